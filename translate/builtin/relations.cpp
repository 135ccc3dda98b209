#include "translate/builtin/relations.hpp"

#include <algorithm>

#include "catalog/text.hpp"
#include "translate/builtin/data_texts.hpp"
#include "translate/builtin/table.hpp"

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

std::span<const catalog::FormId> plain_words(Matches& matches, const catalog::FamilyWords& words) {
  auto out = words.plain;
  while (out.size() > 1 && matches.is_unit(out.back()) && matches.form(out.back()).stem != "limit")
    out = out.first(out.size() - 1);
  return out;
}

Difference difference(std::span<const catalog::FormId> a, std::span<const catalog::FormId> b) {
  Difference out;
  for (const auto word : a) {
    if (std::find(b.begin(), b.end(), word) == b.end())
      out.left.push_back(word);
    else
      ++out.shared;
  }
  for (const auto word : b)
    if (std::find(a.begin(), a.end(), word) == a.end()) out.right.push_back(word);
  return out;
}

bool all_in(const Matches& matches, const FormIds& words, const Words& set) {
  return std::all_of(words.begin(), words.end(), [&](catalog::FormId id) {
    const auto& form = matches.form(id);
    return set.contains(form.stem) || set.contains(form.root);
  });
}

}  // namespace translate::builtin
