#include "catalog/abbreviation.hpp"

#include <algorithm>
#include <string>

#include "catalog/text.hpp"

namespace catalog {
namespace {

constexpr std::size_t kLongest = 6;  // letters of an abbreviation

bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

// Whether the consonants of `brief` stand in `word` in this order, both without what they begin with alike.
bool consonants_follow(std::string_view brief, std::string_view word) {
  std::size_t at = 0;
  for (const char c : brief) {
    if (is_vowel(c)) return false;
    while (at < word.size() && word[at] != c) ++at;
    if (at++ == word.size()) return false;
  }
  return true;
}

// The first letter and the consonants, of two alike in a row one.
std::string skeleton(std::string_view word) {
  std::string out(word.substr(0, 1));
  for (const char c : word.substr(1))
    if (!is_vowel(c) && c != out.back()) out += c;
  return out;
}

bool means_another(std::string_view brief, std::string_view word) {
  const auto& meaning = meaning_of(brief);
  return !meaning.empty() && std::none_of(meaning.begin(), meaning.end(),
                                          [word](const std::string& each) { return singular(each) == word; });
}

}  // namespace

double abbreviates(std::string_view brief, std::string_view word) {
  if (brief.size() < 2 || brief.size() > kLongest || word.size() <= brief.size() || brief[0] != word[0])
    return 0;
  if (!std::all_of(brief.begin(), brief.end(), is_letter) ||
      !std::all_of(word.begin(), word.end(), is_letter) || is_common_word(brief))
    return 0;
  std::size_t same = 0;
  while (same < brief.size() && brief[same] == word[same]) ++same;
  // What the tables know to stand for another word hardly stands for this one.
  const double longer = (brief.size() > 3 ? 0.08 : 0) - (means_another(brief, word) ? 0.1 : 0);
  if (same == brief.size()) return brief.size() > 2 && word.size() >= brief.size() + 2 ? 0.7 + longer : 0;
  if (!consonants_follow(brief.substr(same), word.substr(same))) return 0;
  if (skeleton(word) == brief) return brief.size() == 2 ? (word.size() <= 5 ? 0.62 : 0) : 0.76 + longer;
  if (brief.size() < 3) return 0;
  // Not many consonants may be left out.
  const auto consonants =
      static_cast<std::size_t>(std::count_if(word.begin(), word.end(), [](char c) { return !is_vowel(c); }));
  return consonants > brief.size() + 3 ? 0 : 0.68 + longer;
}

}  // namespace catalog
