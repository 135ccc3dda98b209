#pragma once

#include <string>
#include <vector>

#include "translate/builtin/prompt.hpp"

namespace translate::builtin {

// A row of data/intents.tsv.
struct Pattern {
  struct Part {
    enum class Kind { words, number, duration, percentile };
    Kind kind = Kind::words;
    bool optional = false;
    std::vector<std::string> words;
  };

  std::vector<Part> parts;
  std::vector<std::string> actions;
  bool order = false;  // begins with a verb that orders

  bool does(std::string_view action) const;
};

// The numbers that a pattern met.
struct Captures {
  double number = 0;
  std::string unit;
  double duration = 0;  // seconds
};

struct Fit {
  const Pattern* pattern = nullptr;
  std::size_t length = 0;  // tokens
  Captures captures;
};

// The longest pattern that fits at this token; none: nullptr.
Fit fit_pattern(const std::vector<Token>& tokens, std::size_t at);

}  // namespace translate::builtin
