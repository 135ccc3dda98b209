#include "promql/lint/cost.hpp"

#include <cstdint>

#include "promql/parser.hpp"
#include "tests/catch.hpp"
#include "tests/promql/lint_facts.hpp"

using namespace promql;
using namespace promql::lint;
using namespace std::chrono_literals;

namespace {

struct Row {
  const char* query;
  QueryKind kind;
  std::uint64_t series;
  std::uint64_t samples;
  std::uint64_t stored;
};

}  // namespace

// The sample server scrapes every minute; http_requests_total has 600 series: 2 clusters, 10 instances, 2
// jobs, 3 codes. The range query is over a day in steps of five minutes: 289 points.
TEST_CASE("the cost of a query follows from cardinalities, windows and steps") {
  const Row rows[] = {
      {"node_load1", QueryKind::instant, 10, 10, 10},
      {"node_load1", QueryKind::range, 10, 10 * 289, 10 * 1440},
      {"http_requests_total", QueryKind::instant, 600, 600, 600},
      {R"(http_requests_total{code="500"})", QueryKind::instant, 200, 200, 200},
      {R"(http_requests_total{code!="500"})", QueryKind::instant, 400, 400, 400},
      {R"(http_requests_total{code=~"4..|5.."})", QueryKind::instant, 400, 400, 400},
      {R"(http_requests_total{code=~"200|404"})", QueryKind::instant, 400, 400, 400},
      {R"(http_requests_total{code="500", job="api"})", QueryKind::instant, 100, 100, 100},
      {R"(http_requests_total{unheard="of"})", QueryKind::instant, 600, 600, 600},
      {R"(node_load1{instance="a", job="b", cluster="c"})", QueryKind::instant, 1, 1, 1},
      {"rate(node_load1[5m])", QueryKind::instant, 10, 50, 50},
      {"rate(node_load1[5m])", QueryKind::range, 10, 50 * 289, 10 * 1445},
      {"rate(node_load1[5m] @ end())", QueryKind::range, 10, 50, 50},
      {"node_load1 / node_load5", QueryKind::instant, 20, 20, 20},
      {"max_over_time(rate(node_load1[5m])[1h:1m])", QueryKind::instant, 10, 50 * 61, 10 * 65},
      {"max_over_time(rate(node_load1[5m])[1h:5m])", QueryKind::range, 10, 50 * 301, 10 * 1505},
      {"unknown_metric", QueryKind::instant, 100, 100, 100},
  };
  static const SampleFacts facts;
  for (const Row& row : rows) {
    INFO(row.query);
    const ParseResult parsed = parse(row.query);
    REQUIRE(parsed.ok());
    CostOptions options;
    options.facts = &facts;
    options.query = row.kind;
    options.span = 24h;
    options.step = 5min;
    const Cost cost = estimate_cost(parsed.expr(), options);
    CHECK(cost.series == row.series);
    CHECK(cost.samples == row.samples);
    CHECK(cost.stored == row.stored);
  }
}

TEST_CASE("a cost never overflows") {
  const ParseResult parsed =
      parse("max_over_time(max_over_time(max_over_time(a[280y])[280y:1ms])[280y:1ms])");
  REQUIRE(parsed.ok());
  CostOptions options;
  options.unknown_series = UINT64_MAX / 2;
  const Cost cost = estimate_cost(parsed.expr(), options);
  CHECK(cost.samples == UINT64_MAX);
  REQUIRE(cost.selectors.size() == 1);
  CHECK(cost.selectors[0].guessed);
}
