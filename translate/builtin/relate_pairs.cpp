#include <algorithm>
#include <initializer_list>

#include "catalog/text.hpp"
#include "translate/builtin/relating.hpp"

namespace translate::builtin {
namespace {

using catalog::Family;
using catalog::MetricType;

// Whether both are told by the same targets.
bool of_one_job(const Family& family, const Family& info) {
  const auto* job = family.label("job");
  const auto* other = info.label("job");
  if (!job || !other || !info.label("instance")) return false;
  return std::any_of(job->values.begin(), job->values.end(), [other](const std::string& value) {
    return std::find(other->values.begin(), other->values.end(), value) != other->values.end();
  });
}

}  // namespace

bool Relating::divides(Span span) const {
  if (reading_.prompt.titled) return false;
  for (std::size_t i = 0; i < intent_.groups.size(); ++i)
    if (intent_.groups[i].first == span.first)
      return i < intent_.ratio_group.size() && intent_.ratio_group[i];
  return false;
}

// A word that puts two things together, and where they are said: before `first` and from `last` on.
struct Relating::Joint {
  std::string op;
  std::size_t first = 0;
  std::size_t last = 0;
  bool near = false;     // the words that differ stand right beside it: "merged or closed"
  bool strange = false;  // the two may have nothing in common in their names
  double score = 0;
};

std::vector<Relating::Joint> Relating::joints() const {
  std::vector<Joint> out;
  const auto& tokens = reading_.prompt.tokens;
  const auto any = [this](std::initializer_list<const char*> words) {
    return std::any_of(words.begin(), words.end(), [this](const char* word) { return says(word); });
  };
  const bool together = any({"together", "combined", "altogether", "sum", "plus", "both"});
  const bool apart = any({"difference", "gap", "minus", "balance", "net"});
  const bool more =
      any({"more", "fewer", "less", "faster"}) && intent_.thresholds.empty() && !intent_.compare;
  const bool ratio = intent_.share || intent_.percent || any({"ratio", "relation", "quotient", "relative"});
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    const auto& text = tokens[at].text;
    if (text == "minus") out.push_back({"-", at, at + 1, false, true, 0.15});
    if (text == "than" && more) out.push_back({"-", at, at + 1, false, true, 0.15});
    if (text == "plus" || text == "+") out.push_back({"+", at, at + 1, false, true, 0.15});
    const bool list = text == "and" || text == "or" || text == "&";
    if (list && apart)
      out.push_back({"-", at, at + 1, false, true, 0.12});
    else if (list)
      out.push_back({"+", at, at + 1, !together, together, together ? 0.14 : 0.06});
    if (ratio && !intent_.compare &&
        (text == "vs" || text == "versus" || text == "against" || text == "over" || text == "to"))
      out.push_back({"/", at, at + 1, false, true, 0.12});
  }
  // "errors as a percentage of messages"
  for (auto at = intent_.whole_from; at > 1; --at)
    if (tokens[at - 1].text == "as" || tokens[at - 1].text == "in") {
      out.push_back({"/", at - 1, intent_.whole_from, false, true, 0.14});
      break;
    }
  return out;
}

