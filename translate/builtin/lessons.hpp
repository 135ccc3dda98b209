#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.hpp"
#include "translate/builtin/tree.hpp"
#include "translate/translator.hpp"

namespace translate::builtin {

// What a word of this house stands for, as approved pairs show.
struct Taught {
  std::map<std::string, double> families;  // how strongly it names them, 0..1
  std::vector<Matcher> matchers;           // what it filters by; empty: nothing
  double strength = 0;                     // of the matchers
};

// By the stem of the word.
using Lessons = std::map<std::string, Taught, std::less<>>;

// A word that the approved expression's own names, HELP and values do not explain was meant to say something
// in it: the metric, or a filter of which the prompt says nothing else. What several pairs show is trusted
// more.
Lessons learn(const std::vector<Example>& examples, const catalog::Snapshot& snapshot);

// What the house takes where a prompt leaves it open, as most of the approved pairs that leave it open do; 0:
// they don't say.
struct Habits {
  double window = 0;    // of rates, seconds
  double quantile = 0;  // of histograms
};
Habits habits_of(const std::vector<Example>& examples);

}  // namespace translate::builtin
