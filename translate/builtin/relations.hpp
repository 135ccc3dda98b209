#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catalog/catalog.hpp"

namespace translate::builtin {

using Words = std::set<std::string, std::less<>>;

// How names of families that belong together differ: data/relations.tsv.
struct Relations {
  Words used, free, whole;
  Words limit;   // of `whole`: the words that hardly mean anything else
  Words target;  // what a level should be
  std::set<std::pair<std::string, std::string>> complements;
  std::set<std::pair<std::string, std::string>> over;  // roots: what is a share of what
  std::set<std::pair<std::string, std::string>> ways;  // the two ways that something may go
};

const Relations& relations();

// Words of a name without unit and kind; no abbreviations spelt out, so that names can be compared.
std::vector<std::string> plain_words(const catalog::Family& family);

struct Difference {
  std::vector<std::string> left, right;  // words that only one of them has
  std::size_t shared = 0;
};

Difference difference(const std::vector<std::string>& a, const std::vector<std::string>& b);

// Each of them, or its root.
bool all_in(const std::vector<std::string>& words, const Words& set);

}  // namespace translate::builtin
