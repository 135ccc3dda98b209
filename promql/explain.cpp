#include "promql/explain.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "promql/explain_phrase.hpp"
#include "promql/printer.hpp"

// A phrase grows from the inside out. What changes single values stands before its operand ("the rate of
// foo"), what works on the whole result follows it (", summed by job"), operators stand between; brackets
// keep apart what would read two ways.
namespace promql {
namespace {

constexpr int kMaxDepth = 24;
constexpr int kMaxParts = 500;
constexpr std::size_t kMaxPhrase = 4096;

// Whether a op b op c reads from left to right.
bool chains(BinaryOp op) {
  return op != BinaryOp::pow && op != BinaryOp::atan2;
}

bool is_arithmetic(BinaryOp op) {
  return !is_comparison(op) && !is_set_operator(op);
}

class Explainer {
 public:
  Phrase explain(const Expr& expr, int depth) {
    const Expr& bare = without_parens(expr);
    Phrase phrase;
    if (depth > kMaxDepth || ++parts_ > kMaxParts) {
      phrase.binding = Binding::word;
      phrase.explanation.text = "a nested expression";
    } else {
      phrase = dispatch(bare, depth);
    }
    phrase.explanation.range = expr.range;
    clip(phrase.explanation.text, kMaxPhrase);
    return phrase;
  }

 private:
  Phrase dispatch(const Expr& expr, int depth) {
    switch (expr.kind) {
      case ExprKind::number:
        return number(static_cast<const NumberLiteral&>(expr));
      case ExprKind::string:
        return word("the text " + quoted_value(static_cast<const StringLiteral&>(expr).value));
      case ExprKind::unary:
        return unary(static_cast<const UnaryExpr&>(expr), depth);
      case ExprKind::binary:
        return binary(static_cast<const BinaryExpr&>(expr), depth);
      case ExprKind::aggregate:
        return aggregate(static_cast<const AggregateExpr&>(expr), depth);
      case ExprKind::call:
        return call(static_cast<const Call&>(expr), depth);
      case ExprKind::vector_selector:
        return selector(static_cast<const VectorSelector&>(expr));
      case ExprKind::matrix_selector:
        return matrix(static_cast<const MatrixSelector&>(expr), depth);
      case ExprKind::subquery:
        return subquery(static_cast<const SubqueryExpr&>(expr), depth);
      case ExprKind::duration:
      case ExprKind::paren:
        break;
    }
    return word(quoted_value(print(expr)));
  }

  static Phrase word(std::string text) {
    Phrase phrase;
    phrase.binding = Binding::word;
    phrase.explanation.text = std::move(text);
    return phrase;
  }

  static Phrase number(const NumberLiteral& literal) {
    const auto span = literal.duration ? seconds_as_span(literal.value) : std::nullopt;
    return word(span ? span_in_words(*span) + " (" + number_in_words(literal.value) + " seconds)"
                     : number_in_words(literal.value));
  }

  Phrase unary(const UnaryExpr& expr, int depth) {
    Phrase operand = explain(*expr.expr, depth + 1);
    if (expr.op == UnaryOp::plus) return operand;
    Phrase phrase;
    phrase.binding = operand.binding == Binding::word ? Binding::word : Binding::noun;
    phrase.explanation.text = "minus " + bracketed(operand, Binding::noun);
    phrase.explanation.parts.push_back(std::move(operand.explanation));
    return phrase;
  }

