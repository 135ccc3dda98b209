#include <algorithm>

#include "promql/lint/context.hpp"
#include "promql/lint/names.hpp"

// Whether the two sides of an operator can find each other by their labels.
namespace promql::lint {
namespace {

std::string set_text(const LabelSet& labels) {
  std::vector<std::string_view> names(
      labels.names.begin(),
      labels.names.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(8, labels.names.size())));
  return names.empty() ? "no labels" : (names.size() == 1 ? "the label " : "the labels ") + joined(names);
}

// A label that both sides must agree on and can't.
struct Conflict {
  std::string_view label;
  std::string_view left;
  std::string_view right;
};

std::optional<Conflict> conflict(const Context& context, const BinaryExpr& binary, std::uint32_t at) {
  const LabelSet& left = context.labels(context.lhs(at));
  const LabelSet& right = context.labels(context.rhs(at));
  for (const LabelSet* side : {&left, &right})
    for (const auto& [label, value] : side->fixed) {
      if (!is_matched_by(binary.matching, label)) continue;
      const auto a = left.value(label);
      const auto b = right.value(label);
      if (a && b && *a != *b) return Conflict{label, *a, *b};
    }
  return std::nullopt;
}

std::string describe_side(std::string_view label, std::string_view value) {
  if (value.empty()) return "no label " + std::string(label);
  return std::string(label) + "=\"" + std::string(value) + "\"";
}

bool is_filled(const BinaryExpr& binary) {
  return binary.matching && (binary.matching->has_fill_left || binary.matching->has_fill_right);
}

void impossible(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (!joins_vectors(context, at) || binary.op == BinaryOp::logical_or ||
      binary.op == BinaryOp::logical_unless || is_filled(binary))
    return;
  const auto found = conflict(context, binary, at);
  if (!found) return;
  context.report(binary, "the two sides never match: the left has " +
                             describe_side(found->label, found->left) + ", the right " +
                             describe_side(found->label, found->right) + ": add ignoring (" +
                             std::string(found->label) + ") or match on (…) other labels");
}

void unless_without_effect(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (binary.op != BinaryOp::logical_unless || !joins_vectors(context, at)) return;
  const auto found = conflict(context, binary, at);
  if (!found) return;
  context.report(binary, "unless takes nothing away: the left has " +
                             describe_side(found->label, found->left) + ", the right " +
                             describe_side(found->label, found->right) + ": match on (…) other labels");
}

// Both sides are the result of aggregations and don't have the same labels.
void labels_differ(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (!joins_vectors(context, at) || binary.op == BinaryOp::logical_or || is_filled(binary)) return;
  if (binary.matching && binary.matching->on) return;
  const LabelSet& left = context.labels(context.lhs(at));
  const LabelSet& right = context.labels(context.rhs(at));
  if (left.open || right.open || conflict(context, binary, at)) return;
  // absent() carries labels that nobody sees; vector() is meant to have none.
  const auto matched = [&](const LabelSet& set) {
    std::vector<std::string_view> names;
    for (std::string_view name : set.names)
      if (is_matched_by(binary.matching, name)) names.push_back(name);
    return names;
  };
  const auto a = matched(left);
  const auto b = matched(right);
  if (a == b) return;
  std::vector<std::string_view> common;
  std::set_intersection(left.names.begin(), left.names.end(), right.names.begin(), right.names.end(),
                        std::back_inserter(common));
  const bool left_more = left.names.size() > right.names.size();
  std::string better = "on (" + joined(common) + ")";
  if (!is_set_operator(binary.op)) better += left_more ? " group_left" : " group_right";
  context.report(binary, "the left side has " + set_text(left) + ", the right " + set_text(right) +
                             ", so they don't match: write " + better +
                             ", or aggregate both by the same labels");
}

// A scraped series against an aggregate: the first always has instance and job.
void raw_and_aggregate(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (!joins_vectors(context, at) || binary.op == BinaryOp::logical_or || binary.matching ||
      is_filled(binary))
    return;
  for (const bool swap : {false, true}) {
    const std::uint32_t raw = swap ? context.rhs(at) : context.lhs(at);
    const std::uint32_t aggregated = swap ? context.lhs(at) : context.rhs(at);
    const LabelSet& open = context.labels(raw);
    const LabelSet& closed = context.labels(aggregated);
    if (!open.open || closed.open || !open.names.empty() || open.shaped_by != UINT32_MAX) continue;
    const std::string_view name = context.node(raw).metric;
    if (name.empty() || is_recording_rule(name)) continue;
    if (closed.may_have("instance")) continue;
    context.report(binary, std::string(swap ? "the right" : "the left") +
                               " side has the labels of its targets, the other " + set_text(closed) +
                               ", so they don't match: write on (" + joined(closed.names) + ")" +
                               (is_set_operator(binary.op) ? ""
                                : swap                     ? " group_right"
                                                           : " group_left"));
    return;
  }
}

// on (label) where one side can't have it.
void matched_label_gone(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (!joins_vectors(context, at) || !binary.matching || !binary.matching->on) return;
  if (binary.op == BinaryOp::logical_or) return;
  for (const Label& label : binary.matching->labels) {
    for (const bool right : {false, true}) {
      const LabelSet& labels = context.labels(right ? context.rhs(at) : context.lhs(at));
      if (labels.may_have(label.name)) continue;
      context.report(label.range, "the " + std::string(right ? "right" : "left") + " side has no " +
                                      std::string(label.name) + ", it " + where_removed(context, labels) +
                                      ": keep it there, or don't match on it");
      break;
    }
  }
}

void ignored_label_gone(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (!joins_vectors(context, at) || !binary.matching || binary.matching->on) return;
  const LabelSet& left = context.labels(context.lhs(at));
  const LabelSet& right = context.labels(context.rhs(at));
  for (const Label& label : binary.matching->labels)
    if (!left.may_have(label.name) && !right.may_have(label.name))
      context.report(label.range,
                     "neither side has " + std::string(label.name) + ": there is nothing to ignore");
}

void included_label_gone(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (!joins_vectors(context, at) || !binary.matching) return;
  const bool left = binary.matching->group == VectorMatching::Group::left;
  if (!left && binary.matching->group != VectorMatching::Group::right) return;
  const LabelSet& one = context.labels(left ? context.rhs(at) : context.lhs(at));
  for (const Label& label : binary.matching->include)
    if (!one.may_have(label.name))
      context.report(label.range, "the side it should come from has no " + std::string(label.name) + ", it " +
                                      where_removed(context, one) + ": keep it there");
}

void joined_label_dropped(Context& context, const AggregateExpr& aggregate, std::uint32_t at) {
  if (!drops_labels(aggregate.op) || aggregate.op == AggregateOp::count_values) return;
  const LabelSet& before = context.labels(context.body(at));
  const LabelSet& after = context.labels(at);
  for (const LabelSet::Joined& join : before.joined) {
    if (after.may_have(join.label)) continue;
    context.report(aggregate, std::string(join.label) +
                                  " is joined below and dropped here: group by it, or don't join it");
  }
}

void useless_group(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (!joins_vectors(context, at) || !binary.matching ||
      binary.matching->group == VectorMatching::Group::none)
    return;
  const VectorMatching& matching = *binary.matching;
  if (!matching.include.empty()) return;
  const bool left = matching.group == VectorMatching::Group::left;
  const LabelSet& many = context.labels(left ? context.lhs(at) : context.rhs(at));
  const std::string word = left ? "group_left" : "group_right";
  if (!matching.on && matching.labels.empty()) {
    context.report(
        binary, "with ignoring () all labels must be equal, so " + word + " has nothing to do: remove both");
    return;
  }
  if (many.open) return;
  for (std::string_view name : many.names)
    if (!is_matched_by(&matching, name)) return;
  context.report(binary, "the many side has no labels beside the matched ones: remove " + word);
}

void needs_group(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (!joins_vectors(context, at) || is_set_operator(binary.op) || !binary.matching) return;
  const VectorMatching& matching = *binary.matching;
  if (matching.group != VectorMatching::Group::none) return;
  for (const bool right : {false, true}) {
    const LabelSet& labels = context.labels(right ? context.rhs(at) : context.lhs(at));
    if (labels.open) continue;
    for (std::string_view name : labels.names) {
      if (is_matched_by(&matching, name) || labels.value(name)) continue;
      context.report(binary, "the " + std::string(right ? "right" : "left") +
                                 " side can have several series that differ in " + std::string(name) +
                                 " for one of the other: write " + (right ? "group_right" : "group_left") +
                                 ", or aggregate " + std::string(name) + " away");
      return;
    }
  }
}

void many_to_many(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (!joins_vectors(context, at) || is_set_operator(binary.op) || !binary.matching) return;
  const VectorMatching& matching = *binary.matching;
  const bool left = matching.group == VectorMatching::Group::left;
  if (!left && matching.group != VectorMatching::Group::right) return;
  const std::uint32_t side = left ? context.rhs(at) : context.lhs(at);
  const LabelSet& one = context.labels(side);
  if (one.open) return;
  // topk by (…) (1, …) leaves one of each group.
  if (const auto* top = context.node_as<AggregateExpr>(context.inside_parens(side));
      top && !drops_labels(top->op) &&
      constant(context, context.inside_parens(side) + 1) == std::optional(1.0))
    return;
  for (std::string_view name : one.names) {
    if (is_matched_by(&matching, name) || one.value(name)) continue;
    context.report(binary, "the " + std::string(left ? "right" : "left") +
                               " side must have one series per match but can have several that differ in " +
                               std::string(name) + ": aggregate that away, or match on it");
    return;
  }
}

void on_nothing(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (!joins_vectors(context, at) || is_set_operator(binary.op) || !binary.matching) return;
  const VectorMatching& matching = *binary.matching;
  if (!matching.on || !matching.labels.empty() || matching.group != VectorMatching::Group::none) return;
  const bool left = context.labels(context.lhs(at)).open;
  if (!left && !context.labels(context.rhs(at)).open) return;
  context.report(binary,
                 "with on () every series matches every other, so this fails unless the " +
                     std::string(left ? "left" : "right") +
                     " side is a single one: name the labels to match on, or add group_left or group_right");
}

constexpr Rule kRules[] = {
    {"match-impossible", Severity::error, "Two sides that can't have equal labels",
     R"(up{env="a"} / up{env="b"})", R"(up{env="a"} / ignoring (env) up{env="b"})", check<impossible>()},
    {"match-unless-no-effect", Severity::warning, "unless that takes nothing away",
     R"(up{env="a"} unless up{env="b"})", R"(up{env="a"} unless ignoring (env) up{env="b"})",
     check<unless_without_effect>()},
    {"match-labels-differ", Severity::error, "Aggregations by different labels on two sides",
     "sum by (job) (node_load1) / sum (node_load5)",
     "sum by (job) (node_load1) / on () group_left sum (node_load5)", check<labels_differ>()},
    {"match-raw-and-aggregate", Severity::warning, "A scraped series against an aggregate",
     "node_load1 / sum by (job) (node_load1)", "node_load1 / on (job) group_left sum by (job) (node_load1)",
     check<raw_and_aggregate>()},
    {"match-label-gone", Severity::warning, "on () a label that one side has aggregated away",
     "sum by (job) (node_load1) * on (instance) up", "sum by (instance) (node_load1) * on (instance) up",
     check<matched_label_gone>()},
    {"match-ignored-label-gone", Severity::info, "ignoring () a label that no side has",
     "sum by (job) (node_load1) / ignoring (cpu) sum by (job) (node_load5)",
     "sum by (job) (node_load1) / sum by (job) (node_load5)", check<ignored_label_gone>()},
    {"match-included-label-gone", Severity::warning, "group_left (label) of a label that is aggregated away",
     "node_load1 * on (instance) group_left (version) count by (instance) (node_uname_info)",
     "node_load1 * on (instance) group_left (version) count by (instance, version) (node_uname_info)",
     check<included_label_gone>()},
    {"match-joined-label-dropped", Severity::info, "A label that is joined and then dropped",
     "sum by (job) (node_load1 * on (instance) group_left (nodename) node_uname_info)",
     "sum by (job, nodename) (node_load1 * on (instance) group_left (nodename) node_uname_info)",
     check<joined_label_dropped>()},
    {"match-useless-group", Severity::info, "group_left or group_right without need",
     "sum by (job) (node_load1) / on (job) group_left sum by (job) (node_load5)",
     "sum by (job) (node_load1) / on (job) sum by (job) (node_load5)", check<useless_group>()},
    {"match-needs-group", Severity::warning, "Several series for one without group_left",
     "sum by (job, instance) (node_load1) / on (job) sum by (job) (node_load1)",
     "sum by (job, instance) (node_load1) / on (job) group_left sum by (job) (node_load1)",
     check<needs_group>()},
    {"match-many-to-many", Severity::warning, "A one side with several series per match",
     "node_load1 * on (job) group_left sum by (job, instance) (node_load1)",
     "node_load1 * on (job) group_left sum by (job) (node_load1)", check<many_to_many>()},
    {"match-on-nothing", Severity::warning, "on () between series that are several",
     "node_load1 / on () node_load5", "node_load1 / on (instance) node_load5", check<on_nothing>()},
};

}  // namespace

std::span<const Rule> matching_rules() {
  return kRules;
}

}  // namespace promql::lint
