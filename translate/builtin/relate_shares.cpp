#include <algorithm>

#include "catalog/text.hpp"
#include "translate/builtin/relating.hpp"

namespace translate::builtin {
namespace {

using catalog::Family;
using catalog::MetricType;

constexpr std::size_t kPairs = 6;  // of one numerator, those whose names are closest

FormIds shared_words(std::span<const catalog::FormId> words, const Difference& diff) {
  FormIds out;
  for (const auto word : words)
    if (std::find(diff.left.begin(), diff.left.end(), word) == diff.left.end()) out.push_back(word);
  return out;
}

}  // namespace

// The series of some filters over all that the other filters leave.
void Relating::part_of(const Shaper& shape, const Subject& subject, const std::vector<const Filter*>& parts,
                       double score) {
  std::vector<Matcher> kept;
  for (const auto& filter : subject.filters)
    if (!filter.redundant && std::find(parts.begin(), parts.end(), &filter) == parts.end())
      kept.push_back(filter.matcher);
  Shaper out = shape;
  out.grouped(binary("/", side(shape, *subject.family, shape.matchers(), false),
                     side(shape, *subject.family, kept, false)),
              "ratio", score);
}

// "share of matches abandoned": series with the outcome over all of them.
// `paired`: another family holds the whole, so that what is no outcome only narrows both.
void Relating::split_by_label(const Subject& subject, bool paired) {
  // A share is not split again.
  const auto unit = unit_of(*subject.family);
  if (subject.family->type == MetricType::info || unit == "ratio" || unit == "percent") return;
  Shaper shape(reading_, subject, defaults_, out_);
  if (subject.filters.empty()) return split_by_group(shape, subject);
  // "the share of sessions shorter than an hour" bounds a distribution.
  const bool bound = std::any_of(intent_.thresholds.begin(), intent_.thresholds.end(),
                                 [](const Threshold& t) { return !t.unit.empty() && t.unit != "percent"; });
  auto all = shape.matchers();
  // "ratio of console to mobile": one value over the other.
  for (auto& matcher : all) {
    const auto bar = matcher.value.find('|');
    if (matcher.op != "=~" || !says("ratio") || !says("to") || bar == std::string::npos ||
        matcher.value.find('|', bar + 1) != std::string::npos)
      continue;
    auto over = all, under = all;
    const auto which = static_cast<std::size_t>(&matcher - all.data());
    over[which] = {matcher.label, "=", matcher.value.substr(0, bar)};
    under[which] = {matcher.label, "=", matcher.value.substr(bar + 1)};
    shape.grouped(
        binary("/", side(shape, *subject.family, over, false), side(shape, *subject.family, under, false)),
        "ratio", 0.2);
    return;
  }
  std::vector<const Filter*> outcomes, named;
  for (const auto& filter : subject.filters) {
    if (filter.outcome && (filter.matcher.op[0] == '=' || filter.failing)) outcomes.push_back(&filter);
    if (filter.matcher.op[0] == '=') named.push_back(&filter);
  }
  // "anything other than ok counts as an error"
  if (outcomes.empty())
    for (const auto& filter : subject.filters)
      if (filter.outcome) outcomes.push_back(&filter);
  const bool only_maybe = !intent_.share && !intent_.percent;
  // "rejected rate updates per minute": no share is asked for, or "rate" is a value.
  const bool rate_is_value =
      std::any_of(subject.filters.begin(), subject.filters.end(), [this](const Filter& filter) {
        return std::find(filter.tokens.begin(), filter.tokens.end(), intent_.rated + 1) !=
               filter.tokens.end();
      });
  if (only_maybe && (outcomes.empty() || intent_.per > 1 || rate_is_value)) return;
  // "occupied share of the car park" is one level over another.
  const bool of_capacity = is_level(*subject.family) && (intent_.full || intent_.left || intent_.fullness);
  const double score = of_capacity || bound || (intent_.percent_bound && !intent_.share) ? -0.2
                       : only_maybe            ? (rates_an_outcome(subject) ? 0.06 : -0.05)
                       : !outcomes.empty()     ? 0.16
                       : is_own_whole(subject) ? 0.14
                       : paired                ? -0.1
                       : intent_.share         ? 0.04
                                               : -0.05;
  if (!outcomes.empty()) {
    std::vector<const Filter*> parts;
    for (const auto& filter : subject.filters)
      if (filter.outcome) parts.push_back(&filter);
    part_of(shape, subject, parts, score - (whole_elsewhere_ ? 0.2 : 0));
    if (named.size() > outcomes.size() && intent_.share) part_of(shape, subject, named, score - 0.12);
    return;
  }
  part_of(shape, subject, named, score);
  if (named.size() < 2 || !intent_.share) return;
  // "share of web tests that are skipped": what is said right before the share or last is the part.
  const auto last_said = [](const Filter* filter) {
    return *std::max_element(filter->tokens.begin(), filter->tokens.end());
  };
  const auto* part = *std::max_element(named.begin(), named.end(), [&](const Filter* a, const Filter* b) {
    return last_said(a) < last_said(b);
  });
  for (const auto* filter : named)
    if (last_said(filter) < intent_.whole_from) part = filter;
  for (const auto* filter : named) part_of(shape, subject, {filter}, score - (filter == part ? -0.02 : 0.06));
}

// "rejections by cause as a share of all": each part over the whole.
void Relating::split_by_group(const Shaper& shape, const Subject& subject) {
  const bool of_all = says("all") || says("total") || says("overall") || says("together");
  if (shape.by().empty() || (!intent_.share && !intent_.percent) || intent_.full || intent_.left) return;
  auto parts = side(shape, *subject.family, {}, false);
  auto whole = aggregate("sum", measured(shape, *subject.family, {}));
  auto node = binary("/", std::move(parts), std::move(whole));
  node.grouped = node.group_left = true;
  Shaper out = shape;
  out.grouped(node, "ratio", of_all ? (intent_.share ? 0.1 : 0) : -0.15);
}

// "bounce rate", "quota of declined payments": what the rate is of says how something went.
bool Relating::rates_an_outcome(const Subject& subject) const {
  const auto& tokens = reading_.prompt.tokens;
  const bool quota =
      std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.text == "quota"; });
  return std::any_of(subject.filters.begin(), subject.filters.end(), [&](const Filter& filter) {
    return filter.outcome && (quota || std::find(filter.tokens.begin(), filter.tokens.end(), intent_.rated) !=
                                           filter.tokens.end());
  });
}

