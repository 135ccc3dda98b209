#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "translate/builtin/tree.hpp"

namespace translate::builtin {

// A composite that no single metric is: "CPU usage" is one minus the idle share. Written in data/frames.txt.
struct Frame {
  std::string name;
  std::vector<std::vector<std::string>> needs;  // of each list the prompt must say one word
  std::vector<std::string> also;                // words that it explains besides
  std::vector<std::string> never;               // words that speak of something else
  Node expr;
  std::vector<Node> others;          // other usual ways to say the same, which keep other labels
  std::optional<Node> left;          // of a capacity: what is not used yet, in its own unit
  std::vector<std::string> metrics;  // all must exist
  std::string unit;                  // ratio, percent, seconds, bytes, or empty
  std::string agg;                   // how several series become one: avg, sum, max, min
  bool forecast = false;             // only for questions about what will be
  double prior = 0;
};

// Reads blocks of `key: value` lines between empty lines. Errors: bad_input with the line.
base::Result<std::vector<Frame>> read_frames(std::string_view text);

const std::vector<Frame>& shipped_frames();

}  // namespace translate::builtin
