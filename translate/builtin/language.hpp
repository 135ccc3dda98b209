#pragma once

#include <string_view>
#include <vector>

#include "catalog/catalog.hpp"
#include "translate/builtin/prompt.hpp"

namespace translate::builtin {

// Replaces the words of German, French, Spanish, Italian, Portuguese, Dutch, Russian, Japanese and Chinese
// prompts that the tables know by English ones. Of several meanings it takes the one that the catalog speaks
// of, and a word that no table has for the catalog's word that is spelt alike; `catalog` may be null, `typed`
// is the prompt as it came. What is left stays as it is. English prompts stay as they are: false.
bool to_english(std::vector<Token>& tokens, std::string_view typed, const catalog::Snapshot* catalog);

}  // namespace translate::builtin
