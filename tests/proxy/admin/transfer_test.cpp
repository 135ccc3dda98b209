#include "proxy/admin/transfer.hpp"

#include "tests/cache/records.hpp"
#include "tests/catch.hpp"
#include "tests/fakes/memory_store.hpp"

using proxy::admin::export_rules;
using proxy::admin::export_yaml;
using proxy::admin::read_import;

TEST_CASE("what is exported is imported as it was") {
  fakes::MemoryStore store;
  const auto one =
      store.put_pending(translation("p95: \"latency\" # of\nlobby", "up{job=\"a b\"} > 5")).value()->hash;
  store.put_pending(translation("two - 'x'", "rate(x[5m])", "team-b")).value();
  cache::Decision decision;
  decision.hash = one;
  decision.approve = true;
  decision.author = "alice";
  decision.comment = "yes: \u00e4";
  decision.labels = {{"team", "shop: 1"}, {"null", "true"}};
  store.decide(decision).value();
  const auto yaml = export_yaml(store.list());
  const auto items = read_import(yaml);
  REQUIRE(items.has_value());
  fakes::MemoryStore other;
  CHECK(other.import(*items, "bob").value().added == 2);
  CHECK(export_yaml(other.list()).find("alice") != std::string::npos);
  const auto record = other.get(one);
  REQUIRE(record);
  CHECK(record->prompt == store.get(one)->prompt);
  CHECK(record->output == store.get(one)->output);
  CHECK(record->state == cache::State::approved);
  CHECK(record->labels == *decision.labels);
  CHECK(record->comment == decision.comment);
  CHECK(other.import(*items, "bob").value().same == 2);
  CHECK(export_yaml({}) == "queries:\n  []\n");
  CHECK(read_import(export_yaml({})).value().empty());
}

TEST_CASE("an import that is wrong is refused with its line") {
  struct Row {
    std::string_view yaml, part;
  };
  const Row rows[] = {
      {"", "expected `queries:` with a list"},
      {"[]", "expected `queries:`"},
      {"queries: 1", "expected `queries:`"},
      {"queries:\n- x", "line 2: a query must have prompt and promql"},
      {"queries:\n- {promql: up}", "line 2: a query without a prompt"},
      {"queries:\n- {prompt: a}", "line 2: a query without promql"},
      {"queries:\n- {prompt: a, promql: 'sum('}", "line 2: 1:5: parse error"},
      {"queries:\n- {prompt: a, promql: up, state: good}", "state must be pending, approved or rejected"},
      {"queries:\n- {prompt: a, promql: up, stat: approved}", "unknown key 'stat'"},
      {"queries:\n- {prompt: a, promql: up, labels: [a]}", "labels must be a map of texts"},
      {"queries:\n- {prompt: [a], promql: up}", "'prompt' must be one text"},
      {"queries: [", "line "},
  };
  for (const auto& row : rows) {
    INFO(row.yaml);
    const auto items = read_import(row.yaml);
    REQUIRE(items.has_error());
    CHECK(items.error().detail.find(row.part) != std::string::npos);
  }
}

TEST_CASE("approved queries become recording rules with names of their own") {
  fakes::MemoryStore store;
  std::vector<cache::Imported> items;
  for (const char* prompt : {"CPU of web-1?", "cpu of web 1", "\u00fc?"}) {
    items.push_back({});
    items.back().prompt = prompt;
    items.back().output = "up";
    items.back().labels = {{"team", "shop"}, {"not-a-label", "x"}};
  }
  items.back().state = cache::State::approved;
  items.push_back(items.front());
  items.back().prompt = "pending one";
  items.back().state = cache::State::pending;
  store.import(items, "bob").value();
  const auto rules = export_rules(store.list());
  INFO(rules);
  CHECK(rules.find("record: promphrase:cpu_of_web_1\n") != std::string::npos);
  CHECK(rules.find("record: promphrase:cpu_of_web_1_2\n") != std::string::npos);
  CHECK(rules.find("record: promphrase:query\n") != std::string::npos);
  CHECK(rules.find("pending") == std::string::npos);
  CHECK(rules.find("team: \"shop\"") != std::string::npos);
  CHECK(rules.find("not-a-label") == std::string::npos);
}
