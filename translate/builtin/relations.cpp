#include "translate/builtin/relations.hpp"

#include <algorithm>

#include "catalog/text.hpp"
#include "translate/builtin/data_texts.hpp"
#include "translate/builtin/table.hpp"
#include "translate/builtin/words.hpp"

namespace translate::builtin {

const Relations& relations() {
  static const Relations instance = [] {
    Relations out;
    each_row(relations_text(), [&out](const std::vector<std::string_view>& row) {
      if (row.size() < 2) return;
      const auto words = split(row[1], ' ');
      if (row[0] == "complement" && words.size() == 2) {
        out.complements.emplace(catalog::singular(words[0]), catalog::singular(words[1]));
        out.complements.emplace(catalog::singular(words[1]), catalog::singular(words[0]));
        return;
      }
      if (row[0] == "over" && words.size() == 2) {
        out.over.emplace(catalog::root(catalog::singular(words[0])),
                         catalog::root(catalog::singular(words[1])));
        return;
      }
      auto& set = row[0] == "used" ? out.used : row[0] == "free" ? out.free : out.whole;
      for (const auto word : words) {
        set.insert(catalog::singular(word));
        // "starts" is what "started" is.
        if (row[0] == "whole") set.insert(catalog::root(catalog::singular(word)));
      }
    });
    return out;
  }();
  return instance;
}

std::vector<std::string> plain_words(const catalog::Family& family) {
  std::vector<std::string> out;
  auto parts = split(family.name, '_');
  while (parts.size() > 1 && is_unit_word(catalog::singular(parts.back())) && parts.back() != "limit")
    parts.pop_back();
  for (const auto part : parts) out.push_back(catalog::singular(catalog::fold_case(part)));
  return out;
}

Difference difference(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  Difference out;
  for (const auto& word : a) {
    if (std::find(b.begin(), b.end(), word) == b.end())
      out.left.push_back(word);
    else
      ++out.shared;
  }
  for (const auto& word : b)
    if (std::find(a.begin(), a.end(), word) == a.end()) out.right.push_back(word);
  return out;
}

bool all_in(const std::vector<std::string>& words, const Words& set) {
  return std::all_of(words.begin(), words.end(), [&set](const std::string& word) {
    return set.contains(word) || set.contains(catalog::root(word));
  });
}

}  // namespace translate::builtin
