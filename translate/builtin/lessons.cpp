#include "translate/builtin/lessons.hpp"

#include <algorithm>
#include <chrono>
#include <set>

#include "catalog/text.hpp"
#include "promql/parser.hpp"
#include "promql/rewrite.hpp"
#include "translate/builtin/subject.hpp"

namespace translate::builtin {
namespace {

constexpr std::size_t kMaxExamples = 12;
constexpr double kExplained = 0.5;  // from which share on a word needs no lesson

bool is_structural(std::string_view label) {
  return label == "__name__" || label == "le" || label == "quantile";
}

// Words of a value that the prompt says as well: "ranked" of "mm-ranked-v2".
bool says_value(const Reading& reading, std::string_view value) {
  for (const auto& word : catalog::text_words(value, 8))
    for (const auto& token : reading.prompt.tokens)
      if (token.text == word || token.stem == catalog::singular(word)) return true;
  return false;
}

struct Lesson {
  std::set<std::string> words;
  std::set<std::string> families;
  std::vector<Matcher> matchers;  // that no word of the prompt explains
};

bool read_lesson(const Example& example, const catalog::Snapshot& snapshot, Lesson& out) {
  promql::ParseOptions limits;
  limits.max_bytes = 8192;
  limits.max_depth = 100;
  limits.max_errors = 1;
  const auto parsed = promql::parse(example.promql, limits);
  if (!parsed) return false;
  const auto reading = read(example.prompt, snapshot);
  std::vector<double> explained(reading.content.size());
  for (const auto* selector : promql::selectors(parsed.expr())) {
    const auto* family = snapshot.find(selector->name);
    if (!family) continue;
    out.families.insert(family->name);
    const auto subject = weigh_family(reading, *family);
    for (std::size_t i = 0; i < explained.size(); ++i)
      explained[i] = std::max(explained[i], subject.explained[i]);
    for (const auto& matcher : selector->matchers) {
      const Matcher plain{std::string(matcher.name), std::string(promql::to_string(matcher.op)),
                          std::string(matcher.value)};
      if (is_structural(matcher.name)) continue;
      const bool said = says_value(reading, matcher.value) ||
                        std::any_of(subject.filters.begin(), subject.filters.end(),
                                    [&plain](const Filter& filter) { return filter.matcher == plain; });
      if (!said && std::find(out.matchers.begin(), out.matchers.end(), plain) == out.matchers.end())
        out.matchers.push_back(plain);
    }
  }
  for (std::size_t i = 0; i < explained.size(); ++i)
    if (explained[i] < kExplained && !is_weak_word(reading.content[i].stem) &&
        !reading.intent.soft[reading.content[i].token])
      out.words.insert(reading.content[i].stem);
  return !out.families.empty() && !out.words.empty();
}

// The value that more than half of the votes are for, of at least two.
double majority(const std::map<double, int>& votes) {
  int all = 0;
  for (const auto& [value, count] : votes) all += count;
  for (const auto& [value, count] : votes)
    if (count >= 2 && 2 * count > all) return value;
  return 0;
}

}  // namespace

Habits habits_of(const std::vector<Example>& examples) {
  std::map<double, int> windows, quantiles;
  for (std::size_t i = 0; i < examples.size() && i < kMaxExamples; ++i) {
    promql::ParseOptions limits;
    limits.max_bytes = 8192;
    limits.max_depth = 100;
    const auto parsed = promql::parse(examples[i].promql, limits);
    if (!parsed) continue;
    const auto intent = read_intent(read_prompt(examples[i].prompt));
    promql::walk(parsed.expr(), [&](const promql::Expr& node) {
      const auto* call = promql::as<promql::Call>(&node);
      if (!call || call->args.empty()) return true;
      if (call->function->name == "rate" && !intent.window)
        if (const auto* range = promql::as<promql::MatrixSelector>(&promql::without_parens(*call->args[0])))
          ++windows[std::chrono::duration<double>(range->window).count()];
      if (call->function->name == "histogram_quantile" && intent.quantiles.empty())
        if (const auto* q = promql::as<promql::NumberLiteral>(&promql::without_parens(*call->args[0])))
          ++quantiles[q->value];
      return true;
    });
  }
  return {majority(windows), majority(quantiles)};
}

Lessons learn(const std::vector<Example>& examples, const catalog::Snapshot& snapshot) {
  std::vector<Lesson> lessons;
  std::map<std::string, int> pairs_with;
  for (std::size_t i = 0; i < examples.size() && i < kMaxExamples; ++i) {
    Lesson lesson;
    if (!read_lesson(examples[i], snapshot, lesson)) continue;
    for (const auto& word : lesson.words) ++pairs_with[word];
    lessons.push_back(std::move(lesson));
  }
  Lessons out;
  std::map<std::string, int> with_matchers;
  for (const auto& lesson : lessons)
    for (const auto& word : lesson.words) {
      auto& taught = out[word];
      // One pair may owe its unknown word to chance, or to another word.
      const double alone = 0.8 / static_cast<double>(lesson.words.size());
      for (const auto& family : lesson.families) {
        auto& strength = taught.families[family];
        strength = std::min(1.0, strength + std::max(0.4, alone));
      }
      if (lesson.matchers.empty()) continue;
      if (with_matchers[word]++ == 0)
        taught.matchers = lesson.matchers;
      else
        std::erase_if(taught.matchers, [&lesson](const Matcher& matcher) {
          return std::find(lesson.matchers.begin(), lesson.matchers.end(), matcher) == lesson.matchers.end();
        });
    }
  for (auto& [word, taught] : out) {
    const int times = pairs_with[word];
    // A word that stands in pairs without the filter does not mean it.
    if (with_matchers[word] < times) taught.matchers.clear();
    if (!taught.matchers.empty()) taught.strength = times > 1 ? 1 : 0.85;
    // Where the word means a filter it names the metric less, and a word seen with many metrics names none.
    for (auto& [family, strength] : taught.families) {
      if (!taught.matchers.empty()) strength *= 0.5;
      if (taught.families.size() > 3) strength *= 0.5;
    }
  }
  return out;
}

}  // namespace translate::builtin
