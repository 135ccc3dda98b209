#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "promql/explain.hpp"
#include "promql/explain_words.hpp"

// The pieces that the explainer puts together: what is said of single properties of a node, given the phrases
// of its operands.
namespace promql {

// So many operands, labels or conditions are named one by one.
inline constexpr std::size_t kMaxOperands = 12;

struct Phrase {
  Explanation explanation;
  Binding binding = Binding::noun;
  bool starts_with_name = false;  // of a metric: never capitalised
};

// In brackets where it is looser than that.
std::string bracketed(const Phrase& phrase, Binding loosest);

// A time span given in seconds, as long as it can be one.
std::optional<Duration> seconds_as_span(std::optional<double> seconds);

std::string label_list(std::span<const Label> labels);
// `expr` is the window where that is computed, else null.
std::string window_in_words(Duration window, const Expr* expr);
std::string window_as_adjective(Duration window, const Expr* expr);
// " (1 week earlier than the end of the query range)", or nothing; `more` are further notes in the brackets.
std::string shift_in_words(const TimeShift& shift, const std::vector<std::string>& more = {});
// ", in 1-minute steps (1 day earlier)"
std::string steps_of(const SubqueryExpr& expr);
std::string_view comparison_in_words(BinaryOp op);
std::string_view arithmetic_in_words(BinaryOp op);
// "matched on job, many on the left to one on the right"; empty where nothing is said.
std::string matching_in_words(const VectorMatching* matching);

// `phrase` is that of `expr`.
std::string percentile(const Expr& expr, const Phrase& phrase);
std::string label_argument(const Expr& expr, const Phrase& phrase);
// The text of a call; `arguments` are the phrases of its arguments, of a range vector without its window.
std::string fill_in(const Call& expr, const FunctionPhrase& form, const std::vector<Phrase>& arguments,
                    const std::string& window, const std::string& adjective);

}  // namespace promql
