#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "promql/ast.hpp"

namespace promql::lint {

struct Node;

// Which labels the series of an expression can carry, as far as the expression alone tells. __name__ is left
// out. Sets are bounded: one that grows too large becomes "may have any label".
struct LabelSet {
  struct Joined {
    std::string_view label;
    std::uint32_t by;  // the node whose group_left or group_right brought it
    friend bool operator==(const Joined&, const Joined&) = default;
  };

  bool open = true;                     // may have labels that are not listed
  std::vector<std::string_view> names;  // sorted; closed: may be there; open: surely are not
  std::vector<std::pair<std::string_view, std::string_view>>
      fixed;  // sorted; surely have this value, never empty
  std::vector<Joined> joined;
  std::uint32_t shaped_by = UINT32_MAX;  // the aggregation that removed labels last

  bool may_have(std::string_view label) const;
  // Its value on every series: "" where the label is surely not there.
  std::optional<std::string_view> value(std::string_view label) const;
  bool is_empty() const { return !open && names.empty(); }

  void add(std::string_view label);     // may be there from now on, with any value
  void remove(std::string_view label);  // surely not there
  void keep(const std::vector<std::string_view>& sorted_labels);

  friend bool operator==(const LabelSet&, const LabelSet&) = default;
};

// Label sets by number; 0 is "any label". Equal neighbours share one.
class LabelSets {
 public:
  LabelSets() : sets_(1) {}
  const LabelSet& operator[](std::uint32_t index) const { return sets_[index]; }
  std::uint32_t store(LabelSet set, std::uint32_t like = 0);

 private:
  std::vector<LabelSet> sets_;
};

// Sets `labels` of a node whose children have theirs.
void find_labels(std::vector<Node>& nodes, std::uint32_t at, LabelSets& sets);

// What vectors are matched by: on (names) or everything else than ignoring (names).
bool is_matched_by(const VectorMatching* matching, std::string_view label);

}  // namespace promql::lint