// "basket abandonment rate": the word before "rate" is what the part has more than the whole.
bool Relating::rates_the_part(const Difference& diff) const {
  // "click-through rate": the word may stand a little before.
  for (std::size_t i = 0; i < reading_.content.size(); ++i) {
    const auto token = reading_.content[i].token;
    if (token <= intent_.rated && token + 2 >= intent_.rated)
      for (const auto word : diff.left)
        if (reading_.matches->of(i, word) >= 0.7) return true;
  }
  return false;
}

// "ratio of A to B" names the part first, "share of B that is A" the whole.
bool Relating::names_both(const Difference& diff) const {
  const auto part = place_of(diff.left), whole = place_of(diff.right), none = reading_.prompt.tokens.size();
  if (part == none || whole == none) return false;
  return says("ratio") ? part < whole : whole < part;
}

// "percent of passengers that …": what stands after "of" is what the name counts.
bool Relating::names_whole(const Family& part, const Family& other) const {
  if (intent_.whole_from == 0) return false;
  const auto& by_name = named(other);
  const auto& own = named(part);
  bool said = false;
  for (auto i = intent_.whole_from; i < std::min(intent_.whole_from + 3, by_name.size()); ++i) {
    if (intent_.consumed[i] && !intent_.soft[i]) break;
    // "all registry downloads" are no registry publishes.
    if (own[i] >= 0.75 && by_name[i] < 0.75) return false;
    said = said || by_name[i] >= 0.75;
  }
  return said;
}

