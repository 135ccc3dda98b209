#include "translate/builtin/compose.hpp"

#include <algorithm>

#include "translate/builtin/composer.hpp"

namespace translate::builtin {

using catalog::MetricType;

void Composer::run() {
  if (intent_.absent && (!subject_.frame || subject_.frame->metrics.size() == 1)) absent();
  if (subject_.frame) return frame();
  if (subject_.counted) distinct();
  switch (family_.type) {
    case MetricType::counter:
      return counter();
    case MetricType::histogram:
    case MetricType::gauge_histogram:
      return histogram();
    case MetricType::summary:
      return summary();
    case MetricType::info:
      return info();
    default:
      if (family_.name.ends_with("_info")) return info();
      return gauge();
  }
}

void Composer::distinct() {
  auto shape = shaper();
  // "how many rooms are free": the name tells more than which things are meant.
  const auto& span = *intent_.counted;
  const auto& tokens = reading_.prompt.tokens;
  const bool state =
      is_state(family_) && (says_no() || std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
                              return is_said_of("up", token.stem) || is_said_of("up", token.text);
                            }));
  const bool measured =
      state || std::any_of(reading_.content.begin(), reading_.content.end(), [&](const Content& content) {
        return (content.token < span.first || content.token >= span.last) &&
               subject_.by_name[content.token] >= 0.85 && !is_weak_word(content.stem);
      });
  // Whatever else the family tells of them, it has them all.
  const double rest = 0.12 * (1 - subject_.coverage);
  auto each = shape.by();
  each.push_back(subject_.counted->label);
  const bool distribution = family_.type == MetricType::histogram || family_.type == MetricType::summary;
  const auto leaf = shape.select(distribution ? family_.name + "_count" : family_.name);
  shape.grouped(aggregate_by("count", shape.by(), aggregate_by("count", std::move(each), leaf)), "",
                measured ? -0.06 : (family_.type == MetricType::counter ? 0.05 : 0.06) + rest);
}

void Composer::absent() {
  auto shape = shaper();
  auto leaf = shape.select(intent_.window ? family_.series_names.front() : family_.series_names.front(),
                           intent_.window.value_or(0));
  Draft draft;
  draft.node = call(intent_.window ? "absent_over_time" : "absent", {std::move(leaf)});
  const bool distribution = family_.type == MetricType::histogram || family_.type == MetricType::summary;
  draft.score = subject_.score + (distribution ? 0.05 : 0.1);
  draft.mass = subject_.mass;
  out_.push_back(std::move(draft));
}

bool Composer::over_asked() const {
  return intent_.window && (!intent_.over.empty() || intent_.agg == "max" || intent_.agg == "min");
}

std::string Composer::over_fn() const {
  return (intent_.over.empty() ? intent_.agg : intent_.over) + "_over_time";
}

Node Composer::over_time(const std::string& function, Node node, double window) const {
  if (node.kind == Node::Kind::selector) {
    node.window = window;
    return call(function, {std::move(node)});
  }
  return call(function, {subquery(std::move(node), window)});
}

