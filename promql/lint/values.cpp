#include "promql/lint/values.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "promql/lint/context.hpp"

namespace promql::lint {
namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();

// Corners of an operation that is monotonic in both operands; anything when a corner is not a number.
template <class Fn>
Interval corners(const Interval& a, const Interval& b, Fn&& fn) {
  Interval result{kInf, -kInf, a.maybe_nan || b.maybe_nan};
  for (double x : {a.low, a.high})
    for (double y : {b.low, b.high}) {
      const double value = fn(x, y);
      if (std::isnan(value)) return {};
      result.low = std::min(result.low, value);
      result.high = std::max(result.high, value);
    }
  const bool finite = std::isfinite(result.low) && std::isfinite(result.high);
  result.maybe_nan |= !finite;
  return result;
}

Interval arithmetic(BinaryOp op, const Interval& a, const Interval& b) {
  switch (op) {
    case BinaryOp::add:
      return corners(a, b, [](double x, double y) { return x + y; });
    case BinaryOp::sub:
      return corners(a, b, [](double x, double y) { return x - y; });
    case BinaryOp::mul:
      return corners(a, b, [](double x, double y) { return x * y; });
    case BinaryOp::div:
      if (a.is_constant() && b.is_constant()) return Interval::exactly(a.low / b.low);
      if (b.low <= 0 && b.high >= 0) {
        // 0/0 is not a number, but the sign is that of both sides.
        return a.low >= 0 && b.low >= 0 ? Interval::at_least(0) : Interval{};
      }
      return corners(a, b, [](double x, double y) { return x / y; });
    case BinaryOp::mod:
      if (a.is_constant() && b.is_constant()) return Interval::exactly(std::fmod(a.low, b.low));
      return a.low >= 0 ? Interval{0, std::max(std::abs(b.low), std::abs(b.high)), true} : Interval{};
    case BinaryOp::pow:
      if (a.is_constant() && b.is_constant()) return Interval::exactly(std::pow(a.low, b.low));
      return a.low >= 0 ? Interval::at_least(0) : Interval{};
    case BinaryOp::atan2:
      return {-3.2, 3.2, true};
    default:
      return {};
  }
}

Interval merged(const Interval& a, const Interval& b) {
  return {std::min(a.low, b.low), std::max(a.high, b.high), a.maybe_nan || b.maybe_nan};
}

Interval filtered(BinaryOp op, Interval value, const Interval& bound) {
  if (std::isnan(bound.low) || std::isnan(bound.high)) return value;
  if (op == BinaryOp::greater || op == BinaryOp::greater_equal || op == BinaryOp::equal) {
    value.low = std::max(value.low, bound.low);
    value.maybe_nan = false;
  }
  if (op == BinaryOp::less || op == BinaryOp::less_equal || op == BinaryOp::equal) {
    value.high = std::min(value.high, bound.high);
    value.maybe_nan = false;
  }
  // Nothing passes; what is left has no value, so nothing can be said about it.
  if (value.low > value.high) return {};
  return value;
}

Interval of_binary(const BinaryExpr& binary, const Node& left_side, const Node& right_side) {
  const Interval& lhs = left_side.values;
  const Interval& rhs = right_side.values;
  const bool left_vector = left_side.type == ValueType::vector;
  const bool right_vector = right_side.type == ValueType::vector;
  if (binary.op == BinaryOp::logical_or) return merged(lhs, rhs);
  if (is_set_operator(binary.op) || binary.op == BinaryOp::trim_lower || binary.op == BinaryOp::trim_upper)
    return lhs;
  if (is_comparison(binary.op)) {
    if (binary.return_bool) return Interval::between(0, 1);
    if (left_vector) return filtered(binary.op, lhs, rhs);
    if (right_vector) return filtered(mirrored(binary.op), rhs, lhs);
    return Interval::between(0, 1);
  }
  // fill() puts other values in the place of missing ones.
  if (binary.matching && (binary.matching->has_fill_left || binary.matching->has_fill_right)) return {};
  return arithmetic(binary.op, lhs, rhs);
}

Interval of_aggregate(const AggregateExpr& aggregate, const Interval& body) {
  switch (aggregate.op) {
    case AggregateOp::count:
    case AggregateOp::count_values:
      return {1, kInf, false};
    case AggregateOp::group:
      return Interval::exactly(1);
    case AggregateOp::stddev:
    case AggregateOp::stdvar:
      return Interval::at_least(0);
    case AggregateOp::sum:
      return {body.low >= 0 ? body.low : -kInf, body.high <= 0 ? body.high : kInf, true};
    case AggregateOp::quantile:
      return {};
    default:
      return body;
  }
}

struct KnownRange {
  std::string_view function;
  double low;
  double high;
  bool maybe_nan;
};

constexpr KnownRange kKnownRanges[] = {
    {"absent", 1, 1, false},
    {"absent_over_time", 1, 1, false},
    {"changes", 0, kInf, false},
    {"resets", 0, kInf, false},
    {"count_over_time", 1, kInf, false},
    {"present_over_time", 1, 1, false},
    {"day_of_month", 1, 31, true},
    {"day_of_week", 0, 6, true},
    {"day_of_year", 1, 366, true},
    {"days_in_month", 28, 31, true},
    {"hour", 0, 23, true},
    {"minute", 0, 59, true},
    {"month", 1, 12, true},
    {"exp", 0, kInf, true},
    {"sqrt", 0, kInf, true},
    {"stddev_over_time", 0, kInf, true},
    {"stdvar_over_time", 0, kInf, true},
    {"mad_over_time", 0, kInf, true},
    {"histogram_stddev", 0, kInf, true},
    {"histogram_stdvar", 0, kInf, true},
    {"histogram_count", 0, kInf, true},
    {"histogram_fraction", 0, 1, true},
    {"sin", -1, 1, true},
    {"cos", -1, 1, true},
    {"tanh", -1, 1, true},
    {"sgn", -1, 1, true},
    {"time", 0, kInf, false},
    {"timestamp", 0, kInf, false},
    {"rate", 0, kInf, true},
    {"irate", 0, kInf, true},
    {"increase", 0, kInf, true},
};

Interval of_call(const Call& call, const std::vector<Node>& nodes, std::uint32_t at) {
  const std::string_view name = call.function->name;
  for (const KnownRange& known : kKnownRanges)
    if (known.function == name) return {known.low, known.high, known.maybe_nan};
  if (name == "pi") return Interval::exactly(3.141592653589793);
  if (call.args.empty()) return {};
  const std::uint32_t first = at + 1;
  const Interval arg = nodes[first].values;
  auto argument = [&](std::uint32_t index) {
    std::uint32_t child = first;
    while (index-- > 0) child = nodes[child].end;
    return nodes[child].values;
  };
  if (name == "vector" || name == "sort" || name == "sort_desc" || name == "label_replace" ||
      name == "label_join" || name == "sort_by_label" || name == "sort_by_label_desc" ||
      name == "last_over_time" || name == "first_over_time" || name == "max_over_time" ||
      name == "min_over_time" || name == "avg_over_time")
    return arg;
  if (name == "sum_over_time" && arg.low >= 0) return Interval::at_least(arg.low);
  if (name == "scalar") return {arg.low, arg.high, true};
  if (name == "abs") return Interval::at_least(0);
  if (name == "clamp_min" && call.args.size() == 2) return {std::max(arg.low, argument(1).low), kInf, true};
  if (name == "clamp_max" && call.args.size() == 2)
    return {-kInf, std::min(arg.high, argument(1).high), true};
  if (name == "clamp" && call.args.size() == 3) return {argument(1).low, argument(2).high, true};
  return {};
}

bool find_always_there(const std::vector<Node>& nodes, std::uint32_t at) {
  const Node& node = nodes[at];
  const Expr& expr = *node.expr;
  if (node.type == ValueType::scalar) return true;
  switch (expr.kind) {
    case ExprKind::paren:
    case ExprKind::unary:
      return nodes[at + 1].always_there;
    case ExprKind::aggregate: {
      const auto& aggregate = static_cast<const AggregateExpr&>(expr);
      if (aggregate.param) return false;
      return nodes[at + 1].always_there;
    }
    case ExprKind::call: {
      const std::string_view name = static_cast<const Call&>(expr).function->name;
      if (name == "vector") return true;
      static constexpr std::string_view kKept[] = {"abs",  "ceil", "floor", "round", "sort", "sort_desc",
                                                   "sqrt", "exp",  "ln",    "log2",  "log10"};
      return std::find(std::begin(kKept), std::end(kKept), name) != std::end(kKept) &&
             nodes[at + 1].always_there;
    }
    case ExprKind::binary: {
      const auto& binary = static_cast<const BinaryExpr&>(expr);
      const bool left = nodes[at + 1].always_there;
      const bool right = nodes[nodes[at + 1].end].always_there;
      if (binary.op == BinaryOp::logical_or)
        return left || (right && (!binary.matching || !binary.matching->on));
      if (is_set_operator(binary.op)) return false;
      if (is_comparison(binary.op) && !binary.return_bool) return false;
      if (binary.op == BinaryOp::trim_lower || binary.op == BinaryOp::trim_upper) return false;
      if (binary.matching && binary.matching->group != VectorMatching::Group::none) return false;
      return left && right;
    }
    default:
      return false;
  }
}

}  // namespace

