#include "translate/gate.hpp"

#include <algorithm>
#include <utility>

#include "promql/lint/lint.hpp"
#include "promql/parser.hpp"
#include "promql/printer.hpp"
#include "promql/rewrite.hpp"
#include "translate/catalog_facts.hpp"
#include "translate/names.hpp"

namespace translate {

namespace {

using Severity = Finding::Severity;

// Far beyond what anybody asks in words; keeps every later step cheap.
promql::ParseOptions candidate_limits() {
  promql::ParseOptions options;
  options.max_bytes = 16 * 1024;
  options.max_depth = 200;
  options.max_errors = 1;
  return options;
}

std::vector<Finding> check_type(const promql::Expr& expr) {
  const auto type = promql::type_of(expr);
  if (type == promql::ValueType::vector || type == promql::ValueType::scalar) return {};
  const char* message = type == promql::ValueType::matrix
                            ? "the expression gives a range vector; wrap it in a function such as rate"
                            : "the expression gives a text; it must give an instant vector or a scalar";
  return {{"type", Severity::error, message, {}}};
}

std::vector<Finding> check_lint(const promql::Expr& expr, const catalog::Snapshot& snapshot) {
  namespace lint = promql::lint;
  const CatalogFacts facts(snapshot);
  lint::LintOptions options;
  options.facts = &facts;
  options.max_findings = 20;
  std::vector<Finding> findings;
  for (auto& found : lint::lint(expr, {}, options)) {
    if (found.severity == lint::Severity::info) continue;
    findings.push_back({std::string(found.rule),
                        found.severity == lint::Severity::error ? Severity::error : Severity::warning,
                        std::move(found.message),
                        {}});
  }
  return findings;
}

}  // namespace

GateResult check(std::string_view promql, const catalog::Snapshot& snapshot) {
  GateResult result;
  result.promql = promql;
  const auto parsed = promql::parse(promql, candidate_limits());
  if (!parsed) {
    result.findings.push_back(
        {"syntax", Severity::error, promql::format_error(promql, parsed.errors.front()), result.promql});
    return result;
  }
  result.promql = promql::print(parsed.expr());
  result.key = promql::canonical(parsed.expr());

  for (const auto& findings :
       {check_type(parsed.expr()), check_names(parsed.expr(), snapshot), check_lint(parsed.expr(), snapshot)})
    result.findings.insert(result.findings.end(), findings.begin(), findings.end());
  for (auto& finding : result.findings) finding.promql = result.promql;
  result.passed = std::none_of(result.findings.begin(), result.findings.end(),
                               [](const Finding& finding) { return finding.severity == Severity::error; });
  return result;
}

std::string comparison_key(std::string_view promql) {
  const auto parsed = promql::parse(promql, candidate_limits());
  return parsed ? promql::canonical(parsed.expr()) : std::string(promql);
}

}  // namespace translate
