#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "promql/ast.hpp"
#include "promql/lint/facts.hpp"
#include "promql/source_range.hpp"

// Finds what is wrong, useless or dangerous in one parsed PromQL expression.
namespace promql::lint {

// error: this can't mean what was asked, or will not run. warning: probably wrong, or right only by luck.
// info: right, but could be simpler, cheaper or clearer.
enum class Severity : std::uint8_t { info, warning, error };

std::string_view to_string(Severity severity);

// Replace the range (maybe empty) of the source by the text.
struct TextEdit {
  SourceRange range;
  std::string replacement;

  friend bool operator==(const TextEdit&, const TextEdit&) = default;
};

struct Finding {
  std::string_view rule;  // the id of a Rule
  Severity severity = Severity::info;
  SourceRange range;            // what it is about; inside the expression
  std::string message;          // what is wrong and what to do
  std::optional<TextEdit> fix;  // where one is safe: what the expression selects or computes stays the same,
                                // or becomes what can only have been meant

  friend bool operator==(const Finding&, const Finding&) = default;
};

enum class QueryKind : std::uint8_t { unknown, instant, range };

// House rules; empty ones ask for nothing.
struct Policy {
  std::vector<std::string> required_matchers;  // labels that every selector must have a matcher for
  std::vector<std::string> kept_labels;        // that no aggregation may remove
  std::vector<std::string> stripped_labels;    // that must not be left in the result
  Duration max_range{0};                       // of range selectors and subqueries
  Duration max_offset{0};
  std::uint64_t max_series = 0;   // by estimate_cost(), needs facts
  std::uint64_t max_samples = 0;  // likewise
};

struct LintOptions {
  QueryKind query = QueryKind::unknown;
  Duration step{0};                // of a range query, 0: not known
  Duration span{0};                // end - start of a range query
  bool alert = false;              // the expression of an alerting rule …
  Duration alert_for{0};           // … and how long it must hold
  const Facts* facts = nullptr;    // must live through the call
  std::optional<Version> version;  // of the server; else facts are asked
  Policy policy;
  std::set<std::string, std::less<>> disabled;  // rule ids
  std::size_t max_findings = 256;
};

// Findings by position, then rule id. `source` is the text that `root` was parsed from: it is only read for
// fixes, which are left out when it does not cover the ranges. Time and memory are linear in the size of the
// tree, apart from a sort.
std::vector<Finding> lint(const Expr& root, std::string_view source, const LintOptions& options = {});

// The text with all edits made that do not overlap an earlier one.
std::string apply_fixes(std::string_view source, const std::vector<Finding>& findings);

// The server version and features that the expression asks for.
struct Requirements {
  Version version;      // 0.0: runs everywhere
  std::string because;  // what needs that version
  std::set<Feature> features;
};

Requirements requirements(const Expr& root);

}  // namespace promql::lint
