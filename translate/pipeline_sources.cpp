#include <utility>

#include "translate/model_translator.hpp"
#include "translate/pipeline.hpp"

namespace translate {

namespace {

class BuiltinSource final : public CandidateSource {
 public:
  explicit BuiltinSource(std::shared_ptr<const builtin::Builtin> builtin) : builtin_(std::move(builtin)) {}

  base::Result<std::vector<Candidate>> propose(const Request& request, const catalog::Snapshot& snapshot,
                                               std::span<const Finding>) override {
    return builtin_->candidates(request, snapshot);
  }

 private:
  std::shared_ptr<const builtin::Builtin> builtin_;
};

}  // namespace

std::unique_ptr<Translator> make_pipeline(const PipelineOptions& options,
                                          std::shared_ptr<llm::ModelClient> model,
                                          std::shared_ptr<const builtin::Builtin> builtin,
                                          Grounding grounding) {
  std::unique_ptr<CandidateSource> model_source = model ? make_model_source(std::move(model)) : nullptr;
  Suggest suggest = [builtin](const Request& request, const catalog::Snapshot& snapshot) {
    return builtin->suggestions(request, snapshot);
  };
  return make_pipeline(options, std::move(model_source), std::make_unique<BuiltinSource>(builtin),
                       std::move(suggest), std::move(grounding));
}

}  // namespace translate
