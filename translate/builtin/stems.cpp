#include "translate/builtin/stems.hpp"

#include <initializer_list>

namespace translate::builtin {
namespace {

using Endings = std::initializer_list<std::string_view>;

bool cut(std::string& word, std::string_view ending, std::size_t keep, std::string_view instead = "") {
  if (word.size() < ending.size() + keep || !word.ends_with(ending)) return false;
  word.resize(word.size() - ending.size());
  word += instead;
  return true;
}

bool cut_any(std::string& word, Endings endings, std::size_t keep) {
  for (const auto ending : endings)
    if (cut(word, ending, keep)) return true;
  return false;
}

void undouble(std::string& word, std::string_view letters) {
  const auto size = word.size();
  if (size > 3 && word[size - 1] == word[size - 2] && letters.find(word[size - 1]) != std::string_view::npos)
    word.pop_back();
}

std::string dutch(std::string word) {
  while (cut_any(word, {"en", "e", "s"}, 3)) {
  }
  std::string out;
  for (const char c : word)
    if (out.empty() || out.back() != c || std::string_view("aeou").find(c) == std::string_view::npos)
      out += c;
  undouble(out, "bdfgklmnprst");
  if (out.back() == 'v') out.back() = 'f';
  if (out.back() == 'z') out.back() = 's';
  return out;
}

std::string french(std::string word) {
  if (cut(word, "aux", 3, "al")) return word;
  cut_any(word, {"s", "x"}, 3);
  while (cut(word, "e", 3)) {
  }
  cut(word, "er", 4);
  undouble(word, "lnts");
  if (word.back() == 'v') word.back() = 'f';
  return word;
}

std::string spanish(std::string word) {
  cut(word, "s", 3);
  cut_any(word, {"a", "e", "o", "i"}, 3);
  if (word.back() == 'z') word.back() = 'c';
  return word;
}

std::string portuguese(std::string word) {
  if (!cut(word, "oes", 2, "ao") && !cut(word, "aes", 2, "ao") && !cut(word, "ais", 2, "al") &&
      !cut(word, "eis", 2, "el") && !cut(word, "ns", 3, "m"))
    cut(word, "s", 3);
  cut_any(word, {"a", "e", "o"}, 3);
  return word;
}

std::string italian(std::string word) {
  cut_any(word, {"a", "e", "o", "i"}, 3);
  cut_any(word, {"i", "h"}, 3);
  return word;
}

std::string russian(std::string word) {
  constexpr std::size_t kKeep = 6;  // three letters
  cut_any(word, {"ся", "сь"}, kKeep);
  cut_any(word, {"иями", "ыми", "ими", "ями", "ами", "иях", "иям", "ией", "ием", "его", "ого", "ему", "ому",
                 "ях",   "ах",  "ов",  "ев",  "ей",  "ой",  "ий",  "ый",  "ая",  "яя",  "ое",  "ее",  "ые",
                 "ие",   "ия",  "ии",  "ию",  "ым",  "им",  "ых",  "их",  "ом",  "ем",  "ую",  "юю",  "ам",
                 "ям",   "ью",  "а",   "я",   "о",   "е",   "и",   "ы",   "у",   "ю",   "ь",   "й"},
          kKeep);
  if (word.ends_with("нн")) word.resize(word.size() - 2);
  return word;
}

}  // namespace

std::string light_stem(std::string_view language, std::string_view word) {
  if (word.empty()) return "";
  std::string out(word);
  if (language == "de") {
    while (cut_any(out, {"en", "er", "em", "es", "e", "n", "s"}, 3)) {
    }
    return out;
  }
  if (language == "nl") return dutch(std::move(out));
  if (language == "fr") return french(std::move(out));
  if (language == "es") return spanish(std::move(out));
  if (language == "pt") return portuguese(std::move(out));
  if (language == "it") return italian(std::move(out));
  if (language == "ru") return russian(std::move(out));
  return out;
}

std::string verb_stem(std::string_view language, std::string_view word) {
  std::string out(word);
  bool cut_off = false;
  if (language == "es" || language == "pt")
    cut_off = cut_any(out, {"aron", "ieron", "aram", "eram", "iram", "aban", "avam", "iendo", "ando", "endo",
                            "indo", "aba",   "ava",  "ado",  "ada",  "ido",  "ida",  "an",    "en",   "am",
                            "em",   "ar",    "er",   "ir",   "ou",   "iu",   "io",   "a",     "e",    "o"},
                      4);
  else if (language == "it")
    cut_off = cut_any(
        out,
        {"arono", "irono", "ando", "endo", "ano", "ono", "are", "ere", "ire", "ato", "ata", "a", "e", "i"},
        4);
  else if (language == "fr")
    cut_off = cut_any(out, {"aient", "ent", "ait", "ant", "er", "ir", "ees", "es", "ee", "e"}, 4);
  else if (language == "de" || language == "nl")
    cut_off = cut_any(out, {"ten", "te", "en", "t"}, 4);
  return cut_off ? out : std::string();
}

std::string participle_stem(std::string_view language, std::string_view word) {
  std::string out(word);
  bool cut_off = false;
  if (language == "es" || language == "pt")
    cut_off = cut_any(out, {"ado", "ada", "ido", "ida"}, 4);
  else if (language == "it")
    cut_off = cut_any(out, {"ato", "ata", "ito", "ita", "uto", "uta"}, 4);
  else if (language == "fr")
    cut_off = out.size() >= 6 && cut_any(out, {"ee", "ie", "ue", "e", "i", "u"}, 4);
  else if (language == "de" || language == "nl")
    cut_off = out.starts_with("ge") && out.size() >= 7 && cut_any(out, {"t", "en", "d"}, 6);
  if (!cut_off) return "";
  return out.starts_with("ge") && (language == "de" || language == "nl") ? out.substr(2) : out;
}

std::string without_fleeting_vowel(std::string_view stem) {
  if (stem.size() < 8) return "";
  const auto vowel = stem.substr(stem.size() - 4, 2);
  if (vowel != "о" && vowel != "е") return "";
  std::string out(stem.substr(0, stem.size() - 4));
  out += stem.substr(stem.size() - 2);
  return out;
}

}  // namespace translate::builtin
