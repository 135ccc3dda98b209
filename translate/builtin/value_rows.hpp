#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "catalog/catalog.hpp"

namespace translate::builtin {

// A row of data/values.tsv: words that stand for a label's value without being spelt like it.
struct ValueRow {
  std::vector<std::vector<std::string>> phrases;
  std::vector<std::string> labels;  // "*": any
  std::string op;
  std::string value;

  // Whether the label is one that the row speaks of, and has such a value or may get one.
  bool fits(const catalog::Label& label) const;
  // The row's value as the label has it.
  std::string spelt(const catalog::Label& label) const;
};

struct ValueRows {
  // A phrase of a row: value_rows().rows[row].phrases[phrase].
  struct Place {
    std::size_t row = 0;
    std::size_t phrase = 0;
  };

  std::vector<ValueRow> rows;
  // Phrases by their first word: a subject has some hundred neighbours, and each is asked for its filters.
  std::unordered_map<std::string, std::vector<Place>> beginning_with;
};

const ValueRows& value_rows();

// Whether its values are codes of HTTP answers, whatever its name.
bool holds_status_codes(const catalog::Label& label);

}  // namespace translate::builtin
