#pragma once

#include <rapidjson/document.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "promql/parser.hpp"

// Cases that lie in files, one JSON object a line.
namespace cases {

inline std::filesystem::path source_dir() {
  const char* dir = std::getenv("PROMPHRASE_SOURCE_DIR");
  return dir ? dir : ".";
}

// Empty where there is no such file.
inline std::vector<rapidjson::Document> load(const std::filesystem::path& path) {
  std::vector<rapidjson::Document> found;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    found.emplace_back().Parse(line.data(), line.size());
    if (found.back().HasParseError()) throw std::runtime_error(path.string() + ": not JSON: " + line);
  }
  return found;
}

inline std::string text(const rapidjson::Value& object, const char* key) {
  const auto found = object.FindMember(key);
  if (found == object.MemberEnd() || !found->value.IsString()) return {};
  return {found->value.GetString(), found->value.GetStringLength()};
}

inline promql::ParseOptions options(const rapidjson::Value& object) {
  promql::ParseOptions options;
  options.duration_expr = false;
  for (const auto& option : object["options"].GetArray()) {
    const std::string name = option.GetString();
    options.experimental_functions |= name == "experimental-functions";
    options.duration_expr |= name == "duration-expr";
    options.extended_range_selectors |= name == "extended-range-selectors";
    options.binop_fill_modifiers |= name == "binop-fill-modifiers";
  }
  return options;
}

inline std::vector<promql::ParseError> errors(const rapidjson::Value& list) {
  std::vector<promql::ParseError> found;
  for (const auto& error : list.GetArray()) {
    found.push_back({{error[0].GetUint(), error[1].GetUint()}, error[2].GetString()});
  }
  return found;
}

inline promql::ParseOptions everything() {
  promql::ParseOptions options;
  options.experimental_functions = options.extended_range_selectors = options.binop_fill_modifiers = true;
  return options;
}

}  // namespace cases
