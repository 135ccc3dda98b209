#include "promql/prompt_weights.hpp"

#include <string>

namespace promql {
namespace {

constexpr std::array<Weight, kEvidenceKinds> kTable = {{
    {Evidence::function_word, "function_word", 12, 50},
    {Evidence::short_function_word, "short_function_word", 6, 50},
    {Evidence::subject_word, "subject_word", 7, 50},
    {Evidence::subject_at_sign, "subject_at_sign", 3, 10},
    {Evidence::label_word, "label_word", 4, 20},
    {Evidence::word_form, "word_form", 5, 20},
    {Evidence::foreign_letters, "foreign_letters", 8, 50},
    {Evidence::script_run, "script_run", 4, 50},
    {Evidence::capital, "capital", 5, 10},
    {Evidence::sentence_case, "sentence_case", 4, 1},
    {Evidence::noun_use, "noun_use", 8, 5},
    {Evidence::company, "company", 2, 20},
    {Evidence::side_by_side, "side_by_side", 3, 30},
    {Evidence::long_run, "long_run", 4, 30},
    {Evidence::only_words, "only_words", 7, 3},
    {Evidence::title_pair, "title_pair", 12, 1},
    {Evidence::joining_keyword, "joining_keyword", 3, 5},
    {Evidence::figure, "figure", 7, 3},
    {Evidence::percent, "percent", 9, 2},
    {Evidence::path, "path", 6, 2},
    {Evidence::question, "question", 12, 1},
    {Evidence::sentence_mark, "sentence_mark", 4, 5},
    {Evidence::aside, "aside", 4, 1},
    {Evidence::contraction, "contraction", 8, 3},
    {Evidence::plain_pair, "plain_pair", -10, 1},
    {Evidence::repeated_word, "repeated_word", -10, 3},
    {Evidence::range, "range", -30, 5},
    {Evidence::loose_range, "loose_range", -12, 3},
    {Evidence::matchers, "matchers", -35, 5},
    {Evidence::braces, "braces", -25, 3},
    {Evidence::call, "call", -25, 8},
    {Evidence::unknown_call, "unknown_call", -15, 3},
    {Evidence::loose_call, "loose_call", -6, 3},
    {Evidence::grouping, "grouping", -15, 3},
    {Evidence::bracket_pair, "bracket_pair", -12, 3},
    {Evidence::keyword_order, "keyword_order", -10, 3},
    {Evidence::comparison, "comparison", -8, 5},
    {Evidence::sign, "sign", -2, 10},
    {Evidence::sign_and_bracket, "sign_and_bracket", -6, 3},
    {Evidence::dangling_sign, "dangling_sign", -15, 3},
    {Evidence::spaced_slash, "spaced_slash", -4, 2},
    {Evidence::opening_bracket, "opening_bracket", -6, 1},
    {Evidence::glued_quote, "glued_quote", -8, 3},
    {Evidence::quoted_start, "quoted_start", -40, 1},
    {Evidence::unbalanced, "unbalanced", -15, 3},
    {Evidence::identifier, "identifier", -6, 3},
    {Evidence::identifier_pair, "identifier_pair", -10, 3},
    {Evidence::placeholder, "placeholder", -4, 5},
    {Evidence::variable, "variable", -6, 3},
    {Evidence::other_language, "other_language", -20, 2},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kTable.size(); ++i)
    if (static_cast<std::size_t>(kTable[i].evidence) != i) return false;
  return true;
}
static_assert(in_order(), "the table follows the order of Evidence");

}  // namespace

constinit const std::array<Weight, kEvidenceKinds> kWeights = kTable;

std::string Judgement::reason() const {
  std::string for_language;
  std::string for_promql;
  for (std::size_t i = 0; i < kEvidenceKinds; ++i) {
    if (seen[i] == 0) continue;
    std::string& side = kWeights[i].points > 0 ? for_language : for_promql;
    side += side.empty() ? " (" : ", ";
    side += std::string(kWeights[i].name) + ' ' + std::to_string(seen[i]);
  }
  if (!for_language.empty()) for_language += ')';
  if (!for_promql.empty()) for_promql += ')';
  return std::string(reading == Reading::prompt ? "prompt" : "promql") + ": language " +
         std::to_string(language) + for_language + ", promql " + std::to_string(promql) + for_promql;
}

}  // namespace promql
