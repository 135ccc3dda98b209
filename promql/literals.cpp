#include "promql/literals.hpp"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>

#include "base/hex.hpp"
#include "promql/text.hpp"
#include "promql/utf8.hpp"

namespace promql {
namespace {

constexpr char lower(char c) {
  return static_cast<char>(c | 0x20);
}
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Go lets underscores stand between digits, and between a base prefix and a digit.
bool underscores_separate_digits(std::string_view text) {
  const bool hex = text.size() >= 2 && text[0] == '0' && lower(text[1]) == 'x';
  char last = hex ? '0' : '^';
  for (std::size_t i = hex ? 2 : 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_digit(c) || (hex && base::hex_value(c) >= 0)) {
      last = '0';
    } else if (c == '_') {
      if (last != '0') return false;
      last = '_';
    } else {
      if (last == '_') return false;
      last = '!';
    }
  }
  return last != '_';
}

// A whole number in the base its prefix says: 0x hexadecimal, 0 octal.
bool parse_integer(std::string_view digits, double& value) {
  int base = 10;
  if (digits.size() >= 3 && digits[0] == '0' && lower(digits[1]) == 'x') {
    base = 16;
    digits.remove_prefix(2);
  } else if (digits[0] == '0') {
    base = 8;
    digits.remove_prefix(1);
    if (digits.empty()) {
      value = 0;
      return true;
    }
  }
  std::int64_t whole = 0;
  if (!digits.empty() && digits[0] == '-') return false;
  const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), whole, base);
  if (end.ec != std::errc{} || end.ptr != digits.data() + digits.size()) return false;
  value = static_cast<double>(whole);
  return true;
}

enum class FloatSyntax { ok, invalid, too_large };

FloatSyntax parse_float(std::string_view digits, double& value) {
  std::size_t i = 0;
  std::int64_t magnitude = 0;  // digits before the point, counted from the first that is not 0
  bool significant = false;
  bool any = false;
  for (bool point = false; i < digits.size(); ++i) {
    const char c = digits[i];
    if (c == '.') {
      if (point) return FloatSyntax::invalid;
      point = true;
      continue;
    }
    if (!is_digit(c)) break;
    any = true;
    significant |= c != '0';
    if (!point && significant) ++magnitude;
    if (point && !significant) --magnitude;
  }
  if (!any) return FloatSyntax::invalid;
  if (i < digits.size()) {
    if (lower(digits[i]) != 'e') return FloatSyntax::invalid;
    ++i;
    bool negative = false;
    if (i < digits.size() && (digits[i] == '+' || digits[i] == '-')) negative = digits[i++] == '-';
    if (i >= digits.size()) return FloatSyntax::invalid;
    std::int64_t exponent = 0;
    for (; i < digits.size(); ++i) {
      if (!is_digit(digits[i])) return FloatSyntax::invalid;
      if (exponent < 100'000'000) exponent = exponent * 10 + (digits[i] - '0');
    }
    magnitude += negative ? -exponent : exponent;
  }
  const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (end.ec == std::errc::result_out_of_range) {
    value = magnitude > 0 ? std::numeric_limits<double>::infinity() : 0;
    if (magnitude > 0) return FloatSyntax::too_large;
  }
  return FloatSyntax::ok;
}

}  // namespace

bool parse_number(std::string_view text, double& value, std::string& why) {
  if (lower(text[0]) == 'i') {
    value = std::numeric_limits<double>::infinity();
    return true;
  }
  if (lower(text[0]) == 'n') {
    value = std::numeric_limits<double>::quiet_NaN();
    return true;
  }
  std::string stripped;
  std::string_view digits = text;
  bool separated = true;
  if (text.find('_') != std::string_view::npos) {
    separated = underscores_separate_digits(text);
    for (const char c : text) {
      if (c != '_') stripped += c;
    }
    digits = stripped;
  }
  if (separated && parse_integer(digits, value)) return true;
  const FloatSyntax syntax = separated ? parse_float(digits, value) : FloatSyntax::invalid;
  if (syntax == FloatSyntax::ok) return true;
  why = "strconv.ParseFloat: parsing " + quote(text) +
        (syntax == FloatSyntax::invalid ? ": invalid syntax" : ": value out of range");
  return false;
}

std::string_view unquote(Ast& ast, std::string_view token) {
  const char quote = token.front();
  std::string_view rest = token.substr(1, token.size() - 2);
  if (quote == '`' || rest.find('\\') == std::string_view::npos) return rest;
  std::string out;
  out.reserve(rest.size());
  for (std::size_t i = 0; i < rest.size();) {
    if (rest[i] != '\\') {
      out += rest[i++];
      continue;
    }
    const char kind = rest[++i];
    ++i;
    const auto digits = [&](std::size_t count, std::uint32_t radix) {
      std::uint32_t value = 0;
      for (; count > 0; --count)
        value = value * radix + static_cast<std::uint32_t>(base::hex_value(rest[i++]));
      return value;
    };
    constexpr std::string_view kLetters = "abtnvfr";  // from 0x07
    if (const std::size_t at = kLetters.find(kind); at != std::string_view::npos) {
      out += static_cast<char>(7 + at);
    } else if (kind == 'x') {
      out += static_cast<char>(digits(2, 16));
    } else if (kind == 'u') {
      append_utf8(out, static_cast<std::int32_t>(digits(4, 16)));
    } else if (kind == 'U') {
      append_utf8(out, static_cast<std::int32_t>(digits(8, 16)));
    } else if (is_digit(kind)) {
      --i;
      out += static_cast<char>(digits(3, 8));
    } else {
      out += kind;
    }
  }
  return ast.intern(out);
}

}  // namespace promql