void Composer::counter() {
  auto shape = shaper();
  const auto unit = unit_of(family_);
  const bool time = unit == "seconds";
  double misfit = 0;
  if (!intent_.quantiles.empty()) misfit -= 0.25;
  if (intent_.age || intent_.until) misfit -= 0.15;
  const auto rate = [&] {
    auto node =
        call("rate", {shape.select(family_.name, over_asked() ? defaults_.window : shape.rate_window())});
    if (intent_.per > 1) node = binary("*", std::move(node), number(intent_.per));
    return node;
  };
  const auto rate_unit = unit == "bytes" ? std::string("bytes/s")
                         : time          ? std::string("ratio")
                                         : std::string();
  const bool events =
      intent_.per == 0 &&
      (intent_.increase || intent_.failing ||
       (intent_.window && intent_.agg.empty() && (!time || shape.adds_up()) && unit != "bytes") ||
       (intent_.window && intent_.agg == "sum" && shape.adds_up() && !reading_.prompt.titled) ||
       intent_.zero || (intent_.period && !intent_.compare));
  if (intent_.running_total) {
    shape.vector(shape.select(family_.name), unit, "sum", misfit);
    return;
  }
  if (intent_.changes || intent_.predict) misfit -= 0.1;
  // The mean of a number of events is seldom meant: what took long is told by another family.
  if (intent_.agg == "avg" && intent_.per == 0 && !intent_.window && unit.empty()) misfit -= 0.08;
  const auto window = intent_.window                         ? *intent_.window
                      : intent_.period && intent_.offset     ? *intent_.offset
                      : intent_.failing && !intent_.increase ? defaults_.window
                                                             : defaults_.count_window;
  auto with_window = shape;
  with_window.note("window " + print_duration(events         ? window
                                              : over_asked() ? defaults_.window
                                                             : shape.rate_window()));
  if (over_asked() && !events) {
    auto inner = rate();
    const auto groups = shape.by();
    if (shape.adds_up() || !groups.empty()) inner = aggregate_by("sum", groups, std::move(inner));
    auto wrapped = over_time(over_fn(), std::move(inner), *intent_.window);
    with_window.grouped(wrapped, rate_unit, misfit);
  }
  const auto agg = shape.agg();
  // "average requests per second" is the rate over the window; adding up stays what is meant.
  const bool plain_average = agg == "avg" && shape.adds_up() && !time;
  const auto emit = [&](const Node& node, const std::string& node_unit, double score) {
    if (plain_average) {
      const auto groups = shape.by();
      with_window.grouped(aggregate_by("sum", groups, node), node_unit, score);
      with_window.grouped(aggregate_by("avg", groups, node), node_unit, score - 0.08);
    } else {
      with_window.vector(node, node_unit, "sum", score);
    }
  };
  const auto increase = call("increase", {shape.select(family_.name, window)});
  emit(rate(), rate_unit, misfit - (events ? 0.09 : 0));
  emit(increase, unit, misfit - (events ? 0 : 0.13));
  if (!events) return;
  shape.vector(shape.select(family_.name), unit, "sum", misfit - 0.2);
}

void Composer::info() {
  auto shape = shaper();
  const auto leaf = shape.select(family_.name);
  const auto groups = shape.by();
  // Nothing happens to what only tells: "requests per second by version" asks for something else.
  const double misfit = intent_.per > 0 || !intent_.quantiles.empty() ? -0.25 : 0;
  if (intent_.changes)
    shape.grouped(
        call("changes", {shape.select(family_.name, intent_.window.value_or(defaults_.count_window))}), "",
        0);
  if (!groups.empty() || intent_.count || intent_.share) {
    shape.grouped(aggregate_by("count", groups, leaf), "", misfit);
    shape.grouped(leaf, "", misfit - 0.1);
    return;
  }
  shape.grouped(leaf, "", misfit - 0.02);
  shape.grouped(aggregate("count", leaf), "", misfit - 0.1);
}

std::vector<Draft> compose(const Reading& reading, const Subject& subject, const Defaults& defaults) {
  std::vector<Draft> out;
  if (subject.extreme) {
    // "the hottest room" is a ranking of rooms by what is measured.
    Reading ranked = reading;
    auto with_label = subject;
    const auto& last = reading.prompt.tokens[subject.extreme->tokens.back()];
    ranked.intent.bottom = ranked.intent.agg == "min";
    ranked.intent.top = last.text == last.stem ? 1 : 5;
    ranked.intent.agg.clear();
    const bool level =
        subject.frame ||
        ((subject.family->type == MetricType::gauge || subject.family->type == MetricType::unknown) &&
         usual_agg(*subject.family) != "sum");
    with_label.extreme.reset();
    with_label.score += 0.04;
    const bool known =
        std::any_of(with_label.groups.begin(), with_label.groups.end(),
                    [&](const NamedLabel& group) { return group.label == subject.extreme->label; });
    if (!level && !known) with_label.groups.push_back(*subject.extreme);
    Composer(ranked, with_label, defaults, out).run();
  }
  const auto zero = [&subject](const Span& said) {
    return std::any_of(subject.filters.begin(), subject.filters.end(), [&said](const Filter& filter) {
      return std::any_of(filter.tokens.begin(), filter.tokens.end(),
                         [&said](std::size_t t) { return said.first <= t && t < said.last; });
    });
  };
  if (std::any_of(reading.intent.zero_said.begin(), reading.intent.zero_said.end(), zero)) {
    // "searches with zero results" names a value, no bound.
    Reading plain = reading;
    plain.intent.zero = false;
    std::erase_if(plain.intent.thresholds, [](const Threshold& t) { return t.value == 0 && t.unit.empty(); });
    Composer(plain, subject, defaults, out).run();
    return out;
  }
  Composer(reading, subject, defaults, out).run();
  return out;
}

}  // namespace translate::builtin
