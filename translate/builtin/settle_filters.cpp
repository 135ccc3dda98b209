#include <algorithm>

#include "promql/regex.hpp"
#include "translate/builtin/filters.hpp"

namespace translate::builtin {
namespace {

double weight(const Filter& filter, const Prompt& prompt) {
  double most = 0;
  for (const auto t : filter.tokens) most = std::max(most, prompt.tokens[t].weight);
  return most;
}

// Puts two filters on one label together; gives the second back where both have to stand.
std::optional<Filter> joined(Filter& same, Filter filter, const Prompt& prompt) {
  if (same.matcher == filter.matcher) {
    same.tokens.insert(same.tokens.end(), filter.tokens.begin(), filter.tokens.end());
    return std::nullopt;
  }
  // The legend of a panel picks one of what its title names.
  if (weight(same, prompt) != weight(filter, prompt)) {
    if (weight(filter, prompt) > weight(same, prompt)) same = std::move(filter);
    return std::nullopt;
  }
  // "ranked or casual": both values of the same label.
  const bool positive = same.matcher.op[0] == '=' && filter.matcher.op[0] == '=';
  const bool negative = same.matcher.op[0] == '!' && filter.matcher.op[0] == '!';
  if (!positive && !negative) return filter;
  const auto regex = [](const Matcher& m) {
    return m.op.size() == 2 && m.op[1] == '~' ? m.value : promql::escape_regex(m.value);
  };
  same.matcher.value = regex(same.matcher) + "|" + regex(filter.matcher);
  same.matcher.op = positive ? "=~" : "!~";
  same.tokens.insert(same.tokens.end(), filter.tokens.begin(), filter.tokens.end());
  return std::nullopt;
}

}  // namespace

std::vector<Filter> settle_filters(std::vector<Filter> found, const Prompt& prompt,
                                   const catalog::Family& family) {
  std::stable_sort(found.begin(), found.end(), [](const Filter& a, const Filter& b) {
    if (a.tokens.size() != b.tokens.size()) return a.tokens.size() > b.tokens.size();
    return a.strength > b.strength;
  });
  std::vector<Filter> kept;
  std::vector<bool> taken(prompt.tokens.size());
  for (auto& filter : found) {
    // A filter that keeps everything says nothing: all series of the family have this job.
    const auto* label = family.label(filter.matcher.label);
    filter.redundant =
        label && label->cardinality == 1 && filter.matcher.op == "=" && is_infrastructure(*label);
    const bool clash =
        std::any_of(filter.tokens.begin(), filter.tokens.end(), [&](std::size_t t) { return taken[t]; });
    if (clash) continue;
    for (const auto t : filter.tokens) taken[t] = true;
    const auto same = std::find_if(kept.begin(), kept.end(), [&](const Filter& other) {
      return other.matcher.label == filter.matcher.label;
    });
    if (same == kept.end())
      kept.push_back(std::move(filter));
    else if (auto apart = joined(*same, std::move(filter), prompt))
      kept.push_back(std::move(*apart));
  }
  return kept;
}

}  // namespace translate::builtin
