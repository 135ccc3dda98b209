#pragma once

#include <cstdint>

namespace base {

// What a hexadecimal digit of either case stands for; -1 for any other character.
constexpr int hex_value(std::int32_t c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace base
