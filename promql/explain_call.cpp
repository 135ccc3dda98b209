#include "promql/explain_phrase.hpp"

// How the call of a function reads.
namespace promql {
namespace {

// The value of a number made of literals only: 4 * 3600.
std::optional<double> constant(const Expr& expr, int depth = 0) {
  constexpr int kDeepest = 8;
  if (depth > kDeepest) return std::nullopt;
  const Expr& bare = without_parens(expr);
  if (const auto* number = as<NumberLiteral>(&bare)) return number->value;
  if (const auto* unary = as<UnaryExpr>(&bare)) {
    const auto value = constant(*unary->expr, depth + 1);
    if (!value) return std::nullopt;
    return unary->op == UnaryOp::minus ? -*value : *value;
  }
  const auto* binary = as<BinaryExpr>(&bare);
  if (binary == nullptr) return std::nullopt;
  const auto lhs = constant(*binary->lhs, depth + 1);
  const auto rhs = lhs ? constant(*binary->rhs, depth + 1) : std::nullopt;
  if (!rhs) return std::nullopt;
  switch (binary->op) {
    case BinaryOp::add:
      return *lhs + *rhs;
    case BinaryOp::sub:
      return *lhs - *rhs;
    case BinaryOp::mul:
      return *lhs * *rhs;
    case BinaryOp::div:
      return *lhs / *rhs;
    default:
      return std::nullopt;
  }
}

std::string argument_in_words(const Expr& expr, const Phrase& phrase, char kind, Binding loosest,
                              std::size_t index) {
  if (kind == 'p') return percentile(expr, phrase);
  if (kind == 'd') {
    const auto span = seconds_as_span(constant(expr));
    return span ? span_in_words(*span) : bracketed(phrase, Binding::word) + " seconds";
  }
  if (const auto* text = as<StringLiteral>(&without_parens(expr))) return quoted_value(text->value);
  return bracketed(phrase, index == 0 ? loosest : Binding::noun);
}

// The arguments that a function takes any number of: labels, or quantiles.
std::string rest_of(const Call& expr, const std::vector<Phrase>& arguments) {
  std::size_t first = 2;
  if (expr.function->arg_types.size() == 2) first = 1;
  if (expr.function->name == "label_join") first = 3;
  std::vector<std::string> words;
  for (std::size_t i = first; i < arguments.size(); ++i)
    words.push_back(argument_in_words(*expr.args[i], arguments[i], '\0', Binding::noun, i));
  if (expr.args.size() > arguments.size()) words.emplace_back("more");
  return words.empty() ? "nothing" : listing(words);
}

}  // namespace

std::string percentile(const Expr& expr, const Phrase& phrase) {
  const auto value = constant(expr);
  return value ? percentile_in_words(*value) : "quantile " + bracketed(phrase, Binding::word);
}

std::string label_argument(const Expr& expr, const Phrase& phrase) {
  const auto* text = as<StringLiteral>(&without_parens(expr));
  return text != nullptr ? name_in_words(text->value) : phrase.explanation.text;
}

std::string fill_in(const Call& expr, const FunctionPhrase& form, const std::vector<Phrase>& arguments,
                    const std::string& window, const std::string& adjective) {
  const bool shorter = !form.shorter.empty() && arguments.size() < expr.function->arg_types.size();
  const std::string_view pattern = shorter || arguments.empty() ? form.shorter : form.phrase;
  const Binding loosest = form.binding == Binding::clauses ? Binding::clauses : Binding::noun;
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '$') {
      text += pattern[i];
      continue;
    }
    const char kind = pattern[++i];
    if (kind == 'w') {
      text += adjective;
    } else if (kind == 'W') {
      text += window;
    } else if (kind == '*') {
      text += rest_of(expr, arguments);
    } else {
      const bool plain = kind >= '1' && kind <= '9';
      const auto index = static_cast<std::size_t>((plain ? kind : pattern[++i]) - '1');
      if (index < arguments.size())
        text += argument_in_words(*expr.args[index], arguments[index], plain ? '\0' : kind, loosest, index);
    }
  }
  return text;
}

}  // namespace promql
