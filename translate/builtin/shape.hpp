#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "translate/builtin/compose.hpp"
#include "translate/builtin/measure.hpp"

namespace translate::builtin {

// Wraps what was measured into what was asked for: grouping, scale, ranking, comparison, threshold.
class Shaper {
 public:
  Shaper(const Reading& reading, const Subject& subject, const Defaults& defaults, std::vector<Draft>& out);

  double rate_window() const;
  double event_window() const;
  std::vector<Matcher> matchers() const;
  std::vector<std::string> by() const;
  // The aggregator that was asked for, unless the word belongs to the metric's name; else empty.
  std::string agg() const;
  bool adds_up() const;
  // Whether the labels that were asked for tell all series of the family apart.
  bool groups_merge_nothing() const;
  bool tells_apart(const char* label) const;
  // Whether things are compared one by one: "tanks above 80 %", "any queue over its limit".
  bool compares_things() const;
  // What is measured is there or is not: "how many hosts have less than …" counts what is left.
  void count_what_is_kept() { counts_kept_ = true; }
  void note(std::string assumption);

  // One value per series: aggregates as asked or as is usual, then finishes. `usual`: how several series
  // become one.
  void vector(const Node& node, const std::string& unit, const std::string& usual, double score);
  // Grouping is done.
  void grouped(const Node& node, const std::string& unit, double score);

  Node select(const std::string& metric, double window = 0) const;
  Node select(const std::string& metric, const std::vector<Matcher>& matchers, double window = 0) const;

 private:
  // Only what is beyond the bounds that were said; `scale`: the unit of the value.
  Node bounded(Node value, const std::string& scale) const;
  void emit(Node node, double score, bool ratio);
  Node scaled(Node node, const std::string& unit, std::string& shown) const;

  const Reading& reading_;
  const Subject& subject_;
  const Defaults& defaults_;
  std::vector<Draft>& out_;
  std::vector<std::string> notes_;
  bool counts_kept_ = false;
};

}  // namespace translate::builtin
