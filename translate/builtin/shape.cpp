#include "translate/builtin/shape.hpp"

#include <algorithm>
#include <cmath>

#include "catalog/text.hpp"
#include "translate/builtin/units.hpp"

namespace translate::builtin {

Shaper::Shaper(const Reading& reading, const Subject& subject, const Defaults& defaults,
               std::vector<Draft>& out)
    : reading_(reading), subject_(subject), defaults_(defaults), out_(out) {}

double Shaper::rate_window() const {
  return reading_.intent.window.value_or(defaults_.window);
}
double Shaper::event_window() const {
  return reading_.intent.window.value_or(defaults_.count_window);
}

std::vector<Matcher> Shaper::matchers() const {
  std::vector<Matcher> out;
  for (const auto& filter : subject_.filters)
    if (!filter.redundant) out.push_back(filter.matcher);
  return out;
}

std::vector<std::string> Shaper::by() const {
  std::vector<std::string> out;
  for (const auto& group : subject_.groups) {
    // The legend picked one of what the title breaks down by.
    const bool picked = reading_.prompt.titled &&
                        std::any_of(subject_.filters.begin(), subject_.filters.end(), [&](const Filter& f) {
                          return f.matcher.label == group.label && f.matcher.op == "=";
                        });
    if (!picked) out.push_back(group.label);
  }
  return out;
}

bool Shaper::groups_merge_nothing() const {
  double ways = 1;
  for (const auto& group : subject_.groups)
    if (const auto* label = subject_.family->label(group.label))
      ways *= static_cast<double>(label->cardinality);
  return static_cast<double>(subject_.family->series) <= ways;
}

std::string Shaper::agg() const {
  const auto& intent = reading_.intent;
  if (subject_.frame && !intent.agg.empty()) {
    // "average read time" is the name of the composite.
    for (const auto& word : subject_.frame->also)
      if (word == intent.agg || (word == "average" && intent.agg == "avg") ||
          (word == "maximum" && intent.agg == "max"))
        return "";
  }
  // "load average" is what the family itself says it is.
  if (intent.agg == "avg" && intent.soft[intent.agg_token] &&
      subject_.family->help.find("average") != std::string::npos && !adds_up())
    return "";
  if (intent.agg.empty()) return intent.over.empty() || intent.window ? "" : intent.over;
  const auto at = intent.agg_token;
  // "… and the maximum limit: Current connections": the title's other words are not about the legend.
  if (reading_.prompt.titled && at > 1 && intent.soft[at] && reading_.prompt.tokens[at].weight < 1) return "";
  if (at < subject_.by_name.size() && intent.soft[at] && subject_.by_name[at] >= 0.85) return "";
  return intent.agg;
}

bool Shaper::tells_apart(const char* label) const {
  return subject_.family->label(label) != nullptr;
}

bool Shaper::adds_up() const {
  return subject_.family->expr.empty() && translate::builtin::adds_up(subject_.family->name);
}

bool Shaper::compares_things() const {
  const auto& intent = reading_.intent;
  const bool implied = std::all_of(subject_.groups.begin(), subject_.groups.end(),
                                   [](const NamedLabel& group) { return group.implied; });
  return !intent.thresholds.empty() && implied && agg().empty() && intent.top == 0;
}

void Shaper::note(std::string assumption) {
  if (std::find(notes_.begin(), notes_.end(), assumption) == notes_.end())
    notes_.push_back(std::move(assumption));
}

Node Shaper::select(const std::string& metric, double window) const {
  return select(metric, matchers(), window);
}

Node Shaper::select(const std::string& metric, const std::vector<Matcher>& matchers, double window) const {
  auto node = selector(metric, matchers, window);
  if (reading_.intent.offset && !reading_.intent.compare) node.offset = *reading_.intent.offset;
  return node;
}

void Shaper::vector(const Node& node, const std::string& unit, const std::string& usual, double score) {
  const auto groups = by();
  const auto asked = agg();
  if (counts_kept_ && reading_.intent.count && !reading_.intent.thresholds.empty() && !groups.empty())
    emit(aggregate_by("count", groups, bounded(node, unit)), score + 0.06, false);
  if (!groups.empty()) {
    const auto op = asked.empty() ? usual : asked;
    if (reading_.intent.top > 0 && usual != "sum" && adds_up()) grouped(node, unit, score - 0.04);
    // "rooms warmer than 5": levels are not merged to be compared.
    const bool implied = std::all_of(subject_.groups.begin(), subject_.groups.end(),
                                     [](const NamedLabel& group) { return group.implied; });
    if (implied && usual != "sum" && asked.empty()) grouped(node, unit, score + 0.04);
    // Panels of a machine keep what a grouping would only strip.
    if (!adds_up() && asked.empty() && groups_merge_nothing())
      grouped(node, unit, score + (reading_.intent.imperative ? -0.05 : 0.03));
    grouped(aggregate_by(op, groups, node), unit, score);
    if (op != "sum") grouped(aggregate_by("sum", groups, node), unit, score - 0.12);
    if (op != "avg") grouped(aggregate_by("avg", groups, node), unit, score - 0.16);
    // Dashboards that hold many machines keep them apart besides.
    if (!adds_up() && tells_apart("instance") &&
        std::find(groups.begin(), groups.end(), "instance") == groups.end()) {
      auto wider = groups;
      wider.insert(wider.begin(), "instance");
      grouped(aggregate_by(op, std::move(wider), node), unit, score - 0.08);
    }
    return;
  }
  if (reading_.intent.top > 0) {
    grouped(node, unit, score);
    return;
  }
  if (!asked.empty()) {
    grouped(aggregate(asked, node), unit, score);
    // "the biggest repository" may ask which one it is.
    if (reading_.intent.superlative && (asked == "max" || asked == "min"))
      grouped(call(asked == "max" ? "topk" : "bottomk", {number(1), node}), unit, score - 0.04);
    grouped(node, unit, score - (adds_up() ? 0.14 : 0.08));
    return;
  }
  if (adds_up() && usual != "sum" && compares_things()) {
    grouped(node, unit, score);
    grouped(aggregate("max", node), unit, score - 0.08);
    grouped(aggregate(usual, node), unit, score - 0.1);
    return;
  }
  if (adds_up()) {
    // One number has no name in it: it does not tell which of them it is.
    const bool names = reading_.intent.which && subject_.family->series > 1;
    grouped(aggregate(usual, node), unit, score - (names ? 0.06 : 0));
    grouped(node, unit, score - (names ? 0 : 0.06));
    if (usual != "sum") grouped(aggregate("sum", node), unit, score - 0.1);
    return;
  }
  // Figures of Prometheus itself are told for each server.
  const bool counts =
      !reading_.prompt.tokens.empty() && is_monitoring(subject_.family->name) && !subject_.frame &&
      tells_apart("instance") && !reading_.intent.imperative &&
      (reading_.prompt.tokens[0].text == "number" || reading_.prompt.tokens[0].text == "count");
  grouped(node, unit, score - (counts ? 0.04 : 0));
  if (counts) grouped(aggregate_by(usual, {"instance"}, node), unit, score);
  grouped(aggregate(usual, node), unit, score - 0.1);
  if (tells_apart("instance")) grouped(aggregate_by(usual, {"instance"}, node), unit, score - 0.08);
  if (tells_apart("job")) grouped(aggregate_by(usual, {"job"}, node), unit, score - 0.13);
}

Node Shaper::scaled(Node node, const std::string& unit, std::string& shown) const {
  const auto& intent = reading_.intent;
  shown = unit;
  const auto times = [&node](double factor) { return binary("*", std::move(node), number(factor)); };
  const auto over = [&node](double factor) { return binary("/", std::move(node), number(factor)); };
  // Alerts bound gauges in percent, and what is computed from rates as a ratio.
  bool rated = false;
  each_selector(node, [&rated](Node& leaf) { rated = rated || leaf.window > 0; });
  if (intent.percent && unit == "ratio" && !(intent.percent_bound && rated)) {
    shown = "percent";
    return times(100);
  }
  const bool bytes = unit == "bytes" || unit == "bytes/s";
  if (bytes && intent.unit == "bits") return times(8);
  if (bytes && intent.unit == "mbits") return over(125000);
  for (const auto& [name, factor] : {std::pair<std::string_view, double>{"kb", 1024},
                                     {"mb", 1048576},
                                     {"gb", 1073741824},
                                     {"tb", 1099511627776}})
    if (bytes && intent.unit == name) {
      shown = intent.unit;
      return over(factor);
    }
  if (is_byte_unit(unit) && unit != "bytes" && is_byte_unit(intent.unit) && intent.unit != unit) {
    shown = intent.unit;
    const double factor = unit_factor(unit) / unit_factor(intent.unit);
    return factor < 1 ? over(std::round(1 / factor)) : times(factor);
  }
  if (unit == "meters" && intent.unit == "km") return over(1000);
  if (bytes && intent.unit == "gbits") return over(125e6);
  if (bytes && intent.unit == "kbits") return over(125);
  if (seconds_in(unit) > 0 && unit != "seconds" && seconds_in(intent.unit) > 0 && intent.unit != unit) {
    shown = intent.unit;
    const double factor = seconds_in(unit) / seconds_in(intent.unit);
    if (factor == 1) return node;
    return factor < 1 ? over(std::round(1 / factor)) : times(factor);
  }
  if (unit == "seconds") {
    shown = intent.unit.empty() ? unit : intent.unit;
    if (intent.unit == "ms") return times(1000);
    if (intent.unit == "minutes") return over(60);
    if (intent.unit == "hours") return over(3600);
    if (intent.unit == "days") return over(86400);
    shown = unit;
  }
  return node;
}

namespace {

// sum by (a) (sum by (a, b) (x)) is sum by (a) (x).
Node merged(Node node) {
  for (auto& arg : node.args) arg = merged(std::move(arg));
  const auto by = [](const Node& n) {
    return n.kind == Node::Kind::aggregate && n.args.size() == 1 && !n.without;
  };
  const bool foldable = node.name == "sum" || node.name == "max" || node.name == "min";
  if (!by(node) || !foldable || !by(node.args[0]) || node.args[0].name != node.name) return node;
  const auto& inner = node.args[0];
  const bool within = std::all_of(node.labels.begin(), node.labels.end(), [&inner](const std::string& label) {
    return std::find(inner.labels.begin(), inner.labels.end(), label) != inner.labels.end();
  });
  if (!within) return node;
  auto of = std::move(node.args[0].args[0]);
  node.args[0] = std::move(of);
  return node;
}

// sum(rate(x) * 60) reads better as sum(rate(x)) * 60.
Node scale_outside(Node node) {
  if (node.kind != Node::Kind::aggregate || node.args.size() != 1) return node;
  auto& inner = node.args[0];
  if (inner.kind != Node::Kind::binary || inner.name != "*" || inner.args[1].kind != Node::Kind::number)
    return node;
  auto factor = std::move(inner.args[1]);
  auto scaled = std::move(inner.args[0]);
  inner = std::move(scaled);
  return binary("*", std::move(node), std::move(factor));
}

}  // namespace

Node Shaper::bounded(Node value, const std::string& scale) const {
  for (const auto& threshold : reading_.intent.thresholds) {
    double bound = threshold.value;
    if (threshold.unit == "percent")
      bound = scale == "ratio" ? bound / 100 : bound;
    else if (is_time_unit(threshold.unit) && seconds_in(scale) > 0)
      bound *= unit_factor(threshold.unit) / seconds_in(scale);
    else if (is_byte_unit(threshold.unit))
      bound *= unit_factor(threshold.unit) / std::max(unit_factor(scale), 1.0);
    // 0.8 beats 0.8000000000000001.
    bound = std::round(bound * 1e9) / 1e9;
    value = binary(threshold.op, std::move(value), number(bound));
  }
  return value;
}

void Shaper::grouped(const Node& unscaled, const std::string& unit, double score) {
  const auto plain = scale_outside(merged(unscaled));
  const auto& intent = reading_.intent;
  std::string shown;
  auto node = scaled(plain, unit, shown);
  const bool ratio = unit == "ratio" || unit == "percent" || unit == "quotient";
  // A bound in seconds is no bound of a number of bytes.
  for (const auto& threshold : intent.thresholds) {
    const bool misfit =
        threshold.unit == "percent" ? !ratio
        : is_time_unit(threshold.unit)
            ? seconds_in(unit) == 0
            : is_byte_unit(threshold.unit) && !unit.starts_with("bytes") && !is_byte_unit(unit);
    if (misfit && !threshold.unit.empty()) score -= 0.2;
  }
  const auto finish = [&](Node value, const std::string& scale, double at) {
    if (intent.compare && intent.offset) {
      auto before = value;
      each_selector(before, [&intent](Node& leaf) { leaf.offset += *intent.offset; });
      emit(binary("-", value, before), at - (intent.difference ? 0 : 0.02), ratio);
      emit(binary("/", std::move(value), std::move(before)), at - (intent.difference ? 0.06 : 0), true);
      return;
    }
    if (intent.top > 0)
      value = call(intent.bottom ? "bottomk" : "topk", {number(intent.top), std::move(value)});
    if (intent.thresholds.empty()) {
      emit(std::move(value), at, ratio);
      return;
    }
    auto kept = bounded(value, scale);
    // A panel's title tells where its line stands; other words ask for what is beyond the bound.
    const bool asked =
        intent.imperative || intent.warn || intent.which || intent.zero || !reading_.prompt.titled;
    if (counts_kept_ && intent.count) emit(aggregate("count", kept), at + 0.03, ratio);
    emit(std::move(kept), at - (asked ? 0 : 0.05), ratio);
    emit(std::move(value), at - (asked ? 0.1 : 0), ratio);
  };
  // "above 80 %" bounds a share of an application's things as a share.
  if (intent.percent_bound && adds_up() && unit == "ratio" && shown == "percent") {
    finish(plain, unit, score);
    finish(node, shown, score - 0.06);
    return;
  }
  finish(node, shown, score);
  if (unit == "ratio") {
    if (shown == "percent")
      finish(plain, unit, score - 0.1);
    else
      finish(binary("*", plain, number(100)), "percent", score - 0.1);
  }
}

namespace {

// A name that is said in full is evidence however long the rest of the prompt goes on.
double evidence(const Subject& subject) {
  return subject.mass + 0.5 * subject.coverage * (1 - subject.mass);
}

}  // namespace

void Shaper::emit(Node node, double score, bool ratio) {
  Draft draft;
  draft.node = std::move(node);
  draft.score = subject_.score + score;
  draft.mass = std::max(subject_.mass, evidence(subject_));
  draft.coverage = subject_.coverage;
  draft.frame = subject_.frame != nullptr;
  draft.loose = !subject_.loose_groups.empty() || subject_.ranks_nothing;
  double total = 0;
  for (std::size_t i = 0; i < reading_.content.size(); ++i) {
    total += reading_.content[i].weight;
    draft.unknown =
        std::max(draft.unknown, reading_.content[i].weight * (1 - std::min(1.0, subject_.explained[i])));
  }
  if (total > 0) draft.unknown /= total;
  draft.ratio = ratio;
  draft.assumptions = notes_;
  out_.push_back(std::move(draft));
}

}  // namespace translate::builtin
