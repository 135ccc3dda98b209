#include <algorithm>
#include <set>
#include <unordered_map>

#include "catalog/text.hpp"
#include "translate/builtin/compose.hpp"
#include "translate/builtin/relations.hpp"
#include "translate/builtin/shape.hpp"

namespace translate::builtin {
namespace {

using catalog::Family;
using catalog::MetricType;

constexpr std::size_t kNumerators = 10;
constexpr double kFarBehind = 0.5;           // no numerator: its score says so
constexpr std::size_t kPairs = 6;            // of one numerator, those whose names are closest
constexpr std::ptrdiff_t kNeighbours = 400;  // families of one namespace that are looked at

bool is_level(const Family& family) {
  return family.type == MetricType::gauge || family.type == MetricType::unknown;
}

// Families whose names begin with the same word.
template <class Use>
void each_neighbour(const catalog::Snapshot& snapshot, const Family& family, Use use) {
  const auto& all = snapshot.families();
  const auto prefix = family.name.substr(0, family.name.find('_') + 1);
  if (prefix.empty()) return;
  auto at = std::lower_bound(all.begin(), all.end(), family.name,
                             [](const Family& a, const std::string& name) { return a.name < name; });
  auto first = at;
  while (first != all.begin() && at - first < kNeighbours && std::prev(first)->name.starts_with(prefix))
    --first;
  for (auto i = first; i != all.end() && i - first < 2 * kNeighbours && i->name.starts_with(prefix); ++i)
    if (i->name != family.name) use(*i);
}

class Ratios {
 public:
  Ratios(const Reading& reading, const std::vector<Subject>& subjects, const Defaults& defaults)
      : reading_(reading), intent_(reading.intent), subjects_(subjects), defaults_(defaults) {}

  std::vector<Draft> run() {
    std::size_t tried = 0;
    for (const auto& subject : subjects_) {
      if (subject.frame) continue;
      if (++tried > kNumerators || subject.score < subjects_.front().score - kFarBehind) break;
      if (intent_.share || intent_.percent || intent_.maybe_share) {
        const auto before = out_.size();
        pair_of_counters(subject);
        const bool paired = out_.size() > before;
        if (intent_.share || intent_.maybe_share || !intent_.full) split_by_label(subject, paired);
      }
      if (intent_.agg == "avg") mean_of_counters(subject);
      difference_of_two(subject);
      if (intent_.predict && intent_.runs_out) fills_up(subject);
      if (intent_.full || intent_.left || intent_.percent || intent_.share) capacity(subject);
      if (subject.loose_groups.empty()) continue;
      joined_with_info(subject);
      if (asks_per_unit()) per_unit(subject);
    }
    return std::move(out_);
  }

 private:
  bool says(const std::string& stem) const {
    return std::any_of(reading_.prompt.tokens.begin(), reading_.prompt.tokens.end(),
                       [&stem](const Token& t) { return t.stem == stem; });
  }

  // "bytes per request", but not "requests by version".
  bool asks_per_unit() const {
    for (std::size_t i = 0; i < std::min<std::size_t>(10, subjects_.size()); ++i)
      if (!subjects_[i].groups.empty()) return false;
    return !reading_.prompt.titled &&
           std::any_of(intent_.ratio_group.begin(), intent_.ratio_group.end(), [](bool per) { return per; });
  }

  // Families are neighbours of many others.
  const std::vector<std::string>& words_once(const Family& family) const {
    const auto [at, fresh] = words_.try_emplace(&family);
    if (fresh) at->second = plain_words(family);
    return at->second;
  }

  const Subject& weighed(const Family& family) const {
    const auto at = weighed_.find(&family);
    if (at != weighed_.end()) return at->second;
    return weighed_.emplace(&family, weigh_family(reading_, family)).first->second;
  }

  double window() const { return intent_.window.value_or(defaults_.window); }

  // Series of a family as something that can be added up and divided.
  Node measured(const Shaper& shape, const Family& family, const std::vector<Matcher>& matchers) const {
    if (is_level(family)) return shape.select(family.name, matchers);
    const bool distribution = family.type == MetricType::histogram || family.type == MetricType::summary;
    return call("rate",
                {shape.select(distribution ? family.name + "_count" : family.name, matchers, window())});
  }

