#include "promql/prompt_judge.hpp"

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

#include "promql/parser.hpp"
#include "tests/catch.hpp"

namespace promql {
namespace {

std::vector<std::string> lines_of(const std::string& file) {
  const char* root = std::getenv("PROMPHRASE_SOURCE_DIR");
  REQUIRE(root != nullptr);
  std::ifstream in(std::string(root) + "/tests/testdata/prompts/" + file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

TEST_CASE("no broken expression is taken for a prompt") {
  const std::vector<std::string> lines = lines_of("broken.txt");
  REQUIRE(lines.size() >= 600);
  for (const std::string& line : lines) {
    const Judgement judgement = weigh(line);
    INFO(line << "\n" << judgement.reason());
    CHECK(judgement.reading == Reading::promql);
  }
}

TEST_CASE("at least 99 of 100 prompts are recognised") {
  const std::vector<std::string> lines = lines_of("prompts.txt");
  REQUIRE(lines.size() >= 400);
  std::size_t missed = 0;
  std::string which;
  for (const std::string& line : lines) {
    const Judgement judgement = weigh(line);
    if (judgement.reading == Reading::prompt) continue;
    ++missed;
    which += line + "\n    " + judgement.reason() + "\n";
  }
  INFO(which);
  CHECK(missed * 100 <= lines.size());
}

TEST_CASE("the corpus holds nothing that parses") {
  for (const char* file : {"broken.txt", "prompts.txt"})
    for (const std::string& line : lines_of(file)) {
      INFO(line);
      CHECK_FALSE(parse(line).ok());
    }
}

TEST_CASE("every beginning of an expression is PromQL") {
  for (const std::string& line : lines_of("expressions.txt")) {
    REQUIRE(parse(line).ok());
    for (std::size_t size = 1; size <= line.size(); ++size) {
      const std::string beginning = line.substr(0, size);
      INFO(beginning << "\n" << weigh(beginning).reason());
      CHECK(judge(beginning) == Reading::promql);
    }
  }
}

TEST_CASE("a comment does not make a prompt of a broken expression, nor hide one") {
  const struct {
    const char* text;
    Reading reading;
  } cases[] = {
      {"# show the cpu usage of all the nodes in the cluster\nsum(rate(foo[5m])", Reading::promql},
      {"sum(rate(foo[5m]) # the request rate of all pods", Reading::promql},
      {"# show the cpu usage of all the nodes", Reading::promql},
      {"// which pods use the most memory?", Reading::promql},
      {"# of pods per node", Reading::prompt},
      {"memory used by issue #3 workers", Reading::prompt},
      {"latency of the C# service", Reading::prompt},
      {"show me\nthe cpu usage\nof every node", Reading::prompt},
      {"sum by (job) (\n  rate(http_requests_total[5m])\n/ 2", Reading::promql},
  };
  for (const auto& each : cases) {
    INFO(each.text << "\n" << weigh(each.text).reason());
    CHECK(judge(each.text) == each.reading);
  }
}

TEST_CASE("quoted words count for nothing") {
  CHECK(judge(R"(foo{help="show the memory of all the pods in the cluster"} bar)") == Reading::promql);
  CHECK(judge(R"(foo{help="show the memory of all the pods in the cluster} bar)") == Reading::promql);
  CHECK(judge(R"("show the memory of all the pods)") == Reading::promql);
}

TEST_CASE("the reason names both sides") {
  CHECK(weigh("memory used by foo {").reason() ==
        "promql: language 20 (subject_word 2, side_by_side 2), promql 19 (unbalanced 1, placeholder 1)");
  CHECK(weigh("").reason() == "promql: language 0, promql 0");
}

TEST_CASE("any bytes are judged, in time linear in their number") {
  std::string every_byte;
  for (int i = 0; i < 3 * 256; ++i) every_byte += static_cast<char>(i * 7);
  CHECK(judge(every_byte) == Reading::promql);
  CHECK(judge(std::string(100, '\0')) == Reading::promql);
  for (const std::string& piece :
       {std::string("("), std::string("{"), std::string("["), std::string("'a "), std::string("\\'\""),
        std::string("a"), std::string("$"), std::string("${"), std::string("[[a"), std::string("\xE2\x80"),
        std::string("\xE5\x86\x85"), std::string("#\n"), std::string("/a"), std::string("memory "),
        std::string("a'"), std::string("{a=")}) {
    std::string text;
    while (text.size() < 200'000) text += piece;
    const std::clock_t start = std::clock();  // the machine may be busy
    weigh(text);
    INFO(piece);
    CHECK(std::clock() - start < 2 * CLOCKS_PER_SEC);
  }
}

}  // namespace
}  // namespace promql
