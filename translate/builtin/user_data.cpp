#include "translate/builtin/user_data.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>

#include "translate/builtin/frames.hpp"
#include "translate/builtin/table.hpp"

namespace translate::builtin {
namespace {

using base::errc;
using base::Error;

constexpr std::size_t kMaxFile = 4 << 20;  // bytes

// A table of lines with fields between tabs, and how many of them a line needs.
struct Table {
  std::string_view name;
  std::size_t fields;
  const char* format;
};

constexpr Table kTables[] = {
    {"synonyms", 1, "words that may stand for each other"},
    {"abbreviations", 2, "the abbreviation, a tab, what it stands for"},
    {"glosses", 2, "the family, a tab, what it means"},
    {"labels", 2, "words, a tab, names of labels"},
    {"values", 4, "words, names of labels, an operator and a value, tabs between them"},
    {"intents", 2, "a pattern, a tab, actions"},
    {"exporters", 2, "the beginning of families, a tab, keep or sum"},
};

std::size_t line_without(const std::string& text, const Table& table) {
  std::size_t number = 0;
  std::string_view rest = text;
  while (!rest.empty()) {
    ++number;
    const auto end = rest.find('\n');
    const auto line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (line.empty() || line.front() == '#') continue;
    if (split(line, '\t').size() < table.fields) return number;
  }
  return 0;
}

base::Result<std::string> read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file.good() && !file.eof()) return Error{errc::bad_input, path.string() + " cannot be read"};
  if (text.size() > kMaxFile) return Error{errc::bad_input, path.string() + " is larger than 4 MiB"};
  return text;
}

}  // namespace

base::Result<catalog::UserTables> read_user_data(const std::string& directory) {
  const std::filesystem::path root(directory);
  std::error_code failed;
  if (!std::filesystem::is_directory(root, failed))
    return Error{errc::not_found, "there is no directory " + directory};
  catalog::UserTables out;
  for (const auto& table : kTables) {
    const auto path = root / (std::string(table.name) + ".tsv");
    if (!std::filesystem::exists(path, failed)) continue;
    auto text = read_file(path);
    if (!text) return text.error();
    if (const auto line = line_without(*text, table); line > 0)
      return Error{errc::bad_input,
                   path.string() + ':' + std::to_string(line) + ": expected " + table.format};
    out[std::string(table.name)] = *std::move(text);
  }
  const auto path = root / "frames.txt";
  if (std::filesystem::exists(path, failed)) {
    auto text = read_file(path);
    if (!text) return text.error();
    if (const auto frames = read_frames(*text); !frames)
      return Error{errc::bad_input, path.string() + ": " + frames.error().detail};
    out["frames"] = *std::move(text);
  }
  return out;
}

}  // namespace translate::builtin
