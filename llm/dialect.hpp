#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "llm/json.hpp"
#include "llm/model_client.hpp"

namespace llm {

using Headers = std::vector<std::pair<std::string, std::string>>;

// What a server is taken to understand. Servers that speak a dialect don't all know its newer fields.
struct alignas(4) Shape {
  bool structured_output = true;
  bool max_completion_tokens = true;  // Chat Completions: false sends the older max_tokens
  bool stream = false;                // the answer comes in pieces

  friend bool operator==(const Shape&, const Shape&) = default;
};

// What an answer says, gathered from its pieces; an answer that is not streamed is one piece.
struct Gathered {
  std::string text;
  std::string model;
  Usage usage;
  bool refused = false;
  bool truncated = false;
  bool finished = false;    // the provider said that this was all
  bool unfinished = false;  // it said that more is to come
};

// How one provider API is spoken: pure functions over text. Temperature is never sent, newer models refuse
// it.
class Dialect {
 public:
  virtual ~Dialect() = default;
  virtual std::string_view name() const = 0;
  virtual std::string path(std::string_view model) const = 0;  // on a bare host, e.g. "/v1/responses"
  virtual std::string stream_path(std::string_view model) const { return path(model); }
  virtual Headers headers(const std::string& api_key) const = 0;  // an empty key gives no credentials
  virtual std::string body(const Request& request, std::string_view model, Shape shape) const = 0;
  // Reads the body of a 2xx answer: one JSON value, lines of them, or server-sent events. upstream: garbage,
  // refused, truncated, empty.
  base::Result<Reply> read(std::string_view body) const;
  // The same; `all` is what could be gathered, also of an answer that is of no use.
  base::Result<Reply> read(std::string_view body, Gathered& all) const;

 protected:
  // Adds one JSON value of the answer; false when it is none of the dialect's.
  virtual bool gather(const rapidjson::Value& piece, Gathered& into) const = 0;
};

// "openai-responses", "chat-completions", "ollama", "anthropic", "gemini"; nullptr for any other name.
const Dialect* find_dialect(std::string_view name);

const Dialect& openai_responses();
const Dialect& chat_completions();
const Dialect& ollama_generate();
const Dialect& anthropic_messages();
const Dialect& gemini_generate();

// What an answer outside 2xx means. Of the body only well-known error codes are used, never its text.
base::Error error_of(int status, std::string_view body);

// When a 400 or 422 complains about a field that `shape` had sent: the shape to try once more with.
std::optional<Shape> simpler_shape(Shape shape, int status, std::string_view body);

// The ways in which a 2xx answer can be of no use; the same words for every provider.
base::Error unreadable_answer();
base::Error refused_answer();
base::Error truncated_answer();
base::Error empty_answer();

// Writes `key: [{"role", "content"}, …]`, a system message first when there is one.
void put_messages(JsonWriter& writer, std::string_view key, std::string_view system,
                  const std::vector<Turn>& turns);

// "Authorization: Bearer …" when there is a key.
Headers bearer(const std::string& api_key);

}  // namespace llm
