#include "translate/builtin/lexicon.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "catalog/text.hpp"
#include "translate/builtin/data_texts.hpp"
#include "translate/builtin/stems.hpp"
#include "translate/builtin/table.hpp"

namespace translate::builtin {
namespace {

struct Lexicon {
  std::vector<Language> languages;
  std::unordered_set<std::string> english;

  Lexicon();
  Language& of(std::string_view code);
  void add_pattern(Language& language, std::string_view variants, std::string_view english, bool grammar);
  void add_lemma(Language& language, std::string_view variants, std::string_view english);
  void note_english(std::string_view text);
};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const auto part : split(text, ' ')) words.push_back(catalog::fold_case(part));
  return words;
}

std::string beginning_of(std::string_view word) {
  return std::string(word.substr(0, std::min<std::size_t>(3, word.find('*'))));
}

Language& Lexicon::of(std::string_view code) {
  for (auto& language : languages)
    if (language.code == code) return language;
  auto& language = languages.emplace_back();
  language.code = std::string(code);
  language.compounds = code == "de" || code == "nl" || code == "sv";
  language.spaces = code != "ja" && code != "zh";
  if (language.compounds) language.ending = 3;
  if (code == "ru") language.ending = 8;  // four letters of two bytes
  return language;
}

void Lexicon::add_pattern(Language& language, std::string_view variants, std::string_view english_text,
                          bool grammar) {
  for (const auto variant : split(variants, '|')) {
    Phrase phrase{words_of(variant), {}, english_text, grammar};
    if (phrase.words.empty()) continue;
    language.by_beginning[beginning_of(phrase.words[0])].push_back(std::move(phrase));
  }
}

void Lexicon::add_lemma(Language& language, std::string_view variants, std::string_view english_text) {
  if (!language.spaces) return add_pattern(language, variants, english_text, false);
  for (const auto variant : split(variants, '|')) {
    Phrase phrase{words_of(variant), catalog::fold_case(variant), english_text, false};
    if (phrase.words.empty()) continue;
    if (phrase.words.size() == 1) {
      const auto verb = participle_stem(language.code, phrase.words[0]);
      if (!verb.empty()) language.by_verb[verb].push_back(phrase);
    }
    for (auto& word : phrase.words) word = light_stem(language.code, word);
    language.by_stem[phrase.words[0]].push_back(std::move(phrase));
  }
}

void Lexicon::note_english(std::string_view text) {
  for (const auto word : split(text, ' ')) english.insert(catalog::singular(word));
}

Lexicon::Lexicon() {
  each_row(languages_text(), [this](const std::vector<std::string_view>& row) {
    if (row.size() < 3) return;
    auto& language = of(row[0]);
    if (row[1] == "markers")
      for (auto& word : words_of(row[2])) language.markers.push_back(std::move(word));
    else if (row[1] == "letters")
      for (const auto letter : split(row[2], ' ')) language.letters.push_back(letter);
    else
      add_pattern(language, row[1], row[2], true);
  });
  const auto each_cell = [](std::string_view table, auto use) {
    std::vector<std::string_view> columns;
    each_row(table, [&](const std::vector<std::string_view>& row) {
      if (columns.empty())
        columns = row;
      else
        for (std::size_t i = 1; i < std::min(row.size(), columns.size()); ++i)
          use(columns[i], row[i], row[0]);
    });
  };
  each_cell(vocabulary_text(), [this](auto code, auto variants, auto english_text) {
    add_pattern(of(code), variants, english_text, false);
    note_english(english_text);
  });
  each_cell(dictionary_text(), [this](auto code, auto variants, auto english_text) {
    add_lemma(of(code), variants, english_text);
    note_english(english_text);
  });
  std::sort(languages.begin(), languages.end(),
            [](const Language& a, const Language& b) { return a.code < b.code; });
  for (auto& language : languages)
    for (auto* index : {&language.by_beginning, &language.by_stem})
      for (auto& [key, list] : *index)
        std::stable_sort(list.begin(), list.end(), [](const Phrase& a, const Phrase& b) {
          if (a.words.size() != b.words.size()) return a.words.size() > b.words.size();
          return a.words[0].size() > b.words[0].size();
        });
}

