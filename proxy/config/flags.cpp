#include <unistd.h>

#include <CLI/CLI.hpp>

#include "proxy/config/keys.hpp"

namespace proxy {

void add_flags(CLI::App& app, Flags& flags) {
  app.add_option("--config", flags.file, "Configuration file (YAML)")->type_name("FILE");
  app.add_flag("--print-config", flags.print_config, "Print the configuration, secrets masked, and exit");
  app.add_flag("--print-config-reference", flags.print_reference, "Print the table of all keys and exit");
  for (const auto& key : config::all_keys()) {
    if (key.flag.empty()) continue;
    auto set = [&flags, path = std::string(key.path)](const std::string& value) {
      flags.values.emplace_back(path, value);
    };
    app.add_option_function<std::string>("--" + std::string(key.flag), set, std::string(key.help))
        ->type_name(key.rule.kind == config::Kind::url            ? "URL"
                    : key.rule.kind == config::Kind::address      ? "HOST:PORT"
                    : key.rule.kind == config::Kind::whole_number ? "N"
                                                                  : "TEXT");
  }
  auto set_any = [&flags](const std::vector<std::string>& pairs) {
    for (const auto& pair : pairs) {
      auto equals = pair.find('=');
      if (equals == std::string::npos) throw CLI::ValidationError("--set", "expected KEY=VALUE");
      flags.values.emplace_back(pair.substr(0, equals), pair.substr(equals + 1));
    }
  };
  app.add_option_function<std::vector<std::string>>("--set", set_any, "Any key, e.g. --set llm.model=NAME")
      ->type_name("KEY=VALUE")
      ->allow_extra_args(false);
}

Sources sources_of(const Flags& flags) {
  Sources sources{flags.file, {}, flags.values};
  for (char** entry = environ; entry && *entry; ++entry) {
    std::string_view text = *entry;
    auto equals = text.find('=');
    if (equals != std::string_view::npos)
      sources.env.emplace(text.substr(0, equals), text.substr(equals + 1));
  }
  return sources;
}

}  // namespace proxy
