#include "catalog/catalog.hpp"
#include "tests/catch.hpp"
#include "tests/translate/builtin/made_family.hpp"

namespace {

// A ski resort beside the Prometheus that watches it.
std::shared_ptr<const catalog::Snapshot> resort() {
  using enum catalog::MetricType;
  static const auto snapshot = catalog::make_snapshot({
      made_family("ski_pass_scans_total", counter, "Passes held to a gate.",
                  {{"lift", {"north", "glacier"}}, {"outcome", {"success", "expired", "unreadable"}}}),
      made_family("ski_lift_up", gauge, "1 if the lift runs.", {{"lift", {"north", "glacier"}}}),
      made_family("ski_lift_riders", gauge, "People on a lift.", {{"lift", {"north", "glacier"}}}),
      made_family("ski_lift_riders_max", gauge, "People a lift can carry.", {{"lift", {"north", "glacier"}}}),
      made_family("ski_rides_started_total", counter, "Rides begun.", {{"lift", {"north", "glacier"}}}),
      made_family("ski_rides_interrupted_total", counter, "Rides that stood still.",
                  {{"lift", {"north", "glacier"}}}),
      made_family("ski_snow_gun_celsius", gauge, "Temperature at a snow gun.", {{"gun", {"g1", "g2"}}}),
      made_family("ski_ride_time_ms", histogram, "Time of a ride.",
                  {{"lift", {"north", "glacier"}}, {"le", {"+Inf", "1000", "5000"}}}),
      made_family("ski_http_requests_total", counter, "Requests.",
                  {{"handler", {"/pass", "/map"}}, {"code", {"200", "500"}}}),
      made_family("ski_chart_views_total", counter, "Charts looked at.", {{"slope", {"red", "blue"}}}),
      made_family("ski_build_info", info, "Release.", {{"version", {"1.0"}}}),
      made_family("prometheus_http_requests_total", counter, "Counter of HTTP requests.",
                  {{"handler", {"/metrics", "/api/v1/query"}}, {"code", {"200", "500"}}}),
      made_family("process_start_time_seconds", gauge, "Start time of the process.", {}),
  });
  return snapshot;
}

TEST_CASE("What failed is what did not go well, where no value says so") {
  check_first(
      *resort(),
      {
          {"failed pass scans per minute", "sum(rate(ski_pass_scans_total{outcome!=\"success\"}[5m])) * 60"},
          {"failure rate of pass scans on the glacier lift",
           "sum(rate(ski_pass_scans_total{lift=\"glacier\",outcome!=\"success\"}[5m])) / "
           "sum(rate(ski_pass_scans_total{lift=\"glacier\"}[5m]))"},
          {"expired pass scans per minute", "sum(rate(ski_pass_scans_total{outcome=\"expired\"}[5m])) * 60"},
      });
}

TEST_CASE("An application's metrics go before those of Prometheus, unless it is named") {
  check_first(*resort(),
              {
                  {"requests per second by handler", "sum by (handler) (rate(ski_http_requests_total[5m]))"},
                  {"prometheus http requests per second by handler",
                   "sum by (handler) (rate(prometheus_http_requests_total[5m]))"},
              });
}

TEST_CASE("States, limits, levels, releases and names that look like orders") {
  check_first(
      *resort(),
      {
          {"which lifts are down", "ski_lift_up == 0"},
          {"riders on the north lift right now", "sum(ski_lift_riders{lift=\"north\"})"},
          {"how many riders can a lift carry at most, by lift", "max by (lift) (ski_lift_riders_max)"},
          {"warmest snow gun", "topk(1, ski_snow_gun_celsius)"},
          {"which version is deployed", "count by (version) (ski_build_info)"},
          {"chart views per second by slope", "sum by (slope) (rate(ski_chart_views_total[5m]))"},
          {"share of rides interrupted",
           "sum(rate(ski_rides_interrupted_total[5m])) / sum(rate(ski_rides_started_total[5m]))"},
          {"average ride time in seconds by lift",
           "sum by (lift) (rate(ski_ride_time_ms_sum[5m])) / sum by (lift) "
           "(rate(ski_ride_time_ms_count[5m])) / "
           "1000"},
          {"rides started per hour and lift", "sum by (lift) (rate(ski_rides_started_total[5m])) * 3600"},
          {"the 2 lifts with the most rides started",
           "topk(2, sum by (lift) (rate(ski_rides_started_total[5m])))"},
      });
}

TEST_CASE("Russian is read, with its cases and capitals") {
  check_first(*resort(), {
                             {"Количество запросов в секунду по обработчикам",
                              "sum by (handler) (rate(ski_http_requests_total[5m]))"},
                             {"КОЛИЧЕСТВО ЗАПРОСОВ В СЕКУНДУ ПО ОБРАБОТЧИКАМ",
                              "sum by (handler) (rate(ski_http_requests_total[5m]))"},
                             {"запросы за последние 15 минут", "sum(increase(ski_http_requests_total[15m]))"},
                         });
}

TEST_CASE("A length of time may stand before its \"last\", as in French") {
  CHECK(offered(*resort(), "nombre de requêtes sur les 15 dernières minutes").at(0) ==
        "sum(increase(ski_http_requests_total[15m]))");
}

}  // namespace
