#include "catalog/abbreviation.hpp"

#include <algorithm>

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

}  // namespace

double abbreviates(std::string_view brief, std::string_view word) {
  if (brief.size() < 3 || brief.size() > kLongest || word.size() <= brief.size() || brief[0] != word[0])
    return 0;
  if (!std::all_of(brief.begin(), brief.end(), is_letter) ||
      !std::all_of(word.begin(), word.end(), is_letter))
    return 0;
  std::size_t same = 0;
  while (same < brief.size() && brief[same] == word[same]) ++same;
  const double longer = brief.size() > 3 ? 0.08 : 0;
  if (same == brief.size()) {
    if (word.size() < brief.size() + 2 || is_common_word(brief)) return 0;
    return 0.66 + longer;
  }
  // A consonant must be left out for a reason: the last one is said ("pkg", "mgmt"), or few come after it.
  if (!consonants_follow(brief.substr(same), word.substr(same)) || is_common_word(brief)) return 0;
  const auto consonants =
      static_cast<std::size_t>(std::count_if(word.begin(), word.end(), [](char c) { return !is_vowel(c); }));
  if (consonants > brief.size() + 3) return 0;
  return 0.62 + longer;
}

}  // namespace catalog
