#include "translate/builtin/language.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <unordered_map>

#include "catalog/text.hpp"
#include "translate/builtin/data_texts.hpp"
#include "translate/builtin/table.hpp"

namespace translate::builtin {
namespace {

struct Phrase {
  std::vector<std::string> words;  // one that ends with '*' fits words that begin so
  std::vector<std::string> english;
};

struct Language {
  std::vector<std::string> markers;  // words that English has not
  std::size_t ending = 5;            // letters that a '*' may stand for
  bool compounds = false;            // writes words together
  bool spaces = true;                // between words
  std::unordered_map<std::string, std::vector<Phrase>>
      phrases;              // by the first three bytes of their first word
  std::size_t longest = 0;  // bytes of a one-word phrase
};

using Languages = std::map<std::string, Language, std::less<>>;

constexpr std::size_t kMaxPieces = 6;  // of one compound

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const auto part : split(text, ' ')) words.push_back(catalog::fold_case(part));
  return words;
}

std::string key_of(std::string_view word) {
  return std::string(word.substr(0, std::min<std::size_t>(3, word.find('*'))));
}

void add(Language& language, std::string_view variants, std::string_view english) {
  for (const auto variant : split(variants, '|')) {
    Phrase phrase{words_of(variant), words_of(english)};
    if (phrase.words.empty()) continue;
    language.longest = std::max(language.longest, phrase.words[0].size());
    language.phrases[key_of(phrase.words[0])].push_back(std::move(phrase));
  }
}

const Languages& languages() {
  static const Languages instance = [] {
    Languages out;
    each_row(languages_text(), [&out](const std::vector<std::string_view>& row) {
      if (row.size() < 3) return;
      auto& language = out[std::string(row[0])];
      if (row[1] == "markers")
        for (auto& word : words_of(row[2])) language.markers.push_back(std::move(word));
      else
        add(language, row[1], row[2]);
    });
    std::vector<std::string> columns;
    each_row(vocabulary_text(), [&](const std::vector<std::string_view>& row) {
      if (columns.empty()) {
        columns.assign(row.begin(), row.end());
        return;
      }
      for (std::size_t i = 1; i < std::min(row.size(), columns.size()); ++i)
        add(out[columns[i]], row[i], row[0]);
    });
    for (auto& [name, language] : out) {
      language.compounds = name == "de" || name == "nl";
      language.spaces = name != "ja" && name != "zh" && name != "ko";
      if (language.compounds) language.ending = 3;
      if (name == "ru") language.ending = 8;  // four letters of two bytes
      for (auto& [key, list] : language.phrases)
        std::stable_sort(list.begin(), list.end(), [](const Phrase& a, const Phrase& b) {
          if (a.words.size() != b.words.size()) return a.words.size() > b.words.size();
          return a.words[0].size() > b.words[0].size();
        });
    }
    return out;
  }();
  return instance;
}

bool fits(std::string_view pattern, std::string_view word, std::size_t ending) {
  if (!pattern.ends_with('*')) return pattern == word;
  pattern.remove_suffix(1);
  const std::size_t wide = !pattern.empty() && static_cast<unsigned char>(pattern[0]) >= 0x80 ? 2 : 1;
  if (pattern.size() < 5 * wide) ending = std::min<std::size_t>(ending, 2 * wide);
  return word.starts_with(pattern) && word.size() <= pattern.size() + ending;
}

struct Found {
  const Phrase* phrase = nullptr;
  std::size_t used = 0;  // tokens
};

// "d'attente", "rendez-vous": what joins words inside of a phrase is none of its words.
bool joins(const Token& token) {
  return token.kind == Token::Kind::sign && token.joined && (token.text == "'" || token.text == "-");
}

Found find_phrase(const Language& language, const std::vector<Token>& tokens, std::size_t at) {
  // A word is filed under three letters, or under fewer when its pattern is shorter.
  for (std::size_t length = 3; length >= 1; --length) {
    const auto list = language.phrases.find(tokens[at].text.substr(0, length));
    if (list == language.phrases.end()) continue;
    for (const auto& phrase : list->second) {
      auto i = at;
      bool same = true;
      for (std::size_t k = 0; same && k < phrase.words.size(); ++k, ++i) {
        if (k > 0 && i < tokens.size() && joins(tokens[i])) ++i;
        same = i < tokens.size() && fits(phrase.words[k], tokens[i].text, language.ending);
      }
      if (same) return {&phrase, i - at};
    }
  }
  return {};
}

