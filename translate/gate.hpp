#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.hpp"
#include "translate/translator.hpp"

namespace translate {

// What an expression may read at most, estimated from cardinalities; 0 sets no limit.
struct CostLimits {
  std::size_t families = 50;  // of one selector that names its metric by a pattern; never all there are
  std::uint64_t series = 200'000;
  std::uint64_t samples = 50'000'000;  // as Prometheus' own --query.max-samples
  std::chrono::seconds window{32 * 24 * 3600};
  std::uint64_t subquery_steps = 11'000;  // as Prometheus bounds the points of a range query
};

struct GateResult {
  bool passed = false;  // no finding is an error
  std::string promql;   // as Prometheus prints it; as given when it does not parse
  std::string key;      // equal for expressions that mean the same; empty when it does not parse
  std::vector<Finding> findings;
};

// What every candidate must pass before it runs: it parses, gives an instant vector or a scalar, its metrics
// and labels are known to the catalog, the linter finds no error in it, and what it reads is within the
// limits. With an empty catalog names are not checked, and a warning says so.
GateResult check(std::string_view promql, const catalog::Snapshot& snapshot, const CostLimits& limits = {});

// The `key` of an expression; the text itself where it does not parse.
std::string comparison_key(std::string_view promql);

}  // namespace translate
