#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "promql/parser.hpp"
#include "proxy/config.hpp"

// Where the prompts of a query stand, and how their translations take their place.
namespace proxy::query {

inline constexpr std::size_t kMaxPrompts = 16;  // in one query

// A query as it was read. Holds nothing but PromQL when `prompts` is empty: then it goes upstream as it came.
struct ReadQuery {
  std::vector<std::string> prompts;  // in source order
  bool free_text = false;            // the whole query is the one prompt
  promql::Ast ast;                   // of the query, when the prompts stand in selectors
  std::vector<const promql::VectorSelector*> sites;
  std::vector<std::string> sites_labels;  // the label that held the prompt, per site
};

// Error: bad_input for a prompt that is empty or too long.
base::Result<void> check_prompt(std::string_view prompt, const Config::Prompts& options);

// True for a text that is known to be a prompt, so that nobody need judge it.
using KnownPrompt = std::function<bool(std::string_view)>;

// Errors: those of check_prompt, and bad_input for one prompt of too many.
base::Result<ReadQuery> read_query(
    std::string_view query, const Config::Prompts& options,
    const KnownPrompt& is_known = [](std::string_view) { return false; });

// The expression to run: every prompt's selector replaced by its translation (PromQL, one per prompt), with
// the selector's other matchers on every selector of the translation, its offset and @ applied, and its range
// made a subquery. Errors: bad_input where a translation does not fit its place.
base::Result<std::string> fill_in(ReadQuery query, std::span<const std::string> translations);

}  // namespace proxy::query