const Phrase* find_word(const Language& language, std::string_view word) {
  for (std::size_t length = 3; length >= 1; --length) {
    const auto list = language.phrases.find(std::string(word.substr(0, length)));
    if (list == language.phrases.end()) continue;
    for (const auto& phrase : list->second)
      if (phrase.words.size() == 1 && fits(phrase.words[0], word, language.ending)) return &phrase;
  }
  return nullptr;
}

// "zahlungsfehlerrate": known words written together, the longest first.
bool split_compound(const Language& language, std::string_view word, std::vector<const Phrase*>& out) {
  if (const auto* whole = find_word(language, word)) {
    out.push_back(whole);
    return true;
  }
  if (out.size() >= kMaxPieces || word.size() < 8) return false;
  for (auto cut = word.size() - 3; cut >= 4; --cut) {
    const auto* head = find_word(language, word.substr(0, cut));
    if (!head) continue;
    out.push_back(head);
    if (split_compound(language, word.substr(cut), out)) return true;
    out.pop_back();
  }
  return false;
}

void put(std::vector<Token>& out, const Token& from, const std::vector<std::string>& english) {
  for (const auto& word : english) {
    auto token = from;
    token.kind = Token::Kind::word;
    token.text = word;
    token.stem = catalog::singular(word);
    token.numeric = false;
    token.unit.clear();
    token.joined = token.joined && &word == &english.front();
    if (word == ">=" || word == "%") token.kind = Token::Kind::sign;
    out.push_back(std::move(token));
  }
}

// Chinese, Japanese and Korean are written without spaces, or with endings on their words.

enum class Script { other, han, kana, hangul, cyrillic };

std::size_t length_of(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
  return std::min(length, text.size() - at);
}

Script script_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if ((first == 0xD0 || first == 0xD1) && at + 1 < text.size()) return Script::cyrillic;
  if (first < 0xE3 || at + 2 >= text.size()) return Script::other;
  const auto code = (static_cast<unsigned>(static_cast<unsigned char>(text[at])) & 0x0F) << 12 |
                    (static_cast<unsigned>(static_cast<unsigned char>(text[at + 1])) & 0x3F) << 6 |
                    (static_cast<unsigned>(static_cast<unsigned char>(text[at + 2])) & 0x3F);
  if (code >= 0x3040 && code <= 0x30FF) return Script::kana;
  if (code >= 0x4E00 && code <= 0x9FFF) return Script::han;
  if (code >= 0xAC00 && code <= 0xD7A3) return Script::hangul;
  return Script::other;
}

const Language* language_of_script(const std::vector<Token>& tokens) {
  bool han = false, kana = false, hangul = false, cyrillic = false;
  for (const auto& token : tokens)
    for (std::size_t i = 0; i < token.text.size(); i += length_of(token.text, i)) {
      const auto script = script_at(token.text, i);
      han = han || script == Script::han;
      kana = kana || script == Script::kana;
      hangul = hangul || script == Script::hangul;
      cyrillic = cyrillic || script == Script::cyrillic;
    }
  const auto* name = kana ? "ja" : hangul ? "ko" : han ? "zh" : cyrillic ? "ru" : nullptr;
  if (!name) return nullptr;
  const auto found = languages().find(name);
  return found == languages().end() ? nullptr : &found->second;
}

// The longest phrase that `text` goes on with at `at`.
const Phrase* phrase_at(const Language& language, std::string_view text, std::size_t at) {
  const auto list = language.phrases.find(std::string(text.substr(at, 3)));
  if (list == language.phrases.end()) return nullptr;
  for (const auto& phrase : list->second)
    if (text.substr(at).starts_with(phrase.words[0])) return &phrase;
  return nullptr;
}

// "国別" is "by country", "500以上" ">= 500": a word that follows what English puts it before. `begins`:
// where the word, or the number with its unit, began.
void put_before(std::vector<Token>& out, std::size_t begins, const Token& from, std::string_view english) {
  std::vector<Token> words;
  put(words, from, words_of(english));
  // "1分あたり" is "per minute".
  if (english == "per" && begins + 1 < out.size() && out[begins].kind == Token::Kind::number &&
      out[begins].number == 1)
    out.erase(out.begin() + static_cast<std::ptrdiff_t>(begins));
  out.insert(out.begin() + static_cast<std::ptrdiff_t>(begins), words.begin(), words.end());
}

