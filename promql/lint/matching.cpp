#include <algorithm>
#include <set>

#include "promql/lint/context.hpp"
#include "promql/lint/names.hpp"

// Labels: what aggregations leave of them, and whether the two sides of an operator can find each other.
namespace promql::lint {
namespace {

bool joins_vectors(const Context& context, std::uint32_t binary) {
  return context.type(context.lhs(binary)) == ValueType::vector &&
         context.type(context.rhs(binary)) == ValueType::vector;
}

std::string where_removed(const Context& context, const LabelSet& labels) {
  const auto* aggregate = context.node_as<AggregateExpr>(labels.shaped_by);
  if (!aggregate) return "is not there";
  std::vector<std::string_view> names;
  for (const Label& label : aggregate->grouping)
    if (names.size() < 8) names.push_back(label.name);
  std::string text = "was removed by " + std::string(to_string(aggregate->op));
  if (aggregate->without || !names.empty())
    text += std::string(aggregate->without ? " without (" : " by (") + joined(names) + ")";
  return text + "()";
}

std::string set_text(const LabelSet& labels) {
  std::vector<std::string_view> names(
      labels.names.begin(),
      labels.names.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(8, labels.names.size())));
  return names.empty() ? "no labels" : (names.size() == 1 ? "the label " : "the labels ") + joined(names);
}

bool drops_labels(AggregateOp op) {
  return op != AggregateOp::topk && op != AggregateOp::bottomk && op != AggregateOp::limitk &&
         op != AggregateOp::limit_ratio;
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

void group_by_gone(Context& context, const AggregateExpr& aggregate, std::uint32_t at) {
  if (aggregate.without) return;
  const LabelSet& labels = context.labels(context.body(at));
  for (const Label& label : aggregate.grouping)
    if (!labels.may_have(label.name))
      context.report(label.range, std::string(label.name) + " " + where_removed(context, labels) +
                                      " before: keep it there, or don't group by it");
}

void without_gone(Context& context, const AggregateExpr& aggregate, std::uint32_t at) {
  if (!aggregate.without) return;
  const LabelSet& labels = context.labels(context.body(at));
  for (const Label& label : aggregate.grouping)
    if (!labels.may_have(label.name) && labels.shaped_by != UINT32_MAX)
      context.report(label.range, std::string(label.name) + " " + where_removed(context, labels) +
                                      " before: remove it here");
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

// What labels the series of a known metric can have, also of its rate() and the like; nullopt for anything
// else.
std::optional<std::vector<std::string_view>> known_labels(Context& context, std::uint32_t at) {
  const std::uint32_t inner = context.inside_parens(at);
  const bool plain =
      context.node_as<VectorSelector>(inner) ||
      (context.node_as<Call>(inner) && context.node_as<MatrixSelector>(context.first_child(inner)));
  if (!plain) return std::nullopt;
  const Node& node = context.node(at);
  const auto* selector = context.node_as<VectorSelector>(node.first_selector);
  const MetricFacts* facts = selector && !node.metric.empty() ? context.metric(*selector) : nullptr;
  if (!facts || !facts->labels_complete || facts->labels.size() > 200) return std::nullopt;
  std::vector<std::string_view> names;
  for (const LabelFacts& label : facts->labels)
    if (context.labels(at).may_have(label.name)) names.push_back(label.name);
  std::sort(names.begin(), names.end());
  return names;
}

void unknown_group_label(Context& context, const AggregateExpr& aggregate, std::uint32_t at) {
  const std::uint32_t body = context.body(at);
  if (aggregate.without) return;
  const auto known = known_labels(context, body);
  if (!known) return;
  for (const Label& label : aggregate.grouping)
    if (label.name != "__name__" && !std::binary_search(known->begin(), known->end(), label.name))
      context.report(label.range, std::string(context.node(body).metric) + " has no label " +
                                      std::string(label.name) + ": group by one of " + joined(*known));
}

void unknown_match_label(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (!joins_vectors(context, at) || !binary.matching || !binary.matching->on) return;
  for (const std::uint32_t side : {context.lhs(at), context.rhs(at)}) {
    const auto known = known_labels(context, side);
    if (!known) continue;
    for (const Label& label : binary.matching->labels)
      if (!std::binary_search(known->begin(), known->end(), label.name))
        context.report(label.range, std::string(context.node(side).metric) + " has no label " +
                                        std::string(label.name) + ": match on some of " + joined(*known));
  }
}

void known_labels_differ(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (!joins_vectors(context, at) || binary.matching || binary.op == BinaryOp::logical_or) return;
  const auto left = known_labels(context, context.lhs(at));
  const auto right = known_labels(context, context.rhs(at));
  if (!left || !right || *left == *right) return;
  std::vector<std::string_view> common;
  std::set_intersection(left->begin(), left->end(), right->begin(), right->end(), std::back_inserter(common));
  context.report(binary, "the two metrics have different labels (" + joined(*left) + " and " +
                             joined(*right) + "), so their series don't match: write on (" + joined(common) +
                             ")");
}

void duplicate_label(Context& context, const Expr& expr, std::uint32_t) {
  const auto find = [&](std::span<const Label> labels) {
    std::set<std::string_view> seen;
    const Label* before = nullptr;
    for (const Label& label : labels) {
      if (!seen.insert(label.name).second)
        context.report(label.range, std::string(label.name) + " stands there twice: remove one",
                       TextEdit{{before->range.end, label.range.end}, ""});
      before = &label;
    }
  };
  if (const auto* aggregate = as<AggregateExpr>(&expr)) find(aggregate->grouping);
  if (const auto* binary = as<BinaryExpr>(&expr); binary && binary->matching) {
    find(binary->matching->labels);
    find(binary->matching->include);
  }
}

void single_series(Context& context, const AggregateExpr& aggregate, std::uint32_t at) {
  const std::uint32_t body = context.inside_parens(context.body(at));
  const auto* inner = context.node_as<AggregateExpr>(body);
  if (!inner || !drops_labels(inner->op) || inner->op == AggregateOp::count_values) return;
  if (!context.labels(body).is_empty() || !aggregate.grouping.empty()) return;
  if (aggregate.op != AggregateOp::sum && aggregate.op != AggregateOp::avg &&
      aggregate.op != AggregateOp::min && aggregate.op != AggregateOp::max)
    return;
  context.report(aggregate, std::string(to_string(inner->op)) + "() leaves one series: " +
                                std::string(to_string(aggregate.op)) + "() of it changes nothing, remove it");
}

void mean_of_means(Context& context, const AggregateExpr& aggregate, std::uint32_t at) {
  if (aggregate.op != AggregateOp::avg) return;
  const std::uint32_t body = context.inside_parens(context.body(at));
  const auto* inner = context.node_as<AggregateExpr>(body);
  if (inner && inner->op == AggregateOp::avg && !context.labels(body).is_empty())
    context.report(
        aggregate,
        "the mean of means weighs small groups like large ones: write one avg(), or sum() / count()");
}

void or_adds_unlabelled(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (binary.op != BinaryOp::logical_or || (binary.matching && binary.matching->on)) return;
  const auto* call = context.node_as<Call>(context.inside_parens(context.rhs(at)));
  if (!call || call->function->name != "vector") return;
  const LabelSet& left = context.labels(context.lhs(at));
  if (left.is_empty()) return;
  context.report(binary,
                 "the left side has labels, so vector() is added as one more series, always: write or on () "
                 "vector(…) to have it only when the left side is empty");
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
    {"facts-group-label", Severity::warning, "Grouping by a label that the metric doesn't have",
     "sum by (pod) (node_load1)", "sum by (instance) (node_load1)", check<unknown_group_label>(), true,
     Setting::facts},
    {"facts-match-label", Severity::warning, "Matching on a label that one metric doesn't have",
     "node_load1 * on (pod) group_left up", "node_load1 * on (instance) group_left up",
     check<unknown_match_label>(), true, Setting::facts},
    {"facts-labels-differ", Severity::warning, "Two metrics with different labels and no on ()",
     "http_requests_total * up", "http_requests_total * on (instance, job) group_left up",
     check<known_labels_differ>(), true, Setting::facts},
    {"match-duplicate-label", Severity::info, "The same label twice", "sum by (job, job) (up)",
     "sum by (job) (up)", check<duplicate_label>()},
    {"aggregate-label-gone", Severity::warning, "Grouping by a label that is aggregated away below",
     "sum by (instance) (sum by (job) (up))", "sum by (instance) (sum by (job, instance) (up))",
     check<group_by_gone>()},
    {"aggregate-without-gone", Severity::info, "without (label) of a label that is gone",
     "sum without (cpu) (sum by (job, cluster) (up))", "sum without (cluster) (sum by (job, cluster) (up))",
     check<without_gone>()},
    {"aggregate-single-series", Severity::info, "An aggregation of a single series", "max(sum(up))",
     "sum(up)", check<single_series>()},
    {"aggregate-mean-of-means", Severity::info, "avg() of avg()", "avg(avg by (job) (node_load1))",
     "avg(node_load1)", check<mean_of_means>()},
    {"or-vector-adds-series", Severity::info, "or vector() beside series with labels",
     "sum by (job) (up) or vector(0)", "sum(up) or vector(0)", check<or_adds_unlabelled>()},
};

}  // namespace

std::span<const Rule> matching_rules() {
  return kRules;
}

}  // namespace promql::lint
