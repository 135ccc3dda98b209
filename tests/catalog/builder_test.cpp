#include "catalog/builder.hpp"

#include "tests/catch.hpp"

using catalog::Builder;
using catalog::MetricType;

namespace {

const catalog::Family* find(const std::vector<catalog::Family>& families, std::string_view name) {
  for (const auto& family : families)
    if (family.name == name) return &family;
  return nullptr;
}

}  // namespace

TEST_CASE("series of a histogram are one family, with and without metadata") {
  for (const bool metadata : {true, false}) {
    Builder builder;
    if (metadata) builder.add_metadata("rpc_seconds", MetricType::histogram, "Time of calls.", "");
    for (const auto* name : {"rpc_seconds_bucket", "rpc_seconds_sum", "rpc_seconds_count"})
      builder.add_name(name);
    builder.add_series("rpc_seconds_bucket", {{"le", "0.1"}, {"route", "/a"}});
    builder.add_series("rpc_seconds_bucket", {{"le", "+Inf"}, {"route", "/a"}});
    builder.add_series("rpc_seconds_count", {{"route", "/a"}});
    const auto families = std::move(builder).build();
    REQUIRE(families.size() == 1);
    CHECK(families[0].name == "rpc_seconds");
    CHECK(families[0].type == MetricType::histogram);
    CHECK(families[0].type_inferred == !metadata);
    CHECK(families[0].series_names.size() == 3);
    CHECK(families[0].series == 3);
    REQUIRE(families[0].label("le"));
    CHECK(families[0].label("le")->values == std::vector<std::string>{"+Inf", "0.1"});
  }
}

TEST_CASE("a sum beside a count without buckets is a summary, a count alone is itself") {
  Builder builder;
  builder.add_name("gc_seconds_sum");
  builder.add_name("gc_seconds_count");
  builder.add_name("thread_count");
  const auto families = std::move(builder).build();
  REQUIRE(families.size() == 2);
  REQUIRE(find(families, "gc_seconds"));
  CHECK(find(families, "gc_seconds")->type == MetricType::summary);
  CHECK(find(families, "thread_count"));
}

TEST_CASE("metadata of a counter without its suffix is found") {
  Builder builder;
  builder.add_metadata("jobs_done", MetricType::counter, "Jobs.", "");
  builder.add_name("jobs_done_total");
  const auto families = std::move(builder).build();
  REQUIRE(families.size() == 1);
  CHECK(families[0].type == MetricType::counter);
  CHECK(families[0].help == "Jobs.");
}

TEST_CASE("values are bounded and counted") {
  Builder builder;
  for (int i = 0; i < 1000; ++i) {
    const auto value = "user-" + std::to_string(i);
    builder.add_series("logins_total", {{"user", value}});
  }
  const auto families = std::move(builder).build();
  REQUIRE(families.size() == 1);
  CHECK(families[0].label("user")->values.size() == catalog::kMaxValues);
  CHECK(families[0].label("user")->cardinality == 1000);
  CHECK(families[0].series == 1000);
}

TEST_CASE("names and texts of any size are taken without harm") {
  Builder builder;
  builder.add_name("");
  builder.add_name(std::string(100'000, 'x'));
  builder.add_name("_bucket");
  builder.add_metadata("ok", MetricType::gauge, std::string(100'000, 'h'), std::string(1000, 'u'));
  builder.add_series("ok", {{"l", std::string(100'000, 'v')}, {"", ""}});
  const auto families = std::move(builder).build();
  REQUIRE(find(families, "ok"));
  CHECK(find(families, "ok")->help.size() == catalog::kMaxTextBytes);
  CHECK_FALSE(find(families, "ok")->label("l"));
}
