#include <algorithm>

#include "catalog/text.hpp"
#include "translate/builtin/weigh.hpp"

namespace translate::builtin {
namespace {

constexpr double kTyped = 0.95;   // strength from which a value was typed as it is
constexpr double kNamed = 0.99;   // and a label
constexpr std::size_t kMost = 4;  // other readings of one subject

bool grouped_by(const Subject& subject, const std::string& label) {
  return std::any_of(subject.groups.begin(), subject.groups.end(),
                     [&label](const NamedLabel& group) { return group.label == label; });
}

bool filtered_on(const Subject& subject, const std::string& label) {
  return std::any_of(subject.filters.begin(), subject.filters.end(),
                     [&label](const Filter& filter) { return filter.matcher.label == label; });
}

}  // namespace

std::vector<Subject> other_readings(const Reading& reading, const Subject& subject) {
  std::vector<Subject> out;
  // A word that was taken for a value may say something else: "average code search time by index".
  for (std::size_t i = 0; i < subject.filters.size() && out.size() < kMost; ++i) {
    const auto& filter = subject.filters[i];
    if (filter.redundant) continue;
    const bool both = grouped_by(subject, filter.matcher.label);
    if (filter.strength >= kTyped && !both) continue;
    auto other = subject;
    other.filters.erase(other.filters.begin() + static_cast<std::ptrdiff_t>(i));
    other.score -= both ? 0.04 : 0.1;
    out.push_back(std::move(other));
  }
  if (!subject.groups.empty() || reading.prompt.titled) return out;
  // "manual vs goods to person" compares the values of a label.
  static constexpr std::string_view kAgainst[] = {"vs", "versus", "against", "compared", "respectively"};
  const bool against = std::any_of(std::begin(kAgainst), std::end(kAgainst), [&](std::string_view word) {
    return prompt_has(reading, std::string(word));
  });
  for (std::size_t i = 0; i < subject.filters.size() && out.size() < kMost; ++i) {
    const auto& matcher = subject.filters[i].matcher;
    const auto values = 1 + std::count(matcher.value.begin(), matcher.value.end(), '|');
    const auto* label = subject.family->label(matcher.label);
    if (matcher.op != "=~" || values < 2 || !label) continue;
    auto other = subject;
    other.groups.push_back({matcher.label, subject.filters[i].tokens, subject.filters[i].strength});
    if (static_cast<std::size_t>(values) == label->cardinality) other.filters[i].redundant = true;
    other.score += against ? 0.05 : -0.06;
    out.push_back(std::move(other));
  }
  // A label that is named without "by": "days until a controller's certificate expires".
  for (const auto& content : reading.content) {
    const auto found = find_label(reading.prompt, {content.token, content.token + 1}, *subject.family);
    if (!found || found->strength < kNamed || out.size() >= kMost || filtered_on(subject, found->label))
      continue;
    const auto* label = subject.family->label(found->label);
    if (!label || label->cardinality < 2 || label->name == "job") continue;
    auto other = subject;
    other.groups.push_back(*found);
    other.score -= 0.07;
    out.push_back(std::move(other));
  }
  return out;
}

}  // namespace translate::builtin
