#pragma once

#include <string>
#include <string_view>

namespace promql {

struct RegexCheck {
  std::string error;           // in the words of Go's regexp/syntax; empty where the pattern is good
  bool matches_empty = false;  // the whole of an empty text
};

// Whether Prometheus takes the pattern of a =~ or !~ matcher. Linear in its length, bounded in nesting and
// size.
RegexCheck check_regex(std::string_view pattern);

// The pattern that matches `text` and nothing else.
std::string escape_regex(std::string_view text);

}  // namespace promql
