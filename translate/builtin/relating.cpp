#include "translate/builtin/relating.hpp"

#include <algorithm>

#include "catalog/text.hpp"

namespace translate::builtin {
namespace {

using catalog::Family;
using catalog::MetricType;

constexpr std::size_t kNumerators = 10;
constexpr double kFarBehind = 0.5;           // no numerator: its score says so
constexpr std::ptrdiff_t kNeighbours = 400;  // families of one namespace that are looked at, on either side
// Of several namespaces the first ones, which fit best, get most of what may be looked at.
constexpr std::ptrdiff_t kNeighboursInAll = 900, kFewNeighbours = 40;

}  // namespace

std::string namespace_of(const std::string& name) {
  std::size_t end = 1;
  while (end < name.size() && name[end] != '_' && name[end] != ':' && !(name[end] >= 'A' && name[end] <= 'Z'))
    ++end;
  if (end >= name.size()) return "";
  const auto first = name.substr(0, end);
  const auto single = catalog::singular(first);
  if (single.size() >= 4 && first.starts_with(single)) return single;
  return name[end] == '_' ? first + '_' : first;
}

bool is_level(const Family& family) {
  return family.type == MetricType::gauge || family.type == MetricType::unknown;
}

bool divide_one_by_one(const Shaper& shape, const Family& a, const Family& b) {
  if (shape.adds_up() || !shape.by().empty() || a.labels.size() != b.labels.size()) return false;
  return std::all_of(a.labels.begin(), a.labels.end(),
                     [&b](const catalog::Label& label) { return b.label(label.name) != nullptr; });
}

std::vector<Matcher> fitting(const std::vector<Matcher>& matchers, const Family& family) {
  std::vector<Matcher> out;
  for (const auto& matcher : matchers)
    if (family.label(matcher.label)) out.push_back(matcher);
  return out;
}

Relating::Relating(const Reading& reading, const std::vector<Subject>& subjects, const Defaults& defaults)
    : reading_(reading), intent_(reading.intent), subjects_(subjects), defaults_(defaults) {}

std::vector<Draft> Relating::run() {
  std::size_t tried = 0;
  for (const auto& subject : subjects_) {
    if (subject.frame) continue;
    if (++tried > kNumerators || subject.score < subjects_.front().score - kFarBehind) break;
    if (intent_.share || intent_.percent || intent_.maybe_share) {
      const auto before = out_.size();
      pair_of_counters(subject);
      const bool paired = out_.size() > before;
      if (intent_.share || intent_.maybe_share || !intent_.full) split_by_label(subject, paired);
      part_of_whole(subject);
    }
    if (intent_.agg == "avg") mean_of_counters(subject);
    two_together(subject);
    both_ways(subject);
    off_target(subject);
    if (intent_.predict && (intent_.runs_out || intent_.reaches) && !intent_.empties) fills_up(subject);
    if (intent_.full || intent_.left || intent_.percent || intent_.share) capacity(subject);
    if (!is_level(*subject.family))
      for (const auto& span : intent_.each_of) per_unit(subject, span);
    for (const auto& span : subject.loose_groups) {
      joined_with_info(subject, span);
      if (divides(span)) per_unit(subject, span);
    }
  }
  return std::move(out_);
}

bool Relating::says(const std::string& stem) const {
  return std::any_of(reading_.prompt.tokens.begin(), reading_.prompt.tokens.end(),
                     [&stem](const Token& t) { return t.stem == stem; });
}

const std::vector<Relating::Neighbour*>& Relating::others(const Family& family) const {
  const auto prefix = namespace_of(family.name);
  const auto [at, fresh] = others_.try_emplace(prefix);
  if (!fresh || prefix.empty()) return at->second;
  const auto& all = reading_.snapshot->families();
  const auto here = all.begin() + (&family - all.data());
  const auto most = std::clamp((kNeighboursInAll - looked_at_) / 2, kFewNeighbours, kNeighbours);
  auto first = here;
  while (first != all.begin() && here - first < most && std::prev(first)->name.starts_with(prefix)) --first;
  for (auto i = first; i != all.end() && i - first < 2 * most && i->name.starts_with(prefix); ++i)
    at->second.push_back(&known(*i));
  looked_at_ += static_cast<std::ptrdiff_t>(at->second.size());
  return at->second;
}

Relating::Neighbour& Relating::known(const Family& family) const {
  const auto [at, fresh] = known_.try_emplace(&family);
  if (fresh)
    at->second = {
        &family, plain_words(*reading_.matches, reading_.snapshot->words_of(family)), unit_of(family), {}};
  return at->second;
}

bool Relating::all_in(const FormIds& words, const Words& set) const {
  return builtin::all_in(*reading_.matches, words, set);
}

bool Relating::is_listed(const Difference& diff,
                         const std::set<std::pair<std::string, std::string>>& pairs) const {
  return diff.left.size() == 1 && diff.right.size() == 1 &&
         pairs.contains({stem(diff.left[0]), stem(diff.right[0])});
}

const Subject& Relating::weighed(const Family& family) const {
  const auto at = weighed_.find(&family);
  if (at != weighed_.end()) return at->second;
  return weighed_.emplace(&family, weigh_family(reading_, family)).first->second;
}

const std::vector<double>& Relating::named(const Family& family) const {
  auto& named = known(family).named;
  if (named.empty()) named = said_by_name(reading_, family);
  return named;
}

Subject Relating::merged(const Subject& numerator, const Subject& denominator) const {
  Subject out = numerator;
  double total = 0, known = 0;
  for (std::size_t i = 0; i < reading_.content.size(); ++i) {
    out.explained[i] = std::max(out.explained[i], 0.95 * denominator.explained[i]);
    total += reading_.content[i].weight;
    known += reading_.content[i].weight * out.explained[i];
  }
  out.mass = total > 0 ? known / total : 0;
  out.score = 0.75 * out.mass +
              0.25 * std::max(numerator.coverage, 0.5 * (numerator.coverage + denominator.coverage)) + 0.06 +
              numerator.bias;
  return out;
}

Node Relating::measured(const Shaper& shape, const Family& family,
                        const std::vector<Matcher>& matchers) const {
  if (is_level(family)) return shape.select(family.name, matchers);
  const bool distribution = family.type == MetricType::histogram || family.type == MetricType::summary;
  return call("rate",
              {shape.select(distribution ? family.name + "_count" : family.name, matchers, window())});
}

Node Relating::side(const Shaper& shape, const Family& family, const std::vector<Matcher>& matchers,
                    bool bare) const {
  auto node = measured(shape, family, matchers);
  if (bare) return node;
  std::vector<std::string> groups;
  for (auto& group : shape.by())
    if (family.label(group)) groups.push_back(group);
  return aggregate_by("sum", groups, std::move(node));
}

std::size_t Relating::place_of(std::span<const FormId> words) const {
  std::size_t first = reading_.prompt.tokens.size();
  for (const auto word : words)
    for (std::size_t i = 0; i < reading_.content.size(); ++i)
      if (reading_.matches->of(i, word) >= 0.85) first = std::min(first, reading_.content[i].token);
  return first;
}

std::vector<Draft> compose_ratios(const Reading& reading, const std::vector<Subject>& subjects,
                                  const Defaults& defaults) {
  return Relating(reading, subjects, defaults).run();
}

}  // namespace translate::builtin