  static std::vector<Matcher> fitting(const std::vector<Matcher>& matchers, const Family& family) {
    std::vector<Matcher> out;
    for (const auto& matcher : matchers)
      if (family.label(matcher.label)) out.push_back(matcher);
    return out;
  }

  Node side(const Shaper& shape, const Family& family, const std::vector<Matcher>& matchers,
            bool bare) const {
    auto node = measured(shape, family, matchers);
    if (bare) return node;
    std::vector<std::string> groups;
    for (auto& group : shape.by())
      if (family.label(group)) groups.push_back(group);
    return aggregate_by("sum", groups, std::move(node));
  }

  // Series can be divided one by one when both sides have the same labels; machines are looked at that way.
  static bool bare(const Shaper& shape, const Family& a, const Family& b) {
    if (shape.adds_up() || !shape.by().empty() || a.labels.size() != b.labels.size()) return false;
    for (const auto& label : a.labels)
      if (!b.label(label.name)) return false;
    return true;
  }

  // "share of matches abandoned": series with the outcome over all of them.
  // `paired`: another family holds the whole, so that what is no outcome only narrows both.
  void split_by_label(const Subject& subject, bool paired) {
    // A share is not split again.
    const auto unit = unit_of(*subject.family);
    if (subject.family->type == MetricType::info || unit == "ratio" || unit == "percent") return;
    Shaper shape(reading_, subject, defaults_, out_);
    if (subject.filters.empty()) return split_by_group(shape, subject);
    // "the share of sessions shorter than an hour" bounds a distribution.
    const bool bound = std::any_of(intent_.thresholds.begin(), intent_.thresholds.end(),
                                   [](const Threshold& t) { return !t.unit.empty() && t.unit != "percent"; });
    std::vector<Matcher> kept;
    bool outcome = false;
    for (const auto& filter : subject.filters)
      outcome = outcome || (filter.outcome && (filter.matcher.op[0] == '=' || filter.failing));
    for (const auto& filter : subject.filters)
      if (outcome ? !filter.outcome : filter.matcher.op[0] == '!') kept.push_back(filter.matcher);
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
    const bool only_maybe = !intent_.share && !intent_.percent;
    if (only_maybe && !outcome) return;
    shape.grouped(
        binary("/", side(shape, *subject.family, all, false), side(shape, *subject.family, kept, false)),
        "ratio",
        bound           ? -0.2
        : only_maybe    ? (rates_an_outcome(subject) ? 0.06 : -0.05)
        : outcome       ? 0.16
        : paired        ? -0.1
        : intent_.share ? 0.04
                        : -0.05);
  }

  // "rejections by cause as a share of all": each part over the whole.
  void split_by_group(const Shaper& shape, const Subject& subject) {
    const bool of_all = says("all") || says("total") || says("overall") || says("together");
    if (shape.by().empty() || (!intent_.share && !intent_.percent) || intent_.full || intent_.left || !of_all)
      return;
    auto parts = side(shape, *subject.family, {}, false);
    auto whole = aggregate("sum", measured(shape, *subject.family, {}));
    auto node = binary("/", std::move(parts), std::move(whole));
    node.grouped = node.group_left = true;
    Shaper out = shape;
    out.grouped(node, "ratio", intent_.share ? 0.1 : 0);
  }

  // "opened minus closed": what only one name says stands on its own side of the word.
  void difference_of_two(const Subject& subject) {
    const auto& tokens = reading_.prompt.tokens;
    const auto minus =
        std::find_if(tokens.begin(), tokens.end(), [](const Token& t) { return t.text == "minus"; });
    if (minus == tokens.end()) return;
    const auto at = static_cast<std::size_t>(minus - tokens.begin());
    const auto& family = *subject.family;
    const auto& words = words_once(family);
    each_neighbour(*reading_.snapshot, family, [&](const Family& other) {
      if (other.type != family.type || unit_of(other) != unit_of(family)) return;
      const auto diff = difference(words, words_once(other));
      if (diff.shared < 1 || diff.left.empty() || diff.right.empty()) return;
      const auto left = place_of(diff.left), right = place_of(diff.right);
      if (left >= at || right <= at || right >= tokens.size()) return;
      const auto both = merged(subject, weighed(other));
      Shaper shape(reading_, both, defaults_, out_);
      const auto taken = [&](const Family& of) {
        auto node = measured(shape, of, fitting(shape.matchers(), of));
        if (intent_.window && !is_level(of) && intent_.per == 0) node.name = "increase";
        return aggregate_by("sum", shape.by(), std::move(node));
      };
      shape.grouped(binary("-", taken(family), taken(other)), unit_of(family), 0.15);
    });
  }

