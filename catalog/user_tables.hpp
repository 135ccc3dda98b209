#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace catalog {

// What a user adds to the shipped tables of words, frames and defaults: the name of a table ("synonyms") and
// lines in its format. A line of the user's stands after the shipped ones.
using UserTables = std::map<std::string, std::string, std::less<>>;

// To be called once, before anything is searched or translated. Errors: conflict when tables are in use
// already.
base::Result<void> set_user_tables(UserTables tables);

// The shipped table with the user's lines.
std::string with_user_table(std::string_view name, std::string_view shipped);

}  // namespace catalog
