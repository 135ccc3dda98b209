#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "promql/ast.hpp"

// The vocabulary of the explainer: everything that is said without looking at the tree.
namespace promql {

// How tightly a phrase holds together; what is looser than its place allows is put into brackets.
enum class Binding : std::uint8_t {
  word,     // foo, 5, the evaluation time
  noun,     // the rate of foo where job is "api"
  clauses,  // …, summed by job, rounded up
  infix,    // a divided by b
};

// How a call of a function reads. In `phrase`, $1 … $9 are arguments ($1 of a range vector is the series
// without the window), $p1 an argument as percentile, $d2 as a time span, $* the arguments after the second
// as a list; $w is the window as an adjective, $W as a noun.
struct FunctionPhrase {
  std::string_view name;
  std::string_view phrase;
  Binding binding = Binding::noun;
  std::string_view shorter = {};  // where optional arguments are left out, if that reads differently
};

// Null where there is none, which is no function of functions().
const FunctionPhrase* find_phrase(std::string_view function);

// "5 minutes", "1 hour"; never negative.
std::string span_in_words(Duration duration);
// "5-minute"
std::string span_as_adjective(Duration duration);
// "2021-01-04 07:40:00 UTC"
std::string instant_in_words(std::int64_t unix_ms);
std::string number_in_words(double value);
// "99th percentile" of 0.99
std::string percentile_in_words(double quantile);

// `values` with commas and `last` before the last one.
std::string listing(std::span<const std::string> values, std::string_view last = "and");

// In quotes, escaped, cut where it is long.
std::string quoted_value(std::string_view value);
// As it is where it is a plain name, else quoted.
std::string name_in_words(std::string_view name);

// `job is "api"`, `code starts with "5"`, `mode is neither "idle" nor "iowait"`
std::string matcher_in_words(const Matcher& matcher);

// Cuts to at most `size` bytes and a mark of the cut, without splitting a character.
void clip(std::string& text, std::size_t size);

}  // namespace promql
