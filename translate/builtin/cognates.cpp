#include "translate/builtin/cognates.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace translate::builtin {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::size_t kNeighbours = 12;   // of the catalog that are compared
constexpr std::size_t kLongestWord = 60;  // bytes
constexpr std::size_t kLeastLetters = 5;  // a shorter word resembles too many
constexpr std::size_t kLeastConsonants = 3;

// а to я
constexpr std::array<std::string_view, 32> kCyrillic = {
    "a", "b", "v", "g", "d", "e", "zh", "z",  "i",  "i",   "k", "l", "m", "n", "o",  "p",
    "r", "s", "t", "u", "f", "h", "ts", "ch", "sh", "sch", "",  "y", "",  "e", "yu", "ya"};

// U+30A1 to U+30F4, as they are spoken; small vowels and the long sign are looked at by what reads them.
constexpr std::array<std::string_view, 84> kKatakana = {
    "a",  "a",   "i",  "i",  "u",  "u",   "e",  "e",  "o",  "o",  "ka", "ga", "ki", "gi", "ku", "gu",  "ke",
    "ge", "ko",  "go", "sa", "za", "shi", "ji", "su", "zu", "se", "ze", "so", "zo", "ta", "da", "chi", "ji",
    "",   "tsu", "zu", "te", "de", "to",  "do", "na", "ni", "nu", "ne", "no", "ha", "ba", "pa", "hi",  "bi",
    "pi", "fu",  "bu", "pu", "he", "be",  "pe", "ho", "bo", "po", "ma", "mi", "mu", "me", "mo", "ya",  "ya",
    "yu", "yu",  "yo", "yo", "ra", "ri",  "ru", "re", "ro", "wa", "wa", "i",  "e",  "o",  "n",  "bu"};

unsigned code_of_three(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(text[i])); };
  return (byte(at) & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F);
}

bool is_katakana(std::string_view word) {
  return word.size() >= 3 && word[0] == '\xE3' && (word[1] == '\x82' || word[1] == '\x83') &&
         code_of_three(word, 0) >= 0x30A1;
}

// Latin letters for Cyrillic ones and Katakana; empty when there are others. The long sign of Katakana is
// nothing, or the r that it often stands for.
std::string latin(std::string_view word, bool long_is_r = false) {
  std::string out;
  for (std::size_t i = 0; i < word.size();) {
    const auto byte = static_cast<unsigned char>(word[i]);
    if (byte < 0x80) {
      out += word[i++];
    } else if ((byte == 0xD0 || byte == 0xD1) && i + 1 < word.size()) {
      const auto code = (static_cast<unsigned>(byte) & 0x1F) << 6 |
                        (static_cast<unsigned>(static_cast<unsigned char>(word[i + 1])) & 0x3F);
      if (code < 0x430 || code > 0x44F) return "";
      out += kCyrillic[code - 0x430];
      i += 2;
    } else if (byte == 0xE3 && i + 2 < word.size()) {
      const auto code = code_of_three(word, i);
      i += 3;
      if (code == 0x30FC) {
        if (long_is_r) out += 'r';
        continue;
      }
      if (code < 0x30A1 || code >= 0x30A1 + kKatakana.size()) return "";
      // A small ya, yu, yo or vowel belongs to the sound before it.
      const bool small = code == 0x30E3 || code == 0x30E5 || code == 0x30E7 || code == 0x30A1 ||
                         code == 0x30A3 || code == 0x30A5 || code == 0x30A7 || code == 0x30A9;
      if (small && !out.empty()) out.pop_back();
      out += kKatakana[code - 0x30A1];
    } else {
      return "";
    }
  }
  return out;
}

// Endings that the languages share, as English writes them.
constexpr Pair kEndings[] = {
    {"aje", "age"},      {"ajes", "age"},     {"agem", "age"},    {"aggio", "age"},   {"aciones", "ation"},
    {"azione", "ation"}, {"azioni", "ation"}, {"ciones", "tion"}, {"tionen", "tion"}, {"tsiya", "tion"},
    {"tsii", "tion"},    {"tsiy", "tion"},    {"tsiyu", "tion"},  {"zione", "tion"},  {"zioni", "tion"},
    {"cion", "tion"},    {"coes", "tion"},    {"cao", "tion"},    {"siones", "sion"}, {"sione", "sion"},
    {"sioni", "sion"},   {"sao", "sion"},     {"soes", "sion"},   {"taten", "ty"},    {"dades", "ty"},
    {"dade", "ty"},      {"idad", "ity"},     {"itat", "ity"},    {"iteit", "ity"},   {"ite", "ity"},
    {"ita", "ity"},      {"encia", "ency"},   {"encias", "ency"}, {"enza", "ency"},   {"enze", "ency"},
    {"enz", "ency"},     {"enzen", "ency"},   {"ence", "ency"},   {"ences", "ency"},  {"entie", "ency"},
    {"enties", "ency"},  {"ancia", "ance"},   {"anza", "ance"},   {"isch", "ic"},     {"ische", "ic"},
    {"ischen", "ic"},    {"ischer", "ic"},    {"icheskih", "ic"}, {"icheskie", "ic"}, {"icheskiy", "ic"},
    {"ique", "ic"},      {"iques", "ic"},     {"ico", "ic"},      {"ica", "ic"},      {"icos", "ic"},
    {"icas", "ic"},      {"ici", "ic"},       {"iche", "ic"},     {"mento", "ment"},  {"mentos", "ment"},
    {"menti", "ment"},   {"ements", "ement"}, {"eur", "or"},      {"eurs", "or"},     {"ores", "or"},
    {"ore", "or"},       {"ori", "or"},       {"oren", "or"},     {"tory", "tor"},    {"torov", "tor"},
    {"aria", "ary"},     {"arias", "ary"},    {"ario", "ary"},    {"arios", "ary"},   {"aire", "ary"},
    {"aires", "ary"},    {"ados", "ated"},    {"adas", "ated"},   {"ado", "ated"},    {"ada", "ated"},
    {"ato", "ated"},     {"ati", "ated"},     {"iert", "ed"},     {"ierte", "ed"},    {"ierten", "ed"},
    {"ivo", "ive"},      {"iva", "ive"},      {"ivos", "ive"},    {"ivas", "ive"},    {"ivi", "ive"},
    {"iven", "ive"}};

