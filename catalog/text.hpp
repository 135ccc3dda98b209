#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace catalog {

// How words are compared everywhere: in the search and in the translator.

// Lower case, with the accents of the European Latin letters taken off ("Durchsätze" → "durchsatze"). Other
// bytes stay as they are.
std::string fold_case(std::string_view text);

// The words of running text: runs of letters and digits, folded; at most `limit` of them.
std::vector<std::string> text_words(std::string_view text, std::size_t limit = 400);

// A word of a metric or label name, and what it stands for when it is a known abbreviation.
struct NamePart {
  std::string word;
  std::vector<std::string> meaning;  // "pgmajfault": page, major, fault
};
std::vector<NamePart> name_parts(std::string_view name);

// The words of a metric or label name: split at `_`, `:` and changes of case or from letter to digit, known
// abbreviations followed by what they stand for ("pgmajfault" → pgmajfault page major fault).
std::vector<std::string> name_words(std::string_view name);

// The singular ("queries" → "query"). Words that are equal here are the same word.
std::string singular(std::string_view word);

// What is left without the endings of verbs and nouns ("rejected", "rejections" → "reject"). Words that are
// equal here are related, not the same.
std::string root(std::string_view word);

// Words of the field that may stand for `word` (a singular), without itself; empty when none is known.
const std::vector<std::string>& synonyms(std::string_view word);

// What a short word stands for ("msg": message); empty when the tables don't say.
const std::vector<std::string>& meaning_of(std::string_view brief);

// Whether the tables know it as a word of the language, and not as an abbreviation.
bool is_common_word(std::string_view word);

// Words that say nothing about what is asked for ("the", "show").
bool is_stop_word(std::string_view word);

// What a well-known family means when its own HELP says too little; empty when not known.
std::string_view gloss(std::string_view family);

// 1: the same word; 0.85: the same root; 0.75: a synonym; else 0. Both are singulars.
double relatedness(std::string_view query_word, std::string_view name_word);

// Whether one was typed for the other: a letter more, less, another, or two swapped, but not the first.
bool is_slip(std::string_view typed, std::string_view word);

}  // namespace catalog
