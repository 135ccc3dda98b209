#pragma once

#include <chrono>
#include <map>
#include <set>
#include <string>

#include "promql/lint/rules.hpp"
#include "promql/parser.hpp"

// The server that the examples of facts rules speak of.
class SampleFacts : public promql::lint::Facts {
 public:
  SampleFacts() {
    using promql::lint::MetricType;
    add("up", MetricType::gauge, 20);
    add("node_load1", MetricType::gauge, 10);
    add("node_load5", MetricType::gauge, 10);
    add("node_memory_MemFree_bytes", MetricType::gauge, 10);
    add("http_requests_total", MetricType::counter, 600);
    metrics["http_requests_total"].labels.push_back({"code", 3, {"200", "404", "500"}});
    add("http_request_duration_seconds_bucket", MetricType::histogram, 1200);
  }

  void add(const std::string& name, promql::lint::MetricType type, std::size_t series) {
    promql::lint::MetricFacts facts;
    facts.type = type;
    facts.series = series;
    facts.labels = {{"cluster", 2, {"a", "b"}}, {"instance", 10, {}}, {"job", 2, {"api", "node"}}};
    facts.labels_complete = true;
    metrics[name] = facts;
  }

  std::optional<promql::lint::MetricFacts> metric(std::string_view name) const override {
    const auto found = metrics.find(std::string(name));
    return found == metrics.end() ? std::nullopt : std::optional(found->second);
  }
  bool knows_every_metric() const override { return true; }
  std::vector<std::string> nearest(std::string_view) const override { return {"node_load1"}; }
  std::optional<promql::Duration> scrape_interval(std::string_view) const override {
    return std::chrono::minutes(1);
  }
  std::optional<promql::Duration> retention() const override { return std::chrono::hours(24 * 15); }
  std::optional<bool> enabled(promql::lint::Feature) const override { return features; }

  std::map<std::string, promql::lint::MetricFacts> metrics;
  std::optional<bool> features;
};

// What the examples of a rule are linted with.
inline promql::lint::LintOptions options_for(promql::lint::Setting setting) {
  using promql::lint::Setting;
  static const SampleFacts known;
  static const SampleFacts bare = [] {
    SampleFacts facts;
    facts.features = false;
    return facts;
  }();
  promql::lint::LintOptions options;
  switch (setting) {
    case Setting::plain:
      break;
    case Setting::facts:
      options.facts = &known;
      break;
    case Setting::instant:
      options.query = promql::lint::QueryKind::instant;
      break;
    case Setting::range:
      options.query = promql::lint::QueryKind::range;
      options.step = std::chrono::minutes(5);
      options.span = std::chrono::hours(24);
      break;
    case Setting::alert:
      options.alert = true;
      break;
    case Setting::old_server:
      options.version = promql::lint::Version{2, 42};
      break;
    case Setting::bare_server:
      options.facts = &bare;
      break;
    case Setting::policy:
      options.facts = &known;
      options.policy.required_matchers = {"cluster"};
      options.policy.kept_labels = {"cluster"};
      options.policy.stripped_labels = {"pod"};
      options.policy.max_range = std::chrono::hours(24);
      options.policy.max_offset = std::chrono::hours(24 * 30);
      options.policy.max_series = 1000;
      options.policy.max_samples = 100'000;
      break;
  }
  return options;
}

inline promql::ParseOptions all_features() {
  promql::ParseOptions options;
  options.experimental_functions = true;
  options.extended_range_selectors = true;
  options.binop_fill_modifiers = true;
  return options;
}
