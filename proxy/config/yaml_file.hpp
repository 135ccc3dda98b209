#pragma once

#include <string>

#include "proxy/config.hpp"

namespace proxy::config {

// Sets what the YAML file says. Throws base::Error (bad_input) that names file, line and key.
void read_yaml(const std::string& file, Config& config);

}  // namespace proxy::config
