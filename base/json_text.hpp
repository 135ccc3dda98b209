#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace base {

// True when none of eight bytes is a control byte, a quote, a backslash, DEL or beyond ASCII: they stand in
// JSON (RFC 8259, section 7) and in a log as they are.
constexpr bool are_harmless(std::uint64_t eight) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u;
  constexpr std::uint64_t kHigh = 0x8080808080808080u;
  const auto marks = [&](unsigned char byte) {
    const auto same = eight ^ (kOnes * byte);
    return (same - kOnes) & ~same;
  };
  const auto below_space = (eight - kOnes * 0x20) & ~eight;
  return ((eight | below_space | marks('"') | marks('\\') | marks(0x7f)) & kHigh) == 0;
}

// Quoted and escaped; what is no UTF-8 in `text` becomes U+FFFD.
void append_json_text(std::string& out, std::string_view text);

}  // namespace base
