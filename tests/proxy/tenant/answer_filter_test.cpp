#include "proxy/tenant/answer_filter.hpp"

#include "tests/catch.hpp"

using proxy::tenant::filter_answer;
using proxy::tenant::make_tenant;

namespace {
const auto kTenant = make_tenant("ns", {"a", "c"});
}

TEST_CASE("alerts of others are left out") {
  CHECK(
      filter_answer(R"({"status":"success","data":{"alerts":[
      {"labels":{"alertname":"A","ns":"a"},"state":"firing","value":"1e+00"},
      {"labels":{"alertname":"B","ns":"b"},"state":"firing"},
      {"labels":{"alertname":"C","ns":"c"},"annotations":{"x":"\u00e4"}},
      {"labels":{"alertname":"D"}},
      {"labels":{"alertname":"E","ns":"a","ns":"b"}},
      {"labels":["ns","a"]},{"ns":"a"},"a",null]},"warnings":["about b"]})",
                    kTenant) ==
      R"({"status":"success","data":{"alerts":[{"labels":{"alertname":"A","ns":"a"},"state":"firing","value":"1e+00"},)"
      "{\"labels\":{\"alertname\":\"C\",\"ns\":\"c\"},\"annotations\":{\"x\":\"\u00e4\"}}]}}");
}

TEST_CASE("rules of others are left out, and groups that had nothing else") {
  CHECK(
      filter_answer(R"({"status":"success","data":{"groups":[
      {"name":"g1","file":"f","rules":[
        {"name":"r1","query":"up","labels":{"ns":"a"},"evaluationTime":0.000123,"alerts":[
          {"labels":{"ns":"a"}},{"labels":{"ns":"b"}}]},
        {"name":"r2","labels":{"ns":"b"}},
        {"name":"r3"}],"interval":10},
      {"name":"g2","rules":[{"name":"r4","labels":{"ns":"b"}}]},
      {"name":"g3","rules":[]},{"name":"g4"},7],"groupNextToken":"of b"}})",
                    kTenant) ==
      R"({"status":"success","data":{"groups":[{"name":"g1","file":"f","interval":10,"rules":[)"
      R"({"name":"r1","query":"up","labels":{"ns":"a"},"evaluationTime":0.000123,"alerts":[{"labels":{"ns":"a"}}]}]}]}})");
  CHECK(filter_answer(R"({"status":"success","data":{"groups":[]}})", kTenant) ==
        R"({"status":"success","data":{"groups":[]}})");
}

TEST_CASE("whatever is no such answer becomes an error without a word of it") {
  std::string deep(100'000, '[');
  for (const std::string& body :
       {std::string("secret"), std::string(), std::string("[\"secret\"]"),
        std::string("{\"status\":\"secret\"}"), std::string(R"({"status":"success","data":["secret"]})"),
        std::string(R"({"data":{"alerts":["secret"]}})"),
        std::string(R"({"status":"success","data":{"alerts":[)"),
        "{\"status\":\"success\",\"data\":" + deep}) {
    const auto answer = filter_answer(body, kTenant);
    CHECK(answer.find(R"("status":"error")") != std::string::npos);
    CHECK(answer.find("secret") == std::string::npos);
  }
  CHECK(filter_answer(R"({"status":"success","data":{"groups":{"secret":1},"alerts":"secret"}})", kTenant) ==
        R"({"status":"success","data":{"alerts":[]}})");
  CHECK(filter_answer(R"({"status":"error","errorType":"internal","error":"broken","data":"secret"})",
                      kTenant) == R"({"status":"error","errorType":"internal","error":"broken"})");
}

TEST_CASE("an answer is filtered in pieces, and one that is too long is not shown") {
  proxy::tenant::AnswerFilter filter(kTenant);
  CHECK_FALSE(filter.may_be_skipped());
  std::string out;
  for (const char c : std::string(R"({"status":"success","data":{"alerts":[{"labels":{"ns":"b"}}]}})"))
    filter.feed(std::string_view(&c, 1), out);
  CHECK(out.empty());
  filter.finish(out);
  CHECK(out == R"({"status":"success","data":{"alerts":[]}})");

  proxy::tenant::AnswerFilter small(kTenant);
  const std::string megabyte(1 << 20, ' ');
  std::string shown;
  for (int i = 0; i < 40; ++i) small.feed(megabyte, shown);
  small.finish(shown);
  CHECK(shown.find("too long") != std::string::npos);
}
