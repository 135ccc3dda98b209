#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "promql/lint/cost.hpp"
#include "promql/lint/rules.hpp"
#include "promql/lint/tools.hpp"
#include "tests/promql/lint_facts.hpp"

// The first byte chooses under which circumstances the rest is linted. Whatever parses must be linted without
// a crash, findings must lie inside the query, and the text with all fixes must still parse.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0 || size > 4096) return 0;
  const auto setting = static_cast<promql::lint::Setting>(data[0] % 8);
  const std::string_view query(reinterpret_cast<const char*>(data) + 1, size - 1);
  const promql::ParseOptions all = promql::lint::ToolOptions::accept_everything();
  const promql::ParseResult parsed = promql::parse(query, all);
  if (!parsed.ok()) return 0;
  const promql::lint::LintOptions options = options_for(setting);
  const auto findings = promql::lint::lint(parsed.expr(), query, options);
  for (const auto& finding : findings)
    if (finding.range.start > finding.range.end || finding.range.end > query.size()) std::abort();
  const std::string fixed = promql::lint::apply_fixes(query, findings);
  if (!promql::parse(fixed, all).ok()) std::abort();
  promql::lint::CostOptions cost;
  cost.facts = options.facts;
  cost.query = options.query;
  cost.span = options.span;
  promql::lint::estimate_cost(parsed.expr(), cost);
  promql::lint::requirements(parsed.expr());
  return 0;
}
