#include "proxy/telemetry/exposition.hpp"

#include "tests/catch.hpp"

using proxy::telemetry::Exposition;
using proxy::telemetry::prefers_open_metrics;
using Type = Exposition::Type;

namespace {

Exposition sample() {
  Exposition all;
  all.begin("requests_total", Type::Counter, "What \"came\".");
  all.add({{"path", "a\"b\\c\nd"}}, 3);
  all.add("temperature", Type::Gauge, "How warm.", -1.5);
  all.begin("took_seconds", Type::Histogram, "How long.");
  base::Timings timings;
  timings.add(std::chrono::microseconds(400));
  timings.add(std::chrono::milliseconds(900));
  timings.add(std::chrono::minutes(3));
  base::Timings::Sum sum;
  timings.add_to(sum);
  all.add({{"who", "us"}}, sum);
  all.begin("never", Type::Gauge, "Without a value.");
  return all;
}

}  // namespace

TEST_CASE("The text format has every family with values, escaped, its histograms cumulative") {
  const auto text = sample().text();
  CHECK(text.find("# TYPE requests_total counter\nrequests_total{path=\"a\\\"b\\\\c\\nd\"} 3\n") !=
        std::string::npos);
  CHECK(text.find("temperature -1.5\n") != std::string::npos);
  CHECK(text.find("took_seconds_count{who=\"us\"} 3\n") != std::string::npos);
  CHECK(text.find("took_seconds_bucket{who=\"us\",le=\"0.5\"} 1\n") != std::string::npos);
  CHECK(text.find("took_seconds_bucket{who=\"us\",le=\"1\"} 2\n") != std::string::npos);
  CHECK(text.find("took_seconds_bucket{who=\"us\",le=\"+Inf\"} 3\n") != std::string::npos);
  CHECK(text.find("took_seconds_sum{who=\"us\"} 180.9004\n") != std::string::npos);
  CHECK(text.find("never") == std::string::npos);
}

TEST_CASE("OpenMetrics names a counter's family without its suffix, bounds are floats, and it has an end") {
  const auto text = sample().open_metrics();
  CHECK(
      text.starts_with("# TYPE requests counter\n# HELP requests What \\\"came\\\".\n"
                       "requests_total{path=\"a\\\"b\\\\c\\nd\"} 3\n# TYPE temperature gauge\n"));
  CHECK(text.find("took_seconds_bucket{who=\"us\",le=\"1.0\"} 2\n") != std::string::npos);
  CHECK(text.find("took_seconds_bucket{who=\"us\",le=\"+Inf\"} 3\n") != std::string::npos);
  CHECK(text.find("never") == std::string::npos);
  CHECK(text.ends_with("\n# EOF\n"));
}

TEST_CASE("OpenMetrics is for those who accept it no less than text") {
  struct Case {
    const char* accept;
    bool open;
  };
  const Case cases[] = {
      {"", false},
      {"*/*", false},
      {"text/plain", false},
      {"application/openmetrics-text", true},
      {"application/openmetrics-text; version=1.0.0", true},
      {"Application/OpenMetrics-Text;version=1.0.0;q=0.6, text/plain;version=0.0.4;q=0.3, */*;q=0.2", true},
      {"application/openmetrics-text;q=0.2,text/plain;q=0.3", false},
      {"application/openmetrics-text;q=0", false},
      {"application/openmetrics-text;q=x", false},
      {";;,,;q=", false},
  };
  for (const auto& c : cases) {
    INFO(c.accept);
    CHECK(prefers_open_metrics(c.accept) == c.open);
  }
}
