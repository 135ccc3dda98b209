#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace catalog {

// A series that the upstream records by a rule.
struct RecordingRule {
  std::string record;
  std::string expr;

  friend bool operator==(const RecordingRule&, const RecordingRule&) = default;
};

constexpr std::size_t kMaxRules = 50'000;  // read of one answer

// The recording rules of an answer to /api/v1/rules; alerts are passed over, of rules that record the same
// name the first stays. Any bytes are accepted. Errors: upstream for what is not such an answer.
base::Result<std::vector<RecordingRule>> read_rules(std::string_view json);

}  // namespace catalog
