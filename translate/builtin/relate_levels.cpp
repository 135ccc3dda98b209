#include <algorithm>

#include "catalog/text.hpp"
#include "translate/builtin/relating.hpp"

namespace translate::builtin {
namespace {

using catalog::Family;

// The words that tell a whole from its part: "mem total" beside "memory cached" is "total".
bool is_whole_of(const Matches& matches, const Difference& diff, std::span<const catalog::FormId> part) {
  FormIds own;
  for (const auto id : diff.right) {
    const auto& word = matches.form(id).stem;
    if (std::none_of(part.begin(), part.end(), [&](catalog::FormId each) {
          const auto& other = matches.form(each).stem;
          return catalog::relatedness(word, other) >= 0.75 || catalog::relatedness(other, word) >= 0.75;
        }))
      own.push_back(id);
  }
  return all_in(matches, own, relations().whole);
}

// Whether the names begin alike: "storage_used" and "storage_capacity" do by one word.
bool beside(const Difference& diff) {
  return diff.shared >= 2 || (diff.shared == 1 && diff.left.size() <= 1 && diff.right.size() == 1);
}

bool same_labels(const Family& a, const Family& b) {
  return a.labels.size() == b.labels.size() &&
         std::all_of(a.labels.begin(), a.labels.end(),
                     [&b](const catalog::Label& label) { return b.label(label.name) != nullptr; });
}

}  // namespace

// "will the store be full in 3 days": what is used will be beyond what there is.
void Relating::fills_up(const Subject& subject) {
  const auto& family = *subject.family;
  each_level_beside(family, [&](const Family& other, const Difference& diff) {
    const bool used = all_in(diff.left, relations().used) ||
                      (diff.left.size() == 1 && same_labels(family, other) &&
                       !all_in(diff.left, relations().free) && !all_in(diff.left, relations().limit));
    if (!beside(diff) || (diff.left.empty() && diff.right.empty()) ||
        !all_in(diff.right, relations().whole) || !used)
      return;
    Reading rest = reading_;
    rest.intent.thresholds.clear();
    const auto both = merged(subject, weighed(other));
    Shaper shape(rest, both, defaults_, out_);
    const double window = intent_.window.value_or(std::clamp(*intent_.predict / 4, 3600.0, 21600.0));
    shape.note("linear over the last " + print_duration(window));
    auto ahead = call("predict_linear", {shape.select(family.name, window), number(*intent_.predict)});
    auto whole = shape.select(other.name, fitting(shape.matchers(), other));
    shape.grouped(binary(">", std::move(ahead), std::move(whole)), "", 0.16);
  });
}

template <class Make>
void Relating::in_all_ways(const Subject& both, const Family& part, const Family& whole,
                           const std::vector<Matcher>& of_part, const std::string& unit, double score,
                           Make make) {
  Shaper shape(reading_, both, defaults_, out_);
  shape.count_what_is_kept();
  const auto of_whole = fitting(shape.matchers(), whole);
  const bool plain = divide_one_by_one(shape, part, whole);
  // "silos above 80 %" looks at each of them.
  const bool alike = same_labels(part, whole) && shape.agg().empty();
  const bool each = alike && shape.compares_things();
  if (alike && !plain && (each || shape.by().empty()))
    shape.grouped(make(shape.select(part.name, of_part), shape.select(whole.name, of_whole)), unit,
                  score - (each ? 0 : 0.08));
  shape.grouped(make(side(shape, part, of_part, plain), side(shape, whole, of_whole, plain)), unit,
                score - (each ? 0.05 : 0));
}

std::vector<Matcher> Relating::part_by_label(const Shaper& shape, const Family& part, const Family& whole,
                                             bool want_free) const {
  auto out = shape.matchers();
  for (const auto& label : part.labels) {
    const bool taken = std::any_of(out.begin(), out.end(),
                                   [&label](const Matcher& matcher) { return matcher.label == label.name; });
    if (whole.label(label.name) || taken) continue;
    const auto value_in = [&label](const Words& words) {
      return std::find_if(label.values.begin(), label.values.end(), [&words](const std::string& value) {
        return words.contains(catalog::singular(catalog::fold_case(value)));
      });
    };
    const auto used = value_in(relations().used), free = value_in(relations().free);
    if (used == label.values.end() || free == label.values.end()) continue;
    out.push_back({label.name, "=", want_free ? *free : *used});
  }
  return out;
}

// Pools, disks and queues: what is taken over what there is.
void Relating::capacity(const Subject& subject) {
  const auto& family = *subject.family;
  each_level_beside(family, [&](const Family& other, const Difference& diff) {
    if (!beside(diff) || (diff.left.empty() && diff.right.empty()) || !all_in(diff.right, relations().whole))
      return;
    // "power" beside "power limit" is what is taken of it.
    const bool used = all_in(diff.left, relations().used);
    const bool free = !used && all_in(diff.left, relations().free);
    // Any level that has a capacity beside it: "how full is the tank".
    const bool level = !used && !free && diff.left.size() == 1 && !diff.right.empty() &&
                       same_labels(family, other) && all_in(diff.right, relations().limit) &&
                       !all_in(diff.left, relations().limit) && (intent_.full || intent_.fullness);
    if (!used && !free && !level) return;
    const auto both = merged(subject, weighed(other));
    const bool want_free = intent_.left && !intent_.full;
    const auto part = part_by_label(Shaper(reading_, both, defaults_, out_), family, other, false);
    const bool ratio = intent_.percent || intent_.share || intent_.full;
    if (ratio || want_free) {
      // "used" alone asks for the amount as often as for the share.
      const bool sure = intent_.percent || intent_.share || intent_.fullness || says("utilisation") ||
                        says("utilization") || says("full") || says("occupancy");
      in_all_ways(both, family, other, part, "ratio", (sure ? 0.12 : -0.04) - (level ? 0.04 : 0),
                  [&](Node over, Node under) {
                    auto share = binary("/", std::move(over), std::move(under));
                    return want_free != free ? binary("-", number(1), std::move(share)) : share;
                  });
    }
    if (!intent_.percent && !intent_.share && want_free != free && !level)
      in_all_ways(both, family, other, part, known(family).unit, 0.04,
                  [](Node over, Node under) { return binary("-", std::move(under), std::move(over)); });
  });
}

// "how far is the temperature off its setpoint"
void Relating::off_target(const Subject& subject) {
  const auto& family = *subject.family;
  static constexpr std::string_view kApart[] = {"off",       "deviation", "deviate", "deviates", "away",
                                                "differ",    "differs",   "gap",     "distance", "difference",
                                                "deviating", "beyond",    "apart",   "short"};
  const bool apart = std::any_of(std::begin(kApart), std::end(kApart),
                                 [this](std::string_view word) { return says(std::string(word)); });
  const bool below = says("below") || says("under") || says("beneath");
  const bool above = says("above") || says("over") || says("exceed") || says("beyond");
  const bool compared = (below || above) && intent_.thresholds.empty();
  if (!apart && !compared) return;
  each_level_beside(family, [&](const Family& other, const Difference& diff) {
    if (diff.shared < 2 || diff.right.empty() || !all_in(diff.right, relations().target) ||
        diff.left.size() > 1)
      return;
    const auto both = merged(subject, weighed(other));
    // "stock below par"
    if (compared && place_of(diff.right) < reading_.prompt.tokens.size() && same_labels(family, other)) {
      Shaper shape(reading_, both, defaults_, out_);
      shape.grouped(binary(below ? "<" : ">", shape.select(family.name), shape.select(other.name)),
                    known(family).unit, 0.2);
      const auto total = [&](const Family& of) { return side(shape, of, shape.matchers(), false); };
      shape.grouped(binary(below ? "<" : ">", total(family), total(other)), known(family).unit, 0.12);
    }
    if (!apart) return;
    const auto minus = [](Node value, Node target) {
      return binary("-", std::move(value), std::move(target));
    };
    Shaper shape(reading_, both, defaults_, out_);
    const auto of_part = shape.matchers();
    if (same_labels(family, other))
      shape.grouped(minus(shape.select(family.name, of_part), shape.select(other.name, of_part)),
                    known(family).unit, 0.2);
    in_all_ways(both, family, other, of_part, known(family).unit, 0.12, minus);
  });
}

// "what fraction of memory is cached": any level over the one that holds all of it.
void Relating::part_of_whole(const Subject& subject) {
  if (!intent_.share && !intent_.percent) return;
  const auto& family = *subject.family;
  const auto words = known(family).words;
  each_level_beside(family, [&](const Family& other, const Difference& diff) {
    if (&other == &family || diff.shared < 2 || diff.left.empty() || diff.right.empty() ||
        !is_whole_of(*reading_.matches, diff, words) || all_in(diff.left, relations().whole) ||
        all_in(diff.left, relations().used) || all_in(diff.left, relations().free))
      return;
    if (place_of(diff.left) == reading_.prompt.tokens.size()) return;
    const auto both = merged(subject, weighed(other));
    in_all_ways(both, family, other, Shaper(reading_, both, defaults_, out_).matchers(), "ratio",
                0.08 - 0.02 * static_cast<double>(diff.left.size()),
                [](Node over, Node under) { return binary("/", std::move(over), std::move(under)); });
  });
}

}  // namespace translate::builtin
