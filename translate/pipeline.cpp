#include "translate/pipeline.hpp"

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

#include "llm/budget.hpp"
#include "translate/gate.hpp"

namespace translate {

namespace {

using base::errc;
using base::Error;
using Severity = Finding::Severity;

// Kept back from the model, so that the built-in translator can still answer in time.
constexpr std::chrono::milliseconds kReserve{500};
constexpr std::size_t kMaxFindings = 20;
constexpr std::size_t kMaxSuggestions = 3;
constexpr std::size_t kExamples = 8;       // approved pairs that are looked at
constexpr std::size_t kMaxProposals = 32;  // of one source in one round

// One translation under way.
struct Attempt {
  const PipelineOptions& options;
  const Request& request;
  const catalog::Snapshot& snapshot;
  std::set<std::string> rejected;  // comparison keys
  std::vector<Finding> findings;   // of everything that was tried
};

// Lets candidates through the gate: those that pass come back in their order, distinct, at most `limit`. What
// is wrong with the others is added to `refused`, and every finding to the attempt.
// What running it shows, as findings of the gate.
void run_dry(const Attempt& attempt, GateResult& gate) {
  if (!gate.passed || !attempt.options.dry_run || attempt.request.deadline.expired()) return;
  const auto series = attempt.options.dry_run(gate.promql, attempt.request);
  if (!series && series.error().code == errc::bad_input) {
    gate.passed = false;
    gate.findings.push_back({"dry-run", Severity::error, series.error().detail, gate.promql});
  } else if (series && *series == 0) {
    gate.findings.push_back(
        {"empty", Severity::info,
         "nothing there now: the expression is sound, but no series answers it at this moment", gate.promql});
  }
}

// The first rule that a refused candidate broke.
std::string rule_of(const GateResult& gate) {
  const auto error = std::find_if(gate.findings.begin(), gate.findings.end(),
                                  [](const Finding& finding) { return finding.severity == Severity::error; });
  return error == gate.findings.end() ? std::string() : error->rule;
}

std::vector<Candidate> passing(Attempt& attempt, std::vector<Candidate> proposals, std::size_t limit,
                               std::vector<Finding>& refused, Journal::Step& step) {
  std::vector<Candidate> passed;
  std::set<std::string> seen;
  if (proposals.size() > kMaxProposals) proposals.resize(kMaxProposals);
  for (auto& candidate : proposals) {
    if (passed.size() >= limit) break;
    GateResult gate = check(candidate.promql, attempt.snapshot, attempt.options.limits);
    if (gate.passed && !seen.insert(gate.key).second) continue;
    if (gate.passed && attempt.rejected.contains(gate.key)) {
      gate.passed = false;
      gate.findings.push_back(
          {"rejected", Severity::error,
           "a human has rejected this translation of the prompt; give one that means something else",
           gate.promql});
    }
    if (passed.empty()) run_dry(attempt, gate);
    if (!gate.passed) step.refused_by.push_back(rule_of(gate));
    for (auto& finding : gate.findings) {
      if (!gate.passed) refused.push_back(finding);
      if (attempt.findings.size() < kMaxFindings) attempt.findings.push_back(std::move(finding));
    }
    if (!gate.passed) continue;
    candidate.promql = std::move(gate.promql);
    passed.push_back(std::move(candidate));
  }
  step.passed = passed.size();
  return passed;
}

// Why a model gave nothing, in words for a notice.
std::string failure_of(const Error& error) {
  if (llm::is_budget_spent(error)) return error.detail;
  switch (error.code) {
    case errc::timeout:
    case errc::deadline_exceeded:
      return "the model did not answer in time";
    case errc::unavailable:
      return "the model could not be reached";
    case errc::busy:
      return "the model is busy";
    case errc::forbidden:
      return "the model provider refused the configured credentials";
    case errc::upstream:
      return error.detail;
    default:
      return "the model provider refused the request";
  }
}

// What a caller can do with a model's failure when nobody steps in: a wrong key or request is not the
// caller's fault.
Error failure_for_caller(const Error& error) {
  const bool known = error.code == errc::timeout || error.code == errc::deadline_exceeded ||
                     error.code == errc::unavailable || error.code == errc::busy ||
                     error.code == errc::upstream;
  return {known ? error.code : errc::upstream, error.detail};
}

class Pipeline final : public Translator {
 public:
  Pipeline(const PipelineOptions& options, std::unique_ptr<CandidateSource> model,
           std::unique_ptr<CandidateSource> builtin, Suggest suggest, Grounding grounding)
      : options_(options),
        model_(options.mode == Mode::builtin ? nullptr : std::move(model)),
        builtin_(options.mode == Mode::model ? nullptr : std::move(builtin)),
        suggest_(std::move(suggest)),
        grounding_(std::move(grounding)) {}

