#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/metric_type.hpp"
#include "promql/ast.hpp"

// What somebody who knows the server can tell the linter and the cost estimate.
namespace promql::lint {

using base::MetricType;
using base::to_string;

struct LabelFacts {
  std::string name;
  std::size_t cardinality = 0;  // how many values there are
  std::vector<std::string>
      values;  // those known, sorted; empty or shorter than `cardinality` where not all are
};

struct MetricFacts {
  MetricType type = MetricType::unknown;  // of the family: `histogram` for a _bucket
  bool native_histogram = false;
  std::size_t series = 0;          // live series of this very name
  std::vector<LabelFacts> labels;  // without __name__
  bool labels_complete = false;    // no series of the metric has another label

  const LabelFacts* label(std::string_view name) const;
};

struct Version {
  int major = 0;
  int minor = 0;
  friend auto operator<=>(const Version&, const Version&) = default;
};

// `2.53.1`, `v3.4.0-rc.1`; nullopt where that is no version.
std::optional<Version> parse_version(std::string_view text);

// What --enable-feature can switch on, as far as it changes which expressions run.
enum class Feature : std::uint8_t {
  experimental_functions,
  duration_expr,
  extended_range_selectors,
  binop_fill_modifiers,
  use_start_timestamps,
};

std::string_view to_string(Feature feature);  // "promql-experimental-functions"

// Every answer may be "not known"; the rules that would need it are then silent.
class Facts {
 public:
  virtual ~Facts() = default;
  // By the name a selector uses, e.g. http_request_duration_seconds_bucket.
  virtual std::optional<MetricFacts> metric(std::string_view name) const = 0;
  // Whether a metric that `metric` does not know does not exist.
  virtual bool knows_every_metric() const { return false; }
  // Names that resemble a mistaken one, closest first.
  virtual std::vector<std::string> nearest(std::string_view) const { return {}; }
  virtual std::optional<Duration> scrape_interval(std::string_view) const { return std::nullopt; }
  virtual std::optional<Duration> retention() const { return std::nullopt; }
  virtual std::optional<Version> version() const { return std::nullopt; }
  virtual std::optional<bool> enabled(Feature) const { return std::nullopt; }
  // The expression of the recording rule that makes this metric, empty where there is none.
  virtual std::string_view recording_rule(std::string_view) const { return {}; }
};

}  // namespace promql::lint
