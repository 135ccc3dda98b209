#include "promql/lint/regexp_text.hpp"

#include <re2/re2.h>

#include <cctype>
#include <cstdint>

namespace promql::lint {
namespace {

constexpr std::size_t kMaxValues = 2000;

enum class TokenKind : std::uint8_t { text, dot, set, open, close, bar, repeat, caret, dollar, other };

struct Token {
  TokenKind kind;
  char c = 0;              // of text
  bool unbounded = false;  // of repeat
  bool capturing = false;  // of open
  std::size_t start = 0;
  std::size_t end = 0;
};

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

class Tokens {
 public:
  explicit Tokens(std::string_view pattern) : pattern_(pattern) {}

  std::vector<Token> read() {
    std::vector<Token> tokens;
    while (at_ < pattern_.size()) {
      const std::size_t start = at_;
      Token token = next();
      token.start = start;
      token.end = at_;
      tokens.push_back(token);
    }
    return tokens;
  }

 private:
  Token next() {
    const char c = pattern_[at_++];
    switch (c) {
      case '\\':
        return escape();
      case '.':
        return {TokenKind::dot};
      case '[':
        return set();
      case '(':
        return open();
      case ')':
        return {TokenKind::close};
      case '|':
        return {TokenKind::bar};
      case '^':
        return {TokenKind::caret};
      case '$':
        return {TokenKind::dollar};
      case '*':
      case '+':
        skip('?');
        return {TokenKind::repeat, c, true};
      case '?':
        skip('?');
        return {TokenKind::repeat, c};
      case '{':
        return counted();
      default:
        return {TokenKind::text, c};
    }
  }

  void skip(char c) {
    if (at_ < pattern_.size() && pattern_[at_] == c) ++at_;
  }

  Token escape() {
    if (at_ == pattern_.size()) return {TokenKind::other};
    const char c = pattern_[at_++];
    if (!std::isalnum(static_cast<unsigned char>(c))) return {TokenKind::text, c};
    if (c == 'p' || c == 'P' || c == 'x' || c == 'Q') at_ = std::min(pattern_.size(), at_ + 1);
    return {c == 'd' || c == 'D' || c == 'w' || c == 'W' || c == 's' || c == 'S' ? TokenKind::set
                                                                                 : TokenKind::other};
  }

  Token set() {
    skip('^');
    skip(']');
    while (at_ < pattern_.size() && pattern_[at_] != ']') {
      if (pattern_[at_] == '\\') ++at_;
      if (pattern_.substr(at_, 2) == "[:") {
        const std::size_t close = pattern_.find(":]", at_);
        if (close != std::string_view::npos) at_ = close + 1;
      }
      ++at_;
    }
    at_ = std::min(pattern_.size(), at_ + 1);
    return {TokenKind::set};
  }

  Token open() {
    Token token{TokenKind::open};
    token.capturing = pattern_.substr(at_, 1) != "?";
    if (token.capturing) return token;
    if (pattern_.substr(at_, 2) == "?:") {
      at_ += 2;
      return token;
    }
    token.capturing = pattern_.substr(at_, 3) == "?P<" || pattern_.substr(at_, 2) == "?<";
    const std::size_t stop = pattern_.find_first_of(token.capturing ? ">" : ":)", at_);
    if (stop == std::string_view::npos) {
      at_ = pattern_.size();
      return {TokenKind::other};
    }
    at_ = stop + 1;
    // (?i) is no group: it holds nothing.
    if (pattern_[stop] == ')') return {TokenKind::other};
    if (!token.capturing) return {TokenKind::open, '?'};
    return token;
  }

  Token counted() {
    const std::size_t close = pattern_.find('}', at_);
    if (close == std::string_view::npos) return {TokenKind::text, '{'};
    const std::string_view inside = pattern_.substr(at_, close - at_);
    if (inside.empty() || inside.find_first_not_of("0123456789,") != std::string_view::npos ||
        inside[0] == ',')
      return {TokenKind::text, '{'};
    at_ = close + 1;
    skip('?');
    return {TokenKind::repeat, '{', inside.back() == ','};
  }

  std::string_view pattern_;
  std::size_t at_ = 0;
};

// The tokens without a group that holds them all.
bool strip_group(const std::vector<Token>& tokens, std::size_t& first, std::size_t& last) {
  if (last - first < 2 || tokens[first].kind != TokenKind::open || tokens[first].c == '?' ||
      tokens[last - 1].kind != TokenKind::close)
    return false;
  std::size_t depth = 0;
  for (std::size_t i = first; i < last; ++i) {
    if (tokens[i].kind == TokenKind::open) ++depth;
    if (tokens[i].kind == TokenKind::close && --depth == 0 && i + 1 != last) return false;
  }
  ++first;
  --last;
  return true;
}

void read_values(const std::vector<Token>& tokens, std::size_t first, std::size_t last, RegexpText& result) {
  result.finite = true;
  std::string value;
  for (std::size_t i = first; i <= last; ++i) {
    if (i == last || tokens[i].kind == TokenKind::bar) {
      result.values.push_back(std::move(value));
      value.clear();
      if (result.values.size() > kMaxValues) result.finite = false;
    } else if (tokens[i].kind == TokenKind::text) {
      value += tokens[i].c;
    } else {
      result.finite = false;
    }
    if (!result.finite) break;
  }
  if (!result.finite) result.values.clear();
}

bool finds_nested_repeat(const std::vector<Token>& tokens) {
  std::vector<bool> has_repeat{false};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::open) has_repeat.push_back(false);
    if (tokens[i].kind == TokenKind::repeat && tokens[i].unbounded) has_repeat.back() = true;
    if (tokens[i].kind == TokenKind::close && has_repeat.size() > 1) {
      const bool inner = has_repeat.back();
      has_repeat.pop_back();
      const bool repeated =
          i + 1 < tokens.size() && tokens[i + 1].kind == TokenKind::repeat && tokens[i + 1].unbounded;
      if (inner && repeated) return true;
      if (inner) has_repeat.back() = true;
    }
  }
  return false;
}

}  // namespace

