#include "base/utf8.hpp"

#include "tests/catch.hpp"

TEST_CASE("ill-formed UTF-8 becomes U+FFFD, one for each maximal subpart") {
  struct Row {
    const char* in;
    const char* out;
  };
  const Row rows[] = {
      {"", ""},
      {"plain", "plain"},
      {"gr\xC3\xBC\xC3\x9F", "gr\xC3\xBC\xC3\x9F"},
      {"\xF0\x9F\x93\x88", "\xF0\x9F\x93\x88"},
      {"a\xFFz", "a\xEF\xBF\xBDz"},
      {"\xC0\xAF", "\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"\xE2\x82", "\xEF\xBF\xBD"},
      {"\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"\xF4\x90\x80\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
  };
  for (const auto& row : rows) CHECK(base::valid_utf8(row.in) == row.out);
}

TEST_CASE("a prefix never ends inside a sequence") {
  CHECK(base::utf8_prefix("gr\xC3\xBCn", 3) == "gr");
  CHECK(base::utf8_prefix("gr\xC3\xBCn", 4) == "gr\xC3\xBC");
  CHECK(base::utf8_prefix("short", 100) == "short");
  CHECK(base::utf8_prefix("\xE2\x82\xAC", 2).empty());
}
