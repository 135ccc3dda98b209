#include "promql/prompt_tokens.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>

namespace promql {
namespace {

using Kind = PromptToken::Kind;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_name_char(char c) {
  return is_ascii_letter(c) || is_digit(c) || c == '_';
}

enum class Sort { letter, unspaced_letter, space, question, mark, symbol };

// What a code point beyond ASCII is, by block: coarse, but nothing hangs on a single one.
Sort sort_of(std::uint32_t code) {
  if (code == 0xA0 || code == 0x3000 || (code >= 0x2000 && code <= 0x200F) || code == 0x202F)
    return Sort::space;
  if (code == 0xBF || code == 0xA1 || code == 0x61F || code == 0xFF1F || code == 0xFF01)
    return Sort::question;
  if (code == 0x3002 || code == 0x3001 || code == 0x60C || code == 0x61B || code == 0x964) return Sort::mark;
  if (code < 0xC0 || code == 0xD7 || code == 0xF7) return Sort::symbol;
  if (code >= 0x2010 && code <= 0x2BFF) return Sort::symbol;
  if (code >= 0x3000 && code <= 0x303F && code != 0x3005) return Sort::symbol;
  if ((code >= 0x0E00 && code <= 0x0EFF) || (code >= 0x3040 && code <= 0x30FF) ||
      (code >= 0x3400 && code <= 0x9FFF) || (code >= 0xF900 && code <= 0xFAFF) || code == 0x3005 ||
      (code >= 0x20000 && code <= 0x3FFFF))
    return Sort::unspaced_letter;
  if ((code >= 0xFE00 && code <= 0xFE0F) || (code >= 0xFF00 && code <= 0xFFEF) || code == 0xFEFF ||
      code == 0xFFFD || code >= 0x1F000)
    return Sort::symbol;
  return Sort::letter;
}

struct CodePoint {
  std::uint32_t code = 0xFFFD;
  std::size_t size = 1;
};

// Bytes that are no UTF-8 become U+FFFD one by one.
CodePoint decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  const std::size_t size = lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead >= 0xF5 || at + size > text.size()) return {};
  std::uint32_t code = lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(at + i) & 0xC0U) != 0x80U) return {};
    code = code << 6U | (byte(at + i) & 0x3FU);
  }
  return {code, size};
}

