#pragma once

#include <string_view>

namespace catalog {

// How likely `brief` is meant as an abbreviation of `word`, 0..1; 0 when it can't be. Both are folded. It
// begins as the word does and is its beginning ("crit", "temp"), its consonants ("lvl", "msg"), or the one
// and then the other
// ("mgmt"). A word of the language ("time") abbreviates nothing ("timeouts").
double abbreviates(std::string_view brief, std::string_view word);

}  // namespace catalog
