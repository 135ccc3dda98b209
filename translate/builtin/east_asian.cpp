#include "translate/builtin/east_asian.hpp"

#include <algorithm>
#include <charconv>

#include "catalog/text.hpp"
#include "translate/builtin/cognates.hpp"
#include "translate/builtin/table.hpp"

namespace translate::builtin {
namespace {

// "国別" is "by country", "500以上" ">= 500": a word that follows what English puts it before. `begins`:
// where the word, or the number with its unit, began.
void put_before(std::vector<Token>& out, std::size_t begins, const Token& from, std::string_view english) {
  std::vector<Token> words;
  put(words, from, english);
  // "1分あたり" is "per minute".
  if (english == "per" && begins + 1 < out.size() && out[begins].kind == Token::Kind::number &&
      out[begins].number == 1)
    out.erase(out.begin() + static_cast<std::ptrdiff_t>(begins));
  out.insert(out.begin() + static_cast<std::ptrdiff_t>(begins), words.begin(), words.end());
}

bool is_foreign(const Token& token) {
  return token.kind == Token::Kind::word && std::any_of(token.text.begin(), token.text.end(), [](char c) {
           return static_cast<unsigned char>(c) >= 0xE3;
         });
}

}  // namespace

void put(std::vector<Token>& out, const Token& from, std::string_view english) {
  bool first = true;
  for (const auto word : split(english, ' ')) {
    auto token = from;
    token.kind = Token::Kind::word;
    token.text = catalog::fold_case(word);
    token.stem = catalog::singular(token.text);
    token.numeric = false;
    token.unit.clear();
    token.joined = token.joined && first && !is_foreign(from);
    first = false;
    if (word == ">=" || word == "%") token.kind = Token::Kind::sign;
    double number = 0;
    const auto parsed = std::from_chars(word.data(), word.data() + word.size(), number);
    if (parsed.ec == std::errc()) {
      token.numeric = true;
      token.number = number;
      token.unit.assign(parsed.ptr, word.data() + word.size());
      if (token.unit.empty()) token.kind = Token::Kind::number;
    }
    out.push_back(std::move(token));
  }
}

std::size_t length_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
  return std::min(length, text.size() - at);
}

Script script_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if ((first == 0xD0 || first == 0xD1) && at + 1 < text.size()) return Script::cyrillic;
  if (first < 0xE3 || at + 2 >= text.size()) return Script::other;
  const auto code = (static_cast<unsigned>(first) & 0x0F) << 12 |
                    (static_cast<unsigned>(static_cast<unsigned char>(text[at + 1])) & 0x3F) << 6 |
                    (static_cast<unsigned>(static_cast<unsigned char>(text[at + 2])) & 0x3F);
  if (code >= 0x3040 && code <= 0x309F) return Script::hiragana;
  if (code >= 0x30A0 && code <= 0x30FF) return Script::katakana;
  if (code >= 0x4E00 && code <= 0x9FFF) return Script::han;
  if (code >= 0xAC00 && code <= 0xD7A3) return Script::hangul;
  return Script::other;
}

void cut_up(const Language& language, std::vector<Token>& tokens, const catalog::Snapshot* catalog) {
  std::vector<Token> out;
  std::size_t begins = 0;  // of the last word, with a number before it
  const auto note = [&out, &begins] {
    begins = out.size();
    if (!out.empty() && out.back().kind == Token::Kind::number) --begins;
  };
  for (const auto& token : tokens) {
    if (out.size() >= kMaxTokens) break;
    const std::string& text = token.text;
    if (!is_foreign(token)) {
      if (token.kind != Token::Kind::sign) note();
      out.push_back(token);
      continue;
    }
    // What no table knows: a run of one script, so that a loanword stands alone.
    std::string unknown;
    auto unknown_script = Script::other;
    const auto flush = [&] {
      if (unknown.empty()) return;
      note();
      const auto loan = catalog && unknown_script == Script::katakana ? cognate_of(unknown, *catalog) : "";
      put(out, token, loan.empty() ? unknown : loan);
      unknown.clear();
    };
    for (std::size_t i = 0; i < text.size() && out.size() < kMaxTokens;) {
      const auto* phrase = find_run(language, text, i, catalog);
      // No word begins in the middle of a loanword.
      if (phrase && !unknown.empty() && unknown_script == Script::katakana &&
          script_at(text, i) == unknown_script)
        phrase = nullptr;
      // A counter says nothing after a number, and is part of a word elsewhere.
      if (phrase && phrase->english == "#") {
        if (unknown.empty() && !out.empty() && out.back().kind == Token::Kind::number) {
          i += phrase->words[0].size();
          continue;
        }
        phrase = nullptr;
      }
      if (!phrase) {
        const auto script = script_at(text, i);
        if (script != unknown_script) flush();
        unknown_script = script;
        const auto length = length_at(text, i);
        unknown += text.substr(i, length);
        i += length;
        continue;
      }
      flush();
      i += phrase->words[0].size();
      const auto english = phrase->english;
      if (english == "-") continue;
      if (english.starts_with('^')) {
        if (!out.empty()) put_before(out, begins, token, english.substr(1));
        begins = out.size();
        continue;
      }
      const bool grouped = !out.empty() && out.back().text == "per" && english != "per" && !phrase->grammar;
      note();
      put(out, token, english);
      // "各仓库订单数": what follows the group is what is asked for.
      if (grouped && i < text.size()) put(out, token, "of");
    }
    flush();
  }
  tokens = std::move(out);
}

}  // namespace translate::builtin
