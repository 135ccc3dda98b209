#pragma once

#include <string_view>

#include "base/error.hpp"

namespace proxy::query {

struct HttpError {
  unsigned status;
  std::string_view type;  // Prometheus' errorType
};

// The one place where an error becomes an HTTP status. Clients of Prometheus read the error of a 400, 422 or
// 503 only, and client_golang repeats a POST as GET after 403, 405 and 501: so nothing that a query can meet
// becomes another code. 404 and 409 belong to the approval API; `internal` is a bug.
HttpError http_error(base::errc code);

}  // namespace proxy::query
