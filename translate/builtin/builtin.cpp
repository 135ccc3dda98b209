#include "translate/builtin/builtin.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "translate/builtin/compose.hpp"
#include "translate/builtin/units.hpp"

namespace translate::builtin {
namespace {

constexpr std::size_t kSubjects = 10;  // that are composed

double default_window(const std::string& text) {
  double seconds = 0;
  const auto prompt = read_prompt(text);
  return read_duration(prompt.tokens, 0, seconds) > 0 ? seconds : 300;
}

// Explained words speak for the concept, the distance to the next for the choice. Calibrated on prompts
// inside and outside of what catalogs hold; never near 1, since nothing here understands.
double confidence(const Draft& draft, double best_score, double runner_up) {
  const double concept_part = 1 / (1 + std::exp(-12 * (draft.mass - 0.52)));
  const double margin = std::clamp((best_score - runner_up) / 0.2, 0.0, 1.0);
  const double behind = std::clamp((best_score - draft.score) / 0.4, 0.0, 1.0);
  return std::clamp(concept_part * (0.6 + 0.25 * margin) * (1 - 0.6 * behind), 0.0, 0.85);
}

}  // namespace

Builtin::Builtin(BuiltinOptions options) : options_(std::move(options)) {}

std::vector<Candidate> Builtin::candidates(const Request& request, const catalog::Snapshot& snapshot) const {
  const auto reading = read(request.prompt, snapshot);
  if (reading.content.empty()) return {};
  Defaults defaults;
  defaults.window = default_window(options_.default_window);
  const auto subjects = find_subjects(reading);
  std::vector<Draft> drafts;
  for (std::size_t i = 0; i < std::min(kSubjects, subjects.size()); ++i) {
    auto more = compose(reading, subjects[i], defaults);
    drafts.insert(drafts.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
  auto ratios = compose_ratios(reading, subjects, defaults);
  drafts.insert(drafts.end(), std::make_move_iterator(ratios.begin()), std::make_move_iterator(ratios.end()));
  for (auto& draft : drafts)
    if (!draft.ratio) draft.score -= reading.intent.share ? 0.12 : reading.intent.percent ? 0.1 : 0;
  std::stable_sort(drafts.begin(), drafts.end(),
                   [](const Draft& a, const Draft& b) { return a.score > b.score; });

  std::set<std::string> seen(request.rejected.begin(), request.rejected.end());
  std::vector<Candidate> out;
  double best = 0, second = 0;
  for (const auto& draft : drafts) {
    if (out.size() >= options_.max_candidates) break;
    Candidate candidate;
    candidate.promql = print(draft.node);
    if (candidate.promql.size() > 4096 || !seen.insert(candidate.promql).second) continue;
    if (out.empty()) {
      best = draft.score;
      for (const auto& other : drafts)
        if (other.score < best && second == 0) second = other.score;
    }
    candidate.confidence = confidence(draft, best, second);
    candidate.source = "built-in";
    candidate.assumptions = draft.assumptions;
    if (out.empty() && candidate.confidence < options_.min_confidence) return {};
    out.push_back(std::move(candidate));
  }
  return out;
}

std::vector<std::string> Builtin::suggestions(const Request& request,
                                              const catalog::Snapshot& snapshot) const {
  std::vector<std::string> out;
  const auto reading = read(request.prompt, snapshot);
  std::string query;
  for (const auto& content : reading.content) query += content.stem + ' ';
  for (const auto& hit : snapshot.search(query, 5)) out.push_back(hit.family->name);
  return out;
}

}  // namespace translate::builtin
