#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "translate/builtin/pick.hpp"

namespace translate::builtin {

// What speaks for and against the first pick being what was meant, each about 0..1; the names are those of
// data/confidence.tsv. `picks` is not empty.
using Features = std::vector<std::pair<std::string_view, double>>;
Features confidence_features(const Reading& reading, const std::vector<Pick>& picks);

// How sure the translator is of each pick, 0..0.85, falling with their order. The formula is a logistic one;
// its weights stand in data/confidence.tsv, fitted so that answers from 0.5 on may be relied on more than the
// rest.
std::vector<double> confidence_of(const Reading& reading, const std::vector<Pick>& picks);

}  // namespace translate::builtin