  // foo (1 week earlier) where job is "api" and code starts with "5"
  static Phrase selector(const VectorSelector& expr) {
    Phrase phrase;
    std::string name;
    std::vector<std::string> conditions;
    if (!expr.name.empty()) name = name_in_words(expr.name);
    for (const Matcher& matcher : expr.matchers) {
      if (conditions.size() == kMaxOperands) {
        conditions.emplace_back("more");
        break;
      }
      if (matcher.name != "__name__")
        conditions.push_back(matcher_in_words(matcher));
      else if (matcher.op == MatchOp::equal && name.empty())
        name = name_in_words(matcher.value);
      else
        conditions.push_back("the name" + matcher_in_words(matcher).substr(matcher.name.size()));
    }
    std::vector<std::string> edges;
    if (expr.anchored) edges.emplace_back("anchored at the edges of the window");
    if (expr.smoothed) edges.emplace_back("interpolated at the edges of the window");
    phrase.starts_with_name = !name.empty();
    phrase.binding = conditions.empty() ? Binding::word : Binding::noun;
    phrase.explanation.text = (name.empty() ? "all series" : name) + shift_in_words(expr.shift, edges);
    if (!conditions.empty()) phrase.explanation.text += " where " + listing(conditions);
    return phrase;
  }

  Phrase matrix(const MatrixSelector& expr, int depth) {
    Phrase inner = explain(*expr.selector, depth + 1);
    Phrase phrase;
    phrase.explanation.text = "the samples within " + window_in_words(expr.window, expr.window_expr) +
                              " of " + bracketed(inner, Binding::noun);
    phrase.explanation.parts.push_back(std::move(inner.explanation));
    return phrase;
  }

  Phrase subquery(const SubqueryExpr& expr, int depth) {
    Phrase inner = explain(*expr.expr, depth + 1);
    Phrase phrase;
    phrase.binding = Binding::clauses;
    phrase.explanation.text = "the values in the " + window_as_adjective(expr.window, expr.window_expr) +
                              " window of " + bracketed(inner, Binding::noun) + steps_of(expr);
    phrase.explanation.parts.push_back(std::move(inner.explanation));
    return phrase;
  }

  Phrase binary(const BinaryExpr& expr, int depth) {
    if (is_arithmetic(expr.op)) return arithmetic(expr, depth);
    Phrase lhs = explain(*expr.lhs, depth + 1);
    Phrase rhs = explain(*expr.rhs, depth + 1);
    Phrase phrase = is_set_operator(expr.op) ? set_operation(expr, lhs, rhs) : comparison(expr, lhs, rhs);
    phrase.explanation.parts.push_back(std::move(lhs.explanation));
    phrase.explanation.parts.push_back(std::move(rhs.explanation));
    return phrase;
  }

  // The operands of a - b + c in one row, since they are read in that order anyway: a chain may be very long.
  Phrase arithmetic(const BinaryExpr& top, int depth) {
    std::vector<const BinaryExpr*> chain{&top};
    while (true) {
      const auto* left = as<BinaryExpr>(chain.back()->lhs);
      if (left == nullptr || !is_arithmetic(left->op) || precedence(left->op) != precedence(top.op) ||
          !chains(top.op) || !chains(left->op) || !matching_in_words(left->matching).empty())
        break;
      chain.push_back(left);
    }
    std::reverse(chain.begin(), chain.end());
    Phrase phrase;
    phrase.binding = Binding::infix;
    Phrase first = explain(*chain.front()->lhs, depth + 1);
    phrase.starts_with_name =
        first.starts_with_name && first.binding == Binding::word && top.op != BinaryOp::atan2;
    std::string& text = phrase.explanation.text;
    text = (top.op == BinaryOp::atan2 ? "the arc tangent of " : "") + bracketed(first, Binding::word);
    phrase.explanation.parts.push_back(std::move(first.explanation));
    for (std::size_t i = 0; i < chain.size(); ++i) {
      if (i == kMaxOperands) {
        text += " and so on";
        break;
      }
      Phrase next = explain(*chain[i]->rhs, depth + 1);
      const bool last = i + 1 == chain.size() && top.matching == nullptr;
      text += std::string(arithmetic_in_words(chain[i]->op)) +
              (last ? last_operand(next) : bracketed(next, Binding::word));
      phrase.explanation.parts.push_back(std::move(next.explanation));
    }
    if (const std::string matching = matching_in_words(top.matching); !matching.empty())
      text += ", " + matching;
    return phrase;
  }