  // "bounce rate", "quota of declined payments": what the rate is of says how something went.
  bool rates_an_outcome(const Subject& subject) const {
    const auto& tokens = reading_.prompt.tokens;
    const bool quota =
        std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.text == "quota"; });
    return std::any_of(subject.filters.begin(), subject.filters.end(), [&](const Filter& filter) {
      return filter.outcome && (quota || std::find(filter.tokens.begin(), filter.tokens.end(),
                                                   intent_.rated) != filter.tokens.end());
    });
  }

  // A counter of time or bytes over the counter of what took them.
  void mean_of_counters(const Subject& subject) {
    const auto& family = *subject.family;
    const auto unit = unit_of(family);
    if (family.type != MetricType::counter || (unit != "seconds" && unit != "bytes")) return;
    const auto& words = words_once(family);
    each_neighbour(*reading_.snapshot, family, [&](const Family& other) {
      if (other.type != MetricType::counter || !unit_of(other).empty()) return;
      const auto diff = difference(words, words_once(other));
      static const Words kMeasured = {"time", "duration", "latency", "wait", "cpu", "size", "byte"};
      if (diff.shared < 2 || !all_in(diff.left, kMeasured) || !all_in(diff.right, relations().whole)) return;
      const auto both = merged(subject, weighed(other));
      Shaper shape(reading_, both, defaults_, out_);
      const bool plain = bare(shape, family, other);
      shape.grouped(binary("/", side(shape, family, shape.matchers(), plain),
                           side(shape, other, fitting(shape.matchers(), other), plain)),
                    unit, 0.06);
    });
  }

  // "will the store be full in 3 days": what is used will be beyond what there is.
  void fills_up(const Subject& subject) {
    const auto& family = *subject.family;
    if (!is_level(family)) return;
    const auto& words = words_once(family);
    each_neighbour(*reading_.snapshot, family, [&](const Family& other) {
      if (!is_level(other) || unit_of(other) != unit_of(family)) return;
      const auto diff = difference(words, words_once(other));
      if (diff.shared < 2 || diff.left.empty() || !all_in(diff.right, relations().whole) ||
          !all_in(diff.left, relations().used))
        return;
      Reading rest = reading_;
      rest.intent.thresholds.clear();
      const auto both = merged(subject, weighed(other));
      Shaper shape(rest, both, defaults_, out_);
      const double window = std::clamp(*intent_.predict / 4, 3600.0, 21600.0);
      shape.note("linear over the last " + print_duration(window));
      auto ahead = call("predict_linear", {shape.select(family.name, window), number(*intent_.predict)});
      auto whole = shape.select(other.name, fitting(shape.matchers(), other));
      shape.grouped(binary(">", std::move(ahead), std::move(whole)), "", 0.16);
    });
  }

  Subject merged(const Subject& numerator, const Subject& denominator) const {
    Subject out = numerator;
    double total = 0, known = 0;
    for (std::size_t i = 0; i < reading_.content.size(); ++i) {
      out.explained[i] = std::max(out.explained[i], 0.95 * denominator.explained[i]);
      total += reading_.content[i].weight;
      known += reading_.content[i].weight * out.explained[i];
    }
    out.mass = total > 0 ? known / total : 0;
    out.score = 0.75 * out.mass +
                0.25 * std::max(numerator.coverage, 0.5 * (numerator.coverage + denominator.coverage)) +
                0.06 + numerator.bias;
    return out;
  }

  // Where the prompt says the word; its length when it does not.
  std::size_t place_of(const std::string& word) const {
    const auto [at, fresh] = places_.try_emplace(word, reading_.prompt.tokens.size());
    if (fresh) {
      const auto form = form_of(word);
      for (const auto& content : reading_.content)
        if (match(content, form) >= 0.85) at->second = std::min(at->second, content.token);
    }
    return at->second;
  }

