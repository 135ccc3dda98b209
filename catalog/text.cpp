#include "catalog/text.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "catalog/data_texts.hpp"
#include "catalog/user_tables.hpp"

namespace catalog {
namespace {

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_word_byte(char c) {
  return is_lower(c) || is_upper(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

// U+00C0..U+017F without their accents; '?' where there is no plain letter.
constexpr std::string_view kLatin1 = "aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuyty";
constexpr std::string_view kLatinExtended =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
    "nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using WordSet = std::unordered_set<std::string, Hash, std::equal_to<>>;
template <class Value>
using WordMap = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

// Calls use(line) for each line that is neither empty nor a `#` comment.
template <class Use>
void each_line(std::string_view text, Use use) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.empty() && line.front() != '#') use(line);
  }
}

struct Lexicon {
  WordMap<std::vector<std::string>> synonyms;
  WordMap<std::vector<std::string>> abbreviations;
  WordMap<std::string> glosses;
  WordSet stop_words;

  Lexicon() {
    each_line(with_user_table("synonyms", synonyms_text()), [this](std::string_view line) {
      std::vector<std::string> members;
      for (const auto& word : text_words(line)) members.push_back(singular(word));
      for (const auto& member : members)
        for (const auto& other : members) {
          auto& list = synonyms[member];
          if (other != member && std::find(list.begin(), list.end(), other) == list.end())
            list.push_back(other);
        }
    });
    each_line(with_user_table("abbreviations", abbreviations_text()), [this](std::string_view line) {
      const auto tab = line.find('\t');
      if (tab == std::string_view::npos) return;
      abbreviations[std::string(line.substr(0, tab))] = text_words(line.substr(tab + 1));
    });
    each_line(with_user_table("glosses", glosses_text()), [this](std::string_view line) {
      const auto tab = line.find('\t');
      if (tab != std::string_view::npos) glosses[std::string(line.substr(0, tab))] = line.substr(tab + 1);
    });
    each_line(stopwords_text(), [this](std::string_view line) {
      for (auto& word : text_words(line)) stop_words.insert(std::move(word));
    });
  }
};

const Lexicon& lexicon() {
  static MadeOfTables<Lexicon> instance([] { return Lexicon(); });
  return instance.get();
}

bool strip(std::string& word, std::string_view ending, std::size_t keep) {
  if (word.size() < ending.size() + keep || !word.ends_with(ending)) return false;
  word.resize(word.size() - ending.size());
  return true;
}

// U+0400..U+047F in lower case, and ё as е, as it is mostly written.
void append_cyrillic(std::string& out, unsigned char first, unsigned char second) {
  const bool capital = first == 0xD0 && second >= 0x90 && second <= 0xAF;
  if (capital && second >= 0xA0) {
    first = 0xD1;
    second = static_cast<unsigned char>(second - 0x20);
  } else if (capital) {
    second = static_cast<unsigned char>(second + 0x20);
  } else if ((first == 0xD0 && second == 0x81) || (first == 0xD1 && second == 0x91)) {
    first = 0xD0;
    second = 0xB5;
  }
  out += static_cast<char>(first);
  out += static_cast<char>(second);
}

}  // namespace

std::string fold_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (is_upper(text[i])) {
      out += static_cast<char>(text[i] - 'A' + 'a');
    } else if ((byte >= 0xC3 && byte <= 0xC5) && i + 1 < text.size()) {
      const auto next = static_cast<unsigned char>(text[i + 1]);
      const auto code = static_cast<std::size_t>((byte & 0x1F) << 6 | (next & 0x3F));
      const auto table = code < 0x100 ? kLatin1 : kLatinExtended;
      const auto at = code - (code < 0x100 ? 0xC0u : 0x100u);
      if (code == 0xDF) {
        out += "ss";
      } else if ((next & 0xC0) != 0x80 || at >= table.size() || table[at] == '?') {
        out += text[i];
        continue;
      } else {
        out += table[at];
      }
      ++i;
    } else if ((byte == 0xD0 || byte == 0xD1) && i + 1 < text.size()) {
      append_cyrillic(out, byte, static_cast<unsigned char>(text[++i]));
    } else {
      out += text[i];
    }
  }
  return out;
}

std::vector<std::string> text_words(std::string_view text, std::size_t limit) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < text.size() && words.size() < limit;) {
    if (!is_word_byte(text[i])) {
      ++i;
      continue;
    }
    auto end = i;
    while (end < text.size() && is_word_byte(text[end])) ++end;
    if (end - i <= 60) words.push_back(fold_case(text.substr(i, end - i)));
    i = end;
  }
  return words;
}

