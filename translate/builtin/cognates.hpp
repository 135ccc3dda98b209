#pragma once

#include <string>
#include <string_view>

#include "catalog/catalog.hpp"

namespace translate::builtin {

// The word of the catalog's names, labels and values that a foreign word is a spelling of: "transacciones"
// and "транзакции" are `transaction`, "ターミナル" is `terminal`. Takes a folded word; empty when none is
// near enough.
std::string cognate_of(std::string_view word, const catalog::Snapshot& snapshot);

// Whether the two are spelt alike, whatever language either is from.
bool are_cognates(std::string_view foreign, std::string_view english);

}  // namespace translate::builtin
