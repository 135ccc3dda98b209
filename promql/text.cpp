#include "promql/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <limits>

#include "promql/utf8.hpp"

namespace promql {
namespace {

struct CodePoints {
  std::int32_t first;
  std::int32_t last;
};
constexpr CodePoints kPrintable[] = {
#include "promql/printable.inc.hpp"
};

bool is_printable(std::int32_t rune) {
  if (rune < 0x7F) return rune >= 0x20;
  const auto* at = std::ranges::upper_bound(kPrintable, rune, {}, &CodePoints::first);
  return at != std::begin(kPrintable) && rune <= (at - 1)->last;
}

void append_hex(std::string& out, std::uint32_t value, int digits) {
  for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) out += "0123456789abcdef"[value >> shift & 0xF];
}

void append_rune_escape(std::string& out, std::int32_t rune) {
  constexpr std::string_view kLetters = "abtnvfr";  // from 0x07
  if (rune >= 7 && rune <= 13) {
    out += '\\';
    out += kLetters[static_cast<std::size_t>(rune - 7)];
  } else if (rune < 0x20 || rune == 0x7F) {
    out += "\\x";
    append_hex(out, static_cast<std::uint32_t>(rune), 2);
  } else if (rune < 0x10000) {
    out += "\\u";
    append_hex(out, static_cast<std::uint32_t>(rune), 4);
  } else {
    out += "\\U";
    append_hex(out, static_cast<std::uint32_t>(rune), 8);
  }
}

constexpr bool is_letter(char c) {
  return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  while (!text.empty()) {
    const auto plain = std::ranges::find_if(text, [](char c) {
      return c == '"' || c == '\\' || c < 0x20 || c == 0x7F;
    });  // chars from 0x80 are negative
    out.append(text.begin(), plain);
    text.remove_prefix(static_cast<std::size_t>(plain - text.begin()));
    if (text.empty()) break;
    const auto [rune, width] = decode_utf8(text);
    if (width == 1 && rune == kRuneError) {
      out += "\\x";
      append_hex(out, static_cast<unsigned char>(text[0]), 2);
    } else if (rune == '"' || rune == '\\') {
      out += '\\';
      out += static_cast<char>(rune);
    } else if (is_printable(rune)) {
      out += text.substr(0, width);
    } else {
      append_rune_escape(out, rune);
    }
    text.remove_prefix(width);
  }
  out += '"';
}

std::string quote(std::string_view text) {
  std::string out;
  append_quoted(out, text);
  return out;
}

void append_quoted_rune(std::string& out, std::int32_t rune) {
  if (rune < 0) rune = kRuneError;
  out += '\'';
  if (rune == '\'' || rune == '\\') {
    out += '\\';
    out += static_cast<char>(rune);
  } else if (is_printable(rune)) {
    append_utf8(out, rune);
  } else {
    append_rune_escape(out, rune);
  }
  out += '\'';
}

std::string describe_rune(std::int32_t rune) {
  std::array<char, 16> code{};
  std::snprintf(code.data(), code.size(), "U+%04X", static_cast<unsigned>(rune));
  std::string out = code.data();
  if (is_printable(rune)) {
    out += " '";
    append_utf8(out, rune);
    out += '\'';
  }
  return out;
}

bool is_legacy_label_name(std::string_view name) {
  return !name.empty() && !is_digit(name[0]) &&
         std::ranges::all_of(name, [](char c) { return is_letter(c) || is_digit(c); });
}

bool is_legacy_metric_name(std::string_view name) {
  return !name.empty() && !is_digit(name[0]) &&
         std::ranges::all_of(name, [](char c) { return is_letter(c) || is_digit(c) || c == ':'; });
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const auto [rune, width] = decode_utf8(text);
    if (rune == kRuneError && width == 1) return false;
    text.remove_prefix(width);
  }
  return true;
}

void append_integer(std::string& out, std::int64_t value) {
  std::array<char, 24> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), end);
}

void append_duration(std::string& out, Duration duration) {
  auto ms = duration.count() / 1'000'000;
  if (ms == 0) {
    out += "0s";
    return;
  }
  if (ms < 0) {
    out += '-';
    ms = -ms;
  }
  struct Unit {
    std::string_view name;
    std::int64_t ms;
    bool exact;  // 90d says more than 12w6d
  };
  constexpr std::int64_t kDay = 24 * 3600 * 1000;
  constexpr Unit kUnits[] = {{"y", 365 * kDay, true}, {"w", 7 * kDay, true}, {"d", kDay, false},
                             {"h", 3600'000, false},  {"m", 60'000, false},  {"s", 1000, false},
                             {"ms", 1, false}};
  for (const Unit& unit : kUnits) {
    if (unit.exact && ms % unit.ms != 0) continue;
    if (const auto count = ms / unit.ms; count > 0) {
      append_integer(out, count);
      out += unit.name;
      ms -= count * unit.ms;
    }
  }
}

std::string format_duration(Duration duration) {
  std::string out;
  append_duration(out, duration);
  return out;
}

