#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "promql/source_range.hpp"

namespace promql {

// In the order of the columns of the parser's tables. The first two and the last two never come from a query:
// they close it, mark where the parser recovers, and tell it what to expect.
enum class Token : std::uint8_t {
  finish,
  recover,
  eql,
  blank,
  colon,
  comma,
  comment,
  duration,
  eof,
  error,
  identifier,
  left_brace,
  left_bracket,
  left_paren,
  metric_identifier,
  number,
  right_brace,
  right_bracket,
  right_paren,
  semicolon,
  space,
  string,
  times,
  add,
  div,
  eqlc,
  eql_regex,
  gte,
  gtr,
  trim_upper,
  trim_lower,
  land,
  lor,
  lss,
  lte,
  lunless,
  mod,
  mul,
  neq,
  neq_regex,
  pow,
  sub,
  at,
  atan2,
  avg,
  bottomk,
  count,
  count_values,
  group,
  max,
  min,
  quantile,
  stddev,
  stdvar,
  sum,
  topk,
  limitk,
  limit_ratio,
  bool_,
  by,
  group_left,
  group_right,
  fill,
  fill_left,
  fill_right,
  ignoring,
  offset,
  smoothed,
  anchored,
  on,
  without,
  start,
  end,
  step,
  range,
  max_of,
  min_of,
  start_expression,
  start_metric_selector,
};

// `<=`, `by`: the spelling where there is one only, else empty.
std::string_view spelling(Token token);

// One token. `text` is the piece of the query, for Token::error the message.
struct Item {
  Token type = Token::eof;
  std::uint32_t pos = 0;
  std::string_view text;

  SourceRange range() const { return {pos, pos + static_cast<std::uint32_t>(text.size())}; }
};

// Cuts a query into tokens as Prometheus does, comments included; no spaces. After `[` it expects a duration
// expression until the first number. After Token::eof come only more of them; after Token::error the tokens
// mean nothing.
class Lexer {
 public:
  explicit Lexer(std::string_view input) : input_(input) {}

  Item next();

  // Where the piece that is being read starts: an error reaches from there to the end of the query.
  std::uint32_t token_start() const { return start_; }
  // Position of the last token.
  std::uint32_t last_pos() const { return last_pos_; }

 private:
  enum class State : std::uint8_t { statements, duration_expr, stopped };

  Item scan_statement();
  Item scan_inside_braces();
  Item scan_duration_expr();
  Item scan_comment();
  Item scan_number_or_duration();
  Item scan_string(char quote);
  Item scan_raw_string();
  Item scan_word();
  Item scan_identifier();
  bool scan_escape(char quote, Item& error);
  bool scan_number();
  bool scan_rest_of_duration();
  Token scan_duration_keyword();
  bool paren_follows() const;

  Item emit(Token type) {
    const Item item{type, start_, {input_.data() + start_, pos_ - start_}};
    start_ = pos_;
    return item;
  }
  Item fail(std::string message);

  std::int32_t advance();  // reads one character, -1 at the end, where it stays
  int byte() const { return pos_ < input_.size() ? static_cast<unsigned char>(input_[pos_]) : -1; }
  bool accept(std::string_view set);
  bool is(std::string_view set) const;

  std::string_view input_;
  std::string message_;  // of the last Token::error
  std::uint32_t pos_ = 0;
  std::uint32_t start_ = 0;
  std::uint32_t last_pos_ = 0;
  std::int64_t paren_depth_ = 0;
  State state_ = State::statements;
  bool brace_open_ = false;
  bool bracket_open_ = false;
  bool got_colon_ = false;
  bool got_duration_ = false;  // never reset: what an earlier bracket had counts for later ones
};

}  // namespace promql
