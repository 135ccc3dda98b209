#include "cache/template_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "promql/text.hpp"

namespace cache {

namespace {

using Kind = PromptToken::Kind;
using Tokens = std::vector<PromptToken>;

constexpr std::size_t kMaxPrompt = 1024;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_word(char c) {
  return is_digit(c) || is_letter(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool is_joint(char c) {
  return c == '-' || c == '.' || c == '/' || c == ':' || c == '@';
}
bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

std::optional<double> plain_number(std::string_view text) {
  if (text.empty() || text.size() > 17 || !is_digit(text.front()) || !is_digit(text.back()) ||
      std::count(text.begin(), text.end(), '.') > 1 ||
      text.find_first_not_of("0123456789.") != std::string_view::npos)
    return std::nullopt;
  double value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

struct TimeUnit {
  std::string_view name;
  double seconds;
};
constexpr double kDay = 86400;
constexpr std::array<TimeUnit, 24> kTimeUnits = {{
    {"millisecond", 0.001},
    {"milliseconds", 0.001},
    {"ms", 0.001},
    {"second", 1},
    {"seconds", 1},
    {"sec", 1},
    {"secs", 1},
    {"minute", 60},
    {"minutes", 60},
    {"min", 60},
    {"mins", 60},
    {"hour", 3600},
    {"hours", 3600},
    {"hr", 3600},
    {"hrs", 3600},
    {"day", kDay},
    {"days", kDay},
    {"week", 7 * kDay},
    {"weeks", 7 * kDay},
    {"wk", 7 * kDay},
    {"s", 1},
    {"h", 3600},
    {"d", kDay},
    {"w", 7 * kDay},
}};

const TimeUnit* time_unit(std::string_view lowered) {
  auto found = std::find_if(kTimeUnits.begin(), kTimeUnits.end(),
                            [&](const TimeUnit& unit) { return unit.name == lowered; });
  return found == kTimeUnits.end() ? nullptr : &*found;
}

struct ByteUnit {
  std::string_view spelling, name;
  double bytes;
};
constexpr double kKi = 1024;
// `Gb` and the like are bits: they are no unit here, and so never the same as bytes.
constexpr std::array<ByteUnit, 21> kByteUnits = {{
    {"KB", "KB", 1e3},
    {"kB", "KB", 1e3},
    {"kb", "KB", 1e3},
    {"MB", "MB", 1e6},
    {"mb", "MB", 1e6},
    {"GB", "GB", 1e9},
    {"gb", "GB", 1e9},
    {"TB", "TB", 1e12},
    {"tb", "TB", 1e12},
    {"KiB", "KiB", kKi},
    {"kib", "KiB", kKi},
    {"MiB", "MiB", kKi* kKi},
    {"mib", "MiB", kKi* kKi},
    {"GiB", "GiB", kKi* kKi* kKi},
    {"gib", "GiB", kKi* kKi* kKi},
    {"TiB", "TiB", kKi* kKi* kKi* kKi},
    {"tib", "TiB", kKi* kKi* kKi* kKi},
    {"megabytes", "MB", 1e6},
    {"gigabytes", "GB", 1e9},
    {"kilobytes", "KB", 1e3},
    {"terabytes", "TB", 1e12},
}};

std::string_view byte_unit(std::string_view spelling) {
  auto found = std::find_if(kByteUnits.begin(), kByteUnits.end(),
                            [&](const ByteUnit& unit) { return unit.spelling == spelling; });
  return found == kByteUnits.end() ? std::string_view() : found->name;
}

PromptToken duration_token(promql::Duration length) {
  PromptToken token;
  token.kind = Kind::duration;
  token.length = length;
  token.text = promql::format_duration(length);
  return token;
}

// `15m`, `1h30m`, `5min`: in lower case, because 5M is no time.
std::optional<promql::Duration> compact_duration(std::string_view text) {
  if (text.size() < 2 || text.size() > 24 || !is_digit(text.front()) || is_digit(text.back()))
    return std::nullopt;
  if (auto length = promql::parse_duration(text)) return length;
  auto digits = text.find_first_not_of("0123456789.");
  auto number = plain_number(text.substr(0, digits));
  const auto* unit = time_unit(text.substr(digits));
  if (!number || !unit) return std::nullopt;
  return promql::to_duration(*number * unit->seconds);
}

// Quoted pieces, words and single marks, with their places.
Tokens pieces(std::string_view prompt) {
  Tokens tokens;
  for (std::size_t i = 0; i < prompt.size();) {
    const char c = prompt[i];
    if (is_blank(c)) {
      ++i;
      continue;
    }
    PromptToken token;
    token.begin = i;
    const bool opens = c == '"' || c == '`' || (c == '\'' && (i == 0 || !is_word(prompt[i - 1])));
    const auto closing = opens ? prompt.find(c, i + 1) : std::string_view::npos;
    if (closing != std::string_view::npos) {
      token.kind = Kind::quoted;
      token.text = prompt.substr(i + 1, closing - i - 1);
      i = closing + 1;
    } else if (c == '\'' && prompt.substr(i, 2) == "'s" &&
               (i + 2 == prompt.size() || !is_word(prompt[i + 2]))) {
      token.text = "'s";
      i += 2;
    } else if (is_word(c) || (c == '/' && i + 1 < prompt.size() && is_word(prompt[i + 1]))) {
      auto end = i + 1;
      while (end < prompt.size() &&
             (is_word(prompt[end]) ||
              (is_joint(prompt[end]) && end + 1 < prompt.size() && is_word(prompt[end + 1]))))
        ++end;
      token.text = prompt.substr(i, end - i);
      i = end;
    } else {
      token.text = std::string(1, c);
      ++i;
    }
    token.end = i;
    tokens.push_back(std::move(token));
    if (tokens.size() > 2 * kMaxTemplateTokens) return {};
  }
  return tokens;
}

std::optional<double> quantile_of(std::string_view percent) {
  auto number = plain_number(percent);
  if (!number || *number <= 0 || *number >= 100) return std::nullopt;
  // Through text, so that 99.9 becomes 0.999 and not 0.9990000000000001.
  return std::round(*number * 1e10) / 1e12;
}

void make_quantile(PromptToken& token, double quantile) {
  token.kind = Kind::quantile;
  token.number = quantile;
  token.text.clear();
  promql::append_number(token.text, quantile);
}

bool is_plain(const Tokens& tokens, std::size_t at, std::string_view text) {
  return at < tokens.size() && tokens[at].kind == Kind::word && ascii_lower(tokens[at].text) == text;
}

// Reads numbers with what belongs to them; `at` moves behind.
PromptToken read_token(const Tokens& from, std::size_t& at) {
  PromptToken token = from[at++];
  if (token.kind == Kind::quoted) return token;
  const std::string raw = token.text;
  token.text = ascii_lower(raw);
  auto take_next = [&] { token.end = from[at++].end; };

  if (auto number = plain_number(raw)) {
    const std::string next = at < from.size() && from[at].kind == Kind::word ? from[at].text : std::string();
    if (const auto* unit = time_unit(ascii_lower(next)); unit && next.size() > 1) {
      auto made = duration_token(promql::to_duration(*number * unit->seconds));
      made.begin = token.begin;
      token = std::move(made);
      take_next();
    } else if (next == "percentile") {
      if (auto quantile = quantile_of(raw)) {
        make_quantile(token, *quantile);
        take_next();
      }
    } else {
      token.kind = Kind::number;
      token.number = *number;
    }
    return token;
  }
  if (auto length = compact_duration(raw)) {
    auto made = duration_token(*length);
    made.begin = token.begin;
    made.end = token.end;
    return made;
  }
  if (token.text.size() > 1 && token.text[0] == 'p') {
    if (auto quantile = quantile_of(std::string_view(token.text).substr(1))) make_quantile(token, *quantile);
    return token;
  }
  const auto suffix = token.text.size() > 2 ? token.text.substr(token.text.size() - 2) : std::string();
  if ((suffix == "th" || suffix == "st" || suffix == "nd" || suffix == "rd") &&
      is_plain(from, at, "percentile")) {
    if (auto quantile = quantile_of(std::string_view(token.text).substr(0, token.text.size() - 2))) {
      make_quantile(token, *quantile);
      take_next();
    }
  }
  return token;
}

// `10GB` as `10` and `GB`: the unit must stay, the number may change.
Tokens split_units(Tokens tokens) {
  Tokens out;
  for (auto& token : tokens) {
    const auto digits = token.text.find_first_not_of("0123456789.");
    if (token.kind == Kind::word && digits != std::string::npos && digits > 0 &&
        !byte_unit(std::string_view(token.text).substr(digits)).empty()) {
      PromptToken number = token, unit = token;
      number.text = token.text.substr(0, digits);
      number.end = token.begin + digits;
      unit.text = token.text.substr(digits);
      unit.begin = number.end;
      out.push_back(std::move(number));
      out.push_back(std::move(unit));
    } else {
      out.push_back(std::move(token));
    }
  }
  return out;
}

bool is_word_of(const PromptToken& token, std::initializer_list<std::string_view> words) {
  return token.kind == Kind::word && std::find(words.begin(), words.end(), token.text) != words.end();
}

Tokens read_tokens(const Tokens& from) {
  Tokens tokens;
  for (std::size_t at = 0; at < from.size();) {
    const std::string raw = from[at].text;
    auto token = read_token(from, at);
    const bool after_last = !tokens.empty() && is_word_of(tokens.back(), {"last", "past", "previous"});
    if (token.kind == Kind::word) {
      const auto unit = byte_unit(raw);
      if (!tokens.empty() && tokens.back().kind == Kind::number) {
        if (token.text == "%" || token.text == "percent")
          token.text = "percent", tokens.back().unit = "percent";
        // What is no unit of bytes but reads like one must not be lowered into one.
        if (!unit.empty()) {
          token.text = unit;
          tokens.back().unit = unit;
        } else if (!byte_unit(token.text).empty()) {
          token.text = raw;
        }
      }
      if (token.text == "%") token.text = "percent";
      if (after_last && is_word_of(token, {"minute", "hour", "day", "week"})) {
        auto made = duration_token(promql::to_duration(time_unit(token.text)->seconds));
        made.begin = token.begin;
        made.end = token.end;
        token = std::move(made);
      }
    }
    tokens.push_back(std::move(token));
  }
  return tokens;
}

void drop_fillers(Tokens& tokens) {
  auto is_closing = [](const PromptToken& token) { return is_word_of(token, {"?", "!", ".", "please"}); };
  while (!tokens.empty() && is_closing(tokens.back())) tokens.pop_back();
  std::size_t lead = 0;
  while (lead < tokens.size() && is_word_of(tokens[lead], {"show", "me", "display", "please"})) ++lead;
  if (lead + 1 < tokens.size() && is_word_of(tokens[lead], {"what"}) &&
      is_word_of(tokens[lead + 1], {"is", "are", "'s"}))
    lead += 2;
  tokens.erase(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(lead));
  std::erase_if(tokens, [](const PromptToken& token) { return is_word_of(token, {"the"}); });
}

void move_phrase_of_time(Tokens& tokens) {
  auto is_duration = [](const PromptToken& token) { return token.kind == Kind::duration; };
  if (std::count_if(tokens.begin(), tokens.end(), is_duration) != 1) return;
  auto duration = std::find_if(tokens.begin(), tokens.end(), is_duration);
  if (duration - tokens.begin() < 2 || !is_word_of(duration[-1], {"last", "past", "previous"}) ||
      !is_word_of(duration[-2], {"in", "over", "during", "within"}))
    return;
  // Only whole phrases move: at the ends of the prompt nothing can be torn apart.
  if (duration - tokens.begin() != 2 && duration + 1 != tokens.end()) return;
  duration[-2].text = "over";
  duration[-1].text = "last";
  std::rotate(duration - 2, duration + 1, tokens.end());
}

}  // namespace

std::vector<PromptToken> prompt_tokens(std::string_view prompt) {
  if (prompt.size() > kMaxPrompt) return {};
  auto tokens = read_tokens(split_units(pieces(prompt)));
  drop_fillers(tokens);
  move_phrase_of_time(tokens);
  if (tokens.size() > kMaxTemplateTokens) return {};
  return tokens;
}

double bytes_of(std::string_view unit) {
  for (const auto& known : kByteUnits)
    if (known.name == unit) return known.bytes;
  return 0;
}

bool is_telling_word(std::string_view lowered) {
  static constexpr std::string_view kWords[] = {
      "above",     "absent",    "active",   "all",         "allocated",  "any",     "available",   "average",
      "avg",       "bad",       "below",    "bottom",      "buffered",   "busy",    "cached",      "client",
      "closed",    "committed", "count",    "critical",    "current",    "delta",   "denied",      "down",
      "drop",      "dropped",   "egress",   "empty",       "error",      "errors",  "external",    "fail",
      "failed",    "failure",   "false",    "fast",        "fastest",    "first",   "free",        "full",
      "good",      "healthy",   "high",     "highest",     "hit",        "hits",    "idle",        "in",
      "inactive",  "inbound",   "incoming", "increase",    "ingress",    "input",   "internal",    "iowait",
      "irq",       "last",      "least",    "less",        "limit",      "low",     "lowest",      "max",
      "maximum",   "mean",      "median",   "min",         "minimum",    "miss",    "misses",      "more",
      "most",      "next",      "nice",     "no",          "none",       "not",     "off",         "on",
      "open",      "out",       "outbound", "outgoing",    "output",     "over",    "pass",        "passed",
      "peak",      "per",       "percent",  "previous",    "quantile",   "rate",    "ratio",       "read",
      "reads",     "receive",   "received", "reject",      "rejected",   "request", "requests",    "reserved",
      "response",  "responses", "rx",       "sent",        "server",     "share",   "slow",        "slowest",
      "softirq",   "stddev",    "steal",    "success",     "successful", "sum",     "swap",        "system",
      "top",       "total",     "transmit", "transmitted", "true",       "tx",      "unavailable", "under",
      "unhealthy", "unused",    "up",       "usage",       "used",       "user",    "with",        "without",
      "write",     "writes",    "yes"};
  return std::binary_search(std::begin(kWords), std::end(kWords), lowered);
}

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

}  // namespace cache
