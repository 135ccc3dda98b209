#include "llm/dialect.hpp"

#include "llm/json.hpp"
#include "tests/catch.hpp"

namespace {

using base::errc;

llm::Request question() {
  llm::Request request;
  request.system = "Be brief.";
  request.turns = {{llm::Role::user, "say \"hi\""}};
  request.json_schema = R"({"type":"object"})";
  request.schema_name = "reply";
  request.max_output_tokens = 64;
  return request;
}

TEST_CASE("Each dialect makes the body its API documents") {
  struct Case {
    const char* dialect;
    llm::Shape shape;
    const char* body;
  };
  const Case cases[] = {
      {"openai-responses",
       {},
       R"({"model":"m","instructions":"Be brief.","input":[{"role":"user","content":"say \"hi\""}],)"
       R"("max_output_tokens":64,"store":false,"text":{"format":{"type":"json_schema","name":"reply",)"
       R"("schema":{"type":"object"},"strict":true}}})"},
      {"openai-responses",
       {false, true},
       R"({"model":"m","instructions":"Be brief.","input":[{"role":"user","content":"say \"hi\""}],)"
       R"("max_output_tokens":64,"store":false})"},
      {"chat-completions",
       {},
       R"({"model":"m","messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"say \"hi\""}],)"
       R"("max_completion_tokens":64,"response_format":{"type":"json_schema","json_schema":{"name":"reply",)"
       R"("schema":{"type":"object"},"strict":true}}})"},
      {"chat-completions",
       {false, false},
       R"({"model":"m","messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"say \"hi\""}],)"
       R"("max_tokens":64})"},
      {"ollama",
       {},
       R"({"model":"m","system":"Be brief.","prompt":"say \"hi\"","stream":false,"format":{"type":"object"},)"
       R"("options":{"num_predict":64}})"},
      {"ollama",
       {false, true},
       R"({"model":"m","system":"Be brief.","prompt":"say \"hi\"","stream":false,"options":{"num_predict":64}})"},
      {"anthropic",
       {},
       R"({"model":"m","max_tokens":64,"system":"Be brief.","messages":[{"role":"user","content":"say \"hi\""}],)"
       R"("output_config":{"format":{"type":"json_schema","schema":{"type":"object"}}}})"},
      {"gemini",
       {},
       R"({"systemInstruction":{"parts":[{"text":"Be brief."}]},"contents":[{"role":"user","parts":)"
       R"([{"text":"say \"hi\""}]}],"generationConfig":{"maxOutputTokens":64,)"
       R"("responseMimeType":"application/json","responseJsonSchema":{"type":"object"}}})"},
      {"gemini",
       {false, true},
       R"({"systemInstruction":{"parts":[{"text":"Be brief."}]},"contents":[{"role":"user","parts":)"
       R"([{"text":"say \"hi\""}]}],"generationConfig":{"maxOutputTokens":64}})"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.dialect);
    CHECK(llm::find_dialect(c.dialect)->body(question(), "m", c.shape) == c.body);
  }
}

TEST_CASE("A conversation keeps its turns in every dialect") {
  auto request = question();
  request.turns = {{llm::Role::user, "one"}, {llm::Role::assistant, "two"}, {llm::Role::user, "three"}};
  const auto body = [&](const char* dialect) { return llm::find_dialect(dialect)->body(request, "m", {}); };
  using tests::contains;
  CHECK_THAT(body("openai-responses"), contains(R"({"role":"assistant","content":"two"},{"role":"user")"));
  CHECK_THAT(body("chat-completions"), contains(R"({"role":"assistant","content":"two"},{"role":"user")"));
  CHECK_THAT(body("ollama"), contains(R"("User:\none\n\nAssistant:\ntwo\n\nUser:\nthree")"));
  CHECK_THAT(body("anthropic"), contains(R"({"role":"assistant","content":"two"},{"role":"user")"));
  CHECK_THAT(body("gemini"), contains(R"({"role":"model","parts":[{"text":"two"}]})"));
}

TEST_CASE("Bytes that are not UTF-8 still make JSON") {
  auto request = question();
  request.turns[0].text = "a\xff\xc3(\xed\xa0\x80z\x01";
  for (const char* name : {"openai-responses", "chat-completions", "ollama", "anthropic", "gemini"}) {
    CAPTURE(name);
    rapidjson::Document document;
    CHECK(llm::parse_json(document, llm::find_dialect(name)->body(request, "m", {})));
  }
}

