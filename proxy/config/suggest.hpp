#pragma once

#include <string>
#include <string_view>

namespace proxy::config {

// What to say of a key that does not exist: what was probably meant, or else what there is.
std::string unknown_key(std::string_view path);

// The environment variable that was probably meant; empty when none is close.
std::string nearest_variable(std::string_view name);

}  // namespace proxy::config
