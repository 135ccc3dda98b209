#include "promql/explain_words.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <optional>
#include <vector>

#include "promql/text.hpp"

namespace promql {
namespace {

constexpr std::size_t kMaxValue = 80;

// clang-format off
constexpr FunctionPhrase kPhrases[] = {
    {"abs", "the absolute value of $1"},
    {"absent", "1 if there is no $1"},
    {"absent_over_time", "1 if there was no $1 in $W"},
    {"acos", "the arc cosine of $1"},
    {"acosh", "the inverse hyperbolic cosine of $1"},
    {"asin", "the arc sine of $1"},
    {"asinh", "the inverse hyperbolic sine of $1"},
    {"atan", "the arc tangent of $1"},
    {"atanh", "the inverse hyperbolic tangent of $1"},
    {"avg_over_time", "the $w average of $1"},
    {"ceil", "$1, rounded up", Binding::clauses},
    {"changes", "the number of value changes in the $w window of $1"},
    {"clamp", "$1, limited to between $2 and $3", Binding::clauses},
    {"clamp_max", "$1, limited to at most $2", Binding::clauses},
    {"clamp_min", "$1, limited to at least $2", Binding::clauses},
    {"cos", "the cosine of $1"},
    {"cosh", "the hyperbolic cosine of $1"},
    {"count_over_time", "the number of samples in the $w window of $1"},
    {"day_of_month", "the day of the month (UTC) of $1", Binding::noun, "the current day of the month (UTC)"},
    {"day_of_week", "the day of the week (UTC, Sunday is 0) of $1", Binding::noun, "the current day of the week (UTC, Sunday is 0)"},
    {"day_of_year", "the day of the year (UTC) of $1", Binding::noun, "the current day of the year (UTC)"},
    {"days_in_month", "the number of days in the month (UTC) of $1", Binding::noun, "the number of days in the current month (UTC)"},
    {"deg", "$1, converted from radians to degrees", Binding::clauses},
    {"delta", "the $w change of $1"},
    {"deriv", "the per-second slope in the $w window of $1"},
    {"double_exponential_smoothing", "the $w double exponential smoothing (smoothing factor $2, trend factor $3) of $1"},
    {"end", {}, Binding::word, "the end of the query range"},
    {"exp", "e to the power of $1"},
    {"first_over_time", "the first value in the $w window of $1"},
    {"floor", "$1, rounded down", Binding::clauses},
    {"histogram_avg", "the average observation in the histograms of $1"},
    {"histogram_count", "the number of observations in the histograms of $1"},
    {"histogram_fraction", "the fraction of observations between $1 and $2 in the histograms of $3"},
    {"histogram_quantile", "the $p1 in the histograms of $2"},
    {"histogram_quantiles", "the quantiles $*, told apart by the label $2, in the histograms of $1"},
    {"histogram_stddev", "the standard deviation of observations in the histograms of $1"},
    {"histogram_stdvar", "the variance of observations in the histograms of $1"},
    {"histogram_sum", "the sum of observations in the histograms of $1"},
    {"hour", "the hour of the day (UTC) of $1", Binding::noun, "the current hour of the day (UTC)"},
    {"idelta", "the change between the last two samples in the $w window of $1"},
    {"increase", "the $w increase of $1"},
    {"info", "$1, with the labels of $2 added", Binding::clauses, "$1, with the labels of the matching info metrics added"},
    {"irate", "the per-second rate between the last two samples in the $w window of $1"},
    {"label_join", "$1, with the label $2 made by joining $* with $3 between", Binding::clauses},
    {"label_replace", "$1, with the label $2 set to $3 where the label $4 matches $5", Binding::clauses},
    {"last_over_time", "the last value in the $w window of $1"},
    {"ln", "the natural logarithm of $1"},
    {"log10", "the decimal logarithm of $1"},
    {"log2", "the binary logarithm of $1"},
    {"mad_over_time", "the $w median absolute deviation of $1"},
    {"max_of", "the larger of $1 and $2"},
    {"max_over_time", "the $w maximum of $1"},
    {"min_of", "the smaller of $1 and $2"},
    {"min_over_time", "the $w minimum of $1"},
    {"minute", "the minute of the hour (UTC) of $1", Binding::noun, "the current minute of the hour (UTC)"},
    {"month", "the month of the year (UTC) of $1", Binding::noun, "the current month of the year (UTC)"},
    {"pi", {}, Binding::word, "pi"},
    {"predict_linear", "the value predicted $d2 ahead by the $w linear trend of $1"},
    {"present_over_time", "1 for each series with a sample in the $w window of $1"},
    {"quantile_over_time", "the $w $p1 of $2"},
    {"rad", "$1, converted from degrees to radians", Binding::clauses},
    {"range", {}, Binding::word, "the length of the query range"},
    {"rate", "the $w per-second rate of $1"},
    {"resets", "the number of counter resets in the $w window of $1"},
    {"round", "$1, rounded to the nearest multiple of $2", Binding::clauses, "$1, rounded to the nearest whole number"},
    {"scalar", "the single value of $1"},
    {"sgn", "the sign (-1, 0 or 1) of $1"},
    {"sin", "the sine of $1"},
    {"sinh", "the hyperbolic sine of $1"},
    {"sort", "$1, sorted from lowest to highest", Binding::clauses},
    {"sort_by_label", "$1, sorted by label $*", Binding::clauses, "$1, sorted by no label"},
    {"sort_by_label_desc", "$1, sorted in reverse by label $*", Binding::clauses, "$1, sorted by no label"},
    {"sort_desc", "$1, sorted from highest to lowest", Binding::clauses},
    {"sqrt", "the square root of $1"},
    {"start", {}, Binding::word, "the start of the query range"},
    {"start_timestamp", "the time at which counting started for $1"},
    {"stddev_over_time", "the $w standard deviation of $1"},
    {"stdvar_over_time", "the $w variance of $1"},
    {"step", {}, Binding::word, "the query step"},
    {"sum_over_time", "the $w sum of $1"},
    {"tan", "the tangent of $1"},
    {"tanh", "the hyperbolic tangent of $1"},
    {"time", {}, Binding::word, "the evaluation time"},
    {"timestamp", "the sample time of $1"},
    {"ts_of_first_over_time", "the time of the first sample in the $w window of $1"},
    {"ts_of_last_over_time", "the time of the last sample in the $w window of $1"},
    {"ts_of_max_over_time", "the time of the maximum in the $w window of $1"},
    {"ts_of_min_over_time", "the time of the minimum in the $w window of $1"},
    {"vector", "a single series of value $1"},
    {"year", "the year (UTC) of $1", Binding::noun, "the current year (UTC)"},
};
// clang-format on
static_assert(std::is_sorted(std::begin(kPhrases), std::end(kPhrases),
                             [](const auto& a, const auto& b) { return a.name < b.name; }));

// The last place at or before `size` where no character is split.
std::size_t boundary(std::string_view text, std::size_t size) {
  constexpr std::size_t kLongest = 3;  // continuation bytes
  const std::size_t lowest = size > kLongest ? size - kLongest : 0;
  for (std::size_t at = size; at > lowest; --at)
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) return at;
  return size;
}

struct Span {
  std::int64_t count;
  std::string_view unit;
};

// In the largest unit that leaves no rest: 90 minutes rather than 1 hour 30 minutes.
Span span_of(Duration duration) {
  struct Unit {
    std::int64_t ms;
    std::string_view name;
  };
  constexpr Unit kUnits[] = {{31'536'000'000, "year"}, {604'800'000, "week"}, {86'400'000, "day"},
                             {3'600'000, "hour"},      {60'000, "minute"},    {1000, "second"},
                             {1, "millisecond"}};
  const std::int64_t ms = std::abs(duration.count() / 1'000'000);
  if (ms == 0) return {0, "second"};
  for (const Unit& unit : kUnits)
    if (ms % unit.ms == 0) return {ms / unit.ms, unit.name};
  return {ms, "millisecond"};
}

bool is_literal(std::string_view pattern) {
  return pattern.find_first_of("\\^$.|?*+()[]{}") == std::string_view::npos;
}

// The alternatives of a pattern that is nothing but words and bars.
std::vector<std::string_view> alternatives(std::string_view pattern) {
  constexpr std::size_t kMost = 8;
  std::vector<std::string_view> words;
  for (std::size_t start = 0; start <= pattern.size();) {
    const std::size_t bar = std::min(pattern.find('|', start), pattern.size());
    words.push_back(pattern.substr(start, bar - start));
    if (!is_literal(words.back()) || words.back().empty() || words.size() > kMost) return {};
    start = bar + 1;
  }
  return words;
}

std::string either(const std::vector<std::string_view>& words, std::string_view last) {
  std::vector<std::string> quoted;
  for (const std::string_view word : words) quoted.push_back(quoted_value(word));
  return listing(quoted, last);
}

// What a pattern asks for where it is one of the common simple ones; empty where it is none.
std::string simple_pattern(std::string_view pattern, bool negated) {
  if (pattern == ".*") return negated ? "is something impossible" : "is anything";
  if (pattern == ".+") return negated ? "is empty or absent" : "is set";
  if (const auto words = alternatives(pattern); !words.empty()) {
    if (words.size() == 1) return (negated ? "is not " : "is ") + quoted_value(words[0]);
    return negated ? "is neither " + either(words, "nor") : "is " + either(words, "or");
  }
  const bool open_start = pattern.starts_with(".*");
  const bool open_end = pattern.ends_with(".*");
  std::string_view middle = pattern;
  if (open_start) middle.remove_prefix(2);
  if (open_end && !middle.empty()) middle.remove_suffix(2);
  if (!(open_start || open_end) || middle.empty() || !is_literal(middle)) return {};
  const std::string_view verb = open_start && open_end ? (negated ? "does not contain " : "contains ")
                                : open_start           ? (negated ? "does not end with " : "ends with ")
                                                       : (negated ? "does not start with " : "starts with ");
  return std::string(verb) + quoted_value(middle);
}

}  // namespace

const FunctionPhrase* find_phrase(std::string_view function) {
  const auto* found = std::lower_bound(
      std::begin(kPhrases), std::end(kPhrases), function,
      [](const FunctionPhrase& phrase, std::string_view name) { return phrase.name < name; });
  return found != std::end(kPhrases) && found->name == function ? found : nullptr;
}

std::string span_in_words(Duration duration) {
  const Span span = span_of(duration);
  return std::to_string(span.count) + ' ' + std::string(span.unit) + (span.count == 1 ? "" : "s");
}

std::string span_as_adjective(Duration duration) {
  const Span span = span_of(duration);
  return std::to_string(span.count) + '-' + std::string(span.unit);
}

std::string instant_in_words(std::int64_t unix_ms) {
  using namespace std::chrono;
  // Beyond these years a calendar date says nothing.
  constexpr std::int64_t kFarthest = 253'402'300'799'999;
  if (unix_ms > kFarthest || unix_ms < -kFarthest) return "Unix time " + std::to_string(unix_ms / 1000);
  const sys_time<milliseconds> instant{milliseconds(unix_ms)};
  const auto midnight = floor<days>(instant);
  const year_month_day date(midnight);
  const hh_mm_ss time(instant - midnight);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u %02d:%02d:%02d", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()));
  std::string words = text.data();
  if (time.subseconds().count() != 0) {
    std::snprintf(text.data(), text.size(), ".%03d", static_cast<int>(time.subseconds().count()));
    words += text.data();
  }
  return words + " UTC";
}

std::string number_in_words(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "infinity" : "minus infinity";
  std::string text;
  const double size = std::abs(value);
  if (size != 0 && (size >= 1e15 || size < 1e-6)) {
    std::array<char, 32> scientific{};
    std::snprintf(scientific.data(), scientific.size(), "%g", value);
    return scientific.data();
  }
  append_number(text, value);
  return text;
}

std::string percentile_in_words(double quantile) {
  if (!(quantile >= 0 && quantile <= 1)) return number_in_words(quantile) + "-quantile";
  // 0.999 * 100 is not quite 99.9.
  std::string text = number_in_words(std::round(quantile * 1e10) / 1e8);
  const bool teens = text.ends_with("11") || text.ends_with("12") || text.ends_with("13");
  const char last = text.back();
  const std::string_view ending = teens || text.find('.') != std::string::npos ? "th"
                                  : last == '1'                                ? "st"
                                  : last == '2'                                ? "nd"
                                  : last == '3'                                ? "rd"
                                                                               : "th";
  return text + std::string(ending) + " percentile";
}

std::string listing(std::span<const std::string> values, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) text += i + 1 == values.size() ? ' ' + std::string(last) + ' ' : ", ";
    text += values[i];
  }
  return text;
}

