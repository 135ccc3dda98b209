#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "base/deadline.hpp"
#include "base/error.hpp"
#include "proxy/http/exchange.hpp"
#include "proxy/http/upstream_options.hpp"

namespace proxy::http {

// Asks the upstream something of our own (catalog, checks), away from the data path. Blocking and
// thread-safe: call it on a pool or a background thread. Errors: unavailable, timeout, upstream (not HTTP, or
// too large).
class UpstreamClient {
 public:
  virtual ~UpstreamClient() = default;
  // `target` starts with '/' and is put behind the upstream's path prefix. Any HTTP status is a success here.
  virtual base::Result<Response> get(const std::string& target, base::Deadline deadline) = 0;
  // Any method, with a body and headers of the caller's.
  virtual base::Result<Response> send(const std::string& method, const std::string& target,
                                      const Headers& headers, const std::string& body,
                                      base::Deadline deadline) = 0;
  virtual base::Result<Response> post_form(const std::string& target, const std::string& form,
                                           base::Deadline deadline) = 0;
};

// Goes the same ways as what the server forwards: addresses, TLS, credentials and headers. Error: bad_input.
base::Result<std::unique_ptr<UpstreamClient>> make_upstream_client(const UpstreamOptions& options,
                                                                   std::size_t max_body_bytes);

}  // namespace proxy::http
