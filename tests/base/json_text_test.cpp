#include "base/json_text.hpp"

#include <fmt/format.h>

#include "tests/catch.hpp"

namespace {

std::string json_of(std::string_view text) {
  std::string out;
  base::append_json_text(out, text);
  return out;
}

}  // namespace

TEST_CASE("Text that is no UTF-8 becomes JSON all the same") {
  CHECK(json_of("a\xff\\\x01") == "\"a\xef\xbf\xbd\\\\\\u0001\"");
}

TEST_CASE("A byte that JSON wants escaped is escaped wherever it stands, and no other") {
  for (std::size_t size = 1; size <= 17; ++size) {
    for (std::size_t at = 0; at < size; ++at) {
      for (int byte = 0; byte < 0x80; ++byte) {
        std::string text(size, 'x');
        text[at] = static_cast<char>(byte);
        const auto escaped = byte < 0x20 || byte == 0x7f   ? fmt::format("\\u{:04x}", byte)
                             : byte == '"' || byte == '\\' ? std::string{'\\', static_cast<char>(byte)}
                                                           : std::string(1, static_cast<char>(byte));
        if (json_of(text) != '"' + std::string(at, 'x') + escaped + std::string(size - at - 1, 'x') + '"')
          FAIL("byte " << byte << " at " << at << " of " << size << ": " << json_of(text));
      }
    }
  }
  CHECK(json_of("") == "\"\"");
  CHECK(json_of("Größe, quite long") == "\"Größe, quite long\"");
}
