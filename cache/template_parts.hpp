#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cache/template.hpp"
#include "promql/parser.hpp"

// What making templates, filling them and finding them have in common.
namespace cache {

using PromptTokens = std::vector<PromptToken>;

inline constexpr std::size_t kMaxValueTokens = 4;  // of one value
inline constexpr std::size_t kMaxValueSlots = 4;   // of one template

promql::ParseOptions template_limits();

// The prompt's text of some tokens, in lower case; what was quoted without its quotes. Empty where the tokens
// don't stand side by side.
std::string span_text(std::string_view prompt, const PromptTokens& tokens, std::size_t first,
                      std::size_t count);

// All of the text.
std::optional<double> number_of(std::string_view text);

// Filled by a label's value, be it one that a quantile says.
bool is_value_slot(const TemplateSlot& slot, const TemplateSites& found);

}  // namespace cache
