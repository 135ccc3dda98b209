#include <algorithm>
#include <chrono>
#include <ctime>
#include <string>

#include "promql/lint/cost.hpp"
#include "promql/lint/tools.hpp"
#include "tests/catch.hpp"
#include "tests/promql/lint_facts.hpp"

using namespace promql;
using namespace promql::lint;

namespace {

std::string repeated(std::string_view text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

std::string numbered(const std::string& before, const std::string& after, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += before + std::to_string(i) + after;
  return out;
}

using Make = std::string (*)(int);

const Make kHostile[] = {
    [](int n) { return "a" + repeated(" + a_total", n); },
    [](int n) { return "a" + repeated(" - a / a", n); },
    [](int n) { return "a" + numbered(" + a{b=\"", "\"}", n); },
    [](int n) { return "a" + numbered(" or sum by (l", ") (a)", n); },
    [](int n) { return "a" + numbered(" * on (l", ") group_left (x) sum by (y) (b)", n); },
    [](int n) { return repeated("(", n) + "a_bucket" + repeated(")", n); },
    [](int n) { return repeated("sum(", n) + "a_bucket" + repeated(")", n); },
    [](int n) { return repeated("sum(a / ", n) + "b" + repeated(")", n); },
    [](int n) { return repeated("histogram_quantile(0.9, ", n) + "a_bucket" + repeated(")", n); },
    [](int n) { return repeated("rate(", n) + "a_total" + repeated("[5m:])", n); },
    [](int n) { return repeated("a_total - (", n) + "a" + repeated(")", n); },
    [](int n) { return repeated("-", n) + "a"; },
    [](int n) { return "a{" + repeated("b=\"c\",", n) + "}"; },
    [](int n) { return "a{" + numbered("b", "=~\"^(x|x)$\",", n) + "}"; },
    [](int n) { return "sum by (" + repeated("a,", n) + ") (a)"; },
    [](int n) {
      return "a * on (" + numbered("l", ",", n) + ") group_left (" + numbered("m", ",", n) + ") b";
    },
    [](int n) { return "label_join(a, \"x\", \",\"" + repeated(", \"b\"", n) + ")"; },
    [](int n) { return "a[" + repeated("1+", n) + "1]"; },
};

double lint_seconds(const std::string& query) {
  const ParseResult parsed = parse(query, ToolOptions::accept_everything());
  REQUIRE(parsed.ok());
  const std::clock_t start = std::clock();
  for (const Setting setting : {Setting::facts, Setting::alert}) {
    const auto findings = lint::lint(parsed.expr(), query, options_for(setting));
    CHECK(findings.size() <= LintOptions{}.max_findings);
  }
  estimate_cost(parsed.expr(), {});
  requirements(parsed.expr());
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace

TEST_CASE("long and deep expressions are linted in time that grows with their length") {
  for (const Make make : kHostile) {
    constexpr int kFew = 1'000;
    const double few = lint_seconds(make(kFew));
    const double many = lint_seconds(make(8 * kFew));
    INFO(make(2) << ": " << few << " s, " << many << " s");
    // Quadratic would be 64.
    CHECK(many < 24 * few + 0.3);
  }
}

TEST_CASE("findings and their messages are bounded") {
  const std::string value(100'000, 'x');
  const std::string query = "a{b=\"" + value + "\", b=\"y\"}";
  const ParseResult parsed = parse(query);
  REQUIRE(parsed.ok());
  const auto findings = lint::lint(parsed.expr(), query);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message.size() < 1000);

  const std::string many = "a" + repeated(" + a_total", 1000);
  const ParseResult chain = parse(many);
  REQUIRE(chain.ok());
  LintOptions options;
  options.max_findings = 10;
  CHECK(lint::lint(chain.expr(), many, options).size() == 10);
}

TEST_CASE("an offset at the end of the range of durations is linted") {
  const std::string query = "up offset NaN";
  const ParseResult parsed = parse(query, ToolOptions::accept_everything());
  REQUIRE(parsed.ok());
  const auto found = promql::lint::lint(parsed.expr(), query, {});
  CHECK(
      std::any_of(found.begin(), found.end(), [](const Finding& f) { return f.rule == "offset-negative"; }));
}