  // Where the first of them is said.
  std::size_t place_of(const std::vector<std::string>& words) const {
    std::size_t first = reading_.prompt.tokens.size();
    for (const auto& word : words) first = std::min(first, place_of(word));
    return first;
  }

  static std::vector<std::string> shared_words(const std::vector<std::string>& words,
                                               const Difference& diff) {
    std::vector<std::string> out;
    for (const auto& word : words)
      if (std::find(diff.left.begin(), diff.left.end(), word) == diff.left.end()) out.push_back(word);
    return out;
  }

  // "basket abandonment rate": the word before "rate" is what the part has more than the whole.
  bool rates_the_part(const Difference& diff) const {
    // "click-through rate": the word may stand a little before.
    for (const auto& content : reading_.content)
      if (content.token <= intent_.rated && content.token + 2 >= intent_.rated)
        for (const auto& word : diff.left)
          if (match(content, form_of(word)) >= 0.7) return true;
    return false;
  }

  // "ratio of A to B" names the part first, "share of B that is A" the whole.
  bool names_both(const Difference& diff) const {
    const auto part = place_of(diff.left), whole = place_of(diff.right), none = reading_.prompt.tokens.size();
    if (part == none || whole == none) return false;
    return says("ratio") ? part < whole : whole < part;
  }

