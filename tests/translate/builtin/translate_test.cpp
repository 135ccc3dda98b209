#include "tests/catch.hpp"
#include "tests/translate/builtin/depot.hpp"
#include "translate/builtin/builtin.hpp"

TEST_CASE("prompts about an application become sums over what they don't name") {
  const std::pair<const char*, const char*> rows[] = {
      {"parcels scanned per second", "sum(rate(depot_parcels_scanned_total[5m]))"},
      {"scanned parcels per minute by depot", "sum by (depot) (rate(depot_parcels_scanned_total[5m])) * 60"},
      {"parcels scanned per second in lyon on belt b",
       "sum(rate(depot_parcels_scanned_total{belt=\"b\",depot=\"lyon\"}[5m]))"},
      {"how many parcels were damaged in the last 2 hours", "sum(increase(depot_parcels_damaged_total[2h]))"},
      {"how many parcels were damaged in the last hour in each depot",
       "sum by (depot) (increase(depot_parcels_damaged_total[1h]))"},
      {"share of jammed parcels",
       "sum(rate(depot_parcels_sorted_total{outcome=\"jammed\"}[5m])) / "
       "sum(rate(depot_parcels_sorted_total[5m]))"},
      {"percentage of misread parcels per depot over the last 15 minutes",
       "sum by (depot) (rate(depot_parcels_sorted_total{outcome=\"misread\"}[15m])) / "
       "sum by (depot) (rate(depot_parcels_sorted_total[15m])) * 100"},
      {"trucks waiting", "sum(depot_trucks_waiting)"},
      {"trucks waiting in porto", "sum(depot_trucks_waiting{depot=\"porto\"})"},
      {"trucks waiting per depot, leaving out hamburg",
       "sum by (depot) (depot_trucks_waiting{depot!=\"hamburg\"})"},
      {"depots with more than 12 trucks waiting", "sum by (depot) (depot_trucks_waiting) > 12"},
      {"which depot has the most trucks waiting", "topk(1, sum by (depot) (depot_trucks_waiting))"},
      {"95th percentile truck load time by depot",
       "histogram_quantile(0.95, sum by (le, depot) (rate(depot_truck_load_seconds_bucket[5m])))"},
      {"average time to load a truck in lyon",
       "sum(rate(depot_truck_load_seconds_sum{depot=\"lyon\"}[5m])) / "
       "sum(rate(depot_truck_load_seconds_count{depot=\"lyon\"}[5m]))"},
      {"what fraction of trucks is loaded in under 15 minutes",
       "sum(rate(depot_truck_load_seconds_bucket{le=\"900\"}[5m])) / "
       "sum(rate(depot_truck_load_seconds_count[5m]))"},
      {"gate utilisation in percent by depot",
       "sum by (depot) (depot_gates_used) / sum by (depot) (depot_gates_max) * 100"},
      {"hours since the last maintenance of each belt",
       "(time() - max by (belt) (depot_belt_last_maintenance_timestamp_seconds)) / 3600"},
      {"lowest scanner battery", "min(depot_scanner_battery_ratio)"},
      {"5xx requests per second by route",
       "sum by (route) (rate(depot_api_requests_total{code=~\"5..\"}[5m]))"},
      {"requests per second by version",
       "sum by (version) (rate(depot_api_requests_total[5m]) * on (instance, job) group_left (version) "
       "depot_build_info)"},
      {"cache hit ratio",
       "sum(rate(depot_cache_hits_total[5m])) / (sum(rate(depot_cache_hits_total[5m])) + "
       "sum(rate(depot_cache_misses_total[5m])))"},
      {"warn me when nobody reports the trucks waiting in lyon",
       "absent(depot_trucks_waiting{depot=\"lyon\"})"},
      {"parcels scanned per second compared with yesterday",
       "sum(rate(depot_parcels_scanned_total[5m])) / sum(rate(depot_parcels_scanned_total[5m] offset 1d))"},
      {"trucks waiting an hour ago", "sum(depot_trucks_waiting offset 1h)"},
      {"peak number of trucks waiting over the last day", "max_over_time(sum(depot_trucks_waiting)[1d:])"},
      {"predict trucks waiting in 2 hours from now", "sum(predict_linear(depot_trucks_waiting[1h], 7200))"},
  };
  for (const auto& [prompt, promql] : rows) {
    INFO(prompt);
    CHECK(best(prompt) == promql);
  }
}

