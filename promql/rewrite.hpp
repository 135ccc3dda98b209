#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "promql/ast.hpp"

// Changes to a tree, and what it speaks of. Functions that change a tree take the Ast that owns it; names and
// values that they are given are copied into it.
namespace promql {

struct NewMatcher {
  std::string_view name;
  MatchOp op = MatchOp::equal;
  std::string_view value;
};

// Every selector in source order, those of matrix selectors included.
std::vector<const VectorSelector*> selectors(const Expr& expr);
std::vector<VectorSelector*> selectors(Expr& expr);

// Adds the matchers to every selector below `expr`; one that already stands there is not repeated.
void add_matchers(Ast& ast, Expr& expr, std::span<const NewMatcher> matchers);
void add_matchers(Ast& ast, std::span<const NewMatcher> matchers);  // to the whole tree

// Names of metrics that selectors ask for exactly (also by __name__="…"), sorted, each once.
std::vector<std::string> collect_metrics(const Expr& expr);
// Label names in matchers, by/without, on/ignoring and group_*, sorted, each once; without __name__.
std::vector<std::string> collect_labels(const Expr& expr);

// Selectors of metric `from` ask for `to`, also where the name is a matcher. Gives how many were changed.
std::size_t rename_metric(Ast& ast, std::string_view from, std::string_view to);
// In matchers, groupings and vector matching. Labels that functions name in strings stay.
std::size_t rename_label(Ast& ast, std::string_view from, std::string_view to);

// Makes the whole expression look at another time, as `offset` or `@` on a selector does: offsets add up, an
// `@` that already stands stays, a subquery is moved as a whole.
void apply_shift(Ast& ast, Expr& expr, const TimeShift& shift);

// Puts a copy of `replacement` in the place of `selector`, which must stand in `ast`; in parentheses where it
// needs them. offset and @ of the selector apply to the copy; a[1h] becomes a subquery over it. Gives the
// copy. Errors: bad_input where the types don't fit or the selector is anchored or smoothed; the tree is then
// unchanged.
base::Result<Expr*> replace_selector(Ast& ast, const VectorSelector& selector, const Expr& replacement);

// The same for expressions that mean the same up to the order of matchers and labels, spaces, comments,
// spelling of numbers, and parentheses that change nothing.
std::string canonical(const Expr& expr);
std::uint64_t fingerprint(const Expr& expr);

}  // namespace promql
