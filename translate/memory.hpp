#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "translate/translator.hpp"

namespace translate {

// Pairs that humans approved, found again by the words of a prompt. It is filled from the approval store when
// the program starts and told of every approval, correction and rejection. Thread-safe; bounded: of one
// tenant the oldest pairs beyond kMaxPairs are forgotten.
class Memory {
 public:
  static constexpr std::size_t kMaxPairs = 20'000;  // of one tenant
  static constexpr std::size_t kMaxTenants = 1'000;

  Memory();
  ~Memory();
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;

  // `promql` is approved for `prompt`; it takes the place of what was approved before.
  void approve(std::string_view tenant, std::string_view prompt, std::string_view promql);
  // Nothing is approved for `prompt` any more.
  void forget(std::string_view tenant, std::string_view prompt);

  // Pairs whose prompts share telling words with `prompt`, best first. A word tells the more the fewer pairs
  // of the tenant have it.
  std::vector<Example> similar(std::string_view tenant, std::string_view prompt, std::size_t limit) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace translate
