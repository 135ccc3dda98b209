#include <algorithm>

#include "promql/lint/context.hpp"
#include "promql/lint/names.hpp"

namespace promql::lint {
namespace {

// The vector that a histogram_… function takes.
std::uint32_t histogram_argument(const Context& context, std::uint32_t call) {
  for (std::uint32_t child = context.first_child(call); child < context.node(call).end;
       child = context.next_child(child))
    if (context.type(child) == ValueType::vector) return child;
  return kNone;
}

bool takes_histogram(std::string_view function) {
  return function == "histogram_quantile" || function == "histogram_quantiles" ||
         function == "histogram_fraction";
}

void missing_le(Context& context, const Call& call, std::uint32_t at) {
  if (!takes_histogram(call.function->name)) return;
  const std::uint32_t arg = histogram_argument(context, at);
  if (arg == kNone || !is_bucket(context.node(arg).metric)) return;
  const LabelSet& labels = context.labels(arg);
  if (labels.may_have("le")) return;
  std::string message = "the buckets need their label le, which is aggregated away";
  std::optional<TextEdit> fix;
  if (const auto* aggregate = context.node_as<AggregateExpr>(labels.shaped_by)) {
    const std::string name(to_string(aggregate->op));
    const std::uint32_t start = aggregate->range.start;
    if (aggregate->without) {
      message += ": take le out of without (…)";
    } else if (!aggregate->grouping.empty()) {
      message += ": write by (le, …)";
      const std::uint32_t first = aggregate->grouping.front().range.start;
      fix = TextEdit{{first, first}, "le, "};
    } else {
      message += ": write " + name + " by (le) (…)";
      const std::uint32_t after = start + static_cast<std::uint32_t>(name.size());
      const bool bare = context.text({aggregate->expr->range.end, aggregate->range.end}).find("by") ==
                            std::string_view::npos &&
                        context.text({after, aggregate->expr->range.start}).find_first_not_of(" (") ==
                            std::string_view::npos;
      if (bare) fix = TextEdit{{after, after}, " by (le) "};
    }
    context.report(*aggregate, std::move(message), std::move(fix));
    return;
  }
  context.report(call, std::move(message));
}

void wrong_suffix(Context& context, const Call& call, std::uint32_t at) {
  if (!takes_histogram(call.function->name)) return;
  const std::uint32_t arg = histogram_argument(context, at);
  if (arg == kNone) return;
  const std::string_view name = context.node(arg).metric;
  if (name.ends_with("_sum") || name.ends_with("_count") || name.ends_with("_total"))
    context.report(call,
                   std::string(name) + " has no buckets: use " + std::string(base_name(name)) + "_bucket");
}

void no_buckets(Context& context, const Call& call, std::uint32_t at) {
  if (!takes_histogram(call.function->name)) return;
  const std::uint32_t arg = histogram_argument(context, at);
  if (arg == kNone) return;
  const auto* selector = context.node_as<VectorSelector>(context.node(arg).first_selector);
  const MetricFacts* facts = selector ? context.metric(*selector) : nullptr;
  if (!facts || facts->type == MetricType::unknown || facts->native_histogram) return;
  if (is_bucket(metric_name(*selector)) || facts->type == MetricType::histogram ||
      facts->type == MetricType::gauge_histogram)
    return;
  context.report(*selector,
                 std::string(metric_name(*selector)) + " is a " + std::string(to_string(facts->type)) +
                     ", not a histogram: " + std::string(call.function->name) + "() finds nothing in it");
}

// The first call or selector below through aggregations and parentheses.
std::uint32_t source_of(const Context& context, std::uint32_t at) {
  while (true) {
    const Expr& expr = *context.node(at).expr;
    if (expr.kind == ExprKind::paren)
      at = context.first_child(at);
    else if (expr.kind == ExprKind::aggregate)
      at = context.body(at);
    else
      return at;
  }
}

void without_rate(Context& context, const Call& call, std::uint32_t at) {
  if (!takes_histogram(call.function->name)) return;
  const std::uint32_t arg = histogram_argument(context, at);
  if (arg == kNone) return;
  const auto* selector = context.node_as<VectorSelector>(source_of(context, arg));
  if (!selector || !is_bucket(metric_name(*selector)) || is_recording_rule(metric_name(*selector))) return;
  context.report(*selector,
                 "buckets count since the start of the process, so this is the quantile of all time: wrap " +
                     std::string(metric_name(*selector)) + " in rate(…[5m])");
}

void one_bucket(Context& context, const Call& call, std::uint32_t at) {
  if (!takes_histogram(call.function->name)) return;
  const std::uint32_t arg = histogram_argument(context, at);
  if (arg == kNone) return;
  const auto le = context.labels(arg).value("le");
  if (le && !le->empty())
    context.report(call, std::string(call.function->name) + "() needs all buckets, and le=\"" +
                             std::string(*le) + "\" leaves one: remove that matcher");
}

void native_function(Context& context, const Call& call, std::uint32_t at) {
  static constexpr std::string_view kNames[] = {"histogram_avg", "histogram_count", "histogram_sum",
                                                "histogram_stddev", "histogram_stdvar"};
  if (std::find(std::begin(kNames), std::end(kNames), call.function->name) == std::end(kNames)) return;
  const std::uint32_t arg = histogram_argument(context, at);
  if (arg == kNone) return;
  const std::string_view name = context.node(arg).metric;
  if (!is_bucket(name)) return;
  const std::string base(base_name(name));
  const std::string_view function = call.function->name;
  std::string better = "the native histogram " + base;
  if (function == "histogram_count") better = "rate(" + base + "_count[5m])";
  if (function == "histogram_sum") better = "rate(" + base + "_sum[5m])";
  if (function == "histogram_avg") better = "rate(" + base + "_sum[5m]) / rate(" + base + "_count[5m])";
  context.report(call,
                 std::string(function) + "() ignores classic buckets, the result is empty: use " + better);
}

void mean_of_quantiles(Context& context, const AggregateExpr& aggregate, std::uint32_t at) {
  if (aggregate.op != AggregateOp::avg && aggregate.op != AggregateOp::sum &&
      aggregate.op != AggregateOp::quantile)
    return;
  const std::uint32_t body = context.inside_parens(context.body(at));
  const auto* call = context.node_as<Call>(body);
  const bool computed = call && call->function->name.starts_with("histogram_quantile");
  const auto quantile = context.labels(body).value("quantile");
  const bool summary = quantile && !quantile->empty() && *quantile != "0" && *quantile != "1" &&
                       context.node(body).expr->kind == ExprKind::vector_selector;
  if (!computed && !summary) return;
  context.report(aggregate,
                 std::string(to_string(aggregate.op)) + "() of quantiles is no quantile of anything: " +
                     (computed ? "aggregate the rates of the buckets by le inside histogram_quantile()"
                               : "use max(), or a histogram instead of a summary"));
}

void quantile_over_time_of_summary(Context& context, const Call& call, std::uint32_t at) {
  if (call.function->name != "avg_over_time" && call.function->name != "sum_over_time") return;
  const auto quantile = context.labels(at).value("quantile");
  if (!quantile || quantile->empty() || *quantile == "0" || *quantile == "1") return;
  context.report(
      call, "the mean of quantiles at several times is no quantile: use max_over_time(), or a histogram");
}

void buckets_summed(Context& context, const AggregateExpr& aggregate, std::uint32_t at) {
  if (aggregate.op != AggregateOp::sum && aggregate.op != AggregateOp::avg) return;
  if (context.node(at).quantile != kNone || !is_bucket(context.node(at).metric)) return;
  const std::uint32_t body = context.body(at);
  const LabelSet& labels = context.labels(body);
  if (!labels.may_have("le") || labels.value("le") || context.labels(at).may_have("le")) return;
  const auto* selector = context.node_as<VectorSelector>(context.node(at).first_selector);
  if (!selector) return;
  for (const Matcher& matcher : selector->matchers)
    if (matcher.name == "le") return;
  const std::string base(base_name(context.node(at).metric));
  context.report(
      aggregate,
      "buckets hold what smaller ones hold too, so this counts every observation many times: use " + base +
          "_count, keep le, or select one bucket");
}

void mean_mismatch(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (binary.op != BinaryOp::div) return;
  const std::string_view sum = context.node(context.lhs(at)).metric;
  const std::string_view count = context.node(context.rhs(at)).metric;
  if (sum.ends_with("_count") && count.ends_with("_sum") && base_name(sum) == base_name(count)) {
    context.report(binary, "a mean is _sum / _count, this is the other way round: swap the two");
    return;
  }
  if (!sum.ends_with("_sum") || !count.ends_with("_count") || base_name(sum) == base_name(count)) return;
  context.report(binary, "_sum and _count are of two different metrics, " + std::string(base_name(sum)) +
                             " and " + std::string(base_name(count)) + ": take both from one");
}

void mean_of_means(Context& context, const AggregateExpr& aggregate, std::uint32_t at) {
  if (aggregate.op != AggregateOp::avg) return;
  const std::uint32_t body = context.inside_parens(context.body(at));
  const auto* division = context.node_as<BinaryExpr>(body);
  if (!division || division->op != BinaryOp::div) return;
  const std::string_view sum = context.node(context.lhs(body)).metric;
  const std::string_view count = context.node(context.rhs(body)).metric;
  if (sum.ends_with("_sum") && count.ends_with("_count") && base_name(sum) == base_name(count))
    context.report(
        aggregate,
        "the mean of means weighs a quiet series like a busy one: write sum(…_sum) / sum(…_count)");
}

constexpr Rule kRules[] = {
    {"histogram-missing-le", Severity::error, "A quantile of buckets whose le is aggregated away",
     "histogram_quantile(0.9, sum by (job) (rate(http_request_duration_seconds_bucket[5m])))",
     "histogram_quantile(0.9, sum by (le, job) (rate(http_request_duration_seconds_bucket[5m])))",
     check<missing_le>()},
    {"histogram-wrong-series", Severity::error, "A quantile of _sum, _count or _total",
     "histogram_quantile(0.9, rate(http_request_duration_seconds_count[5m]))",
     "histogram_quantile(0.9, rate(http_request_duration_seconds_bucket[5m]))", check<wrong_suffix>()},
    {"histogram-no-buckets", Severity::error, "A quantile of a metric that is no histogram",
     "histogram_quantile(0.9, node_load1)", "quantile(0.9, node_load1)", check<no_buckets>(), true,
     Setting::facts},
    {"histogram-without-rate", Severity::warning, "A quantile of buckets without rate()",
     "histogram_quantile(0.9, http_request_duration_seconds_bucket)",
     "histogram_quantile(0.9, rate(http_request_duration_seconds_bucket[5m]))", check<without_rate>()},
    {"histogram-one-bucket", Severity::error, "A quantile of one bucket",
     R"(histogram_quantile(0.9, rate(http_request_duration_seconds_bucket{le="0.5"}[5m])))",
     "histogram_quantile(0.9, rate(http_request_duration_seconds_bucket[5m]))", check<one_bucket>()},
    {"histogram-native-function", Severity::error, "A function for native histograms on classic buckets",
     "histogram_avg(rate(http_request_duration_seconds_bucket[5m]))",
     "rate(http_request_duration_seconds_sum[5m]) / rate(http_request_duration_seconds_count[5m])",
     check<native_function>()},
    {"histogram-mean-of-quantiles", Severity::warning, "avg() or sum() of quantiles",
     R"(avg(go_gc_duration_seconds{quantile="0.75"}))", R"(max(go_gc_duration_seconds{quantile="0.75"}))",
     check<mean_of_quantiles>()},
    {"histogram-mean-over-time", Severity::info, "avg_over_time() of a quantile",
     R"(avg_over_time(go_gc_duration_seconds{quantile="0.75"}[1h]))",
     R"(max_over_time(go_gc_duration_seconds{quantile="0.75"}[1h]))", check<quantile_over_time_of_summary>()},
    {"histogram-buckets-summed", Severity::warning, "A sum over all buckets",
     "sum by (job) (rate(http_request_duration_seconds_bucket[5m]))",
     "sum by (job) (rate(http_request_duration_seconds_count[5m]))", check<buckets_summed>()},
    {"histogram-mean-mismatch", Severity::warning, "_sum divided by another metric's _count, or upside down",
     "rate(http_request_duration_seconds_sum[5m]) / rate(http_response_size_bytes_count[5m])",
     "rate(http_request_duration_seconds_sum[5m]) / rate(http_request_duration_seconds_count[5m])",
     check<mean_mismatch>()},
    {"histogram-mean-of-means", Severity::info, "avg() of _sum / _count",
     "avg(rate(http_request_duration_seconds_sum[5m]) / rate(http_request_duration_seconds_count[5m]))",
     "sum(rate(http_request_duration_seconds_sum[5m])) / sum(rate(http_request_duration_seconds_count[5m]))",
     check<mean_of_means>()},
};

}  // namespace

std::span<const Rule> histogram_rules() {
  return kRules;
}

}  // namespace promql::lint
