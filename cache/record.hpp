#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cache {

enum class State : std::uint8_t { pending, approved, rejected };

std::string_view to_string(State state);

// One prompt and what is known of its translation.
struct Record {
  std::uint64_t hash = 0;  // prompt_hash(tenant, prompt_key(prompt)); shown to people in decimal
  std::string tenant;
  std::string prompt;      // as first typed
  std::string prompt_key;  // normalised; compared on every read, so that a collision is a miss
  std::string output;      // PromQL
  State state = State::pending;
  std::vector<std::string> rejected_outputs;
  std::string source;  // "built-in", "<provider>:<model>", "human"
  double confidence = 0;
  std::vector<std::string> assumptions;
  std::vector<std::string> findings;  // one sentence each
  std::string author;                 // who decided; empty while pending
  std::string comment;
  std::chrono::system_clock::time_point created_at;
  std::chrono::system_clock::time_point updated_at;
  std::uint64_t uses = 0;
  std::chrono::system_clock::time_point last_used;  // 1970: never
  std::uint64_t version = 1;                  // grows with every change that a human or a translator makes
  std::map<std::string, std::string> labels;  // of those who keep approvals: team, dashboard …
  bool serves_as_template = true;             // may be reused for prompts that differ in values only
  std::string drift;                          // what of the upstream it needs and is gone; empty: nothing

  friend bool operator==(const Record&, const Record&) = default;
};

// The prompt as it is compared: Unicode white space folded to single blanks, trimmed, ASCII letters lowered,
// closing punctuation (`?`, `.`, `!`) dropped. Never touches anything inside quotes.
std::string prompt_key(std::string_view prompt);

// 64-bit hash over tenant and prompt key (xxHash64 of "<tenant length>:<tenant><key>", seed 0): stable for
// ever, because it is shown to people and stored.
std::uint64_t prompt_hash(std::string_view tenant, std::string_view prompt_key);

}  // namespace cache
