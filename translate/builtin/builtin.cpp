#include "translate/builtin/builtin.hpp"

#include <algorithm>

#include "translate/builtin/compose.hpp"
#include "translate/builtin/confidence.hpp"
#include "translate/builtin/pick.hpp"
#include "translate/builtin/units.hpp"
#include "translate/builtin/weigh.hpp"

namespace translate::builtin {
namespace {

constexpr std::size_t kSubjects = 10;  // that are composed
constexpr std::size_t kDoubted = 3;    // that are read in other ways as well

constexpr std::size_t kSuggestions = 5;

// What there is most of: of the namespaces of applications that have the most families, then of others, the
// family with the most series.
std::vector<std::string> best_stocked(const catalog::Snapshot& snapshot) {
  struct Namespace {
    const catalog::Family* most = nullptr;
    std::size_t families = 0;
    bool application = false;
  };
  std::vector<Namespace> all;
  std::string_view prefix;
  for (const auto& family : snapshot.families()) {
    const auto first = std::string_view(family.name).substr(0, family.name.find('_'));
    if (all.empty() || first != prefix) all.push_back({&family, 0, is_application(family.name)});
    prefix = first;
    auto& mine = all.back();
    ++mine.families;
    if (family.series > mine.most->series) mine.most = &family;
  }
  const auto most = std::min(kSuggestions, all.size());
  std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(most), all.end(),
                    [](const Namespace& a, const Namespace& b) {
                      if (a.application != b.application) return a.application;
                      return a.families != b.families ? a.families > b.families : a.most->name < b.most->name;
                    });
  std::vector<std::string> out;
  for (std::size_t i = 0; i < most; ++i) out.push_back(all[i].most->name);
  return out;
}

double default_window(const std::string& text) {
  double seconds = 0;
  const auto prompt = read_prompt(text);
  return read_duration(prompt.tokens, 0, seconds) > 0 ? seconds : 300;
}

}  // namespace

Builtin::Builtin(BuiltinOptions options) : options_(std::move(options)) {}

Considered Builtin::consider(const Request& request, const catalog::Snapshot& snapshot) const {
  Considered out;
  out.reading = read(request.prompt, snapshot);
  out.reading.lessons = learn(request.examples, snapshot);
  const auto& reading = out.reading;
  if (reading.content.empty()) return out;
  Defaults defaults;
  const auto habits = habits_of(request.examples);
  defaults.window = habits.window > 0 ? habits.window : default_window(options_.default_window);
  if (habits.quantile > 0) defaults.quantile = habits.quantile;
  auto subjects = find_subjects(reading);
  std::vector<Subject> others;
  for (std::size_t i = 0; i < std::min(kDoubted, subjects.size()); ++i)
    for (auto& other : other_readings(reading, subjects[i])) others.push_back(std::move(other));
  subjects.resize(std::min(kSubjects, subjects.size()));
  subjects.insert(subjects.end(), std::make_move_iterator(others.begin()),
                  std::make_move_iterator(others.end()));
  std::stable_sort(subjects.begin(), subjects.end(),
                   [](const Subject& a, const Subject& b) { return a.score > b.score; });
  std::vector<Draft> drafts;
  for (const auto& subject : subjects) {
    auto more = compose(reading, subject, defaults);
    drafts.insert(drafts.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
  auto ratios = compose_ratios(reading, subjects, defaults);
  drafts.insert(drafts.end(), std::make_move_iterator(ratios.begin()), std::make_move_iterator(ratios.end()));
  for (auto& draft : drafts)
    if (!draft.ratio)
      draft.score -= reading.intent.share || reading.intent.fullness ? 0.12
                     : reading.intent.percent                        ? 0.1
                                                                     : 0;
  std::stable_sort(drafts.begin(), drafts.end(),
                   [](const Draft& a, const Draft& b) { return a.score > b.score; });
  out.picks = pick(drafts, snapshot, request.rejected, options_.max_candidates);
  return out;
}

std::vector<Candidate> Builtin::candidates(const Request& request, const catalog::Snapshot& snapshot) const {
  std::vector<Candidate> out;
  const auto considered = consider(request, snapshot);
  const auto& reading = considered.reading;
  const auto& picks = considered.picks;
  const auto confidence = confidence_of(reading, picks);
  if (picks.empty() || confidence.front() < options_.min_confidence) return {};
  for (std::size_t i = 0; i < picks.size(); ++i) {
    Candidate candidate;
    candidate.promql = picks[i].promql;
    candidate.confidence = confidence[i];
    candidate.source = "built-in";
    candidate.assumptions = picks[i].draft.assumptions;
    if (!reading.prompt.english.empty())
      candidate.assumptions.insert(candidate.assumptions.begin(), "read as: " + reading.prompt.english);
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
  for (const auto& hit : snapshot.search(query, kSuggestions)) out.push_back(hit.family->name);
  return out.empty() ? best_stocked(snapshot) : out;
}

}  // namespace translate::builtin
