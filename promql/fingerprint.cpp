#include <xxhash.h>

#include <algorithm>
#include <tuple>

#include "promql/printer.hpp"
#include "promql/rewrite.hpp"
#include "promql/text.hpp"

namespace promql {
namespace {

void sort_labels(Ast& ast, std::span<Label>& labels) {
  std::vector<Label> sorted(labels.begin(), labels.end());
  std::ranges::sort(sorted, {}, &Label::name);
  const auto same = [](const Label& a, const Label& b) { return a.name == b.name; };
  sorted.erase(std::unique(sorted.begin(), sorted.end(), same), sorted.end());
  labels = ast.copy(sorted);
}

void sort_matchers(Ast& ast, VectorSelector& selector) {
  std::vector<Matcher> sorted(selector.matchers.begin(), selector.matchers.end());
  const auto key = [](const Matcher& m) { return std::tuple(m.name, m.op, m.value); };
  std::ranges::sort(sorted, {}, key);
  const auto same = [&](const Matcher& a, const Matcher& b) { return key(a) == key(b); };
  sorted.erase(std::unique(sorted.begin(), sorted.end(), same), sorted.end());
  const auto name = std::ranges::find_if(sorted, [](const Matcher& m) {
    return m.name == "__name__" && m.op == MatchOp::equal && !m.value.empty();
  });
  if (selector.name.empty() && name != sorted.end()) {
    selector.name = name->value;  // {__name__="a"} and {"a"} are a
    sorted.erase(name);
  }
  selector.matchers = ast.copy(sorted);
}

// The children as they hang in the tree. Those of the selector in a matrix selector count as the matrix
// selector's own.
template <class Fn>
void for_each_slot(Expr& expr, Fn&& fn) {
  auto* matrix = as<MatrixSelector>(&expr);
  if (!matrix) return for_each_child(expr, fn);
  if (matrix->selector->shift.offset_expr) fn(matrix->selector->shift.offset_expr);
  if (matrix->window_expr) fn(matrix->window_expr);
}

// Gives every node the one form that stands for all that mean the same.
void normalise(Ast& ast, Expr& node) {
  if (auto* aggregate = as<AggregateExpr>(&node)) {
    sort_labels(ast, aggregate->grouping);
  } else if (auto* selector = as<VectorSelector>(&node)) {
    sort_matchers(ast, *selector);
  } else if (auto* matrix = as<MatrixSelector>(&node)) {
    sort_matchers(ast, *matrix->selector);
  } else if (auto* number = as<NumberLiteral>(&node)) {
    number->duration = false;
  } else if (auto* duration = as<DurationExpr>(&node)) {
    duration->wrapped = false;
  } else if (auto* binary = as<BinaryExpr>(&node); binary && binary->matching) {
    sort_labels(ast, binary->matching->labels);
    sort_labels(ast, binary->matching->include);
    const VectorMatching& match = *binary->matching;
    const bool says_nothing = !match.on && match.labels.empty() &&
                              match.group == VectorMatching::Group::none && !match.has_fill_left &&
                              !match.has_fill_right;
    if (says_nothing) binary->matching = nullptr;
  }
}

// Where the expression came to a literal: the duration itself. What is not above 0 is left to fail.
void fold(Expr*& expr, Duration& duration, bool positive) {
  const auto* literal = as<NumberLiteral>(expr);
  if (!literal || (positive && !(literal->value > 0))) return;
  duration = to_duration(literal->value);
  expr = nullptr;
}

// (5m) and -(5m) are 5m and -5m. The children are folded already.
void fold_literals(Expr*& slot) {
  if (auto* duration = as<DurationExpr>(slot); duration && duration->op == DurationOp::minus) {
    auto* literal = as<NumberLiteral>(duration->rhs);
    if (!literal) return;
    literal->value = -literal->value;
    slot = literal;
  } else if (auto* selector = as<VectorSelector>(slot)) {
    fold(selector->shift.offset_expr, selector->shift.offset, false);
  } else if (auto* matrix = as<MatrixSelector>(slot)) {
    fold(matrix->selector->shift.offset_expr, matrix->selector->shift.offset, false);
    fold(matrix->window_expr, matrix->window, true);
  } else if (auto* subquery = as<SubqueryExpr>(slot)) {
    fold(subquery->shift.offset_expr, subquery->shift.offset, false);
    fold(subquery->window_expr, subquery->window, true);
    fold(subquery->step_expr, subquery->step, true);
  }
}

}  // namespace

std::string canonical(const Expr& expr) {
  Ast ast;
  Expr* root = clone(ast, expr);
  std::vector<Expr**> open{&root};
  std::vector<Expr**> outer_first;
  while (!open.empty()) {
    Expr** slot = open.back();
    open.pop_back();
    *slot = &without_parens(**slot);
    for (auto* sign = as<DurationExpr>(*slot); sign && sign->op == DurationOp::plus;
         sign = as<DurationExpr>(*slot)) {
      *slot = sign->rhs;
    }
    normalise(ast, **slot);
    outer_first.push_back(slot);
    for_each_slot(**slot, [&](Expr*& child) { open.push_back(&child); });
  }
  for (auto slot = outer_first.rbegin(); slot != outer_first.rend(); ++slot) fold_literals(**slot);
  // Every operation again in parentheses, so that only the tree counts.
  open.push_back(&root);
  while (!open.empty()) {
    Expr** slot = open.back();
    open.pop_back();
    Expr* node = *slot;
    if (auto* duration = as<DurationExpr>(node)) duration->wrapped = true;
    if (node->kind == ExprKind::binary || node->kind == ExprKind::unary) {
      auto* paren = ast.make<ParenExpr>();
      paren->expr = node;
      *slot = paren;
    }
    for_each_slot(*node, [&](Expr*& child) { open.push_back(&child); });
  }
  return print(*root);
}

std::uint64_t fingerprint(const Expr& expr) {
  const std::string text = canonical(expr);
  return XXH3_64bits(text.data(), text.size());
}

}  // namespace promql
