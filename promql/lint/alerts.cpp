#include "promql/lint/context.hpp"
#include "promql/lint/names.hpp"

// What matters only in the expression of an alerting rule.
namespace promql::lint {
namespace {

bool has_condition(const Context& context) {
  for (const Node& node : context.nodes()) {
    if (const auto* binary = as<BinaryExpr>(node.expr))
      if (is_comparison(binary->op) || is_set_operator(binary->op)) return true;
    if (const auto* call = as<Call>(node.expr))
      if (call->function->name.starts_with("absent")) return true;
  }
  return false;
}

void no_condition(Context& context, const Expr& expr, std::uint32_t at) {
  if (!context.options.alert || at != 0 || has_condition(context)) return;
  // vector(1) is an alert that is meant to fire for ever.
  if (!context.node(0).has_selector) return;
  context.report(expr,
                 "without a condition this fires as long as there are any series: compare with a bound");
}

void bool_condition(Context& context, const Expr& expr, std::uint32_t at) {
  if (!context.options.alert || at != 0) return;
  const auto* binary = as<BinaryExpr>(&without_parens(expr));
  if (binary && is_comparison(binary->op) && binary->return_bool)
    context.report(expr,
                   "with bool the result is 0 or 1 but always there, so this always fires: remove bool");
}

void choosing(Context& context, const AggregateExpr& aggregate, std::uint32_t at) {
  if (!context.options.alert) return;
  if (drops_labels(aggregate.op)) return;
  // What is chosen does not matter once it is aggregated.
  if (context.node(at).aggregate != kNone) return;
  context.report(aggregate,
                 std::string(to_string(aggregate.op)) +
                     "() may choose other series at every evaluation, so the alert resolves and fires again: "
                     "compare with a bound instead");
}

void unstable_arithmetic(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (!context.options.alert || context.options.alert_for.count() > 0) return;
  if (is_comparison(binary.op) || is_set_operator(binary.op)) return;
  const auto aggregates = [&](std::uint32_t side) {
    return context.node_as<AggregateExpr>(context.inside_parens(side)) != nullptr;
  };
  if (aggregates(context.lhs(at)) && aggregates(context.rhs(at)))
    context.report(
        binary,
        "after a restart the two sides may be incomplete for a moment: give the alert a for: of a few "
        "minutes");
}

void instant_rate(Context& context, const Call& call, std::uint32_t) {
  if (context.options.alert && (call.function->name == "irate" || call.function->name == "idelta"))
    context.report(call, std::string(call.function->name) + "() looks at two samples only and jumps: use " +
                             (call.function->name == "irate" ? "rate()" : "delta()") + " in alerts");
}

constexpr Rule kRules[] = {
    {"alert-no-condition", Severity::warning, "An alert without a condition", "node_load1", "node_load1 > 5",
     check<no_condition>(), false, Setting::alert},
    {"alert-bool", Severity::error, "An alert that always fires, because of bool", "node_load1 > bool 5",
     "node_load1 > 5", check<bool_condition>(), false, Setting::alert},
    {"alert-choosing", Severity::warning, "topk(), limitk() and their like in an alert",
     "topk(3, node_load1) > 5", "node_load1 > 5", check<choosing>(), false, Setting::alert},
    {"alert-unstable-arithmetic", Severity::info,
     "Arithmetic between aggregations in an alert without for:", "sum(node_load1) / sum(node_load5) > 2",
     "node_load1 / node_load5 > 2", check<unstable_arithmetic>(), false, Setting::alert},
    {"alert-irate", Severity::info, "irate() in an alert", "irate(http_requests_total[5m]) > 5",
     "rate(http_requests_total[5m]) > 5", check<instant_rate>(), false, Setting::alert},
};

}  // namespace

std::span<const Rule> alert_rules() {
  return kRules;
}

}  // namespace promql::lint
