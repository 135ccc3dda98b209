#include <chrono>

#include "catalog/catalog.hpp"
#include "tests/catch.hpp"

using catalog::Family;
using catalog::MetricType;

namespace {

Family family(std::string name, MetricType type, std::string help, std::vector<catalog::Label> labels = {}) {
  Family out;
  out.name = std::move(name);
  out.type = type;
  out.help = std::move(help);
  out.labels = std::move(labels);
  return out;
}

std::shared_ptr<const catalog::Snapshot> bakery() {
  return catalog::make_snapshot({
      family("bakery_oven_temperature_celsius", MetricType::gauge, "Heat inside.",
             {{"oven", {"left", "right"}, 2}}),
      family("bakery_loaves_baked_total", MetricType::counter, "Bread that left the oven.",
             {{"bread_kind", {"rye", "wheat-dark"}, 2}}),
      family("bakery_loaves_discarded_total", MetricType::counter, "Bread thrown away."),
      family("bakery_cust_req_total", MetricType::counter, ""),
      family("bakery_flour_stock_kilograms", MetricType::gauge, "What the silo holds."),
      family("node_vmstat_pgmajfault", MetricType::unknown, ""),
  });
}

std::string first(const catalog::Snapshot& snapshot, const std::string& text) {
  const auto hits = snapshot.search(text, 3);
  return hits.empty() ? "" : hits[0].family->name;
}

}  // namespace

TEST_CASE("search finds families by name, HELP, label, value, synonym, abbreviation and in spite of slips") {
  const auto snapshot = bakery();
  const std::pair<const char*, const char*> rows[] = {
      {"oven temperature", "bakery_oven_temperature_celsius"},
      {"loaves baked", "bakery_loaves_baked_total"},
      {"thrown away bread", "bakery_loaves_discarded_total"},
      {"silo", "bakery_flour_stock_kilograms"},
      {"rye", "bakery_loaves_baked_total"},
      {"how dark is the wheat", "bakery_loaves_baked_total"},
      {"dropped loaf loaves", "bakery_loaves_discarded_total"},
      {"requests", "bakery_cust_req_total"},
      {"major page faults", "node_vmstat_pgmajfault"},
      {"temperatur of the ovens", "bakery_oven_temperature_celsius"},
      {"inventory of flour", "bakery_flour_stock_kilograms"},
  };
  for (const auto& [text, name] : rows) {
    INFO(text);
    CHECK(first(*snapshot, text) == name);
  }
  CHECK(snapshot->search("the of and", 5).empty());
  CHECK(snapshot->search("", 5).empty());
}

TEST_CASE("mistaken names give the nearest ones") {
  const auto snapshot = bakery();
  CHECK(snapshot->nearest("bakery_loaf_baked_total", 1) ==
        std::vector<std::string>{"bakery_loaves_baked_total"});
  CHECK(snapshot->nearest("zzz", 3).empty());
}

TEST_CASE("families are found by any of their series names, values by any case") {
  auto histogram = family("rpc_seconds", MetricType::histogram, "");
  histogram.series_names = {"rpc_seconds_bucket", "rpc_seconds_sum", "rpc_seconds_count"};
  const auto snapshot =
      catalog::make_snapshot({histogram, family("a", MetricType::gauge, "", {{"env", {"Prod"}, 1}})});
  REQUIRE(snapshot->find("rpc_seconds_bucket"));
  CHECK(snapshot->find("rpc_seconds_bucket")->name == "rpc_seconds");
  CHECK(snapshot->find("nothing") == nullptr);
  CHECK(snapshot->labels_with_value("PROD") ==
        std::vector<std::pair<std::string, std::string>>{{"env", "Prod"}});
}

TEST_CASE("types that no metadata tells are inferred, and unknown HELP is filled from the glossary") {
  const auto snapshot = bakery();
  CHECK(snapshot->find("node_vmstat_pgmajfault")->type == MetricType::counter);
  CHECK(snapshot->find("node_vmstat_pgmajfault")->type_inferred);
  CHECK_FALSE(snapshot->find("node_vmstat_pgmajfault")->help.empty());
}

TEST_CASE("duplicates are merged") {
  const auto snapshot = catalog::make_snapshot({family("x", MetricType::unknown, "", {{"l", {"b"}, 1}}),
                                                family("x", MetricType::gauge, "help", {{"l", {"a"}, 1}})});
  REQUIRE(snapshot->families().size() == 1);
  CHECK(snapshot->families()[0].type == MetricType::gauge);
  CHECK(snapshot->families()[0].label("l")->values == std::vector<std::string>{"a", "b"});
}

TEST_CASE("words that all families carry are worth less than rare ones") {
  const auto snapshot = bakery();
  CHECK(snapshot->rarity("bakery") < 0.3);
  CHECK(snapshot->rarity("silo") > 0.8);
  CHECK(snapshot->rarity("never-seen") == 1);
}

TEST_CASE("a large catalog is searched in bounded time, hostile queries too") {
  std::vector<Family> families;
  for (int i = 0; i < 20'000; ++i)
    families.push_back(
        family("svc" + std::to_string(i % 200) + "_part" + std::to_string(i) + "_requests_total",
               MetricType::counter, "Requests of a part."));
  const auto snapshot = catalog::make_snapshot(std::move(families));
  const auto started = std::chrono::steady_clock::now();
  CHECK_FALSE(snapshot->search("requests of part 4711", 40).empty());
  snapshot->search(std::string(100'000, 'q'), 40);
  snapshot->search(std::string("\0\xff\xfe requests", 12), 40);
  CHECK(std::chrono::steady_clock::now() - started < std::chrono::seconds(5));
}

TEST_CASE(
    "names in brief are found by the words in full, and unknown words by those that they are slips of") {
  const auto quarry = catalog::make_snapshot({
      family("crshr_lvl_pct", MetricType::gauge, "", {{"sev", {"crit", "warn"}, 2}}),
      family("beltSpd", MetricType::gauge, "How fast a conveyor moves."),
      family("truck_loads", MetricType::counter, "Lorries weighed."),
  });
  CHECK(first(*quarry, "crusher") == "crshr_lvl_pct");
  CHECK(first(*quarry, "fill level") == "crshr_lvl_pct");
  CHECK(first(*quarry, "critical") == "crshr_lvl_pct");
  CHECK(first(*quarry, "speed") == "beltSpd");
  CHECK(quarry->spelt_right("conveyer") == "conveyor");
  CHECK(quarry->spelt_right("conveyor").empty());
  CHECK(quarry->spelt_right("latency").empty());
  CHECK(quarry->spelt_right("quarterly").empty());
}

TEST_CASE(
    "What a catalog says of a word: in names more than in HELP, least in HELP that every Prometheus has") {
  const auto snapshot = catalog::make_snapshot({
      family("bakery_ovens", MetricType::gauge, "Chambers with a flame."),
      family("node_schedstat_waits", MetricType::gauge, "Chambers and quanta of the scheduler."),
  });
  const std::pair<const char*, double> rows[] = {{"oven", 1},      {"wait", 1},      {"flame", 0.5},
                                                 {"chamber", 0.5}, {"quanta", 0.25}, {"dough", 0}};
  for (const auto& [word, strength] : rows) {
    INFO(word);
    CHECK(snapshot->says(word) == strength);
  }
}
