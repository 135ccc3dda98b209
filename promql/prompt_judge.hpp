#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace promql {

enum class Reading { promql, prompt };

// What speaks for language (positive points) or for PromQL (negative points); the table of points stands in
// prompt_weights.cpp.
enum class Evidence {
  function_word,        // of, pro, quel, hoeveel: the small words of about twenty languages
  short_function_word,  // the same of two letters, which may be a name as well
  subject_word,         // memory, latency, Speicher: what people watch
  subject_at_sign,      // the same beside an operator, where a metric would stand as well
  label_word,           // pod, node, job: both a word and a usual label name
  word_form,            // an unknown word that ends like a word: -tion, -ing, -ung
  foreign_letters,      // a word with letters beyond ASCII
  script_run,           // characters of a script that writes without spaces
  capital,              // Title case or an acronym
  sentence_case,        // the text starts with a capital and goes on with a word
  noun_use,             // rate, count, max … used as a noun or adjective, not called
  company,              // an unknown word after a known one
  side_by_side,         // two words with nothing between them, one of them known
  long_run,             // every word beyond the second with nothing between them
  only_words,           // each word beyond the third, when there is nothing else
  title_pair,           // unclean shutdowns, ads served
  joining_keyword,      // by, and, on … between words
  figure,               // p99, 5xx, 95th
  percent,              // 80%, (%), % of
  path,                 // /var/log
  question,             // a question mark
  sentence_mark,        // comma, colon or full stop where a sentence has them
  aside,                // a word in brackets at the end: (ms)
  contraction,          // what's, l'utilisation
  plain_pair,           // nothing but two plurals: a lost operator rather than a phrase
  repeated_word,        // one word twice
  range,                // foo[5m]
  loose_range,          // rate [5m]
  matchers,             // {job="api"}
  braces,               // foo{
  call,                 // rate(foo
  unknown_call,         // rates(foo
  loose_call,           // sum (foo), or a name and a bracket as in "Error rate(5m)"
  grouping,             // by (job)
  bracket_pair,         // (a) (b)
  keyword_order,        // sum by, offset 5m, > bool, @ 5
  comparison,           // == != =~ !~
  sign,                 // other operators
  sign_and_bracket,     // a / (b
  dangling_sign,        // an operator at either end, or two in a row
  spaced_slash,         // errors / requests
  opening_bracket,      // (a, b
  glued_quote,          // of"fset, 'a'b
  quoted_start,         // "a \" b: a literal that lost its end
  unbalanced,           // a bracket or quote without its other half
  identifier,           // http_requests_total, job:errors:rate5m
  identifier_pair,      // two of them side by side
  placeholder,          // foo, bar, up
  variable,             // $__interval, [[job]]
  other_language,       // SQL, LogQL, Flux, &&
};
inline constexpr std::size_t kEvidenceKinds = static_cast<std::size_t>(Evidence::other_language) + 1;

struct Judgement {
  Reading reading = Reading::promql;
  int language = 0;                        // points that speak for language
  int promql = 0;                          // points that speak for PromQL
  std::array<int, kEvidenceKinds> seen{};  // how often each evidence was seen

  // One line for logs: "prompt: language 31 (function_word 2, subject_word 1), promql 0".
  std::string reason() const;
};

// Says whether `text`, which is known not to parse as PromQL, is language or a broken expression. In doubt it
// is PromQL, and Prometheus answers with its own parse error. Pure and linear in the length of the text;
// takes any bytes.
Judgement weigh(std::string_view text);

inline Reading judge(std::string_view text) {
  return weigh(text).reading;
}

}  // namespace promql
