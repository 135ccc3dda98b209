#include <algorithm>
#include <cmath>

#include "promql/lint/context.hpp"
#include "promql/lint/durations.hpp"

// What the parser accepts and the engine rejects.
namespace promql::lint {
namespace {

void result_type(Context& context, const Expr& expr, std::uint32_t at) {
  if (at != 0 || context.options.query != QueryKind::range) return;
  const ValueType type = type_of(expr);
  if (type == ValueType::matrix)
    context.report(
        expr,
        "a range query needs an instant vector: take the range into a function, as in rate(…[5m]), or "
        "drop the range");
  if (type == ValueType::string)
    context.report(expr, "a range query can't have a string as its result: ask for a number");
}

void rule_type(Context& context, const Expr& expr, std::uint32_t at) {
  if (at != 0 || !context.options.alert) return;
  const ValueType type = type_of(expr);
  if (type == ValueType::matrix || type == ValueType::string)
    context.report(expr, "a rule needs an instant vector or a number, this is a " +
                             std::string(to_string(type)) + ": take it into a function");
}

void trim_of_scalars(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (binary.op != BinaryOp::trim_lower && binary.op != BinaryOp::trim_upper) return;
  if (context.type(context.lhs(at)) == ValueType::scalar &&
      context.type(context.rhs(at)) == ValueType::scalar)
    context.report(binary, std::string(to_string(binary.op)) +
                               " cuts histograms, not numbers: put one on its left, or write " +
                               (binary.op == BinaryOp::trim_upper ? "<" : ">"));
}

void extended_range(Context& context, const MatrixSelector& matrix, std::uint32_t at) {
  if (!matrix.selector->anchored && !matrix.selector->smoothed) return;
  const auto* call = context.node_as<Call>(context.node(at).user);
  const bool anchored = matrix.selector->anchored;
  if (call && (anchored ? call->function->anchored_ok : call->function->smoothed_ok)) return;
  if (!call && context.node(at).user == kNone) return;
  const std::string allowed =
      anchored ? "changes, delta, increase, rate and resets" : "delta, increase and rate";
  context.report(matrix, std::string(anchored ? "anchored" : "smoothed") + " works only in " + allowed +
                             (call ? ", not in " + std::string(call->function->name) : "") + ": remove it");
}

void check_duration(Context& context, const Expr* duration, std::string_view what, bool positive) {
  if (!duration) return;
  const DurationValue value = evaluate(*duration, context.options);
  if (!value.seconds) return;
  const std::string reason = value.uses_step && context.options.query == QueryKind::instant
                                 ? ", as step() is 0 in an instant query"
                             : value.uses_range && context.options.query == QueryKind::instant
                                 ? ", as range() is 0 in an instant query"
                                 : "";
  constexpr double kLimit = 9.2e9;  // what fits into 64 bits of nanoseconds
  if (std::isnan(*value.seconds) || std::abs(*value.seconds) > kLimit)
    context.report(*duration, "this " + std::string(what) + " comes to " + number_text(*value.seconds) +
                                  " seconds" + reason + ": correct it");
  else if (positive && *value.seconds <= 0)
    context.report(*duration, "this " + std::string(what) + " comes to " + number_text(*value.seconds) +
                                  " seconds" + reason + ": it must be above 0");
}

void durations(Context& context, const Expr& expr, std::uint32_t) {
  if (const auto* selector = as<VectorSelector>(&expr)) {
    check_duration(context, selector->shift.offset_expr, "offset", false);
  } else if (const auto* matrix = as<MatrixSelector>(&expr)) {
    check_duration(context, matrix->window_expr, "window", true);
  } else if (const auto* subquery = as<SubqueryExpr>(&expr)) {
    check_duration(context, subquery->window_expr, "window", true);
    check_duration(context, subquery->step_expr, "step", true);
    check_duration(context, subquery->shift.offset_expr, "offset", false);
  }
}

bool keeps_name(std::string_view function) {
  static constexpr std::string_view kNames[] = {
      "absent",     "absent_over_time", "first_over_time",    "info",
      "label_join", "label_replace",    "last_over_time",     "scalar",
      "sort",       "sort_by_label",    "sort_by_label_desc", "sort_desc"};
  return std::find(std::begin(kNames), std::end(kNames), function) != std::end(kNames);
}

void same_labels(Context& context, const VectorSelector& selector, std::uint32_t at) {
  if (!metric_name(selector).empty()) return;
  std::uint32_t user = context.node(at).user;
  if (context.node_as<MatrixSelector>(user)) user = context.node(user).user;
  const auto* call = context.node_as<Call>(user);
  const bool drops = call ? !keeps_name(call->function->name) : context.node_as<UnaryExpr>(user) != nullptr;
  if (!drops) return;
  context.report(selector,
                 std::string(call ? std::string(call->function->name) + "()" : "the sign") +
                     " drops the metric name, and the query fails where two of these metrics have equal "
                     "labels: name one metric, or save the name with label_replace() first");
}

constexpr Rule kRules[] = {
    {"result-type", Severity::error, "A range query for a range vector or a string",
     "http_requests_total[5m]", "rate(http_requests_total[5m])", check<result_type>(), false, Setting::range},
    {"rule-type", Severity::error, "A rule whose result is a range vector or a string",
     "http_requests_total[5m]", "rate(http_requests_total[5m]) > 1", check<rule_type>(), false,
     Setting::alert},
    {"trim-of-scalars", Severity::error, "</ or >/ between numbers", "vector(1 </ 2)", "vector(1)",
     check<trim_of_scalars>()},
    {"extended-range-function", Severity::error, "anchored or smoothed in a function that can't have it",
     "max_over_time(node_load1[5m] smoothed)", "rate(http_requests_total[5m] smoothed)",
     check<extended_range>()},
    {"duration-value", Severity::error, "A duration that comes to nothing, or is not above 0",
     "rate(http_requests_total[step()])", "rate(http_requests_total[5m])", check<durations>(), false,
     Setting::instant},
    {"name-dropped", Severity::warning, "A function that makes series of several metrics equal",
     R"(rate({__name__=~"http_.*_total"}[5m]))", "rate(http_requests_total[5m])", check<same_labels>()},
};

}  // namespace

std::span<const Rule> engine_rules() {
  return kRules;
}

}  // namespace promql::lint
