#pragma once

#include "proxy/telemetry/exposition.hpp"

namespace proxy::telemetry {

// What the kernel says of this process, under the names that all Prometheus clients use. What can't be read
// is left out.
void add_process(Exposition& to);

}  // namespace proxy::telemetry
