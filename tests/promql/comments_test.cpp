#include <string>
#include <vector>

#include "promql/lexer.hpp"
#include "promql/parser.hpp"
#include "promql/printer.hpp"
#include "tests/catch.hpp"
#include "tests/promql/cases.hpp"

using namespace promql;

namespace {

std::string formatted(std::string_view query) {
  const ParseResult result = parse(query, cases::everything());
  INFO(query);
  REQUIRE(result.ok());
  return pretty_with_comments(result.ast);
}

std::vector<std::string> comments_of(std::string_view query) {
  std::vector<std::string> found;
  Lexer lexer(query);
  for (Item item = lexer.next(); item.type != Token::eof && item.type != Token::error; item = lexer.next()) {
    if (item.type != Token::comment) continue;
    found.emplace_back(item.text.substr(0, item.text.find_last_not_of(' ') + 1));
  }
  return found;
}

// Whether the formatted text holds the same tree and the same comments in their order, and stays as it is.
void check_kept(const std::string& query) {
  const ParseResult before = parse(query, cases::everything());
  // Prometheus prints an empty selector as nothing.
  if (!before.ok() || print(before.expr()).find(", )") != std::string::npos) return;
  const std::string text = pretty_with_comments(before.ast);
  INFO(query << "\n=>\n" << text);
  const ParseResult after = parse(text, cases::everything());
  REQUIRE(after.ok());
  CHECK(print(after.expr()) == print(before.expr()));
  CHECK(comments_of(text) == comments_of(query));
  CHECK(pretty_with_comments(after.ast) == text);
}

}  // namespace

TEST_CASE("comments keep their place when a query is formatted") {
  struct Row {
    std::string_view query;
    std::string_view expected;
  };
  const Row row = GENERATE(values<Row>({
      {"up # is it up?", "up # is it up?"},
      {"# first\n\n  # second  \nup", "# first\n# second\nup"},
      {"up\n# the end", "up\n# the end"},
      {"up # a\n# b", "up # a\n# b"},
      {"a # left\n+ # plus\nb # right", "  a # left\n+ # plus\n  b # right"},
      {"a\n# why\n+ b", "  a\n# why\n+\n  b"},
      {"a +\n# why\nb", "  a\n+\n  # why\n  b"},
      {"a + on (x) # match\n group_left (y) b", "  a\n+ on (x) group_left (y) # match\n  b"},
      {"a + # one\n # two\n on (x) b", "  a\n+ on (x) # one\n  # two\n  b"},
      {"sum by (job) ( # per job\n rate(x[5m]) # of five minutes\n)",
       "sum by (job) ( # per job\n  rate(x[5m]) # of five minutes\n)"},
      {"sum # total\n(x) by (job) # per job", "sum by (job) ( # total\n  x\n) # per job"},
      {"sum(x) # total\n by (job)", "sum by (job) (x) # total"},
      {"sum(x) by # total\n (job, # kept\n instance)", "sum by (job, instance) (x) # total\n# kept"},
      {"topk(5, # five\n x)", "topk(\n  5, # five\n  x\n)"},
      {"clamp(x, # of\n 0, 1 # bounds\n)", "clamp(\n  x, # of\n  0,\n  1 # bounds\n)"},
      {"clamp(x\n# low\n, 0, 1)", "clamp(\n  x,\n  # low\n  0,\n  1\n)"},
      {"time( # now\n)", "# now\ntime()"},
      {"( # open\n a)", "( # open\n  a\n)"},
      {"(a\n# close\n)", "(\n  a\n  # close\n)"},
      {"x{a=\"b\", # the job\n c=\"d\"} # end", "# the job\nx{a=\"b\",c=\"d\"} # end"},
      {"x{\n# only production\nenv=\"prod\"}", "# only production\nx{env=\"prod\"}"},
      {"rate(x{a=\"b\" # job\n}[5m])", "rate(\n  # job\n  x{a=\"b\"}[5m]\n)"},
      {"x{a=\"b\" # job\n} + y", "# job\nx{a=\"b\"} + y"},
      {"y + x{a=\"b\" # job\n}", "  y\n+\n  # job\n  x{a=\"b\"}"},
      {"x offset # yesterday\n 1d", "# yesterday\nx offset 1d"},
      {"(x offset 1d # yesterday\n)", "(\n  x offset 1d # yesterday\n)"},
      {"(sum(x) # all\n)", "(\n  sum(x) # all\n)"},
      {"rate(x[5m] anchored # how\n)", "rate(\n  x[5m] anchored # how\n)"},
      {"x # of\n anchored # how\n + y", "  # of\n  x anchored # how\n+\n  y"},
      {"max_over_time(rate(x[5m])[1h: # long\n 1m])", "max_over_time(\nrate(x[5m])[1h:1m] # long\n)"},
      {"max_over_time((x # in\n)[1h:])", "max_over_time(\n  (\n    x # in\n  )[1h:]\n)"},
      {"- # minus\n x", "# minus\n-x"},
      {"a * - - # twice\n x{b=\"c\" # d\n}", "  a\n*\n  # twice\n  # d\n  --x{b=\"c\"}"},
      {"-( # in\n x)", "-( # in\n  x\n)"},
      {"label_replace(x, \"a\", \"# no comment\", \"b\", `#`) # one",
       "label_replace(x, \"a\", \"# no comment\", \"b\", \"#\") # one"},
      {"a # x\r\n+ b", "  a # x\n+\n  b"},
      {"a #", "a #"},
  }));
  CHECK(formatted(row.query) == row.expected);
  check_kept(std::string(row.query));
}

