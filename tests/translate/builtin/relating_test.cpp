#include <algorithm>
#include <string>
#include <vector>

#include "catalog/catalog.hpp"
#include "tests/catch.hpp"
#include "tests/translate/builtin/made_family.hpp"

namespace {

catalog::Family family(std::string name, catalog::MetricType type, std::string help, const Labels& labels) {
  return made_family(std::move(name), type, std::move(help), labels, "dairy");
}

std::shared_ptr<const catalog::Snapshot> dairy() {
  using enum catalog::MetricType;
  static const auto snapshot = catalog::make_snapshot({
      family("dairy_bottles_filled_total", counter, "Bottles filled.", {{"line", {"l1", "l2"}}}),
      family("dairy_bottles_broken_total", counter, "Bottles that broke.", {{"line", {"l1", "l2"}}}),
      family("dairy_deliveries_total", counter, "Deliveries to shops.",
             {{"shop", {"east", "mill"}}, {"result", {"accepted", "refused"}}}),
      family("dairy_info", info, "Release.", {{"version", {"2.1"}}}),
      family("dairy_pump_running", gauge, "1 if the pump runs.", {{"pump", {"p1", "p2"}}}),
      family("dairy_vat_level_litres", gauge, "Milk in a vat.", {{"vat", {"v1", "v2"}}}),
      family("dairy_vat_capacity_litres", gauge, "Milk that a vat holds.", {{"vat", {"v1", "v2"}}}),
      family("dairy_vat_temp_celsius", gauge, "Temperature of a vat.", {{"vat", {"v1", "v2"}}}),
      family("dairy_vat_temp_setpoint_celsius", gauge, "Temperature a vat should have.",
             {{"vat", {"v1", "v2"}}}),
  });
  return snapshot;
}

std::vector<std::string> five(const std::string& prompt) {
  auto out = offered(*dairy(), prompt);
  if (out.size() > 5) out.resize(5);
  return out;
}

}  // namespace

TEST_CASE("two families answer together what neither does alone") {
  for (const auto& [prompt, promql] : std::vector<Case>{
           {"fraction of bottles that get broken",
            "sum(rate(dairy_bottles_broken_total[5m])) / sum(rate(dairy_bottles_filled_total[5m]))"},
           {"success rate of deliveries",
            "sum(rate(dairy_deliveries_total{result=\"accepted\"}[5m])) / "
            "sum(rate(dairy_deliveries_total[5m]))"},
           {"how full is vat v1",
            "sum(dairy_vat_level_litres{vat=\"v1\"}) / sum(dairy_vat_capacity_litres{vat=\"v1\"})"},
           {"vats that are more than 80% full", "dairy_vat_level_litres / dairy_vat_capacity_litres > 0.8"},
           {"how far is the vat temperature off its setpoint",
            "dairy_vat_temp_celsius - dairy_vat_temp_setpoint_celsius"},
           {"how many pumps are not running", "count(dairy_pump_running == 0)"},
           {"bottles filled minus bottles broken",
            "sum(rate(dairy_bottles_filled_total[5m])) - sum(rate(dairy_bottles_broken_total[5m]))"},
       }) {
    INFO(prompt);
    const auto found = five(prompt);
    REQUIRE_FALSE(found.empty());
    CHECK(found[0] == promql);
  }
}

TEST_CASE("what a prompt leaves open is among the five") {
  for (const auto& [prompt, promql] : std::vector<Case>{
           {"how full are the vats",
            "sum by (vat) (dairy_vat_level_litres) / sum by (vat) (dairy_vat_capacity_litres)"},
           {"bottles broken yesterday", "sum(increase(dairy_bottles_broken_total[1d] offset 1d))"},
       }) {
    const auto found = five(prompt);
    INFO(prompt);
    CHECK(std::find(found.begin(), found.end(), promql) != found.end());
  }
}
