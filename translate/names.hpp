#pragma once

#include <vector>

#include "catalog/catalog.hpp"
#include "promql/ast.hpp"
#include "translate/translator.hpp"

namespace translate {

// Findings about metrics, labels and label values of the expression that the catalog does not hold. `promql`
// of the findings is left empty.
std::vector<Finding> check_names(const promql::Expr& expr, const catalog::Snapshot& snapshot);

// How many families a selector asks for; all of them when it names none. Bounded to 1000.
std::size_t families_asked(const promql::VectorSelector& selector, const catalog::Snapshot& snapshot);

}  // namespace translate
