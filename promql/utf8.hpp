#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace promql {

inline constexpr std::int32_t kRuneError = 0xFFFD;

// The first code point of a text that is not empty, and its width; {kRuneError, 1} for bytes that are no
// UTF-8.
inline std::pair<std::int32_t, std::uint32_t> decode_utf8(std::string_view text) {
  const auto at = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
  };
  const std::uint32_t a = at(0);
  if (a < 0x80) return {static_cast<std::int32_t>(a), 1};
  const std::uint32_t length = a >= 0xF0 ? 4 : a >= 0xE0 ? 3 : 2;
  if (a < 0xC2 || a > 0xF4 || text.size() < length) return {kRuneError, 1};
  std::uint32_t value = a & (0xFFU >> (length + 1));
  for (std::uint32_t i = 1; i < length; ++i) {
    if ((at(i) & 0xC0) != 0x80) return {kRuneError, 1};
    value = value << 6 | (at(i) & 0x3F);
  }
  const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  if (overlong || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return {kRuneError, 1};
  return {static_cast<std::int32_t>(value), length};
}

// Writes a code point.
inline void append_utf8(std::string& out, std::int32_t rune) {
  const auto c = static_cast<std::uint32_t>(rune);
  const auto tail = [&](int shift) { out += static_cast<char>(0x80 | (c >> shift & 0x3F)); };
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6);
    tail(0);
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | c >> 12);
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0 | c >> 18);
    tail(12);
    tail(6);
    tail(0);
  }
}

}  // namespace promql
