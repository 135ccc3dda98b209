#pragma once

#include <string>
#include <vector>

#include "promql/ast.hpp"
#include "promql/source_range.hpp"

namespace promql {

// What a part of an expression computes, in plain English, and the same for the parts it is made of.
struct Explanation {
  std::string text;   // a phrase without full stop: "the 5-minute per-second rate of foo, summed by job"
  SourceRange range;  // of the part in the query
  std::vector<Explanation> parts;
};

// Bounds: parts deeper than 24 levels are named only as such, at most 500 parts are explained, a phrase has
// at most 4 KiB and a quoted value 80 bytes. Values and unusual names stand in quotes with escapes, so that
// text from the query can't pass for ours.
Explanation explain_parts(const Expr& expr);

// The phrase of the whole as a sentence.
std::string explain(const Expr& expr);

}  // namespace promql
