#pragma once

#include <string>
#include <string_view>

// What a request is called in logs and in the X-Request-Id of our answers.
namespace proxy::http {

// Whether a client's own name for it can be taken: at most 128 letters, digits and ._:/+=-
bool is_request_id(std::string_view asked);
std::string new_request_id();

}  // namespace proxy::http
