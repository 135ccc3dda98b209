#include <algorithm>

#include "promql/lint/context.hpp"
#include "promql/lint/cost.hpp"
#include "promql/lint/durations.hpp"
#include "promql/text.hpp"

// House rules: silent unless LintOptions::policy asks for something.
namespace promql::lint {
namespace {

void required_matchers(Context& context, const VectorSelector& selector, std::uint32_t) {
  for (const std::string& label : context.options.policy.required_matchers) {
    const bool found = std::any_of(selector.matchers.begin(), selector.matchers.end(),
                                   [&](const Matcher& matcher) { return matcher.name == label; });
    if (!found) context.report(selector, "every selector must have a matcher for " + label + ": add one");
  }
}

void kept_labels(Context& context, const AggregateExpr& aggregate, std::uint32_t at) {
  for (const std::string& label : context.options.policy.kept_labels)
    if (context.labels(context.body(at)).may_have(label) && !context.labels(at).may_have(label))
      context.report(aggregate, "the label " + label + " must be kept: " +
                                    (aggregate.without ? "take it out of without (…)" : "add it to by (…)"));
}

void stripped_labels(Context& context, const Expr& expr, std::uint32_t at) {
  if (at != 0 || type_of(expr) != ValueType::vector) return;
  for (const std::string& label : context.options.policy.stripped_labels)
    if (context.labels(0).may_have(label))
      context.report(
          expr, "the label " + label + " must not be left in the result: aggregate without (" + label + ")");
}

void max_range(Context& context, const Expr& expr, std::uint32_t) {
  const Duration limit = context.options.policy.max_range;
  if (limit.count() <= 0) return;
  if (expr.kind != ExprKind::matrix_selector && expr.kind != ExprKind::subquery) return;
  const auto length = window(expr, context.options);
  if (length && *length > limit)
    context.report(expr, "a window may be at most " + format_duration(limit) + ": make it shorter");
}

void max_offset(Context& context, const Expr& expr, std::uint32_t) {
  const Duration limit = context.options.policy.max_offset;
  if (limit.count() <= 0) return;
  Duration offset{0};
  if (const auto* selector = as<VectorSelector>(&expr)) offset = selector->shift.offset;
  if (const auto* subquery = as<SubqueryExpr>(&expr)) offset = subquery->shift.offset;
  if (offset > limit)
    context.report(expr, "an offset may be at most " + format_duration(limit) + ": make it smaller");
}

void max_cost(Context& context, const Expr& expr, std::uint32_t at) {
  const Policy& policy = context.options.policy;
  if (at != 0 || (policy.max_series == 0 && policy.max_samples == 0)) return;
  CostOptions options;
  options.facts = context.options.facts;
  options.query = context.options.query;
  options.span = context.options.span;
  options.step = context.options.step;
  const Cost cost = estimate_cost(expr, options);
  if (policy.max_series > 0 && cost.series > policy.max_series)
    context.report(expr, "this reads about " + std::to_string(cost.series) + " series, " +
                             std::to_string(policy.max_series) + " are allowed: add matchers");
  if (policy.max_samples > 0 && cost.samples > policy.max_samples)
    context.report(expr, "this reads about " + std::to_string(cost.samples) + " samples, " +
                             std::to_string(policy.max_samples) +
                             " are allowed: add matchers, shorten windows or enlarge the step");
}

constexpr Rule kRules[] = {
    {"policy-required-matcher", Severity::error, "A selector without a matcher that the house rules ask for",
     R"(sum by (cluster) (rate(http_requests_total[5m])))",
     R"(sum by (cluster) (rate(http_requests_total{cluster="a"}[5m])))", check<required_matchers>(), false,
     Setting::policy},
    {"policy-kept-label", Severity::error, "An aggregation that removes a label the house rules keep",
     R"(sum(node_load1{cluster="a"}))", R"(sum by (cluster) (node_load1{cluster="a"}))", check<kept_labels>(),
     false, Setting::policy},
    {"policy-stripped-label", Severity::error, "A result with a label that the house rules strip",
     R"(node_load1{cluster="a"})", R"(sum without (pod) (node_load1{cluster="a"}))", check<stripped_labels>(),
     false, Setting::policy},
    {"policy-max-range", Severity::error, "A window longer than the house rules allow",
     R"(sum by (cluster) (rate(http_requests_total{cluster="a"}[2d])))",
     R"(sum by (cluster) (rate(http_requests_total{cluster="a"}[1h])))", check<max_range>(), false,
     Setting::policy},
    {"policy-max-offset", Severity::error, "An offset longer than the house rules allow",
     R"(sum by (cluster) (node_load1{cluster="a"} offset 60d))",
     R"(sum by (cluster) (node_load1{cluster="a"} offset 7d))", check<max_offset>(), false, Setting::policy},
    {"policy-max-cost", Severity::error, "More series or samples than the house rules allow",
     R"(sum by (cluster) (rate(http_requests_total{cluster="a"}[1d])))",
     R"(sum by (cluster) (rate(http_requests_total{cluster="a"}[5m])))", check<max_cost>(), true,
     Setting::policy},
};

}  // namespace

std::span<const Rule> policy_rules() {
  return kRules;
}

}  // namespace promql::lint