// what's, we've; l'utilisation, qu'il: the part after the apostrophe, or the one before it, is one of a few.
bool is_contraction(std::string_view word, std::size_t last_part) {
  const std::string_view head = word.substr(0, std::min(word.find('\''), word.find("\u2019")));
  const std::string_view tail = word.substr(last_part);
  const auto in = [](std::string_view part, std::initializer_list<std::string_view> parts) {
    return std::find(parts.begin(), parts.end(), part) != parts.end();
  };
  return in(tail, {"s", "t", "re", "ve", "ll", "d", "m"}) ||
         in(head, {"l", "L", "d", "D",    "qu",   "Qu",  "n",    "N",     "s",     "S",  "c",
                   "C", "j", "J", "dell", "nell", "all", "sull", "Quant", "quant", "cos"});
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  PromptTokens run() {
    while (at_ < text_.size()) step();
    match_brackets();
    return std::move(out_);
  }

 private:
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  char before() const { return at_ > 0 ? text_[at_ - 1] : '\0'; }
  bool beyond_ascii(std::size_t at) const {
    return at < text_.size() && static_cast<unsigned char>(text_[at]) >= 0x80;
  }

  PromptToken& add(Kind kind, std::size_t size) {
    PromptToken token;
    token.kind = kind;
    token.text = text_.substr(at_, size);
    token.space_before = space_ || out_.tokens.empty();
    out_.tokens.push_back(token);
    space_ = false;
    at_ += token.text.size();
    return out_.tokens.back();
  }

  void step() {
    const char c = peek();
    if (c == '\n') unclosed_quotes_ = {};
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      space_ = true;
      ++at_;
    } else if (is_comment()) {
      const std::size_t end = text_.find('\n', at_);
      at_ = end == std::string_view::npos ? text_.size() : end;
    } else if (is_digit(c) || (c == '.' && is_digit(peek(1)) && !is_name_char(before()))) {
      number();
    } else if (is_ascii_letter(c) || c == '_') {
      word();
    } else if (beyond_ascii(at_)) {
      foreign();
    } else if (c == '"' || c == '\'' || c == '`') {
      quote(c);
    } else if (c == '(' || c == '{' || c == '[') {
      if (c == '[' && peek(1) == '[' && is_ascii_letter(peek(2)) && variable_until("]]")) return;
      add(Kind::open, 1);
    } else if (c == ')' || c == '}' || c == ']') {
      add(Kind::close, 1);
    } else if (c == '$') {
      if (peek(1) == '{' && variable_until("}")) return;
      std::size_t size = 1;
      while (is_name_char(peek(size))) ++size;
      add(Kind::variable, size);
    } else if (c == '?' || c == ',' || c == '.' || c == ';' || c == ':') {
      add(Kind::mark, 1);
    } else if (c == '/' && is_path()) {
      path();
    } else {
      sign();
    }
  }

  // `#` as in "issue #3", "C#" or "# of pods" is none.
  bool is_comment() const {
    if (peek() == '/') return peek(1) == '/' && before() != ':';
    return peek() == '#' && !is_name_char(before()) && !is_digit(peek(1)) &&
           text_.substr(at_ + 1, 3) != " of";
  }

  void number() {
    std::size_t size = 1;
    while (is_name_char(peek(size)) || (peek(size) == '.' && is_digit(peek(size + 1)))) ++size;
    add(Kind::number, size);
  }

  bool is_path() const {
    return (at_ == 0 || !is_name_char(before())) && is_ascii_letter(peek(1)) && before() != ')' &&
           before() != ']' && before() != '}';
  }

  void path() {
    std::size_t size = 1;
    std::size_t slashes = 1;
    while (is_name_char(peek(size)) || peek(size) == '/' || peek(size) == '.' || peek(size) == '-')
      slashes += peek(size++) == '/' ? 1U : 0U;
    const bool after_word = !out_.tokens.empty() && out_.tokens.back().kind == Kind::word &&
                            (out_.tokens.back().word_class == WordClass::function_word ||
                             out_.tokens.back().word_class == WordClass::keyword);
    if (slashes > 1 || after_word)
      add(Kind::path, size);
    else
      add(Kind::sign, 1);
  }

  void sign() {
    static constexpr std::string_view kDouble[] = {
        "==", "=~", "!~", "!=", ">=", "<=", "&&", "||", "|=", "|>"};
    for (const std::string_view pair : kDouble)
      if (text_.substr(at_, 2) == pair) {
        add(Kind::sign, 2);
        return;
      }
    add(Kind::sign, 1);
  }

  bool variable_until(std::string_view end) {
    constexpr std::size_t kLongest = 64;
    const std::size_t found = text_.substr(at_, kLongest).find(end);
    if (found == std::string_view::npos) return false;
    add(Kind::variable, found + end.size());
    return true;
  }

  // An apostrophe is part of a word between letters (what's, l'eau) and after a plural s (nodes').
  void quote(char c) {
    const auto index = static_cast<std::size_t>(c == '"' ? 0 : c == '\'' ? 1 : 2);
    if (c == '\'' && before() == 's' && (peek(1) == ' ' || peek(1) == '\0')) {
      ++at_;
      return;
    }
    std::size_t end = at_ + 1;
    if (!unclosed_quotes_[index]) {
      while (end < text_.size() && text_[end] != c && text_[end] != '\n') end += text_[end] == '\\' ? 2U : 1U;
      if (end < text_.size() && text_[end] == c) {
        add(Kind::string, end + 1 - at_);
        return;
      }
    }
    // A second search on this line would fail too.
    unclosed_quotes_[index] = true;
    ++out_.unbalanced;
    const bool in_code =
        out_.tokens.empty() || std::string_view("=~(,{").find(before()) != std::string_view::npos;
    if (!in_code) {
      ++at_;
      return;
    }
    const std::size_t line = text_.find('\n', at_);
    add(Kind::string, (line == std::string_view::npos ? text_.size() : line) - at_);
  }

  void word() {
    std::size_t size = 0;
    std::size_t foreign = 0;
    std::size_t unspaced = 0;
    std::size_t last_part = 0;
    bool joined = false;
    bool contraction = false;
    while (true) {
      const char c = peek(size);
      if (is_name_char(c)) {
        joined = joined || (c == '_' && size > 0);
        ++size;
      } else if (beyond_ascii(at_ + size)) {
        const CodePoint point = decode(text_, at_ + size);
        const bool typographic = point.code == 0x2019 && is_ascii_letter(peek(size + point.size));
        const Sort sort = sort_of(point.code);
        if (typographic) {
          contraction = true;
          last_part = size + point.size;
        } else if (sort == Sort::letter || sort == Sort::unspaced_letter) {
          ++foreign;
          unspaced += sort == Sort::unspaced_letter ? 1U : 0U;
        } else {
          break;
        }
        size += point.size;
      } else if ((c == ':' || c == '.') && size > 0 && is_name_char(peek(size + 1)) &&
                 is_name_char(peek(size - 1))) {
        joined = true;
        ++size;
      } else if (c == '\'' && size > 0 && (is_ascii_letter(peek(size + 1)) || beyond_ascii(at_ + size + 1)) &&
                 !joined) {
        contraction = true;
        last_part = ++size;
      } else {
        break;
      }
    }
    PromptToken& token = add(joined && unspaced == 0 ? Kind::identifier : Kind::word, size);
    token.foreign_letters = foreign;
    token.unspaced_letters = unspaced;
    token.contraction = contraction && is_contraction(token.text, last_part);
    if (token.kind == Kind::word) token.word_class = classify_word(token.text);
    if (contraction && token.word_class == WordClass::unknown) {
      token.word_class = classify_word(token.text.substr(last_part));
      if (token.word_class == WordClass::unknown)
        token.word_class = classify_word(token.text.substr(0, token.text.find('\'')));
    }
  }

  void foreign() {
    const CodePoint point = decode(text_, at_);
    switch (sort_of(point.code)) {
      case Sort::letter:
      case Sort::unspaced_letter:
        word();
        break;
      case Sort::space:
        space_ = true;
        at_ += point.size;
        break;
      case Sort::question:
      case Sort::mark:
        add(Kind::mark, point.size);
        break;
      case Sort::symbol:
        add(Kind::sign, point.size);
        break;
    }
  }

  void match_brackets() {
    std::vector<std::size_t> open;
    std::vector<PromptToken>& tokens = out_.tokens;
    const auto partner = [](char c) { return c == ')' ? '(' : c == ']' ? '[' : '{'; };
    std::vector<std::size_t> close_of(tokens.size(), 0);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const std::string_view text = tokens[i].text;
      if (tokens[i].kind == Kind::open) {
        open.push_back(i);
      } else if (tokens[i].kind == Kind::close) {
        if (open.empty() || tokens[open.back()].text[0] != partner(text[0])) {
          ++out_.unbalanced;
          continue;
        }
        close_of[open.back()] = i;
        open.pop_back();
      } else if (tokens[i].kind == Kind::sign && !open.empty() &&
                 (text == "=" || text == "!=" || text == "=~" || text == "!~")) {
        tokens[open.back()].holds_matchers = true;
      }
    }
    out_.unbalanced += static_cast<int>(open.size());
    std::size_t code_until = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      tokens[i].in_code_braces = i < code_until;
      if (tokens[i].text != "{" || tokens[i].kind != Kind::open) continue;
      const bool closed = close_of[i] > 0;
      if (!closed)
        code_until = tokens.size();
      else if (tokens[i].holds_matchers && close_of[i] > code_until)
        code_until = close_of[i];
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool space_ = false;
  std::array<bool, 3> unclosed_quotes_{};
  PromptTokens out_;
};

}  // namespace

PromptTokens split_prompt(std::string_view text) {
  return Splitter(text).run();
}

}  // namespace promql
