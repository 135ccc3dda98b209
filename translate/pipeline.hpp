#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.hpp"
#include "llm/model_client.hpp"
#include "translate/builtin/builtin.hpp"
#include "translate/gate.hpp"
#include "translate/memory.hpp"
#include "translate/source.hpp"
#include "translate/translator.hpp"

namespace translate {

// Who translates.
enum class Mode {
  automatic,  // the model where there is one, and the built-in translator when it fails; else the built-in
              // one
  model,
  builtin,
};

std::optional<Mode> mode_from(std::string_view name);  // "auto", "model", "builtin"

struct PipelineOptions {
  Mode mode = Mode::automatic;
  std::size_t max_repairs = 2;     // how often a model is told the findings and asked again
  std::size_t max_candidates = 5;  // given back, best first
  CostLimits limits;
  // Approved pairs: those that resemble a prompt teach the built-in translator and are shown to the model.
  // May be null.
  std::shared_ptr<const Memory> memory;
  // Runs an expression and gives how many series came out; empty: nothing is run. What the upstream refuses
  // (bad_input) does not pass the gate; that nothing comes out is told, but is no fault.
  std::function<base::Result<std::size_t>(const std::string& promql, const Request& request)> dry_run;
};

// What a request is grounded in: it is told nothing else of what an upstream holds. May block until the
// request's deadline.
using Grounding = std::function<base::Result<std::shared_ptr<const catalog::Snapshot>>(const Request&)>;

// The translator: sources in order, each candidate through the gate. What a human rejected for the prompt is
// never given back, however it is written. `model` may be null.
std::unique_ptr<Translator> make_pipeline(const PipelineOptions& options,
                                          std::shared_ptr<llm::ModelClient> model,
                                          std::shared_ptr<const builtin::Builtin> builtin,
                                          Grounding grounding);

// The same over any sources, either of which may be null. `suggest` names metrics that resemble a prompt.
using Suggest = std::function<std::vector<std::string>(const Request&, const catalog::Snapshot&)>;
std::unique_ptr<Translator> make_pipeline(const PipelineOptions& options,
                                          std::unique_ptr<CandidateSource> model,
                                          std::unique_ptr<CandidateSource> builtin, Suggest suggest,
                                          Grounding grounding);

}  // namespace translate
