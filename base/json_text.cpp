#include "base/json_text.hpp"

#include <cstring>

#include "base/utf8.hpp"

namespace base {
namespace {

// What such a text almost always is.
bool is_harmless(std::string_view text) {
  std::uint64_t eight;
  for (; text.size() >= sizeof eight; text.remove_prefix(sizeof eight)) {
    std::memcpy(&eight, text.data(), sizeof eight);
    if (!are_harmless(eight)) return false;
  }
  if (text.empty()) return true;
  eight = 0x7878787878787878;
  std::memcpy(&eight, text.data(), text.size());
  return are_harmless(eight);
}

void append_escaped(std::string& out, std::string_view text) {
  constexpr char kHex[] = "0123456789abcdef";
  for (unsigned char c : valid_utf8(text)) {
    if (c == '"' || c == '\\') out += '\\';
    if (c < 0x20 || c == 0x7f) {
      out.append("\\u00").append({kHex[c >> 4], kHex[c & 15]});
    } else {
      out += static_cast<char>(c);
    }
  }
}

}  // namespace

void append_json_text(std::string& out, std::string_view text) {
  out += '"';
  if (is_harmless(text)) {
    out += text;
  } else {
    append_escaped(out, text);
  }
  out += '"';
}

}  // namespace base
