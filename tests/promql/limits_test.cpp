#include <string>

#include "promql/parser.hpp"
#include "promql/printer.hpp"
#include "promql/rewrite.hpp"
#include "tests/catch.hpp"
#include "tests/promql/cases.hpp"

using namespace promql;

namespace {

std::string repeated(std::string_view text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("deep and long expressions pass through everything without recursion") {
  constexpr int kMany = 100'000;
  const std::string query = GENERATE(
      "a" + repeated("+a", kMany), repeated("(", kMany) + "a" + repeated(")", kMany),
      repeated("-", kMany) + "a", "1" + repeated("^1", kMany),
      repeated("abs(", kMany) + "a" + repeated(")", kMany),
      repeated("sum(", kMany) + "a" + repeated(")", kMany),
      repeated("a+(", kMany) + "a" + repeated(")", kMany), "a" + repeated("[5m:]", 1),
      "a offset " + repeated("(", kMany) + "1+1" + repeated(")", kMany), "a[" + repeated("1+", kMany) + "1]",
      "a{" + repeated("b=\"c\",", kMany) + "}", "sum by (" + repeated("a,", kMany) + ") (a)",
      "label_join(a, " + repeated("\"b\", ", kMany) + "\"c\")",
      repeated("max_over_time(", kMany) + "a" + repeated("[5m:])", kMany));
  ParseResult result = parse(query);
  REQUIRE(result.ok());
  const std::string printed = print(result.expr());
  CHECK(parse(printed).ok());
  CHECK_FALSE(pretty(result.expr(), {.width = 100, .max_bytes = 1 << 20}).empty());
  CHECK(type_of(result.expr()) != ValueType::none);
  const NewMatcher added[] = {{"x", MatchOp::equal, "y"}};
  add_matchers(result.ast, added);
  TimeShift shift;
  shift.offset = std::chrono::minutes(1);
  apply_shift(result.ast, *result.ast.root(), shift);
  CHECK(fingerprint(result.expr()) != 0);
  Ast copy;
  CHECK(equal(*clone(copy, result.expr()), result.expr()));
}

TEST_CASE("broken deep expressions give errors and nothing else") {
  constexpr int kMany = 100'000;
  const std::string query =
      GENERATE(repeated("(", kMany), repeated("(", kMany) + ")", repeated("a[", kMany),
               repeated("sum by (", kMany), repeated("{", kMany), "{" + repeated("a,", kMany),
               "sum(" + repeated(",", kMany), repeated("a + on (", kMany), repeated("(-{}-1", kMany),
               repeated("a offset ", kMany), "a @ " + repeated("@", kMany), repeated("a b ", kMany),
               repeated(")", kMany), "'" + repeated("\\", kMany), repeated("\"", kMany + 1));
  const ParseResult result = parse(query);
  CHECK_FALSE(result.ok());
  CHECK(result.errors.size() <= ParseOptions{}.max_errors);
}

TEST_CASE("queries over the limits are refused with what the limit is") {
  ParseOptions options;
  options.max_bytes = 10;
  CHECK(parse("a + b + c + d", options).errors.front().message ==
        "query of 13 bytes is longer than the limit of 10");
  options = {};
  options.max_depth = 5;
  CHECK(parse("((((a))))", options).ok());
  CHECK(parse("(((((a)))))", options).errors.front().message == "expression is nested more than 5 deep");
  options = {};
  options.max_errors = 3;
  CHECK(parse(repeated("abs(-'a')+", 10) + "1", options).errors.size() == 3);
}
