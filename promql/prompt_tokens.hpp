#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "promql/prompt_words.hpp"

namespace promql {

// A piece of a text that may be language or PromQL. Unlike the tokens of the lexer, these exist for any
// bytes.
struct PromptToken {
  enum class Kind {
    word,        // memory, what's, Größe, 内存
    identifier,  // http_requests_total, job:errors:rate5m, http.server.duration
    number,      // 5, 5m, 5xx, 10.0.0.1
    string,      // "checkout", with its quotes
    open,        // ( [ {
    close,       // ) ] }
    sign,        // == + / % @ …
    mark,        // ? , . ; : and their like in other scripts
    variable,    // $interval, ${job}, [[job]]
    path,        // /var/log
  };

  Kind kind = Kind::word;
  std::string_view text;
  bool space_before = false;  // or start of text
  WordClass word_class = WordClass::unknown;
  bool contraction = false;          // an apostrophe between letters
  std::size_t foreign_letters = 0;   // beyond ASCII
  std::size_t unspaced_letters = 0;  // of them, those of scripts that put no spaces between words
  bool in_code_braces = false;       // between braces that hold matchers or are never closed
  bool holds_matchers = false;       // an opening brace with = != =~ !~ inside
};

struct PromptTokens {
  std::vector<PromptToken> tokens;
  int unbalanced = 0;  // brackets and quotes without their other half
};

// Linear in the length of the text. Comments are dropped.
PromptTokens split_prompt(std::string_view text);

}  // namespace promql
