#include "promql/prompt_context.hpp"

#include <algorithm>

namespace promql {
namespace {

using Kind = PromptToken::Kind;

bool all_of_class(char low, char high, std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [&](char c) { return (c >= low && c <= high) || (c >= '0' && c <= '9'); });
}
}  // namespace

bool is_capital(const PromptToken& token) {
  const std::string_view text = token.text;
  if (!is_upper(text[0]) || text.size() < 2) return false;
  const bool shouted = all_of_class('A', 'Z', text);  // operators and words of query languages are, too
  return !shouted || token.word_class == WordClass::subject || token.word_class == WordClass::label ||
         token.word_class == WordClass::unknown;
}

bool is_figure(std::string_view text) {
  return text.ends_with("xx") || text.ends_with("th") || text.ends_with("st") || text.ends_with("nd");
}
bool is_percentile(std::string_view text) {
  return text.size() >= 3 && text.size() <= 5 && (text[0] == 'p' || text[0] == 'P') &&
         all_of_class('0', '9', text.substr(1));
}

bool is_plain(const PromptToken& token, std::size_t shortest) {
  return token.text.size() >= shortest &&
         std::none_of(token.text.begin(), token.text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_lost_keyword(const PromptToken& token) {
  return has_class(&token, WordClass::unknown) && (is_near_keyword(token.text) || starts_keyword(token.text));
}

PromptContext::PromptContext(const std::vector<PromptToken>& tokens) : tokens_(tokens) {
  natural_.resize(tokens_.size());
  for (std::size_t i = 0; i < tokens_.size(); ++i) natural_[i] = is_natural(i);
  for (std::size_t i = 0; i < tokens_.size(); ++i) find_company(i);
  for (std::size_t i = 0; i < tokens_.size(); ++i) find_noun_use(i);
}

bool PromptContext::opens_code(std::size_t i) const {
  const PromptToken* next = at(i + 1);
  if (!is(next, Kind::open) || next->space_before) return false;
  return !is_plural_bracket(i + 1);
}

bool PromptContext::is_plural_bracket(std::size_t i) const {
  const PromptToken* inside = at(i + 1);
  return inside != nullptr && (inside->text == "s" || inside->text == "es") && is(at(i + 2), Kind::close);
}

bool PromptContext::is_natural(std::size_t i) const {
  const PromptToken& token = tokens_[i];
  if (token.kind == Kind::path) return true;
  if (token.kind == Kind::number) return is_figure(token.text);
  if (token.kind != Kind::word || token.in_code_braces || opens_code(i) || names_matcher(i)) return false;
  switch (token.word_class) {
    case WordClass::function_word:
    case WordClass::subject:
    case WordClass::label:
      return true;
    case WordClass::unknown:
      return token.foreign_letters > 0 || token.contraction || is_capital(token) || has_word_form(token.text);
    default:
      return token.foreign_letters > 0;
  }
}

bool PromptContext::names_matcher(std::size_t i) const {
  const PromptToken* next = at(i + 1);
  return is(next, Kind::sign) && (next->text == "=" || next->text == "=~" || next->text == "!~");
}

void PromptContext::find_company(std::size_t i) {
  if (!has_class(&tokens_[i], WordClass::unknown) || natural_[i]) return;
  const PromptToken* next = at(i + 1);
  const bool noun = i == 0 && tokens_.size() == 2 && has_class(next, WordClass::usual_name) && !opens_code(1);
  const bool leads = i == 0 && has_class(next, WordClass::subject) && natural(1);
  if (!natural_before(i) && !noun && !leads) return;
  const std::size_t shortest = leads ? 3 : 4;
  if (!is_plain(tokens_[i], shortest) || tokens_[i].in_code_braces || opens_code(i) || names_matcher(i))
    return;
  if (is_lost_keyword(tokens_[i])) return;
  if (i > 0 && tokens_[i - 1].text.starts_with(tokens_[i].text)) return;  // the same once more, cut off
  natural_[i] = true;
  ++company_;
}

void PromptContext::find_noun_use(std::size_t i) {
  const PromptToken& token = tokens_[i];
  const bool usual = has_class(&token, WordClass::usual_name);
  if (!usual && !has_class(&token, WordClass::aggregator)) return;
  if (token.in_code_braces || opens_code(i)) return;
  const bool after_word = natural_before(i) && !has_class(before(i), WordClass::label);
  const bool after_label = natural_before(i) && i == 1;
  const bool before_word = has_class(at(i + 1), WordClass::function_word) ||
                           (usual && has_class(at(i + 1), WordClass::subject) && natural(i + 1));
  if (!after_word && !after_label && !before_word) return;
  natural_[i] = true;
  ++noun_uses_;
}

}  // namespace promql
