#include "translate/builtin/composer.hpp"

#include <algorithm>

namespace translate::builtin {

namespace {

constexpr double kUsualWindow = 300;  // in frames; stands for the one that is configured

}  // namespace

void Composer::frame() {
  if (intent_.predict && intent_.runs_out) return frame_running_out();
  frame_as(subject_.frame->expr, 0);
  if (subject_.groups.empty())
    for (const auto& other : subject_.frame->others) frame_as(other, -0.07);
}

void Composer::frame_running_out() {
  const auto& frame = *subject_.frame;
  if (frame.left) return frame_as(*frame.left, 0.06);
  Reading full = reading_;
  for (auto& threshold : full.intent.thresholds)
    if (threshold.op == "<" && threshold.value == 0) threshold = {">", 1, ""};
  if (frame.unit != "ratio") return frame_as(frame.expr, -0.1);
  const bool ends_at_one = frame.agg == "max";
  Composer(ends_at_one ? full : reading_, subject_, defaults_, out_).frame_as(frame.expr, 0);
}

void Composer::frame_as(Node node, double base) {
  if (intent_.amount && subject_.frame->unit == "ratio" && !intent_.percent && !intent_.share) base -= 0.1;
  auto shape = shaper();
  shape.count_what_is_kept();
  // "how many targets are down"
  if (intent_.count && node.kind == Node::Kind::binary && node.name == "==") {
    shape.grouped(aggregate_by("count", shape.by(), node), "", base + 0.05);
  }
  const auto matchers = shape.matchers();
  bool rated = false;
  each_selector(node, [&](Node& leaf) {
    const auto* family = reading_.snapshot->find(leaf.name);
    for (const auto& matcher : matchers)
      if (family && family->label(matcher.label) &&
          std::none_of(leaf.matchers.begin(), leaf.matchers.end(),
                       [&](const Matcher& m) { return m.label == matcher.label; }))
        leaf.matchers.push_back(matcher);
    if (leaf.window > 0) {
      // A frame may have a window of its own: restarts are looked for over longer than rates.
      const bool own = !intent_.window && leaf.window != kUsualWindow;
      if (!own) leaf.window = over_asked() ? defaults_.window : shape.rate_window();
      rated = true;
    }
    if (intent_.offset && !intent_.compare) leaf.offset += *intent_.offset;
  });
  if (rated) shape.note("window " + print_duration(over_asked() ? defaults_.window : shape.rate_window()));
  auto groups = shape.by();
  // Labels that the frame itself adds over must stay inside when they are asked for.
  each_aggregate(node, [&groups](Node& inner) {
    for (const auto& group : groups) {
      if (inner.without) std::erase(inner.labels, group);
    }
  });
  if (intent_.per > 1 && rated && !subject_.frame->unit.starts_with("ratio"))
    node = binary("*", std::move(node), number(intent_.per));
  const auto& frame = *subject_.frame;
  if (intent_.predict) {
    const auto window = intent_.window.value_or(std::clamp(*intent_.predict / 4, 3600.0, 21600.0));
    auto inner = node;
    if (inner.kind == Node::Kind::selector)
      inner.window = window;
    else
      inner = subquery(std::move(inner), window);
    shape.note("linear over the last " + print_duration(window));
    shape.grouped(call("predict_linear", {std::move(inner), number(*intent_.predict)}), frame.unit,
                  base + (node.kind == Node::Kind::selector ? 0.05 : 0));
    return;
  }
  if (intent_.changes && node.kind == Node::Kind::selector && !rated) {
    const auto window = intent_.window.value_or(defaults_.count_window);
    return shape.vector(over_time("changes", node, window), "", "sum", base);
  }
  statement_ = !intent_.thresholds.empty() && intent_.over.empty() && !intent_.imperative;
  if (intent_.window && !rated && !statement_) {
    const auto asked = shape.agg();
    const auto fn = intent_.over.empty() ? (asked.empty() ? std::string("avg") : asked) : intent_.over;
    auto wrapped = over_time(fn + "_over_time", node, *intent_.window);
    shape.grouped(wrapped, frame.unit, asked.empty() && intent_.over.empty() ? base - 0.03 : base);
  } else if (over_asked()) {
    auto inner = groups.empty() ? node : aggregate_by(frame.agg, groups, node);
    shape.grouped(over_time(over_fn(), std::move(inner), *intent_.window), frame.unit, base);
  }
  const auto asked = shape.agg();
  const double score = base + (over_asked() || (intent_.window && !rated && !statement_) ? -0.06 : 0);
  if (!groups.empty()) {
    if (asked.empty() && (shape.groups_merge_nothing() || intent_.top > 0))
      shape.grouped(node, frame.unit, score + (intent_.imperative && intent_.top == 0 ? -0.05 : 0.03));
    shape.grouped(
        aggregate_by(asked.empty() || asked == "max" || asked == "min" ? frame.agg : asked, groups, node),
        frame.unit, score);
    shape.grouped(node, frame.unit, score - 0.06);
    return;
  }
  const bool averaged = asked == "avg" && intent_.window;
  if (!asked.empty() && !averaged && intent_.top == 0) {
    shape.grouped(aggregate(asked, node), frame.unit, score);
    shape.grouped(node, frame.unit, score - 0.04);
    return;
  }
  shape.grouped(node, frame.unit, score);
  shape.grouped(aggregate(frame.agg, node), frame.unit, score - 0.1);
}

}  // namespace translate::builtin