const Lexicon& lexicon() {
  static const Lexicon instance;
  return instance;
}

// How far `word` is from what the pattern is: 0 for the same, more for the letters a '*' stands for; -1 where
// it does not fit.
int misfit(std::string_view pattern, std::string_view word, std::size_t ending) {
  if (!pattern.ends_with('*')) return pattern == word ? 0 : -1;
  pattern.remove_suffix(1);
  const std::size_t wide = !pattern.empty() && static_cast<unsigned char>(pattern[0]) >= 0x80 ? 2 : 1;
  if (pattern.size() < 5 * wide) ending = std::min<std::size_t>(ending, 2 * wide);
  if (!word.starts_with(pattern) || word.size() > pattern.size() + ending) return -1;
  return static_cast<int>((word.size() - pattern.size()) / wide);
}

// "d'attente", "rendez-vous": what joins words inside of a phrase is none of its words.
bool joins(const Token& token) {
  return token.kind == Token::Kind::sign && token.joined && (token.text == "'" || token.text == "-");
}

// The least that the catalog says a word of it.
double said(std::string_view english, const catalog::Snapshot& catalog) {
  double least = 1;
  for (const auto word : split(english, ' '))
    if (!catalog::is_stop_word(word)) least = std::min(least, catalog.says(catalog::singular(word)));
  return least;
}

constexpr double kUnsaid = 4;  // letters that a word costs which the catalog has nowhere

// Keeps the best of what fits: the one of the most words, then the least cost.
struct Choice {
  const catalog::Snapshot* catalog = nullptr;
  Found best = {};
  std::size_t words = 0;
  int cost = 0;

  void offer(const Phrase& phrase, std::size_t used, int misfits) {
    if (phrase.words.size() < words) return;
    // Letters that differ are doubts; so is a word that nothing in the catalog speaks of.
    int mine = misfits;
    if (phrase.grammar && misfits == 0)
      mine = -100;
    else if (catalog)
      mine += static_cast<int>(std::lround(kUnsaid * (1 - said(phrase.english, *catalog))));
    if (best.phrase && phrase.words.size() == words && mine >= cost) return;
    best = {&phrase, used};
    words = phrase.words.size();
    cost = mine;
  }
};

constexpr int kVerbMisfit = 6;

// Letters that two forms of a word don't share.
int tails(std::string_view a, std::string_view b) {
  std::size_t same = 0;
  while (same < a.size() && same < b.size() && a[same] == b[same]) ++same;
  const int wide = !a.empty() && static_cast<unsigned char>(a[0]) >= 0x80 ? 2 : 1;
  return static_cast<int>(a.size() + b.size() - 2 * same) / wide;
}

template <class Words>
void offer_all(const Language& language, const Words& words, Choice& choice) {
  const std::string_view first = words.text(0);
  const auto by_stem = [&](const std::string& stem) {
    const auto list = stem.empty() ? language.by_stem.end() : language.by_stem.find(stem);
    if (list == language.by_stem.end()) return;
    for (const auto& phrase : list->second) {
      bool begins = true;
      const auto fit = words.fit(phrase, [&](std::string_view pattern, std::string_view word) {
        // The first word has been found by its stem.
        const bool same = begins || light_stem(language.code, word) == pattern;
        begins = false;
        return same ? 0 : -1;
      });
      if (fit.first > 0)
        choice.offer(phrase, fit.first, phrase.words.size() > 1 ? 1 : tails(phrase.text, first));
    }
  };
  const auto stem = light_stem(language.code, first);
  by_stem(stem);
  if (language.code == "ru") by_stem(without_fleeting_vowel(stem));
  // A word is filed under three letters, or under fewer when its pattern is shorter.
  for (std::size_t length = std::min<std::size_t>(3, first.size()); length >= 1; --length) {
    const auto list = language.by_beginning.find(std::string(first.substr(0, length)));
    if (list == language.by_beginning.end()) continue;
    for (const auto& phrase : list->second) {
      const auto fit = words.fit(phrase, [&language](std::string_view pattern, std::string_view word) {
        return misfit(pattern, word, language.ending);
      });
      if (fit.first > 0) choice.offer(phrase, fit.first, fit.second);
    }
  }
  if (choice.best.phrase) return;
  const auto verb = verb_stem(language.code, first);
  const auto list = verb.empty() ? language.by_verb.end() : language.by_verb.find(verb);
  if (list == language.by_verb.end()) return;
  for (const auto& phrase : list->second) choice.offer(phrase, 1, kVerbMisfit);
}

