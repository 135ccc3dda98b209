#pragma once

#include <string_view>

#include "catalog/catalog.hpp"

namespace catalog {

// What a family without metadata is, as far as its name tells; unknown when it doesn't.
MetricType infer_type(std::string_view family);

}  // namespace catalog
