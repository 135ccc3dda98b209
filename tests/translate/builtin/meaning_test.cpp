#include "catalog/catalog.hpp"
#include "tests/catch.hpp"
#include "translate/builtin/builtin.hpp"

namespace {

using Labels = std::vector<std::pair<std::string, std::vector<std::string>>>;

catalog::Family family(std::string name, catalog::MetricType type, std::string help, const Labels& labels) {
  catalog::Family out;
  out.name = std::move(name);
  out.type = type;
  out.help = std::move(help);
  out.series_names = {out.name};
  if (type == catalog::MetricType::histogram)
    out.series_names = {out.name + "_bucket", out.name + "_count", out.name + "_sum"};
  out.series = 2;
  out.labels.push_back({"instance", {"a:1", "b:1"}, 2});
  for (const auto& [label, values] : labels) {
    out.series *= values.size();
    out.labels.push_back({label, values, values.size()});
  }
  return out;
}

// A ski resort beside the Prometheus that watches it.
std::shared_ptr<const catalog::Snapshot> resort() {
  using enum catalog::MetricType;
  static const auto snapshot = catalog::make_snapshot({
      family("ski_pass_scans_total", counter, "Passes held to a gate.",
             {{"lift", {"north", "glacier"}}, {"outcome", {"success", "expired", "unreadable"}}}),
      family("ski_lift_up", gauge, "1 if the lift runs.", {{"lift", {"north", "glacier"}}}),
      family("ski_lift_riders", gauge, "People on a lift.", {{"lift", {"north", "glacier"}}}),
      family("ski_lift_riders_max", gauge, "People a lift can carry.", {{"lift", {"north", "glacier"}}}),
      family("ski_rides_started_total", counter, "Rides begun.", {{"lift", {"north", "glacier"}}}),
      family("ski_rides_interrupted_total", counter, "Rides that stood still.",
             {{"lift", {"north", "glacier"}}}),
      family("ski_snow_gun_celsius", gauge, "Temperature at a snow gun.", {{"gun", {"g1", "g2"}}}),
      family("ski_ride_time_ms", histogram, "Time of a ride.",
             {{"lift", {"north", "glacier"}}, {"le", {"+Inf", "1000", "5000"}}}),
      family("ski_http_requests_total", counter, "Requests.",
             {{"handler", {"/pass", "/map"}}, {"code", {"200", "500"}}}),
      family("ski_chart_views_total", counter, "Charts looked at.", {{"slope", {"red", "blue"}}}),
      family("ski_build_info", info, "Release.", {{"version", {"1.0"}}}),
      family("prometheus_http_requests_total", counter, "Counter of HTTP requests.",
             {{"handler", {"/metrics", "/api/v1/query"}}, {"code", {"200", "500"}}}),
      family("process_start_time_seconds", gauge, "Start time of the process.", {}),
  });
  return snapshot;
}

std::string translated(const std::string& prompt) {
  translate::Request request;
  request.prompt = prompt;
  const auto candidates = translate::builtin::Builtin().candidates(request, *resort());
  return candidates.empty() ? "" : candidates[0].promql;
}

struct Case {
  const char* prompt;
  const char* promql;
};

void check(std::initializer_list<Case> cases) {
  for (const auto& c : cases) {
    CAPTURE(c.prompt);
    CHECK(translated(c.prompt) == c.promql);
  }
}

TEST_CASE("What failed is what did not go well, where no value says so") {
  check({
      {"failed pass scans per minute", "sum(rate(ski_pass_scans_total{outcome!=\"success\"}[5m])) * 60"},
      {"failure rate of pass scans on the glacier lift",
       "sum(rate(ski_pass_scans_total{lift=\"glacier\",outcome!=\"success\"}[5m])) / "
       "sum(rate(ski_pass_scans_total{lift=\"glacier\"}[5m]))"},
      {"expired pass scans per minute", "sum(rate(ski_pass_scans_total{outcome=\"expired\"}[5m])) * 60"},
  });
}

TEST_CASE("An application's metrics go before those of Prometheus, unless it is named") {
  check({
      {"requests per second by handler", "sum by (handler) (rate(ski_http_requests_total[5m]))"},
      {"prometheus http requests per second by handler",
       "sum by (handler) (rate(prometheus_http_requests_total[5m]))"},
  });
}

TEST_CASE("States, limits, levels, releases and names that look like orders") {
  check({
      {"which lifts are down", "ski_lift_up == 0"},
      {"riders on the north lift right now", "sum(ski_lift_riders{lift=\"north\"})"},
      {"how many riders can a lift carry at most, by lift", "max by (lift) (ski_lift_riders_max)"},
      {"warmest snow gun", "topk(1, ski_snow_gun_celsius)"},
      {"which version is deployed", "count by (version) (ski_build_info)"},
      {"chart views per second by slope", "sum by (slope) (rate(ski_chart_views_total[5m]))"},
      {"share of rides interrupted",
       "sum(rate(ski_rides_interrupted_total[5m])) / sum(rate(ski_rides_started_total[5m]))"},
      {"average ride time in seconds by lift",
       "sum by (lift) (rate(ski_ride_time_ms_sum[5m])) / sum by (lift) (rate(ski_ride_time_ms_count[5m])) / "
       "1000"},
      {"rides started per hour and lift", "sum by (lift) (rate(ski_rides_started_total[5m])) * 3600"},
      {"the 2 lifts with the most rides started",
       "topk(2, sum by (lift) (rate(ski_rides_started_total[5m])))"},
  });
}

TEST_CASE("Russian is read, with its cases and capitals") {
  check({
      {"Количество запросов в секунду по обработчикам",
       "sum by (handler) (rate(ski_http_requests_total[5m]))"},
      {"КОЛИЧЕСТВО ЗАПРОСОВ В СЕКУНДУ ПО ОБРАБОТЧИКАМ",
       "sum by (handler) (rate(ski_http_requests_total[5m]))"},
      {"запросы за последние 15 минут", "sum(increase(ski_http_requests_total[15m]))"},
  });
}

TEST_CASE("A length of time may stand before its \"last\", as in French") {
  CHECK(translated("nombre de requêtes sur les 15 dernières minutes") ==
        "sum(increase(ski_http_requests_total[15m]))");
}

}  // namespace
