#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "promql/lint/tools.hpp"
#include "promql/parser.hpp"
#include "tests/catch.hpp"
#include "tests/promql/cases.hpp"

using namespace promql;
using namespace promql::lint;

namespace {

std::vector<std::string> lines(const std::filesystem::path& path) {
  std::vector<std::string> found;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);)
    if (!line.empty() && line[0] != '#') found.push_back(line);
  return found;
}

std::filesystem::path data(const char* name) {
  return cases::source_dir() / "tests" / "testdata" / "lint" / name;
}

void check_no_error(const std::string& query) {
  const ParseResult parsed = parse(query, ToolOptions::accept_everything());
  INFO(query);
  REQUIRE(parsed.ok());
  for (const QueryKind kind : {QueryKind::unknown, QueryKind::instant, QueryKind::range}) {
    if (kind == QueryKind::range && type_of(parsed.expr()) == ValueType::string) continue;
    LintOptions options;
    options.query = kind;
    options.step = std::chrono::minutes(1);
    options.span = std::chrono::hours(6);
    for (const Finding& finding : lint::lint(parsed.expr(), query, options)) {
      INFO(finding.rule << ": " << finding.message);
      CHECK(finding.severity != Severity::error);
    }
  }
}

}  // namespace

// Each line: the ids of all rules that have a finding, sorted and separated by spaces, a tab, the query.
TEST_CASE("expressions have exactly the findings they should") {
  const auto rows = lines(data("cases.tsv"));
  REQUIRE(rows.size() >= 150);
  for (const std::string& row : rows) {
    const std::size_t tab = row.find('\t');
    REQUIRE(tab != std::string::npos);
    const std::string query = row.substr(tab + 1);
    const ParseResult parsed = parse(query, ToolOptions::accept_everything());
    INFO(query);
    REQUIRE(parsed.ok());
    std::set<std::string_view> ids;
    for (const Finding& finding : lint::lint(parsed.expr(), query)) ids.insert(finding.rule);
    std::string found;
    for (std::string_view id : ids) found += (found.empty() ? "" : " ") + std::string(id);
    CHECK(found == row.substr(0, tab));
  }
}

TEST_CASE("what people run has no finding that is an error") {
  const auto good = lines(data("good.txt"));
  REQUIRE(good.size() >= 200);
  for (const std::string& query : good) check_no_error(query);
}

TEST_CASE("known-good expressions of dashboards and alerts have no finding that is an error") {
  for (const auto& pair : cases::load(cases::source_dir() / ".." / "shared" / "translation" / "pairs.jsonl"))
    check_no_error(cases::text(pair, "promql"));
}

TEST_CASE("without the source findings say the same and have no fix") {
  const std::string query = "sum(node_load1 / node_load5)";
  const ParseResult parsed = parse(query);
  REQUIRE(parsed.ok());
  const auto findings = lint::lint(parsed.expr(), {});
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message.find("(node_load5 > 0)") != std::string::npos);
  const ParseResult literal = parse("up{job=~\"a\"}");
  REQUIRE(lint::lint(literal.expr(), {}).size() == 1);
  CHECK_FALSE(lint::lint(literal.expr(), {})[0].fix);
}
