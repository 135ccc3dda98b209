#include "translate/builtin/intent.hpp"

#include "tests/catch.hpp"
#include "translate/builtin/units.hpp"

using namespace translate::builtin;

namespace {

Intent intent(const char* text) {
  return read_intent(read_prompt(text));
}

}  // namespace

TEST_CASE("windows, offsets and horizons") {
  CHECK(intent("errors in the last 15 minutes").window == 900);
  CHECK(intent("errors over the past hour").window == 3600);
  CHECK(intent("errors (5m)").window == std::nullopt);
  CHECK(intent("errors in 5m").window == 300);
  CHECK(intent("errors during the last two days").window == 172800);
  CHECK(intent("errors today").window == 86400);
  CHECK(intent("errors 5 minutes ago").offset == 300);
  CHECK(intent("errors an hour ago").offset == 3600);
  CHECK(intent("errors compared with last week").offset == 604800);
  CHECK(intent("errors compared with last week").compare);
  CHECK(intent("disk full in the next 4 hours").predict == 14400);
}

TEST_CASE("rates, counts, rankings, quantiles and thresholds") {
  CHECK(intent("requests per second").per == 1);
  CHECK(intent("requests per minute").per == 60);
  CHECK(intent("requests/s").per == 1);
  CHECK(intent("requests each hour").per == 3600);
  CHECK(intent("how many requests").increase);
  CHECK(intent("top 7 routes").top == 7);
  CHECK(intent("bottom 3 routes").bottom);
  CHECK(intent("p99 latency").quantiles == std::vector<double>{0.99});
  CHECK(intent("99.9th percentile of latency").quantiles == std::vector<double>{0.999});
  CHECK(intent("median latency").quantiles == std::vector<double>{0.5});
  CHECK(intent("the 2nd attempt").quantiles.empty());
  const auto above = intent("latency above 500 ms");
  REQUIRE(above.thresholds.size() == 1);
  CHECK(above.thresholds[0].op == ">");
  CHECK(above.thresholds[0].value == 500);
  CHECK(above.thresholds[0].unit == "ms");
  CHECK(intent("usage is > 80%").percent);
  CHECK(intent("at least 5 retries").thresholds[0].op == ">=");
}

TEST_CASE("groups and exclusions") {
  const auto by = intent("requests by route and method");
  REQUIRE(by.groups.size() == 1);
  CHECK(by.groups[0].last - by.groups[0].first == 3);
  CHECK(intent("requests per second").groups.empty());
  CHECK(intent("memory used by the system").groups.empty());
  CHECK(intent("requests without bots").excluded.size() == 1);
}

TEST_CASE("sentences that only explain give no orders") {
  CHECK(intent("Rate of kills. A non-zero value indicates pressure").thresholds.empty());
  CHECK(intent("Things look bad. Show me requests per minute").per == 60);
}

TEST_CASE("quantities in words and digits") {
  double value = 0;
  std::string unit;
  CHECK(read_quantity(read_prompt("two seconds").tokens, 0, value, unit) == 2);
  CHECK(value == 2);
  CHECK(unit == "second");
  CHECK(read_quantity(read_prompt("1.5 GB").tokens, 0, value, unit) == 2);
  CHECK(unit_factor(unit) == 1e9);
  CHECK(read_quantity(read_prompt("10k").tokens, 0, value, unit) == 1);
  CHECK(value == 10'000);
}
