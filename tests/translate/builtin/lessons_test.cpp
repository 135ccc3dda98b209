#include "translate/builtin/lessons.hpp"

#include "tests/catch.hpp"
#include "tests/translate/builtin/depot.hpp"
#include "translate/builtin/builtin.hpp"

namespace {

using translate::Example;

std::string taught(const std::string& prompt, std::vector<Example> examples,
                   std::vector<std::string> rejected = {}) {
  translate::Request request;
  request.prompt = prompt;
  request.examples = std::move(examples);
  request.rejected = std::move(rejected);
  const auto candidates = translate::builtin::Builtin().candidates(request, *depot());
  return candidates.empty() ? "" : candidates[0].promql;
}

TEST_CASE("After three approvals in a vocabulary of its own a fourth prompt succeeds") {
  // Nobody calls a parcel a gizmo but these people.
  const std::vector<Example> pairs = {
      {"gizmos per minute", "sum(rate(depot_parcels_scanned_total[5m])) * 60"},
      {"gizmos per second by depot", "sum by (depot) (rate(depot_parcels_scanned_total[5m]))"},
      {"how many gizmos in the last hour", "sum(increase(depot_parcels_scanned_total[1h]))"},
  };
  CHECK(taught("gizmos per second in lyon", {}) !=
        "sum(rate(depot_parcels_scanned_total{depot=\"lyon\"}[5m]))");
  CHECK(taught("gizmos per second in lyon", pairs) ==
        "sum(rate(depot_parcels_scanned_total{depot=\"lyon\"}[5m]))");
  CHECK(taught("how many gizmos in the last 2 hours by belt", pairs) ==
        "sum by (belt) (increase(depot_parcels_scanned_total[2h]))");
}

TEST_CASE("A correction teaches what a word filters by") {
  const std::vector<Example> pairs = {
      {"trucks waiting at the harbour", "sum(depot_trucks_waiting{depot=\"hamburg\"})"},
      {"parcels damaged at the harbour today",
       "sum(increase(depot_parcels_damaged_total{depot=\"hamburg\"}[1d]))"},
  };
  CHECK(taught("parcels scanned per second at the harbour", pairs) ==
        "sum(rate(depot_parcels_scanned_total{depot=\"hamburg\"}[5m]))");
  // One correction is enough.
  CHECK(taught("parcels scanned per second at the harbour", {pairs[0]}) ==
        "sum(rate(depot_parcels_scanned_total{depot=\"hamburg\"}[5m]))");
}

TEST_CASE("A word that also stands in pairs without the filter does not mean it") {
  const std::vector<Example> pairs = {
      {"trucks waiting, weekly review", "sum(depot_trucks_waiting{depot=\"hamburg\"})"},
      {"parcels damaged today, weekly review", "sum(increase(depot_parcels_damaged_total[1d]))"},
  };
  CHECK(taught("parcels scanned per second, weekly review", pairs).find("hamburg") == std::string::npos);
}

TEST_CASE("Words that the catalog explains are taught nothing") {
  const std::vector<Example> pairs = {
      {"trucks waiting in lyon", "sum(depot_trucks_waiting{depot=\"lyon\"})"}};
  CHECK(translate::builtin::learn(pairs, *depot()).empty());
  CHECK(taught("trucks waiting", pairs) == "sum(depot_trucks_waiting)");
}

TEST_CASE("The house's usual percentile and window are taken where the prompt leaves them open") {
  const std::vector<Example> pairs = {
      {"truck load time",
       "histogram_quantile(0.5, sum by (le) (rate(depot_truck_load_seconds_bucket[15m])))"},
      {"truck load time in lyon",
       "histogram_quantile(0.5, sum by (le) (rate(depot_truck_load_seconds_bucket{depot=\"lyon\"}[15m])))"},
      {"parcels scanned per second", "sum(rate(depot_parcels_scanned_total[15m]))"},
  };
  CHECK(taught("truck load time per depot", pairs) ==
        "histogram_quantile(0.5, sum by (le, depot) (rate(depot_truck_load_seconds_bucket[15m])))");
  CHECK(taught("p90 truck load time over the last hour", pairs) ==
        "histogram_quantile(0.9, sum by (le) (rate(depot_truck_load_seconds_bucket[1h])))");
}

TEST_CASE("What was rejected is not offered again, whatever the approved pairs say") {
  const std::vector<Example> pairs = {{"gizmos", "sum(depot_trucks_waiting)"}};
  const auto first = taught("gizmos", pairs);
  CHECK(first == "sum(depot_trucks_waiting)");
  CHECK(taught("gizmos", pairs, {first}) != first);
}

TEST_CASE("Pairs that cannot be read teach nothing and harm nothing") {
  const std::vector<Example> pairs = {{"gizmos", "sum("},
                                      {"gizmos", ""},
                                      {"", "up"},
                                      {"gizmos", "no_such_metric"},
                                      {"gizmos", std::string(9000, '(')}};
  CHECK(taught("trucks waiting", pairs) == "sum(depot_trucks_waiting)");
}

}  // namespace
