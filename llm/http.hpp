#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/deadline.hpp"
#include "base/error.hpp"
#include "llm/dialect.hpp"
#include "llm/endpoint.hpp"

namespace llm {

struct HttpRequest {
  std::string path;  // with query
  Headers headers;
  std::string body;                                   // JSON
  base::Deadline deadline = base::Deadline::never();  // for the whole exchange
  std::size_t max_answer_bytes = 1 << 20;             // of the decompressed body
};

struct HttpAnswer {
  int status = 0;
  Headers headers;
  std::string body;
  std::optional<base::Deadline::clock::time_point> first_byte;  // of the body

  // Compared without case; empty when absent.
  std::string_view header(std::string_view name) const;
};

// POSTs JSON over a connection of its own, with the server's certificate and name verified; redirects are not
// followed, they would carry the key elsewhere. Any status is an answer. Errors: timeout (the deadline),
// unavailable (not reached, TLS, connection lost), upstream (larger than allowed).
base::Result<HttpAnswer> post_json(const Endpoint& endpoint, const HttpRequest& request);

}  // namespace llm
