#pragma once

#include <vector>

#include "translate/builtin/pick.hpp"

namespace translate::builtin {

// How sure the translator is of each pick, 0..0.9, falling with their order. The formula is a logistic one;
// its weights stand in data/confidence.tsv, fitted so that answers from 0.5 on may be relied on more than the
// rest.
std::vector<double> confidence_of(const Reading& reading, const std::vector<Pick>& picks);

}  // namespace translate::builtin
