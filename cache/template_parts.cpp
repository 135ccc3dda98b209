#include "cache/template_parts.hpp"

#include <charconv>

namespace cache {

promql::ParseOptions template_limits() {
  promql::ParseOptions options;
  options.max_bytes = 16 * 1024;
  options.max_depth = 200;
  options.max_errors = 1;
  return options;
}

std::string span_text(std::string_view prompt, const PromptTokens& tokens, std::size_t first,
                      std::size_t count) {
  if (tokens[first].kind == PromptToken::Kind::quoted)
    return count == 1 ? ascii_lower(tokens[first].text) : std::string();
  for (std::size_t i = first + 1; i < first + count; ++i) {
    if (tokens[i].kind == PromptToken::Kind::quoted || tokens[i].begin < tokens[i - 1].end ||
        tokens[i].begin - tokens[i - 1].end > 1)
      return {};
  }
  return ascii_lower(prompt.substr(tokens[first].begin, tokens[first + count - 1].end - tokens[first].begin));
}

std::optional<double> number_of(std::string_view text) {
  double value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool is_value_slot(const TemplateSlot& slot, const TemplateSites& found) {
  return found.sites[slot.sites.front()].kind == TemplateSite::Kind::value;
}

}  // namespace cache
