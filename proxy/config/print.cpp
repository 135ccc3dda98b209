#include <yaml-cpp/yaml.h>

#include "proxy/config/value.hpp"

namespace proxy {

namespace {

using config::Key;
using config::Kind;

std::string_view section_of(const Key& key) {
  auto dot = key.path.find('.');
  return dot == std::string_view::npos ? std::string_view() : key.path.substr(0, dot);
}

void emit_value(YAML::Emitter& out, const Key& key, const Config& config) {
  switch (key.rule.kind) {
    case Kind::selectors: {
      Config copy = config;
      out << YAML::Flow << YAML::BeginMap;
      for (const auto& item : *std::get<std::vector<PromptSelector>*>(key.field(copy)))
        out << YAML::Key << item.name << YAML::Value << item.label;
      out << YAML::EndMap;
      break;
    }
    case Kind::list: {
      Config copy = config;
      out << YAML::Flow << YAML::BeginSeq;
      for (const auto& item : *std::get<std::vector<std::string>*>(key.field(copy)))
        out << YAML::DoubleQuoted << item;
      out << YAML::EndSeq;
      break;
    }
    case Kind::text:
    case Kind::tokens:
    case Kind::url:
    case Kind::address:
      out << YAML::DoubleQuoted << config::show_value(key, config);
      break;
    default:
      out << config::show_value(key, config);
  }
}

std::string cell(std::string_view text) {
  std::string out;
  for (char c : text) out += c == '|' ? std::string("\\|") : std::string(1, c);
  return out;
}

std::string default_of(const Key& key) {
  if (key.path == "data_dir") return std::string(config::kDataDirDefault);
  auto text = config::show_value(key, Config{});
  return text.empty() ? "empty" : "`" + text + "`";
}

}  // namespace

std::string print_config(const Config& config) {
  YAML::Emitter out;
  out << YAML::BeginMap;
  std::string_view open;
  for (const auto& key : config::all_keys()) {
    if (auto section = section_of(key); section != open) {
      if (!open.empty()) out << YAML::EndMap;
      out << YAML::Key << std::string(section) << YAML::Value << YAML::BeginMap;
      open = section;
    }
    auto name = open.empty() ? key.path : key.path.substr(open.size() + 1);
    out << YAML::Key << std::string(name) << YAML::Value;
    emit_value(out, key, config);
  }
  if (!open.empty()) out << YAML::EndMap;
  out << YAML::EndMap;
  return std::string(out.c_str()) + "\n";
}

std::string config_reference_markdown() {
  std::string out = "| Key | Takes | Default | Environment | Flag | Meaning |\n|---|---|---|---|---|---|\n";
  for (const auto& key : config::all_keys()) {
    out += "| `" + std::string(key.path) + "` | " + cell(config::expected(key.rule)) +
           (key.secret ? " (secret)" : "") + " | " + default_of(key) + " | " +
           (key.env.empty() ? "" : "`" + std::string(key.env) + "`, ") + "`" + config::env_name(key) +
           "` | " + (key.flag.empty() ? "" : "`--" + std::string(key.flag) + "`") + " | " + cell(key.help) +
           " |\n";
  }
  return out;
}

}  // namespace proxy