// "late shipments in percent of everything shipped": the whole is said, and is this very family.
bool Relating::is_own_whole(const Subject& subject) const {
  if (!intent_.share || intent_.whole_from == 0 || subject.filters.empty()) return false;
  bool said = false;
  for (auto i = intent_.whole_from; i < std::min(intent_.whole_from + 3, subject.by_name.size()); ++i)
    said = said || subject.by_name[i] >= 0.75;
  return said && std::all_of(subject.filters.begin(), subject.filters.end(), [this](const Filter& filter) {
           return *std::max_element(filter.tokens.begin(), filter.tokens.end()) < intent_.whole_from;
         });
}

bool Relating::tells(const Family& one, const Family& other, std::size_t first, std::size_t last) const {
  const auto& mine = named(one);
  const auto& its = named(other);
  for (auto t = first; t < std::min(last, mine.size()); ++t)
    if (mine[t] >= 0.65 && its[t] < 0.5) return true;
  return false;
}

void Relating::pair_of_counters(const Subject& subject) {
  const auto& family = *subject.family;
  whole_elsewhere_ = false;
  if (family.type != MetricType::counter) return;
  struct Pair {
    const Family* other;
    std::size_t apart;  // words that only one of the names has
    bool complement;
    double score;
  };
  std::vector<Pair> pairs;
  const auto& own = known(family);
  const bool only_maybe = !intent_.share && !intent_.percent;
  const bool may_guess = intent_.share && adds_up(family.name);
  for (const auto* neighbour : others(family)) {
    const auto* other = neighbour->family;
    if (other == &family || other->type != MetricType::counter || neighbour->unit != own.unit) continue;
    const auto diff = difference(own.words, neighbour->words);
    const bool complement = is_listed(diff, relations().complements);
    const auto said = [&] { return place_of(shared_words(own.words, diff)) < reading_.prompt.tokens.size(); };
    const bool over = diff.left.size() == 1 && diff.right.size() == 1 &&
                      relations().over.contains({reading_.matches->form(diff.left[0]).root,
                                                 reading_.matches->form(diff.right[0]).root});
    const bool whole =
        over || (!diff.left.empty() && (diff.shared >= 2 || (diff.shared == 1 && said())) &&
                 (all_in(diff.right, relations().whole) || (diff.shared >= 2 && names_both(diff))));
    // What is said to be the whole, or begins like the part and is of the same kind.
    const bool guess = !diff.left.empty() && may_guess;
    const bool named_whole = guess && names_whole(family, *other);
    const bool sibling = guess && diff.shared >= 2 && diff.right.size() <= 2;
    if (!complement && !whole && !named_whole && !sibling) continue;
    if (only_maybe && !rates_the_part(diff)) continue;
    // The numerator is what is asked about: its own words must be said.
    bool asked = tells(family, *other, 0, reading_.prompt.tokens.size());
    for (const auto word : diff.left)
      for (std::size_t i = 0; i < reading_.content.size(); ++i)
        asked = asked || reading_.matches->of(i, word) >= 0.65;
    if (!asked) continue;
    const auto apart = diff.right.size() + diff.left.size();
    whole_elsewhere_ = whole_elsewhere_ || (named_whole && (whole || complement));
    const double base = is_own_whole(subject) ? -0.08
                        : complement || whole ? 0.1
                        : named_whole         ? 0.06
                                              : -0.02;
    pairs.push_back({other, apart, complement, base - 0.02 * static_cast<double>(apart)});
  }
  std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
    return a.score != b.score ? a.score > b.score : a.apart < b.apart;
  });
  if (pairs.size() > kPairs) pairs.resize(kPairs);
  for (const auto& [other, apart, complement, score] : pairs) {
    const auto both = merged(subject, weighed(*other));
    Shaper shape(reading_, both, defaults_, out_);
    const bool plain = divide_one_by_one(shape, family, *other);
    auto over = side(shape, family, shape.matchers(), plain);
    auto under = side(shape, *other, fitting(shape.matchers(), *other), plain);
    if (complement) under = binary("+", over, std::move(under));
    shape.grouped(binary("/", std::move(over), std::move(under)), "ratio", score);
  }
}

}  // namespace translate::builtin
