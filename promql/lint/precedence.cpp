#include "promql/lint/context.hpp"
#include "promql/text.hpp"

// Expressions that bind otherwise than they read.
namespace promql::lint {
namespace {

bool is_arithmetic(BinaryOp op) {
  return !is_comparison(op) && !is_set_operator(op) && op != BinaryOp::trim_lower &&
         op != BinaryOp::trim_upper;
}

void comparison_in_arithmetic(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (!is_comparison(binary.op) || binary.return_bool || context.type(at) != ValueType::vector) return;
  const auto* outer = context.node_as<BinaryExpr>(context.node(at).user);
  if (!outer || !is_arithmetic(outer->op)) return;
  // a / (b > 0) is how one keeps from dividing by zero.
  const bool divisor =
      (outer->op == BinaryOp::div || outer->op == BinaryOp::mod) && at >= context.rhs(context.node(at).user);
  const auto bound = constant(context, context.rhs(at));
  if (divisor || bound == std::optional(0.0)) return;
  context.report(binary, "this keeps the values that pass and drops the other series: write " +
                             std::string(to_string(binary.op)) + " bool for 1 and 0");
}

void sum_of_comparison(Context& context, const AggregateExpr& aggregate, std::uint32_t at) {
  if (aggregate.op != AggregateOp::sum) return;
  const auto* binary = context.node_as<BinaryExpr>(context.inside_parens(context.body(at)));
  if (!binary || !is_comparison(binary->op) || binary->return_bool) return;
  // == 1 sums ones.
  const std::uint32_t body = context.inside_parens(context.body(at));
  if (binary->op == BinaryOp::equal && constant(context, context.rhs(body)) == std::optional(1.0)) return;
  context.report(aggregate, "this adds up the values that pass: use count() to count them, or " +
                                std::string(to_string(binary->op)) + " bool");
}

void mixed_set_operators(Context& context, const BinaryExpr& binary, std::uint32_t) {
  if (binary.op != BinaryOp::logical_or) return;
  const auto* right = as<BinaryExpr>(binary.rhs);
  if (!right || (right->op != BinaryOp::logical_and && right->op != BinaryOp::logical_unless)) return;
  const std::string word(to_string(right->op));
  context.report(*right, word + " binds tighter than or: put parentheses around this, or around the or",
                 std::nullopt);
}

void unary_power(Context& context, const UnaryExpr& unary, std::uint32_t) {
  const auto* binary = as<BinaryExpr>(unary.expr);
  if (!binary || binary->op != BinaryOp::pow || unary.op != UnaryOp::minus) return;
  context.report(unary, "^ binds tighter than the sign: write (-a) ^ b if the sign belongs to the base");
}

void power_chain(Context& context, const BinaryExpr& binary, std::uint32_t) {
  const auto* right = as<BinaryExpr>(binary.rhs);
  if (binary.op == BinaryOp::pow && right && right->op == BinaryOp::pow)
    context.report(binary, "^ groups from the right, a ^ b ^ c is a ^ (b ^ c): write the parentheses");
}

// a - b / a, where (a - b) / a is meant
void missing_ratio_parens(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (binary.op != BinaryOp::sub && binary.op != BinaryOp::add) return;
  const auto* right = as<BinaryExpr>(binary.rhs);
  if (!right || right->op != BinaryOp::div || !context.node(at).has_selector) return;
  const std::uint32_t division = context.rhs(at);
  if (!context.node(context.rhs(division)).has_selector ||
      !context.same(context.lhs(at), context.rhs(division)))
    return;
  context.report(binary,
                 "/ binds tighter than " + std::string(to_string(binary.op)) +
                     ": put parentheses around what is to be divided",
                 std::nullopt);
}

void offset_of_one_side(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (is_set_operator(binary.op)) return;
  const Node& left = context.node(context.lhs(at));
  const Node& right = context.node(context.rhs(at));
  if (!left.has_selector || !right.has_selector || left.several_offsets || right.several_offsets) return;
  if (left.offset == right.offset || left.metric.empty() || right.metric.empty() ||
      left.metric == right.metric)
    return;
  if (left.offset.count() != 0 && right.offset.count() != 0) return;
  const Duration offset = left.offset.count() != 0 ? left.offset : right.offset;
  context.report(binary, "offset " + format_duration(offset) + " moves only " +
                             std::string(left.offset.count() != 0 ? left.metric : right.metric) +
                             ": give it to every selector that is to be moved");
}

void or_constant_compared(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (binary.op != BinaryOp::logical_or) return;
  const auto* right = as<BinaryExpr>(binary.rhs);
  if (!right || !is_comparison(right->op)) return;
  const std::uint32_t comparison = context.rhs(at);
  if (!context.node(context.lhs(comparison)).always_there ||
      context.type(context.lhs(comparison)) != ValueType::vector)
    return;
  if (context.node(comparison).has_selector) return;
  context.report(binary,
                 "the comparison belongs to the constant alone: write (… or vector(…)) " +
                     std::string(to_string(right->op)) + " …",
                 std::nullopt);
}

constexpr Rule kRules[] = {
    {"compare-in-arithmetic", Severity::info, "A filtering comparison whose result is calculated with",
     "(node_load1 > 5) * 100", "(node_load1 > bool 5) * 100", check<comparison_in_arithmetic>()},
    {"compare-in-sum", Severity::info, "sum() of a filtering comparison", "sum(node_load1 > 5)",
     "count(node_load1 > 5)", check<sum_of_comparison>()},
    {"precedence-or", Severity::info, "and or unless to the right of or", "up or node_load1 and node_load5",
     "up or (node_load1 and node_load5)", check<mixed_set_operators>()},
    {"precedence-or-compare", Severity::warning, "A comparison of the constant behind or",
     "sum(up) or vector(0) > 5", "(sum(up) or vector(0)) > 5", check<or_constant_compared>()},
    {"precedence-sign", Severity::warning, "A sign before a power", "-node_load1 ^ 2", "(-node_load1) ^ 2",
     check<unary_power>()},
    {"precedence-power", Severity::info, "A chain of powers", "node_load1 ^ 2 ^ 3", "node_load1 ^ (2 ^ 3)",
     check<power_chain>()},
    {"precedence-ratio", Severity::warning, "a - b / a where (a - b) / a is meant",
     "node_memory_MemTotal_bytes - node_memory_MemFree_bytes / node_memory_MemTotal_bytes",
     "(node_memory_MemTotal_bytes - node_memory_MemFree_bytes) / node_memory_MemTotal_bytes",
     check<missing_ratio_parens>()},
    {"offset-of-one-side", Severity::warning, "An offset that moves one of two different metrics",
     "sum(node_memory_MemFree_bytes) / sum(node_memory_MemTotal_bytes offset 1d)",
     "sum(node_memory_MemFree_bytes offset 1d) / sum(node_memory_MemTotal_bytes offset 1d)",
     check<offset_of_one_side>()},
};

}  // namespace

std::span<const Rule> precedence_rules() {
  return kRules;
}

}  // namespace promql::lint
