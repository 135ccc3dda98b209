#pragma once

#include <string>
#include <vector>

#include "catalog/catalog.hpp"
#include "translate/builtin/compose.hpp"

namespace translate::builtin {

// The parts of an expression that readings of one prompt differ in.
struct Traits {
  std::string metrics;   // what is measured
  std::string core;      // how: the expression without the rest
  std::string grouping;  // how series are added up
  std::string scale;     // a constant factor
  bool bounded = false;  // only what is beyond a threshold is kept
  std::string result;    // equal for expressions that have to give the same result on this catalog
};

Traits traits_of(const Node& node, const catalog::Snapshot& snapshot);

struct Pick {
  Draft draft;
  std::string promql;
  Traits traits;
};

// At most `most` drafts, best first, none that is in `rejected` or repeats another's result. After the first
// those go before that differ from it in one thing only, and each thing gets its turn. `drafts` are sorted.
std::vector<Pick> pick(const std::vector<Draft>& drafts, const catalog::Snapshot& snapshot,
                       const std::vector<std::string>& rejected, std::size_t most);

}  // namespace translate::builtin