  base::Result<Translation> translate(const Request& asked) override {
    Request request = asked;
    if (options_.memory && request.examples.empty())
      request.examples = options_.memory->similar(request.tenant, request.prompt, kExamples);
    if (request.deadline.expired()) return out_of_time();
    if (!model_ && !builtin_)
      return Error{errc::unavailable, "only a model may translate, but none is configured: set llm.endpoint"};
    const auto grounded = grounding_(request);
    if (!grounded) return grounded.error();
    const auto& snapshot = *grounded;
    Attempt attempt{options_, request, *snapshot, {}, {}};
    for (const auto& promql : request.rejected) attempt.rejected.insert(comparison_key(promql));

    std::string model_failure;
    if (model_) {
      auto answers = ask_model(attempt);
      if (!answers && !builtin_) return failure_for_caller(answers.error());
      model_failure =
          answers ? "the model found no translation that passes the checks" : failure_of(answers.error());
      if (answers && !answers->empty())
        return Translation{*std::move(answers), std::move(attempt.findings), {}};
    }
    if (request.deadline.expired()) return out_of_time();
    if (builtin_) {
      std::vector<Finding> refused;
      auto asked_builtin = ask_source(*builtin_, false, request, attempt, refused);
      if (!asked_builtin) return asked_builtin.error();
      auto& candidates = asked_builtin->candidates;
      if (!candidates.empty()) {
        std::string remark;
        if (model_) remark = model_failure + "; translated by the built-in translator";
        return Translation{std::move(candidates), std::move(attempt.findings), std::move(remark)};
      }
    }
    return untranslatable(attempt, model_failure);
  }

 private:
  struct Answered {
    std::size_t proposed = 0;
    std::vector<Candidate> candidates;  // that passed
  };

  // One round of one source, noted in the journal.
  base::Result<Answered> ask_source(CandidateSource& source, bool by_model, const Request& request,
                                    Attempt& attempt, std::vector<Finding>& refused) const {
    const auto began = std::chrono::steady_clock::now();
    Journal::Step step;
    step.by_model = by_model;
    Answered answered;
    auto proposals = source.propose(request, attempt.snapshot, refused);
    if (proposals) {
      step.proposed = answered.proposed = proposals->size();
      answered.candidates = passing(attempt, *std::move(proposals), options_.max_candidates, refused, step);
    } else {
      step.error = proposals.error().code;
    }
    step.took = std::chrono::steady_clock::now() - began;
    if (request.journal != nullptr) request.journal->steps.push_back(std::move(step));
    if (!proposals) return proposals.error();
    return answered;
  }

  // What passed of the model's answers; empty when it gave up or had no more repairs.
  base::Result<std::vector<Candidate>> ask_model(Attempt& attempt) {
    std::vector<Finding> refused;
    Request request = attempt.request;
    if (builtin_) request.deadline = request.deadline.sooner(request.deadline.left() - kReserve);
    for (std::size_t round = 0;; ++round) {
      auto answer = ask_source(*model_, true, request, attempt, refused);
      if (!answer) return answer.error();
      if (answer->proposed == 0 || !answer->candidates.empty() || round >= options_.max_repairs)
        return std::move(answer->candidates);
    }
  }

  Error untranslatable(const Attempt& attempt, const std::string& model_failure) const {
    std::string detail = "the prompt could not be translated";
    if (!model_failure.empty()) detail += ": " + model_failure;
    const auto found =
        std::find_if(attempt.findings.begin(), attempt.findings.end(),
                     [](const Finding& finding) { return finding.severity == Severity::error; });
    if (found != attempt.findings.end()) detail += " (" + found->message + ')';
    if (attempt.snapshot.families().empty())
      return {errc::untranslatable,
              detail + "; what the upstream holds is not known yet, try again in a moment"};
    if (!suggest_) return {errc::untranslatable, detail};
    const auto names = suggest_(attempt.request, attempt.snapshot);
    for (std::size_t i = 0; i < names.size() && i < kMaxSuggestions; ++i)
      detail += (i == 0 ? "; metrics that resemble it: " : ", ") + names[i];
    return {errc::untranslatable, detail};
  }

  static Error out_of_time() {
    return {errc::deadline_exceeded, "the time for the translation was over before it was found"};
  }

  const PipelineOptions options_;
  const std::unique_ptr<CandidateSource> model_;
  const std::unique_ptr<CandidateSource> builtin_;
  const Suggest suggest_;
  const Grounding grounding_;
};

}  // namespace

std::optional<Mode> mode_from(std::string_view name) {
  if (name == "auto") return Mode::automatic;
  if (name == "model") return Mode::model;
  if (name == "builtin") return Mode::builtin;
  return std::nullopt;
}

std::unique_ptr<Translator> make_pipeline(const PipelineOptions& options,
                                          std::unique_ptr<CandidateSource> model,
                                          std::unique_ptr<CandidateSource> builtin, Suggest suggest,
                                          Grounding grounding) {
  return std::make_unique<Pipeline>(options, std::move(model), std::move(builtin), std::move(suggest),
                                    std::move(grounding));
}

}  // namespace translate
