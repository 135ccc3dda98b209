#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace promql {

// Reads the characters of a pattern as Go's regexp/syntax does. What reads takes it off the text; false: the
// pattern is wrong, and error() says why in Go's words.
class RegexChars {
 public:
  const std::string& error() const { return error_; }
  // Always false.
  bool fail(std::string_view what, std::string_view where);

  bool read_rune(std::string_view& text, std::int32_t& rune);
  bool check_utf8(std::string_view text);
  // `text` begins with the backslash.
  bool read_escape(std::string_view& text, std::int32_t& rune);
  // \pN \p{Greek} \P{^Lu}
  bool read_unicode_class(std::string_view& text);
  // [a-z] [^[:alpha:]\d]
  bool read_class(std::string_view& text);

 private:
  // One end of a range; `whole` is what an error quotes.
  bool read_class_char(std::string_view& text, std::string_view whole, std::int32_t& rune);

  std::string error_;
};

}  // namespace promql
