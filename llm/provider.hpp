#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>

#include "base/error.hpp"
#include "llm/model_client.hpp"

namespace llm {

// One provider, as the configuration names it.
struct ProviderOptions {
  std::string dialect;   // "openai-responses", "chat-completions", "ollama", "anthropic", "gemini"; empty: by
                         // the endpoint's path, else openai-responses
  std::string endpoint;  // "https://api.example.com", "http://host:11434/v1", or the dialect's full URL
  std::string api_key;   // may be empty, e.g. for a server of one's own
  std::string
      api_key_header;  // sends the bare key in this header instead of the dialect's own, e.g. "api-key"
  std::string model;
  std::chrono::milliseconds timeout{15000};  // for one try; the request's deadline bounds them all
  std::size_t max_answer_bytes = 1 << 20;
  bool stream = false;  // ask for the answer in pieces; it is read as it comes, and bounded alike
  int max_retries = 2;
  double input_price = 0;          // of a million tokens, in any currency
  double output_price = 0;         // of a million tokens
  std::size_t max_concurrent = 8;  // calls at once; the others wait, no longer than their deadline
};

// bad_input when an option is wrong; the detail names the option, never its value.
base::Result<std::unique_ptr<ModelClient>> make_client(const ProviderOptions& options);

}  // namespace llm
