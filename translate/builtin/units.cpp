#include "translate/builtin/units.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace translate::builtin {
namespace {

using Entry = std::pair<std::string_view, double>;

constexpr std::array<Entry, 25> kTimes{{{"ms", 0.001},      {"millisecond", 0.001}, {"msec", 0.001},
                                        {"us", 1e-6},       {"microsecond", 1e-6},  {"s", 1},
                                        {"sec", 1},         {"second", 1},          {"m", 60},
                                        {"min", 60},        {"minute", 60},         {"h", 3600},
                                        {"hr", 3600},       {"hour", 3600},         {"d", 86400},
                                        {"day", 86400},     {"w", 604800},          {"wk", 604800},
                                        {"week", 604800},   {"month", 2592000},     {"y", 31536000},
                                        {"year", 31536000}, {"fortnight", 1209600}, {"mins", 60},
                                        {"hrs", 3600}}};
constexpr std::array<Entry, 18> kBytes{{{"b", 1},
                                        {"byte", 1},
                                        {"kb", 1e3},
                                        {"kib", 1024},
                                        {"kilobyte", 1e3},
                                        {"mb", 1e6},
                                        {"mib", 1048576},
                                        {"megabyte", 1e6},
                                        {"meg", 1e6},
                                        {"gb", 1e9},
                                        {"gib", 1073741824},
                                        {"gigabyte", 1e9},
                                        {"gig", 1e9},
                                        {"tb", 1e12},
                                        {"tib", 1099511627776},
                                        {"terabyte", 1e12},
                                        {"kibibyte", 1024},
                                        {"gibibyte", 1073741824}}};
constexpr std::array<Entry, 30> kNumbers{
    {{"one", 1},     {"two", 2},       {"three", 3},       {"four", 4},      {"five", 5},
     {"six", 6},     {"seven", 7},     {"eight", 8},       {"nine", 9},      {"ten", 10},
     {"eleven", 11}, {"twelve", 12},   {"fifteen", 15},    {"twenty", 20},   {"thirty", 30},
     {"forty", 40},  {"fifty", 50},    {"sixty", 60},      {"seventy", 70},  {"eighty", 80},
     {"ninety", 90}, {"hundred", 100}, {"thousand", 1000}, {"million", 1e6}, {"dozen", 12},
     {"zero", 0},    {"couple", 2},    {"few", 3},         {"half", 0.5},    {"fourteen", 14}}};

template <std::size_t N>
double lookup(const std::array<Entry, N>& table, std::string_view word) {
  for (const auto& [name, value] : table)
    if (name == word) return value;
  return -1;
}

double time_factor(const Token& token) {
  const auto plain = lookup(kTimes, token.text);
  return plain > 0 ? plain : lookup(kTimes, token.stem);
}

// A number in digits or as a word.
bool number_at(const std::vector<Token>& tokens, std::size_t at, double& value) {
  if (at >= tokens.size()) return false;
  const auto& token = tokens[at];
  if (token.kind == Token::Kind::number) {
    value = token.number;
    return true;
  }
  value = lookup(kNumbers, token.text);
  return token.kind == Token::Kind::word && value >= 0;
}

// "1h30m": digits and units by turns.
bool compact_duration(std::string_view text, double& seconds) {
  seconds = 0;
  while (!text.empty()) {
    double value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    if (parsed.ec != std::errc()) return false;
    text.remove_prefix(static_cast<std::size_t>(parsed.ptr - text.data()));
    const auto length = std::min(text.find_first_of("0123456789"), text.size());
    const auto factor = lookup(kTimes, text.substr(0, length));
    if (factor <= 0) return false;
    seconds += value * factor;
    text.remove_prefix(length);
  }
  return seconds > 0;
}

}  // namespace

std::size_t read_duration(const std::vector<Token>& tokens, std::size_t at, double& seconds) {
  if (at >= tokens.size()) return 0;
  const auto& token = tokens[at];
  constexpr double kLongest = 10 * 31536000.0;  // seconds; more is no question about monitoring
  if (token.numeric && !token.unit.empty())
    return compact_duration(token.text, seconds) && seconds <= kLongest ? 1 : 0;
  std::size_t used = 0;
  double value = 1, said = 0;
  if (number_at(tokens, at, said)) {
    value = said;
    ++used;
    double more = 0;
    // "half an hour", "couple of hours", "2 - hour"
    while (at + used < tokens.size() && (tokens[at + used].text == "an" || tokens[at + used].text == "a" ||
                                         tokens[at + used].text == "of" || tokens[at + used].text == "-"))
      ++used;
    if (at + used < tokens.size() && number_at(tokens, at + used, more) && more >= 100 && value < 100) {
      value *= more;
      ++used;
    }
  } else if (token.text == "a" || token.text == "an") {
    ++used;
  }
  if (at + used >= tokens.size() || tokens[at + used].kind != Token::Kind::word) return 0;
  const auto factor = time_factor(tokens[at + used]);
  // A bare letter is no unit of time by itself.
  if (factor <= 0 || (used == 0 && tokens[at].text.size() < 3)) return 0;
  // "in milliseconds" is no length of time, "in the last hour" is.
  static constexpr std::string_view kBefore[] = {"last",    "past",  "previous", "next",    "coming",
                                                 "recent",  "this",  "the",      "rolling", "trailing",
                                                 "sliding", "every", "each",     "few",     "one"};
  if (used == 0 && (at == 0 || std::find(std::begin(kBefore), std::end(kBefore), tokens[at - 1].text) ==
                                   std::end(kBefore)))
    return 0;
  seconds = value * factor;
  return seconds > 0 && seconds <= kLongest ? used + 1 : 0;
}

