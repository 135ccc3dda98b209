#include "translate/model_translator.hpp"

#include <utility>

#include "translate/model_answer.hpp"
#include "translate/model_prompt.hpp"

namespace translate {

namespace {

// Models give no estimate that means anything; what passes the gate is right more often than not.
constexpr double kConfidence = 0.7;
constexpr double kLess = 0.7;  // of each further reading it gives

class ModelSource final : public CandidateSource {
 public:
  explicit ModelSource(std::shared_ptr<llm::ModelClient> model) : model_(std::move(model)) {}

  base::Result<std::vector<Candidate>> propose(const Request& request, const catalog::Snapshot& snapshot,
                                               std::span<const Finding> refused) override {
    const auto reply = model_->complete(make_model_request(request, snapshot, refused));
    if (!reply) return reply.error();
    auto answer = read_model_answer(reply->text);
    if (!answer) return answer.error();
    std::vector<Candidate> candidates;
    if (answer->promql.empty()) return candidates;
    const auto source = reply->provider.empty() ? model_->name() : reply->provider;
    candidates.push_back({std::move(answer->promql), kConfidence, source, std::move(answer->assumptions),
                          std::move(answer->explanation)});
    for (auto& promql : answer->alternatives)
      candidates.push_back({std::move(promql), candidates.back().confidence * kLess, source, {}, {}});
    return candidates;
  }

 private:
  std::shared_ptr<llm::ModelClient> model_;
};

}  // namespace

std::unique_ptr<CandidateSource> make_model_source(std::shared_ptr<llm::ModelClient> model) {
  return std::make_unique<ModelSource>(std::move(model));
}

}  // namespace translate