void cut_up(const Language& language, std::vector<Token>& tokens) {
  std::vector<Token> out;
  std::size_t begins = 0;  // of the last word, with a number before it
  const auto note = [&out, &begins] {
    begins = out.size();
    if (!out.empty() && out.back().kind == Token::Kind::number) --begins;
  };
  for (const auto& token : tokens) {
    if (out.size() >= kMaxTokens) break;
    const std::string& text = token.text;
    const bool foreign =
        token.kind == Token::Kind::word && !text.empty() &&
        std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
    if (!foreign) {
      if (token.kind != Token::Kind::sign) note();
      out.push_back(token);
      continue;
    }
    std::string unknown;
    const auto flush = [&] {
      if (unknown.empty()) return;
      note();
      put(out, token, {unknown});
      unknown.clear();
    };
    for (std::size_t i = 0; i < text.size() && out.size() < kMaxTokens;) {
      const auto* phrase = phrase_at(language, text, i);
      if (!phrase) {
        const auto length = length_of(text, i);
        unknown += text.substr(i, length);
        i += length;
        continue;
      }
      flush();
      i += phrase->words[0].size();
      std::string english;
      for (const auto& word : phrase->english) english += (english.empty() ? "" : " ") + word;
      if (english == "-") continue;
      if (english.starts_with('^')) {
        if (!out.empty()) put_before(out, begins, token, std::string_view(english).substr(1));
        begins = out.size();
        continue;
      }
      note();
      put(out, token, phrase->english);
    }
    flush();
  }
  tokens = std::move(out);
}

std::size_t marker_hits(const Language& language, const std::vector<Token>& tokens) {
  std::size_t hits = 0;
  for (const auto& token : tokens)
    for (const auto& marker : language.markers) hits += fits(marker, token.text, language.ending) ? 1 : 0;
  return hits;
}

// Longer words that the language knows and that mean something else in English.
std::size_t known_words(const Language& language, const std::vector<Token>& tokens) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != Token::Kind::word || tokens[i].text.size() < 6) continue;
    const auto* phrase = find_phrase(language, tokens, i).phrase;
    words += phrase && phrase->english[0].substr(0, 4) != tokens[i].text.substr(0, 4) ? 1 : 0;
  }
  return words;
}

const Language* language_of(const std::vector<Token>& tokens) {
  const Language* best = nullptr;
  std::size_t most = 0;
  const auto native = languages().find("en");
  const auto english = native == languages().end() ? 0 : marker_hits(native->second, tokens);
  for (const auto& [name, language] : languages()) {
    const auto words = known_words(language, tokens);
    // Without a word that tells the language, two longer ones do, unless English ones speak against it.
    const auto hits = marker_hits(language, tokens);
    if (name == "en" || (english > 0 && hits <= english)) continue;
    const auto score = hits > 0 ? 2 * hits + words : words >= 2 ? words - 1 : 0;
    if (score <= most) continue;
    most = score;
    best = &language;
  }
  return best;
}

}  // namespace

bool to_english(std::vector<Token>& tokens) {
  const auto* language = language_of_script(tokens);
  if (language && !language->spaces) {
    cut_up(*language, tokens);
    return true;
  }
  if (!language) language = language_of(tokens);
  if (!language) return false;
  std::vector<Token> out;
  for (std::size_t i = 0; i < tokens.size() && out.size() < 2 * kMaxTokens;) {
    const auto found =
        tokens[i].kind == Token::Kind::word ? find_phrase(*language, tokens, i) : Found{nullptr, 0};
    if (found.phrase) {
      const bool nothing = found.phrase->english.size() == 1 && found.phrase->english[0] == "-";
      // "95-й": the ending of an ordinal goes with its hyphen.
      if (nothing && tokens[i].joined && !out.empty() && out.back().text == "-") out.pop_back();
      if (!nothing) put(out, tokens[i], found.phrase->english);
      i += found.used;
      continue;
    }
    std::vector<const Phrase*> pieces;
    if (language->compounds && tokens[i].kind == Token::Kind::word && tokens[i].text.size() >= 8 &&
        split_compound(*language, tokens[i].text, pieces)) {
      for (const auto* piece : pieces) put(out, tokens[i], piece->english);
      ++i;
      continue;
    }
    out.push_back(std::move(tokens[i++]));
  }
  // "les 15 dernieres minutes": English puts the number after "last".
  for (std::size_t i = 0; i + 2 < out.size(); ++i)
    if (out[i].kind == Token::Kind::number && out[i + 1].text == "last" &&
        out[i + 2].kind == Token::Kind::word)
      std::swap(out[i], out[i + 1]);
  tokens = std::move(out);
  return true;
}

}  // namespace translate::builtin