// "opened minus closed", "merged or closed": what only one name says stands on its own side of the word.
void Relating::two_together(const Subject& subject) {
  // The legend of a panel picks one of what the title lists.
  if (reading_.prompt.titled) return;
  const auto& family = *subject.family;
  const auto& own = known(family);
  const auto none = reading_.prompt.tokens.size();
  for (const auto& joint : joints()) {
    std::vector<const Neighbour*> partners(others(family).begin(), others(family).end());
    if (joint.strange)
      for (std::size_t i = 0; i < std::min<std::size_t>(8, subjects_.size()); ++i)
        if (!subjects_[i].frame) partners.push_back(&known(*subjects_[i].family));
    std::sort(partners.begin(), partners.end(),
              [](const Neighbour* a, const Neighbour* b) { return a->family < b->family; });
    partners.erase(std::unique(partners.begin(), partners.end()), partners.end());
    for (const auto* partner : partners) {
      const auto* other = partner->family;
      if (other == &family || is_level(*other) != is_level(family) ||
          (joint.op != "/" && other->type != family.type) || partner->unit != own.unit)
        continue;
      if (!of_one_job(family, *other) || adds_up(other->name) != adds_up(family.name)) continue;
      const auto diff = difference(own.words, partner->words);
      const std::size_t least = joint.strange ? 0 : adds_up(family.name) ? 1 : 2;
      if (diff.left.empty() || diff.right.empty() || diff.shared < least) continue;
      const auto from = joint.near && joint.first > 2 ? joint.first - 2 : 0;
      const auto to = joint.near ? std::min(none, joint.last + 2) : none;
      if (!tells(family, *other, from, joint.first) || !tells(*other, family, joint.last, to)) continue;
      const auto both = merged(subject, weighed(*other));
      Shaper shape(reading_, both, defaults_, out_);
      const bool plain = joint.op != "-" && divide_one_by_one(shape, family, *other);
      const auto taken = [&](const Family& of) {
        auto node = measured(shape, of, fitting(shape.matchers(), of));
        if (intent_.window && !is_level(of) && intent_.per == 0 && joint.op != "/") node.name = "increase";
        return plain ? node : aggregate_by("sum", shape.by(), std::move(node));
      };
      auto node = binary(joint.op, taken(family), taken(*other));
      const bool ratio = joint.op == "/";
      if (intent_.per > 1 && !is_level(family) && !ratio)
        node = binary("*", std::move(node), number(intent_.per));
      shape.grouped(
          node,
          ratio                                      ? "ratio"
          : own.unit == "bytes" && !is_level(family) ? "bytes/s"
                                                     : own.unit,
          joint.score -
              (diff.shared < 1 || namespace_of(family.name) != namespace_of(other->name) ? 0.08 : 0));
    }
  }
}

// "network errors": received and sent, where the prompt says neither.
void Relating::both_ways(const Subject& subject) {
  const auto& family = *subject.family;
  if (family.type != MetricType::counter || intent_.share || reading_.prompt.titled) return;
  const auto& own = known(family);
  const auto none = reading_.prompt.tokens.size();
  for (const auto* neighbour : others(family)) {
    const auto* other = neighbour->family;
    // One word differs: names of other lengths are not even looked at.
    if (other == &family || other->type != family.type || neighbour->words.size() != own.words.size())
      continue;
    const auto diff = difference(own.words, neighbour->words);
    if (!is_listed(diff, relations().ways) || neighbour->unit != own.unit) continue;
    if (place_of(diff.left) != none || place_of(diff.right) != none) continue;
    Shaper shape(reading_, subject, defaults_, out_);
    const bool plain = divide_one_by_one(shape, family, *other);
    const auto taken = [&](const Family& of) {
      auto node = measured(shape, of, fitting(shape.matchers(), of));
      if (intent_.window && intent_.per == 0) node.name = "increase";
      return plain ? node : aggregate_by("sum", shape.by(), std::move(node));
    };
    auto node = binary("+", taken(family), taken(*other));
    if (intent_.per > 1) node = binary("*", std::move(node), number(intent_.per));
    shape.grouped(node, own.unit == "bytes" ? "bytes/s" : own.unit, -0.02);
  }
}

// A counter of time or bytes over the counter of what took them.
void Relating::mean_of_counters(const Subject& subject) {
  const auto& family = *subject.family;
  const auto& own = known(family);
  if (family.type != MetricType::counter || (own.unit != "seconds" && own.unit != "bytes")) return;
  for (const auto* neighbour : others(family)) {
    const auto* other = neighbour->family;
    if (other == &family || other->type != MetricType::counter || !neighbour->unit.empty()) continue;
    const auto diff = difference(own.words, neighbour->words);
    static const Words kMeasured = {"time", "duration", "latency", "wait", "cpu", "size", "byte"};
    if (diff.shared < 2 || !all_in(diff.left, kMeasured) || !all_in(diff.right, relations().whole)) continue;
    const auto both = merged(subject, weighed(*other));
    Shaper shape(reading_, both, defaults_, out_);
    const bool plain = divide_one_by_one(shape, family, *other);
    shape.grouped(binary("/", side(shape, family, shape.matchers(), plain),
                         side(shape, *other, fitting(shape.matchers(), *other), plain)),
                  own.unit, 0.1);
  }
}

