#pragma once

#include <memory>
#include <string>
#include <vector>

#include "catalog/catalog.hpp"
#include "translate/builtin/pick.hpp"
#include "translate/translator.hpp"

namespace translate::builtin {

struct BuiltinOptions {
  std::size_t max_candidates = 8;
  double min_confidence = 0.07;  // candidates below it are kept back: the translator abstains
  std::string default_window = "5m";
};

struct Considered {
  Reading reading;
  std::vector<Pick> picks;
};

// The translator without a model: a source of candidates that still have to pass the gate. Pure and
// deterministic; one object may be used by several threads.
class Builtin {
 public:
  explicit Builtin(BuiltinOptions options = {});

  // Distinct, best first, each with a confidence and what was assumed. Empty when the prompt's words are not
  // explained by what the catalog holds.
  std::vector<Candidate> candidates(const Request& request, const catalog::Snapshot& snapshot) const;

  // How the prompt was read and what it may mean, best first: what `candidates` is made from.
  Considered consider(const Request& request, const catalog::Snapshot& snapshot) const;

  // For "did you mean …": names of families that are closest to the prompt, best first; where none comes
  // near, one of each kind that the catalog has most of.
  std::vector<std::string> suggestions(const Request& request, const catalog::Snapshot& snapshot) const;

 private:
  BuiltinOptions options_;
};

}  // namespace translate::builtin
