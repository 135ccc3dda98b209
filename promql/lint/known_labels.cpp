#include <algorithm>

#include "promql/lint/context.hpp"

// Labels that a known metric does not have.
namespace promql::lint {
namespace {

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

constexpr Rule kRules[] = {
    {"facts-group-label", Severity::warning, "Grouping by a label that the metric doesn't have",
     "sum by (pod) (node_load1)", "sum by (instance) (node_load1)", check<unknown_group_label>(), true,
     Setting::facts},
    {"facts-match-label", Severity::warning, "Matching on a label that one metric doesn't have",
     "node_load1 * on (pod) group_left up", "node_load1 * on (instance) group_left up",
     check<unknown_match_label>(), true, Setting::facts},
    {"facts-labels-differ", Severity::warning, "Two metrics with different labels and no on ()",
     "http_requests_total * up", "http_requests_total * on (instance, job) group_left up",
     check<known_labels_differ>(), true, Setting::facts},
};

}  // namespace

std::span<const Rule> known_label_rules() {
  return kRules;
}

}  // namespace promql::lint