TEST_CASE("prompts about machines keep their labels and use composites") {
  const std::pair<const char*, const char*> rows[] = {
      {"show prometheus server uptime", "time() - process_start_time_seconds{job=\"prometheus\"}"},
      {"memory usage in percent", "(1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes) * 100"},
      {"average CPU usage per node in the last 15 minutes",
       "avg by (instance) (1 - avg without (cpu, mode) (rate(node_cpu_seconds_total{mode=\"idle\"}[15m])))"},
      {"disk space left on /var", "node_filesystem_avail_bytes{mountpoint=\"/var\"}"},
      {"disk space left on /", "node_filesystem_avail_bytes{mountpoint=\"/\"}"},
      {"Memory Page Faults: Major page fault ops", "rate(node_vmstat_pgmajfault[5m])"},
      {"load average", "node_load1"},
  };
  for (const auto& [prompt, promql] : rows) {
    INFO(prompt);
    CHECK(best(prompt) == promql);
  }
}

TEST_CASE("prompts in other languages are read through the tables") {
  const std::pair<const char*, const char*> rows[] = {
      {"Wie viele Pakete wurden in der letzten Stunde pro Depot beschädigt (damaged)?",
       "sum by (depot) (increase(depot_parcels_damaged_total[1h]))"},
      {"nombre de trucks en attente par depot", "sum by (depot) (depot_trucks_waiting)"},
      {"cuántos trucks hay esperando en lyon", "sum(depot_trucks_waiting{depot=\"lyon\"})"},
      {"durchschnittliche Auslastung der CPU in Prozent",
       "(1 - avg without (cpu, mode) (rate(node_cpu_seconds_total{mode=\"idle\"}[5m]))) * 100"},
  };
  for (const auto& [prompt, promql] : rows) {
    INFO(prompt);
    CHECK(best(prompt) == promql);
  }
}

TEST_CASE("prompts that the catalog does not explain get no answer but suggestions") {
  const translate::builtin::Builtin builtin;
  for (const auto* prompt : {"what is the weather in Paris tomorrow", "write me a poem about the sea",
                             "asdf qwer zxcv", "show me everything"}) {
    INFO(prompt);
    translate::Request request;
    request.prompt = prompt;
    CHECK(builtin.candidates(request, *depot()).empty());
  }
  translate::Request near;
  near.prompt = "parcell scaner";
  CHECK_FALSE(builtin.suggestions(near, *depot()).empty());
}

TEST_CASE("candidates are distinct, bounded, ordered and never what was rejected") {
  const translate::builtin::Builtin builtin;
  translate::Request request;
  request.prompt = "parcels scanned per second by depot";
  const auto all = builtin.candidates(request, *depot());
  REQUIRE(all.size() > 2);
  CHECK(all.size() <= 8);
  for (std::size_t i = 0; i < all.size(); ++i) {
    CHECK(all[i].source == "built-in");
    CHECK(all[i].confidence >= 0);
    CHECK(all[i].confidence <= 0.85);
    for (std::size_t k = 0; k < i; ++k) CHECK(all[i].promql != all[k].promql);
  }
  CHECK(all[0].confidence >= all[1].confidence);
  CHECK(all[0].assumptions == std::vector<std::string>{"window 5m"});
  request.rejected = {all[0].promql};
  const auto rest = builtin.candidates(request, *depot());
  REQUIRE_FALSE(rest.empty());
  CHECK(rest[0].promql == all[1].promql);
  CHECK(builtin.candidates(request, *depot())[0].promql == rest[0].promql);
}
