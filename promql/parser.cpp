#include "promql/parser.hpp"

#include <algorithm>
#include <boost/container/small_vector.hpp>
#include <cmath>
#include <cstring>
#include <limits>
#include <memory>
#include <type_traits>
#include <utility>

#include "promql/check_types.hpp"
#include "promql/lexer.hpp"
#include "promql/literals.hpp"
#include "promql/regex.hpp"
#include "promql/text.hpp"

// How a query becomes a tree.
//
// What a user sees of a broken query is Prometheus' choice of words: `unexpected "}" in label matching,
// expected string`, often several of them, each at its place. They are not written down anywhere: they fall
// out of an LALR(1) automaton, of where it gives up, which rule with `error` it then finds on its stack,
// which tokens it throws away until it can go on, and which reductions it makes before it looks at the next
// token. So this parser is such an automaton. grammar/promql.grammar states the language with its conflicts,
// grammar/make_tables.py settles them the way yacc does, and Parser::run() below is the whole machine.
// Precedence and associativity are in the tables, too.
//
// Every reduction calls Parser::reduce() with the values of its symbols, which builds the node. Since the
// machine has its own stack, no input overflows ours; and it reads each token once, so time is linear in the
// query.
//
// Two habits of Prometheus matter for positions. An error can speak of `last_`, the last token that was read,
// even if the rule ended before it. And an expression that ends with a modifier ends at `last_closing_`, the
// end of the last token so far that could close something.
namespace promql {
namespace {

#include "promql/grammar_tables.inc.hpp"

// A symbol on the stack: what it stands for, and the state that it led to. Which fields mean something
// depends on the symbol. Small enough to be handed about in registers.
struct Value {
  Value() : expr(nullptr) {}

  union {
    Expr* expr;
    VectorMatching* matching;
    Label* labels;
    double number;
    SourceRange range;    // of a token
    std::uint32_t first;  // of a list that is being read: its place on the list's stack
  };
  std::uint32_t count = 0;  // of a list
  Token token = Token::eof;
  bool flag = false;  // bool of a binary operator; `without` of an aggregation; a matcher that was read
  std::uint16_t state = 0;
};
static_assert(sizeof(Value) == 16 && std::is_trivially_copyable_v<Value>);

// The machine's stack. Most queries fit into the room it comes with.
class Stack {
 public:
  // At the bottom lies the first state; it has no symbol.
  Stack() { new (begin_) Value{}; }
  Value* bottom() { return begin_; }
  // The place above `top`; moves the stack when it is full.
  Value* above(Value* top) { return ++top == end_ ? grow() : top; }

 private:
  static constexpr std::size_t kRoom = 64;

  Value* grow() {
    const auto size = static_cast<std::size_t>(end_ - begin_);
    auto more = std::make_unique_for_overwrite<std::byte[]>(2 * size * sizeof(Value));
    std::memcpy(more.get(), begin_, size * sizeof(Value));
    more_ = std::move(more);
    begin_ = reinterpret_cast<Value*>(more_.get());
    end_ = begin_ + 2 * size;
    return begin_ + size;
  }

  alignas(Value) std::byte room_[kRoom * sizeof(Value)];
  std::unique_ptr<std::byte[]> more_;
  Value* begin_ = reinterpret_cast<Value*>(room_);
  Value* end_ = begin_ + kRoom;
};

// Lists that are being read: those of all open lists in one vector, each a piece at the end of it when it
// grows.
template <class T>
class ListStack {
 public:
  Value begin(const T& item) {
    Value list;
    list.first = static_cast<std::uint32_t>(items_.size());
    list.count = 1;
    items_.push_back(item);
    return list;
  }
  void append(Value& list, const T& item) {
    items_.resize(list.first + list.count);  // recovering from an error may have left something behind
    items_.push_back(item);
    ++list.count;
  }
  std::span<const T> get(const Value& list) const {
    return std::span<const T>(items_.data(), items_.size()).subspan(list.first, list.count);
  }
  void drop(const Value& list) { items_.resize(list.first); }

