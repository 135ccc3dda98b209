#include "translate/builtin/prompt.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

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
bool is_wide(char c) {
  return static_cast<unsigned char>(c) >= 0xE3;
}
bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Typographic signs and the wide signs and digits of East Asian text as their ASCII brothers, accents that
// stand alone as nothing; "I/O" as one word.
std::string plain_signs(std::string_view text) {
  static constexpr std::pair<std::string_view, std::string_view> kPlain[] = {
      {"\xE2\x80\x99", "'"},  {"\xE2\x80\x98", "'"},  {"\xE3\x80\x80", " "}, {"\xE3\x80\x81", ", "},
      {"\xE3\x80\x82", ". "}, {"\xE3\x83\xBB", " "},  {"\xE3\x80\x8C", " "}, {"\xE3\x80\x8D", " "},
      {"\xE2\x89\xA5", ">="}, {"\xE2\x89\xA4", "<="}, {"\xC2\xBF", " "},     {"\xC2\xA1", " "},
      {"\xC2\xAB", " "},      {"\xC2\xBB", " "},      {"\xC2\xA0", " "},     {"\xE2\x80\x9E", " "},
      {"\xE2\x80\x9C", " "},  {"\xE2\x80\x9D", " "},  {"\xE2\x80\xA6", " "}, {"\xE2\x80\xAF", " "},
      {"\xCC\x81", ""},       {"\xCC\x80", ""},       {"\xC2\xBA", ""},      {"\xE2\x80\x91", "-"}};
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto rest = text.substr(i);
    const auto* sign = std::find_if(std::begin(kPlain), std::end(kPlain),
                                    [rest](const auto& pair) { return rest.starts_with(pair.first); });
    // U+FF01 to U+FF5E are ASCII, wide.
    const bool wide = rest.size() >= 3 && rest[0] == '\xEF' && (rest[1] == '\xBC' || rest[1] == '\xBD');
    const unsigned code = wide ? (static_cast<unsigned>(static_cast<unsigned char>(rest[1])) & 0x3F) << 6 |
                                     (static_cast<unsigned>(static_cast<unsigned char>(rest[2])) & 0x3F)
                               : 0;
    if (sign != std::end(kPlain)) {
      out += sign->second;
      i += sign->first.size();
    } else if (code >= 0xF01 && code <= 0xF5E) {
      out += static_cast<char>(code - 0xF00 + 0x20);
      i += 3;
    } else if (rest.size() >= 3 && (rest[0] == 'I' || rest[0] == 'i') && rest[1] == '/' &&
               (rest[2] == 'O' || rest[2] == 'o') && (i == 0 || !is_letter(text[i - 1])) &&
               (rest.size() == 3 || !is_letter(rest[3]) || rest[3] == 's')) {
      out += "IO";
      i += rest.size() > 3 && rest[3] == 's' ? 4 : 3;
    } else {
      out += text[i++];
    }
  }
  return out;
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

// "Size and capacity: size": of two things that the title lists the legend picks one.
void set_contraries(std::vector<Token>& tokens, std::size_t colon) {
  const auto in_legend = [&](const Token& word) {
    for (auto i = colon + 1; i < tokens.size(); ++i) {
      if (tokens[i].text == "-" && !tokens[i].joined) return false;
      if (tokens[i].stem == word.stem) return true;
    }
    return false;
  };
  for (std::size_t i = 1; i + 1 < colon; ++i) {
    const auto& sign = tokens[i].text;
    if (sign != "and" && sign != "/" && sign != "or" && sign != "vs") continue;
    auto& before = tokens[i - 1];
    auto& after = tokens[i + 1];
    if (before.kind != Token::Kind::word || after.kind != Token::Kind::word) continue;
    const bool first = in_legend(before), second = in_legend(after);
    if (first == second) continue;
    auto& other = first ? after : before;
    other.contrary = true;
    other.weight = 0;
  }
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
  if (prompt.titled && !colons.empty()) set_contraries(tokens, colons.front());
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
    // "95. percentile" is one thing.
    const bool ordinal = text == "." && i > 0 && tokens[i].joined &&
                         tokens[i - 1].kind == Token::Kind::number && tokens[i + 1].stem == "percentile";
    // "vs. written"
    const bool shortened =
        text == "." && i > 0 && tokens[i].joined &&
        (tokens[i - 1].text.size() == 1 || tokens[i - 1].text == "vs" || tokens[i - 1].text == "resp" ||
         tokens[i - 1].text == "approx" || tokens[i - 1].text == "incl" || tokens[i - 1].text == "excl" ||
         tokens[i - 1].text == "avg" || tokens[i - 1].text == "max" || tokens[i - 1].text == "min");
    if ((text == "." || text == "!" || text == "?") && !tokens[i + 1].joined && !ordinal && !shortened)
      starts.push_back(i + 1);
  }
  if (starts.size() < 2) return;
  const auto asks = [&](std::size_t from) {
    for (auto i = from; i < std::min(from + 3, tokens.size()); ++i)
      for (const auto* word : {"show", "list", "what", "which", "how", "give", "plot", "graph", "tell",
                               "find", "alert", "warn", "need", "want", "get"})
        if (tokens[i].text == word) return true;
    return false;
  };
  // "Are we keeping up? orders received minus …": a short question only introduces.
  std::size_t main = starts[1] <= 5 && tokens[starts[1] - 1].text == "?" ? 1 : 0;
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

std::string text_of(const std::vector<Token>& tokens) {
  std::string out;
  for (const auto& token : tokens) {
    if (token.text == "the") continue;
    if (!out.empty() && !token.joined) out += ' ';
    out += token.text;
  }
  return out;
}

}  // namespace

Prompt read_prompt(std::string_view typed, const catalog::Snapshot* catalog) {
  const auto plain = plain_signs(typed.substr(0, 4000));
  const std::string_view text = plain;
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
        // East Asian scripts put no space between a word and a number or a Latin word.
        if (is_wide(text[end]) != is_wide(c) && (static_cast<unsigned char>(text[end]) & 0xC0) != 0x80) break;
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
  prompt.foreign = to_english(tokens, typed, catalog);
  if (prompt.foreign) prompt.english = text_of(tokens);
  std::vector<std::size_t> colons, dashes;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].text == ":" && i + 1 < tokens.size() && !tokens[i + 1].joined) colons.push_back(i);
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
