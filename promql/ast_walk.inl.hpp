#pragma once

// Included by promql/ast.hpp: the templates that visit a tree.
namespace promql {

template <class Fn>
void for_each_child(Expr& expr, Fn&& fn) {
  auto visit = [&](Expr*& slot) {
    if (slot) fn(slot);
  };
  switch (expr.kind) {
    case ExprKind::number:
    case ExprKind::string:
      break;
    case ExprKind::paren:
      visit(static_cast<ParenExpr&>(expr).expr);
      break;
    case ExprKind::unary:
      visit(static_cast<UnaryExpr&>(expr).expr);
      break;
    case ExprKind::binary:
      visit(static_cast<BinaryExpr&>(expr).lhs);
      visit(static_cast<BinaryExpr&>(expr).rhs);
      break;
    case ExprKind::aggregate:
      visit(static_cast<AggregateExpr&>(expr).param);
      visit(static_cast<AggregateExpr&>(expr).expr);
      break;
    case ExprKind::call:
      for (Expr*& arg : static_cast<Call&>(expr).args) visit(arg);
      break;
    case ExprKind::vector_selector:
      visit(static_cast<VectorSelector&>(expr).shift.offset_expr);
      break;
    case ExprKind::matrix_selector: {
      auto& matrix = static_cast<MatrixSelector&>(expr);
      Expr* selector = matrix.selector;
      visit(selector);
      visit(matrix.window_expr);
      break;
    }
    case ExprKind::subquery: {
      auto& subquery = static_cast<SubqueryExpr&>(expr);
      visit(subquery.expr);
      visit(subquery.window_expr);
      visit(subquery.step_expr);
      visit(subquery.shift.offset_expr);
      break;
    }
    case ExprKind::duration:
      visit(static_cast<DurationExpr&>(expr).lhs);
      visit(static_cast<DurationExpr&>(expr).rhs);
      break;
  }
}

template <class Fn>
void for_each_child(const Expr& expr, Fn&& fn) {
  for_each_child(const_cast<Expr&>(expr), [&](Expr*& slot) { fn(static_cast<const Expr&>(*slot)); });
}

template <class Before, class After>
void walk(const Expr& root, Before&& before, After&& after) {
  struct Entry {
    const Expr* expr;
    bool leaving;
  };
  std::vector<Entry> stack{{&root, false}};
  while (!stack.empty()) {
    const Entry entry = stack.back();
    stack.pop_back();
    if (entry.leaving) {
      after(*entry.expr);
      continue;
    }
    if (!before(*entry.expr)) continue;
    stack.push_back({entry.expr, true});
    const std::size_t first = stack.size();
    for_each_child(*entry.expr, [&](const Expr& child) { stack.push_back({&child, false}); });
    std::reverse(stack.begin() + static_cast<std::ptrdiff_t>(first), stack.end());
  }
}

}  // namespace promql
