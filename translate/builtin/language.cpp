#include "translate/builtin/language.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>

#include "catalog/text.hpp"
#include "translate/builtin/data_texts.hpp"
#include "translate/builtin/table.hpp"

namespace translate::builtin {
namespace {

struct Phrase {
  std::vector<std::string> words;  // one that ends with '*' fits every word that begins so
  std::vector<std::string> english;
};

struct Language {
  std::vector<std::string> markers;  // words that English has not
  std::unordered_map<std::string, std::vector<Phrase>>
      phrases;  // by the first three bytes of their first word
};

using Languages = std::map<std::string, Language, std::less<>>;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const auto part : split(text, ' ')) words.push_back(catalog::fold_case(part));
  return words;
}

std::string key_of(std::string_view word) {
  return std::string(word.substr(0, std::min<std::size_t>(3, word.find('*'))));
}

const Languages& languages() {
  static const Languages instance = [] {
    Languages out;
    each_row(languages_text(), [&out](const std::vector<std::string_view>& row) {
      if (row.size() < 3) return;
      auto& language = out[std::string(row[0])];
      if (row[1] == "markers") {
        for (auto& word : words_of(row[2])) language.markers.push_back(std::move(word));
        return;
      }
      for (const auto variant : split(row[1], '|')) {
        Phrase phrase{words_of(variant), words_of(row[2])};
        if (!phrase.words.empty()) language.phrases[key_of(phrase.words[0])].push_back(std::move(phrase));
      }
    });
    for (auto& [name, language] : out)
      for (auto& [key, list] : language.phrases)
        std::stable_sort(list.begin(), list.end(), [](const Phrase& a, const Phrase& b) {
          if (a.words.size() != b.words.size()) return a.words.size() > b.words.size();
          return a.words[0].size() > b.words[0].size();
        });
    return out;
  }();
  return instance;
}

bool fits(std::string_view pattern, std::string_view word) {
  if (pattern.ends_with('*')) return word.starts_with(pattern.substr(0, pattern.size() - 1));
  return pattern == word;
}

const Phrase* find_phrase(const Language& language, const std::vector<Token>& tokens, std::size_t at) {
  // A word is filed under three letters, or under fewer when its pattern is shorter.
  for (std::size_t length = 3; length >= 1; --length) {
    const auto list = language.phrases.find(tokens[at].text.substr(0, length));
    if (list == language.phrases.end()) continue;
    for (const auto& phrase : list->second) {
      if (at + phrase.words.size() > tokens.size()) continue;
      bool same = true;
      for (std::size_t k = 0; same && k < phrase.words.size(); ++k)
        same = fits(phrase.words[k], tokens[at + k].text);
      if (same) return &phrase;
    }
  }
  return nullptr;
}

}  // namespace

void to_english(std::vector<Token>& tokens) {
  const Language* best = nullptr;
  std::size_t most = 0;
  for (const auto& [name, language] : languages()) {
    std::size_t hits = 0;
    for (const auto& token : tokens)
      for (const auto& marker : language.markers) hits += fits(marker, token.text) ? 1 : 0;
    // Without a word that tells the language, two longer ones that mean something else in English do.
    std::size_t words = 0;
    for (std::size_t i = 0; hits == 0 && i < tokens.size(); ++i) {
      if (tokens[i].kind != Token::Kind::word || tokens[i].text.size() < 6) continue;
      const auto* phrase = find_phrase(language, tokens, i);
      words += phrase && phrase->english[0].substr(0, 4) != tokens[i].text.substr(0, 4) ? 1 : 0;
    }
    if (words >= 2) hits = 1;
    if (hits > most) {
      most = hits;
      best = &language;
    }
  }
  if (!best) return;
  std::vector<Token> out;
  for (std::size_t i = 0; i < tokens.size() && out.size() < 2 * kMaxTokens;) {
    const auto* phrase = tokens[i].kind == Token::Kind::word ? find_phrase(*best, tokens, i) : nullptr;
    if (!phrase) {
      out.push_back(std::move(tokens[i++]));
      continue;
    }
    for (const auto& word : phrase->english) {
      auto token = tokens[i];
      token.text = word;
      token.stem = catalog::singular(word);
      token.joined = token.joined && &word == &phrase->english.front();
      out.push_back(std::move(token));
    }
    i += phrase->words.size();
  }
  tokens = std::move(out);
}

}  // namespace translate::builtin
