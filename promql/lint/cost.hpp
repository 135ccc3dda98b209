#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>
#include <vector>

#include "promql/ast.hpp"
#include "promql/lint/lint.hpp"

namespace promql::lint {

struct CostOptions {
  const Facts* facts = nullptr;
  QueryKind query = QueryKind::instant;
  Duration span{0};                                        // end - start, of a range query
  Duration step{0};                                        // of a range query; 0: the span in 250 points
  Duration scrape_interval = std::chrono::minutes(1);      // where the facts don't know it
  Duration evaluation_interval = std::chrono::minutes(1);  // the step of a[1h:]
  std::uint64_t unknown_series = 100;                      // taken for a metric that the facts don't know
};

struct SelectorCost {
  SourceRange range;
  std::string_view metric;  // lies in the Ast
  std::uint64_t series = 0;
  std::uint64_t evaluations = 0;  // how many points in time it is evaluated at
  std::uint64_t samples = 0;      // that pass through the engine, as the server's own statistics count them
  std::uint64_t stored = 0;       // samples that lie in the part of the storage that is read
  bool guessed = false;           // the facts don't know the metric
};

struct Cost {
  std::vector<SelectorCost> selectors;  // in source order
  std::uint64_t steps = 0;              // of the whole query
  std::uint64_t series = 0;             // sums over the selectors; saturated at 2^64 - 1
  std::uint64_t samples = 0;
  std::uint64_t stored = 0;
};

// What the query will read, worked out from cardinalities and without running anything:
//
//   steps       = 1, or span / step + 1 for a range query
//   series      = series of the metric × Π share of its matchers, at least 1; where k of n values of a label
//   pass
//                 a matcher the share is k/n (=: 1/n, !=: (n-1)/n, patterns: k counted when the values are
//                 known, alternatives/n when they can be listed, else 1/2 for =~ and 1 for !~)
//   evaluations = steps, and inside a subquery (span around it + its window) / its step + 1, because the
//   server
//                 evaluates the inside once for all steps; with @: once
//   samples     = series × evaluations × max(1, window / scrape interval)
//   stored      = series × max(1, (span around it + window) / scrape interval)
//
// All sums and products saturate.
Cost estimate_cost(const Expr& root, const CostOptions& options);

}  // namespace promql::lint
