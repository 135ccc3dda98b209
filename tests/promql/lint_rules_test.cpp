#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>

#include "promql/parser.hpp"
#include "tests/catch.hpp"
#include "tests/promql/lint_facts.hpp"

using namespace promql;
using namespace promql::lint;

namespace {

std::vector<Finding> findings(std::string_view query, const LintOptions& options) {
  const ParseResult parsed = parse(query, all_features());
  INFO(query);
  REQUIRE(parsed.ok());
  return lint::lint(parsed.expr(), query, options);
}

bool has(const std::vector<Finding>& list, std::string_view rule) {
  return std::any_of(list.begin(), list.end(), [&](const Finding& finding) { return finding.rule == rule; });
}

}  // namespace

TEST_CASE("every rule finds its bad example, and nothing of its kind in its good one") {
  for (const Rule& rule : rules()) {
    const LintOptions options = options_for(rule.setting);
    const auto bad = findings(rule.bad, options);
    const auto good = findings(rule.good, options);
    INFO(rule.id << "\n  bad:  " << rule.bad << "\n  good: " << rule.good);
    CHECK(has(bad, rule.id));
    CHECK_FALSE(has(good, rule.id));
  }
}

TEST_CASE("a good example has no error at all") {
  for (const Rule& rule : rules())
    for (const Finding& finding : findings(rule.good, options_for(rule.setting))) {
      INFO(rule.id << ": " << rule.good << ": " << finding.rule << ": " << finding.message);
      CHECK(finding.severity != Severity::error);
    }
}

TEST_CASE("a finding lies inside the expression, carries its rule's severity and says something") {
  for (const Rule& rule : rules())
    for (const Finding& finding : findings(rule.bad, options_for(rule.setting))) {
      INFO(rule.bad << ": " << finding.message);
      CHECK(finding.range.start < finding.range.end);
      CHECK(finding.range.end <= rule.bad.size());
      REQUIRE(find_rule(finding.rule));
      CHECK(finding.severity == find_rule(finding.rule)->severity);
      CHECK(finding.message.size() > 20);
    }
}

TEST_CASE("a fix parses and takes its finding away") {
  std::size_t fixes = 0;
  for (const Rule& rule : rules()) {
    const LintOptions options = options_for(rule.setting);
    for (const Finding& finding : findings(rule.bad, options)) {
      if (!finding.fix) continue;
      ++fixes;
      const std::string fixed = apply_fixes(rule.bad, {finding});
      INFO(rule.bad << "  ->  " << fixed);
      CHECK_FALSE(has(findings(fixed, options), finding.rule));
    }
  }
  CHECK(fixes >= 10);
}

TEST_CASE("what repeats an anchor has no fix") {
  for (const char* query : {R"(up{a=~"^+$,"})", R"(up{a=~"^*b"})", R"(up{a=~"^?"})", R"(up{a=~"^{2}b"})"}) {
    INFO(query);
    const auto found = findings(query, {});
    REQUIRE(has(found, "regexp-anchors"));
    for (const Finding& finding : found) CHECK_FALSE(finding.fix);
  }
}

TEST_CASE("rule ids are unique and a disabled rule is silent") {
  std::set<std::string_view> ids;
  for (const Rule& rule : rules()) {
    CHECK(ids.insert(rule.id).second);
    LintOptions options = options_for(rule.setting);
    options.disabled.insert(std::string(rule.id));
    CHECK_FALSE(has(findings(rule.bad, options), rule.id));
  }
}

TEST_CASE("rules that need facts are silent without them") {
  for (const Rule& rule : rules()) {
    if (!rule.needs_facts) continue;
    LintOptions options = options_for(rule.setting);
    options.facts = nullptr;
    INFO(rule.id);
    CHECK_FALSE(has(findings(rule.bad, options), rule.id));
  }
}

TEST_CASE("docs/lint.md holds the table of rules as it is") {
  const char* dir = std::getenv("PROMPHRASE_SOURCE_DIR");
  std::ifstream file(std::string(dir ? dir : ".") + "/docs/lint.md");
  const std::string page{std::istreambuf_iterator<char>(file), {}};
  REQUIRE_FALSE(page.empty());
  const bool current = page.find(rules_markdown()) != std::string::npos;
  // The text to put into the page.
  if (!current) UNSCOPED_INFO(rules_markdown());
  CHECK(current);
}
