#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace llm {

// Where a provider listens.
struct Endpoint {
  bool tls = true;
  std::string host;  // an IPv6 address stands without brackets
  std::uint16_t port = 443;
  std::string path;   // without a closing slash; empty for a bare host
  std::string query;  // with its question mark, e.g. "?api-version=2026-05-01"; may be empty

  // What belongs into the Host header.
  std::string authority() const;
};

// Reads an http or https URL. bad_input when it is none, or holds user info or a fragment; the detail does
// not repeat it.
base::Result<Endpoint> parse_endpoint(std::string_view url);

// The dialect that a full URL's path names by its end, e.g. "/v1/chat/completions"; empty when it names none.
std::string_view dialect_of_path(std::string_view path);

// The path to ask. `dialect_path` (e.g. "/v1/responses") is taken as it is on a bare host, joined to a base
// path such as "/openai/v1" without doubling the version, and not at all when `base_path` is already
// complete.
std::string request_path(std::string_view base_path, std::string_view dialect_path);

}  // namespace llm