std::string quoted_value(std::string_view value) {
  return value.size() <= kMaxValue ? quote(value) : quote(value.substr(0, boundary(value, kMaxValue))) + "…";
}

std::string name_in_words(std::string_view name) {
  constexpr std::size_t kMaxName = 200;
  return is_legacy_metric_name(name) && name.size() <= kMaxName ? std::string(name) : quoted_value(name);
}

std::string matcher_in_words(const Matcher& matcher) {
  const std::string name = name_in_words(matcher.name) + ' ';
  switch (matcher.op) {
    case MatchOp::equal:
      return name + (matcher.value.empty() ? "is empty or absent" : "is " + quoted_value(matcher.value));
    case MatchOp::not_equal:
      return name + (matcher.value.empty() ? "is set" : "is not " + quoted_value(matcher.value));
    case MatchOp::regex:
    case MatchOp::not_regex:
      break;
  }
  const bool negated = matcher.op == MatchOp::not_regex;
  const std::string simple = simple_pattern(matcher.value, negated);
  if (!simple.empty()) return name + simple;
  return name + (negated ? "does not match " : "matches ") + quoted_value(matcher.value);
}

void clip(std::string& text, std::size_t size) {
  if (text.size() <= size) return;
  text.resize(boundary(text, size));
  text += "…";
}

}  // namespace promql
