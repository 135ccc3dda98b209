#pragma once

#include <array>
#include <string_view>

#include "promql/prompt_judge.hpp"

namespace promql {

struct Weight {
  Evidence evidence;
  std::string_view name;
  int points;   // positive: language
  int at_most;  // times that count
};

// In the order of Evidence.
extern const std::array<Weight, kEvidenceKinds> kWeights;

// By how much language must outweigh PromQL.
inline constexpr int kMargin = 12;

}  // namespace promql
