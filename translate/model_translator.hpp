#pragma once

#include <memory>

#include "llm/model_client.hpp"
#include "translate/source.hpp"

namespace translate {

// Proposes what a model answers: one candidate, or none when the model says that it can't.
// Errors: those of the model client; upstream when its words can't be read.
std::unique_ptr<CandidateSource> make_model_source(std::shared_ptr<llm::ModelClient> model);

}  // namespace translate
