#include "translate/builtin/value_rows.hpp"

#include <algorithm>

#include "catalog/text.hpp"
#include "catalog/user_tables.hpp"
#include "translate/builtin/data_texts.hpp"
#include "translate/builtin/table.hpp"

namespace translate::builtin {
namespace {

bool is_status_code(std::string_view value) {
  return value.size() == 3 && value[0] >= '1' && value[0] <= '5' &&
         std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Folding makes a copy; what differs in length or in a plain letter needs none.
bool same_folded(std::string_view a, std::string_view b) {
  const auto plain = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  if (!std::all_of(a.begin(), a.end(), plain) || !std::all_of(b.begin(), b.end(), plain))
    return catalog::fold_case(a) == catalog::fold_case(b);
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [&lower](char x, char y) { return lower(x) == lower(y); });
}

// "5..": a value of three characters that begins so; else the value itself.
bool stands_for(const ValueRow& row, const std::string& live) {
  if (row.op == "=") return same_folded(row.value, live);
  return row.value.size() == live.size() && live[0] == row.value[0] &&
         std::all_of(live.begin(), live.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

bool holds_status_codes(const catalog::Label& label) {
  return !label.values.empty() &&
         std::all_of(label.values.begin(), label.values.end(),
                     [](const auto& value) { return is_status_code(value) || value == "0" || value == ""; });
}

bool ValueRow::fits(const catalog::Label& label) const {
  const bool codes = op == "=~" || is_status_code(value);
  const bool listed = std::find(labels.begin(), labels.end(), label.name) != labels.end() ||
                      labels.front() == "*" || (codes && holds_status_codes(label));
  if (!listed) return false;
  if (std::any_of(label.values.begin(), label.values.end(),
                  [this](const std::string& live) { return stands_for(*this, live); }))
    return true;
  // A class of codes that has not been seen yet ("5xx" on a healthy server) is still what was asked for.
  return op == "=~" && std::any_of(label.values.begin(), label.values.end(), is_status_code);
}

std::string ValueRow::spelt(const catalog::Label& label) const {
  for (const auto& live : label.values)
    if (op == "=" && stands_for(*this, live)) return live;
  return value;
}

const ValueRows& value_rows() {
  static catalog::MadeOfTables<ValueRows> instance([] {
    ValueRows out;
    each_row(catalog::with_user_table("values", values_text()),
             [&out](const std::vector<std::string_view>& row) {
               if (row.size() < 4) return;
               ValueRow entry;
               for (const auto phrase : split(row[0], '|')) {
                 entry.phrases.emplace_back();
                 for (const auto word : split(phrase, ' '))
                   entry.phrases.back().push_back(catalog::singular(word));
               }
               for (const auto label : split(row[1], ' ')) entry.labels.emplace_back(label);
               if (entry.labels.empty()) return;
               entry.op = row[2];
               entry.value = row[3];
               for (std::size_t i = 0; i < entry.phrases.size(); ++i)
                 if (!entry.phrases[i].empty())
                   out.beginning_with[entry.phrases[i].front()].push_back({out.rows.size(), i});
               out.rows.push_back(std::move(entry));
             });
    return out;
  });
  return instance.get();
}

}  // namespace translate::builtin
