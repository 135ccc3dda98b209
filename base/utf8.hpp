#pragma once

#include <string>
#include <string_view>

namespace base {

// `text` with every ill-formed UTF-8 sequence replaced by U+FFFD (The Unicode Standard, 3.9, "maximal
// subparts").
std::string valid_utf8(std::string_view text);

// The longest prefix of at most `limit` bytes that does not end inside a UTF-8 sequence.
std::string_view utf8_prefix(std::string_view text, std::size_t limit);

}  // namespace base
