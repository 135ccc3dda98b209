#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fakes {

// What the server does with one well-formed request. The defaults answer `text` as the model's own words.
struct Act {
  std::string text;
  int status = 200;  // anything else: an error in the provider's shape
  std::vector<std::pair<std::string, std::string>> headers;
  std::chrono::milliseconds delay{0};
  std::string raw;          // sent as the whole body when not empty
  bool refuse = false;      // as the dialect says it
  bool truncate = false;    // the answer stopped at the token limit
  std::size_t padding = 0;  // bytes of filler in the answer
  bool drip = false;        // one byte of the body every 50 ms
  bool cut = false;         // of a stream: the connection ends in the midst

  static Act fail(int status, std::vector<std::pair<std::string, std::string>> headers = {});
};

// A request as it came.
struct Seen {
  std::string dialect;  // as llm::Dialect::name
  std::string model;
  std::string system;
  std::string user;  // every turn of the user, joined by blank lines
  std::string last_user;
  std::size_t turns = 0;
  bool structured = false;  // a JSON schema was sent
  bool stream = false;      // the answer was asked for in pieces
  std::string body;
};

// A model provider that speaks OpenAI Responses, Chat Completions, Ollama generate, Anthropic Messages and
// Gemini generateContent on 127.0.0.1, and does as it is told. It checks what it is sent as the real ones do:
// a missing field or wrong key gets the provider's own kind of error. Thread-safe.
class ModelServer {
 public:
  struct Options {
    int port = 0;                       // 0: any
    std::string api_key;                // when set, requests without it get 401
    bool structured_output = true;      // false: a schema gets 400, as older servers answer
    bool max_completion_tokens = true;  // false: that field gets 422
    bool control = false;               // GET /count and /seen, POST /script (see model_server_main.cpp)
  };

  explicit ModelServer(Options options);
  ModelServer() : ModelServer(Options{}) {}
  ~ModelServer();

  int port() const;
  std::string url() const;  // without path

  void then(Act act);                                    // for the next request that has no other
  void otherwise(std::function<Act(const Seen&)> rule);  // when nothing is queued
  std::size_t count() const;                             // requests to any dialect, refused ones too
  std::vector<Seen> seen() const;                        // the well-formed ones

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Reads an Act from JSON: {"text" | "promql", "status", "retry_after", "retry_after_ms", "delay_ms", "raw",
// "refuse", "truncate", "padding", "drip"}, or a string, which is a PromQL. False when it is neither.
bool act_from_json(std::string_view json, Act& into);

// What a model answers that was asked for this PromQL in the project's own answer schema.
std::string answer_text(std::string_view promql);

}  // namespace fakes
