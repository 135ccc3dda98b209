#pragma once

#include <optional>

#include "promql/ast.hpp"
#include "promql/lint/lint.hpp"

namespace promql::lint {

// What a duration expression comes to, in seconds.
struct DurationValue {
  std::optional<double> seconds;  // nullopt where step() or range() are not known
  bool uses_step = false;
  bool uses_range = false;
};

DurationValue evaluate(const Expr& duration, const LintOptions& options);

// Window and step of a range selector or subquery; nullopt where they are not known. A subquery's default
// step is not known.
std::optional<Duration> window(const Expr& matrix_or_subquery, const LintOptions& options);
std::optional<Duration> resolution(const SubqueryExpr& subquery, const LintOptions& options);

}  // namespace promql::lint
