#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.hpp"
#include "translate/builtin/intent.hpp"
#include "translate/builtin/prompt.hpp"

namespace translate::builtin {

// A word of the prompt that says what is asked for.
struct Content {
  std::size_t token = 0;
  std::string stem;
  std::string root;
  const std::vector<std::string>* synonyms = nullptr;
  const std::vector<std::string>* meaning = nullptr;  // of an abbreviation that was typed
  double weight = 1;
};

using catalog::Form;
using catalog::form_of;

// 1 same, 0.85 same root, 0.75 synonym, less for an abbreviation or a slip, 0 unrelated.
double match(const Content& content, const Form& form);

// How likely one of two words, of a prompt and of a name, is short for the other; 0 when it can't be.
double brevity(std::string_view a, std::string_view b);

// The same word with a slip of the keyboard, or as a neighbouring language spells it.
bool resembles(std::string_view a, std::string_view b);

// Content words with their weights: place in the prompt, how rare the word is in the catalog, weak words.
std::vector<Content> content_of(const Prompt& prompt, const Intent& intent,
                                const catalog::Snapshot& snapshot);

bool is_weak_word(std::string_view stem);
bool is_unit_word(std::string_view stem);

// Whether data/states.tsv lists the word under the kind: "up", "down", "installed".
bool is_said_of(std::string_view kind, std::string_view word);

// Whether the family tells of Prometheus itself, or of no exporter that the tables know.
bool is_monitoring(std::string_view family);
bool is_rarely_meant(std::string_view family);
bool is_application(std::string_view family);

// Whether questions about the family add its labels up, unless they name them; else they keep them.
bool adds_up(std::string_view family);

}  // namespace translate::builtin
