#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "translate/translator.hpp"

namespace translate {

// Whoever proposes translations: the built-in translator, a model. Thread-safe.
class CandidateSource {
 public:
  virtual ~CandidateSource() = default;

  // Candidates, best first, not yet checked; none when the source knows no translation. `refused` is what the
  // gate found in this source's earlier proposals for the same request.
  virtual base::Result<std::vector<Candidate>> propose(const Request& request,
                                                       const catalog::Snapshot& snapshot,
                                                       std::span<const Finding> refused) = 0;
};

}  // namespace translate