std::size_t read_quantity(const std::vector<Token>& tokens, std::size_t at, double& value,
                          std::string& unit) {
  if (at >= tokens.size()) return 0;
  unit.clear();
  std::size_t used = 1;
  const auto& token = tokens[at];
  const bool minus =
      token.text == "-" && at + 1 < tokens.size() && tokens[at + 1].joined && tokens[at + 1].numeric;
  if (minus) {
    const auto taken = read_quantity(tokens, at + 1, value, unit);
    value = -value;
    return taken ? taken + 1 : 0;
  }
  if (token.numeric && !token.unit.empty()) {
    value = token.number;
    if (token.unit == "k") {
      value *= 1e3;
    } else if (token.unit == "x") {
      unit.clear();
    } else if (unit_factor(token.unit) > 0) {
      unit = token.unit;
    } else {
      return 0;
    }
    return 1;
  }
  if (token.text == "minus") {
    const auto taken = read_quantity(tokens, at + 1, value, unit);
    value = -value;
    return taken ? taken + 1 : 0;
  }
  // "less than a week"
  if ((token.text == "a" || token.text == "an") && at + 1 < tokens.size() &&
      is_time_unit(tokens[at + 1].stem) && tokens[at + 1].stem.size() > 2) {
    value = 1;
    unit = tokens[at + 1].stem;
    return 2;
  }
  if (!number_at(tokens, at, value)) {
    if (token.text != "a" || at + 1 >= tokens.size() || !number_at(tokens, at + 1, value) || value < 100)
      return 0;
    used = 2;
  }
  double more = 0;
  // "half an hour", "a quarter of a second"
  if (token.text == "half" && at + used + 1 < tokens.size() &&
      (tokens[at + used].text == "an" || tokens[at + used].text == "a") &&
      unit_factor(tokens[at + used + 1].stem) > 0) {
    unit = tokens[at + used + 1].stem;
    return used + 2;
  }
  if (at + used < tokens.size() && tokens[at + used].kind == Token::Kind::word &&
      number_at(tokens, at + used, more) && more >= 100) {
    value *= more;
    ++used;
  }
  if (at + used < tokens.size()) {
    const auto& next = tokens[at + used];
    if (next.text == "%" || next.text == "percent" || next.text == "pct") {
      unit = "percent";
      return used + 1;
    }
    if (next.kind == Token::Kind::word && unit_factor(next.stem) > 0 && next.stem.size() > 1) {
      unit = next.stem;
      return used + 1;
    }
  }
  return used;
}

std::size_t read_percentile(const std::vector<Token>& tokens, std::size_t at, double& value) {
  if (at >= tokens.size()) return 0;
  const auto& token = tokens[at];
  if (token.text.size() >= 2 && token.text[0] == 'p' && token.text[1] >= '0' && token.text[1] <= '9') {
    const auto* end = token.text.data() + token.text.size();
    const auto parsed = std::from_chars(token.text.data() + 1, end, value);
    if (parsed.ec != std::errc() || parsed.ptr != end || value <= 0) return 0;
    // "P1" and "p2" are names as well.
    if (token.text.size() == 2) return 0;
    if (value > 100) value /= value >= 1000 ? 100 : 10;  // p999 is 99.9, p9999 is 99.99
    return value <= 100 ? 1 : 0;
  }
  const auto names_percentile = [&](std::size_t next) {
    return next < tokens.size() && (tokens[next].stem == "percentile" || tokens[next].stem == "quantile" ||
                                    tokens[next].stem == "centile" || tokens[next].stem == "pctl");
  };
  if (token.numeric &&
      (token.unit == "th" || token.unit == "st" || token.unit == "nd" || token.unit == "rd")) {
    // "the 99th" is a percentile, "the 2nd attempt" is not.
    if (token.number < 50 && !names_percentile(at + 1)) return 0;
    value = token.number;
    return value > 0 && value <= 100 ? 1 : 0;
  }
  if (token.kind == Token::Kind::number) {
    auto next = at + 1;
    if (next < tokens.size() && (tokens[next].text == "th" || tokens[next].text == "-" ||
                                 tokens[next].text == "%" || tokens[next].text == "."))
      ++next;
    if (!names_percentile(next) || token.number <= 0 || token.number > 100) return 0;
    value = token.number;
    return next - at;
  }
  return 0;
}

double unit_factor(const std::string& unit) {
  if (unit == "percent" || unit == "%") return 0.01;
  if (const auto time = lookup(kTimes, unit); time > 0) return time;
  if (const auto bytes = lookup(kBytes, unit); bytes > 0) return bytes;
  return 0;
}

bool is_time_unit(const std::string& unit) {
  return lookup(kTimes, unit) > 0;
}
bool is_byte_unit(const std::string& unit) {
  return lookup(kBytes, unit) > 0;
}

}  // namespace translate::builtin
