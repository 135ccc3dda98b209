#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace translate {

// What a model said, bounded and not yet checked.
struct ModelAnswer {
  std::string promql;                     // empty: the model says that it can't
  std::vector<std::string> alternatives;  // other readings of the question, as PromQL
  std::string explanation;
  std::vector<std::string> assumptions;
};

// Reads a model's words: the JSON object it was asked for, alone, in a code fence or amid other text; or
// PromQL alone or in a code fence. upstream when it is none of them.
base::Result<ModelAnswer> read_model_answer(std::string_view text);

}  // namespace translate
