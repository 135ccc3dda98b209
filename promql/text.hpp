#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "promql/ast.hpp"

// Spelling of names, strings, numbers and durations as Prometheus has it.
namespace promql {

// A double-quoted PromQL string for any bytes (Go's strconv.Quote).
std::string quote(std::string_view text);
void append_quoted(std::string& out, std::string_view text);

bool is_legacy_label_name(std::string_view name);   // [a-zA-Z_][a-zA-Z0-9_]*
bool is_legacy_metric_name(std::string_view name);  // the same with ':'
bool is_utf8(std::string_view text);

// 1h30m; milliseconds are the smallest unit, 0 is "0s", a minus stands in front.
std::string format_duration(Duration duration);
void append_duration(std::string& out, Duration duration);
// The reverse, without sign; nullopt for what is no duration or longer than about 292 years, and `why` says
// so.
std::optional<Duration> parse_duration(std::string_view text, std::string* why = nullptr);

// Go's %f with as few digits as needed: 0.5, 1000000, +Inf, NaN.
void append_number(std::string& out, double value);
// Go's %v: 1e+06 and 1e-05 from there on, else as append_number.
void append_short_number(std::string& out, double value);
void append_integer(std::string& out, std::int64_t value);
// Go's %f: with that many digits behind the point; +Inf, -Inf, NaN.
std::string format_fixed(double value, int digits);

// Towards zero; what does not fit gives the smallest number, as Go's conversion does.
std::int64_t truncate_to_int64(double value);
// To the nearest nanosecond.
Duration to_duration(double seconds);

// The beginning of the text, at most that many characters.
std::string_view first_code_points(std::string_view text, std::size_t count);

// 'x', as Go's %q quotes a character; below zero stands for the end of a text.
void append_quoted_rune(std::string& out, std::int32_t rune);
// U+0078 'x'
std::string describe_rune(std::int32_t rune);

}  // namespace promql