RegexpText read_regexp(std::string_view pattern) {
  RegexpText result;
  const std::vector<Token> tokens = Tokens(pattern).read();
  std::size_t first = 0;
  std::size_t last = tokens.size();
  result.ignores_case = pattern.starts_with("(?i");
  result.starts_anchored = first < last && tokens[first].kind == TokenKind::caret;
  if (result.starts_anchored) ++first;
  result.ends_anchored = first < last && tokens[last - 1].kind == TokenKind::dollar;
  if (result.ends_anchored) --last;

  std::size_t depth = 0;
  bool text_before = false;
  bool gap_after_text = false;
  for (std::size_t i = first; i < last; ++i) {
    const Token& token = tokens[i];
    if (token.kind == TokenKind::open) {
      ++depth;
      result.groups += token.capturing;
    }
    if (token.kind == TokenKind::close && depth > 0) --depth;
    if (token.kind == TokenKind::bar && depth == 0) ++result.alternatives;
    if (token.kind != TokenKind::text)
      result.has_pattern |=
          token.kind != TokenKind::bar && token.kind != TokenKind::open && token.kind != TokenKind::close;
    const bool quantified = i + 1 < last && tokens[i + 1].kind == TokenKind::repeat;
    if (token.kind == TokenKind::dot && quantified && tokens[i + 1].unbounded) gap_after_text |= text_before;
    if (token.kind == TokenKind::text && is_word(token.c) && !quantified) {
      result.substring |= gap_after_text && depth == 0;
      text_before = true;
    }
    const bool between = i > first && i + 1 < last && tokens[i - 1].kind == TokenKind::text &&
                         tokens[i + 1].kind == TokenKind::text && is_word(tokens[i - 1].c) &&
                         is_word(tokens[i + 1].c);
    if (token.kind == TokenKind::dot && !quantified && between) ++result.literal_dots;
  }
  if (result.alternatives > 1) result.substring = false;
  // .*text.*
  const auto is_gap = [&](std::size_t i) {
    return i + 1 < last && tokens[i].kind == TokenKind::dot && tokens[i + 1].kind == TokenKind::repeat &&
           tokens[i + 1].unbounded;
  };
  if (result.alternatives == 1 && last - first > 4 && is_gap(first) && is_gap(last - 2))
    result.substring |= text_before;
  result.nested_repeat = finds_nested_repeat(tokens);
  std::size_t inner_first = first;
  std::size_t inner_last = last;
  result.group_around = strip_group(tokens, inner_first, inner_last);
  if (result.group_around) {
    std::size_t inner_depth = 0;
    for (std::size_t i = inner_first; i < inner_last; ++i) {
      if (tokens[i].kind == TokenKind::open) ++inner_depth;
      if (tokens[i].kind == TokenKind::close && inner_depth > 0) --inner_depth;
      if (tokens[i].kind == TokenKind::bar && inner_depth == 0) ++result.alternatives;
    }
  }
  read_values(tokens, inner_first, inner_last, result);
  result.literal = result.finite && result.values.size() == 1 && !result.group_around;
  if (result.literal) result.text = result.values[0];
  return result;
}

namespace {
re2::RE2::Options re2_options() {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_dot_nl(true);
  options.set_max_mem(1 << 18);
  return options;
}
constexpr std::size_t kMaxPattern = 64 * 1024;
}  // namespace

Regexp::Regexp(std::string_view pattern) {
  if (pattern.size() > kMaxPattern) return;
  regexp_ = std::make_unique<re2::RE2>(re2::StringPiece(pattern.data(), pattern.size()), re2_options());
  if (!regexp_->ok()) regexp_.reset();
}
Regexp::~Regexp() = default;
Regexp::Regexp(Regexp&&) noexcept = default;

bool Regexp::matches(std::string_view text) const {
  return !regexp_ || re2::RE2::FullMatch(re2::StringPiece(text.data(), text.size()), *regexp_);
}

std::vector<bool> full_matches(std::string_view pattern, const std::vector<std::string>& texts) {
  const Regexp regexp(pattern);
  std::vector<bool> results;
  for (const std::string& text : texts) results.push_back(regexp.matches(text));
  return results;
}

}  // namespace promql::lint
