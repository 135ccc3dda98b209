#include <set>

#include "promql/lint/context.hpp"

// What aggregations leave of labels, and labels that say nothing more.
namespace promql::lint {
namespace {

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

std::span<const Rule> grouping_rules() {
  return kRules;
}

}  // namespace promql::lint
