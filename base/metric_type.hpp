#pragma once

#include <cstdint>
#include <string_view>

namespace base {

// What Prometheus and OpenMetrics know metrics as (prometheus/common/model.MetricType).
enum class MetricType : std::uint8_t {
  unknown,
  counter,
  gauge,
  histogram,
  gauge_histogram,
  summary,
  info,
  stateset
};

// Prometheus' spelling, e.g. "gaugehistogram".
std::string_view to_string(MetricType type);
// The reverse; unknown for any other text.
MetricType metric_type_from(std::string_view name);

}  // namespace base
