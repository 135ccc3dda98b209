#include <algorithm>

#include "promql/lint/context.hpp"
#include "promql/lint/durations.hpp"
#include "promql/lint/names.hpp"
#include "promql/text.hpp"

// Windows, steps and offsets against each other and against the scrape interval.
namespace promql::lint {
namespace {

using namespace std::chrono_literals;

constexpr std::int64_t kManySteps = 11'000;  // what the server allows a range query

std::string text(Duration duration) {
  return format_duration(duration);
}

const Call* taker(const Context& context, std::uint32_t at) {
  return context.node_as<Call>(context.node(at).user);
}

bool is_rate_like(const Context& context, std::uint32_t at) {
  const Call* call = taker(context, at);
  return call && needs_two_samples(call->function->name);
}

std::optional<Duration> interval(Context& context, const MatrixSelector& matrix) {
  if (!context.options.facts) return std::nullopt;
  auto found = context.options.facts->scrape_interval(metric_name(*matrix.selector));
  if (found && found->count() <= 0) return std::nullopt;
  return found;
}

void below_two_scrapes(Context& context, const MatrixSelector& matrix, std::uint32_t at) {
  const auto every = interval(context, matrix);
  const auto length = window(matrix, context.options);
  if (!every || !length || !is_rate_like(context, at) || *length >= 2 * *every) return;
  context.report(matrix, "targets are scraped every " + text(*every) + ", so a window of " + text(*length) +
                             " rarely holds the two samples that are needed: take at least " +
                             text(4 * *every));
}

void below_four_scrapes(Context& context, const MatrixSelector& matrix, std::uint32_t at) {
  const auto every = interval(context, matrix);
  const auto length = window(matrix, context.options);
  if (!every || !length || !is_rate_like(context, at) || *length < 2 * *every || *length >= 4 * *every)
    return;
  context.report(matrix, "one missed scrape empties a window of " + text(*length) + " with an interval of " +
                             text(*every) + ": take at least " + text(4 * *every));
}

void below_step(Context& context, const MatrixSelector& matrix, std::uint32_t at) {
  if (context.options.query != QueryKind::range || context.options.step.count() <= 0) return;
  if (context.node(at).subquery != kNone) return;
  const auto length = window(matrix, context.options);
  if (length && *length < context.options.step)
    context.report(matrix, "with a step of " + text(context.options.step) + " a window of " + text(*length) +
                               " leaves out what lies between: take at least " + text(context.options.step));
}

void below_subquery_step(Context& context, const MatrixSelector& matrix, std::uint32_t at) {
  const auto* subquery = context.node_as<SubqueryExpr>(context.node(at).subquery);
  if (!subquery) return;
  const auto step = resolution(*subquery, context.options);
  const auto length = window(matrix, context.options);
  if (step && length && *length < *step)
    context.report(matrix, "the subquery looks every " + text(*step) + ", so a window of " + text(*length) +
                               " leaves out what lies between: take at least " + text(*step));
}

void step_over_window(Context& context, const SubqueryExpr& subquery, std::uint32_t) {
  const auto length = window(subquery, context.options);
  const auto step = resolution(subquery, context.options);
  if (length && step && *step > *length)
    context.report(subquery, "a step of " + text(*step) + " over a window of " + text(*length) +
                                 " gives one value at most, often none: make the step smaller");
}

void one_point(Context& context, const SubqueryExpr& subquery, std::uint32_t at) {
  const auto length = window(subquery, context.options);
  const auto step = resolution(subquery, context.options);
  if (!length || !step || *step != *length || !is_rate_like(context, at)) return;
  const auto version = context.version();
  if (version && *version < Version{3, 0}) return;
  context.report(subquery, "windows exclude their left end, so this one holds one value, and " +
                               std::string(taker(context, at)->function->name) +
                               "() needs two: make the step smaller");
}

void single_value(Context& context, const SubqueryExpr& subquery, std::uint32_t at) {
  const auto length = window(subquery, context.options);
  const auto step = resolution(subquery, context.options);
  if (!length || !step || *step != *length || is_rate_like(context, at)) return;
  const auto version = context.version();
  if (version && *version < Version{3, 0}) return;
  context.report(subquery,
                 "windows exclude their left end, so this one holds a single value: make the step smaller");
}

void one_sample(Context& context, const MatrixSelector& matrix, std::uint32_t at) {
  const auto every = interval(context, matrix);
  const auto length = window(matrix, context.options);
  const Call* call = taker(context, at);
  if (!every || !length || !call || needs_two_samples(call->function->name) || *length >= *every) return;
  context.report(matrix, "targets are scraped every " + text(*every) + ", so a window of " + text(*length) +
                             " is often empty: take at least " + text(*every));
}

void subquery_of_selector(Context& context, const SubqueryExpr& subquery, std::uint32_t at) {
  if (without_parens(*subquery.expr).kind != ExprKind::vector_selector) return;
  const Call* call = taker(context, at);
  if (!call) return;
  context.report(subquery, "a subquery of a bare selector resamples it: write " +
                               context.snippet(*subquery.expr) + "[" +
                               (subquery.window_expr ? std::string("…") : text(subquery.window)) +
                               "] to use the samples themselves");
}

void nested_subquery(Context& context, const SubqueryExpr& subquery, std::uint32_t at) {
  if (context.node(at).subquery != kNone)
    context.report(
        subquery,
        "a subquery within a subquery is evaluated at every step of the outer one: record the inner "
        "one with a rule");
}

void many_steps(Context& context, const SubqueryExpr& subquery, std::uint32_t) {
  const auto length = window(subquery, context.options);
  const auto step = resolution(subquery, context.options);
  if (!length || !step || step->count() <= 0 || *length / *step <= kManySteps) return;
  context.report(subquery, "this evaluates the inner expression " + std::to_string(*length / *step) +
                               " times for one point: make the step larger, or record it with a rule");
}

void tiny_window(Context& context, const Expr& expr, std::uint32_t) {
  if (expr.kind != ExprKind::matrix_selector && expr.kind != ExprKind::subquery) return;
  const auto length = window(expr, context.options);
  if (length && length->count() > 0 && *length < 1s)
    context.report(expr, "a window of " + text(*length) +
                             " is shorter than any scrape interval (ms are milliseconds, m are "
                             "minutes)");
}

void bare_number(Context& context, const MatrixSelector& matrix, std::uint32_t) {
  if (matrix.window_expr) return;
  const std::string_view written = context.text(matrix.range);
  const std::size_t bracket = written.find('[', matrix.selector->range.end - matrix.range.start);
  if (bracket == std::string_view::npos) return;
  const std::size_t close = written.find(']', bracket);
  if (close == std::string_view::npos) return;
  std::string_view number = written.substr(bracket + 1, close - bracket - 1);
  while (number.starts_with(' ')) number.remove_prefix(1);
  while (number.ends_with(' ')) number.remove_suffix(1);
  if (number.empty() || number.find_first_not_of("0123456789._") != std::string_view::npos) return;
  const auto start = static_cast<std::uint32_t>(matrix.range.start + (number.data() - written.data()));
  const SourceRange range{start, start + static_cast<std::uint32_t>(number.size())};
  context.report(range, "a bare number is seconds: write " + text(matrix.window),
                 TextEdit{range, text(matrix.window)});
}

void looks_ahead(Context& context, const VectorSelector& selector, std::uint32_t) {
  if (selector.shift.offset.count() < 0)
    context.report(
        selector,
        "a negative offset looks into the future, where there is nothing yet for a query that ends now: "
        "write offset " +
            text(-std::max(selector.shift.offset, -Duration::max())));
}

void beyond_retention(Context& context, const Expr& expr, std::uint32_t) {
  const auto kept = context.options.facts->retention();
  if (!kept || kept->count() <= 0) return;
  Duration reach{0};
  if (const auto* selector = as<VectorSelector>(&expr)) reach = selector->shift.offset;
  if (expr.kind == ExprKind::matrix_selector) reach = window(expr, context.options).value_or(Duration{0});
  if (const auto* subquery = as<SubqueryExpr>(&expr))
    reach = std::max(subquery->shift.offset, window(expr, context.options).value_or(Duration{0}));
  if (reach > *kept)
    context.report(expr, "this reaches back " + text(reach) + ", and the server keeps " + text(*kept) +
                             ": ask for less, or a long-term store");
}

constexpr Rule kRules[] = {
    {"range-below-two-scrapes", Severity::warning, "rate() over less than two scrape intervals",
     "rate(http_requests_total[1m])", "rate(http_requests_total[5m])", check<below_two_scrapes>(), true,
     Setting::facts},
    {"range-below-four-scrapes", Severity::info, "rate() over less than four scrape intervals",
     "rate(http_requests_total[3m])", "rate(http_requests_total[4m])", check<below_four_scrapes>(), true,
     Setting::facts},
    {"range-below-one-scrape", Severity::warning, "A window shorter than the scrape interval",
     "max_over_time(node_load1[30s])", "max_over_time(node_load1[5m])", check<one_sample>(), true,
     Setting::facts},
    {"range-below-step", Severity::warning, "A window shorter than the step of the query",
     "rate(http_requests_total[1m])", "rate(http_requests_total[5m])", check<below_step>(), false,
     Setting::range},
    {"range-below-subquery-step", Severity::warning,
     "A window shorter than the step of the subquery around it",
     "max_over_time(rate(http_requests_total[1m])[1h:5m])",
     "max_over_time(rate(http_requests_total[5m])[1h:5m])", check<below_subquery_step>()},
    {"subquery-step-over-range", Severity::error, "A subquery whose step is larger than its window",
     "max_over_time(sum(up)[5m:10m])", "max_over_time(sum(up)[10m:1m])", check<step_over_window>()},
    {"subquery-one-point", Severity::error, "rate() over a subquery that has one value",
     "deriv(sum(node_load1)[1m:1m])", "deriv(sum(node_load1)[10m:1m])", check<one_point>()},
    {"subquery-single-value", Severity::warning, "A subquery whose step is its window",
     "max_over_time(sum(up)[5m:5m])", "max_over_time(sum(up)[1h:5m])", check<single_value>()},
    {"subquery-of-selector", Severity::info, "A subquery of a bare selector",
     "max_over_time(node_load1[1h:1m])", "max_over_time(node_load1[1h])", check<subquery_of_selector>()},
    {"subquery-nested", Severity::info, "A subquery within a subquery",
     "max_over_time(avg_over_time(sum(up)[1h:1m])[1d:1h])", "max_over_time(sum(up)[1d:1m])",
     check<nested_subquery>()},
    {"subquery-many-steps", Severity::warning, "A subquery of more than 11,000 steps",
     "max_over_time(sum(up)[30d:15s])", "max_over_time(sum(up)[30d:1h])", check<many_steps>()},
    {"range-tiny", Severity::warning, "A window of less than a second", "rate(http_requests_total[5ms])",
     "rate(http_requests_total[5m])", check<tiny_window>()},
    {"range-bare-number", Severity::info, "A window without unit", "rate(http_requests_total[300])",
     "rate(http_requests_total[5m])", check<bare_number>()},
    {"offset-negative", Severity::info, "An offset into the future", "node_load1 offset -1h",
     "node_load1 offset 1h", check<looks_ahead>()},
    {"range-beyond-retention", Severity::warning, "A window or offset longer than the server keeps",
     "rate(http_requests_total[30d])", "rate(http_requests_total[7d])", check<beyond_retention>(), true,
     Setting::facts},
};

}  // namespace

std::span<const Rule> range_rules() {
  return kRules;
}

}  // namespace promql::lint
