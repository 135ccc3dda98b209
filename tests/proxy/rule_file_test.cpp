#include "proxy/commands/rule_file.hpp"

#include <sstream>

#include "tests/catch.hpp"

using proxy::commands::read_rule_file;

namespace {

constexpr std::string_view kFile = R"(groups:
  - name: api
    rules:
      - record: job:up:sum
        expr: sum by (job) (up{job=~"a"})
      - alert: Down
        for: 5m
        expr: |
          up
            == bool 0
      - alert: Quoted
        expr: "up{job=~'a'} == 0"
)";

}  // namespace

TEST_CASE("a rule file gives its expressions with their places") {
  const auto file = read_rule_file("r.yml", kFile);
  REQUIRE(file.has_value());
  REQUIRE(file->expressions.size() == 3);
  CHECK(file->expressions[0].line == 5);
  CHECK(file->expressions[0].column == 15);
  CHECK_FALSE(file->expressions[0].alert);
  CHECK(file->expressions[1].line == 9);
  CHECK(file->expressions[1].column == 11);
  CHECK(file->expressions[1].indent == 10);
  CHECK(file->expressions[1].alert);
  CHECK(file->expressions[1].alert_for == std::chrono::minutes(5));
  CHECK(file->expressions[2].column == 16);
  REQUIRE(file->recorded.contains("job:up:sum"));
}

TEST_CASE("findings in a rule file name line and column of the file") {
  const auto file = read_rule_file("r.yml", kFile);
  REQUIRE(file.has_value());
  std::ostringstream out;
  const auto totals = promql::lint::lint_text(file->expressions, {}, out);
  CHECK(totals.errors == 1);
  CHECK(out.str().find("r.yml:5:32: info: ") == 0);
  CHECK(out.str().find("r.yml:9:11: error: ") != std::string::npos);
  CHECK(out.str().find("r.yml:12:19: info: ") != std::string::npos);
}

TEST_CASE("what is no rule file is refused with its line") {
  for (const char* text :
       {"", "groups: 5", "- a", "groups: [{rules: 3}]", "groups: [{rules: [5]}]",
        "groups: [{rules: [{alert: a}]}]", "groups:\n  - rules:\n    - expr: [1]", "a: [", "\t"}) {
    INFO(text);
    const auto file = read_rule_file("r.yml", text);
    REQUIRE_FALSE(file.has_value());
    CHECK(file.error().detail.find("r.yml:") == 0);
  }
}
