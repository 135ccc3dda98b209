#include <algorithm>
#include <set>

#include "base/logging.hpp"
#include "proxy/config/suggest.hpp"
#include "proxy/config/value.hpp"
#include "proxy/config/yaml_file.hpp"

namespace proxy {

namespace {

using config::all_keys;

base::Error wrong(std::string detail) {
  return {base::errc::bad_input, std::move(detail)};
}

void read_env(const std::map<std::string, std::string>& env, Config& config) {
  std::set<std::string> known;
  for (const auto& key : all_keys()) {
    for (const auto& name : {std::string(key.env), config::env_name(key)}) {
      known.insert(name);
      auto found = env.find(name);
      // An empty variable is how scripts and charts say "not set".
      if (found == env.end() || found->second.empty()) continue;
      if (auto complaint = config::set_value(key, config, found->second))
        throw wrong("environment variable " + name + ": " + *complaint);
    }
  }
  // Kubernetes sets PROMPHRASE_PORT and the like for a service of that name: so only what looks like a slip
  // is told.
  for (const auto& [name, value] : env) {
    if (!name.starts_with("PROMPHRASE_") || known.count(name)) continue;
    auto meant = config::nearest_variable(name);
    if (!meant.empty())
      config.warnings.push_back("environment variable " + base::printable(name, 80) +
                                " is not known; did you mean " + meant + "?");
  }
}

void read_flags(const std::vector<std::pair<std::string, std::string>>& flags, Config& config) {
  for (const auto& [path, value] : flags) {
    const auto* key = config::find_key(path);
    if (!key) throw wrong("command line: " + config::unknown_key(path));
    if (auto complaint = config::set_value(*key, config, value))
      throw wrong("command line: key '" + path + "': " + *complaint);
  }
}

void check_tenancy(const Config::Tenancy& tenancy) {
  const int sources = !tenancy.values.empty() + !tenancy.header.empty() + !tenancy.tokens.empty() +
                      !tenancy.parameter.empty();
  if (tenancy.label.empty() && sources + !tenancy.passthrough_paths.empty() != 0)
    throw wrong("key 'tenancy.label': expected the name of a label, because other keys of 'tenancy' are set");
  if (!tenancy.label.empty() && sources != 1)
    throw wrong(
        "key 'tenancy.label': needs exactly one of 'tenancy.values', 'tenancy.header', 'tenancy.tokens' "
        "and 'tenancy.parameter'");
  if (tenancy.label == "__name__") throw wrong("key 'tenancy.label': '__name__' can't part tenants");
  for (const auto* name : {"query", "match[]"}) {
    if (tenancy.parameter == name)
      throw wrong("key 'tenancy.parameter': '" + tenancy.parameter + "' has a meaning of its own");
  }
  for (const auto& path : tenancy.passthrough_paths) {
    if (!path.starts_with('/') || path == "/")
      throw wrong("key 'tenancy.passthrough_paths': expected whole paths, e.g. /api/v1/status/buildinfo");
  }
}

bool is_name(std::string_view text) {
  return !text.empty() && text.size() <= 100 && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '_' || c == '-';
  });
}

void check_upstreams(Config& config) {
  if (!config.upstream.urls.empty() && config.upstream.url != Config().upstream.url)
    throw wrong("key 'upstream.urls': is set, and 'upstream.url' too; give one of them");
  std::set<std::string> names;
  for (const auto& upstream : config.upstreams) {
    // What is approved for it is kept under its name.
    if (!is_name(upstream.name))
      throw wrong("key 'upstreams': the name '" + base::printable(upstream.name, 80) +
                  "' may hold letters, digits, '.', '_' and '-' only, 100 at most");
    if (!names.insert(upstream.name).second)
      throw wrong("key 'upstreams': '" + base::printable(upstream.name, 80) + "' twice");
  }
  auto warn = [&](const http::UpstreamOptions& upstream, const std::string& what) {
    if (upstream.tls.insecure_skip_verify)
      config.warnings.push_back("INSECURE: " + what +
                                ".tls.insecure_skip_verify is set: certificates are not checked, and whoever "
                                "sits between can read and change everything");
  };
  warn(config.upstream, "upstream");
  for (const auto& upstream : config.upstreams)
    warn(upstream, "upstreams." + base::printable(upstream.name, 80));
}

void check_together(Config& config) {
  check_upstreams(config);
  if (config.translation.mode == "model" && config.llm.endpoint.empty())
    throw wrong("key 'translation.mode': 'model' needs 'llm.endpoint'");
  if (!config.llm.endpoint.empty() && config.llm.model.empty())
    throw wrong("key 'llm.model': expected the name of a model, because 'llm.endpoint' is set");
  for (const auto& pair : config.tracing.attribute_names) {
    const auto equals = pair.find('=');
    if (equals == 0 || equals + 1 >= pair.size() || equals == std::string::npos)
      throw wrong("key 'tracing.attribute_names': expected NAME=OTHER, got '" + base::printable(pair, 80) +
                  "'");
  }
  check_tenancy(config.tenancy);
}

// Approvals are kept for ever, so their place must not depend on the folder that the program was started
// from: elsewhere they would seem to be lost. systemd's own directory first, then the XDG one.
std::string default_data_dir(const std::map<std::string, std::string>& env) {
  auto absolute = [&](const char* name) {
    auto found = env.find(name);
    return found != env.end() && found->second.starts_with('/') ? found->second : std::string();
  };
  if (auto state = absolute("STATE_DIRECTORY"); !state.empty()) return state.substr(0, state.find(':'));
  if (auto state = absolute("XDG_STATE_HOME"); !state.empty()) return state + "/promphrase";
  if (auto home = absolute("HOME"); home.size() > 1) return home + "/.local/state/promphrase";
  return "/var/lib/promphrase";
}

}  // namespace

base::Result<Config> load_config(const Sources& sources) {
  Config config;
  try {
    if (sources.file) config::read_yaml(*sources.file, config);
    read_env(sources.env, config);
    read_flags(sources.flags, config);
    check_together(config);
  } catch (const base::Error& problem) {
    return problem;
  }
  if (config.data_dir.empty()) config.data_dir = default_data_dir(sources.env);
  return config;
}

}  // namespace proxy
