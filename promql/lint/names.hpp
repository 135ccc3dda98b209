#pragma once

#include <string_view>

// What the name of a metric tells, by the conventions of Prometheus and OpenMetrics.
namespace promql::lint {

bool is_recording_rule(std::string_view metric);  // level:metric:operations
bool has_counter_name(std::string_view metric);   // …_total, …_bucket
bool may_be_counter(std::string_view metric);     // also …_sum, …_count and those known to lack a suffix
bool has_timestamp_name(
    std::string_view metric);  // a Unix time: …_timestamp_seconds, …_created, …_start_time_…
bool is_bucket(std::string_view metric);
// foo for foo_bucket, foo_sum, foo_count, foo_total; else itself.
std::string_view base_name(std::string_view metric);

bool is_rate_function(std::string_view function);   // rate, irate, increase
bool needs_two_samples(std::string_view function);  // those, and delta, deriv, predict_linear …
bool is_gauge_function(
    std::string_view function);  // delta, idelta, deriv, predict_linear, double_exponential_smoothing
bool is_value_over_time(std::string_view function);  // avg_over_time and its like, which look at values

}  // namespace promql::lint
