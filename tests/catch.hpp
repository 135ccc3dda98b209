#pragma once

// Catch2 2 (Debian 12) and 3 (Ubuntu 24.04) name their header and a matcher differently; the tests use what
// both know.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
namespace tests {
inline auto contains(const std::string& text) {
  return Catch::Matchers::ContainsSubstring(text);
}
}  // namespace tests
#else
#include <catch2/catch.hpp>
namespace tests {
inline auto contains(const std::string& text) {
  return Catch::Matchers::Contains(text);
}
}  // namespace tests
#endif