// "bytes per request": two counters, or a gauge over another.
void Relating::per_unit(const Subject& subject, Span span) {
  const auto& family = *subject.family;
  // How well a family counts what stands after "per".
  const auto counted = [&](const Family& other) {
    double best = 0;
    const auto words = reading_.snapshot->words_of(other);
    for (std::size_t i = 0; i < reading_.content.size(); ++i) {
      const auto token = reading_.content[i].token;
      if (token < span.first || token >= span.last) continue;
      for (const auto id : words.name) best = std::max(best, reading_.matches->of(i, id));
      for (const auto id : words.help) best = std::max(best, 0.85 * reading_.matches->of(i, id));
    }
    return best;
  };
  for (const auto* neighbour : others(family)) {
    const auto* other = neighbour->family;
    const bool alike = is_level(*other) == is_level(family);
    if (other == &family || (!alike && is_level(family)) || neighbour->unit == "seconds" ||
        other->type == MetricType::info)
      continue;
    const auto said = counted(*other);
    if (said < 0.7) continue;
    const auto& denominator = weighed(*other);
    auto both = merged(subject, denominator);
    std::erase_if(both.loose_groups, [&span](const Span& loose) { return loose.first == span.first; });
    both.score = 0.75 * both.mass + 0.125 * (subject.coverage + denominator.coverage) + subject.bias;
    both.score -= 0.3 * (1 - said) + (alike ? 0 : 0.04);
    // Of several kinds of orders those that count them all.
    for (const auto& word : neighbour->words)
      if (relations().whole.contains(stem(word)) && place_of({&word, 1}) == reading_.prompt.tokens.size()) {
        both.score += 0.04;
        break;
      }
    Shaper shape(reading_, both, defaults_, out_);
    const bool plain = divide_one_by_one(shape, family, *other);
    auto over = side(shape, family, shape.matchers(), plain);
    // "picks per hour per picker", "jams per 1000 items"
    if (!alike && intent_.per > 1) over = binary("*", std::move(over), number(intent_.per));
    const auto& first = reading_.prompt.tokens[span.first];
    auto node = binary("/", std::move(over), side(shape, *other, fitting(shape.matchers(), *other), plain));
    if (first.kind == Token::Kind::number && first.number > 1)
      node = binary("*", std::move(node), number(first.number));
    shape.grouped(node, "", 0.02);
  }
}

// A group that only an info metric knows: the version, the owner.
void Relating::joined_with_info(const Subject& subject, Span span) {
  const auto& family = *subject.family;
  if (family.type == MetricType::info || family.name.ends_with("_info")) return;
  for (const auto* info : reading_.snapshot->infos()) {
    if (!of_one_job(family, *info)) continue;
    const auto labels = find_labels(reading_.prompt, span, *info);
    if (labels.empty() || labels[0].strength < 0.8 || labels[0].label == "instance" ||
        labels[0].label == "job")
      continue;
    const auto& label = labels[0].label;
    auto both = merged(subject, weighed(*info));
    both.score = subject.score + 0.12;
    std::erase_if(both.loose_groups, [&span](const Span& loose) { return loose.first == span.first; });
    Shaper shape(reading_, both, defaults_, out_);
    auto join = binary("*", measured(shape, family, shape.matchers()), selector(info->name, {}));
    join.grouped = true;
    for (const auto& own : family.labels)
      if (info->label(own.name)) join.labels.push_back(own.name);
    join.group_left = true;
    join.include = {label};
    auto groups = shape.by();
    groups.push_back(label);
    const bool level = is_level(family);
    auto node = aggregate_by(shape.agg().empty() || !level ? "sum" : shape.agg(), groups, std::move(join));
    if (intent_.per > 1 && !level) node = binary("*", std::move(node), number(intent_.per));
    shape.note("joined with " + info->name);
    shape.grouped(node, "", 0);
  }
}

}  // namespace translate::builtin
