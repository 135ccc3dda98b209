#include "proxy/telemetry/exposition.hpp"

#include <prometheus/text_serializer.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "proxy/http/fields.hpp"

namespace proxy::telemetry {
namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;

// OpenMetrics wants a float to look like one where it bounds a bucket.
std::string number(double value, bool as_float) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "+Inf" : "-Inf";
  char digits[32];
  std::string out(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
  if (as_float && out.find_first_of(".e") == std::string::npos) out += ".0";
  return out;
}

void escape(std::string& out, std::string_view text) {
  for (char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else {
      if (c == '\\' || c == '"') out += '\\';
      out += c;
    }
  }
}

void sample(std::string& out, std::string_view name, std::string_view suffix, const ClientMetric& metric,
            const std::string& value, std::string_view bound = {}) {
  out.append(name).append(suffix);
  char separator = '{';
  const auto label = [&](std::string_view key, std::string_view text) {
    out += separator;
    separator = ',';
    out.append(key).append("=\"");
    escape(out, text);
    out += '"';
  };
  for (const auto& [key, text] : metric.label) label(key, text);
  if (!bound.empty()) label("le", bound);
  if (separator == ',') out += '}';
  out.append(" ").append(value).append("\n");
}

void family_text(std::string& out, const MetricFamily& family) {
  std::string_view name = family.name;
  constexpr std::string_view kTotal = "_total";
  const bool counter = family.type == MetricType::Counter;
  if (counter && name.ends_with(kTotal)) name.remove_suffix(kTotal.size());
  const char* type = counter ? "counter" : family.type == MetricType::Histogram ? "histogram" : "gauge";
  out.append("# TYPE ").append(name).append(" ").append(type).append("\n# HELP ").append(name).append(" ");
  escape(out, family.help);
  out += '\n';
  for (const auto& metric : family.metric) {
    if (family.type != MetricType::Histogram) {
      sample(out, name, counter ? kTotal : "", metric,
             number(counter ? metric.counter.value : metric.gauge.value, false));
      continue;
    }
    const auto& histogram = metric.histogram;
    for (const auto& bucket : histogram.bucket)
      sample(out, name, "_bucket", metric, std::to_string(bucket.cumulative_count),
             number(bucket.upper_bound, true));
    sample(out, name, "_count", metric, std::to_string(histogram.sample_count));
    sample(out, name, "_sum", metric, number(histogram.sample_sum, false));
  }
}

// Prometheus' serializer gives a family without values a head that nothing follows.
std::vector<MetricFamily> with_values(const std::vector<MetricFamily>& families) {
  std::vector<MetricFamily> out;
  std::copy_if(families.begin(), families.end(), std::back_inserter(out),
               [](const auto& family) { return !family.metric.empty(); });
  return out;
}

double quality(std::string_view parameters) {
  double q = 1;
  while (!parameters.empty()) {
    const auto end = parameters.find(';');
    auto one = http::trim(parameters.substr(0, end));
    parameters.remove_prefix(end == std::string_view::npos ? parameters.size() : end + 1);
    if (!one.starts_with("q=") && !one.starts_with("Q=")) continue;
    one.remove_prefix(2);
    if (std::from_chars(one.data(), one.data() + one.size(), q).ec != std::errc()) q = 0;
  }
  return q;
}

}  // namespace

void Exposition::begin(std::string name, Type type, std::string help) {
  families_.push_back({std::move(name), std::move(help), type, {}});
}

void Exposition::add(const Labels& labels, double value) {
  auto& family = families_.back();
  auto& metric = family.metric.emplace_back();
  for (const auto& [name, text] : labels) metric.label.push_back({name, text});
  (family.type == Type::Counter ? metric.counter.value : metric.gauge.value) = value;
}

void Exposition::add(const Labels& labels, const base::Timings::Sum& durations) {
  auto& metric = families_.back().metric.emplace_back();
  for (const auto& [name, text] : labels) metric.label.push_back({name, text});
  auto& histogram = metric.histogram;
  for (std::size_t i = 0; i < durations.counts.size(); ++i) {
    histogram.sample_count += durations.counts[i];
    const bool last = i == base::Timings::kBounds.size();
    histogram.bucket.push_back({histogram.sample_count, last ? INFINITY : base::Timings::kBounds[i]});
  }
  histogram.sample_sum = static_cast<double>(durations.nanoseconds) / 1e9;
}

void Exposition::add(std::string name, Type type, std::string help, double value) {
  begin(std::move(name), type, std::move(help));
  add({}, value);
}

std::string Exposition::text() const {
  return prometheus::TextSerializer().Serialize(with_values(families_));
}

std::string Exposition::open_metrics() const {
  std::string out;
  for (const auto& family : with_values(families_)) family_text(out, family);
  return out += "# EOF\n";
}

bool prefers_open_metrics(std::string_view accept) {
  double open = 0, plain = 0;
  http::for_each_element(accept, [&](std::string_view range) {
    const auto end = range.find(';');
    const auto type = http::trim(range.substr(0, end));
    const auto q = quality(end == std::string_view::npos ? std::string_view() : range.substr(end + 1));
    if (http::equals_lower(type, "application/openmetrics-text")) open = std::max(open, q);
    if (http::equals_lower(type, "text/plain") || http::equals_lower(type, "text/*"))
      plain = std::max(plain, q);
  });
  return open > 0 && open >= plain;
}

}  // namespace proxy::telemetry
