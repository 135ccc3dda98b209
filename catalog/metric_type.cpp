#include "catalog/metric_type.hpp"

#include <algorithm>

#include "catalog/data_texts.hpp"

namespace catalog {
namespace {

// `*` at the end of a pattern stands for any text.
bool fits(std::string_view pattern, std::string_view name) {
  if (pattern.ends_with('*')) return name.starts_with(pattern.substr(0, pattern.size() - 1));
  return pattern == name;
}

}  // namespace

MetricType infer_type(std::string_view family) {
  auto rest = types_text();
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const auto tab = line.find('\t');
    if (line.empty() || line.front() == '#' || tab == std::string_view::npos) continue;
    if (fits(line.substr(0, tab), family)) return metric_type_from(line.substr(tab + 1));
  }
  if (family.ends_with("_total")) return MetricType::counter;
  if (family.ends_with("_info")) return MetricType::info;
  return MetricType::unknown;
}

}  // namespace catalog