 private:
  boost::container::small_vector<T, 16> items_;
};

AggregateOp aggregate_op(Token token) {
  switch (token) {
    case Token::avg:
      return AggregateOp::avg;
    case Token::bottomk:
      return AggregateOp::bottomk;
    case Token::count:
      return AggregateOp::count;
    case Token::count_values:
      return AggregateOp::count_values;
    case Token::group:
      return AggregateOp::group;
    case Token::max:
      return AggregateOp::max;
    case Token::min:
      return AggregateOp::min;
    case Token::quantile:
      return AggregateOp::quantile;
    case Token::stddev:
      return AggregateOp::stddev;
    case Token::stdvar:
      return AggregateOp::stdvar;
    case Token::topk:
      return AggregateOp::topk;
    case Token::limitk:
      return AggregateOp::limitk;
    case Token::limit_ratio:
      return AggregateOp::limit_ratio;
    default:
      return AggregateOp::sum;
  }
}

BinaryOp binary_op(Token token) {
  switch (token) {
    case Token::lor:
      return BinaryOp::logical_or;
    case Token::land:
      return BinaryOp::logical_and;
    case Token::lunless:
      return BinaryOp::logical_unless;
    case Token::eqlc:
      return BinaryOp::equal;
    case Token::neq:
      return BinaryOp::not_equal;
    case Token::lss:
      return BinaryOp::less;
    case Token::lte:
      return BinaryOp::less_equal;
    case Token::gtr:
      return BinaryOp::greater;
    case Token::gte:
      return BinaryOp::greater_equal;
    case Token::trim_upper:
      return BinaryOp::trim_upper;
    case Token::trim_lower:
      return BinaryOp::trim_lower;
    case Token::sub:
      return BinaryOp::sub;
    case Token::mul:
      return BinaryOp::mul;
    case Token::div:
      return BinaryOp::div;
    case Token::mod:
      return BinaryOp::mod;
    case Token::atan2:
      return BinaryOp::atan2;
    case Token::pow:
      return BinaryOp::pow;
    default:
      return BinaryOp::add;
  }
}

DurationOp duration_op(Token token) {
  switch (token) {
    case Token::sub:
      return DurationOp::sub;
    case Token::mul:
      return DurationOp::mul;
    case Token::div:
      return DurationOp::div;
    case Token::mod:
      return DurationOp::mod;
    case Token::pow:
      return DurationOp::pow;
    case Token::step:
      return DurationOp::step;
    case Token::range:
      return DurationOp::range;
    case Token::max_of:
      return DurationOp::max_of;
    case Token::min_of:
      return DurationOp::min_of;
    default:
      return DurationOp::add;
  }
}

MatchOp match_op(Token token) {
  switch (token) {
    case Token::neq:
      return MatchOp::not_equal;
    case Token::eql_regex:
      return MatchOp::regex;
    case Token::neq_regex:
      return MatchOp::not_regex;
    default:
      return MatchOp::equal;
  }
}

constexpr double kMaxDurationSeconds = 9223372036854775808.0 / 1e9;

bool out_of_duration_range(double seconds) {
  return seconds > kMaxDurationSeconds || seconds < -kMaxDurationSeconds;
}

double to_seconds(Duration duration) {
  const auto ns = duration.count();
  return static_cast<double>(ns / 1'000'000'000) + static_cast<double>(ns % 1'000'000'000) / 1e9;
}

// `string "a long te"...`: a token as errors name it.
std::string describe_token(const Item& item) {
  std::string out;
  const auto quoted = [&] {
    if (item.text.size() <= 10) return append_quoted(out, item.text);
    append_quoted(out, first_code_points(item.text, 10));
    out += "...";
  };
  const auto tagged = [&](std::string_view open) {
    out += open;
    out += item.text;
    out += '>';
  };
  const Token type = item.type;
  if (type == Token::eof) {
    out = "end of input";
  } else if (type == Token::identifier || type == Token::metric_identifier) {
    out = type == Token::identifier ? "identifier " : "metric identifier ";
    append_quoted(out, item.text);
  } else if (type == Token::string || type == Token::number || type == Token::duration) {
    out = type == Token::string ? "string " : type == Token::number ? "number " : "duration ";
    quoted();
  } else if (type >= Token::bool_ && type <= Token::without) {
    tagged("<");
  } else if (type >= Token::add && type <= Token::atan2) {
    tagged("<op:");
  } else if (type >= Token::avg && type <= Token::limit_ratio) {
    tagged("<aggr:");
  } else {
    quoted();
  }
  return out;
}

class Parser {
 public:
  Parser(Ast& ast, const ParseOptions& options, std::vector<ParseError>& errors)
      : ast_(ast), options_(options), errors_(errors), lexer_(ast.source()) {}

  // Reads the whole query. The result is null after errors.
  Expr* run(Token start_symbol);

 private:
  Token read();
  Value* recover(Value* top, Token token, bool& have_token);
  Value reduce(Action action, Value* in);

  void add(SourceRange range, std::string message) {
    if (errors_.size() < options_.max_errors) errors_.push_back({range, std::move(message)});
  }
  void unexpected(std::string_view context, std::string_view expected);

  Value aggregate(const Value& op, const Value* modifier, const Value* args, bool read_ahead);
  std::uint32_t end_of_previous_paren() const;
  Value binary(const Value* in);
  VectorMatching& matching(Value& modifiers);
  Value call(const Value& name, const Value& args);
  Value matcher(const Value& name, const Value* op, const Value& value);
  Value selector(const Value& open, const Value& list, const Value& close);
  Value labels_done(Value list);
  void quoted_label(const Value& token);
  Value range_vector(const Value* in);
  Value subquery(const Value* in, const Value* step, const Value& close);
  void set_window(const Value& duration, Duration& literal, Expr*& expr);
  void set_offset(Expr& expr, Expr& offset);
  void set_extended(Expr& expr, bool anchored);
  TimeShift* shift_for_at(Expr& expr);
  void set_timestamp(Expr& expr, double seconds);
  Value unary(const Value& op, Expr* operand);
  double number(const Value& token);
  double duration(const Value& token);

