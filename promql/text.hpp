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
// The reverse, without sign; nullopt for what is no duration or longer than about 292 years.
std::optional<Duration> parse_duration(std::string_view text);

// Go's %f with as few digits as needed: 0.5, 1000000, +Inf, NaN.
void append_number(std::string& out, double value);

}  // namespace promql
