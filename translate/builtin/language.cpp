#include "translate/builtin/language.hpp"

#include <algorithm>
#include <string>

#include "catalog/text.hpp"
#include "translate/builtin/cognates.hpp"
#include "translate/builtin/east_asian.hpp"
#include "translate/builtin/lexicon.hpp"

namespace translate::builtin {
namespace {

constexpr std::size_t kMaxPieces = 6;                                      // of one compound
constexpr std::size_t kLeastCompound = 8, kLeastHead = 4, kLeastTail = 3;  // letters
constexpr std::size_t kLeastKnownTail = 5, kLongestCompound = 60;
constexpr std::size_t kLeastCognate = 5;

const Language* language_of_script(const std::vector<Token>& tokens) {
  bool han = false, kana = false, hangul = false, cyrillic = false;
  for (const auto& token : tokens)
    for (std::size_t i = 0; i < token.text.size(); i += length_at(token.text, i)) {
      const auto script = script_at(token.text, i);
      han = han || script == Script::han;
      kana = kana || script == Script::hiragana || script == Script::katakana;
      hangul = hangul || script == Script::hangul;
      cyrillic = cyrillic || script == Script::cyrillic;
    }
  const auto* code = kana ? "ja" : hangul ? "ko" : han ? "zh" : cyrillic ? "ru" : nullptr;
  return code ? find_language(code) : nullptr;
}

// Longer words that the language knows and that neither English nor the catalog has.
std::size_t known_words(const Language& language, const std::vector<Token>& tokens,
                        const catalog::Snapshot* catalog) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto& token = tokens[i];
    if (token.kind != Token::Kind::word || token.text.size() < 6 || is_english(token.stem)) continue;
    if (catalog && catalog->says(token.stem) > 0) continue;
    const auto* phrase = find_phrase(language, tokens, i, nullptr).phrase;
    words += phrase && phrase->english.substr(0, 4) != std::string_view(token.text).substr(0, 4) ? 1 : 0;
  }
  return words;
}

const Language* language_of(const std::vector<Token>& tokens, std::string_view typed,
                            const catalog::Snapshot* catalog) {
  const Language* best = nullptr;
  std::size_t most = 0;
  const auto* native = find_language("en");
  const auto english = native ? count_markers(*native, tokens) : 0;
  for (const auto& language : languages()) {
    const auto hits = count_markers(language, tokens);
    // Without a word that tells the language, two longer ones do, unless English ones speak against it.
    if (language.code == "en" || (english > 0 && hits <= english)) continue;
    if (hits == 0 && known_words(language, tokens, catalog) < 2) continue;
    const auto letters = static_cast<std::size_t>(std::count_if(
        language.letters.begin(), language.letters.end(),
        [typed](std::string_view letter) { return typed.find(letter) != std::string_view::npos; }));
    const auto score = hits + 3 * letters + 2 * count_known(language, tokens);
    if (score <= most) continue;
    most = score;
    best = &language;
  }
  return best;
}

// "zahlungsfehlerrate": known words written together, the longest first.
bool split_compound(const Language& language, std::string_view word, const catalog::Snapshot* catalog,
                    std::vector<const Phrase*>& out) {
  if (const auto* whole = find_word(language, word, catalog)) {
    out.push_back(whole);
    return true;
  }
  if (out.size() >= kMaxPieces || word.size() < kLeastCompound) return false;
  for (auto cut = word.size() - kLeastTail; cut >= kLeastHead; --cut) {
    const auto* head = find_word(language, word.substr(0, cut), catalog);
    if (!head) continue;
    out.push_back(head);
    if (split_compound(language, word.substr(cut), catalog, out)) return true;
    out.pop_back();
  }
  return false;
}

// One word that the tables don't have as a whole.
class Unknown {
 public:
  Unknown(const Language& language, const catalog::Snapshot* catalog)
      : language_(language), catalog_(catalog) {}

  void translate(const Token& token, std::vector<Token>& out) const {
    const bool compound = language_.compounds && token.text.size() >= kLeastCompound &&
                          token.text.size() <= kLongestCompound && !is_said(token.stem);
    std::vector<const Phrase*> pieces;
    if (compound && split_compound(language_, token.text, catalog_, pieces)) {
      for (const auto* piece : pieces) put(out, token, piece->english);
      return;
    }
    if (const auto spelt = cognate(token); !spelt.empty()) return put(out, token, spelt);
    if (compound && known_tail(token, out)) return;
    out.push_back(token);
  }

 private:
  bool is_said(std::string_view stem) const { return catalog_ && catalog_->says(stem) > 0; }

  std::string cognate(const Token& token) const {
    if (!catalog_ || token.text.size() < kLeastCognate || token.numeric || is_said(token.stem)) return "";
    return cognate_of(token.text, *catalog_);
  }

  // "Vorfeldbelegung": the end says what kind of thing it is.
  bool known_tail(const Token& token, std::vector<Token>& out) const {
    const std::string_view word = token.text;
    for (auto cut = kLeastHead; cut + kLeastKnownTail <= word.size(); ++cut) {
      const auto* tail = find_word(language_, word.substr(cut), catalog_);
      if (!tail || tail->grammar) continue;
      auto head = token;
      head.text = head.stem = std::string(word.substr(0, cut));
      const auto spelt = cognate(head);
      put(out, token, spelt.empty() ? std::string_view(head.text) : std::string_view(spelt));
      put(out, token, tail->english);
      return true;
    }
    return false;
  }

  const Language& language_;
  const catalog::Snapshot* catalog_;
};

// Whether the word is the catalog's own, and what the tables have for it is not.
bool is_the_catalogs(const Token& token, const Phrase& phrase, const catalog::Snapshot* catalog) {
  if (!catalog || phrase.grammar || phrase.words.size() > 1 || token.text.size() < 4) return false;
  return catalog->says(token.stem) > catalog->says(catalog::singular(phrase.english));
}

}  // namespace

bool to_english(std::vector<Token>& tokens, std::string_view typed, const catalog::Snapshot* catalog) {
  const auto* language = language_of_script(tokens);
  if (language && !language->spaces) {
    cut_up(*language, tokens, catalog);
    return true;
  }
  if (!language) language = language_of(tokens, typed, catalog);
  if (!language) return false;
  const Unknown unknown(*language, catalog);
  std::vector<Token> out;
  for (std::size_t i = 0; i < tokens.size() && out.size() < 2 * kMaxTokens;) {
    const auto& token = tokens[i];
    if (token.kind != Token::Kind::word) {
      out.push_back(std::move(tokens[i++]));
      continue;
    }
    const auto found = find_phrase(*language, tokens, i, catalog);
    if (!found.phrase) {
      unknown.translate(tokens[i++], out);
      continue;
    }
    const auto english = found.phrase->english;
    // "95-й": the ending of an ordinal goes with its hyphen.
    if (english == "-" && token.joined && !out.empty() && out.back().text == "-") out.pop_back();
    if (is_the_catalogs(token, *found.phrase, catalog))
      out.push_back(token);
    else if (english != "-")
      put(out, token, english);
    i += found.used;
  }
  // "les 15 dernieres minutes": English puts the number after "last".
  for (std::size_t i = 0; i + 2 < out.size(); ++i)
    if (out[i].kind == Token::Kind::number && (out[i + 1].text == "last" || out[i + 1].text == "next") &&
        out[i + 2].kind == Token::Kind::word)
      std::swap(out[i], out[i + 1]);
  tokens = std::move(out);
  return true;
}

}  // namespace translate::builtin