std::string as_english(std::string_view word) {
  const Pair* longest = nullptr;
  for (const auto& pair : kEndings)
    if (word.ends_with(pair.first) && word.size() >= pair.first.size() + 3 &&
        (!longest || pair.first.size() > longest->first.size()))
      longest = &pair;
  if (!longest) return std::string(word);
  return std::string(word.substr(0, word.size() - longest->first.size())) + std::string(longest->second);
}

// The word as it sounds, without what the languages spell each in their own way.
std::string sound(std::string_view word) {
  static constexpr Pair kSounds[] = {{"sch", "s"}, {"tch", "s"}, {"ph", "f"}, {"th", "t"},  {"ck", "k"},
                                     {"qu", "k"},  {"ch", "k"},  {"sh", "s"}, {"ce", "se"}, {"ci", "si"},
                                     {"cy", "si"}, {"ks", "x"},  {"c", "k"},  {"q", "k"},   {"z", "s"},
                                     {"y", "i"},   {"w", "v"},   {"j", "i"},  {"h", ""}};
  std::string out;
  for (std::size_t i = 0; i < word.size();) {
    std::string_view put = word.substr(i, 1);
    std::size_t used = 1;
    for (const auto& [from, to] : kSounds)
      if (word.substr(i).starts_with(from)) {
        put = to;
        used = from.size();
        break;
      }
    i += used;
    for (const char c : put)
      if (out.empty() || out.back() != c) out += c;
  }
  while (out.size() > 4 && std::string_view("aeious").find(out.back()) != std::string_view::npos)
    out.pop_back();
  return out;
}

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t k = 0; k <= b.size(); ++k) row[k] = k;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto before = row[0];
    row[0] = i;
    for (std::size_t k = 1; k <= b.size(); ++k) {
      const auto here = row[k];
      row[k] = std::min({row[k] + 1, row[k - 1] + 1, before + (a[i - 1] == b[k - 1] ? 0 : 1)});
      before = here;
    }
  }
  return row[b.size()];
}

// Consonants alone: Japanese puts vowels between them, has one letter for l and r and none for some others.
std::string consonants(std::string_view word) {
  std::string out;
  for (const char c : sound(word)) {
    if (std::string_view("aeiou").find(c) != std::string_view::npos) continue;
    const char same = c == 'l' ? 'r' : c == 'v' || c == 'f' ? 'b' : c == 'x' ? 's' : c;
    if (out.empty() || out.back() != same) out += same;
  }
  return out;
}

bool spoken_alike(std::string_view katakana, std::string_view english) {
  const auto b = consonants(english);
  if (b.size() < kLeastConsonants) return false;
  const auto plain = consonants(latin(katakana)), long_r = consonants(latin(katakana, true));
  return plain == b || long_r == b;
}

}  // namespace

bool are_cognates(std::string_view foreign, std::string_view english) {
  if (foreign.size() > kLongestWord || english.size() > kLongestWord || english.empty()) return false;
  if (is_katakana(foreign)) return spoken_alike(foreign, english);
  const auto letters = latin(foreign);
  if (letters.size() < kLeastLetters || english.size() < kLeastLetters - 1) return false;
  const auto a = sound(as_english(letters)), b = sound(english);
  if (a.empty() || b.empty() || a[0] != b[0]) return false;
  const auto longer = std::max(a.size(), b.size());
  // "recepcion" is no retention.
  if (a.substr(0, 3) != b.substr(0, 3)) return false;
  return distance(a, b) <= (longer >= 8 ? 2u : longer >= 6 ? 1u : 0u);
}

std::string cognate_of(std::string_view word, const catalog::Snapshot& snapshot) {
  if (word.size() > kLongestWord) return "";
  const auto letters = latin(word);
  if (letters.size() < 3) return "";
  std::string best;
  std::size_t least = 99;
  const auto mine = sound(as_english(letters));
  for (const auto& query : {letters, as_english(letters)})
    for (auto& other : snapshot.words_like(query, kNeighbours)) {
      if (!are_cognates(word, other)) continue;
      const auto far = distance(mine, sound(other));
      if (far >= least) continue;
      least = far;
      best = std::move(other);
    }
  return best;
}

}  // namespace translate::builtin