TEST_CASE("a query without comments is formatted as ever") {
  for (const auto& row : cases::load(cases::source_dir() / "tests/testdata/promql/expressions.jsonl")) {
    const ParseResult result = parse(cases::text(row, "query"), cases::everything());
    if (result.ok() && comments_of(cases::text(row, "query")).empty()) {
      CHECK(pretty_with_comments(result.ast) == pretty(result.expr()));
    }
  }
}

TEST_CASE("a comment may stand between any two words") {
  for (const auto& row : cases::load(cases::source_dir() / "tests/testdata/promql/expressions.jsonl")) {
    const std::string query(cases::text(row, "query"));
    if (!parse(query, cases::everything()).ok()) continue;
    std::string everywhere;
    std::size_t at = 0;
    int count = 0;
    Lexer lexer(query);
    for (Item item = lexer.next(); item.type != Token::eof; item = lexer.next()) {
      const std::string name = std::to_string(count++);
      const std::string head = query.substr(0, item.pos);
      const std::string tail = query.substr(item.pos);
      check_kept(head + " # " + name + "\n" + tail);
      check_kept(head + "\n# " + name + "\n # more\n" + tail);
      everywhere += query.substr(at, item.pos - at) + (count % 3 == 0 ? "\n# " : " # ") + name + "\n";
      at = item.pos;
    }
    check_kept(everywhere + query.substr(at) + " # end");
  }
}

TEST_CASE("comments in long and deep queries take linear time and space") {
  constexpr int kMany = 20'000;
  const auto repeated = [](std::string_view text, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += text;
    return out;
  };
  const std::string query =
      GENERATE_COPY("a" + repeated(" # c\n + a", kMany), repeated("- # c\n", kMany) + "a",
                    repeated("( # c\n", kMany) + "a" + repeated(")", kMany),
                    "1" + repeated("^ # c\n 1", kMany), "a{" + repeated("b=\"c\", # c\n", kMany) + "}");
  const ParseResult result = parse(query);
  REQUIRE(result.ok());
  const std::string text = pretty_with_comments(result.ast, {.width = 100, .max_bytes = 1 << 20});
  CHECK(comments_of(text).size() == kMany);
  CHECK(parse(text).ok());
}
