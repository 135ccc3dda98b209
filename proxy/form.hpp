#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace proxy {

// Parameters in the order they came; a key may stand several times.
using Form = std::vector<std::pair<std::string, std::string>>;

// More parameters than this are refused, as Go refuses them.
inline constexpr std::size_t kMaxFormPairs = 10'000;

// Reads application/x-www-form-urlencoded (a query string or a form body) exactly as Go's url.ParseQuery
// leaves it to Prometheus, so that we see the expression that it would run: a pair with a broken escape or a
// ';' is skipped, and beyond kMaxFormPairs the form is empty.
Form parse_form(std::string_view text);

// The reverse: unreserved characters of RFC 3986 stay, a blank becomes '+', all else is %XX.
std::string serialise_form(const Form& form);

// Every %XX as the byte it stands for, and a plus as a blank where that is wanted; nullopt when an escape is
// broken.
std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_blank);

// The first value of a key; nullptr when there is none.
const std::string* find_value(const Form& form, std::string_view key);

}  // namespace proxy
