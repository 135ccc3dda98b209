#pragma once

#include <string>
#include <string_view>

#include "promql/ast.hpp"

// What the tokens for numbers and strings stand for.
namespace promql {

// The value of a number token; on failure false and Go's words why.
bool parse_number(std::string_view text, double& value, std::string& why);

// The text of a string token that the lexer has accepted; lies in `ast` or in the token itself.
std::string_view unquote(Ast& ast, std::string_view token);

}  // namespace promql
