#pragma once

#include <string_view>
#include <vector>

namespace translate::builtin {

// The tables under data/: lines of fields between tabs; empty lines and lines that start with `#` say
// nothing.
template <class Use>
void each_row(std::string_view table, Use use) {
  while (!table.empty()) {
    const auto end = table.find('\n');
    auto line = table.substr(0, end);
    table.remove_prefix(end == std::string_view::npos ? table.size() : end + 1);
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string_view> fields;
    for (;;) {
      const auto tab = line.find('\t');
      fields.push_back(line.substr(0, tab));
      if (tab == std::string_view::npos) break;
      line.remove_prefix(tab + 1);
    }
    use(fields);
  }
}

// The parts of `text` between single `separator`s, empty ones left out.
inline std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto at = text.find(separator);
    if (at != 0) parts.push_back(text.substr(0, at));
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
  }
  return parts;
}

}  // namespace translate::builtin
