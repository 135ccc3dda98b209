#include "promql/ast.hpp"

#include <cstring>

namespace promql {

std::string_view to_string(MatchOp op) {
  constexpr std::string_view kNames[] = {"=", "!=", "=~", "!~"};
  return kNames[static_cast<std::size_t>(op)];
}

std::string_view to_string(BinaryOp op) {
  constexpr std::string_view kNames[] = {"or", "and", "unless", "==", "!=", "<", "<=", ">",     ">=",
                                         "</", ">/",  "+",      "-",  "*",  "/", "%",  "atan2", "^"};
  return kNames[static_cast<std::size_t>(op)];
}

std::string_view to_string(AggregateOp op) {
  constexpr std::string_view kNames[] = {"avg",         "bottomk", "count", "count_values", "group",
                                         "limit_ratio", "limitk",  "max",   "min",          "quantile",
                                         "stddev",      "stdvar",  "sum",   "topk"};
  return kNames[static_cast<std::size_t>(op)];
}

bool is_comparison(BinaryOp op) {
  return op >= BinaryOp::equal && op <= BinaryOp::greater_equal;
}
bool is_set_operator(BinaryOp op) {
  return op <= BinaryOp::logical_unless;
}

BinaryOp mirrored(BinaryOp op) {
  switch (op) {
    case BinaryOp::less:
      return BinaryOp::greater;
    case BinaryOp::less_equal:
      return BinaryOp::greater_equal;
    case BinaryOp::greater:
      return BinaryOp::less;
    case BinaryOp::greater_equal:
      return BinaryOp::less_equal;
    default:
      return op;
  }
}

int precedence(BinaryOp op) {
  if (op == BinaryOp::logical_or) return 1;
  if (op <= BinaryOp::logical_unless) return 2;
  if (op <= BinaryOp::trim_lower) return 3;
  if (op <= BinaryOp::sub) return 4;
  return op == BinaryOp::pow ? 6 : 5;
}

bool takes_parameter(AggregateOp op) {
  switch (op) {
    case AggregateOp::bottomk:
    case AggregateOp::count_values:
    case AggregateOp::limit_ratio:
    case AggregateOp::limitk:
    case AggregateOp::quantile:
    case AggregateOp::topk:
      return true;
    default:
      return false;
  }
}

bool is_experimental(AggregateOp op) {
  return op == AggregateOp::limitk || op == AggregateOp::limit_ratio;
}

const Expr& without_parens(const Expr& expr) {
  const Expr* at = &expr;
  while (const auto* paren = as<ParenExpr>(at)) at = paren->expr;
  return *at;
}

Expr& without_parens(Expr& expr) {
  return const_cast<Expr&>(without_parens(static_cast<const Expr&>(expr)));
}

ValueType type_of(const Expr& expr) {
  // Only a binary expression asks for more than one child: it is a scalar where all that it is made of are
  // scalars.
  bool binary = false;
  std::vector<const Expr*> open;
  const Expr* at = &expr;
  for (;;) {
    ValueType type = ValueType::none;
    switch (at->kind) {
      case ExprKind::number:
      case ExprKind::duration:
        type = ValueType::scalar;
        break;
      case ExprKind::string:
        type = ValueType::string;
        break;
      case ExprKind::aggregate:
      case ExprKind::vector_selector:
        type = ValueType::vector;
        break;
      case ExprKind::matrix_selector:
      case ExprKind::subquery:
        type = ValueType::matrix;
        break;
      case ExprKind::call: {
        const Function* function = static_cast<const Call*>(at)->function;
        if (function) type = function->return_type;
        break;
      }
      case ExprKind::paren:
        at = static_cast<const ParenExpr*>(at)->expr;
        continue;
      case ExprKind::unary:
        at = static_cast<const UnaryExpr*>(at)->expr;
        continue;
      case ExprKind::binary:
        binary = true;
        open.push_back(static_cast<const BinaryExpr*>(at)->rhs);
        at = static_cast<const BinaryExpr*>(at)->lhs;
        continue;
    }
    if (!binary) return type;
    if (type != ValueType::scalar) return ValueType::vector;
    if (open.empty()) return ValueType::scalar;
    at = open.back();
    open.pop_back();
  }
}

namespace {
// Most queries fit into one block: a node or two for every few bytes.
std::size_t first_block(std::size_t source_bytes) {
  return 256 + source_bytes * 12;
}
}  // namespace

Ast::Ast(std::string_view source) : arena_(first_block(source.size())) {
  source_ = intern(source);
}

std::string_view Ast::intern(std::string_view text) {
  if (text.empty()) return {};
  char* to = static_cast<char*>(arena_.allocate(text.size()));
  std::memcpy(to, text.data(), text.size());
  return {to, text.size()};
}

namespace {

// Copies one node with its strings and lists; its children are still those of the original.
Expr* copy_node(Ast& into, const Expr& expr) {
  const auto labels = [&](std::span<Label> from) {
    std::span<Label> to = into.copy(std::span<const Label>(from));
    for (Label& label : to) label.name = into.intern(label.name);
    return to;
  };
  const auto copy_of = [&](const auto& node) {
    using Node = std::remove_cvref_t<decltype(node)>;
    Node* to = into.make<Node>();
    *to = node;
    return to;
  };
  switch (expr.kind) {
    case ExprKind::number:
      return copy_of(static_cast<const NumberLiteral&>(expr));
    case ExprKind::string: {
      auto* to = copy_of(static_cast<const StringLiteral&>(expr));
      to->value = into.intern(to->value);
      return to;
    }
    case ExprKind::paren:
      return copy_of(static_cast<const ParenExpr&>(expr));
    case ExprKind::unary:
      return copy_of(static_cast<const UnaryExpr&>(expr));
    case ExprKind::binary: {
      auto* to = copy_of(static_cast<const BinaryExpr&>(expr));
      if (to->matching) {
        to->matching = into.make_plain(*to->matching);
        to->matching->labels = labels(to->matching->labels);
        to->matching->include = labels(to->matching->include);
      }
      return to;
    }
    case ExprKind::aggregate: {
      auto* to = copy_of(static_cast<const AggregateExpr&>(expr));
      to->grouping = labels(to->grouping);
      return to;
    }
    case ExprKind::call: {
      auto* to = copy_of(static_cast<const Call&>(expr));
      to->args = into.copy(std::span<Expr* const>(to->args));
      return to;
    }
    case ExprKind::vector_selector: {
      auto* to = copy_of(static_cast<const VectorSelector&>(expr));
      to->name = into.intern(to->name);
      to->matchers = into.copy(std::span<const Matcher>(to->matchers));
      for (Matcher& matcher : to->matchers) {
        matcher.name = into.intern(matcher.name);
        matcher.value = into.intern(matcher.value);
      }
      return to;
    }
    case ExprKind::matrix_selector: {
      auto* to = copy_of(static_cast<const MatrixSelector&>(expr));
      return to;
    }
    case ExprKind::subquery:
      return copy_of(static_cast<const SubqueryExpr&>(expr));
    case ExprKind::duration:
      return copy_of(static_cast<const DurationExpr&>(expr));
  }
  return nullptr;
}

}  // namespace

Expr* clone(Ast& into, const Expr& expr) {
  Expr* root = const_cast<Expr*>(&expr);
  std::vector<Expr**> open{&root};
  while (!open.empty()) {
    Expr** slot = open.back();
    open.pop_back();
    *slot = copy_node(into, **slot);
    if (auto* matrix = as<MatrixSelector>(*slot)) {
      matrix->selector = static_cast<VectorSelector*>(copy_node(into, *matrix->selector));
      if (matrix->selector->shift.offset_expr) open.push_back(&matrix->selector->shift.offset_expr);
      if (matrix->window_expr) open.push_back(&matrix->window_expr);
    } else {
      for_each_child(**slot, [&](Expr*& child) { open.push_back(&child); });
    }
  }
  return root;
}

namespace {

bool same_labels(std::span<const Label> a, std::span<const Label> b) {
  return std::ranges::equal(a, b, {}, &Label::name, &Label::name);
}

// Bitwise but for zeros, so that NaN equals itself.
bool same_number(double a, double b) {
  return a == b || (a != a && b != b);
}

bool same_shift(const TimeShift& a, const TimeShift& b) {
  return a.offset == b.offset && a.at == b.at && a.at_ms == b.at_ms;
}

bool same_matching(const VectorMatching* a, const VectorMatching* b) {
  if (!a || !b) return a == b;
  return a->on == b->on && same_labels(a->labels, b->labels) && a->group == b->group &&
         same_labels(a->include, b->include) && a->has_fill_left == b->has_fill_left &&
         a->has_fill_right == b->has_fill_right && same_number(a->fill_left, b->fill_left) &&
         same_number(a->fill_right, b->fill_right);
}

// Everything but the children.
bool same_node(const Expr& a, const Expr& b) {
  if (a.kind != b.kind) return false;
  switch (a.kind) {
    case ExprKind::number: {
      const auto& x = static_cast<const NumberLiteral&>(a);
      const auto& y = static_cast<const NumberLiteral&>(b);
      return same_number(x.value, y.value) && x.duration == y.duration;
    }
    case ExprKind::string:
      return static_cast<const StringLiteral&>(a).value == static_cast<const StringLiteral&>(b).value;
    case ExprKind::paren:
      return true;
    case ExprKind::unary:
      return static_cast<const UnaryExpr&>(a).op == static_cast<const UnaryExpr&>(b).op;
    case ExprKind::binary: {
      const auto& x = static_cast<const BinaryExpr&>(a);
      const auto& y = static_cast<const BinaryExpr&>(b);
      return x.op == y.op && x.return_bool == y.return_bool && same_matching(x.matching, y.matching);
    }
    case ExprKind::aggregate: {
      const auto& x = static_cast<const AggregateExpr&>(a);
      const auto& y = static_cast<const AggregateExpr&>(b);
      return x.op == y.op && x.without == y.without && same_labels(x.grouping, y.grouping);
    }
    case ExprKind::call:
      return static_cast<const Call&>(a).function == static_cast<const Call&>(b).function;
    case ExprKind::vector_selector: {
      const auto& x = static_cast<const VectorSelector&>(a);
      const auto& y = static_cast<const VectorSelector&>(b);
      const auto same = [](const Matcher& m, const Matcher& n) {
        return m.op == n.op && m.name == n.name && m.value == n.value;
      };
      return x.name == y.name && std::ranges::equal(x.matchers, y.matchers, same) &&
             same_shift(x.shift, y.shift) && x.anchored == y.anchored && x.smoothed == y.smoothed;
    }
    case ExprKind::matrix_selector:
      return static_cast<const MatrixSelector&>(a).window == static_cast<const MatrixSelector&>(b).window;
    case ExprKind::subquery: {
      const auto& x = static_cast<const SubqueryExpr&>(a);
      const auto& y = static_cast<const SubqueryExpr&>(b);
      return x.window == y.window && x.step == y.step && same_shift(x.shift, y.shift) &&
             !x.window_expr == !y.window_expr && !x.step_expr == !y.step_expr;
    }
    case ExprKind::duration: {
      const auto& x = static_cast<const DurationExpr&>(a);
      const auto& y = static_cast<const DurationExpr&>(b);
      return x.op == y.op && x.wrapped == y.wrapped;
    }
  }
  return false;
}

}  // namespace

bool equal(const Expr& a, const Expr& b) {
  std::vector<const Expr*> left{&a};
  std::vector<const Expr*> right{&b};
  while (!left.empty()) {
    const Expr* x = left.back();
    const Expr* y = right.back();
    left.pop_back();
    right.pop_back();
    if (!same_node(*x, *y)) return false;
    for_each_child(*x, [&](const Expr& child) { left.push_back(&child); });
    for_each_child(*y, [&](const Expr& child) { right.push_back(&child); });
    if (left.size() != right.size()) return false;
  }
  return true;
}

}  // namespace promql
