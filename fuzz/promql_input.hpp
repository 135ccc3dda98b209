#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "promql/parser.hpp"

namespace fuzzing {

// The first byte chooses the options, the rest is text.
struct Input {
  promql::ParseOptions options;
  std::string_view text;

  Input(const std::uint8_t* data, std::size_t size) {
    const unsigned bits = size > 0 ? data[0] : 0;
    options.experimental_functions = (bits & 1) != 0;
    options.duration_expr = (bits & 2) != 0;
    options.extended_range_selectors = (bits & 4) != 0;
    options.binop_fill_modifiers = (bits & 8) != 0;
    if (size > 1) text = {reinterpret_cast<const char*>(data + 1), size - 1};
  }
};

inline void require(bool holds) {
  if (!holds) __builtin_trap();
}

}  // namespace fuzzing
