#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace catalog {

// Finds strings that share many letter triples with a mistaken one.
class NameIndex {
 public:
  void add(std::string_view name);  // names are numbered in the order they are added

  struct Match {
    std::uint32_t id;
    double similarity;  // 0..1, Dice over letter triples
  };
  // Best first; at most `limit`.
  std::vector<Match> nearest(std::string_view name, std::size_t limit) const;

 private:
  std::vector<std::vector<std::uint32_t>> postings_{std::vector<std::vector<std::uint32_t>>(1u << 14)};
  std::vector<std::uint16_t> sizes_;
};

}  // namespace catalog
