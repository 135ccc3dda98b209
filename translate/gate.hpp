#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.hpp"
#include "translate/translator.hpp"

namespace translate {

struct GateResult {
  bool passed = false;  // no finding is an error
  std::string promql;   // as Prometheus prints it; as given when it does not parse
  std::string key;      // equal for expressions that mean the same; empty when it does not parse
  std::vector<Finding> findings;
};

// What every candidate must pass before it runs: it parses, gives an instant vector or a scalar, its metrics
// and labels are known to the catalog, and the linter finds no error in it. With an empty catalog names are
// not checked, and a warning says so.
GateResult check(std::string_view promql, const catalog::Snapshot& snapshot);

// The `key` of an expression; the text itself where it does not parse.
std::string comparison_key(std::string_view promql);

}  // namespace translate
