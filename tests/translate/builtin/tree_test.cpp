#include "translate/builtin/tree.hpp"

#include "promql/parser.hpp"
#include "tests/catch.hpp"

using namespace translate::builtin;

TEST_CASE("expressions that are read and printed mean the same") {
  const char* rows[] = {
      "a",
      "a{b=\"c\",d!~\"e|f\"}",
      "rate(a[5m] offset 1h)",
      "sum by (a, b) (rate(c[5m]))",
      "1 - avg without (cpu) (rate(a{mode=\"idle\"}[5m]))",
      "(a - b) / a * 100",
      "a / (b + c)",
      "a - (b - c)",
      "topk(5, sum by (h) (rate(r[5m])))",
      "max_over_time(sum(a)[1h:])",
      "max_over_time((a / b)[1h:])",
      "a * on (instance, job) group_left (version) b",
      "a > bool 0",
      "time() - a",
      "a{b=\"quote \\\" slash \\\\ line \\n\"}",
  };
  for (const auto* text : rows) {
    INFO(text);
    const auto parsed = promql::parse(text);
    REQUIRE(parsed);
    Node node;
    REQUIRE(from_promql(parsed.expr(), node));
    const auto again = promql::parse(print(node));
    REQUIRE(again);
    CHECK(print(node) == text);
  }
}

TEST_CASE("what frames can't hold is refused") {
  Node node;
  CHECK_FALSE(from_promql(promql::parse("-a").expr(), node));
  CHECK_FALSE(from_promql(promql::parse("a * on (x) group_right b").expr(), node));
}

TEST_CASE("durations and numbers are short") {
  CHECK(print_duration(300) == "5m");
  CHECK(print_duration(5400) == "1h30m");
  CHECK(print_duration(864000) == "10d");
  CHECK(print_duration(604800) == "1w");
  CHECK(print_duration(0.5) == "500ms");
  CHECK(print_number(0.95) == "0.95");
  CHECK(print_number(1e9) == "1e+09");
}

TEST_CASE("names that are no identifiers are quoted into the braces") {
  CHECK(print(selector("a.b", {})) == "{__name__=\"a.b\"}");
  CHECK(print(selector("a:b", {})) == "a:b");
}