Interval Interval::exactly(double value) {
  return std::isnan(value) ? Interval{value, value, true} : Interval{value, value, false};
}

void find_values(std::vector<Node>& nodes, std::uint32_t at) {
  Node& node = nodes[at];
  const Expr& expr = *node.expr;
  const std::uint32_t first = at + 1;
  switch (expr.kind) {
    case ExprKind::number:
      node.values = Interval::exactly(static_cast<const NumberLiteral&>(expr).value);
      break;
    case ExprKind::paren:
    case ExprKind::matrix_selector:
    case ExprKind::subquery:
      node.values = nodes[first].values;
      break;
    case ExprKind::unary:
      node.values = nodes[first].values;
      if (static_cast<const UnaryExpr&>(expr).op == UnaryOp::minus)
        node.values = {-nodes[first].values.high, -nodes[first].values.low, node.values.maybe_nan};
      break;
    case ExprKind::vector_selector:
      // What the server itself writes for every target.
      if (node.metric == "up") node.values = Interval::between(0, 1);
      break;
    case ExprKind::aggregate: {
      const auto& aggregate = static_cast<const AggregateExpr&>(expr);
      node.values = of_aggregate(aggregate, nodes[aggregate.param ? nodes[first].end : first].values);
      break;
    }
    case ExprKind::call:
      node.values = of_call(static_cast<const Call&>(expr), nodes, at);
      break;
    case ExprKind::binary:
      node.values = of_binary(static_cast<const BinaryExpr&>(expr), nodes[first], nodes[nodes[first].end]);
      break;
    default:
      break;
  }
  node.always_there = find_always_there(nodes, at);
}

