#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "promql/ast.hpp"
#include "promql/source_range.hpp"

namespace promql {

// What a server was started with, and bounds. Defaults: Prometheus 3.14 without feature flags.
struct ParseOptions {
  bool experimental_functions = false;
  bool duration_expr = true;
  bool extended_range_selectors = false;
  bool binop_fill_modifiers = false;

  std::size_t max_bytes = std::size_t{16} << 20;  // of the query; at most 2^31 - 1
  std::size_t max_depth = 250'000;                // of the tree
  std::size_t max_errors = 256;                   // later ones are dropped
};

struct ParseError {
  SourceRange range;
  std::string message;  // without position, as Prometheus words it

  friend bool operator==(const ParseError&, const ParseError&) = default;
};

struct ParseResult {
  Ast ast;                         // its root is null when there are errors
  std::vector<ParseError> errors;  // in the order Prometheus finds them

  bool ok() const { return errors.empty(); }
  explicit operator bool() const { return ok(); }
  const Expr& expr() const { return *ast.root(); }  // only when ok()
};

// Parses and type-checks one expression: accepts, rejects and words errors as Prometheus 3.14.
ParseResult parse(std::string_view query, const ParseOptions& options = {});

// Parses what may stand in match[]: a{b="c"} or {b="c"}; the root is a VectorSelector.
ParseResult parse_selector(std::string_view query, const ParseOptions& options = {});

// `1:4: parse error: unexpected …`. Line and column count from 1, columns in bytes.
std::string format_error(std::string_view query, const ParseError& error);

}  // namespace promql
