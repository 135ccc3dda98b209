#pragma once

#include <string_view>

namespace promql {

enum class WordClass {
  unknown,
  function_word,   // of, per, which, pro, combien
  subject,         // memory, requests, Speicher
  label,           // pod, node: also usual label names, so weak evidence
  placeholder,     // foo, bar, up: names that stand for a metric
  keyword,         // by, and, offset: operators of PromQL that are also words
  strict_keyword,  // group_left, atan2: never words
  aggregator,      // sum, topk
  usual_name,      // max, count, rate: aggregators and functions that are also everyday nouns or adjectives
  function_name,   // deriv, irate
};

// `word` in any case; only ASCII letters are folded. Words that are no known one are unknown, except that a
// word of six or more letters with an ending of nouns, adjectives or verbs is told by has_word_form.
WordClass classify_word(std::string_view word);

// Whether an unknown word ends like a word of a European language (-tion, -ing, -ung, -mento) or is too long
// for a name.
bool has_word_form(std::string_view word);

// Whether one edit (a letter more, less or other, or two swapped) makes a keyword, aggregator or function of
// it.
bool is_near_keyword(std::string_view word);

// Whether a keyword that may follow an operand begins with `word`: it may be one that is not typed to its
// end.
bool starts_keyword(std::string_view word);

}  // namespace promql
