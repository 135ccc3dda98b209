#include "promql/lint/tools.hpp"

#include <sstream>

#include "tests/catch.hpp"

using namespace promql;
using namespace promql::lint;

TEST_CASE("text output names the place and points at it") {
  std::ostringstream out;
  const LintInput inputs[] = {{"a.yml", "up{job=~\"a\"}", 7, 11}};
  const LintTotals totals = lint_text(inputs, {}, out);
  CHECK(totals.infos == 1);
  CHECK(out.str() ==
        "a.yml:7:14: info: the regular expression is plain text: write job=\"a\" [regexp-literal]\n"
        "  up{job=~\"a\"}\n"
        "     ^~~~~~~~\n"
        "  fix: job=\"a\"\n");
}

TEST_CASE("later lines of an expression count from its indent") {
  std::ostringstream out;
  const LintInput inputs[] = {{"a.yml", "up\n+\nup{job=~\"a\"}", 3, 9, 8}};
  lint_text(inputs, {}, out);
  CHECK(out.str().starts_with("a.yml:5:12: info: "));
}

TEST_CASE("an expression that does not parse is an error with its place") {
  std::ostringstream out;
  const LintInput inputs[] = {{"stdin", "sum(up"}};
  CHECK(lint_text(inputs, {}, out).errors >= 1);
  CHECK(out.str().find("stdin:1:") == 0);
  CHECK(out.str().find("[syntax]") != std::string::npos);
}

TEST_CASE("the caret stands under the letter, not under the byte") {
  std::ostringstream out;
  const LintInput inputs[] = {{"x", "up{a=\"é\", job=~\"b\"}"}};
  lint_text(inputs, {}, out);
  CHECK(out.str().find("\n            ^~~~~~~~\n") != std::string::npos);
}

TEST_CASE("JSON lines are answered one by one, in order") {
  const char* const requests[] = {
      R"js({"query":"count(up) == 0"})js",
      R"js({"query":"sum("})js",
      "nonsense",
      R"js({"query":"up"})js",
      R"js({"query":"sort(up)","query_type":"range","step":"1m"})js",
      R"js({"query":"up{job=~\"a\"}","disable":["regexp-literal"]})js",
      R"js({"query":"first_over_time(up[5m])","version":"3.2"})js",
  };
  std::string text;
  for (const char* request : requests) text += std::string(request) + "\n";
  std::istringstream in(text);
  std::ostringstream out;
  CHECK(lint_jsonl(in, out, {}).errors == 4);
  std::istringstream lines(out.str());
  std::vector<std::string> answers;
  for (std::string line; std::getline(lines, line);) answers.push_back(line);
  REQUIRE(answers.size() == 7);
  const auto says = [&](std::size_t index, std::string_view part) {
    return answers[index].find(part) != std::string::npos;
  };
  CHECK(says(0, R"js("ok":false,"error":null)js"));
  CHECK(says(0, R"js("rule":"compare-never","severity":"error","start":0,"end":14)js"));
  CHECK(says(1, "parse error"));
  CHECK(says(2, "not a JSON object"));
  CHECK(
      answers[3] ==
      R"js({"ok":true,"error":null,"errors":[],"findings":[],"requires":{"version":null,"features":[]}})js");
  CHECK(says(4, "sort-in-range-query"));
  CHECK_FALSE(says(5, "regexp-literal"));
  CHECK(says(6, "version-too-new"));
  CHECK(says(6, R"js("version":"3.7")js"));
}

TEST_CASE("fixes are made until none is left") {
  CHECK(fix_text("sum by (job, job) (up{a=~\"^b$\", c=~\".*\"})", {}) == "sum by (job) (up{a=\"b\"})");
  CHECK(fix_text("quantile(95, up)", {}) == "quantile(0.95, up)");
  CHECK(fix_text("up", {}) == "up");
  CHECK(fix_text("sum(", {}) == "sum(");
}

TEST_CASE("what an expression needs of its server") {
  struct Row {
    const char* query;
    Version version;
    std::set<Feature> features;
  };
  const Row rows[] = {
      {"up", {0, 0}, {}},
      {"histogram_avg(up)", {2, 51}, {}},
      {"limitk(3, up)", {2, 54}, {Feature::experimental_functions}},
      {"up > 10m", {2, 54}, {}},
      {"{\"a.b\"}", {3, 0}, {}},
      {"sum by (\"a.b\") (up)", {3, 0}, {}},
      {"up[5m * 2]", {3, 4}, {Feature::duration_expr}},
      {"rate(a[step()])", {3, 6}, {Feature::duration_expr}},
      {"a[min_of(5m, 1m)]", {3, 13}, {Feature::duration_expr}},
      {"rate(a[5m] anchored)", {3, 7}, {Feature::extended_range_selectors}},
      {"a + fill(0) b", {3, 10}, {Feature::binop_fill_modifiers}},
      {"a </ 5", {3, 11}, {}},
      {"first_over_time(a[5m * 2])", {3, 7}, {Feature::duration_expr}},
      {"start_timestamp(a)", {3, 14}, {Feature::experimental_functions, Feature::use_start_timestamps}},
  };
  for (const Row& row : rows) {
    INFO(row.query);
    const ParseResult parsed = parse(row.query, ToolOptions::accept_everything());
    REQUIRE(parsed.ok());
    const Requirements needs = requirements(parsed.expr());
    CHECK(needs.version == row.version);
    CHECK(needs.features == row.features);
  }
}

TEST_CASE("versions are read as servers write them") {
  CHECK(parse_version("2.53.1") == Version{2, 53});
  CHECK(parse_version("v3.4.0-rc.1") == Version{3, 4});
  CHECK_FALSE(parse_version("three"));
  CHECK_FALSE(parse_version("3"));
  CHECK_FALSE(parse_version(""));
}
