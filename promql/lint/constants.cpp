#include <cmath>

#include "promql/lint/context.hpp"

// What can be worked out without any data.
namespace promql::lint {
namespace {

std::string describe(const Context& context, std::uint32_t at) {
  const Interval& values = context.node(at).values;
  const std::string what = context.snippet(*context.node(at).expr);
  if (values.is_constant()) return what + " is " + number_text(values.low);
  if (std::isinf(values.high)) return what + " is never below " + number_text(values.low);
  if (std::isinf(values.low)) return what + " is never above " + number_text(values.high);
  return what + " is between " + number_text(values.low) + " and " + number_text(values.high);
}

bool is_nan(const Context& context, std::uint32_t at) {
  return !context.node(at).has_selector && std::isnan(context.node(at).values.low);
}

std::optional<bool> verdict(const Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (!is_comparison(binary.op)) return std::nullopt;
  if (is_nan(context, context.lhs(at)) || is_nan(context, context.rhs(at))) return std::nullopt;
  return decided(binary.op, context.node(context.lhs(at)).values, context.node(context.rhs(at)).values);
}

// Of two sides the one that is not simply a number.
std::uint32_t telling_side(const Context& context, std::uint32_t at) {
  const std::uint32_t left = context.lhs(at);
  return context.node(left).expr->kind == ExprKind::number ? context.rhs(at) : left;
}

void never(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (verdict(context, binary, at) != std::optional(false)) return;
  // vector(0) > 1 is how one writes an empty result on purpose.
  if (constant(context, context.lhs(at)) && constant(context, context.rhs(at))) return;
  std::string message = "this is never true, " + describe(context, telling_side(context, at));
  const auto* aggregate = context.node_as<AggregateExpr>(context.inside_parens(context.lhs(at)));
  if (aggregate && aggregate->op == AggregateOp::count)
    message += " (nothing to count gives no result): use absent(), or add or vector(0) to the count";
  else
    message += ": correct the bound";
  context.report(binary, std::move(message));
}

void always(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (verdict(context, binary, at) != std::optional(true)) return;
  if (constant(context, context.lhs(at)) && constant(context, context.rhs(at))) return;
  context.report(binary, "this is always true, " + describe(context, telling_side(context, at)) +
                             ": remove the comparison, or correct the bound");
}

void of_constants(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  const auto result = verdict(context, binary, at);
  if (!result || !constant(context, context.lhs(at)) || !constant(context, context.rhs(at))) return;
  context.report(binary, std::string("both sides are constant, so this is always ") +
                             (*result ? "true" : "false") + ": compare with a metric, or write the result");
}

void with_nan(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (!is_comparison(binary.op)) return;
  if (!is_nan(context, context.lhs(at)) && !is_nan(context, context.rhs(at))) return;
  context.report(binary, binary.op == BinaryOp::not_equal
                             ? "everything differs from NaN, NaN too: write x == x to drop NaN"
                             : "nothing equals NaN or is above or below it: write x != x to find NaN");
}

// vector(0) or foo, sum(foo) or vector(0) or bar
void dead_or(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (binary.op != BinaryOp::logical_or || !context.node(context.lhs(at)).always_there) return;
  const bool by_nothing = binary.matching && binary.matching->on && binary.matching->labels.empty();
  if (!by_nothing && !context.labels(context.rhs(at)).is_empty()) return;
  context.report(*binary.rhs,
                 "the left side of or always has a value, so this is never used: put it on the left, or "
                 "remove it");
}

void absent_of_present(Context& context, const Call& call, std::uint32_t at) {
  if (call.function->name == "absent" && context.node(at + 1).always_there)
    context.report(
        call, "the argument always has a value, so absent() is always empty: remove the or vector(…) in it");
}

void unless_everything(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (binary.op != BinaryOp::logical_unless || !context.node(context.rhs(at)).always_there) return;
  const bool by_nothing = binary.matching && binary.matching->on && binary.matching->labels.empty();
  if (!by_nothing && !context.labels(context.lhs(at)).is_empty()) return;
  context.report(binary,
                 "the right side always has a value, so this is always empty: remove unless or the constant");
}

// Whether a divisor can be zero, by how it is written.
bool may_be_zero(const Context& context, std::uint32_t at) {
  const Interval& values = context.node(at).values;
  if (values.low > 0 || values.high < 0) return false;
  const auto* comparison = context.node_as<BinaryExpr>(context.inside_parens(at));
  if (!comparison) return true;
  if (is_set_operator(comparison->op)) return comparison->op == BinaryOp::logical_or;
  if (!is_comparison(comparison->op) || comparison->return_bool) return true;
  // x > 0, x != 0
  return !(comparison->op == BinaryOp::not_equal || comparison->op == BinaryOp::greater ||
           comparison->op == BinaryOp::less);
}

void nan_in_aggregation(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (binary.op != BinaryOp::div && binary.op != BinaryOp::mod) return;
  const auto* aggregate = context.node_as<AggregateExpr>(context.node(at).aggregate);
  if (!aggregate || context.type(context.rhs(at)) != ValueType::vector) return;
  const bool spoiled = aggregate->op == AggregateOp::sum || aggregate->op == AggregateOp::avg ||
                       aggregate->op == AggregateOp::stddev || aggregate->op == AggregateOp::stdvar;
  // Inside a function or comparison the NaN may be gone.
  if (!spoiled || context.node(at).user != context.node(at).aggregate) return;
  if (!may_be_zero(context, context.rhs(at))) return;
  context.report(binary, "where the divisor is 0 this is NaN or Inf, and so is the whole " +
                             std::string(to_string(aggregate->op)) + "(): divide by (" +
                             context.snippet(*binary.rhs) + " > 0)");
}

void by_zero(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (binary.op != BinaryOp::div && binary.op != BinaryOp::mod) return;
  // 1/0 is how one writes infinity.
  if (!context.node(at).has_selector) return;
  if (constant(context, context.rhs(at)) == std::optional(0.0))
    context.report(binary, "the divisor is always 0: correct it");
}

void no_operation(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (!context.node(at).has_selector) return;
  const auto right =
      context.type(context.rhs(at)) == ValueType::scalar ? constant(context, context.rhs(at)) : std::nullopt;
  const auto left =
      context.type(context.lhs(at)) == ValueType::scalar ? constant(context, context.lhs(at)) : std::nullopt;
  bool useless = false;
  switch (binary.op) {
    case BinaryOp::add:
      useless = right == std::optional(0.0) || left == std::optional(0.0);
      break;
    case BinaryOp::sub:
      useless = right == std::optional(0.0);
      break;
    case BinaryOp::mul:
      useless = right == std::optional(1.0) || left == std::optional(1.0);
      break;
    case BinaryOp::div:
    case BinaryOp::pow:
      useless = right == std::optional(1.0);
      break;
    default:
      break;
  }
  if (useless) context.report(binary, "this changes no value, it only drops the metric name: remove it");
}

void with_itself(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (binary.op == BinaryOp::add || binary.op == BinaryOp::mul) return;
  // x == x and x != x tell NaN from numbers.
  if (binary.op == BinaryOp::equal || binary.op == BinaryOp::not_equal) return;
  if (!context.node(at).has_selector || !context.same(context.lhs(at), context.rhs(at))) return;
  context.report(binary, "both sides are the same expression: change one of them, or remove the operator");
}

constexpr Rule kRules[] = {
    {"compare-never", Severity::error, "A comparison that no value can pass", R"(count(up{job="node"}) == 0)",
     R"(absent(up{job="node"}))", check<never>()},
    {"compare-always", Severity::info, "A comparison that every value passes", R"(count(up{job="node"}) > 0)",
     R"(count(up{job="node"}) > 3)", check<always>()},
    {"compare-constants", Severity::warning, "A comparison of two constants", "vector(1) > 2",
     "node_load1 > 2", check<of_constants>()},
    {"compare-nan", Severity::error, "A comparison with NaN", "node_load1 == NaN", "node_load1 != node_load1",
     check<with_nan>()},
    {"or-never-used", Severity::warning, "A right side of or that is never used",
     "sum(up) or vector(0) or vector(1)", "sum(up) or vector(0)", check<dead_or>()},
    {"absent-never", Severity::error, "absent() of what is always there", "absent(sum(up) or vector(0))",
     "absent(up)", check<absent_of_present>()},
    {"unless-everything", Severity::error, "unless with what is always there", "sum(up) unless vector(1)",
     "sum(up) unless sum(node_load1)", check<unless_everything>()},
    {"nan-in-aggregation", Severity::warning, "A division in sum() or avg() whose divisor can be 0",
     "sum(node_memory_MemFree_bytes / node_memory_MemTotal_bytes)",
     "sum(node_memory_MemFree_bytes / (node_memory_MemTotal_bytes > 0))", check<nan_in_aggregation>()},
    {"divide-by-zero", Severity::error, "A division by the constant 0", "node_load1 / 0", "node_load1 / 2",
     check<by_zero>()},
    {"arithmetic-no-operation", Severity::info, "Adding 0, multiplying by 1", "node_load1 * 1",
     "node_load1 * 2", check<no_operation>()},
    {"arithmetic-with-itself", Severity::warning, "The same expression on both sides",
     "node_load1 / node_load1", "node_load1 / node_load5", check<with_itself>()},
};

}  // namespace

std::span<const Rule> constant_rules() {
  return kRules;
}

}  // namespace promql::lint
