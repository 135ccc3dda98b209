#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "catalog/catalog.hpp"
#include "translate/builtin/prompt.hpp"

namespace translate::builtin {

// What the tables say a word or phrase of another language is in English.
struct Phrase {
  std::vector<std::string> words;  // stems, or words of which one that ends with '*' fits words that begin so
  std::string text;                // folded, as the table has it, where the words are stems
  std::string_view english;  // "-" for nothing, "#" for nothing after a number; "^" before it: goes before
                             // the word it follows
  bool grammar = false;      // of the table of phrases, not of a dictionary
};

struct Language {
  std::string code;
  bool compounds = false;                 // writes words together
  bool spaces = true;                     // between words
  std::size_t ending = 5;                 // bytes that a '*' may stand for
  std::vector<std::string> markers;       // words that English has not
  std::vector<std::string_view> letters;  // as they are typed
  std::unordered_map<std::string, std::vector<Phrase>>
      by_beginning;                                              // the first three bytes of the first word
  std::unordered_map<std::string, std::vector<Phrase>> by_stem;  // of the first word
  std::unordered_map<std::string, std::vector<Phrase>> by_verb;  // of participles
};

// All languages; "en" has markers alone. Sorted by code.
const std::vector<Language>& languages();
const Language* find_language(std::string_view code);

// Whether the dictionaries have it as an English word (a singular).
bool is_english(std::string_view word);

struct Found {
  const Phrase* phrase = nullptr;
  std::size_t used = 0;  // tokens
};

// The phrase that begins at the token: the longest; of several, the one nearest to the words and of which the
// catalog (may be null) speaks.
Found find_phrase(const Language& language, const std::vector<Token>& tokens, std::size_t at,
                  const catalog::Snapshot* catalog);
// The same for a part of a word.
const Phrase* find_word(const Language& language, std::string_view word, const catalog::Snapshot* catalog);
// For text without spaces: the longest phrase that it goes on with at `at`.
const Phrase* find_run(const Language& language, std::string_view text, std::size_t at,
                       const catalog::Snapshot* catalog);

// Words that tell the language, and words that it knows at all.
std::size_t count_known(const Language& language, const std::vector<Token>& tokens);
std::size_t count_markers(const Language& language, const std::vector<Token>& tokens);

}  // namespace translate::builtin
