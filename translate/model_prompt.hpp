#pragma once

#include <span>
#include <string>

#include "catalog/catalog.hpp"
#include "llm/model_client.hpp"
#include "translate/translator.hpp"

namespace translate {

// What a model is asked for a request: instructions of our own, and everything untrusted (the prompt, names,
// HELP, labels, examples, refused attempts) as one bounded JSON value between markers that cannot occur in
// it.
llm::Request make_model_request(const Request& request, const catalog::Snapshot& snapshot,
                                std::span<const Finding> refused);

}  // namespace translate
