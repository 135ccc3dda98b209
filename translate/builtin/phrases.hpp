#pragma once

#include <initializer_list>
#include <string_view>

#include "translate/builtin/intent.hpp"

namespace translate::builtin {

bool is_word(const Token& token, std::initializer_list<std::string_view> words);

// The words from `at` on that may name labels, up to the next sign or word of grammar.
Span phrase_after(const Prompt& prompt, const Intent& intent, std::size_t at, std::size_t most);

// What a bound at `at` compares: "rooms warmer than 5 degrees".
void note_compared(const std::vector<Token>& tokens, std::size_t at, Intent& intent);

// Phrases after "by", "per", "which", "except".
void find_groups(const Prompt& prompt, Intent& intent);

}  // namespace translate::builtin
