#pragma once

#include <string>
#include <string_view>

namespace translate::builtin {

// What the forms of a word have in common, in the language with this code ("de", "ru"): number, gender and
// case are off. Takes a folded word; Chinese, Japanese and Korean words stay as they are.
std::string light_stem(std::string_view language, std::string_view word);

// The beginning that the forms of a verb share ("escaneado", "escanean"); empty where the word is no such
// form. A participle's is what the dictionary files it under as well.
std::string verb_stem(std::string_view language, std::string_view word);
std::string participle_stem(std::string_view language, std::string_view word);

// A Russian stem without the vowel that comes and goes ("посылок", "посылка"); empty when it has none.
std::string without_fleeting_vowel(std::string_view stem);

}  // namespace translate::builtin