TEST_CASE("Keys go into the header that the API documents, and nowhere without a key") {
  const auto headers = [](const char* dialect, const char* key) {
    return llm::find_dialect(dialect)->headers(key);
  };
  const llm::Headers bearer = {{"Authorization", "Bearer k"}};
  CHECK(headers("openai-responses", "k") == bearer);
  CHECK(headers("chat-completions", "k") == bearer);
  CHECK(headers("ollama", "k") == bearer);
  CHECK(headers("anthropic", "k") == llm::Headers{{"anthropic-version", "2023-06-01"}, {"x-api-key", "k"}});
  CHECK(headers("gemini", "k") == llm::Headers{{"x-goog-api-key", "k"}});
  for (const char* name : {"openai-responses", "chat-completions", "ollama", "gemini"})
    CHECK(headers(name, "").empty());
}

TEST_CASE("Good answers are read with model and usage") {
  struct Case {
    const char* dialect;
    const char* body;
    const char* text;
    std::uint64_t input;
    std::uint64_t output;
    bool known;
  };
  const Case cases[] = {
      {"openai-responses",
       R"({"status":"completed","model":"m-1","output":[{"type":"reasoning","summary":[]},{"type":"message","content":
          [{"type":"output_text","text":"a"},{"type":"output_text","text":"b"}]}],
          "usage":{"input_tokens":5,"output_tokens":2}})",
       "ab", 5, 2, true},
      {"openai-responses",
       R"({"model":"m-1","output":[{"type":"message","content":[{"type":"output_text","text":"a"}]}]})", "a",
       0, 0, false},
      {"chat-completions",
       R"({"model":"m-1","choices":[{"finish_reason":"stop","message":{"content":"ab","refusal":null}}],
          "usage":{"prompt_tokens":5,"completion_tokens":2}})",
       "ab", 5, 2, true},
      {"chat-completions",
       R"({"model":"m-1","choices":[{"message":{"content":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}}]})",
       "ab", 0, 0, false},
      {"ollama",
       R"({"model":"m-1","response":"ab","done":true,"done_reason":"stop","prompt_eval_count":5,"eval_count":2})",
       "ab", 5, 2, true},
      {"anthropic",
       R"({"model":"m-1","stop_reason":"end_turn","content":[{"type":"thinking","thinking":"hm"},
          {"type":"text","text":"ab"}],"usage":{"input_tokens":3,"cache_read_input_tokens":2,"output_tokens":2}})",
       "ab", 5, 2, true},
      {"gemini",
       R"({"modelVersion":"m-1","candidates":[{"finishReason":"STOP","content":{"parts":[{"text":"hm","thought":true},
          {"text":"ab"}]}}],"usageMetadata":{"promptTokenCount":5,"candidatesTokenCount":2}})",
       "ab", 5, 2, true},
  };
  for (const auto& c : cases) {
    CAPTURE(c.dialect, c.body);
    const auto reply = llm::find_dialect(c.dialect)->read(c.body);
    REQUIRE(reply.has_value());
    CHECK(reply->text == c.text);
    CHECK(reply->model == "m-1");
    CHECK(reply->usage.input_tokens == c.input);
    CHECK(reply->usage.output_tokens == c.output);
    CHECK(reply->usage.known == c.known);
  }
}

