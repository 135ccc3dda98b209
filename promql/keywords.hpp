#pragma once

#include <string_view>

#include "promql/lexer.hpp"

namespace promql {

// In any case; Token::identifier where the word is no keyword. Not empty.
Token keyword(std::string_view word);

}  // namespace promql
