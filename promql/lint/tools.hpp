#pragma once

#include <cstddef>
#include <iosfwd>
#include <span>
#include <string>

#include "promql/lint/lint.hpp"
#include "promql/parser.hpp"

// What the command line does with the linter.
namespace promql::lint {

// An expression and where it stands in its file. Lines and columns count from 1, columns in bytes.
struct LintInput {
  std::string file;  // how the place is named
  std::string expression;
  std::size_t line = 1;
  std::size_t column = 1;  // of the first line of the expression
  std::size_t indent = 0;  // bytes before each later line of it
  bool alert = false;
  Duration alert_for{0};
};

struct LintTotals {
  std::size_t errors = 0;  // expressions that don't parse count here
  std::size_t warnings = 0;
  std::size_t infos = 0;
};

struct ToolOptions {
  LintOptions lint;
  ParseOptions parse = accept_everything();
  Severity least = Severity::info;  // lesser findings are left out

  // Every feature on: whether a server has it is a rule's business.
  static ParseOptions accept_everything();
};

// Writes for each finding `file:line:col: severity: message [rule]`, the source line, a caret under the
// range, and the fix where there is one.
LintTotals lint_text(std::span<const LintInput> inputs, const ToolOptions& options, std::ostream& out);

// One JSON object a line in, one out, in order.
//   in:  {"query", "options": [parser options], "query_type": "instant"|"range", "step": "5m", "span": "1d",
//         "alert": bool, "for": "5m", "version": "3.4", "disable": [rules]}; all but query may be missing
//   out: {"ok", "error", "errors": [[start, end, message]…],
//         "findings": [{"rule", "severity", "start", "end", "message", "fix": {"start", "end", "text"}}…],
//         "requires": {"version", "features": […]}}
// `ok` says that the expression parses and has no finding that is an error.
LintTotals lint_jsonl(std::istream& in, std::ostream& out, const ToolOptions& options);

// The expression with every fix made, repeated until none is left; as it was where it does not parse.
std::string fix_text(const std::string& expression, const ToolOptions& options);

}  // namespace promql::lint