TEST_CASE("Refusals, truncation, emptiness and garbage are told apart") {
  const auto refused = llm::refused_answer();
  const auto truncated = llm::truncated_answer();
  const auto empty = llm::empty_answer();
  const auto garbage = llm::unreadable_answer();
  struct Case {
    const char* dialect;
    const char* body;
    base::Error expected;
  };
  const Case cases[] = {
      {"openai-responses",
       R"({"status":"completed","output":[{"type":"message","content":[{"type":"refusal","refusal":"no"}]}]})",
       refused},
      {"openai-responses",
       R"({"status":"incomplete","incomplete_details":{"reason":"max_output_tokens"},"output":[]})",
       truncated},
      {"openai-responses",
       R"({"status":"incomplete","incomplete_details":{"reason":"content_filter"},"output":[]})", refused},
      {"openai-responses", R"({"status":"failed","error":{"message":"x"},"output":[]})", garbage},
      {"openai-responses", R"({"status":"completed","output":[]})", empty},
      {"openai-responses", R"({"output":{"type":"message"}})", garbage},
      {"openai-responses", R"({"output":[1,null,{"type":"message","content":"x"}]})", empty},
      {"chat-completions",
       R"({"choices":[{"finish_reason":"stop","message":{"content":null,"refusal":"no"}}]})", refused},
      {"chat-completions", R"({"choices":[{"finish_reason":"content_filter","message":{"content":"x"}}]})",
       refused},
      {"chat-completions", R"({"choices":[{"finish_reason":"length","message":{"content":"x"}}]})",
       truncated},
      {"chat-completions", R"({"choices":[{"message":{"content":""}}]})", empty},
      {"chat-completions", R"({"choices":[]})", garbage},
      {"chat-completions", R"({"choices":[{"message":"x"}]})", garbage},
      {"ollama", R"({"response":"x","done":true,"done_reason":"length"})", truncated},
      {"ollama", R"({"response":"x","done":false})", truncated},
      {"ollama", R"({"response":"","done":true})", empty},
      {"ollama", R"({"error":"x"})", garbage},
      {"anthropic", R"({"stop_reason":"refusal","content":[]})", refused},
      {"anthropic", R"({"stop_reason":"max_tokens","content":[{"type":"text","text":"x"}]})", truncated},
      {"anthropic", R"({"stop_reason":"end_turn","content":[]})", empty},
      {"gemini", R"({"candidates":[{"finishReason":"SAFETY"}]})", refused},
      {"gemini", R"({"promptFeedback":{"blockReason":"OTHER"}})", refused},
      {"gemini", R"({"candidates":[{"finishReason":"MAX_TOKENS","content":{"parts":[{"text":"x"}]}}]})",
       truncated},
      {"gemini", R"({"candidates":[{"finishReason":"STOP","content":{}}]})", empty},
  };
  for (const auto& c : cases) {
    CAPTURE(c.dialect, c.body);
    const auto reply = llm::find_dialect(c.dialect)->read(c.body);
    REQUIRE_FALSE(reply.has_value());
    CHECK(reply.error() == c.expected);
  }
}

TEST_CASE("No body whatever makes a reader fall") {
  const std::string deep = std::string(200'000, '[');
  const std::string deep_object = [] {
    std::string text;
    for (int i = 0; i < 50'000; ++i) text += R"({"output":)";
    return text;
  }();
  for (const char* name : {"openai-responses", "chat-completions", "ollama", "anthropic", "gemini"}) {
    for (const std::string& body :
         {std::string(), std::string("null"), std::string("[]"), std::string("\"x\""), std::string("<html>"),
          std::string("\xff"), std::string("{}"), deep, deep_object, deep + std::string(200'000, ']')}) {
      const auto reply = llm::find_dialect(name)->read(body);
      REQUIRE_FALSE(reply.has_value());
      CHECK(reply.error().code == errc::upstream);
    }
  }
}

TEST_CASE("A failed status is mapped, and only well-known codes of its body are shown") {
  struct Case {
    int status;
    errc code;
  };
  const Case cases[] = {{400, errc::bad_input},   {401, errc::forbidden},   {403, errc::forbidden},
                        {404, errc::bad_input},   {408, errc::unavailable}, {409, errc::unavailable},
                        {422, errc::bad_input},   {429, errc::busy},        {500, errc::unavailable},
                        {529, errc::unavailable}, {302, errc::upstream}};
  for (const auto& c : cases) {
    CAPTURE(c.status);
    const auto error = llm::error_of(c.status, R"({"error":{"message":"key sk-secret","code":"sk-secret"}})");
    CHECK(error.code == c.code);
    CHECK(error.detail.find("secret") == std::string::npos);
    CHECK(error.detail.find(std::to_string(c.status)) != std::string::npos);
  }
  CHECK(llm::error_of(429, R"({"error":{"code":"insufficient_quota"}})").detail ==
        "the model provider's rate limit or quota is used up (HTTP 429, insufficient_quota)");
}

TEST_CASE("A complaint about a newer field leads to a simpler shape, any other to none") {
  struct Case {
    int status;
    const char* body;
    std::optional<llm::Shape> expected;
  };
  const Case cases[] = {
      {400,
       R"({"error":{"message":"Invalid parameter: 'response_format' of type 'json_schema' is not supported"}})",
       llm::Shape{false, true}},
      {400, R"({"error":{"message":"Unsupported parameter: 'text.format'"}})", llm::Shape{false, true}},
      {400, R"({"error":"invalid format: expected \"json\""})", llm::Shape{false, true}},
      {422, R"({"detail":"Extra inputs are not permitted: max_completion_tokens"})", llm::Shape{true, false}},
      {400, R"({"error":{"message":"context is too long"}})", std::nullopt},
      {500, R"({"error":{"message":"json_schema"}})", std::nullopt},
  };
  for (const auto& c : cases) {
    CAPTURE(c.status, c.body);
    CHECK(llm::simpler_shape({}, c.status, c.body) == c.expected);
  }
  CHECK(llm::simpler_shape({false, false}, 400, "json_schema max_completion_tokens") == std::nullopt);
}

}  // namespace
