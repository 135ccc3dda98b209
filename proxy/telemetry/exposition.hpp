#pragma once

#include <prometheus/metric_family.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/tally.hpp"

namespace proxy::telemetry {

using Labels = std::vector<std::pair<std::string, std::string>>;

// Metric families as they are told to a scraper. Values go to the family begun last.
class Exposition {
 public:
  using Type = prometheus::MetricType;

  explicit Exposition(std::vector<prometheus::MetricFamily> families = {}) : families_(std::move(families)) {}

  void begin(std::string name, Type type, std::string help);
  void add(const Labels& labels, double value);
  void add(const Labels& labels, const base::Timings::Sum& durations);  // of a histogram, in seconds
  // A family of one value.
  void add(std::string name, Type type, std::string help, double value);

  // Families with values, in the text format 0.0.4, or as OpenMetrics 1.0.0.
  std::string text() const;
  std::string open_metrics() const;

 private:
  std::vector<prometheus::MetricFamily> families_;
};

inline constexpr std::string_view kTextType = "text/plain; version=0.0.4; charset=utf-8";
inline constexpr std::string_view kOpenMetricsType =
    "application/openmetrics-text; version=1.0.0; charset=utf-8";

// Whether an Accept header (RFC 9110 12.5.1) wants OpenMetrics at least as much as plain text.
bool prefers_open_metrics(std::string_view accept);

}  // namespace proxy::telemetry
