#include "promql/parser.hpp"

#include "promql/printer.hpp"
#include "tests/catch.hpp"
#include "tests/promql/cases.hpp"

using namespace promql;

namespace {

std::string_view name(ExprKind kind) {
  constexpr std::string_view kNames[] = {"number", "string",   "paren",  "unary",    "binary",  "aggregate",
                                         "call",   "selector", "matrix", "subquery", "duration"};
  return kNames[static_cast<std::size_t>(kind)];
}

// kind[start-end](children…)
std::string dump(const Expr& expr) {
  std::string out;
  walk(
      expr,
      [&](const Expr& node) {
        if (!out.empty() && out.back() != '(') out += ' ';
        out.append(name(node.kind)).append("[").append(std::to_string(node.range.start)).append("-");
        out.append(std::to_string(node.range.end)).append("](");
        return true;
      },
      [&](const Expr&) {
        if (out.back() == '(') {
          out.pop_back();
        } else {
          out += ')';
        }
      });
  return out;
}

}  // namespace

TEST_CASE("expressions become trees with the byte range of every node") {
  struct Row {
    std::string_view query;
    std::string_view expected;
  };
  const Row row = GENERATE(values<Row>({
      {"1", "number[0-1]"},
      {" a ", "selector[1-2]"},
      {"a + b * c", "binary[0-9](selector[0-1] binary[4-9](selector[4-5] selector[8-9]))"},
      {"a - b - c", "binary[0-9](binary[0-5](selector[0-1] selector[4-5]) selector[8-9])"},
      {"2 ^ 3 ^ 2", "binary[0-9](number[0-1] binary[4-9](number[4-5] number[8-9]))"},
      {"-a ^ 2", "unary[0-6](binary[1-6](selector[1-2] number[5-6]))"},
      {"-(1)", "unary[0-4](paren[1-4](number[2-3]))"},
      {"rate(a[5m])", "call[0-11](matrix[5-10](selector[5-6]))"},
      {"a[5m] offset 1h", "matrix[0-15](selector[0-1])"},
      {"rate(a[5m])[1h:30s] @ 5", "subquery[0-23](call[0-11](matrix[5-10](selector[5-6])))"},
      {"sum by (x) (a)", "aggregate[0-14](selector[12-13])"},
      {"topk(3, a) without (x)", "aggregate[0-22](number[5-6] selector[8-9])"},
      {"(sum(a) )", "paren[0-9](aggregate[1-7](selector[5-6]))"},
      {"a offset (1h + step())", "selector[0-22](duration[10-21](number[10-12] duration[15-21]))"},
      {"'x'", "string[0-3]"},
  }));
  INFO(row.query);
  const ParseResult result = parse(row.query);
  REQUIRE(result.ok());
  CHECK(dump(result.expr()) == row.expected);
}

TEST_CASE("a selector keeps its matchers as written and their ranges") {
  const ParseResult result = parse(R"(up{job="a", "zone.id"!~"b|c"} offset -5m @ end())");
  REQUIRE(result.ok());
  const auto* selector = as<VectorSelector>(result.ast.root());
  REQUIRE(selector);
  CHECK(selector->name == "up");
  CHECK(selector->name_range.of(result.ast.source()) == "up");
  REQUIRE(selector->matchers.size() == 2);
  CHECK(selector->matchers[0].range.of(result.ast.source()) == R"(job="a")");
  CHECK(selector->matchers[1].name == "zone.id");
  CHECK(selector->matchers[1].op == MatchOp::not_regex);
  CHECK(selector->matchers[1].value == "b|c");
  CHECK(selector->shift.offset == std::chrono::minutes(-5));
  CHECK(selector->shift.at == TimeShift::At::end);
}

TEST_CASE("vector matching is kept as written") {
  const ParseResult result =
      parse("a * on (x, y) group_left (z) fill_left (1) fill_right (-2) b", cases::everything());
  REQUIRE(result.ok());
  const auto* binary = as<BinaryExpr>(result.ast.root());
  REQUIRE(binary->matching);
  CHECK(binary->matching->on);
  CHECK(binary->matching->labels.size() == 2);
  CHECK(binary->matching->group == VectorMatching::Group::left);
  CHECK(binary->matching->include[0].name == "z");
  CHECK(binary->matching->fill_left == 1);
  CHECK(binary->matching->fill_right == -2);
  CHECK_FALSE(as<BinaryExpr>(parse("a * b").ast.root())->matching);
}

TEST_CASE("one query can have several errors") {
  const ParseResult result = parse("foo{a=1, b~\"x\"} + sum(");
  REQUIRE_FALSE(result.ok());
  CHECK(result.ast.root() == nullptr);
  CHECK(result.errors.front().range == SourceRange{6, 22});
  CHECK(format_error("a\n b c", parse("a\n b c").errors.front()) ==
        "2:2: parse error: unexpected identifier \"b\"");
}

TEST_CASE("selectors for match[] may be without matchers that exclude anything") {
  CHECK(parse_selector("{}").ok());
  CHECK(parse_selector("up{job=~\".*\"}").ok());
  CHECK_FALSE(parse_selector("up offset 5m").ok());
  CHECK_FALSE(parse_selector("sum(up)").ok());
  CHECK_FALSE(parse_selector("").ok());
}

TEST_CASE("types follow from the expression") {
  struct Row {
    std::string_view query;
    ValueType type;
  };
  const Row row = GENERATE(values<Row>({
      {"1 + 2 * (3 - -4)", ValueType::scalar},
      {"1 + a", ValueType::vector},
      {"-(a)", ValueType::vector},
      {"(a[5m])", ValueType::matrix},
      {"a[5m:]", ValueType::matrix},
      {"'a'", ValueType::string},
      {"time()", ValueType::scalar},
      {"time() + vector(1)", ValueType::vector},
      {"1 > bool 2", ValueType::scalar},
  }));
  INFO(row.query);
  CHECK(type_of(parse(row.query).expr()) == row.type);
}

TEST_CASE("a tree outlives the query it was read from, and moves") {
  std::string query = "sum by (job) (rate(http_requests_total{code=~\"5..\"}[5m]))";
  ParseResult result = parse(query);
  query.assign(query.size(), '#');
  const Ast moved = std::move(result.ast);
  CHECK(print(*moved.root()) == "sum by (job) (rate(http_requests_total{code=~\"5..\"}[5m]))");
}
