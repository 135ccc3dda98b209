#include "llm/endpoint.hpp"

#include "tests/catch.hpp"

namespace {

TEST_CASE("An endpoint is read into its parts") {
  struct Case {
    const char* url;
    bool tls;
    const char* host;
    unsigned port;
    const char* path;
    const char* query;
    const char* authority;
  };
  const Case cases[] = {
      {"https://api.example.com", true, "api.example.com", 443, "", "", "api.example.com"},
      {"https://api.example.com/", true, "api.example.com", 443, "", "", "api.example.com"},
      {"http://models:11434/v1/", false, "models", 11434, "/v1", "", "models:11434"},
      {"http://10.0.0.7", false, "10.0.0.7", 80, "", "", "10.0.0.7"},
      {"https://[fd00::a]:8443/x", true, "fd00::a", 8443, "/x", "", "[fd00::a]:8443"},
      {"https://a.example/d/chat/completions?api-version=1", true, "a.example", 443, "/d/chat/completions",
       "?api-version=1", "a.example"},
      {"http://a?b=c", false, "a", 80, "", "?b=c", "a"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.url);
    const auto endpoint = llm::parse_endpoint(c.url);
    REQUIRE(endpoint.has_value());
    CHECK(endpoint->tls == c.tls);
    CHECK(endpoint->host == c.host);
    CHECK(endpoint->port == c.port);
    CHECK(endpoint->path == c.path);
    CHECK(endpoint->query == c.query);
    CHECK(endpoint->authority() == c.authority);
  }
}

TEST_CASE("What is no endpoint is refused without being repeated") {
  const char* cases[] = {"",
                         "api.example.com",
                         "ftp://secret-host",
                         "http://",
                         "http:///v1",
                         "http://h:",
                         "http://secret:99x",
                         "http://h:0",
                         "http://h:70000",
                         "http://[::1",
                         "http://[::1]x",
                         "https://user:secret@h",
                         "http://h/a b",
                         "http://h/secret\r\nX: y",
                         "https://h/#frag"};
  for (const char* url : cases) {
    CAPTURE(url);
    const auto endpoint = llm::parse_endpoint(url);
    REQUIRE_FALSE(endpoint.has_value());
    CHECK(endpoint.error().code == base::errc::bad_input);
    CHECK(endpoint.error().detail.find("secret") == std::string::npos);
  }
}

TEST_CASE("The path to ask joins base and dialect") {
  struct Case {
    const char* base;
    const char* dialect;
    const char* path;
  };
  const Case cases[] = {
      {"", "/v1/responses", "/v1/responses"},
      {"/v1", "/v1/responses", "/v1/responses"},
      {"/v1/responses", "/v1/responses", "/v1/responses"},
      {"/openai/v1", "/v1/chat/completions", "/openai/v1/chat/completions"},
      {"/gateway", "/v1/chat/completions", "/gateway/v1/chat/completions"},
      {"/openai/deployments/d/chat/completions", "/v1/chat/completions",
       "/openai/deployments/d/chat/completions"},
      {"", "/api/generate", "/api/generate"},
      {"/ollama/api", "/api/generate", "/ollama/api/generate"},
      {"/v1beta", "/v1beta/models/m:generateContent", "/v1beta/models/m:generateContent"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.base, c.dialect);
    CHECK(llm::request_path(c.base, c.dialect) == c.path);
  }
}

TEST_CASE("A complete path names its dialect") {
  CHECK(llm::dialect_of_path("/v1/responses") == "openai-responses");
  CHECK(llm::dialect_of_path("/openai/deployments/d/chat/completions") == "chat-completions");
  CHECK(llm::dialect_of_path("/api/generate") == "ollama");
  CHECK(llm::dialect_of_path("/v1/messages") == "anthropic");
  CHECK(llm::dialect_of_path("/v1beta/models/m:generateContent") == "gemini");
  CHECK(llm::dialect_of_path("/v1").empty());
  CHECK(llm::dialect_of_path("").empty());
}

}  // namespace
