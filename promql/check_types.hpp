#pragma once

#include <vector>

#include "promql/parser.hpp"

namespace promql {

// Whether every part of the tree has the type that its place asks for, in Prometheus' words and order.
// Appends to `errors`, at most up to options.max_errors of them. Takes away vector matching that has nothing
// to match.
void check_types(Ast& ast, const ParseOptions& options, std::vector<ParseError>& errors);

}  // namespace promql