std::vector<NamePart> name_parts(std::string_view name) {
  std::vector<NamePart> parts;
  const auto add = [&parts](std::string_view part) {
    auto word = fold_case(part);
    const auto& meaning = meaning_of(word);
    parts.push_back({std::move(word), meaning});
  };
  name = name.substr(0, 300);
  for (std::size_t i = 0; i < name.size();) {
    if (!is_word_byte(name[i])) {
      ++i;
      continue;
    }
    auto end = i + 1;
    while (end < name.size() && is_word_byte(name[end])) {
      const char before = name[end - 1], here = name[end];
      if (is_upper(here) && !is_upper(before)) break;
      // "TCPTimeouts" is TCP + Timeouts, but "IPv6" and "NFSd" stay whole.
      if (is_upper(before) && is_upper(here) && end + 2 < name.size() && is_lower(name[end + 1]) &&
          is_lower(name[end + 2]))
        break;
      ++end;
    }
    const auto part = name.substr(i, end - i);
    add(part);
    const auto letters = part.find_first_of("0123456789");
    if (letters != std::string_view::npos && letters >= 3 &&
        part.find_first_not_of("0123456789", letters) == std::string_view::npos) {
      add(part.substr(0, letters));
      parts.push_back({std::string(part.substr(letters)), {}});
    }
    i = end;
  }
  return parts;
}

std::vector<std::string> name_words(std::string_view name) {
  std::vector<std::string> words;
  for (auto& part : name_parts(name)) {
    words.push_back(std::move(part.word));
    words.insert(words.end(), part.meaning.begin(), part.meaning.end());
  }
  return words;
}

std::string singular(std::string_view word) {
  std::string out(word);
  if (out.size() > 3 && out.back() == 's') {
    if (out.size() > 4 && out.ends_with("ies") && out != "series") {
      out.resize(out.size() - 3);
      out += 'y';
    } else if (!out.ends_with("ss") && !out.ends_with("is") &&
               (!out.ends_with("us") || out.ends_with("pus"))) {
      out.pop_back();
    }
  }
  // "caches" and "cache", "batches" and "batch" must meet.
  if (out.size() > 4 &&
      (out.ends_with("che") || out.ends_with("she") || out.ends_with("xe") || out.ends_with("sse")))
    out.pop_back();
  return out;
}

std::string root(std::string_view word) {
  std::string out = singular(word);
  if (strip(out, "ied", 3) || strip(out, "ying", 3)) return out + 'y';
  const bool cut = strip(out, "ation", 4) || strip(out, "ating", 4) || strip(out, "ated", 4) ||
                   strip(out, "ator", 4) || strip(out, "ate", 4) || strip(out, "ing", 4) ||
                   strip(out, "ion", 4) || strip(out, "ment", 4) || strip(out, "ed", 3) ||
                   strip(out, "ure", 4) || strip(out, "er", 4) || strip(out, "e", 3);
  const auto size = out.size();
  if (cut && size > 3 && out[size - 1] == out[size - 2] && out[size - 1] != 's' && out[size - 1] != 'l')
    out.pop_back();
  return out;
}

const std::vector<std::string>& synonyms(std::string_view word) {
  static const std::vector<std::string> none;
  const auto found = lexicon().synonyms.find(word);
  return found == lexicon().synonyms.end() ? none : found->second;
}

const std::vector<std::string>& meaning_of(std::string_view brief) {
  static const std::vector<std::string> none;
  const auto found = lexicon().abbreviations.find(brief);
  return found == lexicon().abbreviations.end() ? none : found->second;
}

bool is_common_word(std::string_view word) {
  const auto& known = lexicon();
  return (known.synonyms.contains(word) || known.stop_words.contains(word)) &&
         !known.abbreviations.contains(word);
}

bool is_stop_word(std::string_view word) {
  return lexicon().stop_words.contains(word);
}

std::string_view gloss(std::string_view family) {
  const auto found = lexicon().glosses.find(family);
  return found == lexicon().glosses.end() ? std::string_view() : std::string_view(found->second);
}

double relatedness(std::string_view query_word, std::string_view name_word) {
  if (query_word == name_word) return 1;
  const auto& list = synonyms(query_word);
  const bool listed = std::find(list.begin(), list.end(), name_word) != list.end();
  if (root(query_word) == root(name_word)) return 0.85;
  return listed ? 0.75 : 0;
}

bool is_slip(std::string_view typed, std::string_view word) {
  const auto longer = std::max(typed.size(), word.size()), shorter = std::min(typed.size(), word.size());
  if (shorter < 5 || longer - shorter > 1 || typed == word || typed[0] != word[0]) return false;
  std::size_t same = 0;
  while (same < shorter && typed[same] == word[same]) ++same;
  // The rest after the first difference must agree.
  const auto ends = [&](std::size_t of_typed, std::size_t of_word) {
    return same + of_typed <= typed.size() && same + of_word <= word.size() &&
           typed.substr(same + of_typed) == word.substr(same + of_word);
  };
  const bool swapped = same + 1 < shorter && typed[same] == word[same + 1] && typed[same + 1] == word[same];
  return (swapped && ends(2, 2)) || ends(1, 0) || ends(0, 1) || (shorter >= 7 && ends(1, 1));
}

}  // namespace catalog
