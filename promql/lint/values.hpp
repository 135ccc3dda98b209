#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "promql/ast.hpp"

namespace promql::lint {

struct Node;

// The values an expression can have.
struct Interval {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
  bool maybe_nan = true;

  bool is_constant() const { return low == high && !maybe_nan; }
  static Interval exactly(double value);
  static Interval between(double low, double high) { return {low, high, false}; }
  static Interval at_least(double low) { return {low, std::numeric_limits<double>::infinity(), true}; }
};

// Sets `values` of a node whose children have theirs.
void find_values(std::vector<Node>& nodes, std::uint32_t at);

// What a comparison gives for every value of both sides; nullopt where that depends.
std::optional<bool> decided(BinaryOp op, const Interval& lhs, const Interval& rhs);

}  // namespace promql::lint
