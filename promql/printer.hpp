#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "promql/ast.hpp"

namespace promql {

// One line, byte for byte what Prometheus prints for the same tree.
std::string print(const Expr& expr);

struct PrettyOptions {
  std::size_t width = 100;                        // longer expressions are split
  std::size_t max_bytes = std::size_t{16} << 20;  // beyond it (deep nesting) the result is print(expr)
};

// Several lines, byte for byte what `promtool promql format` and /api/v1/format_query give.
std::string pretty(const Expr& expr, const PrettyOptions& options = {});

// The same with the comments of the query, each at the node where it stood: those on a line of their own
// before the line of what follows them, others at the end of the line of what they followed. A selector stays
// on one line: what stood inside of it goes before it. The tree must be what parse() made of ast.source().
// Formatting the result again gives the result.
std::string pretty_with_comments(const Ast& ast, const PrettyOptions& options = {});

}  // namespace promql
