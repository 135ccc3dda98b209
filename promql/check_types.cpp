#include "promql/check_types.hpp"

#include <algorithm>
#include <boost/container/small_vector.hpp>
#include <string>
#include <unordered_map>
#include <utility>

#include "promql/regex.hpp"
#include "promql/text.hpp"

namespace promql {
namespace {

bool matches_empty(const Matcher& matcher) {
  switch (matcher.op) {
    case MatchOp::equal:
      return matcher.value.empty();
    case MatchOp::not_equal:
      return !matcher.value.empty();
    case MatchOp::regex:
      return check_regex(matcher.value).matches_empty;
    case MatchOp::not_regex:
      return !check_regex(matcher.value).matches_empty;
  }
  return true;
}

bool is_operand(ValueType type) {
  return type == ValueType::scalar || type == ValueType::vector;
}

// A walk with its own stack. A frame is a node that waits for its children; each turn takes up the top frame
// with the type of the child that was just finished.
class Checker {
 public:
  Checker(std::string_view source, const ParseOptions& options, std::vector<ParseError>& errors)
      : source_(source), options_(options), errors_(errors) {}

  void run(Expr& root);

 private:
  struct Frame {
    Expr* expr;
    std::uint32_t step = 0;  // children that are finished
    ValueType first = ValueType::none;
  };

  bool room() const { return errors_.size() < options_.max_errors; }
  void add(SourceRange range, std::string message) {
    if (room()) errors_.push_back({range, std::move(message)});
  }
  // Checks an expression without children that have a type; false where it has some. `any_labels`: it is the
  // second argument of info().
  bool check_leaf(const Expr& expr, bool any_labels);
  // Each gives the next child to check, or null when the node is done and result_ is its type.
  Expr* advance(Frame& frame);
  Expr* advance_call(const Call& call, Frame& frame);
  Expr* advance_aggregate(const AggregateExpr& aggregate, Frame& frame);
  void check_call(const Call& call);
  void check_binary(BinaryExpr& binary, ValueType left, ValueType right);
  void check_selector(const VectorSelector& selector, bool any_labels);
  SourceRange operator_range(const BinaryExpr& binary) const;

