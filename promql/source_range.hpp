#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace promql {

// Byte offsets into the query: [start, end).
struct SourceRange {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - start; }
  constexpr bool contains(SourceRange other) const { return start <= other.start && other.end <= end; }
  // The text the range covers; empty where the range lies outside of `source`.
  constexpr std::string_view of(std::string_view source) const {
    if (start > end || end > source.size()) return {};
    return source.substr(start, end - start);
  }

  friend constexpr auto operator<=>(const SourceRange&, const SourceRange&) = default;
};

}  // namespace promql