struct TokenWords {
  const std::vector<Token>& tokens;
  std::size_t at;

  const std::string& text(std::size_t i) const { return tokens[at + i].text; }
  // Tokens used, or 0, and how far they are from the phrase.
  template <class Misfit>
  std::pair<std::size_t, int> fit(const Phrase& phrase, Misfit misfits) const {
    auto i = at;
    int sum = 0;
    for (std::size_t k = 0; k < phrase.words.size(); ++k, ++i) {
      if (k > 0 && i < tokens.size() && joins(tokens[i])) ++i;
      const auto one = i < tokens.size() ? misfits(phrase.words[k], tokens[i].text) : -1;
      if (one < 0) return {0, 0};
      sum += one;
    }
    return {i - at, sum};
  }
};

struct OneWord {
  std::string_view word;

  std::string_view text(std::size_t) const { return word; }
  template <class Misfit>
  std::pair<std::size_t, int> fit(const Phrase& phrase, Misfit misfits) const {
    if (phrase.words.size() != 1) return {0, 0};
    const auto one = misfits(phrase.words[0], word);
    return one < 0 ? std::pair<std::size_t, int>{0, 0} : std::pair<std::size_t, int>{1, one};
  }
};

}  // namespace

const std::vector<Language>& languages() {
  return lexicon().languages;
}

const Language* find_language(std::string_view code) {
  for (const auto& language : languages())
    if (language.code == code) return &language;
  return nullptr;
}

bool is_english(std::string_view word) {
  return lexicon().english.contains(std::string(word));
}

Found find_phrase(const Language& language, const std::vector<Token>& tokens, std::size_t at,
                  const catalog::Snapshot* catalog) {
  Choice choice{catalog};
  offer_all(language, TokenWords{tokens, at}, choice);
  return choice.best;
}

const Phrase* find_word(const Language& language, std::string_view word, const catalog::Snapshot* catalog) {
  if (word.empty()) return nullptr;
  Choice choice{catalog};
  offer_all(language, OneWord{word}, choice);
  return choice.best.phrase;
}

const Phrase* find_run(const Language& language, std::string_view text, std::size_t at,
                       const catalog::Snapshot* catalog) {
  const auto list = language.by_beginning.find(std::string(text.substr(at, 3)));
  if (list == language.by_beginning.end()) return nullptr;
  // The list has the longest first; those of the same length are the same run.
  Choice choice{catalog};
  for (const auto& phrase : list->second) {
    const auto& run = phrase.words[0];
    if (choice.best.phrase && run.size() < choice.best.phrase->words[0].size()) break;
    if (phrase.words.size() == 1 && text.substr(at).starts_with(run)) choice.offer(phrase, 1, 0);
  }
  return choice.best.phrase;
}

std::size_t count_known(const Language& language, const std::vector<Token>& tokens) {
  std::size_t known = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != Token::Kind::word || tokens[i].numeric) continue;
    const auto found = find_phrase(language, tokens, i, nullptr);
    known += found.used;
    if (found.used > 1) i += found.used - 1;
  }
  return known;
}

std::size_t count_markers(const Language& language, const std::vector<Token>& tokens) {
  std::size_t hits = 0;
  for (const auto& token : tokens)
    for (const auto& marker : language.markers)
      hits += misfit(marker, token.text, language.ending) >= 0 ? 1 : 0;
  return hits;
}

}  // namespace translate::builtin