  // A condition of its own would seem to belong to the whole.
  static std::string last_operand(const Phrase& phrase) {
    const bool open_end = phrase.explanation.text.find(" where ") != std::string::npos;
    return bracketed(phrase, open_end ? Binding::word : Binding::noun);
  }

  static Phrase comparison(const BinaryExpr& expr, const Phrase& lhs, const Phrase& rhs) {
    const bool mirror = type_of(*expr.lhs) == ValueType::scalar && type_of(*expr.rhs) == ValueType::vector;
    const Phrase& subject = mirror ? rhs : lhs;
    const Phrase& bound = mirror ? lhs : rhs;
    const std::string_view relation = comparison_in_words(mirror ? mirrored(expr.op) : expr.op);
    const std::string matching = matching_in_words(expr.matching);
    Phrase phrase;
    phrase.binding =
        bound.binding == Binding::word && !bound.starts_with_name ? Binding::clauses : Binding::infix;
    std::string& text = phrase.explanation.text;
    if (expr.return_bool) {
      phrase.binding = Binding::infix;
      text = "1 where " + bracketed(subject, Binding::noun) + " is " + std::string(relation) + ' ' +
             bracketed(bound, Binding::noun) + " and 0 elsewhere";
    } else {
      phrase.starts_with_name = subject.starts_with_name && subject.binding <= Binding::clauses;
      text = bracketed(subject, Binding::clauses) + ", only where " + std::string(relation) + ' ' +
             bracketed(bound, Binding::noun);
    }
    if (!matching.empty()) text += " (" + matching + ')';
    return phrase;
  }

  static Phrase set_operation(const BinaryExpr& expr, const Phrase& lhs, const Phrase& rhs) {
    const std::string_view joint = expr.op == BinaryOp::logical_and  ? ", only where there is also "
                                   : expr.op == BinaryOp::logical_or ? ", or else "
                                                                     : ", except where there is ";
    const std::string matching = matching_in_words(expr.matching);
    const auto* left = as<BinaryExpr>(&without_parens(*expr.lhs));
    const Binding loosest = left != nullptr && left->op == expr.op ? Binding::infix : Binding::clauses;
    Phrase phrase;
    phrase.binding = Binding::infix;
    phrase.starts_with_name = lhs.starts_with_name && lhs.binding <= loosest;
    phrase.explanation.text = bracketed(lhs, loosest) + std::string(joint) + bracketed(rhs, Binding::noun);
    if (!matching.empty()) phrase.explanation.text += " (" + matching + ')';
    return phrase;
  }

  Phrase aggregate(const AggregateExpr& expr, int depth) {
    Phrase inner = explain(*expr.expr, depth + 1);
    const std::string labels = label_list(expr.grouping);
    const std::string by = labels.empty() ? (expr.without ? " series by series" : " over all series")
                                          : (expr.without ? " over " : " by ") + labels;
    const std::string per = labels.empty() ? (expr.without ? " per series" : "")
                                           : (expr.without ? " per group without " : " per ") + labels;
    Phrase phrase;
    phrase.binding = Binding::clauses;
    phrase.starts_with_name = inner.starts_with_name && inner.binding <= Binding::clauses;
    std::string& text = phrase.explanation.text;
    const auto follows = [&](const std::string& clause) {
      text = bracketed(inner, Binding::clauses) + ", " + clause;
    };
    const auto leads = [&](const std::string& start) {
      phrase.binding = Binding::noun;
      phrase.starts_with_name = false;
      const std::string scope = labels.empty() ? ""
                                : expr.without ? " per group without " + labels
                                               : " per " + labels;
      text = start + scope + " of " + bracketed(inner, Binding::noun);
    };
    std::optional<Phrase> parameter;
    if (expr.param != nullptr) parameter = explain(*expr.param, depth + 1);
    const std::string given = parameter ? bracketed(*parameter, Binding::word) : "";
    switch (expr.op) {
      case AggregateOp::sum:
        follows("summed" + by);
        break;
      case AggregateOp::avg:
        follows("averaged" + by);
        break;
      case AggregateOp::count:
        follows("counted" + by);
        break;
      case AggregateOp::min:
        follows("taking the minimum" + by);
        break;
      case AggregateOp::max:
        follows("taking the maximum" + by);
        break;
      case AggregateOp::group:
        follows("reduced to one series of value 1" + per);
        break;
      case AggregateOp::stddev:
        follows("taking the standard deviation" + by);
        break;
      case AggregateOp::stdvar:
        follows("taking the variance" + by);
        break;
      case AggregateOp::quantile:
        follows("taking the " + percentile(*expr.param, *parameter) + by);
        break;
      case AggregateOp::count_values:
        follows("counted" + (labels.empty() ? "" : by + " and") + " by value, the value becoming the label " +
                label_argument(*expr.param, *parameter));
        break;
      case AggregateOp::topk:
        leads("the " + given + " highest series");
        break;
      case AggregateOp::bottomk:
        leads("the " + given + " lowest series");
        break;
      case AggregateOp::limitk:
        leads("any " + given + " series");
        break;
      case AggregateOp::limit_ratio:
        leads("a sample of the series (ratio " + given + ')');
        break;
    }
    if (parameter) phrase.explanation.parts.push_back(std::move(parameter->explanation));
    phrase.explanation.parts.push_back(std::move(inner.explanation));
    return phrase;
  }

