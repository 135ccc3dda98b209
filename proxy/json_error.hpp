#pragma once

#include <string_view>

#include "base/error.hpp"
#include "proxy/http/exchange.hpp"

namespace proxy {

// An error as Prometheus' clients read it: {"status":"error","errorType":…,"error":…}. `message` may be any
// bytes; what is not UTF-8 is replaced.
http::Response prometheus_error(unsigned status, std::string_view type, std::string_view message);

// The same, with the status that query::http_error chooses.
http::Response prometheus_error(const base::Error& error);

}  // namespace proxy
