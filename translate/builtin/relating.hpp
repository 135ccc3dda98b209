#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "translate/builtin/compose.hpp"
#include "translate/builtin/relations.hpp"
#include "translate/builtin/shape.hpp"

namespace translate::builtin {

// Answers that take two families, or two sets of series of one: shares, what is left of a capacity, one thing
// per another. The parts stand in relate_shares.cpp, relate_levels.cpp and relate_pairs.cpp.
class Relating {
 public:
  Relating(const Reading& reading, const std::vector<Subject>& subjects, const Defaults& defaults);

  std::vector<Draft> run();

 private:
  using Family = catalog::Family;
  using FormId = catalog::FormId;
  // A family that may belong together with the one that is looked at.
  struct Neighbour {
    const Family* family = nullptr;
    std::span<const FormId> words;
    std::string unit;
    std::vector<double> named;  // see `said_by_name`; empty: nobody asked yet
  };

  void split_by_label(const Subject& subject, bool paired);
  void part_of(const Shaper& shape, const Subject& subject, const std::vector<const Filter*>& parts,
               double score);
  void split_by_group(const Shaper& shape, const Subject& subject);
  bool rates_an_outcome(const Subject& subject) const;
  void pair_of_counters(const Subject& subject);
  bool rates_the_part(const Difference& diff) const;
  bool names_both(const Difference& diff) const;
  bool names_whole(const Family& part, const Family& other) const;
  bool is_own_whole(const Subject& subject) const;
  // Whether between two places of the prompt something is said that only the name of the first says.
  bool tells(const Family& one, const Family& other, std::size_t first, std::size_t last) const;

  // One level over or beside another, in the ways it may be added up.
  template <class Make>
  void in_all_ways(const Subject& both, const Family& part, const Family& whole,
                   const std::vector<Matcher>& of_part, const std::string& unit, double score, Make make);
  // The matcher that keeps what is used (or free) of a family that tells both apart by a label.
  std::vector<Matcher> part_by_label(const Shaper& shape, const Family& part, const Family& whole,
                                     bool want_free) const;
  void fills_up(const Subject& subject);
  void capacity(const Subject& subject);
  void off_target(const Subject& subject);
  void part_of_whole(const Subject& subject);

  void mean_of_counters(const Subject& subject);
  struct Joint;
  std::vector<Joint> joints() const;
  void two_together(const Subject& subject);
  void both_ways(const Subject& subject);
  void per_unit(const Subject& subject, Span span);
  void joined_with_info(const Subject& subject, Span span);

  bool says(const std::string& stem) const;
  // Whether a phrase after "per" may name what something is divided by.
  bool divides(Span span) const;

  // Those whose names begin with the same word.
  const std::vector<Neighbour*>& others(const Family& family) const;
  // Levels of the same unit, with how the names differ: `use(other, difference)`.
  template <class Use>
  void each_level_beside(const Family& family, Use use) const;

  Neighbour& known(const Family& family) const;
  bool all_in(const FormIds& words, const Words& set) const;
  const std::string& stem(FormId id) const { return reading_.matches->form(id).stem; }
  bool is_listed(const Difference& diff, const std::set<std::pair<std::string, std::string>>& pairs) const;
  const Subject& weighed(const Family& family) const;
  const std::vector<double>& named(const Family& family) const;
  // One subject that explains what both do.
  Subject merged(const Subject& numerator, const Subject& denominator) const;

  double window() const { return reading_.intent.window.value_or(defaults_.window); }
  // Series of a family as something that can be added up and divided.
  Node measured(const Shaper& shape, const Family& family, const std::vector<Matcher>& matchers) const;
  Node side(const Shaper& shape, const Family& family, const std::vector<Matcher>& matchers, bool bare) const;
  // Where the prompt says the first of the words; its length when it does not.
  std::size_t place_of(std::span<const FormId> words) const;

  const Reading& reading_;
  const Intent& intent_;
  const std::vector<Subject>& subjects_;
  const Defaults& defaults_;
  std::vector<Draft> out_;
  bool whole_elsewhere_ = false;  // another family is said to be the whole of the one that is looked at
  // Families are neighbours of many others.
  mutable std::unordered_map<const Family*, Neighbour> known_;
  mutable std::unordered_map<const Family*, Subject> weighed_;
  mutable std::unordered_map<std::string, std::vector<Neighbour*>> others_;
  mutable std::ptrdiff_t looked_at_ = 0;  // others, in all
};

bool is_level(const catalog::Family& family);

// What names of one namespace begin with: the first word, its singular where that is how it begins.
std::string namespace_of(const std::string& name);

// Series can be divided one by one when both sides have the same labels; machines are looked at that way.
bool divide_one_by_one(const Shaper& shape, const catalog::Family& a, const catalog::Family& b);

// Those whose label the family has.
std::vector<Matcher> fitting(const std::vector<Matcher>& matchers, const catalog::Family& family);

template <class Use>
void Relating::each_level_beside(const Family& family, Use use) const {
  if (!is_level(family)) return;
  const auto& own = known(family);
  for (const auto* other : others(family)) {
    if (!is_level(*other->family) || other->unit != own.unit) continue;
    use(*other->family, difference(own.words, other->words));
  }
}

}  // namespace translate::builtin