  Phrase call(const Call& expr, int depth) {
    const FunctionPhrase* form = find_phrase(expr.function->name);
    Phrase phrase;
    if (form == nullptr) return word(name_in_words(expr.function->name));
    std::vector<Phrase> arguments;
    std::string window;
    std::string adjective;
    std::string steps;
    for (std::size_t i = 0; i < expr.args.size() && i < kMaxOperands; ++i) {
      const Expr& argument = without_parens(*expr.args[i]);
      if (argument.kind != ExprKind::matrix_selector && argument.kind != ExprKind::subquery) {
        arguments.push_back(explain(*expr.args[i], depth + 1));
        continue;
      }
      Phrase series = range_argument(argument, depth, window, adjective, steps);
      series.explanation.range = expr.args[i]->range;
      arguments.push_back(std::move(series));
    }
    phrase.binding = form->binding;
    phrase.explanation.text = fill_in(expr, *form, arguments, window, adjective);
    phrase.starts_with_name = !arguments.empty() && form->phrase.starts_with("$1") &&
                              arguments[0].starts_with_name && arguments[0].binding <= form->binding;
    if (!steps.empty()) {
      phrase.explanation.text += steps;
      phrase.binding = std::max(phrase.binding, Binding::clauses);
    }
    for (Phrase& argument : arguments) phrase.explanation.parts.push_back(std::move(argument.explanation));
    return phrase;
  }

  // The series of a range vector; the window goes into the words of the function.
  Phrase range_argument(const Expr& argument, int depth, std::string& window, std::string& adjective,
                        std::string& steps) {
    const auto set_window = [&](Duration span, const Expr* expr) {
      window = window_in_words(span, expr);
      adjective = window_as_adjective(span, expr);
    };
    if (const auto* range = as<MatrixSelector>(&argument)) {
      set_window(range->window, range->window_expr);
      return explain(*range->selector, depth + 1);
    }
    const auto& nested = static_cast<const SubqueryExpr&>(argument);
    set_window(nested.window, nested.window_expr);
    steps = steps_of(nested);
    return explain(*nested.expr, depth + 1);
  }

  int parts_ = 0;
};

Phrase explain_whole(const Expr& expr) {
  return Explainer().explain(expr, 0);
}

}  // namespace

Explanation explain_parts(const Expr& expr) {
  return explain_whole(expr).explanation;
}

std::string explain(const Expr& expr) {
  Phrase phrase = explain_whole(expr);
  std::string& text = phrase.explanation.text;
  if (!phrase.starts_with_name && !text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text + '.';
}

}  // namespace promql
