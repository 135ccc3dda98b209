#pragma once

#include <boost/container/small_vector.hpp>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "catalog/catalog.hpp"
#include "translate/builtin/matches.hpp"

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
std::span<const catalog::FormId> plain_words(Matches& matches, const catalog::FamilyWords& words);

using FormIds = boost::container::small_vector<catalog::FormId, 8>;

struct Difference {
  FormIds left, right;  // words that only one of them has
  std::size_t shared = 0;
};

Difference difference(std::span<const catalog::FormId> a, std::span<const catalog::FormId> b);

// Each of them, or its root.
bool all_in(const Matches& matches, const FormIds& words, const Words& set);

}  // namespace translate::builtin
