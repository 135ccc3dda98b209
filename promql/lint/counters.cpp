#include <algorithm>

#include "promql/lint/context.hpp"
#include "promql/lint/names.hpp"

// Counters only go up and start again at zero: what that allows and forbids.
namespace promql::lint {
namespace {

// Facts decide where they know the type, else the name.
bool is_counter(Context& context, const VectorSelector& selector) {
  const std::string_view name = metric_name(selector);
  if (const MetricType type = stated_type(context, selector); type != MetricType::unknown) {
    if (type == MetricType::counter) return true;
    const bool part = name.ends_with("_sum") || name.ends_with("_count") || name.ends_with("_bucket");
    return part && (type == MetricType::histogram || type == MetricType::summary);
  }
  return has_counter_name(name);
}

// The selector of a range function's argument, null where that is a subquery.
const VectorSelector* range_selector(const Call& call) {
  for (const Expr* arg : call.args)
    if (const auto* matrix = as<MatrixSelector>(&without_parens(*arg))) return matrix->selector;
  return nullptr;
}

const SubqueryExpr* subquery_argument(const Call& call) {
  for (const Expr* arg : call.args)
    if (const auto* subquery = as<SubqueryExpr>(&without_parens(*arg))) return subquery;
  return nullptr;
}

void rate_of_gauge(Context& context, const Call& call, std::uint32_t) {
  if (!is_rate_function(call.function->name) && call.function->name != "resets") return;
  const VectorSelector* selector = range_selector(call);
  if (!selector) return;
  const MetricType type = stated_type(context, *selector);
  if (type != MetricType::gauge && type != MetricType::gauge_histogram && type != MetricType::info &&
      type != MetricType::stateset)
    return;
  context.report(call, std::string(call.function->name) + "() is for counters, and " +
                           context.snippet(*selector) + " is of type " + std::string(to_string(type)) +
                           ": use delta() or deriv(), or changes()");
}

void rate_by_name(Context& context, const Call& call, std::uint32_t) {
  if (!is_rate_function(call.function->name) && call.function->name != "resets") return;
  const VectorSelector* selector = range_selector(call);
  if (!selector || metric_name(*selector).empty()) return;
  if (stated_type(context, *selector) != MetricType::unknown) return;
  const std::string_view name = metric_name(*selector);
  if (may_be_counter(name) || is_recording_rule(name)) return;
  static constexpr std::string_view kGaugeSuffixes[] = {
      "_bytes",   "_ratio", "_celsius", "_percent", "_info", "_timestamp_seconds",
      "_current", "_max",   "_min",     "_limit"};
  const bool gauge = std::any_of(std::begin(kGaugeSuffixes), std::end(kGaugeSuffixes),
                                 [&](std::string_view suffix) { return name.ends_with(suffix); });
  if (gauge || name == "up" || name.starts_with("node_load"))
    context.report(call, std::string(call.function->name) + "() is for counters, and by its name " +
                             std::string(name) +
                             " is a gauge: use delta() or deriv(), or avg_over_time() for its mean");
}

void delta_of_counter(Context& context, const Call& call, std::uint32_t) {
  if (!is_gauge_function(call.function->name)) return;
  const VectorSelector* selector = range_selector(call);
  if (!selector || !is_counter(context, *selector)) return;
  const bool whole = call.function->name == "delta";
  context.report(call, std::string(call.function->name) +
                           "() is for gauges and takes a restart of the counter " +
                           std::string(metric_name(*selector)) + " for a fall: use " +
                           (whole                             ? "increase()"
                            : call.function->name == "idelta" ? "irate()"
                                                              : "rate()"));
}

void counter_over_time(Context& context, const Call& call, std::uint32_t) {
  if (!is_value_over_time(call.function->name)) return;
  const VectorSelector* selector = range_selector(call);
  if (!selector || !is_counter(context, *selector)) return;
  context.report(call, std::string(call.function->name) + "() of the counter " +
                           std::string(metric_name(*selector)) +
                           " depends on when it started: use increase() or rate()");
}

// Whether what takes the value of a counter makes sense of its absolute height.
bool looks_at_height(Context& context, std::uint32_t at) {
  const Node& node = context.node(at);
  if (const auto* aggregate = context.node_as<AggregateExpr>(node.user))
    return aggregate->op != AggregateOp::count && aggregate->op != AggregateOp::group &&
           aggregate->op != AggregateOp::limitk && aggregate->op != AggregateOp::limit_ratio;
  if (const auto* binary = context.node_as<BinaryExpr>(node.user)) {
    if (is_set_operator(binary->op)) return false;
    // counter == 0, counter > 0: whether something ever happened
    const std::uint32_t left = context.lhs(node.user);
    const std::uint32_t other =
        context.inside_parens(left) == context.inside_parens(at) ? context.rhs(node.user) : left;
    if (is_comparison(binary->op)) return constant(context, other).value_or(1) != 0;
    // * 0, + 0 to borrow labels
    return constant(context, other).value_or(1) != 0;
  }
  return false;
}

void raw_counter(Context& context, const VectorSelector& selector, std::uint32_t at) {
  const Node& node = context.node(at);
  if (node.user == kNone || !is_counter(context, selector) || !looks_at_height(context, at)) return;
  // rate(sum(counter)[5m:]) is told by counter-rate-of-sum.
  if (node.subquery != kNone)
    if (const auto* call = context.node_as<Call>(context.node(node.subquery).user);
        call && is_rate_function(call->function->name))
      return;
  // One minus the other of the same counter at another time is told by counter-difference.
  if (const auto* binary = context.node_as<BinaryExpr>(node.user);
      binary && binary->op == BinaryOp::sub && !context.node(node.user).metric.empty())
    return;
  context.report(selector, "the height of the counter " + std::string(metric_name(selector)) +
                               " depends on when it started: wrap it in rate() or increase()");
}

void counter_difference(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (binary.op != BinaryOp::sub) return;
  const auto* left = as<VectorSelector>(&without_parens(*binary.lhs));
  const auto* right = as<VectorSelector>(&without_parens(*binary.rhs));
  if (!left || !right || context.node(at).metric.empty() || left->shift.offset == right->shift.offset) return;
  if (is_counter(context, *left))
    context.report(binary,
                   "the difference of a counter with itself is wrong after a restart: use increase()");
}

void rate_of_sum(Context& context, const Call& call, std::uint32_t) {
  if (!is_rate_function(call.function->name) && call.function->name != "resets") return;
  const SubqueryExpr* subquery = subquery_argument(call);
  if (!subquery) return;
  const Expr& inner = without_parens(*subquery->expr);
  if (const auto* aggregate = as<AggregateExpr>(&inner)) {
    if (aggregate->op != AggregateOp::sum && aggregate->op != AggregateOp::avg) return;
    const auto* selector = as<VectorSelector>(&without_parens(*aggregate->expr));
    if (!selector) return;
    context.report(call, "the restart of one series can't be seen in a sum: sum the rates, as in " +
                             std::string(to_string(aggregate->op)) + "(" + std::string(call.function->name) +
                             "(…))");
  }
}

void rate_of_rate(Context& context, const Call& call, std::uint32_t at) {
  if (!is_rate_function(call.function->name)) return;
  if (subquery_argument(call)) {
    for (std::uint32_t below = at + 1; below < context.node(at).end; ++below) {
      const Expr& expr = *context.node(below).expr;
      if (const auto* inner = as<Call>(&expr)) {
        if (is_rate_function(inner->function->name))
          context.report(call,
                         std::string(call.function->name) + "() of " + std::string(inner->function->name) +
                             "() takes every fall of the rate for a restart: use deriv() for its slope, or "
                             "avg_over_time() for its mean");
        break;
      }
      const bool through = expr.kind == ExprKind::paren || expr.kind == ExprKind::subquery ||
                           expr.kind == ExprKind::aggregate || expr.kind == ExprKind::number;
      if (!through) break;
    }
    return;
  }
  const VectorSelector* selector = range_selector(call);
  if (!selector) return;
  const std::string_view name = metric_name(*selector);
  if (name.find(":rate") != std::string_view::npos || name.find(":irate") != std::string_view::npos ||
      name.find(":increase") != std::string_view::npos || name.find("_rate") != std::string_view::npos)
    context.report(
        call, "by its name " + std::string(name) + " is a rate already: use it as it is, or avg_over_time()");
}

void rate_of_recorded_sum(Context& context, const Call& call, std::uint32_t) {
  if (!is_rate_function(call.function->name)) return;
  const VectorSelector* selector = range_selector(call);
  if (!selector) return;
  const std::string_view name = metric_name(*selector);
  const std::string_view rule =
      context.options.facts ? context.options.facts->recording_rule(name) : std::string_view{};
  const bool recorded = rule.find("sum") != std::string_view::npos &&
                        rule.find("rate(") == std::string_view::npos &&
                        rule.find("increase(") == std::string_view::npos;
  const bool named =
      is_recording_rule(name) && (name.ends_with(":sum") || name.find(":sum:") != std::string_view::npos);
  if (recorded || named)
    context.report(call, std::string(name) +
                             " is a sum, in which the restart of one series can't be seen: record "
                             "sum(rate(…)) and use that");
}

constexpr Rule kRules[] = {
    {"counter-rate-of-gauge", Severity::warning,
     "rate(), increase() or resets() of what is stated to be a gauge",
     R"q(rate(queue_length{__type__="gauge"}[5m]))q", R"q(deriv(queue_length{__type__="gauge"}[5m]))q",
     check<rate_of_gauge>()},
    {"counter-rate-by-name", Severity::warning, "rate() of a metric with the name of a gauge",
     "rate(process_resident_memory_bytes[5m])", "deriv(process_resident_memory_bytes[5m])",
     check<rate_by_name>()},
    {"counter-delta", Severity::warning, "delta(), deriv() or predict_linear() of a counter",
     "delta(http_requests_total[1h])", "increase(http_requests_total[1h])", check<delta_of_counter>()},
    {"counter-over-time", Severity::warning, "avg_over_time() and its like of a counter",
     "avg_over_time(http_requests_total[1h])", "rate(http_requests_total[1h])", check<counter_over_time>()},
    {"counter-raw", Severity::warning, "The height of a counter summed, compared or calculated with",
     "sum(http_requests_total)", "sum(rate(http_requests_total[5m]))", check<raw_counter>()},
    {"counter-difference", Severity::warning, "A counter minus itself at an earlier time",
     "http_requests_total - http_requests_total offset 1h", "increase(http_requests_total[1h])",
     check<counter_difference>()},
    {"counter-rate-of-sum", Severity::warning, "rate() of a sum of counters",
     "rate(sum(http_requests_total)[5m:])", "sum(rate(http_requests_total[5m]))", check<rate_of_sum>()},
    {"counter-rate-of-rate", Severity::warning, "rate() of a rate",
     "rate(rate(http_requests_total[5m])[1h:])", "avg_over_time(rate(http_requests_total[5m])[1h:])",
     check<rate_of_rate>()},
    {"counter-rate-of-recorded-sum", Severity::warning, "rate() of a recording rule that is a sum",
     "rate(job:http_requests:sum[5m])", "sum by (job) (rate(http_requests_total[5m]))",
     check<rate_of_recorded_sum>()},
};

}  // namespace

std::span<const Rule> counter_rules() {
  return kRules;
}

}  // namespace promql::lint
