#include "translate/gate.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "promql/lint/cost.hpp"
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

// The longest range that is read at one point in time, and the most steps of a subquery.
void measure_ranges(const promql::Expr& expr, promql::Duration& window, double& steps) {
  constexpr double kDefaultStep = 60;
  promql::walk(expr, [&](const promql::Expr& node) {
    if (const auto* range = promql::as<promql::MatrixSelector>(&node))
      window = std::max(window, range->window);
    if (const auto* subquery = promql::as<promql::SubqueryExpr>(&node)) {
      window = std::max(window, subquery->window);
      const double step = std::chrono::duration<double>(subquery->step).count();
      steps = std::max(
          steps, std::chrono::duration<double>(subquery->window).count() / (step > 0 ? step : kDefaultStep));
    }
    return true;
  });
}

std::vector<Finding> check_cost(const promql::Expr& expr, const catalog::Snapshot& snapshot,
                                const CostLimits& limits) {
  const CatalogFacts facts(snapshot);
  promql::lint::CostOptions options;
  options.facts = &facts;
  const auto cost = promql::lint::estimate_cost(expr, options);
  promql::Duration window{0};
  double steps = 0;
  measure_ranges(expr, window, steps);
  std::vector<Finding> findings;
  const auto refuse = [&findings](const std::string& what, const char* advice) {
    findings.push_back({"cost", Severity::error, "the expression would read " + what + "; " + advice, {}});
  };
  for (const auto* selector : promql::selectors(expr)) {
    if (limits.families == 0 || snapshot.families().empty()) break;
    const auto families = families_asked(*selector, snapshot);
    if (families > 1 && (families > limits.families || families == snapshot.families().size()))
      refuse("every metric, or nearly so", "name the metric");
  }
  if (limits.series > 0 && cost.series > limits.series)
    refuse("about " + std::to_string(cost.series) + " series, and " + std::to_string(limits.series) +
               " are allowed",
           "filter by more labels");
  if (limits.samples > 0 && cost.samples > limits.samples)
    refuse("about " + std::to_string(cost.samples) + " samples, and " + std::to_string(limits.samples) +
               " are allowed",
           "filter by more labels or look at a shorter time");
  if (limits.window.count() > 0 && window > limits.window)
    refuse("a range longer than " + std::to_string(limits.window.count() / 3600) + " hours",
           "look at a shorter time");
  if (limits.subquery_steps > 0 && steps > static_cast<double>(limits.subquery_steps))
    refuse("a subquery of more than " + std::to_string(limits.subquery_steps) + " steps",
           "give it a longer step");
  return findings;
}

}  // namespace

GateResult check(std::string_view promql, const catalog::Snapshot& snapshot, const CostLimits& limits) {
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
       {check_type(parsed.expr()), check_names(parsed.expr(), snapshot), check_lint(parsed.expr(), snapshot),
        check_cost(parsed.expr(), snapshot, limits)})
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