std::optional<Duration> parse_duration(std::string_view text, std::string* why) {
  const auto refuse = [&](std::string reason) -> std::optional<Duration> {
    if (why) *why = std::move(reason);
    return std::nullopt;
  };
  if (text == "0") return Duration(0);
  if (text.empty()) return refuse("empty duration string");
  constexpr std::uint64_t kSecond = 1'000'000'000;
  constexpr std::string_view kUnits = "ywdhms";  // from the biggest to the smallest; then come milliseconds
  constexpr std::uint64_t kNanoseconds[] = {365 * 86400 * kSecond,
                                            7 * 86400 * kSecond,
                                            86400 * kSecond,
                                            3600 * kSecond,
                                            60 * kSecond,
                                            kSecond,
                                            1'000'000};
  constexpr std::uint64_t kLimit = std::uint64_t{1} << 63;
  std::uint64_t sum = 0;
  std::size_t after = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::uint64_t value = 0;
    const auto number = std::from_chars(text.data() + at, text.data() + text.size(), value);
    std::size_t unit_at = static_cast<std::size_t>(number.ptr - text.data());
    std::size_t unit_end = unit_at;
    while (unit_end < text.size() && !is_digit(text[unit_end])) ++unit_end;
    if (number.ec != std::errc{} || !is_digit(text[at]) || unit_end == unit_at) {
      return refuse("not a valid duration string: " + quote(text));
    }
    const std::string_view name = text.substr(unit_at, unit_end - unit_at);
    const std::size_t unit = name == "ms"       ? kUnits.size()
                             : name.size() == 1 ? kUnits.find(name[0])
                                                : kUnits.npos;
    if (unit == kUnits.npos) return refuse("unknown unit " + quote(name) + " in duration " + quote(text));
    if (unit < after) return refuse("not a valid duration string: " + quote(text));
    if (value > kLimit / kNanoseconds[unit]) return refuse("duration out of range");
    sum += value * kNanoseconds[unit];
    if (sum > kLimit - 1) return refuse("duration out of range");
    after = unit + 1;
    at = unit_end;
  }
  return Duration(static_cast<std::int64_t>(sum));
}

namespace {

// The fewest digits that give the value back, without an exponent: zeros fill the places that they leave
// open.
void append_decimal(std::string& out, double value) {
  std::array<char, 40> buffer;
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific).ptr;
  std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
  if (text[0] == '-') {
    out += '-';
    text.remove_prefix(1);
  }
  const std::size_t e = text.find('e');
  int exponent = 0;
  std::from_chars(text.data() + e + (text[e + 1] == '+' ? 2 : 1), text.data() + text.size(), exponent);
  std::string digits(1, text[0]);
  if (e > 2) digits += text.substr(2, e - 2);
  const auto count = static_cast<int>(digits.size());
  if (exponent < 0) {
    out.append("0.").append(static_cast<std::size_t>(-exponent - 1), '0').append(digits);
  } else if (exponent >= count - 1) {
    out.append(digits).append(static_cast<std::size_t>(exponent - count + 1), '0');
  } else {
    const auto whole = static_cast<std::size_t>(exponent + 1);
    out.append(digits, 0, whole).append(".").append(digits, whole);
  }
}

}  // namespace

void append_number(std::string& out, double value) {
  if (std::isnan(value)) {
    out += "NaN";
  } else if (std::isinf(value)) {
    out += value > 0 ? "+Inf" : "-Inf";
  } else {
    append_decimal(out, value);
  }
}

std::string format_fixed(double value, int digits) {
  std::string out;
  if (!std::isfinite(value)) {
    append_number(out, value);
    return out;
  }
  std::array<char, 400> text;
  const auto end =
      std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, digits).ptr;
  out.assign(text.data(), end);
  return out;
}

std::int64_t truncate_to_int64(double value) {
  constexpr double kLimit = 9223372036854775808.0;
  if (!(value >= -kLimit && value < kLimit)) return std::numeric_limits<std::int64_t>::min();
  return static_cast<std::int64_t>(value);
}

Duration to_duration(double seconds) {
  return Duration(truncate_to_int64(std::round(seconds * 1e9)));
}

std::string_view first_code_points(std::string_view text, std::size_t count) {
  std::size_t size = 0;
  for (; count > 0 && size < text.size(); --count) size += decode_utf8(text.substr(size)).second;
  return text.substr(0, size);
}

void append_short_number(std::string& out, double value) {
  if (!std::isfinite(value)) return append_number(out, value);
  std::array<char, 40> digits;
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::scientific).ptr;
  const std::string_view text(digits.data(), static_cast<std::size_t>(end - digits.data()));
  const std::size_t e = text.find('e');
  int exponent = 0;
  std::from_chars(text.data() + e + (text[e + 1] == '+' ? 2 : 1), text.data() + text.size(), exponent);
  if (exponent < -4 || exponent >= 6) {
    out += text;
  } else {
    append_number(out, value);
  }
}

}  // namespace promql
