#include "catalog/catalog.hpp"
#include "tests/catch.hpp"
#include "tests/translate/builtin/made_family.hpp"

namespace {

catalog::Family family(std::string name, catalog::MetricType type, std::string help, std::string expr,
                       std::vector<std::pair<std::string, std::vector<std::string>>> labels) {
  catalog::Family out;
  out.name = std::move(name);
  out.type = type;
  out.help = std::move(help);
  out.expr = std::move(expr);
  out.series_names = {out.name};
  out.series = 1;
  for (auto& [label, values] : labels) {
    out.series *= values.size();
    out.labels.push_back({label, values, values.size()});
  }
  return out;
}

// A warehouse whose rules record what is asked often.
std::shared_ptr<const catalog::Snapshot> warehouse() {
  using enum catalog::MetricType;
  static const auto snapshot = catalog::make_snapshot({
      family("warehouse_parcels_total", counter, "Parcels.", "",
             {{"site", {"lyon", "porto"}}, {"outcome", {"sorted", "misread"}}, {"instance", {"a:1", "b:1"}}}),
      family("site:warehouse_parcels:rate5m", unknown, "",
             "sum by (site) (rate(warehouse_parcels_total[5m]))", {{"site", {"lyon", "porto"}}}),
      family("site:sorter_misread:ratio", unknown, "",
             "sum by (site) (rate(warehouse_parcels_total{outcome=\"misread\"}[5m])) / sum by (site) "
             "(rate(warehouse_parcels_total[5m]))",
             {{"site", {"lyon", "porto"}}}),
      family("warehouse_trucks", gauge, "Trucks in the yard.", "",
             {{"site", {"lyon", "porto"}}, {"instance", {"a:1"}}}),
  });
  return snapshot;
}

TEST_CASE("What is recorded answers questions that name it, and is used as it is") {
  check_first(*warehouse(), {
                                {"sorter misread ratio", "site:sorter_misread:ratio"},
                                {"sorter misread ratio in lyon", "site:sorter_misread:ratio{site=\"lyon\"}"},
                                {"alert me when the sorter misread ratio is above 5 %",
                                 "site:sorter_misread:ratio * 100 > 5"},
                                {"site:warehouse_parcels:rate5m", "site:warehouse_parcels:rate5m"},
                                {"trucks in the yard by site", "sum by (site) (warehouse_trucks)"},
                            });
}

TEST_CASE("What is recorded is neither rated again nor taken where the question needs more than it keeps") {
  for (const auto* prompt : {"misread parcels per second by instance", "parcels per minute by outcome"}) {
    CAPTURE(prompt);
    const auto found = offered(*warehouse(), prompt);
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().find("warehouse_parcels_total") != std::string::npos);
  }
  const auto recorded = offered(*warehouse(), "sorter misread ratio");
  REQUIRE_FALSE(recorded.empty());
  CHECK(recorded.front().find("rate(") == std::string::npos);
}

}  // namespace
