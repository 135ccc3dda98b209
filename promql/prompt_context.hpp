#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "promql/prompt_tokens.hpp"

namespace promql {

inline bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
// Title case or an acronym.
bool is_capital(const PromptToken& token);
// p99 and 5xx are written so in language only; so is 95th.
bool is_figure(std::string_view text);
bool is_percentile(std::string_view text);
// Long enough for a word, and no digit in it.
bool is_plain(const PromptToken& token, std::size_t shortest);
// An unknown word that may be a keyword with a slip in it, or one that is not typed to its end.
bool is_lost_keyword(const PromptToken& token);

inline bool is(const PromptToken* token, PromptToken::Kind kind) {
  return token != nullptr && token->kind == kind;
}
inline bool is(const PromptToken* token, PromptToken::Kind kind, std::string_view text) {
  return is(token, kind) && token->text == text;
}
inline bool has_class(const PromptToken* token, WordClass word_class) {
  return is(token, PromptToken::Kind::word) && token->word_class == word_class;
}

// The tokens of a text with what stands beside them, and which of them are natural: read as words of a
// language where they stand.
class PromptContext {
 public:
  // The tokens must outlive it.
  explicit PromptContext(const std::vector<PromptToken>& tokens);

  const PromptToken* at(std::size_t i) const { return i < tokens_.size() ? &tokens_[i] : nullptr; }
  const PromptToken* before(std::size_t i) const { return i > 0 ? &tokens_[i - 1] : nullptr; }
  bool natural(std::size_t i) const { return i < natural_.size() && natural_[i]; }
  bool natural_before(std::size_t i) const { return i > 0 && natural_[i - 1]; }
  // Unknown words that are natural because they take part in the phrase of the word before, or make one with
  // a noun like "rate".
  int company() const { return company_; }
  // Names like "rate" or "max" that are natural as nouns or adjectives.
  int noun_uses() const { return noun_uses_; }

  // A name that opens a bracket is code, whatever the word.
  bool opens_code(std::size_t i) const;
  // The "(s)" of pod(s).
  bool is_plural_bracket(std::size_t i) const;

 private:
  bool is_natural(std::size_t i) const;
  bool names_matcher(std::size_t i) const;
  void find_company(std::size_t i);
  void find_noun_use(std::size_t i);

  const std::vector<PromptToken>& tokens_;
  std::vector<bool> natural_;
  int company_ = 0;
  int noun_uses_ = 0;
};

}  // namespace promql
