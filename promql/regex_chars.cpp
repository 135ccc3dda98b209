#include "promql/regex_chars.hpp"

#include <algorithm>

#include "base/hex.hpp"
#include "promql/utf8.hpp"

namespace promql {
namespace {

constexpr std::string_view kUnicodeClasses[] = {
#include "promql/unicode_classes.inc.hpp"
};

bool is_posix_class(std::string_view name) {
  constexpr std::string_view kNames[] = {"alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph",
                                         "lower", "print", "punct", "space", "upper", "word",  "xdigit"};
  if (name.starts_with('^')) name.remove_prefix(1);
  return std::ranges::find(kNames, name) != std::end(kNames);
}

}  // namespace

bool RegexChars::fail(std::string_view what, std::string_view where) {
  error_ = "error parsing regexp: ";
  error_.append(what).append(": `").append(where).append("`");
  return false;
}

bool RegexChars::read_rune(std::string_view& text, std::int32_t& rune) {
  if (text.empty()) {
    rune = kRuneError;
    return true;
  }
  const auto [value, width] = decode_utf8(text);
  if (value == kRuneError && width == 1) return fail("invalid UTF-8", text);
  rune = value;
  text.remove_prefix(width);
  return true;
}

bool RegexChars::check_utf8(std::string_view text) {
  std::int32_t rune = 0;
  while (!text.empty()) {
    if (!read_rune(text, rune)) return false;
  }
  return true;
}

bool RegexChars::read_escape(std::string_view& text, std::int32_t& rune) {
  const std::string_view whole = text;
  text.remove_prefix(1);
  if (text.empty()) return fail("trailing backslash at end of expression", "");
  std::int32_t c = 0;
  if (!read_rune(text, c)) return false;
  const auto octal_follows = [&] { return !text.empty() && text[0] >= '0' && text[0] <= '7'; };
  const auto bad = [&] {
    return fail("invalid escape sequence", whole.substr(0, whole.size() - text.size()));
  };
  const bool word = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (c < 0x80 && !word) {
    rune = c;
    return true;
  }
  if (c == '0' || (c >= '1' && c <= '7' && octal_follows())) {
    rune = c - '0';
    for (int i = 1; i < 3 && octal_follows(); ++i) {
      rune = rune * 8 + (text[0] - '0');
      text.remove_prefix(1);
    }
    return true;
  }
  constexpr std::string_view kLetters = "abtnvfr";  // from 0x07; b means something else
  if (c != 'b' && c < 0x80 && kLetters.find(static_cast<char>(c)) != std::string_view::npos) {
    rune = static_cast<std::int32_t>(7 + kLetters.find(static_cast<char>(c)));
    return true;
  }
  if (c != 'x' || text.empty()) return bad();
  if (!read_rune(text, c)) return false;
  if (c != '{') {
    const int high = base::hex_value(c);
    if (!read_rune(text, c)) return false;
    const int low = base::hex_value(c);
    if (high < 0 || low < 0) return bad();
    rune = high * 16 + low;
    return true;
  }
  rune = 0;
  for (int digits = 0;; ++digits) {
    if (text.empty()) return bad();
    if (!read_rune(text, c)) return false;
    if (c == '}') return digits > 0 || bad();
    if (base::hex_value(c) < 0) return bad();
    rune = rune * 16 + base::hex_value(c);
    if (rune > 0x10FFFF) return bad();
  }
}

bool RegexChars::read_unicode_class(std::string_view& text) {
  const std::string_view whole = text;
  text.remove_prefix(2);
  std::int32_t c = 0;
  if (!read_rune(text, c)) return false;
  std::string_view name = whole.substr(2, whole.size() - text.size() - 2);
  if (c == '{') {
    const std::size_t end = whole.find('}');
    if (end == std::string_view::npos)
      return check_utf8(whole) && fail("invalid character class range", whole);
    text = whole.substr(end + 1);
    name = whole.substr(3, end - 3);
    if (!check_utf8(name)) return false;
  }
  if (!name.empty() && name[0] == '^') name.remove_prefix(1);
  if (std::ranges::binary_search(kUnicodeClasses, name)) return true;
  return fail("invalid character class range", whole.substr(0, whole.size() - text.size()));
}

bool RegexChars::read_class_char(std::string_view& text, std::string_view whole, std::int32_t& rune) {
  if (text.empty()) return fail("missing closing ]", whole);
  return text[0] == '\\' ? read_escape(text, rune) : read_rune(text, rune);
}

bool RegexChars::read_class(std::string_view& text) {
  const std::string_view whole = text;
  text.remove_prefix(1);
  if (text.starts_with('^')) text.remove_prefix(1);
  for (bool first = true; text.empty() || text[0] != ']' || first; first = false) {
    if (text.size() > 2 && text.starts_with("[:")) {
      const std::size_t end = text.find(":]", 2);
      if (end != std::string_view::npos) {
        const std::string_view name = text.substr(0, end + 2);
        if (!is_posix_class(text.substr(2, end - 2))) return fail("invalid character class range", name);
        text.remove_prefix(name.size());
        continue;
      }
    }
    if (text.size() >= 2 && text[0] == '\\' && (text[1] == 'p' || text[1] == 'P')) {
      if (!read_unicode_class(text)) return false;
      continue;
    }
    if (text.size() >= 2 && text[0] == '\\' &&
        std::string_view("dDsSwW").find(text[1]) != std::string_view::npos) {
      text.remove_prefix(2);
      continue;
    }
    const std::string_view range = text;
    std::int32_t low = 0;
    if (!read_class_char(text, whole, low)) return false;
    if (text.size() < 2 || text[0] != '-' || text[1] == ']') continue;
    text.remove_prefix(1);
    std::int32_t high = 0;
    if (!read_class_char(text, whole, high)) return false;
    if (high < low) return fail("invalid character class range", range.substr(0, range.size() - text.size()));
  }
  text.remove_prefix(1);
  return true;
}

}  // namespace promql
