#include "promql/lint/names.hpp"

#include <algorithm>
#include <iterator>

namespace promql::lint {
namespace {

template <std::size_t N>
bool contains(const std::string_view (&list)[N], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

}  // namespace

bool is_recording_rule(std::string_view metric) {
  return metric.find(':') != std::string_view::npos;
}

bool has_counter_name(std::string_view metric) {
  return !is_recording_rule(metric) && (metric.ends_with("_total") || metric.ends_with("_bucket"));
}

bool may_be_counter(std::string_view metric) {
  // The kernel's own counters, which exporters pass on under their own names.
  static constexpr std::string_view kPrefixes[] = {
      "node_netstat_", "node_vmstat_", "node_sockstat_", "mysql_global_status_", "windows_", "pg_stat_",
      "ifHC",          "ifIn",         "ifOut"};
  if (metric.ends_with("_total") || metric.ends_with("_bucket") || metric.ends_with("_sum") ||
      metric.ends_with("_count"))
    return true;
  return std::any_of(std::begin(kPrefixes), std::end(kPrefixes),
                     [&](std::string_view prefix) { return metric.starts_with(prefix); });
}

bool has_timestamp_name(std::string_view metric) {
  static constexpr std::string_view kParts[] = {"timestamp", "created",  "time",      "start",    "expir",
                                                "not_after", "notAfter", "deadline",  "_last_",   "last_",
                                                "_seen",     "updated",  "completed", "deletion", "refresh",
                                                "success",   "modified", "date"};
  return std::any_of(std::begin(kParts), std::end(kParts),
                     [&](std::string_view part) { return metric.find(part) != std::string_view::npos; });
}

bool is_bucket(std::string_view metric) {
  return metric.ends_with("_bucket");
}

std::string_view base_name(std::string_view metric) {
  for (std::string_view suffix : {"_bucket", "_sum", "_count", "_total"})
    if (metric.ends_with(suffix)) return metric.substr(0, metric.size() - suffix.size());
  return metric;
}

bool is_rate_function(std::string_view function) {
  return function == "rate" || function == "irate" || function == "increase";
}

bool is_gauge_function(std::string_view function) {
  static constexpr std::string_view kNames[] = {"delta", "idelta", "deriv", "predict_linear",
                                                "double_exponential_smoothing"};
  return contains(kNames, function);
}

bool needs_two_samples(std::string_view function) {
  return is_rate_function(function) || is_gauge_function(function);
}

bool is_value_over_time(std::string_view function) {
  static constexpr std::string_view kNames[] = {"avg_over_time",    "sum_over_time", "stddev_over_time",
                                                "stdvar_over_time", "mad_over_time", "quantile_over_time",
                                                "max_over_time",    "min_over_time"};
  return contains(kNames, function);
}

}  // namespace promql::lint
