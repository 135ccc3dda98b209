#include "promql/lint/durations.hpp"

#include <cmath>
#include <vector>

namespace promql::lint {
namespace {

double apply(DurationOp op, double a, double b) {
  switch (op) {
    case DurationOp::add:
      return a + b;
    case DurationOp::sub:
      return a - b;
    case DurationOp::mul:
      return a * b;
    case DurationOp::div:
      return a / b;
    case DurationOp::mod:
      return std::fmod(a, b);
    case DurationOp::pow:
      return std::pow(a, b);
    case DurationOp::min_of:
      return std::min(a, b);
    case DurationOp::max_of:
      return std::max(a, b);
    default:
      return b;
  }
}

std::optional<Duration> to_duration(const std::optional<double>& seconds) {
  constexpr double kLimit = 9e9;  // about 285 years
  if (!seconds || !std::isfinite(*seconds) || std::abs(*seconds) > kLimit) return std::nullopt;
  return Duration(static_cast<std::int64_t>(*seconds * 1e9));
}

}  // namespace

DurationValue evaluate(const Expr& duration, const LintOptions& options) {
  DurationValue result;
  bool known = true;
  std::vector<double> values;
  const auto pop = [&] {
    if (values.empty()) {
      known = false;
      return 0.0;
    }
    const double value = values.back();
    values.pop_back();
    return value;
  };
  const auto of_query = [&](Duration value) {
    if (options.query == QueryKind::instant)
      value = Duration{0};
    else if (value.count() == 0)
      known = false;
    values.push_back(std::chrono::duration<double>(value).count());
  };
  walk(
      duration, [](const Expr&) { return true; },
      [&](const Expr& expr) {
        if (const auto* number = as<NumberLiteral>(&expr)) {
          values.push_back(number->value);
        } else if (const auto* node = as<DurationExpr>(&expr)) {
          if (node->op == DurationOp::step) {
            result.uses_step = true;
            of_query(options.step);
          } else if (node->op == DurationOp::range) {
            result.uses_range = true;
            of_query(options.span);
          } else if (node->lhs && node->rhs) {
            const double b = pop();
            const double a = pop();
            values.push_back(apply(node->op, a, b));
          } else if (node->op == DurationOp::minus) {
            values.push_back(-pop());
          }
        } else if (expr.kind != ExprKind::paren) {
          known = false;
        }
      });
  if (known && values.size() == 1) result.seconds = values[0];
  return result;
}

std::optional<Duration> window(const Expr& expr, const LintOptions& options) {
  const Expr* written = nullptr;
  Duration value{0};
  if (const auto* matrix = as<MatrixSelector>(&expr)) {
    written = matrix->window_expr;
    value = matrix->window;
  } else if (const auto* subquery = as<SubqueryExpr>(&expr)) {
    written = subquery->window_expr;
    value = subquery->window;
  }
  return written ? to_duration(evaluate(*written, options).seconds) : value;
}

std::optional<Duration> resolution(const SubqueryExpr& subquery, const LintOptions& options) {
  if (subquery.step_expr) return to_duration(evaluate(*subquery.step_expr, options).seconds);
  if (subquery.step.count() == 0) return std::nullopt;
  return subquery.step;
}

}  // namespace promql::lint
