#pragma once

#include <string>
#include <vector>

#include "translate/builtin/subject.hpp"
#include "translate/builtin/tree.hpp"

namespace translate::builtin {

// One way to read the prompt, with how well it keeps what the prompt asks for.
struct Draft {
  Node node;
  double score = 0;
  double mass = 0;  // of its subject, as are the next
  double coverage = 0;
  double unknown = 0;  // share of the word that tells most and is not explained
  bool frame = false;
  bool loose = false;  // a group was asked for that it has no label for
  bool ratio = false;  // of two things, or of a family that holds one
  std::vector<std::string> assumptions;
};

struct Defaults {
  double window = 300;         // of rates, seconds
  double quantile = 0.95;      // of a latency that is asked for without one
  double count_window = 3600;  // of "how many", seconds
};

// Ways to answer the prompt from one subject.
std::vector<Draft> compose(const Reading& reading, const Subject& subject, const Defaults& defaults);

// Ratios of two families or of two sets of series of one.
std::vector<Draft> compose_ratios(const Reading& reading, const std::vector<Subject>& subjects,
                                  const Defaults& defaults);

}  // namespace translate::builtin
