#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "catalog/catalog.hpp"

namespace catalog {

// What the upstream holds as bytes, so that a store can keep it over a restart. A text that several families
// have (label names and values above all) is written once.
std::string encode(const std::vector<Family>& families);

// Errors: bad_input for bytes that are no such picture, are damaged, or were written by another version: it
// is then loaded anew. Any bytes are accepted; what they ask for is bounded by their size.
base::Result<std::vector<Family>> decode(std::string_view bytes);

}  // namespace catalog
