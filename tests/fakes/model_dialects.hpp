#pragma once

#include <string>

#include "tests/fakes/model_server.hpp"

// The shapes of the provider APIs as a server sees them. `dialect` is named as in llm::Dialect::name.
namespace fakes {

// Reads a request; gives what is wrong with it in words, or nothing.
std::string read_request(const std::string& dialect, const std::string& path, const std::string& body,
                         Seen& into);

std::string answer_body(const std::string& dialect, const Act& act, const std::string& model);
// The same in pieces, as the dialect streams: server-sent events, or lines for Ollama.
std::string stream_body(const std::string& dialect, const Act& act, const std::string& model);
std::string error_body(const std::string& dialect, int status, const std::string& message,
                       const std::string& type);

// How a server words that it does not know structured output.
std::string schema_complaint(const std::string& dialect);

}  // namespace fakes
