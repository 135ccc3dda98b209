#include "promql/rewrite.hpp"

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

#include "promql/check_types.hpp"
#include "promql/text.hpp"

namespace promql {
namespace {

constexpr std::string_view kName = "__name__";

// Visits every node that can be changed, parents first.
template <class Fn>
void for_each_node(Expr& root, Fn&& fn) {
  std::vector<Expr*> open{&root};
  while (!open.empty()) {
    Expr* expr = open.back();
    open.pop_back();
    fn(*expr);
    const std::size_t first = open.size();
    for_each_child(*expr, [&](Expr*& child) { open.push_back(child); });
    std::reverse(open.begin() + static_cast<std::ptrdiff_t>(first), open.end());
  }
}

template <class Fn>
void for_each_label(Expr& expr, Fn&& fn) {
  if (auto* aggregate = as<AggregateExpr>(&expr)) {
    for (Label& label : aggregate->grouping) fn(label.name);
  } else if (auto* binary = as<BinaryExpr>(&expr); binary && binary->matching) {
    for (Label& label : binary->matching->labels) fn(label.name);
    for (Label& label : binary->matching->include) fn(label.name);
  } else if (auto* selector = as<VectorSelector>(&expr)) {
    for (Matcher& matcher : selector->matchers) {
      if (matcher.name != kName) fn(matcher.name);
    }
  }
}

bool has(const VectorSelector& selector, const NewMatcher& matcher) {
  return std::ranges::any_of(selector.matchers, [&](const Matcher& old) {
    return old.op == matcher.op && old.name == matcher.name && old.value == matcher.value;
  });
}

}  // namespace

std::vector<const VectorSelector*> selectors(const Expr& expr) {
  std::vector<const VectorSelector*> found;
  walk(expr, [&](const Expr& node) {
    if (const auto* selector = as<VectorSelector>(&node)) found.push_back(selector);
    return true;
  });
  return found;
}

std::vector<VectorSelector*> selectors(Expr& expr) {
  std::vector<VectorSelector*> found;
  for_each_node(expr, [&](Expr& node) {
    if (auto* selector = as<VectorSelector>(&node)) found.push_back(selector);
  });
  return found;
}

void add_matchers(Ast& ast, Expr& expr, std::span<const NewMatcher> matchers) {
  std::vector<Matcher> added;
  for (const NewMatcher& matcher : matchers) {
    added.push_back({matcher.op, ast.intern(matcher.name), ast.intern(matcher.value), {}});
  }
  for (VectorSelector* selector : selectors(expr)) {
    std::vector<Matcher> all(selector->matchers.begin(), selector->matchers.end());
    for (std::size_t i = 0; i < added.size(); ++i) {
      if (!has(*selector, matchers[i])) all.push_back(added[i]);
    }
    if (all.size() > selector->matchers.size()) selector->matchers = ast.copy(all);
  }
}

void add_matchers(Ast& ast, std::span<const NewMatcher> matchers) {
  add_matchers(ast, *ast.root(), matchers);
}

std::vector<std::string> collect_metrics(const Expr& expr) {
  std::set<std::string_view> names;
  for (const VectorSelector* selector : selectors(expr)) {
    if (!selector->name.empty()) names.insert(selector->name);
    for (const Matcher& matcher : selector->matchers) {
      if (matcher.name == kName && matcher.op == MatchOp::equal) names.insert(matcher.value);
    }
  }
  return {names.begin(), names.end()};
}

std::vector<std::string> collect_labels(const Expr& expr) {
  std::set<std::string_view> names;
  walk(expr, [&](const Expr& node) {
    for_each_label(const_cast<Expr&>(node), [&](std::string_view name) { names.insert(name); });
    return true;
  });
  return {names.begin(), names.end()};
}

std::size_t rename_metric(Ast& ast, std::string_view from, std::string_view to) {
  const std::string_view name = ast.intern(to);
  std::size_t changed = 0;
  for (VectorSelector* selector : selectors(*ast.root())) {
    bool here = selector->name == from && !from.empty();
    if (here && is_legacy_metric_name(to)) {
      selector->name = name;
    } else if (here) {
      // Only a matcher can spell such a name.
      selector->name = {};
      std::vector<Matcher> all{{MatchOp::equal, kName, name, selector->name_range}};
      all.insert(all.end(), selector->matchers.begin(), selector->matchers.end());
      selector->matchers = ast.copy(all);
    } else {
      for (Matcher& matcher : selector->matchers) {
        if (matcher.name != kName || matcher.op != MatchOp::equal || matcher.value != from) continue;
        matcher.value = name;
        here = true;
      }
    }
    if (here) ++changed;
  }
  return changed;
}

std::size_t rename_label(Ast& ast, std::string_view from, std::string_view to) {
  const std::string_view name = ast.intern(to);
  std::size_t changed = 0;
  for_each_node(*ast.root(), [&](Expr& node) {
    for_each_label(node, [&](std::string_view& label) {
      if (label != from) return;
      label = name;
      ++changed;
    });
  });
  return changed;
}

namespace {

Expr* offset_as_expr(Ast& ast, const TimeShift& shift) {
  if (shift.offset_expr) {
    Expr* copy = clone(ast, *shift.offset_expr);
    if (auto* duration = as<DurationExpr>(copy); duration && duration->op <= DurationOp::minus)
      duration->wrapped = true;
    return copy;
  }
  auto* literal = ast.make<NumberLiteral>();
  literal->value = std::chrono::duration<double>(shift.offset).count();
  literal->duration = true;
  return literal;
}

void shift_one(Ast& ast, TimeShift& own, const TimeShift& shift) {
  if (own.at != TimeShift::At::none) return;  // looks at a fixed time, from wherever it is asked
  own.at = shift.at;
  own.at_ms = shift.at_ms;
  const bool moves = shift.offset_expr || shift.offset.count() != 0;
  if (!moves) return;
  std::int64_t sum = 0;
  const bool fits = !__builtin_add_overflow(own.offset.count(), shift.offset.count(), &sum);
  if (!own.offset_expr && !shift.offset_expr && fits) {
    own.offset = Duration(sum);
    return;
  }
  const bool moved = own.offset_expr || own.offset.count() != 0;
  auto* total = ast.make<DurationExpr>();
  total->op = DurationOp::add;
  total->wrapped = true;
  total->lhs = offset_as_expr(ast, own);
  total->rhs = offset_as_expr(ast, shift);
  own.offset_expr = moved ? static_cast<Expr*>(total) : total->rhs;
  own.offset = Duration(0);
}

}  // namespace

void apply_shift(Ast& ast, Expr& expr, const TimeShift& shift) {
  std::vector<Expr*> open{&expr};
  while (!open.empty()) {
    Expr* node = open.back();
    open.pop_back();
    if (auto* selector = as<VectorSelector>(node)) {
      shift_one(ast, selector->shift, shift);
    } else if (auto* subquery = as<SubqueryExpr>(node)) {
      shift_one(ast, subquery->shift, shift);
    } else {
      for_each_child(*node, [&](Expr*& child) { open.push_back(child); });
    }
  }
}

namespace {

// Where an expression hangs, and below what.
struct Place {
  Expr** slot = nullptr;
  Expr* parent = nullptr;
};

// The place of the selector, or of the matrix selector that it belongs to.
Place find_place(Ast& ast, Expr*& root, const VectorSelector& selector) {
  const auto is_it = [&](Expr* expr) {
    const auto* matrix = as<MatrixSelector>(expr);
    return expr == &selector || (matrix && matrix->selector == &selector);
  };
  if (is_it(root)) return {&root, nullptr};
  Place place;
  for_each_node(*ast.root(), [&](Expr& node) {
    if (node.kind == ExprKind::matrix_selector) return;
    for_each_child(node, [&](Expr*& child) {
      if (is_it(child)) place = {&child, &node};
    });
  });
  return place;
}

// Whether `expr` would fall apart without parentheses below `parent`.
bool needs_parens(const Expr& expr, const Expr* parent) {
  const bool compound = expr.kind == ExprKind::binary || expr.kind == ExprKind::unary ||
                        (expr.kind == ExprKind::number && static_cast<const NumberLiteral&>(expr).value < 0);
  return compound && parent &&
         (parent->kind == ExprKind::binary || parent->kind == ExprKind::unary ||
          parent->kind == ExprKind::subquery);
}

Expr* in_parens(Ast& ast, Expr* expr) {
  auto* paren = ast.make<ParenExpr>();
  paren->expr = expr;
  return paren;
}

base::Error misfit(std::string detail) {
  return {base::errc::bad_input, std::move(detail)};
}

}  // namespace

base::Result<Expr*> replace_selector(Ast& ast, const VectorSelector& selector, const Expr& replacement) {
  Expr* root = ast.root();
  const Place place = find_place(ast, root, selector);
  if (!place.slot) return misfit("the selector to replace is not part of the expression");
  if (selector.anchored || selector.smoothed) {
    return misfit("anchored and smoothed can't be applied to an expression, only to a selector");
  }
  const auto* matrix = as<MatrixSelector>(*place.slot);
  const ValueType type = type_of(replacement);
  if (type == ValueType::string || type == ValueType::none) {
    return misfit("a selector can't be replaced by an expression of type " + std::string(describe(type)));
  }
  if (matrix && type != ValueType::vector) {
    return misfit("a range can be taken of an instant vector only, not of a " + std::string(describe(type)));
  }
  Expr* copy = clone(ast, replacement);
  Expr* put = copy;
  if (matrix) {
    auto* subquery = ast.make<SubqueryExpr>(matrix->range);
    subquery->window = matrix->window;
    subquery->window_expr = matrix->window_expr;
    subquery->shift = selector.shift;
    subquery->expr = needs_parens(*copy, subquery) ? in_parens(ast, copy) : copy;
    put = subquery;
  } else {
    apply_shift(ast, *copy, selector.shift);
    if (needs_parens(*copy, place.parent)) put = in_parens(ast, copy);
  }
  Expr* const before = std::exchange(*place.slot, put);
  ast.set_root(root);
  if (type == ValueType::vector) return copy;
  // An instant vector stood there; try on a copy whether something else fits, because checking changes the
  // tree.
  Ast trial(ast.source());
  trial.set_root(clone(trial, *root));
  std::vector<ParseError> errors;
  check_types(trial, {}, errors);
  if (errors.empty()) return copy;
  *place.slot = before;
  ast.set_root(root);
  return misfit(errors.front().message);
}

}  // namespace promql
