#include "promql/lexer.hpp"

#include <array>
#include <utility>

#include "base/hex.hpp"
#include "promql/keywords.hpp"
#include "promql/text.hpp"
#include "promql/utf8.hpp"

namespace promql {
namespace {

constexpr std::int32_t kEnd = -1;

// What a character may be part of, as bits; looked up with one more than its value, so that kEnd is nothing.
enum Class : unsigned {
  kSpace = 1,
  kDigit = 2,
  kAlpha = 4,
  kColon = 8,
  kUnit = 16,            // of a duration
  kFractionOrBase = 32,  // what makes of digits more than a plain number
  kPlain = 64,           // stands for itself in a quoted string
  kAlnum = kDigit | kAlpha,
};
constexpr auto kClasses = [] {
  std::array<std::uint8_t, 257> classes{};
  for (int c = 0; c < 256; ++c) {
    const char l = static_cast<char>(c | 0x20);
    unsigned bits = 0;
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') bits |= kSpace;
    if (c >= '0' && c <= '9') bits |= kDigit;
    if (c == '_' || (c < 0x80 && l >= 'a' && l <= 'z')) bits |= kAlpha;
    if (c == ':') bits |= kColon;
    if (c == 's' || c == 'm' || c == 'h' || c == 'd' || c == 'w' || c == 'y') bits |= kUnit;
    if (c == '.' || c == '_' || l == 'e' || l == 'x') bits |= kFractionOrBase;
    if (c < 0x80 && c != '"' && c != '\'' && c != '\\' && c != '\n') bits |= kPlain;
    classes[static_cast<std::size_t>(c) + 1] = static_cast<std::uint8_t>(bits);
  }
  return classes;
}();
constexpr bool is_a(std::int32_t byte, unsigned classes) {
  return (kClasses[static_cast<std::size_t>(byte + 1)] & classes) != 0;
}
constexpr bool is_digit(std::int32_t c) {
  return c >= '0' && c <= '9';
}
bool starts_duration_keyword(std::int32_t c) {
  return c == 's' || c == 'S' || c == 'r' || c == 'R' || c == 'm' || c == 'M';
}

std::string quoted_rune(std::int32_t rune) {
  std::string out;
  append_quoted_rune(out, rune);
  return out;
}

}  // namespace

Item Lexer::fail(std::string message) {
  message_ = std::move(message);
  state_ = State::stopped;
  return {Token::error, start_, message_};
}

std::int32_t Lexer::advance() {
  if (pos_ >= input_.size()) return kEnd;
  if (static_cast<unsigned char>(input_[pos_]) < 0x80) return input_[pos_++];
  const auto [value, width] = decode_utf8(input_.substr(pos_));
  pos_ += width;
  return value;
}

bool Lexer::is(std::string_view set) const {
  return pos_ < input_.size() && set.find(input_[pos_]) != std::string_view::npos;
}

bool Lexer::accept(std::string_view set) {
  if (!is(set)) return false;
  ++pos_;
  return true;
}

Item Lexer::next() {
  const auto skip_spaces = [this] {
    while (is_a(byte(), kSpace)) ++pos_;
    start_ = pos_;
  };
  Item item;
  switch (state_) {
    case State::stopped:
      item = emit(Token::eof);
      break;
    case State::duration_expr:
      skip_spaces();
      item = scan_duration_expr();
      break;
    case State::statements:
      skip_spaces();
      if (byte() == '#') {
        item = scan_comment();
      } else {
        item = brace_open_ ? scan_inside_braces() : scan_statement();
      }
      break;
  }
  last_pos_ = item.pos;
  return item;
}

Item Lexer::scan_comment() {
  while (pos_ < input_.size() && input_[pos_] != '\n' && input_[pos_] != '\r') ++pos_;
  return emit(Token::comment);
}

Item Lexer::scan_statement() {
  const int c = byte();
  if (c == kEnd) {
    if (paren_depth_ != 0) return fail("unclosed left parenthesis");
    if (bracket_open_) return fail("unclosed left bracket");
    state_ = State::stopped;
    return emit(Token::eof);
  }
  if (is_a(c, kAlpha | kColon)) {
    if (!bracket_open_) return scan_word();
    ++pos_;
    if (c == ':') {
      if (got_colon_) return fail("unexpected colon ':'");
      got_colon_ = true;
      return emit(Token::colon);
    }
    if (starts_duration_keyword(c)) {
      const Token token = scan_duration_keyword();
      if (token != Token::identifier) return emit(token);
    }
    return fail("unexpected character: " + quoted_rune(c) + ", expected ':'");
  }
  if (is_digit(c) || (c == '.' && pos_ + 1 < input_.size() && is_digit(input_[pos_ + 1]))) {
    return scan_number_or_duration();
  }
  const std::int32_t rune = advance();
  const auto followed_by = [&](char second) {
    if (byte() != second) return false;
    ++pos_;
    return true;
  };
  switch (rune) {
    case ',':
      return emit(Token::comma);
    case '*':
      return emit(Token::mul);
    case '/':
      return emit(Token::div);
    case '%':
      return emit(Token::mod);
    case '+':
      return emit(Token::add);
    case '-':
      return emit(Token::sub);
    case '^':
      return emit(Token::pow);
    case '@':
      return emit(Token::at);
    case '=':
      if (followed_by('=')) return emit(Token::eqlc);
      if (byte() == '~') return fail("unexpected character after '=': '~'");
      return emit(Token::eql);
    case '!': {
      const std::int32_t second = advance();
      if (second != '=') return fail("unexpected character after '!': " + quoted_rune(second));
      return emit(Token::neq);
    }
    case '<':
      if (followed_by('=')) return emit(Token::lte);
      if (followed_by('/')) return emit(Token::trim_upper);
      return emit(Token::lss);
    case '>':
      if (followed_by('=')) return emit(Token::gte);
      if (followed_by('/')) return emit(Token::trim_lower);
      return emit(Token::gtr);
    case '"':
    case '\'':
      return scan_string(static_cast<char>(rune));
    case '`':
      return scan_raw_string();
    case '(':
      ++paren_depth_;
      return emit(Token::left_paren);
    case ')': {
      const Item item = emit(Token::right_paren);
      if (--paren_depth_ < 0) return fail("unexpected right parenthesis ')'");
      return item;
    }
    case '{':
      brace_open_ = true;
      return emit(Token::left_brace);
    case '[': {
      if (bracket_open_) return fail("unexpected left bracket '['");
      got_colon_ = false;
      bracket_open_ = true;
      state_ = State::duration_expr;
      return emit(Token::left_bracket);
    }
    case ']':
      if (!bracket_open_) return fail("unexpected right bracket ']'");
      bracket_open_ = false;
      return emit(Token::right_bracket);
    default:
      return fail("unexpected character: " + quoted_rune(rune));
  }
}

Item Lexer::scan_inside_braces() {
  if (is_a(byte(), kAlpha)) return scan_identifier();
  const std::int32_t rune = advance();
  switch (rune) {
    case kEnd:
      return fail("unexpected end of input inside braces");
    case ',':
      return emit(Token::comma);
    case '"':
    case '\'':
      return scan_string(static_cast<char>(rune));
    case '`':
      return scan_raw_string();
    case '=':
      return emit(accept("~") ? Token::eql_regex : Token::eql);
    case '!': {
      const std::int32_t second = advance();
      if (second == '~') return emit(Token::neq_regex);
      if (second == '=') return emit(Token::neq);
      return fail("unexpected character after '!' inside braces: " + quoted_rune(second));
    }
    case '{':
      return fail("unexpected left brace '{'");
    case '}':
      brace_open_ = false;
      return emit(Token::right_brace);
    default:
      return fail("unexpected character inside braces: " + quoted_rune(rune));
  }
}

Item Lexer::scan_duration_expr() {
  const int c = byte();
  if (is_digit(c) || (c == '.' && pos_ + 1 < input_.size() && is_digit(input_[pos_ + 1]))) {
    got_duration_ = true;
    state_ = State::statements;
    return scan_number_or_duration();
  }
  const std::int32_t rune = advance();
  switch (rune) {
    case kEnd:
      return fail("unexpected end of input in duration expression");
    case ']':
      bracket_open_ = false;
      got_colon_ = false;
      state_ = State::statements;
      return emit(Token::right_bracket);
    case ':': {
      const Item item = emit(Token::colon);
      if (!got_duration_) return fail("unexpected colon before duration in duration expression");
      if (got_colon_) return fail("unexpected repeated colon in duration expression");
      got_colon_ = true;
      return item;
    }
    case '(':
      ++paren_depth_;
      return emit(Token::left_paren);
    case ')': {
      const Item item = emit(Token::right_paren);
      if (--paren_depth_ < 0) return fail("unexpected right parenthesis ')'");
      return item;
    }
    case '+':
      return emit(Token::add);
    case '-':
      return emit(Token::sub);
    case '*':
      return emit(Token::mul);
    case '/':
      return emit(Token::div);
    case '%':
      return emit(Token::mod);
    case '^':
      return emit(Token::pow);
    case ',':
      return emit(Token::comma);
    default:
      break;
  }
  if (starts_duration_keyword(rune)) {
    const Token token = scan_duration_keyword();
    if (token != Token::identifier) return emit(token);
  }
  return fail("unexpected character in duration expression: " + quoted_rune(rune));
}

// The first letter has been read.
Token Lexer::scan_duration_keyword() {
  while (is_a(byte(), kAlpha)) ++pos_;
  const Token token = keyword(input_.substr(start_, pos_ - start_));
  const bool known =
      token == Token::step || token == Token::range || token == Token::max_of || token == Token::min_of;
  return known ? token : Token::identifier;
}

Item Lexer::scan_identifier() {
  while (is_a(byte(), kAlnum)) ++pos_;
  return emit(Token::identifier);
}

Item Lexer::scan_word() {
  while (is_a(byte(), kAlnum)) ++pos_;
  if (byte() == ':') {
    while (is_a(byte(), kAlnum | kColon)) ++pos_;
    return emit(Token::metric_identifier);
  }
  const Token token = keyword(input_.substr(start_, pos_ - start_));
  const bool fill = token == Token::fill || token == Token::fill_left || token == Token::fill_right;
  return emit(fill && !paren_follows() ? Token::identifier : token);
}

bool Lexer::paren_follows() const {
  std::size_t pos = pos_;
  while (pos < input_.size() && is_a(static_cast<unsigned char>(input_[pos]), kSpace)) ++pos;
  return pos < input_.size() && input_[pos] == '(';
}

Item Lexer::scan_number_or_duration() {
  if (scan_number()) return emit(Token::number);
  if (scan_rest_of_duration()) return emit(Token::duration);
  std::string message = "bad number or duration syntax: ";
  append_quoted(message, input_.substr(start_, pos_ - start_));
  return fail(std::move(message));
}

// Stops behind what it could not take: a duration goes on from there, an error quotes it.
bool Lexer::scan_number() {
  const std::uint32_t first = pos_;
  while (is_a(byte(), kDigit)) ++pos_;
  if (!is_a(byte(), kFractionOrBase)) return !is_a(byte(), kAlpha);
  pos_ = first;

  constexpr std::string_view kDecimal = "0123456789";
  constexpr std::string_view kHex = "0123456789abcdefABCDEF";
  std::string_view digits = kDecimal;
  if (accept("0") && accept("xX")) {
    accept("_");
    digits = kHex;
  }
  accept(".");
  accept(digits);
  bool dot = false;
  bool exponent = false;
  while (is(digits) || is("._eE")) {
    if (dot && accept(".")) return false;
    if (exponent && accept("eE")) return false;
    if (accept(".")) {
      dot = true;
      if (accept("_.") || digits == kHex) return false;
    } else if (accept("eE")) {
      exponent = true;
      accept("+-");
      if (accept("._eE") || byte() == kEnd) return false;
    } else if (accept("_")) {
      if (accept("._eE") || byte() == kEnd) return false;
    } else {
      while (accept(digits)) {
      }
    }
  }
  return !is_a(byte(), kAlnum);
}

bool Lexer::scan_rest_of_duration() {
  const auto unit = [this] {
    if (!is_a(byte(), kUnit)) return false;
    ++pos_;
    if (byte() == 's') ++pos_;
    return true;
  };
  if (!unit()) return false;
  while (is_a(byte(), kDigit)) {
    while (is_a(byte(), kDigit)) ++pos_;
    if (byte() == 'y' || !unit()) return false;  // years come first
  }
  if (!is_a(byte(), kAlnum)) return true;
  ++pos_;
  return false;
}

Item Lexer::scan_string(char quote) {
  for (;;) {
    // Bytes that need no thought.
    while (is_a(byte(), kPlain)) ++pos_;
    const std::int32_t rune = advance();
    if (rune == quote) return emit(Token::string);
    if (rune == kEnd || rune == '\n') return fail("unterminated quoted string");
    if (rune == kRuneError) return fail("invalid UTF-8 rune");
    if (rune == '\\') {
      Item error;
      if (!scan_escape(quote, error)) return error;
    }
  }
}

bool Lexer::scan_escape(char quote, Item& error) {
  std::int32_t c = advance();
  int length = 0;
  int radix = 16;
  std::uint32_t largest = 255;
  if (c == quote ||
      (c > 0 && std::string_view("abfnrtv\\").find(static_cast<char>(c)) != std::string_view::npos &&
       c < 0x80)) {
    return true;
  }
  if (c >= '0' && c <= '7') {
    length = 3;
    radix = 8;
  } else if (c == 'x') {
    length = 2;
  } else if (c == 'u') {
    length = 4;
    largest = 0x10FFFF;
  } else if (c == 'U') {
    length = 8;
    largest = 0x10FFFF;
  } else {
    error =
        fail(c == kEnd ? "escape sequence not terminated" : "unknown escape sequence " + describe_rune(c));
    return false;
  }
  if (radix == 16) c = advance();
  std::uint32_t value = 0;
  for (; length > 0; --length) {
    const int digit = base::hex_value(c);
    if (digit < 0 || digit >= radix) {
      error = fail(c == kEnd ? "escape sequence not terminated"
                             : "illegal character " + describe_rune(c) + " in escape sequence");
      return false;
    }
    value = value * static_cast<std::uint32_t>(radix) + static_cast<std::uint32_t>(digit);
    if (length > 1) c = advance();
  }
  if (value > largest || (value >= 0xD800 && value < 0xE000)) {
    error = fail("escape sequence is an invalid Unicode code point");
    return false;
  }
  return true;
}

Item Lexer::scan_raw_string() {
  for (;;) {
    const std::int32_t rune = advance();
    if (rune == '`') return emit(Token::string);
    if (rune == kEnd) return fail("unterminated raw string");
    if (rune == kRuneError) return fail("invalid UTF-8 rune");
  }
}

}  // namespace promql
