#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "catalog/catalog.hpp"
#include "translate/builtin/words.hpp"

namespace translate::builtin {

// How well the content words of one prompt say the words of the catalog. Families share their words: what was
// compared once is remembered. Not for several threads at a time.
class Matches {
 public:
  Matches(const Prompt& prompt, const std::vector<Content>& content, const catalog::Snapshot& snapshot);

  // As `match` of the content word with this index.
  double of(std::size_t content, catalog::FormId form) {
    if (rows_[form] == kNone) compare(form);
    return values_[rows_[form] * content_.size() + content];
  }
  bool is_unit(catalog::FormId form);

  const catalog::Form& form(catalog::FormId id) const { return forms_[id]; }
  // The content word written together with the next, which stands beside it; else empty.
  const std::string& with_next(std::size_t content) const { return with_next_[content]; }
  struct Hyphened {
    std::size_t first, last;  // tokens
    std::string stem;
  };
  const std::vector<Hyphened>& hyphened() const { return hyphened_; }
  // Whether some content word is said of the kind, see `is_said_of`.
  bool says_up_or_down() const { return up_or_down_; }
  bool says_uptime() const { return uptime_; }

  // Families whose names begin with the same `letters` as a word, up to six.
  std::size_t namesakes(const std::string& name, std::size_t letters);

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  void compare(catalog::FormId form);

  const std::vector<Content> content_;
  const catalog::Snapshot& snapshot_;
  const std::vector<catalog::Form>& forms_;
  std::vector<std::uint32_t> rows_;  // by form: its row in values_
  std::vector<double> values_;
  std::vector<std::uint8_t> units_;  // by form: 0 not known yet, 1 no, 2 yes
  std::vector<std::string> with_next_;
  std::vector<Hyphened> hyphened_;
  std::unordered_map<std::string, std::size_t> namesakes_;
  bool up_or_down_ = false, uptime_ = false;
};

// How much it matters that a prompt says each part of the name.
std::vector<double> part_weights(Matches& matches, const catalog::FamilyWords& words);

// Share of the name that is said, when each of its words is said so well.
double coverage_of(const catalog::FamilyWords& words, const std::vector<double>& weights,
                   const std::vector<double>& said);

}  // namespace translate::builtin
