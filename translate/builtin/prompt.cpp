#include "translate/builtin/prompt.hpp"

#include <algorithm>
#include <charconv>

#include "catalog/text.hpp"
#include "translate/builtin/language.hpp"

namespace translate::builtin {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

void finish_word(Token& token) {
  token.stem = catalog::singular(token.text);
  if (token.text.empty() || !is_digit(token.text[0])) return;
  auto digits = token.text;
  std::replace(digits.begin(), digits.end(), ',', '.');
  const auto* end = digits.data() + digits.size();
  const auto parsed = std::from_chars(digits.data(), end, token.number);
  if (parsed.ec != std::errc()) return;
  token.numeric = true;
  token.unit.assign(parsed.ptr, end);
  token.kind = token.unit.empty() ? Token::Kind::number : Token::Kind::word;
}

// "Title: legend - gloss": the legend weighs twice the title.
void weigh(Prompt& prompt, const std::vector<std::size_t>& colons, const std::vector<std::size_t>& dashes) {
  auto& tokens = prompt.tokens;
  if (!colons.empty() && colons.front() > 0 && colons.front() + 1 < tokens.size()) {
    prompt.titled = true;
    for (std::size_t i = 0; i < colons.front(); ++i) tokens[i].weight = 0.5;
  }
  // A title that holds the legend's words lists several things of which the legend is one.
  if (prompt.titled && !colons.empty()) {
    bool listed = false;
    for (auto i = colons.front() + 1; i < tokens.size(); ++i)
      for (std::size_t k = 0; k < colons.front(); ++k)
        listed = listed || (tokens[k].kind == Token::Kind::word && tokens[k].stem.size() > 3 &&
                            tokens[k].stem == tokens[i].stem);
    const bool lists =
        std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(colons.front()),
                    [](const Token& t) { return t.text == "and" || t.text == "," || t.text == "/"; });
    for (std::size_t k = 0; listed && lists && k < colons.front(); ++k) tokens[k].weight = 0.25;
  }
  for (const auto dash : dashes) {
    if (dash == 0 || dash + 1 >= tokens.size()) continue;
    prompt.titled = true;
    for (auto i = dash; i < tokens.size(); ++i) tokens[i].weight = std::min(tokens[i].weight, 0.6);
    break;
  }
}

// Of several sentences one says what is wanted: the first that asks or orders, else the first.
void set_asides(std::vector<Token>& tokens) {
  std::vector<std::size_t> starts{0};
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const auto& text = tokens[i].text;
    if ((text == "." || text == "!" || text == "?") && !tokens[i + 1].joined) starts.push_back(i + 1);
  }
  if (starts.size() < 2) return;
  const auto asks = [&](std::size_t from) {
    for (auto i = from; i < std::min(from + 3, tokens.size()); ++i)
      for (const auto* word : {"show", "list", "what", "which", "how", "give", "plot", "graph", "tell",
                               "find", "alert", "warn", "need", "want", "get"})
        if (tokens[i].text == word) return true;
    return false;
  };
  std::size_t main = 0;
  for (std::size_t s = 0; s < starts.size(); ++s)
    if (asks(starts[s])) {
      main = s;
      break;
    }
  starts.push_back(tokens.size());
  for (std::size_t s = 0; s + 1 < starts.size(); ++s)
    for (auto i = starts[s]; s != main && i < starts[s + 1]; ++i) {
      tokens[i].aside = true;
      tokens[i].weight *= 0.35;
    }
}

}  // namespace

Prompt read_prompt(std::string_view text) {
  text = text.substr(0, 4000);
  Prompt prompt;
  auto& tokens = prompt.tokens;
  bool space = true;
  for (std::size_t i = 0; i < text.size() && tokens.size() < kMaxTokens;) {
    const char c = text[i];
    if (is_space(c)) {
      space = true;
      ++i;
      continue;
    }
    Token token;
    token.joined = !space;
    auto end = i + 1;
    if (c == '/' && space && end < text.size() && is_letter(text[end])) {
      while (end < text.size() && (is_letter(text[end]) || is_digit(text[end]) || text[end] == '/' ||
                                   text[end] == '_' || text[end] == '-' || text[end] == '.'))
        ++end;
      while (end > i + 1 && text[end - 1] == '.') --end;
      token.text = std::string(text.substr(i, end - i));
      token.stem = token.text;
    } else if (is_letter(c) || is_digit(c)) {
      while (end < text.size()) {
        const bool decimal = (text[end] == '.' || text[end] == ',') && is_digit(text[end - 1]) &&
                             end + 1 < text.size() && is_digit(text[end + 1]);
        // The possessive belongs to no word: "region's" is "region".
        if (!is_letter(text[end]) && !is_digit(text[end]) && !decimal) break;
        ++end;
      }
      token.text = catalog::fold_case(text.substr(i, std::min<std::size_t>(end - i, 80)));
      finish_word(token);
      if (end + 1 < text.size() && text[end] == '\'' && (text[end + 1] == 's' || text[end + 1] == 'S') &&
          (end + 2 == text.size() || !is_letter(text[end + 2])))
        end += 2;
    } else {
      if ((c == '>' || c == '<' || c == '=' || c == '!') && end < text.size() && text[end] == '=') ++end;
      token.kind = Token::Kind::sign;
      token.text = token.stem = std::string(text.substr(i, end - i));
    }
    tokens.push_back(std::move(token));
    space = false;
    i = end;
  }
  to_english(tokens);
  std::vector<std::size_t> colons, dashes;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].text == ":" && tokens[i].joined && i + 1 < tokens.size() && !tokens[i + 1].joined)
      colons.push_back(i);
    if (tokens[i].text == "-" && !tokens[i].joined && i + 1 < tokens.size() && !tokens[i + 1].joined)
      dashes.push_back(i);
    // An en dash is a word of high bytes to the reader above.
    if (tokens[i].text == "\xE2\x80\x93" || tokens[i].text == "\xE2\x80\x94") {
      tokens[i].kind = Token::Kind::sign;
      dashes.push_back(i);
    }
  }
  weigh(prompt, colons, dashes);
  set_asides(tokens);
  return prompt;
}

}  // namespace translate::builtin
