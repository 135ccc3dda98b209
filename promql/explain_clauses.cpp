#include "promql/explain_phrase.hpp"
#include "promql/printer.hpp"

// What is said of time, labels and operators.
namespace promql {

std::string bracketed(const Phrase& phrase, Binding loosest) {
  const std::string& text = phrase.explanation.text;
  return phrase.binding <= loosest ? text : '(' + text + ')';
}

std::optional<Duration> seconds_as_span(std::optional<double> seconds) {
  constexpr double kLongest = 3.2e9;  // a hundred years
  if (!seconds || !(*seconds > 0) || *seconds > kLongest) return std::nullopt;
  return std::chrono::duration_cast<Duration>(
      std::chrono::milliseconds(static_cast<std::int64_t>(*seconds * 1000)));
}

std::string label_list(std::span<const Label> labels) {
  std::vector<std::string> names;
  for (const Label& label : labels) {
    if (names.size() == kMaxOperands) {
      names.emplace_back("more");
      break;
    }
    names.push_back(name_in_words(label.name));
  }
  return listing(names);
}

std::string window_in_words(Duration window, const Expr* expr) {
  return expr != nullptr ? quoted_value(print(*expr)) : span_in_words(window);
}

std::string window_as_adjective(Duration window, const Expr* expr) {
  return expr != nullptr ? window_in_words(window, expr) + "-long" : span_as_adjective(window);
}

std::string shift_in_words(const TimeShift& shift, const std::vector<std::string>& more) {
  std::vector<std::string> notes;
  if (shift.offset_expr != nullptr)
    notes.push_back(quoted_value(print(*shift.offset_expr)) + " earlier");
  else if (shift.offset != Duration::zero())
    notes.push_back(span_in_words(shift.offset) + (shift.offset > Duration::zero() ? " earlier" : " later"));
  switch (shift.at) {
    case TimeShift::At::none:
      break;
    case TimeShift::At::timestamp:
      notes.push_back((notes.empty() ? "at " : "than ") + instant_in_words(shift.at_ms));
      break;
    case TimeShift::At::start:
      notes.push_back(std::string(notes.empty() ? "at" : "than") + " the start of the query range");
      break;
    case TimeShift::At::end:
      notes.push_back(std::string(notes.empty() ? "at" : "than") + " the end of the query range");
      break;
  }
  std::string text;
  for (const std::string& note : notes) text += (text.empty() ? "" : " ") + note;
  for (const std::string& note : more) text += (text.empty() ? "" : ", ") + note;
  return text.empty() ? text : " (" + text + ')';
}

std::string steps_of(const SubqueryExpr& expr) {
  std::string steps = expr.step_expr != nullptr ? ", in steps of " + quoted_value(print(*expr.step_expr))
                      : expr.step == Duration::zero() ? ", in steps of the server's default"
                                                      : ", in " + span_as_adjective(expr.step) + " steps";
  return steps + shift_in_words(expr.shift);
}

std::string_view comparison_in_words(BinaryOp op) {
  switch (op) {
    case BinaryOp::equal:
      return "equal to";
    case BinaryOp::not_equal:
      return "different from";
    case BinaryOp::less:
      return "below";
    case BinaryOp::less_equal:
      return "at most";
    case BinaryOp::greater:
      return "above";
    default:
      return "at least";
  }
}

std::string_view arithmetic_in_words(BinaryOp op) {
  switch (op) {
    case BinaryOp::add:
      return " plus ";
    case BinaryOp::sub:
      return " minus ";
    case BinaryOp::mul:
      return " times ";
    case BinaryOp::div:
      return " divided by ";
    case BinaryOp::mod:
      return " modulo ";
    case BinaryOp::pow:
      return " to the power of ";
    case BinaryOp::trim_upper:
      return " without observations above ";
    case BinaryOp::trim_lower:
      return " without observations below ";
    default:
      return " over ";
  }
}

std::string matching_in_words(const VectorMatching* matching) {
  if (matching == nullptr) return {};
  std::string text;
  const auto add = [&text](const std::string& note) { text += (text.empty() ? "" : ", ") + note; };
  if (matching->on)
    add(matching->labels.empty() ? "matched on no label" : "matched on " + label_list(matching->labels));
  else if (!matching->labels.empty())
    add("matched ignoring " + label_list(matching->labels));
  const bool left = matching->group == VectorMatching::Group::left;
  if (matching->group != VectorMatching::Group::none) {
    add(left ? "many on the left to one on the right" : "one on the left to many on the right");
    if (!matching->include.empty())
      add("taking " + label_list(matching->include) + " from the " + (left ? "right" : "left"));
  }
  if (matching->has_fill_left && matching->has_fill_right && matching->fill_left == matching->fill_right) {
    add("a missing side counting as " + number_in_words(matching->fill_left));
    return text;
  }
  if (matching->has_fill_left) add("a missing left side counting as " + number_in_words(matching->fill_left));
  if (matching->has_fill_right)
    add("a missing right side counting as " + number_in_words(matching->fill_right));
  return text;
}

}  // namespace promql
