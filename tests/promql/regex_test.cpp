#include "promql/regex.hpp"

#include <string>

#include "tests/catch.hpp"

using namespace promql;

TEST_CASE("patterns are refused in the words of Go's regexp") {
  struct Row {
    std::string_view pattern;
    std::string_view error;
  };
  const Row row = GENERATE(values<Row>({
      {"(", "missing closing ): `(`"},
      {"a)", "unexpected ): `a)`"},
      {"[a", "missing closing ]: `[a`"},
      {"[b-a]", "invalid character class range: `b-a`"},
      {"[[:foo:]]", "invalid character class range: `[:foo:]`"},
      {"*a", "missing argument to repetition operator: `*`"},
      {"(+)", "missing argument to repetition operator: `+`"},
      {"a|?", "missing argument to repetition operator: `?`"},
      {"a**", "invalid nested repetition operator: `**`"},
      {"a{2}*", "invalid nested repetition operator: `{2}*`"},
      {"a{3,2}", "invalid repeat count: `{3,2}`"},
      {"a{1001}", "invalid repeat count: `{1001}`"},
      {"(a{100}){11}", "invalid repeat count: `{11}`"},
      {"\\", "trailing backslash at end of expression: ``"},
      {"\\8", "invalid escape sequence: `\\8`"},
      {"\\xZZ", "invalid escape sequence: `\\xZZ`"},
      {"\\C", "invalid escape sequence: `\\C`"},
      {"\\pX", "invalid character class range: `\\pX`"},
      {"\\p{Elvish}", "invalid character class range: `\\p{Elvish}`"},
      {"(?=a)", "invalid or unsupported Perl syntax: `(?=`"},
      {"(?P<a-b>c)", "invalid named capture: `(?P<a-b>`"},
      {"(?P<a", "invalid named capture: `(?P<a`"},
      {"\xff*", "invalid UTF-8: `\xff*`"},
  }));
  INFO(row.pattern);
  CHECK(check_regex(row.pattern).error == "error parsing regexp: " + std::string(row.error));
}

TEST_CASE("whether a pattern matches the empty text follows from its syntax") {
  for (const auto* pattern : {"", "a*", "a?", "a|", "|a", "(a*)+", "a{0}", "a{0,3}", "^$", "\\B", "(?i)",
                              "(|a)b*", ".*", "\\Q\\E", "\\A\\z", "a{0}b?", "(?:a|b*)"}) {
    INFO(pattern);
    CHECK(check_regex(pattern).error.empty());
    CHECK(check_regex(pattern).matches_empty);
  }
  for (const auto* pattern : {"a", ".+", "a|b", "(a*)b", "\\b", "[^a]", "a{1,2}", "\\Qa*\\E", "{", "a{,2}",
                              "\\pL", "(?P<n>x)", "(?<n>x)", "a+?", "[]a]", "[[:alpha:]]", "\\x{1F600}"}) {
    INFO(pattern);
    CHECK(check_regex(pattern).error.empty());
    CHECK_FALSE(check_regex(pattern).matches_empty);
  }
}

TEST_CASE("patterns are bounded in depth and size") {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '(') + "a" + std::string(depth, ')');
  };
  CHECK(check_regex(nested(900)).error.empty());
  CHECK(check_regex(nested(100'000)).error.starts_with("error parsing regexp: expression nests too deeply"));
  CHECK(check_regex("((a{1000}b{1000}c{1000}d{1000}){1}(" + std::string(3500, '.') + "){1000})")
            .error.starts_with("error parsing regexp: expression too large"));
}
