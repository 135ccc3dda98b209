#include "promql/printer.hpp"

#include <limits>

#include "promql/parser.hpp"
#include "promql/text.hpp"
#include "tests/catch.hpp"
#include "tests/promql/cases.hpp"

using namespace promql;

TEST_CASE("trees made by hand are printed") {
  Ast ast;
  auto* selector = ast.make<VectorSelector>();
  selector->name = ast.intern("up");
  const Matcher matchers[] = {{MatchOp::equal, ast.intern("job"), ast.intern("a\"b"), {}}};
  selector->matchers = ast.copy(std::span<const Matcher>(matchers));
  auto* matrix = ast.make<MatrixSelector>();
  matrix->selector = selector;
  matrix->window = std::chrono::minutes(90);
  auto* call = ast.make<Call>();
  call->function = find_function("rate");
  Expr* args[] = {matrix};
  call->args = ast.copy(std::span<Expr* const>(args));
  CHECK(print(*call) == R"(rate(up{job="a\"b"}[1h30m]))");
}

TEST_CASE("durations are printed in units that divide them") {
  using namespace std::chrono_literals;
  struct Row {
    Duration duration;
    std::string_view expected;
  };
  const Row row = GENERATE(values<Row>({
      {0s, "0s"},
      {1ms, "1ms"},
      {999us, "0s"},
      {90s, "1m30s"},
      {24h, "1d"},
      {7 * 24h, "1w"},
      {90 * 24h, "90d"},
      {365 * 24h, "1y"},
      {-5min, "-5m"},
      {1h + 1ms, "1h1ms"},
  }));
  CHECK(format_duration(row.duration) == row.expected);
}

TEST_CASE("durations are read") {
  CHECK(parse_duration("1h30m") == Duration(std::chrono::minutes(90)));
  CHECK(parse_duration("0") == Duration(0));
  CHECK(parse_duration("1y2w3d4h5m6s7ms"));
  for (const auto* wrong : {"", "5", "m", "30m1h", "5m5m", "1.5h", "300y", "99999999999999999999s", "5x"}) {
    INFO(wrong);
    CHECK_FALSE(parse_duration(wrong));
  }
}

TEST_CASE("numbers are printed without an exponent") {
  const auto text = [](double value) {
    std::string out;
    append_number(out, value);
    return out;
  };
  CHECK(text(1e6) == "1000000");
  CHECK(text(0.1) == "0.1");
  CHECK(text(-0.0) == "-0");
  CHECK(text(1e-7) == "0.0000001");
  CHECK(text(std::numeric_limits<double>::infinity()) == "+Inf");
  CHECK(text(std::numeric_limits<double>::quiet_NaN()) == "NaN");
  CHECK(text(1e308).size() == 309);
}

TEST_CASE("strings are quoted so that any bytes come back") {
  CHECK(quote("a\"b\\c\n") == R"("a\"b\\c\n")");
  CHECK(quote("\x01\x7f") == R"("\x01\x7f")");
  CHECK(quote("caf\xC3\xA9 \xE4\xB8\x96") == "\"caf\xC3\xA9 \xE4\xB8\x96\"");
  CHECK(quote("\xff") == R"("\xff")");
  CHECK(quote("\xC2\xA0\xE2\x80\x8B") == R"("\u00a0\u200b")");
}

TEST_CASE("splitting stops where the text would get too long") {
  std::string query = "a";
  for (int i = 0; i < 200; ++i) query = "(" + query + ")";
  const ParseResult result = parse(query);
  CHECK(pretty(result.expr()).find('\n') != std::string::npos);
  CHECK(pretty(result.expr(), {.width = 100, .max_bytes = 1000}) == query);
}
