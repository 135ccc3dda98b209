#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "translate/builtin/lexicon.hpp"

namespace translate::builtin {

enum class Script { other, han, katakana, hiragana, hangul, cyrillic };

// Of the character that begins at `at`, and its length in bytes.
Script script_at(std::string_view text, std::size_t at);
std::size_t length_at(std::string_view text, std::size_t at);

// Cuts Chinese or Japanese text into the words that the language knows and puts English ones in their place.
void cut_up(const Language& language, std::vector<Token>& tokens, const catalog::Snapshot* catalog);

// A copy of `from` for each English word.
void put(std::vector<Token>& out, const Token& from, std::string_view english);

}  // namespace translate::builtin
