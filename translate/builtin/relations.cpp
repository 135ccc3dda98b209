#include "translate/builtin/relations.hpp"

#include <algorithm>

#include "catalog/text.hpp"
#include "translate/builtin/data_texts.hpp"
#include "translate/builtin/table.hpp"
#include "translate/builtin/words.hpp"

namespace translate::builtin {
namespace {

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

}  // namespace

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
      if (row[0] == "ways" && words.size() == 2) {
        out.ways.emplace(catalog::singular(words[0]), catalog::singular(words[1]));
        return;
      }
      if (row[0] == "over" && words.size() == 2) {
        out.over.emplace(catalog::root(catalog::singular(words[0])),
                         catalog::root(catalog::singular(words[1])));
        return;
      }
      auto& set = row[0] == "used"     ? out.used
                  : row[0] == "free"   ? out.free
                  : row[0] == "target" ? out.target
                  : row[0] == "limit"  ? out.limit
                                       : out.whole;
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
  for (const auto part : split(family.name, '_')) {
    std::size_t start = 0;
    for (std::size_t i = 1; i <= part.size(); ++i)
      if (i == part.size() || (is_upper(part[i]) && !is_upper(part[i - 1]))) {
        out.push_back(catalog::singular(catalog::fold_case(part.substr(start, i - start))));
        start = i;
      }
  }
  while (out.size() > 1 && is_unit_word(out.back()) && out.back() != "limit") out.pop_back();
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
