#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/deadline.hpp"
#include "base/error.hpp"
#include "llm/model_client.hpp"

namespace translate {

// A prompt and the PromQL a human approved for it.
struct Example {
  std::string prompt;
  std::string promql;
};

// How a translation came about, for those who watch.
struct Journal {
  // One round of one source: what it proposed, and what the gate made of it.
  struct Step {
    bool by_model = false;
    std::size_t proposed = 0;
    std::size_t passed = 0;
    std::vector<std::string> refused_by;  // rules, one for each candidate that did not pass
    std::optional<base::errc> error;      // the source gave nothing
    std::chrono::nanoseconds took{0};
  };
  std::vector<Step> steps;  // in their order; of a model all but the first are repairs
  std::vector<llm::Call> calls;
};

// What is asked. All text is untrusted.
struct Request {
  std::string prompt;                 // as typed
  std::string tenant;                 // empty: the only one
  bool range_query = false;           // asked for a graph rather than one value
  std::vector<std::string> rejected;  // PromQL a human refused for this prompt: never offered again
  std::vector<Example> examples;      // approved pairs that resemble the prompt, best first
  base::Deadline deadline = base::Deadline::never();
  Journal* journal = nullptr;  // when given, it is written into until translate() returns
};

// Candidate::source of the built-in translator.
inline constexpr std::string_view kBuiltinSource = "built-in";

// One possible translation.
struct Candidate {
  std::string promql;                    // has passed the gate
  double confidence = 0;                 // 0..1, the translator's own estimate that it is what was asked
  std::string source;                    // "built-in", or "<provider>:<model>"
  std::vector<std::string> assumptions;  // what the prompt left open and how it was filled, e.g. "window 5m"
  std::string explanation = {};          // one sentence; may be empty
};

// Something the gate noticed about a candidate or about the translation as a whole.
struct Finding {
  enum class Severity { info, warning, error };
  std::string rule;  // stable id, e.g. "unknown-metric"
  Severity severity = Severity::error;
  std::string message;  // says what to do
  std::string promql;   // the candidate it speaks of
};

struct Translation {
  std::vector<Candidate> candidates;  // best first, never empty
  std::vector<Finding> findings;      // of refused candidates and warnings of accepted ones
  std::string remark;  // for the notice, e.g. "the model did not answer; built-in translator"; may be empty
};

// Turns prompts into checked PromQL. Blocking and thread-safe: called on the translation pool, never on a
// loop. Errors: untranslatable (with suggestions in the detail), deadline_exceeded, timeout, busy,
// unavailable, upstream.
class Translator {
 public:
  virtual ~Translator() = default;
  virtual base::Result<Translation> translate(const Request& request) = 0;
};

}  // namespace translate
