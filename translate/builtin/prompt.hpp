#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.hpp"

namespace translate::builtin {

// One word, number or sign of a prompt, in English whatever language it was typed in.
struct Token {
  enum class Kind { word, number, sign };

  Kind kind = Kind::word;
  std::string text;       // folded: lower case, no accents
  std::string stem;       // singular
  double number = 0;      // of "15", "5m", "99th", "80%"
  bool numeric = false;   // starts with digits
  std::string unit;       // what follows the digits without a space: "m", "th", "xx"
  double weight = 1;      // by its place: the legend of a panel says more than its title
  bool aside = false;     // in a sentence that only explains: its words count little and it gives no orders
  bool contrary = false;  // the title names it beside what the legend picks: "reads and writes: writes"
  bool joined = false;    // no space between it and the token before
};

struct Prompt {
  std::vector<Token> tokens;  // bounded
  bool foreign = false;       // was not typed in English
  std::string english;        // what it was read as then
  bool titled = false;  // reads as a panel or alert title, "Title: legend - gloss", rather than as a sentence
};

// Any bytes are accepted; what is beyond kMaxTokens is left out. The catalog helps to read other languages.
constexpr std::size_t kMaxTokens = 120;
Prompt read_prompt(std::string_view text, const catalog::Snapshot* catalog = nullptr);

}  // namespace translate::builtin
