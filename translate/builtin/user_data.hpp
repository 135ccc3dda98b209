#pragma once

#include <string>

#include "base/error.hpp"
#include "catalog/user_tables.hpp"

namespace translate::builtin {

// Reads a user's tables from a directory: synonyms.tsv, abbreviations.tsv, glosses.tsv, labels.tsv,
// values.tsv, intents.tsv, exporters.tsv and frames.txt, any of which may be missing, in the formats of the
// shipped ones. Errors: bad_input with the file and the line; not_found when there is no such directory.
base::Result<catalog::UserTables> read_user_data(const std::string& directory);

}  // namespace translate::builtin
