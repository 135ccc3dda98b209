#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/deadline.hpp"
#include "base/error.hpp"

namespace llm {

enum class Role { user, assistant };

struct Turn {
  Role role = Role::user;
  std::string text;
};

struct Usage {
  std::uint64_t input_tokens = 0;
  std::uint64_t output_tokens = 0;
  bool known = false;                  // false when the provider did not say
  std::uint64_t cached_tokens = 0;     // of the input: read from the provider's cache
  std::uint64_t reasoning_tokens = 0;  // of the output
};

// One try at a provider's API, as it ended.
struct Call {
  using clock = base::Deadline::clock;

  std::string provider;  // the dialect
  std::string model;     // as configured
  clock::time_point began, ended;
  std::optional<clock::time_point> first_byte;  // of the body, where the answer was streamed
  int status = 0;                               // of HTTP; 0: no answer
  std::optional<base::errc> error;              // none: the answer was of use
  bool retried = false;                         // an earlier try failed
  std::string answered_by;                      // the model, as the provider names it
  std::string_view finish_reason;               // "stop", "length", "content_filter"; empty: none came
  Usage usage;
  double cost = 0;  // by the configured prices
};

// One question to a model, independent of the provider's dialect.
struct Request {
  std::string system;       // instructions; trusted
  std::vector<Turn> turns;  // untrusted data is fenced in them by the caller
  std::string json_schema;  // JSON text of the schema the answer must satisfy; empty: free text
  std::string schema_name = "answer";
  std::uint32_t max_output_tokens = 1024;
  std::string tenant;  // whose budget the answer is charged to; empty: the only one
  base::Deadline deadline = base::Deadline::never();
  std::vector<Call>* calls = nullptr;  // when given, every try is added
};

struct Reply {
  std::string text;
  std::string model;     // the model that answered, as the provider names it
  std::string provider;  // ModelClient::name of the one that answered
  Usage usage;
};

// How a provider stands.
struct ProviderState {
  std::string provider;
  std::string model;
  bool open = false;  // it failed lately and is left alone for a while
};

// A language model behind some provider's API. Blocking and thread-safe.
// Errors: timeout, deadline_exceeded, unavailable (not reached, 5xx after retries), busy (429 after retries),
// upstream (an answer that can't be used: garbage, oversized, refused, truncated), forbidden (401, 403),
// bad_input (other 4xx). No detail ever holds the endpoint, the key or the provider's raw body.
class ModelClient {
 public:
  virtual ~ModelClient() = default;
  virtual base::Result<Reply> complete(const Request& request) = 0;
  virtual std::string name() const = 0;  // "<provider>:<model>", for notices and records
  virtual std::vector<ProviderState> states() const { return {}; }
};

}  // namespace llm
