#pragma once

#include <string>
#include <string_view>

namespace proxy::http {

// What a request is called in logs: as the client did in X-Request-Id, where that is at most 128 letters,
// digits and ._:/+=- ; else a new name.
std::string request_id(std::string_view asked);

}  // namespace proxy::http
