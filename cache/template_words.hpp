#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "promql/ast.hpp"

namespace cache {

// A piece of a prompt as templates compare it.
struct PromptToken {
  enum class Kind : std::uint8_t {
    word,      // `latency`, `web-1`, `/data`, and every mark (`>`, `,`)
    quoted,    // "api gateway"; `text` is what the quotes hold
    number,    // 80, 0.5
    duration,  // 15m, 15 minutes, the `hour` of `last hour`
    quantile,  // p95, 95th percentile
  };
  Kind kind = Kind::word;
  std::string text;            // equal for tokens that say the same; ASCII letters lowered but in quotes
  double number = 0;           // of number; of quantile: 0 … 1
  promql::Duration length{0};  // of duration
  std::string_view unit;       // of number: "percent" or a unit of bytes ("GB", "MiB") when one follows
  std::size_t begin = 0;       // where it stands in the prompt
  std::size_t end = 0;
};

inline constexpr std::size_t kMaxTemplateTokens = 64;

// The tokens of a prompt; empty when there are more than kMaxTemplateTokens or the prompt is longer than 1
// KiB.
//
// What says nothing is left out: `the`, a leading `show me` or `what is`, `please`, closing marks. A phrase
// of time (`in the last 15m`) stands at the end, in one spelling, when it has the prompt's only duration:
// where it stood does not matter. All else keeps its order. `prompt` must outlive the units, not the tokens.
std::vector<PromptToken> prompt_tokens(std::string_view prompt);

// How many bytes a unit of PromptToken::unit is; 0 for percent and none.
double bytes_of(std::string_view unit);

// Words that turn a prompt into its opposite or name another measure: `free`, `transmit`, `max`. They may be
// values of labels, and still never take the place of one another.
bool is_telling_word(std::string_view lowered);

std::string ascii_lower(std::string_view text);

}  // namespace cache