std::optional<bool> decided(BinaryOp op, const Interval& lhs, const Interval& rhs) {
  const bool left_nan = std::isnan(lhs.low);
  const bool right_nan = std::isnan(rhs.low);
  if (left_nan || right_nan) return op == BinaryOp::not_equal;
  const bool nan = lhs.maybe_nan || rhs.maybe_nan;
  const bool apart = lhs.high < rhs.low || lhs.low > rhs.high;
  const bool same = lhs.is_constant() && rhs.is_constant() && lhs.low == rhs.low;
  std::optional<bool> result;
  switch (op) {
    case BinaryOp::equal:
      if (apart) return false;
      if (same) return true;
      break;
    case BinaryOp::not_equal:
      if (apart) return true;
      if (same) return false;
      break;
    case BinaryOp::less:
      if (lhs.low >= rhs.high) return false;
      if (lhs.high < rhs.low && !nan) return true;
      break;
    case BinaryOp::less_equal:
      if (lhs.low > rhs.high) return false;
      if (lhs.high <= rhs.low && !nan) return true;
      break;
    case BinaryOp::greater:
      if (lhs.high <= rhs.low) return false;
      if (lhs.low > rhs.high && !nan) return true;
      break;
    case BinaryOp::greater_equal:
      if (lhs.high < rhs.low) return false;
      if (lhs.low >= rhs.high && !nan) return true;
      break;
    default:
      break;
  }
  return result;
}

}  // namespace promql::lint
