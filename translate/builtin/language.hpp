#pragma once

#include <vector>

#include "translate/builtin/prompt.hpp"

namespace translate::builtin {

// Replaces the words of German, French, Spanish, Italian, Portuguese and Dutch prompts that the tables know
// by English ones; words they don't know stay. English prompts stay as they are.
void to_english(std::vector<Token>& tokens);

}  // namespace translate::builtin
