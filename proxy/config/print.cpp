#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <vector>

#include "proxy/config/value.hpp"

namespace proxy {

namespace {

using config::Key;
using config::Kind;

void emit_upstreams(YAML::Emitter& out, const Config& config);

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
        out << YAML::DoubleQuoted << (item.find("://") == std::string::npos ? item : config::mask_url(item));
      out << YAML::EndSeq;
      break;
    }
    case Kind::upstreams:
      emit_upstreams(out, config);
      break;
    case Kind::text:
    case Kind::tokens:
    case Kind::headers:
    case Kind::url:
    case Kind::address:
      out << YAML::DoubleQuoted << config::show_value(key, config);
      break;
    default:
      out << config::show_value(key, config);
  }
}

// The keys that begin with `prefix`, less that, nested as their dots say.
void emit_keys(YAML::Emitter& out, const Config& config, std::string_view prefix) {
  std::vector<std::string_view> open;
  for (const auto& key : config::all_keys()) {
    if (!key.path.starts_with(prefix)) continue;
    std::vector<std::string_view> parts;
    auto rest = key.path.substr(prefix.size());
    for (auto dot = rest.find('.'); dot != std::string_view::npos; dot = rest.find('.')) {
      parts.push_back(rest.substr(0, dot));
      rest.remove_prefix(dot + 1);
    }
    auto same = std::mismatch(open.begin(), open.end(), parts.begin(), parts.end()).second - parts.begin();
    for (; open.size() > static_cast<std::size_t>(same); open.pop_back()) out << YAML::EndMap;
    for (; open.size() < parts.size(); open.push_back(parts[open.size()]))
      out << YAML::Key << std::string(parts[open.size()]) << YAML::Value << YAML::BeginMap;
    out << YAML::Key << std::string(rest) << YAML::Value;
    emit_value(out, key, config);
  }
  for (; !open.empty(); open.pop_back()) out << YAML::EndMap;
}

void emit_upstreams(YAML::Emitter& out, const Config& config) {
  out << YAML::BeginSeq;
  for (const auto& upstream : config.upstreams) {
    Config one;
    one.upstream = upstream;
    const std::pair<const char*, const std::string&> choosing[] = {{"name", upstream.name},
                                                                   {"path_prefix", upstream.path_prefix},
                                                                   {"header", upstream.header},
                                                                   {"header_value", upstream.header_value}};
    out << YAML::BeginMap;
    for (const auto& [name, value] : choosing)
      out << YAML::Key << name << YAML::Value << YAML::DoubleQuoted << value;
    emit_keys(out, one, "upstream.");
    out << YAML::EndMap;
  }
  out << YAML::EndSeq;
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
  emit_keys(out, config, "");
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
           (config::is_reloadable(key) ? " ↻" : "") + " |\n";
  }
  return out;
}

}  // namespace proxy
