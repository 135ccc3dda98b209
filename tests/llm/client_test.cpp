#include <future>
#include <thread>

#include "llm/provider.hpp"
#include "tests/catch.hpp"
#include "tests/fakes/model_server.hpp"

namespace {

using base::Deadline;
using base::errc;
using fakes::Act;
using fakes::ModelServer;
using namespace std::chrono_literals;

constexpr const char* kKey = "sk-very-secret-0123456789";

llm::ProviderOptions options_for(const ModelServer& server, const std::string& dialect = "openai-responses") {
  llm::ProviderOptions options;
  options.dialect = dialect;
  options.endpoint = server.url();
  options.api_key = kKey;
  options.model = "test-model";
  options.timeout = 5s;
  return options;
}

llm::Request question(Deadline deadline = Deadline::in(10s)) {
  llm::Request request;
  request.system = "Be brief.";
  request.turns = {{llm::Role::user, "say hi"}};
  request.json_schema = R"({"type":"object","additionalProperties":false})";
  request.deadline = deadline;
  return request;
}

ModelServer::Options with_key(const char* key) {
  ModelServer::Options options;
  options.api_key = key;
  return options;
}

Act says(std::string text) {
  Act act;
  act.text = std::move(text);
  return act;
}

base::Result<llm::Reply> ask(const llm::ProviderOptions& options, const llm::Request& request = question()) {
  auto client = llm::make_client(options);
  REQUIRE(client.has_value());
  auto reply = (*client)->complete(request);
  if (!reply) {
    CHECK(reply.error().detail.find(kKey) == std::string::npos);
    CHECK(reply.error().detail.find("127.0.0.1") == std::string::npos);
    CHECK(reply.error().detail.find("http:") == std::string::npos);
  }
  return reply;
}

TEST_CASE("Every dialect asks and is answered") {
  for (const char* dialect : {"openai-responses", "chat-completions", "ollama", "anthropic", "gemini"}) {
    CAPTURE(dialect);
    ModelServer server(with_key(kKey));
    server.then(says("hi"));
    const auto reply = ask(options_for(server, dialect));
    REQUIRE(reply.has_value());
    CHECK(reply->text == "hi");
    CHECK(reply->model == "test-model");
    CHECK(reply->usage.known);
    CHECK(reply->usage.input_tokens == 100);
    CHECK(reply->usage.output_tokens == 20);
    REQUIRE(server.seen().size() == 1);
    const auto seen = server.seen().front();
    CHECK(seen.dialect == dialect);
    CHECK(seen.system == "Be brief.");
    CHECK(seen.user == "say hi");
    CHECK(seen.structured);
  }
}

TEST_CASE("The dialect of a complete URL is guessed") {
  ModelServer server;
  server.otherwise([](const fakes::Seen& seen) { return says(seen.dialect); });
  auto options = options_for(server, "");
  for (const auto& [path, dialect] : std::initializer_list<std::pair<const char*, const char*>>{
           {"", "openai-responses"},
           {"/v1", "openai-responses"},
           {"/v1/responses", "openai-responses"},
           {"/v1/chat/completions", "chat-completions"},
           {"/api/generate", "ollama"},
           {"/v1/messages", "anthropic"}}) {
    CAPTURE(path);
    options.endpoint = server.url() + path;
    const auto reply = ask(options);
    REQUIRE(reply.has_value());
    CHECK(reply->text == dialect);
  }
}

TEST_CASE("A rate limit is waited for as the server asks, then the call succeeds") {
  ModelServer server;
  server.then(Act::fail(429, {{"retry-after-ms", "30"}, {"Retry-After", "60"}}));
  server.then(Act::fail(529, {{"Retry-After", "0"}}));
  server.then(says("hi"));
  const auto reply = ask(options_for(server));
  REQUIRE(reply.has_value());
  CHECK(reply->text == "hi");
  CHECK(server.count() == 3);
}

TEST_CASE("Retries end with the number allowed, the server's word or the deadline") {
  ModelServer server;
  SECTION("number") {
    server.otherwise([](const fakes::Seen&) { return Act::fail(500, {{"retry-after-ms", "1"}}); });
    const auto reply = ask(options_for(server));
    REQUIRE_FALSE(reply.has_value());
    CHECK(reply.error().code == errc::unavailable);
    CHECK(server.count() == 3);
  }
  SECTION("the server says no") {
    server.otherwise([](const fakes::Seen&) { return Act::fail(503, {{"x-should-retry", "false"}}); });
    const auto reply = ask(options_for(server));
    REQUIRE_FALSE(reply.has_value());
    CHECK(server.count() == 1);
  }
  SECTION("a wait beyond the deadline is not begun") {
    server.otherwise([](const fakes::Seen&) { return Act::fail(429, {{"Retry-After", "30"}}); });
    const auto start = std::chrono::steady_clock::now();
    const auto reply = ask(options_for(server), question(Deadline::in(5s)));
    REQUIRE_FALSE(reply.has_value());
    CHECK(reply.error().code == errc::busy);
    CHECK(server.count() == 1);
    CHECK(std::chrono::steady_clock::now() - start < 3s);
  }
}

TEST_CASE("A slow or dripping answer is a timeout, a passed deadline is told apart") {
  ModelServer server;
  Act act = says("hi");
  const bool drip = GENERATE(false, true);
  CAPTURE(drip);
  act.drip = drip;
  if (!drip) act.delay = 3s;
  server.otherwise([act](const fakes::Seen&) { return act; });
  auto options = options_for(server);
  options.timeout = 300ms;
  const auto start = std::chrono::steady_clock::now();
  auto reply = ask(options);
  REQUIRE_FALSE(reply.has_value());
  CHECK(reply.error().code == errc::timeout);
  options.timeout = 5s;
  reply = ask(options, question(Deadline::in(300ms)));
  REQUIRE_FALSE(reply.has_value());
  CHECK(reply.error().code == errc::deadline_exceeded);
  CHECK(std::chrono::steady_clock::now() - start < 2s);
}

TEST_CASE("An oversized answer is cut off") {
  ModelServer server;
  Act act = says("hi");
  act.padding = 300'000;
  server.otherwise([act](const fakes::Seen&) { return act; });
  auto options = options_for(server);
  options.max_answer_bytes = 100'000;
  auto reply = ask(options);
  REQUIRE_FALSE(reply.has_value());
  CHECK(reply.error() == base::Error{errc::upstream, "the model's answer is larger than 100000 bytes"});
  options.max_answer_bytes = 400'000;
  CHECK(ask(options).has_value());
}

TEST_CASE("Refusal, truncation and garbage are upstream errors and not tried again") {
  for (const char* dialect : {"openai-responses", "chat-completions", "ollama", "anthropic", "gemini"}) {
    CAPTURE(dialect);
    ModelServer server;
    Act truncated = says("hi");
    truncated.truncate = true;
    Act garbage;
    garbage.raw = "<html>" + std::string(kKey);
    Act wrong;
    wrong.raw = R"({"answer":42})";
    for (const Act& act : {truncated, garbage, wrong}) server.then(act);
    for (int i = 0; i < 3; ++i) {
      const auto reply = ask(options_for(server, dialect));
      REQUIRE_FALSE(reply.has_value());
      CHECK(reply.error().code == errc::upstream);
    }
    CHECK(server.count() == 3);
    if (std::string(dialect) == "ollama") continue;  // has no way to say that it refuses
    Act refused;
    refused.refuse = true;
    server.then(refused);
    const auto reply = ask(options_for(server, dialect));
    REQUIRE_FALSE(reply.has_value());
    CHECK(reply.error().detail == "the model refused to answer");
  }
}

TEST_CASE("A server without structured output is asked once more without it, and never again with it") {
  for (const char* dialect : {"openai-responses", "chat-completions", "ollama", "anthropic", "gemini"}) {
    CAPTURE(dialect);
    ModelServer::Options older;
    older.structured_output = false;
    older.max_completion_tokens = false;
    ModelServer server(older);
    server.otherwise([](const fakes::Seen&) { return says("hi"); });
    const auto client = llm::make_client(options_for(server, dialect));
    REQUIRE(client.has_value());
    REQUIRE((*client)->complete(question()).has_value());
    const auto tries = server.count();
    CHECK(tries == (std::string(dialect) == "chat-completions" ? 3u : 2u));
    REQUIRE((*client)->complete(question()).has_value());
    CHECK(server.count() == tries + 1);
  }
}

TEST_CASE("A refused key is forbidden and not repeated in the error") {
  ModelServer server(with_key("another"));
  const auto reply = ask(options_for(server));
  REQUIRE_FALSE(reply.has_value());
  CHECK(reply.error().code == errc::forbidden);
  CHECK(server.count() == 1);
}

TEST_CASE("The key can go into a header of the gateway's own") {
  ModelServer server(with_key(kKey));
  server.then(says("hi"));
  auto options = options_for(server);
  options.api_key_header = "api-key";
  CHECK(ask(options).has_value());
}

TEST_CASE("A server that is not there is unavailable") {
  auto options = options_for(ModelServer());  // gone again when it is asked
  options.max_retries = 0;
  const auto reply = ask(options);
  REQUIRE_FALSE(reply.has_value());
  CHECK(reply.error().code == errc::unavailable);
}

TEST_CASE("A server that speaks no TLS never sees a request for https") {
  ModelServer server;
  auto options = options_for(server);
  options.endpoint = "https://127.0.0.1:" + std::to_string(server.port());
  options.max_retries = 0;
  const auto reply = ask(options);
  REQUIRE_FALSE(reply.has_value());
  CHECK(reply.error().code == errc::unavailable);
  CHECK(server.seen().empty());
}

TEST_CASE("Calls beyond the bound wait for a slot, or are told that all are taken") {
  ModelServer server;
  Act slow = says("hi");
  slow.delay = 400ms;
  server.otherwise([slow](const fakes::Seen&) { return slow; });
  auto options = options_for(server);
  options.max_concurrent = 1;
  auto made = llm::make_client(options);
  REQUIRE(made.has_value());
  llm::ModelClient& client = **made;
  auto first = std::async(std::launch::async, [&] { return client.complete(question()); });
  while (server.count() == 0) std::this_thread::sleep_for(1ms);
  const auto impatient = client.complete(question(Deadline::in(50ms)));
  REQUIRE_FALSE(impatient.has_value());
  CHECK(impatient.error().code == errc::busy);
  CHECK(client.complete(question()).has_value());
  CHECK(first.get().has_value());
}

TEST_CASE("Wrong options are refused by name, without their value") {
  llm::ProviderOptions good;
  good.endpoint = "https://api.example.com";
  good.model = "m";
  REQUIRE(llm::make_client(good).has_value());
  CHECK((*llm::make_client(good))->name() == "openai-responses:m");

  struct Case {
    const char* option;
    void (*spoil)(llm::ProviderOptions&);
  };
  const Case cases[] = {
      {"endpoint", [](auto& o) { o.endpoint = "secret"; }},
      {"dialect", [](auto& o) { o.dialect = "secret"; }},
      {"model", [](auto& o) { o.model = ""; }},
      {"model", [](auto& o) { o.model = "secret?key"; }},
      {"api_key", [](auto& o) { o.api_key = "secret\r\nX-Evil: 1"; }},
      {"api_key_header", [](auto& o) { o.api_key_header = "secret: x"; }},
      {"timeout", [](auto& o) { o.timeout = 0s; }},
      {"max_answer_bytes", [](auto& o) { o.max_answer_bytes = 0; }},
      {"max_retries", [](auto& o) { o.max_retries = -1; }},
      {"max_concurrent", [](auto& o) { o.max_concurrent = 0; }},
  };
  for (const auto& c : cases) {
    CAPTURE(c.option);
    auto options = good;
    c.spoil(options);
    const auto client = llm::make_client(options);
    REQUIRE_FALSE(client.has_value());
    CHECK(client.error().code == errc::bad_input);
    CHECK(client.error().detail.find(c.option) != std::string::npos);
    CHECK(client.error().detail.find("secret") == std::string::npos);
  }
}

}  // namespace
