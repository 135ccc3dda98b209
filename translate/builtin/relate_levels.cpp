#include <algorithm>

#include "catalog/text.hpp"
#include "translate/builtin/relating.hpp"

namespace translate::builtin {
namespace {

using catalog::Family;

// The words that tell a whole from its part: "mem total" beside "memory cached" is "total".
bool is_whole_of(const Difference& diff, const std::vector<std::string>& part) {
  std::vector<std::string> own;
  for (const auto& word : diff.right)
    if (std::none_of(part.begin(), part.end(), [&word](const std::string& other) {
          return catalog::relatedness(word, other) >= 0.75 || catalog::relatedness(other, word) >= 0.75;
        }))
      own.push_back(word);
  return all_in(own, relations().whole);
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

// Pools, disks and queues: what is taken over what there is.
void Relating::capacity(const Subject& subject) {
  const auto& family = *subject.family;
  each_level_beside(family, [&](const Family& other, const Difference& diff) {
    if (diff.shared < 2 || (diff.left.empty() && diff.right.empty()) ||
        !all_in(diff.right, relations().whole))
      return;
    // "power" beside "power limit" is what is taken of it.
    const bool used = all_in(diff.left, relations().used);
    const bool free = !used && all_in(diff.left, relations().free);
    // Any level that has a capacity beside it: "how full is the tank".
    const bool level = !used && !free && diff.left.size() == 1 && !diff.right.empty() &&
                       same_labels(family, other) && !all_in(diff.left, relations().whole) && intent_.full;
    if (!used && !free && !level) return;
    const auto both = merged(subject, weighed(other));
    Shaper shape(reading_, both, defaults_, out_);
    const bool plain = divide_one_by_one(shape, family, other);
    const auto part = side(shape, family, shape.matchers(), plain);
    const auto whole = side(shape, other, fitting(shape.matchers(), other), plain);
    const bool want_free = intent_.left && !intent_.full;
    const bool ratio = intent_.percent || intent_.share || intent_.full;
    if (ratio || want_free) {
      auto share = binary("/", part, whole);
      if (want_free != free) share = binary("-", number(1), std::move(share));
      // "used" alone asks for the amount as often as for the share.
      const bool sure = intent_.percent || intent_.share || intent_.fullness || says("utilisation") ||
                        says("utilization") || says("full") || says("occupancy");
      shape.grouped(share, "ratio", (sure ? 0.12 : -0.04) - (level ? 0.04 : 0));
    }
    if (!intent_.percent && !intent_.share && want_free != free && !level)
      shape.grouped(binary("-", whole, part), unit_of(family), 0.04);
  });
}

// "what fraction of memory is cached": any level over the one that holds all of it.
void Relating::part_of_whole(const Subject& subject) {
  if (!intent_.share && !intent_.percent) return;
  const auto& family = *subject.family;
  const auto& words = words_once(family);
  each_level_beside(family, [&](const Family& other, const Difference& diff) {
    if (&other == &family || diff.shared < 2 || diff.left.empty() || diff.right.empty() ||
        !is_whole_of(diff, words) || all_in(diff.left, relations().whole) ||
        all_in(diff.left, relations().used) || all_in(diff.left, relations().free))
      return;
    if (place_of(diff.left) == reading_.prompt.tokens.size()) return;
    const auto both = merged(subject, weighed(other));
    Shaper shape(reading_, both, defaults_, out_);
    const bool plain = divide_one_by_one(shape, family, other);
    shape.grouped(binary("/", side(shape, family, shape.matchers(), plain),
                         side(shape, other, fitting(shape.matchers(), other), plain)),
                  "ratio", 0.08 - 0.02 * static_cast<double>(diff.left.size()));
  });
}

}  // namespace translate::builtin