  void pair_of_counters(const Subject& subject) {
    const auto& family = *subject.family;
    if (family.type != MetricType::counter) return;
    struct Pair {
      const Family* other;
      std::size_t apart;  // words that only one of the names has
      bool complement;
    };
    std::vector<Pair> pairs;
    const auto& words = words_once(family);
    each_neighbour(*reading_.snapshot, family, [&](const Family& other) {
      if (other.type != MetricType::counter || unit_of(other) != unit_of(family)) return;
      const auto diff = difference(words, words_once(other));
      const bool complement = diff.left.size() == 1 && diff.right.size() == 1 &&
                              relations().complements.contains({diff.left[0], diff.right[0]});
      const auto said = [&] { return place_of(shared_words(words, diff)) < reading_.prompt.tokens.size(); };
      const bool over =
          diff.left.size() == 1 && diff.right.size() == 1 &&
          relations().over.contains({catalog::root(diff.left[0]), catalog::root(diff.right[0])});
      const bool whole =
          over || (!diff.left.empty() && (diff.shared >= 2 || (diff.shared == 1 && said())) &&
                   (all_in(diff.right, relations().whole) || (diff.shared >= 2 && names_both(diff))));
      if (!complement && !whole) return;
      const bool only_maybe = !intent_.share && !intent_.percent;
      if (only_maybe && !rates_the_part(diff)) return;
      // The numerator is what is asked about: its own words must be said.
      bool named = false;
      for (const auto& word : diff.left)
        for (const auto& content : reading_.content) named = named || match(content, form_of(word)) > 0.7;
      if (named) pairs.push_back({&other, diff.right.size() + diff.left.size(), complement});
    });
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& a, const Pair& b) { return a.apart < b.apart; });
    if (pairs.size() > kPairs) pairs.resize(kPairs);
    for (const auto& [other, apart, complement] : pairs) {
      const auto both = merged(subject, weighed(*other));
      Shaper shape(reading_, both, defaults_, out_);
      const bool plain = bare(shape, family, *other);
      auto over = side(shape, family, shape.matchers(), plain);
      auto under = side(shape, *other, fitting(shape.matchers(), *other), plain);
      if (complement) under = binary("+", over, std::move(under));
      shape.grouped(binary("/", std::move(over), std::move(under)), "ratio",
                    0.1 - 0.02 * static_cast<double>(apart));
    }
  }

  // Pools, disks and queues: what is taken over what there is.
  void capacity(const Subject& subject) {
    const auto& family = *subject.family;
    if (!is_level(family)) return;
    const auto& words = words_once(family);
    each_neighbour(*reading_.snapshot, family, [&](const Family& other) {
      if (!is_level(other) || unit_of(other) != unit_of(family)) return;
      const auto diff = difference(words, words_once(other));
      if (diff.shared < 2 || (diff.left.empty() && diff.right.empty()) ||
          !all_in(diff.right, relations().whole))
        return;
      // "power" beside "power limit" is what is taken of it.
      const bool used = all_in(diff.left, relations().used);
      const bool free = !used && all_in(diff.left, relations().free);
      if (!used && !free) return;
      const auto both = merged(subject, weighed(other));
      Shaper shape(reading_, both, defaults_, out_);
      const bool plain = bare(shape, family, other);
      const auto part = side(shape, family, shape.matchers(), plain);
      const auto whole = side(shape, other, fitting(shape.matchers(), other), plain);
      const bool want_free = intent_.left && !intent_.full;
      const bool ratio = intent_.percent || intent_.share || intent_.full;
      if (ratio || want_free) {
        auto share = binary("/", part, whole);
        if (want_free != free) share = binary("-", number(1), std::move(share));
        // "used" alone asks for the amount as often as for the share.
        shape.grouped(
            share, "ratio",
            intent_.percent || intent_.share || says("utilisation") || says("utilization") || says("full")
                ? 0.12
                : -0.04);
      }
      if (!intent_.percent && !intent_.share && want_free != free)
        shape.grouped(binary("-", whole, part), unit_of(family), 0.04);
    });
  }

  // "bytes per request": two counters, or a gauge over another.
  void per_unit(const Subject& subject) {
    const auto& family = *subject.family;
    const auto span = subject.loose_groups.front();
    each_neighbour(*reading_.snapshot, family, [&](const Family& other) {
      if (is_level(other) != is_level(family)) return;
      const auto words = words_of(other);
      bool said = false;
      for (auto i = span.first; i < span.last; ++i)
        for (const auto& content : reading_.content)
          if (content.token == i)
            for (const auto& form : words.name) said = said || match(content, form) >= 0.85;
      if (!said) return;
      const auto denominator = weighed(other);
      auto both = merged(subject, denominator);
      both.loose_groups.clear();
      both.score = 0.75 * both.mass + 0.125 * (subject.coverage + denominator.coverage) + subject.bias;
      // Of several kinds of orders those that count them all.
      for (const auto& word : words_once(other))
        if (relations().whole.contains(word)) {
          both.score += 0.04;
          break;
        }
      Shaper shape(reading_, both, defaults_, out_);
      const bool plain = bare(shape, family, other);
      shape.grouped(binary("/", side(shape, family, shape.matchers(), plain),
                           side(shape, other, fitting(shape.matchers(), other), plain)),
                    "", 0.02);
    });
  }

  // A group that only an info metric knows: the version, the owner.
  void joined_with_info(const Subject& subject) {
    const auto& family = *subject.family;
    if (family.type == MetricType::info || family.name.ends_with("_info")) return;
    const auto try_info = [&](const Family& info) {
      if (!info.name.ends_with("_info") || !info.label("instance")) return;
      const auto labels = find_labels(reading_.prompt, subject.loose_groups.front(), info);
      if (labels.empty() || labels[0].strength < 0.8 || labels[0].label == "instance" ||
          labels[0].label == "job")
        return;
      const auto& label = labels[0].label;
      auto both = merged(subject, weighed(info));
      both.score = subject.score + 0.12;
      both.loose_groups.clear();
      Shaper shape(reading_, both, defaults_, out_);
      auto join = binary("*", measured(shape, family, shape.matchers()), selector(info.name, {}));
      join.grouped = true;
      join.labels = {"instance", "job"};
      join.group_left = true;
      join.include = {label};
      auto groups = shape.by();
      groups.push_back(label);
      const bool level = is_level(family);
      auto node = aggregate_by(shape.agg().empty() || !level ? "sum" : shape.agg(), groups, std::move(join));
      if (intent_.per > 1 && !level) node = binary("*", std::move(node), number(intent_.per));
      shape.note("joined with " + info.name);
      shape.grouped(node, "", 0);
    };
    each_neighbour(*reading_.snapshot, family, try_info);
  }

  const Reading& reading_;
  const Intent& intent_;
  const std::vector<Subject>& subjects_;
  const Defaults& defaults_;
  std::vector<Draft> out_;
  mutable std::unordered_map<const Family*, std::vector<std::string>> words_;
  mutable std::unordered_map<const Family*, Subject> weighed_;
  mutable std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace

std::vector<Draft> compose_ratios(const Reading& reading, const std::vector<Subject>& subjects,
                                  const Defaults& defaults) {
  return Ratios(reading, subjects, defaults).run();
}

}  // namespace translate::builtin
