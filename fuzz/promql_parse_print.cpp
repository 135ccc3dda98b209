#include "fuzz/promql_input.hpp"
#include "promql/printer.hpp"
#include "promql/rewrite.hpp"

namespace {

// An offset that Prometheus prints as something else: a bare operation, or NaN.
bool has_offset_printed_otherwise(const promql::Expr& root) {
  bool found = false;
  promql::walk(root, [&](const promql::Expr& expr) {
    promql::TimeShift shift;
    if (const auto* selector = promql::as<promql::VectorSelector>(&expr)) shift = selector->shift;
    if (const auto* subquery = promql::as<promql::SubqueryExpr>(&expr)) shift = subquery->shift;
    const auto* duration = promql::as<promql::DurationExpr>(shift.offset_expr);
    found |= duration && !duration->wrapped && duration->op <= promql::DurationOp::pow;
    found |= shift.offset == promql::Duration::min();
    return true;
  });
  return found;
}

// A duration of over 104 days with a fraction of a second: its float64 number of seconds can't tell one
// nanosecond from the next, so that Prometheus prints 199ms for what it reads back as 198ms.
bool has_duration_rounded_otherwise(const promql::Expr& root) {
  bool found = false;
  const auto check = [&](promql::Duration duration) {
    constexpr promql::Duration kExact{std::int64_t{1} << 53};
    found |= (duration > kExact || duration < -kExact) &&
             duration % std::chrono::seconds(1) != promql::Duration(0);
  };
  promql::walk(root, [&](const promql::Expr& expr) {
    if (const auto* matrix = promql::as<promql::MatrixSelector>(&expr)) check(matrix->window);
    if (const auto* subquery = promql::as<promql::SubqueryExpr>(&expr)) {
      check(subquery->window);
      check(subquery->step);
      check(subquery->shift.offset);
    }
    if (const auto* selector = promql::as<promql::VectorSelector>(&expr)) check(selector->shift.offset);
    return true;
  });
  return found;
}

}  // namespace

// Whatever parses is printed to something that parses to the same; errors lie within the query.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzzing::Input input(data, size);
  const auto result = promql::parse(input.text, input.options);
  for (const auto& error : result.errors) {
    fuzzing::require(!error.message.empty());
    fuzzing::require(!promql::format_error(input.text, error).empty());
  }
  fuzzing::require(result.ok() == (result.ast.root() != nullptr));
  if (!result.ok()) return 0;
  const std::string printed = promql::print(result.expr());
  const promql::PrettyOptions narrow{.width = 20};
  const std::string pretty = promql::pretty(result.expr(), narrow);
  const std::string formatted = promql::pretty_with_comments(result.ast, narrow);
  fuzzing::require(promql::type_of(result.expr()) != promql::ValueType::none);

  // Prometheus prints some trees as text that it does not take back: an empty selector as nothing, the part
  // of a duration below a millisecond not at all, the sum in offset --1 + step() as an offset and a sum.
  if (has_offset_printed_otherwise(result.expr()) || has_duration_rounded_otherwise(result.expr())) return 0;
  auto all = input.options;
  all.duration_expr = true;
  const auto again = promql::parse(printed, all);
  if (!again.ok()) return 0;
  // offset +(4) + 5 is an offset and a sum; without the first sign, the sum is the offset.
  if (has_offset_printed_otherwise(again.expr())) return 0;
  fuzzing::require(promql::print(again.expr()) == printed);
  const auto commented = promql::parse(formatted, all);
  fuzzing::require(commented.ok());
  fuzzing::require(promql::print(commented.expr()) == printed);
  fuzzing::require(promql::pretty_with_comments(commented.ast, narrow) == formatted);
  promql::Ast copy;
  fuzzing::require(promql::equal(*promql::clone(copy, again.expr()), again.expr()));
  fuzzing::require(promql::fingerprint(again.expr()) ==
                   promql::fingerprint(promql::parse(printed, all).expr()));
  return 0;
}
