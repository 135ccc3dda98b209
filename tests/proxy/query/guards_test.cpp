#include "proxy/query/guards.hpp"

#include "promql/parser.hpp"
#include "tests/catch.hpp"

namespace proxy::query {

TEST_CASE("times are read as Prometheus reads them") {
  struct Row {
    const char* text;
    std::int64_t expected;
  };
  for (const auto& row : {Row{"0", 0},
                          {"1700000000", 1'700'000'000'000},
                          {"1700000000.123", 1'700'000'000'123},
                          {"-1.5", -1500},
                          {"1.7e9", 1'700'000'000'000},
                          {"1970-01-01T00:00:00Z", 0},
                          {"2023-11-14T22:13:20.5Z", 1'700'000'000'500},
                          {"2023-11-14T23:13:20+01:00", 1'700'000'000'000},
                          {"2023-11-14T17:43:20.000000001-04:30", 1'700'000'000'000}}) {
    INFO(row.text);
    auto time = parse_time(row.text);
    REQUIRE(time);
    CHECK(*time == row.expected);
  }
  for (const char* text :
       {"", "x", "now", "nan", "inf", "+", "++1", "1e300", "2023-11-14", "2023-13-14T22:13:20Z",
        "2023-02-30T00:00:00Z", "2023-11-14T24:00:00Z", "2023-11-14T22:13:20", "1 ", "2023-11-14T22:13:20.Z",
        "2023-11-14T22:13:20Zx", "2023-11-14T22:13:20+0100"}) {
    INFO(text);
    CHECK_FALSE(parse_time(text));
  }
}

TEST_CASE("steps are numbers or durations") {
  CHECK(parse_step("15") == 15'000);
  CHECK(parse_step("0.5") == 500);
  CHECK(parse_step("1h30m") == 5'400'000);
  CHECK(parse_step("100ms") == 100);
  CHECK(parse_step("-1") == -1000);
  for (const char* text : {"", "m", "1x", "30m1h", "nan"}) CHECK_FALSE(parse_step(text));
}

TEST_CASE("a range query may not ask for more points, a longer range or a smaller step than allowed") {
  Guards guards;
  CHECK(check_range(guards, "0", "11000", "1"));
  CHECK(check_range(guards, "0", "11000.999", "1"));
  auto many = check_range(guards, "0", "11001", "1");
  REQUIRE_FALSE(many);
  CHECK(many.error().code == base::errc::bad_input);
  CHECK(many.error().detail ==
        "exceeded maximum resolution of 11,000 points per timeseries. Try decreasing the query resolution "
        "(?step=XX)");
  // What Prometheus refuses in its own words is left to it.
  for (const char* step : {"0", "-1", "x", ""}) CHECK(check_range(guards, "0", "99999999", step));
  CHECK(check_range(guards, "99999999", "0", "1"));
  CHECK(check_range(guards, "yesterday", "99999999", "1"));
  guards.points_per_series = 0;
  CHECK(check_range(guards, "0", "99999999", "1"));
  guards.range = std::chrono::hours(24);
  CHECK(check_range(guards, "0", "86400", "1m"));
  CHECK(check_range(guards, "2023-11-14T00:00:00Z", "2023-11-15T00:00:01Z", "1m").error().detail ==
        "the time range is 1d1s; at most 1d is allowed");
  guards.min_step = std::chrono::seconds(5);
  CHECK(check_range(guards, "0", "60", "5"));
  CHECK(check_range(guards, "0", "60", "1").error().detail == "the step is 1s; at least 5s is allowed");
}

TEST_CASE("a query may not be longer than allowed") {
  Guards guards;
  guards.query_bytes = 10;
  CHECK(check_size(guards, "0123456789"));
  CHECK(check_size(guards, "0123456789x").error().detail == "the query has 11 bytes; at most 10 are allowed");
  guards.query_bytes = 0;
  CHECK(check_size(guards, std::string(1 << 20, 'x')));
}

TEST_CASE("a query may not be nested deeper, nor look back further, than allowed") {
  Guards guards;
  auto check = [&](const std::string& query) {
    auto parsed = promql::parse(query);
    REQUIRE(parsed.ok());
    auto allowed = check_tree(guards, parsed.expr());
    return allowed ? std::string() : allowed.error().detail;
  };
  guards.depth = 4;
  CHECK(check("sum(rate(a[5m]))").empty());
  CHECK(check("-sum(rate(a[5m]))") == "the query is nested 5 deep; at most 4 is allowed");
  CHECK(check("((((a))))") == "the query is nested 5 deep; at most 4 is allowed");
  guards.depth = 0;
  CHECK(check("((((((((a))))))))").empty());
  guards.range = std::chrono::hours(2);
  CHECK(check("rate(a[2h])").empty());
  CHECK(check("rate(a[1d])") == "the query looks back 1d; at most 2h is allowed");
  CHECK(check("max_over_time(a[3h:1m])") == "the query looks back 3h; at most 2h is allowed");
}

}  // namespace proxy::query
