#include "catalog/builder.hpp"

#include <algorithm>

#include "catalog/metric_type.hpp"

namespace catalog {
namespace {

bool is_distribution(MetricType type) {
  return type == MetricType::histogram || type == MetricType::summary || type == MetricType::gauge_histogram;
}

std::string without(std::string_view name, std::string_view suffix) {
  return std::string(name.substr(0, name.size() - suffix.size()));
}

}  // namespace

void Builder::add_metadata(std::string_view family, MetricType type, std::string_view help,
                           std::string_view unit) {
  if (family.empty() || family.size() > kMaxTextBytes || metadata_.size() >= kMaxFamilies) return;
  auto& known = metadata_[std::string(family)];
  if (known.type == MetricType::unknown) known.type = type;
  if (known.help.empty()) known.help = help.substr(0, kMaxTextBytes);
  if (known.unit.empty()) known.unit = unit.substr(0, 64);
}

void Builder::add_name(std::string_view series_name) {
  if (series_name.empty() || series_name.size() > kMaxTextBytes) return;
  if (names_.size() < kMaxFamilies * 3) names_.try_emplace(std::string(series_name));
}

void Builder::add_series(std::string_view series_name,
                         const std::vector<std::pair<std::string_view, std::string_view>>& labels) {
  add_name(series_name);
  const auto found = names_.find(series_name);
  if (found == names_.end()) return;
  ++found->second.series;
  auto& seen = found->second.labels;
  for (const auto& [label, value] : labels) {
    if (label == "__name__" || value.size() > kMaxTextBytes || label.size() > kMaxTextBytes) continue;
    auto at = seen.find(label);
    if (at == seen.end()) {
      if (seen.size() >= kMaxLabels) continue;
      at = seen.try_emplace(std::string(label)).first;
    }
    auto& known = at->second;
    if (known.values.contains(value)) continue;
    if (known.values.size() < kMaxValues)
      known.values.emplace(value);
    else
      ++known.more;
  }
}

void Builder::add_rule(const RecordingRule& rule) {
  if (rules_.size() < kMaxRules && rule.record.size() <= kMaxTextBytes)
    rules_.try_emplace(rule.record, rule.expr.substr(0, kMaxTextBytes));
}

// The family a series name belongs to. Metadata decides; without it a `_bucket` brother makes a histogram,
// and
// `_sum` beside `_count` a summary.
std::string Builder::family_of(const std::string& series_name) const {
  for (const std::string_view suffix : {"_bucket", "_sum", "_count"}) {
    if (!series_name.ends_with(suffix) || series_name.size() == suffix.size()) continue;
    const auto base = without(series_name, suffix);
    const auto known = metadata_.find(base);
    if (known != metadata_.end() && is_distribution(known->second.type)) return base;
    if (metadata_.contains(series_name)) return series_name;
    if (names_.contains(base + "_bucket")) return base;
    if (suffix != "_bucket" && names_.contains(base + "_sum") && names_.contains(base + "_count"))
      return base;
  }
  // OpenMetrics names the family of a counter without its suffix.
  if (series_name.ends_with("_total") && !metadata_.contains(series_name)) return series_name;
  return series_name;
}

std::vector<Family> Builder::build() && {
  std::map<std::string, Family> families;
  for (auto& [name, data] : names_) {
    const auto base = family_of(name);
    if (families.size() >= kMaxFamilies && !families.contains(base)) continue;
    auto& family = families[base];
    family.name = base;
    family.series_names.push_back(name);
    family.series += data.series;
    for (auto& [label, seen] : data.labels) {
      auto at = std::find_if(family.labels.begin(), family.labels.end(),
                             [&name = label](const Label& known) { return known.name == name; });
      if (at == family.labels.end()) at = family.labels.insert(family.labels.end(), Label{label, {}, 0});
      std::vector<std::string> merged;
      std::set_union(at->values.begin(), at->values.end(), seen.values.begin(), seen.values.end(),
                     std::back_inserter(merged));
      if (merged.size() > kMaxValues) merged.resize(kMaxValues);
      at->cardinality = std::max({at->cardinality, merged.size(), seen.values.size() + seen.more});
      at->values = std::move(merged);
    }
  }
  std::vector<Family> out;
  out.reserve(families.size());
  for (auto& [name, family] : families) {
    auto known = metadata_.find(name);
    if (known == metadata_.end() && name.ends_with("_total")) known = metadata_.find(without(name, "_total"));
    if (known != metadata_.end()) {
      family.type = known->second.type;
      family.help = known->second.help;
      family.unit = known->second.unit;
    }
    if (const auto rule = rules_.find(name); rule != rules_.end()) family.expr = rule->second;
    if (family.type == MetricType::unknown && family.series_names.front() != name) {
      const bool buckets = std::find(family.series_names.begin(), family.series_names.end(),
                                     name + "_bucket") != family.series_names.end();
      family.type = buckets ? MetricType::histogram : MetricType::summary;
      family.type_inferred = true;
    }
    std::sort(family.labels.begin(), family.labels.end(),
              [](const Label& a, const Label& b) { return a.name < b.name; });
    out.push_back(std::move(family));
  }
  return out;
}

}  // namespace catalog
