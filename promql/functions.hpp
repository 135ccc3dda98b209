#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace promql {

enum class ValueType : std::uint8_t { none, scalar, vector, matrix, string };

std::string_view to_string(ValueType type);  // "vector", as the HTTP API says it
std::string_view describe(ValueType type);   // "instant vector", as error messages say it

// What Prometheus 3.14 knows of a function.
struct Function {
  std::string_view name;
  std::span<const ValueType> arg_types;
  // 0: exactly arg_types; n > 0: the last n may be left out or, for n > 1, the last type may be repeated up
  // to n more times; -1: the last type may stand any number of times, also none.
  int variadic = 0;
  ValueType return_type = ValueType::vector;
  bool experimental = false;
  bool at_modifier_unsafe = false;  // depends on the evaluation time even where its argument has @
  bool anchored_ok = false;         // may take a range vector that is anchored
  bool smoothed_ok = false;
};

// Null where there is no such function. Names are case-sensitive.
const Function* find_function(std::string_view name);

// All of them, by name.
std::span<const Function> functions();

}  // namespace promql
