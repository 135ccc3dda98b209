#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/deadline.hpp"
#include "base/error.hpp"

namespace llm {

enum class Role { user, assistant };

struct Turn {
  Role role = Role::user;
  std::string text;
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
};

struct Usage {
  std::uint64_t input_tokens = 0;
  std::uint64_t output_tokens = 0;
  bool known = false;  // false when the provider did not say
};

struct Reply {
  std::string text;
  std::string model;     // the model that answered, as the provider names it
  std::string provider;  // ModelClient::name of the one that answered
  Usage usage;
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
};

}  // namespace llm
