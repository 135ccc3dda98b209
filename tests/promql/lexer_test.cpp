#include "promql/lexer.hpp"

#include <string>
#include <vector>

#include "tests/catch.hpp"

using namespace promql;

namespace {

// `text@position` of every token, the message of an error.
std::string tokens(std::string_view query) {
  Lexer lexer(query);
  std::string out;
  for (Item item = lexer.next(); item.type != Token::eof; item = lexer.next()) {
    if (!out.empty()) out += ' ';
    if (item.type == Token::error) return out + "error: " + std::string(item.text);
    out.append(item.text).append("@").append(std::to_string(item.pos));
  }
  return out;
}

}  // namespace

TEST_CASE("queries are cut into tokens") {
  struct Row {
    std::string_view query;
    std::string_view expected;
  };
  const Row row = GENERATE(values<Row>({
      {"", ""},
      {"a+b", "a@0 +@1 b@2"},
      {" a >= 1 ", "a@1 >=@3 1@6"},
      {"a </b", "a@0 </@2 b@4"},
      {"a{b!~'c'}", "a@0 {@1 b@2 !~@3 'c'@5 }@8"},
      {"a[ 5m : 1m ]", "a@0 [@1 5m@3 :@6 1m@8 ]@11"},
      {"a[step()]", "a@0 [@1 step@2 (@6 )@7 ]@8"},
      {"a # no\nb", "a@0 # no@2 b@7"},
      {"# to the end", "# to the end@0"},
      {"0x_1F 1e-3 .5 1h30m", "0x_1F@0 1e-3@6 .5@11 1h30m@14"},
      {"a:b :c", "a:b@0 :c@4"},
      {"\"x\\\"y\" `z\\`", "\"x\\\"y\"@0 `z\\`@7"},
      {"a[b]", "a@0 [@1 error: unexpected character in duration expression: 'b'"},
      {"a[5m b]", "a@0 [@1 5m@2 error: unexpected character: 'b', expected ':'"},
      {"a[:5m]", "a@0 [@1 error: unexpected colon before duration in duration expression"},
      {"(", "(@0 error: unclosed left parenthesis"},
      {")", "error: unexpected right parenthesis ')'"},
      {"]", "error: unexpected right bracket ']'"},
      {"{", "{@0 error: unexpected end of input inside braces"},
      {"{{", "{@0 error: unexpected left brace '{'"},
      {"'a", "error: unterminated quoted string"},
      {"`a", "error: unterminated raw string"},
      {"'\\q'", "error: unknown escape sequence U+0071 'q'"},
      {"'\\x4g'", "error: illegal character U+0067 'g' in escape sequence"},
      {"'\\uD800'", "error: escape sequence is an invalid Unicode code point"},
      {"'\xff'", "error: invalid UTF-8 rune"},
      {"1.2.3", "error: bad number or duration syntax: \"1.2.\""},
      {"5q", "error: bad number or duration syntax: \"5\""},
      {"!", "error: unexpected character after '!': '\xEF\xBF\xBD'"},
      {"a ~ b", "a@0 error: unexpected character: '~'"},
      {"\xC2\xA0", "error: unexpected character: '\\u00a0'"},
  }));
  INFO(row.query);
  CHECK(tokens(row.query) == row.expected);
}

TEST_CASE("fill is a keyword only before a parenthesis") {
  Lexer before(R"(fill ())");
  CHECK(before.next().type == Token::fill);
  Lexer alone("fill + 1");
  CHECK(alone.next().type == Token::identifier);
}

TEST_CASE("keywords are known in any case and their words are kept") {
  Lexer lexer("SuM");
  const Item item = lexer.next();
  CHECK(item.type == Token::sum);
  CHECK(item.text == "SuM");
}
