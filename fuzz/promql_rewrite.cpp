#include "fuzz/promql_input.hpp"
#include "promql/printer.hpp"
#include "promql/rewrite.hpp"

// Two expressions, parted by a zero byte: everything that changes a tree is done to the first, the second
// takes the place of each of its selectors.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzzing::Input input(data, size);
  const std::size_t part = input.text.find('\0');
  auto result = promql::parse(input.text.substr(0, part), input.options);
  if (!result.ok()) return 0;
  const promql::NewMatcher added[] = {{"n.s", promql::MatchOp::not_regex, "a|\"b"}};
  promql::add_matchers(result.ast, added);
  for (const auto* selector : promql::selectors(result.expr())) fuzzing::require(!selector->matchers.empty());
  promql::rename_label(result.ast, "job", "service.name");
  for (const auto& name : promql::collect_metrics(result.expr()))
    promql::rename_metric(result.ast, name, "x.y");
  promql::TimeShift shift;
  shift.offset = std::chrono::minutes(5);
  shift.at = promql::TimeShift::At::start;
  promql::apply_shift(result.ast, *result.ast.root(), shift);
  (void)promql::fingerprint(result.expr());
  (void)promql::collect_labels(result.expr());

  if (part != std::string_view::npos) {
    const auto other = promql::parse(input.text.substr(part + 1), input.options);
    if (!other.ok()) return 0;
    const auto places = promql::selectors(result.expr());
    for (std::size_t i = 0; i < places.size() && i < 8; ++i) {
      (void)promql::replace_selector(result.ast, *places[i], other.expr());
    }
  }
  (void)promql::print(result.expr());
  return 0;
}
