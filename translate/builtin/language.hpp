#pragma once

#include <vector>

#include "translate/builtin/prompt.hpp"

namespace translate::builtin {

// Replaces the words of German, French, Spanish, Italian, Portuguese, Dutch, Russian, Japanese and Chinese
// prompts that the tables know by English ones; words they don't know stay. English prompts stay as they are:
// false.
bool to_english(std::vector<Token>& tokens);

}  // namespace translate::builtin
