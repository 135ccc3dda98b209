#include "proxy/admin/ask.hpp"

#include "tests/catch.hpp"

using namespace proxy;

TEST_CASE("what is asked is read from JSON") {
  struct Row {
    const char* body;
    const char* prompt;
    bool range, remember;
  };
  for (auto [body, prompt, range, remember] :
       {Row{R"({"prompt":"cpu by mode"})", "cpu by mode", false, false},
        Row{R"({"prompt":"cpu","range":true})", "cpu", true, false},
        Row{R"({"prompt":"cpu","remember":true,"range":false})", "cpu", false, true},
        Row{R"({"prompt":"a\"b","other":1})", "a\"b", false, false}}) {
    CAPTURE(body);
    auto asked = admin::parse_ask(body);
    REQUIRE(asked.has_value());
    CHECK(asked->request.prompt == prompt);
    CHECK(asked->request.range_query == range);
    CHECK(asked->remember == remember);
  }
}

TEST_CASE("what can't be asked is named") {
  struct Row {
    const char* body;
    const char* message;
  };
  for (auto [body, message] :
       {Row{"", "not JSON"}, Row{"[]", "must be an object"}, Row{"{}", "\"prompt\" must be a string"},
        Row{R"({"prompt":" \n"})", "\"prompt\" is empty"},
        Row{R"({"prompt":"x","range":1})", "\"range\" must be true or false"},
        Row{R"({"prompt":"x","remember":"yes"})", "\"remember\" must be true or false"}}) {
    CAPTURE(body);
    auto asked = admin::parse_ask(body);
    REQUIRE_FALSE(asked.has_value());
    CHECK(asked.error().code == base::errc::bad_input);
    CHECK(asked.error().detail.find(message) != std::string::npos);
  }
}

TEST_CASE("what is remembered comes with its record, and says whether it is kept") {
  query::Served served;
  cache::Record record;
  record.hash = 12345678901234567890u;
  record.prompt = "cpu \xff";
  record.output = "sum(x)";
  served.record = std::make_shared<cache::Record>(record);
  served.remark = "the model did not answer";
  served.kept = false;
  auto response = admin::remembered_response(served);
  CHECK(response.status == 200);
  const std::string begin = R"({"status":"success","data":{"record":{"hash":"12345678901234567890")";
  const std::string output = R"~("output":"sum(x)")~";
  const std::string end = R"("kept":false,"remark":"the model did not answer"}})";
  CHECK(response.body.starts_with(begin));
  CHECK(response.body.find(output) != std::string::npos);
  CHECK(response.body.ends_with(end));

  auto failed = admin::remembered_response(base::Error{base::errc::untranslatable, "no idea"});
  CHECK(failed.status == 422);
  CHECK(failed.body.find("no idea") != std::string::npos);
}
