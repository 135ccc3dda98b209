#pragma once

#include <string>
#include <vector>

#include "translate/builtin/prompt.hpp"

namespace translate::builtin {

// Readers of tokens from `at` on. Each gives how many tokens it took; 0 when nothing of its kind stands
// there.

// "15 minutes", "5m", "1h30m", "an hour", "hour", "half an hour", "two days" → seconds.
std::size_t read_duration(const std::vector<Token>& tokens, std::size_t at, double& seconds);

// "80", "80 %", "1.5 GB", "two seconds", "10k" → the number and its unit in lower case ("percent", "gb",
// "second").
std::size_t read_quantity(const std::vector<Token>& tokens, std::size_t at, double& value, std::string& unit);

// "p99", "99th", "95 th", "0.99 quantile's number" → 0..100 or 0..1 as written. Plain numbers only before
// "percentile" and its like.
std::size_t read_percentile(const std::vector<Token>& tokens, std::size_t at, double& value);

// How many base units (seconds, bytes, ratio) one of `unit` is; 0 when it is no known unit.
double unit_factor(const std::string& unit);
bool is_time_unit(const std::string& unit);
bool is_byte_unit(const std::string& unit);

}  // namespace translate::builtin
