#include "catalog/rules.hpp"

#include "catalog/builder.hpp"
#include "tests/catch.hpp"

namespace {

using catalog::read_rules;

constexpr const char* kAnswer = R"x({"status":"success","data":{"groups":[
  {"name":"a","rules":[
    {"type":"recording","name":"job:orders:rate5m","query":"sum by (job) (rate(orders_total[5m]))","health":"ok"},
    {"type":"alerting","name":"Down","query":"up == 0"},
    {"type":"recording","name":"job:orders:rate5m","query":"something else"},
    {"type":"recording","name":"","query":"up"},
    {"type":"recording","name":5,"query":"up"}]},
  {"name":"b","rules":"none"},
  {"name":"c","rules":[{"type":"recording","name":"instance:busy:ratio","query":"1 - x"}]}]}})x";

TEST_CASE("Recording rules are read, alerts passed over, the first of a name stays") {
  const auto rules = read_rules(kAnswer);
  REQUIRE(rules.has_value());
  REQUIRE(rules->size() == 2);
  CHECK((*rules)[0] == catalog::RecordingRule{"job:orders:rate5m", "sum by (job) (rate(orders_total[5m]))"});
  CHECK((*rules)[1].record == "instance:busy:ratio");
}

TEST_CASE("What is no answer about rules is an error") {
  for (const char* text : {"", "x", "[]", "{}", R"({"data":[]})", R"({"data":{"groups":{}}})"}) {
    CAPTURE(text);
    CHECK_FALSE(read_rules(text).has_value());
  }
}

TEST_CASE("A recorded series is a family that knows its expression, and is found by what that is about") {
  catalog::Builder builder;
  builder.add_series("job:orders:rate5m", {{"job", "shop"}});
  builder.add_series("up", {{"job", "shop"}});
  const auto rules = read_rules(kAnswer);
  REQUIRE(rules.has_value());
  for (const auto& rule : *rules) builder.add_rule(rule);
  const auto snapshot = catalog::make_snapshot(std::move(builder).build());
  CHECK(snapshot->families().size() == 2);
  const auto* family = snapshot->find("job:orders:rate5m");
  REQUIRE(family != nullptr);
  CHECK(family->expr == "sum by (job) (rate(orders_total[5m]))");
  CHECK(family->type == catalog::MetricType::gauge);
  const auto hits = snapshot->search("rate of orders", 5);
  REQUIRE_FALSE(hits.empty());
  CHECK(hits.front().family == family);
}

}  // namespace
