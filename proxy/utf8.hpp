#pragma once

#include <string>
#include <string_view>

namespace proxy {

// A copy of `text` that is valid UTF-8: every byte sequence that is not becomes U+FFFD (Unicode 15,
// section 3.9, "maximal subparts"). Whatever we write as JSON goes through here.
std::string valid_utf8(std::string_view text);

}  // namespace proxy