  std::string_view source_;
  const ParseOptions& options_;
  std::vector<ParseError>& errors_;
  ValueType result_ = ValueType::none;
};

void Checker::run(Expr& root) {
  boost::container::small_vector<Frame, 32> stack;
  if (!check_leaf(root, false)) stack.push_back({&root});
  while (!stack.empty()) {
    Frame& top = stack.back();
    Expr* child = advance(top);
    if (!child) {
      stack.pop_back();
      continue;
    }
    if (stack.size() >= options_.max_depth) {
      errors_.assign(1, {child->range,
                         "expression is nested more than " + std::to_string(options_.max_depth) + " deep"});
      return;
    }
    const auto* call = as<Call>(top.expr);
    const bool any_labels = call && top.step == 2 && call->function->name == "info";
    if (!check_leaf(*child, any_labels)) stack.push_back({child});
  }
}

bool Checker::check_leaf(const Expr& expr, bool any_labels) {
  switch (expr.kind) {
    case ExprKind::number:
    case ExprKind::duration:
      result_ = ValueType::scalar;
      return true;
    case ExprKind::string:
      result_ = ValueType::string;
      return true;
    case ExprKind::vector_selector:
      check_selector(static_cast<const VectorSelector&>(expr), any_labels);
      result_ = ValueType::vector;
      return true;
    default:
      return false;
  }
}

Expr* Checker::advance(Frame& frame) {
  switch (frame.expr->kind) {
    case ExprKind::paren:
      return frame.step++ == 0 ? static_cast<const ParenExpr*>(frame.expr)->expr : nullptr;
    case ExprKind::matrix_selector:
      if (frame.step++ == 0) return static_cast<const MatrixSelector*>(frame.expr)->selector;
      result_ = ValueType::matrix;
      return nullptr;
    case ExprKind::subquery:
      if (frame.step++ == 0) return static_cast<const SubqueryExpr*>(frame.expr)->expr;
      if (result_ != ValueType::vector) {
        add(frame.expr->range, "subquery is only allowed on instant vector, got " +
                                   std::string(to_string(result_)) + " instead");
      }
      result_ = ValueType::matrix;
      return nullptr;
    case ExprKind::unary:
      if (frame.step++ == 0) return static_cast<const UnaryExpr*>(frame.expr)->expr;
      if (!is_operand(result_)) {
        add(frame.expr->range,
            "unary expression only allowed on expressions of type scalar or instant vector, got " +
                quote(describe(result_)));
      }
      return nullptr;
    case ExprKind::binary: {
      auto& binary = static_cast<BinaryExpr&>(*frame.expr);
      if (frame.step == 1) frame.first = result_;
      if (frame.step++ == 0) return binary.lhs;
      if (frame.step == 2) return binary.rhs;
      check_binary(binary, frame.first, result_);
      const bool scalar = frame.first == ValueType::scalar && result_ == ValueType::scalar;
      result_ = scalar ? ValueType::scalar : ValueType::vector;
      return nullptr;
    }
    case ExprKind::aggregate:
      return advance_aggregate(static_cast<const AggregateExpr&>(*frame.expr), frame);
    case ExprKind::call:
      return advance_call(static_cast<const Call&>(*frame.expr), frame);
    default:  // leaves have no frame
      return nullptr;
  }
}

Expr* Checker::advance_aggregate(const AggregateExpr& aggregate, Frame& frame) {
  const auto expect = [&](const Expr& child, ValueType type, std::string_view where) {
    if (result_ == type) return;
    add(child.range, "expected type " + std::string(describe(type)) + " in " + std::string(where) + ", got " +
                         std::string(describe(result_)));
  };
  if (frame.step++ == 0) return aggregate.expr;
  if (frame.step == 2) {
    expect(*aggregate.expr, ValueType::vector, "aggregation expression");
    if (aggregate.param) return aggregate.param;
  } else {
    const auto type = aggregate.op == AggregateOp::count_values ? ValueType::string : ValueType::scalar;
    expect(*aggregate.param, type, "aggregation parameter");
  }
  result_ = ValueType::vector;
  return nullptr;
}

Expr* Checker::advance_call(const Call& call, Frame& frame) {
  const Function& function = *call.function;
  const std::size_t types = function.arg_types.size();
  // Of a function without variable arguments, those too many are not looked at.
  const std::size_t checked = function.variadic == 0 ? std::min(types, call.args.size()) : call.args.size();
  if (frame.step == 0) {
    check_call(call);
  } else {
    const Expr& arg = *call.args[frame.step - 1];
    const ValueType wanted = function.arg_types[std::min<std::size_t>(frame.step, types) - 1];
    if (result_ != wanted) {
      add(arg.range, "expected type " + std::string(describe(wanted)) + " in call to function " +
                         quote(function.name) + ", got " + std::string(describe(result_)));
    }
  }
  if (frame.step < checked) return call.args[frame.step++];
  result_ = function.return_type;
  return nullptr;
}

void Checker::check_call(const Call& call) {
  const Function& function = *call.function;
  const auto given = static_cast<std::int64_t>(call.args.size());
  const auto types = static_cast<std::int64_t>(function.arg_types.size());
  const auto complain = [&](std::string_view amount, std::int64_t wanted) {
    add(call.range, "expected " + std::string(amount) + std::to_string(wanted) + " argument(s) in call to " +
                        quote(function.name) + ", got " + std::to_string(given));
  };
  if (function.variadic == 0) {
    if (given != types) complain("", types);
  } else if (given < types - 1) {
    complain("at least ", types - 1);
  } else if (const auto most = types - 1 + function.variadic; function.variadic > 0 && given > most) {
    complain("at most ", most);
  }
  if (function.name == "info" && given > 1) {
    const Expr& labels = *call.args[1];
    const ValueType type = type_of(labels);
    if (type != ValueType::vector) {
      add(call.range,
          "expected type instant vector in call to function \"info\", got " + std::string(describe(type)));
    }
    const auto* selector = as<VectorSelector>(&labels);
    if (!selector) {
      add(labels.range, "expected label selectors only");
    } else if (!selector->name.empty()) {
      add(labels.range, "expected label selectors only, got vector selector instead");
    }
  }
}

// The operator with its modifiers, without the spaces around.
SourceRange Checker::operator_range(const BinaryExpr& binary) const {
  const auto space = [&](std::uint32_t at) {
    return at < source_.size() && std::string_view(" \t\n\r").find(source_[at]) != std::string_view::npos;
  };
  SourceRange range{binary.lhs->range.end, binary.rhs->range.start - 1};
  while (space(range.start)) ++range.start;
  while (range.end > 0 && space(range.end)) --range.end;
  return range;
}

void Checker::check_binary(BinaryExpr& binary, ValueType left, ValueType right) {
  using Group = VectorMatching::Group;
  const BinaryOp op = binary.op;
  const VectorMatching* matching = binary.matching;
  const bool set = is_set_operator(op);
  if (binary.return_bool && !is_comparison(op)) {
    add(operator_range(binary), "bool modifier can only be used on comparison operators");
  }
  const bool scalars = left == ValueType::scalar && right == ValueType::scalar;
  if (is_comparison(op) && !binary.return_bool && scalars) {
    add(operator_range(binary), "comparisons between scalars must use BOOL modifier");
  }
  if (matching && matching->on && !matching->include.empty()) {
    const std::span<const Label> included = matching->include;
    std::unordered_map<std::string_view, std::ptrdiff_t> counts;  // only where there are many
    const bool many = included.size() > 16;
    for (std::size_t i = 0; many && i < included.size(); ++i) ++counts[included[i].name];
    const auto count = [&](std::string_view name) -> std::ptrdiff_t {
      if (!many) return std::ranges::count(included, name, &Label::name);
      const auto found = counts.find(name);
      return found == counts.end() ? 0 : found->second;
    };
    for (const Label& label : matching->labels) {
      for (auto times = count(label.name); times > 0 && room(); --times) {
        add(operator_range(binary),
            "label " + quote(label.name) + " must not occur in ON and GROUP clause at once");
      }
    }
  }
  for (const auto& [type, side] : {std::pair{left, binary.lhs}, std::pair{right, binary.rhs}}) {
    if (!is_operand(type)) {
      add(side->range, "binary expression must contain only scalar and instant vector types");
    }
  }
  const bool fills = matching && (matching->has_fill_left || matching->has_fill_right);
  if (left != ValueType::vector || right != ValueType::vector) {
    if (matching && !matching->labels.empty()) {
      add(binary.range, "vector matching only allowed between instant vectors");
    }
    if (fills) add(binary.range, "filling in missing series only allowed between instant vectors");
    binary.matching = nullptr;
  } else if (set) {
    if (matching && matching->group != Group::none) {
      add(binary.range, "no grouping allowed for " + quote(to_string(op)) + " operation");
      add(binary.range, "set operations must always be many-to-many");
    }
    if (fills) add(binary.range, "filling in missing series not allowed for set operators");
  }
  if (set && (left == ValueType::scalar || right == ValueType::scalar)) {
    add(binary.range, "set operator " + quote(to_string(op)) + " not allowed in binary scalar expression");
  }
}

void Checker::check_selector(const VectorSelector& selector, bool any_labels) {
  if (!selector.name.empty()) {
    for (const Matcher& matcher : selector.matchers) {
      if (matcher.name != "__name__") continue;
      add(selector.range,
          "metric name must not be set twice: " + quote(selector.name) + " or " + quote(matcher.value));
    }
    return;
  }
  if (any_labels) return;
  for (const Matcher& matcher : selector.matchers) {
    if (!matches_empty(matcher)) return;
  }
  add(selector.range, "vector selector must contain at least one non-empty matcher");
}

}  // namespace

void check_types(Ast& ast, const ParseOptions& options, std::vector<ParseError>& errors) {
  Checker(ast.source(), options, errors).run(*ast.root());
}

}  // namespace promql
