#include "base/metric_type.hpp"

#include <algorithm>
#include <array>

namespace base {
namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, 8> kNames{"unknown",        "counter", "gauge", "histogram",
                                                 "gaugehistogram", "summary", "info",  "stateset"};

}  // namespace

std::string_view to_string(MetricType type) {
  return kNames[static_cast<std::size_t>(type)];
}

MetricType metric_type_from(std::string_view name) {
  const auto* found = std::find(kNames.begin(), kNames.end(), name);
  return found == kNames.end() ? MetricType::unknown : static_cast<MetricType>(found - kNames.begin());
}

}  // namespace base