  Value literal(const Value& token, double value, bool is_duration);
  Value zero_literal();
  void check_duration_expr(SourceRange range);
  Value duration_literal(const Value& literal, SourceRange blame);
  DurationExpr* make_duration(DurationOp op, Expr* lhs, Expr* rhs, SourceRange range);
  DurationExpr* wrap_duration(Expr* inner, std::uint32_t start);
  Value duration_binary(const Value* in);
  Value signed_duration(const Value& op, Expr* operand, bool wrapped);

  std::string_view text(const Value& token) const {
    return {ast_.source().data() + token.range.start, token.range.size()};
  }
  static Value node(Expr* expr) {
    Value value;
    value.expr = expr;
    return value;
  }
  static void negate_if_minus(const Value& op, NumberLiteral& literal) {
    if (op.token == Token::sub) literal.value = -literal.value;
  }

  Ast& ast_;
  const ParseOptions& options_;
  std::vector<ParseError>& errors_;
  Lexer lexer_;
  Item last_;
  std::uint32_t last_closing_ = 0;
  bool finished_ = false;
  Expr* result_ = nullptr;
  int recovering_ = 0;  // tokens to shift until the machine trusts itself again
  Stack stack_;
  ListStack<Expr*> args_;
  ListStack<Label> labels_;
  ListStack<Matcher> matchers_;
  // The last ones that were read, until the list that they belong to takes them over.
  Label label_;
  Matcher matcher_;
  std::string_view quoted_name_;  // of the matcher that is being read
};

Token Parser::read() {
  if (finished_) return Token::finish;
  do {
    last_ = lexer_.next();
  } while (last_.type == Token::comment);
  switch (last_.type) {
    case Token::error:
      add({lexer_.token_start(), static_cast<std::uint32_t>(ast_.source().size())}, std::string(last_.text));
      return Token::finish;
    case Token::eof:
      finished_ = true;
      break;
    case Token::right_brace:
    case Token::right_paren:
    case Token::right_bracket:
    case Token::duration:
    case Token::number:
      last_closing_ = last_.range().end;
      break;
    default:
      break;
  }
  return last_.type;
}

Expr* Parser::run(Token start_symbol) {
  Value* top = stack_.bottom();
  Token token = start_symbol;
  bool have_token = true;
  for (;;) {
    std::int16_t action = kDefaults[top->state];
    if (action == 0) {
      if (!have_token) token = read();
      have_token = true;
      action = kActions[top->state][static_cast<std::size_t>(token)];
    }
    if (action < 0) {
      const Rule& rule = kRules[-action];
      if (rule.length == 0) top = stack_.above(top);
      Value* first = rule.length == 0 ? top : top - rule.length + 1;
      Value value = rule.action == Action::keep ? *first : reduce(rule.action, first);
      value.state = kGotos[first[-1].state][rule.lhs];
      *first = value;
      top = first;
    } else if (action == kAccept) {
      break;
    } else if (action > 0) {
      top = stack_.above(top);
      Value value;
      value.range = last_.range();
      value.token = token;
      value.state = static_cast<std::uint16_t>(action - 1);
      *top = value;
      have_token = false;
      if (recovering_ > 0) --recovering_;
    } else if (top = recover(top, token, have_token); !top) {
      break;
    }
  }
  return errors_.empty() ? result_ : nullptr;
}

// Goes back to where a rule expects an error, or, if it just did so, throws the token away. The new top of
// the stack; null where nothing helps.
Value* Parser::recover(Value* top, Token token, bool& have_token) {
  if (recovering_ == 3) {
    have_token = false;
    return token == Token::finish ? nullptr : top;
  }
  recovering_ = 3;
  for (const Value* bottom = stack_.bottom(); top >= bottom; --top) {
    const std::int16_t action = kActions[top->state][static_cast<std::size_t>(Token::recover)];
    if (action > 0) {
      top = stack_.above(top);
      *top = {};
      top->state = static_cast<std::uint16_t>(action - 1);
      return top;
    }
  }
  return nullptr;
}

void Parser::unexpected(std::string_view context, std::string_view expected) {
  if (last_.type == Token::error) return;  // has been reported
  std::string message = "unexpected " + describe_token(last_);
  if (!context.empty()) message.append(" in ").append(context);
  if (!expected.empty()) message.append(", expected ").append(expected);
  add(last_.range(), std::move(message));
}

Value Parser::reduce(Action action, Value* in) {
  switch (action) {
    case Action::keep:
      return in[0];
    case Action::second:
      return in[1];
    case Action::no_expression:
      add({}, "no expression found in input");
      return {};
    case Action::accept_expression:
      result_ = in[1].expr;
      return {};
    case Action::unexpected_anything:
      unexpected("", "");
      return {};

    case Action::aggregate_modifier_first:
      return aggregate(in[0], &in[1], &in[2], false);
    case Action::aggregate_modifier_last:
      return aggregate(in[0], &in[2], &in[1], false);
    case Action::aggregate_plain:
      return aggregate(in[0], nullptr, &in[1], true);
    case Action::aggregate_error:
      unexpected("aggregation", "");
      return aggregate(in[0], nullptr, nullptr, false);
    case Action::aggregate_by:
    case Action::aggregate_without:
      in[1].flag = action == Action::aggregate_without;
      return in[1];

    case Action::binary:
      return binary(in);
    case Action::modifier_none:
      return {};
    case Action::modifier_bool: {
      Value modifiers;
      modifiers.flag = true;
      return modifiers;
    }
    case Action::modifier_ignoring:
    case Action::modifier_on: {
      VectorMatching& match = matching(in[0]);
      match.on = action == Action::modifier_on;
      match.labels = {in[2].labels, in[2].count};
      return in[0];
    }
    case Action::modifier_group_left:
    case Action::modifier_group_right: {
      VectorMatching& match = matching(in[0]);
      match.group =
          action == Action::modifier_group_left ? VectorMatching::Group::left : VectorMatching::Group::right;
      match.include = {in[2].labels, in[2].count};
      return in[0];
    }
    case Action::modifier_fill:
    case Action::modifier_fill_left:
    case Action::modifier_fill_right:
    case Action::modifier_fill_left_right:
    case Action::modifier_fill_right_left: {
      VectorMatching& match = matching(in[0]);
      const double first = static_cast<NumberLiteral*>(in[2].expr)->value;
      const bool both =
          action == Action::modifier_fill_left_right || action == Action::modifier_fill_right_left;
      const double second = both ? static_cast<NumberLiteral*>(in[4].expr)->value : first;
      const bool left_first =
          action == Action::modifier_fill_left || action == Action::modifier_fill_left_right;
      match.has_fill_left = action != Action::modifier_fill_right;
      match.has_fill_right = action != Action::modifier_fill_left;
      match.fill_left = left_first ? first : second;
      match.fill_right = left_first ? second : first;
      return in[0];
    }
    case Action::fill_value:
      return in[1];
    case Action::fill_value_signed: {
      auto& value = static_cast<NumberLiteral&>(*in[2].expr);
      negate_if_minus(in[1], value);
      value.range.start = in[1].range.start;
      return in[2];
    }

    case Action::labels_done:
      return labels_done(in[1]);
    case Action::labels_empty:
    case Action::labels_none:
      return {};
    case Action::labels_expected_paren:
      unexpected("grouping opts", "\"(\"");
      return {};
    case Action::labels_append:
      labels_.append(in[0], label_);
      return in[0];
    case Action::labels_first:
      return labels_.begin(label_);
    case Action::labels_expected_comma:
      unexpected("grouping opts", "\",\" or \")\"");
      return in[0];
    case Action::label_bare:
      label_ = {text(in[0]), in[0].range};
      return {};
    case Action::label_quoted:
      quoted_label(in[0]);
      return {};
    case Action::label_expected:
      unexpected("grouping opts", "label");
      label_ = {};
      return {};

    case Action::call:
      return call(in[0], in[1]);
    case Action::args_empty:
      return {};
    case Action::args_append:
      args_.append(in[0], in[2].expr);
      return in[0];
    case Action::args_first:
      return args_.begin(in[0].expr);
    case Action::args_trailing_comma:
      add(in[1].range, "trailing commas not allowed in function call args");
      return in[0];

    case Action::paren: {
      auto* paren = ast_.make<ParenExpr>({in[0].range.start, in[2].range.end});
      paren->expr = in[1].expr;
      return node(paren);
    }
    case Action::unary:
      return unary(in[0], in[1].expr);

    case Action::positive_duration: {
      const auto* literal = as<NumberLiteral>(in[0].expr);
      if (!literal || !(literal->value <= 0)) return in[0];
      add(literal->range, "duration must be greater than 0");
      return zero_literal();
    }
    case Action::offset:
      set_offset(*in[0].expr, *in[2].expr);
      return in[0];
    case Action::offset_expected:
      unexpected("offset", "number, duration, step(), or range()");
      return in[0];
    case Action::anchored:
    case Action::smoothed:
      set_extended(*in[0].expr, action == Action::anchored);
      return in[0];
    case Action::at_timestamp:
      set_timestamp(*in[0].expr, in[2].number);
      return in[0];
    case Action::at_start_or_end:
      if (TimeShift* shift = shift_for_at(*in[0].expr)) {
        shift->at = in[2].token == Token::start ? TimeShift::At::start : TimeShift::At::end;
        in[0].expr->range.end = last_closing_;
      }
      return in[0];
    case Action::at_expected:
      unexpected("@", "timestamp");
      return in[0];

    case Action::matrix:
      return range_vector(in);
    case Action::subquery:
      return subquery(in, &in[4], in[5]);
    case Action::subquery_default_step:
      return subquery(in, nullptr, in[4]);
    case Action::subquery_expected_bracket:
      unexpected("subquery selector", "\"]\"");
      return in[0];
    case Action::subquery_expected_step:
      unexpected("subquery selector", "number, duration, step(), range(), or \"]\"");
      return in[0];
    case Action::range_expected_colon:
      unexpected("subquery or range", "\":\" or \"]\"");
      return in[0];
    case Action::range_expected:
      unexpected("subquery or range selector", "number, duration, step(), or range()");
      return in[0];

    case Action::selector_named: {
      auto& named = static_cast<VectorSelector&>(*in[1].expr);
      named.range.start = in[0].range.start;
      named.name = text(in[0]);
      named.name_range = in[0].range;
      return in[1];
    }
    case Action::selector_name_only: {
      auto* named = ast_.make<VectorSelector>(in[0].range);
      named->name = text(in[0]);
      named->name_range = in[0].range;
      return node(named);
    }
    case Action::matchers_done:
      return selector(in[0], in[1], in[2]);
    case Action::matchers_done_comma:
      return selector(in[0], in[1], in[3]);
    case Action::matchers_empty:
      return selector(in[0], {}, in[1]);
    case Action::matchers_append:
      if (in[2].flag) matchers_.append(in[0], matcher_);
      return in[0];
    case Action::matchers_first:
      return in[0].flag ? matchers_.begin(matcher_) : Value{};
    case Action::matchers_expected_comma:
      unexpected("label matching", "\",\" or \"}\"");
      return in[0];
    case Action::matcher:
      return matcher(in[0], &in[1], in[2]);
    case Action::matcher_name:
      return matcher(in[0], nullptr, in[0]);
    case Action::matcher_expected_string:
      unexpected("label matching", "string");
      return {};
    case Action::matcher_expected_operator:
      unexpected("label matching", "label matching operator");
      return {};
    case Action::matcher_expected:
      unexpected("label matching", "identifier or \"}\"");
      return {};

    case Action::literal_number:
      return literal(in[0], number(in[0]), false);
    case Action::literal_duration:
      return literal(in[0], duration(in[0]), true);
    case Action::number:
    case Action::number_duration: {
      Value value;
      value.number = action == Action::number ? number(in[0]) : duration(in[0]);
      return value;
    }
    case Action::number_negated:
      in[1].number = -in[1].number;
      return in[1];
    case Action::string: {
      auto* literal = ast_.make<StringLiteral>(in[0].range);
      literal->value = unquote(ast_, text(in[0]));
      return node(literal);
    }
    case Action::string_identifier:
      quoted_name_ = unquote(ast_, text(in[0]));
      in[0].flag = true;
      return in[0];

    case Action::duration_literal:
      return duration_literal(in[0], in[0].expr->range);
    case Action::duration_signed_literal: {
      negate_if_minus(in[0], static_cast<NumberLiteral&>(*in[1].expr));
      Value value = duration_literal(in[1], in[0].range);
      if (value.expr == in[1].expr) value.expr->range.start = in[0].range.start;
      return value;
    }
    case Action::duration_keyword:
    case Action::duration_signed_keyword: {
      const bool sign = action == Action::duration_signed_keyword;
      const Value* keyword = sign ? &in[1] : &in[0];
      DurationExpr* expr = make_duration(duration_op(keyword->token), nullptr, nullptr,
                                         {keyword->range.start, keyword[2].range.end});
      if (sign) {
        const auto op = in[0].token == Token::sub ? DurationOp::minus : DurationOp::plus;
        expr = make_duration(op, nullptr, expr, {in[0].range.start, expr->range.end});
      }
      check_duration_expr(expr->range);
      return node(expr);
    }
    case Action::duration_extreme:
    case Action::duration_signed_extreme: {
      const bool sign = action == Action::duration_signed_extreme;
      const Value* word = sign ? &in[1] : &in[0];
      Expr* lhs = word[2].expr;
      Expr* rhs = word[4].expr;
      DurationExpr* expr =
          make_duration(duration_op(word->token), lhs, rhs, {lhs->range.start, rhs->range.end});
      if (sign) {
        const auto op = in[0].token == Token::sub ? DurationOp::minus : DurationOp::plus;
        expr = make_duration(op, nullptr, expr, {in[0].range.start, rhs->range.end});
      }
      check_duration_expr(expr->range);
      return node(expr);
    }
    case Action::duration_signed_paren:
      return signed_duration(in[0], in[2].expr, true);
    case Action::duration_unary:
      return signed_duration(in[0], in[1].expr, false);
    case Action::duration_binary:
      return duration_binary(in);
    case Action::duration_paren:
      check_duration_expr(in[1].expr->range);
      return node(wrap_duration(in[1].expr, in[0].range.start));
  }
  return {};
}

Value Parser::aggregate(const Value& op, const Value* modifier, const Value* args, bool read_ahead) {
  auto* expr =
      ast_.make<AggregateExpr>({op.range.start, read_ahead ? end_of_previous_paren() : last_closing_});
  expr->op = aggregate_op(op.token);
  if (modifier) {
    expr->without = modifier->flag;
    expr->grouping = {modifier->labels, modifier->count};
  }
  const std::span<Expr* const> given = args && args->count > 0 ? args_.get(*args) : std::span<Expr* const>{};
  if (given.empty()) {
    add(expr->range, "no arguments for aggregate expression provided");
    return node(expr);
  }
  const std::size_t wanted = takes_parameter(expr->op) ? 2 : 1;
  if (is_experimental(expr->op) && !options_.experimental_functions) {
    add(expr->range, std::string(to_string(expr->op)) +
                         "() is experimental and must be enabled with "
                         "--enable-feature=promql-experimental-functions");
  } else if (given.size() != wanted) {
    add(expr->range, "wrong number of arguments for aggregate expression provided, expected " +
                         std::to_string(wanted) + ", got " + std::to_string(given.size()));
  } else {
    if (wanted == 2) expr->param = given[0];
    expr->expr = given[wanted - 1];
  }
  args_.drop(*args);
  return node(expr);
}

// Where `)` has been read as the token after an aggregation, the one that closed the aggregation lies before
// it.
std::uint32_t Parser::end_of_previous_paren() const {
  const std::string_view source = ast_.source();
  std::uint32_t at = lexer_.last_pos();
  if (last_closing_ == 0 || at == 0 || at >= source.size() || source[at] != ')') return last_closing_;
  for (--at; at > 0; --at) {
    if (source[at] == ')') return at + 1;
    if (source[at] != ' ' && source[at] != '\t' && source[at] != '\n' && source[at] != '\r') break;
  }
  return last_closing_;
}

VectorMatching& Parser::matching(Value& modifiers) {
  if (!modifiers.matching) modifiers.matching = ast_.make_plain<VectorMatching>();
  return *modifiers.matching;
}

Value Parser::binary(const Value* in) {
  auto* expr = ast_.make<BinaryExpr>({in[0].expr->range.start, in[3].expr->range.end});
  expr->op = binary_op(in[1].token);
  expr->lhs = in[0].expr;
  expr->rhs = in[3].expr;
  expr->return_bool = in[2].flag;
  expr->matching = in[2].matching;
  if (expr->matching && (expr->matching->has_fill_left || expr->matching->has_fill_right) &&
      !options_.binop_fill_modifiers) {
    add(expr->range, "binop fill modifiers are experimental and not enabled");
  }
  return node(expr);
}

Value Parser::call(const Value& name, const Value& args) {
  auto* expr = ast_.make<Call>({name.range.start, last_closing_});
  expr->function = find_function(text(name));
  if (!expr->function) {
    add(name.range, "unknown function with name " + quote(text(name)));
  } else if (expr->function->experimental && !options_.experimental_functions) {
    add(name.range, "function " + quote(text(name)) + " is not enabled");
  }
  if (args.count > 0) {
    expr->args = ast_.copy(args_.get(args));
    args_.drop(args);
  }
  return node(expr);
}

// name op "value", or only "name" for the metric. The list that it belongs to takes it over at once.
Value Parser::matcher(const Value& name, const Value* op, const Value& value) {
  const std::string_view label = name.flag ? quoted_name_ : text(name);
  if (op) {
    matcher_ = {match_op(op->token), label, unquote(ast_, text(value)), {name.range.start, value.range.end}};
    if (matcher_.op == MatchOp::regex || matcher_.op == MatchOp::not_regex) {
      if (std::string why = check_regex(matcher_.value).error; !why.empty())
        add(matcher_.range, std::move(why));
    }
  } else {
    matcher_ = {MatchOp::equal, "__name__", label, name.range};
  }
  Value given;
  given.flag = true;
  return given;
}

Value Parser::selector(const Value& open, const Value& list, const Value& close) {
  auto* expr = ast_.make<VectorSelector>({open.range.start, close.range.end});
  if (list.count > 0) {
    expr->matchers = ast_.copy(matchers_.get(list));
    matchers_.drop(list);
  }
  return node(expr);
}

Value Parser::labels_done(Value list) {
  const std::span<Label> labels = ast_.copy(labels_.get(list));
  labels_.drop(list);
  Value value;
  value.labels = labels.data();
  value.count = static_cast<std::uint32_t>(labels.size());
  return value;
}

void Parser::quoted_label(const Value& token) {
  label_ = {unquote(ast_, text(token)), token.range};
  if (label_.name.empty() || !is_utf8(label_.name)) {
    add(token.range, "invalid label name for grouping: " + quote(label_.name));
  }
}

void Parser::set_window(const Value& duration, Duration& literal, Expr*& expr) {
  if (const auto* number = as<NumberLiteral>(duration.expr)) {
    literal = to_duration(number->value);
  } else {
    expr = duration.expr;
  }
}

Value Parser::range_vector(const Value* in) {
  auto* expr = ast_.make<MatrixSelector>({in[0].expr->range.start, last_closing_});
  expr->selector = as<VectorSelector>(in[0].expr);
  const SourceRange brackets{in[1].range.start, in[3].range.end};
  if (!expr->selector) {
    add(brackets, "ranges only allowed for vector selectors");
  } else if (expr->selector->shift.offset.count() != 0 || expr->selector->shift.offset_expr) {
    add(brackets, "no offset modifiers allowed before range");
  } else if (expr->selector->shift.at != TimeShift::At::none) {
    add(brackets, "no @ modifiers allowed before range");
  }
  set_window(in[2], expr->window, expr->window_expr);
  return node(expr);
}

Value Parser::subquery(const Value* in, const Value* step, const Value& close) {
  auto* expr = ast_.make<SubqueryExpr>({in[0].expr->range.start, close.range.start + 1});
  expr->expr = in[0].expr;
  set_window(in[2], expr->window, expr->window_expr);
  if (step) set_window(*step, expr->step, expr->step_expr);
  return node(expr);
}

void Parser::set_offset(Expr& expr, Expr& offset) {
  TimeShift* shift = nullptr;
  if (auto* vector = as<VectorSelector>(&expr)) {
    shift = &vector->shift;
  } else if (auto* matrix = as<MatrixSelector>(&expr)) {
    if (!matrix->selector) return add(expr.range, "ranges only allowed for vector selectors");
    shift = &matrix->selector->shift;
  } else if (auto* subquery = as<SubqueryExpr>(&expr)) {
    shift = &subquery->shift;
  } else {
    return add(expr.range,
               "offset modifier must be preceded by an instant vector selector or range vector selector or a "
               "subquery");
  }
  if (shift->offset.count() != 0 || shift->offset_expr) {
    add(expr.range, "offset may not be set multiple times");
  } else if (const auto* literal = as<NumberLiteral>(&offset)) {
    shift->offset = to_duration(literal->value);
  } else {
    shift->offset_expr = &offset;
  }
  expr.range.end = last_closing_;
}

void Parser::set_extended(Expr& expr, bool anchored) {
  const std::string name = anchored ? "anchored" : "smoothed";
  if (!options_.extended_range_selectors) {
    return add(expr.range, name + " modifier is experimental and not enabled");
  }
  VectorSelector* selector = as<VectorSelector>(&expr);
  if (expr.kind == ExprKind::matrix_selector) {
    selector = static_cast<MatrixSelector&>(expr).selector;
    if (!selector) return;
  }
  if (!selector) {
    return add(expr.range, expr.kind == ExprKind::subquery
                               ? name + " modifier is not supported for subqueries"
                               : name + " modifier not implemented");
  }
  (anchored ? selector->anchored : selector->smoothed) = true;
  if (selector->anchored && selector->smoothed) {
    add(expr.range, "anchored and smoothed modifiers cannot be used together");
  }
}

TimeShift* Parser::shift_for_at(Expr& expr) {
  TimeShift* shift = nullptr;
  if (auto* vector = as<VectorSelector>(&expr)) {
    shift = &vector->shift;
  } else if (auto* matrix = as<MatrixSelector>(&expr)) {
    if (!matrix->selector) {
      add(expr.range, "ranges only allowed for vector selectors");
      return nullptr;
    }
    shift = &matrix->selector->shift;
  } else if (auto* subquery = as<SubqueryExpr>(&expr)) {
    shift = &subquery->shift;
  } else {
    add(expr.range,
        "@ modifier must be preceded by an instant vector selector or range vector selector or a subquery");
    return nullptr;
  }
  if (shift->at != TimeShift::At::none) {
    add(expr.range, "@ <timestamp> may not be set multiple times");
    return nullptr;
  }
  return shift;
}

void Parser::set_timestamp(Expr& expr, double seconds) {
  constexpr double kLimit = 9223372036854775808.0;
  if (!(seconds > -kLimit && seconds < kLimit)) {
    add(expr.range, "timestamp out of bounds for @ modifier: " + format_fixed(seconds, 6));
  }
  if (TimeShift* shift = shift_for_at(expr)) {
    shift->at = TimeShift::At::timestamp;
    shift->at_ms = truncate_to_int64(std::round(seconds * 1000));
    expr.range.end = last_closing_;
  }
}

Value Parser::unary(const Value& op, Expr* operand) {
  if (auto* literal = as<NumberLiteral>(operand)) {
    negate_if_minus(op, *literal);
    literal->range.start = op.range.start;
    return node(literal);
  }
  auto* expr = ast_.make<UnaryExpr>({op.range.start, operand->range.end});
  expr->op = op.token == Token::sub ? UnaryOp::minus : UnaryOp::plus;
  expr->expr = operand;
  return node(expr);
}

double Parser::number(const Value& token) {
  double value = 0;
  std::string why;
  if (!parse_number(text(token), value, why)) add(last_.range(), "error parsing number: " + why);
  return value;
}

double Parser::duration(const Value& token) {
  std::string why;
  const auto parsed = parse_duration(text(token), &why);
  if (!parsed) add(token.range, std::move(why));
  return to_seconds(parsed.value_or(Duration(0)));
}

Value Parser::literal(const Value& token, double value, bool is_duration) {
  auto* expr = ast_.make<NumberLiteral>(token.range);
  expr->value = value;
  expr->duration = is_duration;
  return node(expr);
}

Value Parser::zero_literal() {
  return node(ast_.make<NumberLiteral>());
}

void Parser::check_duration_expr(SourceRange range) {
  if (!options_.duration_expr) add(range, "experimental duration expression is not enabled");
}

Value Parser::duration_literal(const Value& literal, SourceRange blame) {
  if (!out_of_duration_range(static_cast<const NumberLiteral*>(literal.expr)->value)) return literal;
  add(blame, "duration out of range");
  return zero_literal();
}

DurationExpr* Parser::make_duration(DurationOp op, Expr* lhs, Expr* rhs, SourceRange range) {
  auto* expr = ast_.make<DurationExpr>(range);
  expr->op = op;
  expr->lhs = lhs;
  expr->rhs = rhs;
  return expr;
}

Value Parser::duration_binary(const Value* in) {
  Expr* lhs = in[0].expr;
  Expr* rhs = in[2].expr;
  check_duration_expr(lhs->range);
  const DurationOp op = duration_op(in[1].token);
  const auto* divisor = as<NumberLiteral>(rhs);
  if (divisor && divisor->value == 0 && (op == DurationOp::div || op == DurationOp::mod)) {
    add(in[1].range, op == DurationOp::div ? "division by zero" : "modulo by zero");
    return zero_literal();
  }
  return node(make_duration(op, lhs, rhs, {lhs->range.start, rhs->range.end}));
}

// A literal cannot say that it stood in parentheses: a plus that is not printed says it.
DurationExpr* Parser::wrap_duration(Expr* inner, std::uint32_t start) {
  auto* expr = as<DurationExpr>(inner);
  if (!expr) expr = make_duration(DurationOp::plus, nullptr, inner, {start, inner->range.end});
  expr->wrapped = true;
  return expr;
}

Value Parser::signed_duration(const Value& op, Expr* operand, bool wrapped) {
  if (wrapped) operand = wrap_duration(operand, operand->range.start);
  if (auto* literal = as<NumberLiteral>(operand)) {
    negate_if_minus(op, *literal);
    if (out_of_duration_range(literal->value)) {
      add(op.range, "duration out of range");
      return zero_literal();
    }
    literal->range.start = op.range.start;
    return node(literal);
  }
  if (op.token != Token::sub) return node(operand);
  return node(make_duration(DurationOp::minus, nullptr, operand, {op.range.start, operand->range.end}));
}

ParseResult parse_from(Token start_symbol, std::string_view query, const ParseOptions& options) {
  if (query.size() > std::min(options.max_bytes, std::size_t{std::numeric_limits<std::int32_t>::max()})) {
    ParseResult result{Ast(), {}};
    result.errors.push_back({{},
                             "query of " + std::to_string(query.size()) +
                                 " bytes is longer than the limit of " + std::to_string(options.max_bytes)});
    return result;
  }
  ParseResult result{Ast(query), {}};
  result.ast.set_root(Parser(result.ast, options, result.errors).run(start_symbol));
  if (result.ast.root() && start_symbol == Token::start_expression) {
    check_types(result.ast, options, result.errors);
    if (!result.ok()) result.ast.set_root(nullptr);
  }
  return result;
}

}  // namespace

ParseResult parse(std::string_view query, const ParseOptions& options) {
  return parse_from(Token::start_expression, query, options);
}

ParseResult parse_selector(std::string_view query, const ParseOptions& options) {
  return parse_from(Token::start_metric_selector, query, options);
}

std::string format_error(std::string_view query, const ParseError& error) {
  std::string where;
  if (query.empty()) {
    where = "unknown position";
  } else if (error.range.start > query.size()) {
    where = "invalid position";
  } else {
    const std::string_view before = query.substr(0, error.range.start);
    const auto line = std::ranges::count(before, '\n') + 1;
    const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    where = std::to_string(line) + ':' + std::to_string(before.size() - line_start + 1);
  }
  return where + ": parse error: " + error.message;
}

}  // namespace promql
