#include "translate/model_answer.hpp"

#include "tests/catch.hpp"

namespace {

TEST_CASE("PromQL is found in every way models give it") {
  struct Case {
    const char* text;
    const char* promql;
  };
  const Case cases[] = {
      {R"({"promql":"up","explanation":"e","assumptions":[]})", "up"},
      {R"(  {"promql":" up\n"} )", "up"},
      {"```json\n{\"promql\":\"up\"}\n```", "up"},
      {"Here you are:\n```json\n{\"promql\":\"up\"}\n```\nHave fun!", "up"},
      {"```promql\nsum(rate(x[5m]))\n```", "sum(rate(x[5m]))"},
      {"```\nup\n```", "up"},
      {"Sure! {\"promql\":\"sum(up)\"} That is it.", "sum(up)"},
      {"<think>maybe {\"promql\":\"down\"}</think>\n{\"promql\":\"up\"}", "up"},
      {"sum by (job) (up)", "sum by (job) (up)"},
      {"`rate(x[5m])`", "rate(x[5m])"},
      {R"({"promql":"","explanation":"no such metric"})", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const auto answer = translate::read_model_answer(c.text);
    REQUIRE(answer.has_value());
    CHECK(answer->promql == c.promql);
  }
}

TEST_CASE("What holds no translation is an upstream error") {
  for (const std::string& text :
       {std::string(), std::string("sorry"), std::string("I cannot help with that."), std::string("{}"),
        std::string("[1]"), std::string("{\"promql\":42}"), std::string("```\n"),
        std::string("```json\n{\"a\":1}\n```"), std::string("}{"),
        std::string("{\"promql\":\"") + std::string(20'000, 'a') + "\"}", std::string(100'000, '{'),
        std::string("\xff\xff")}) {
    CAPTURE(text.substr(0, 40));
    const auto answer = translate::read_model_answer(text);
    REQUIRE_FALSE(answer.has_value());
    CHECK(answer.error().code == base::errc::upstream);
  }
}

TEST_CASE("Explanation and assumptions are kept within bounds") {
  std::string json =
      R"({"promql":"up","explanation":")" + std::string(2000, 'e') + R"(","assumptions":[1,null)";
  for (int i = 0; i < 50; ++i) json += ",\"" + std::string(1000, 'a') + '"';
  const auto answer = translate::read_model_answer(json + "]}");
  REQUIRE(answer.has_value());
  CHECK(answer->explanation.size() == 500);
  REQUIRE(answer->assumptions.size() == 8);
  CHECK(answer->assumptions[0].size() == 500);
}

}  // namespace
