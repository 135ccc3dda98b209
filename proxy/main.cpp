#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>
#include <map>

#include "proxy/commands/commands.hpp"

int main(int argc, char** argv) {
  namespace commands = proxy::commands;
  CLI::App app{"Promphrase: ask Prometheus in plain words. A Prometheus-compatible query proxy.",
               "promphrase"};
  app.set_version_flag("--version", PROMPHRASE_VERSION);
  app.require_subcommand(0, 1);
  try {
    const auto serve = commands::add_serve(app);
    const std::map<std::string, commands::Run> subcommands = {
        {"ask", commands::add_ask(app)},         {"parse", commands::add_parse(app)},
        {"explain", commands::add_explain(app)}, {"fmt", commands::add_fmt(app)},
        {"lint", commands::add_lint(app)},       {"queries", commands::add_queries(app)}};
    CLI11_PARSE(app, argc, argv);
    for (const auto* chosen : app.get_subcommands()) {
      if (auto found = subcommands.find(chosen->get_name()); found != subcommands.end())
        return found->second();
    }
    return serve();
  } catch (const std::exception& error) {
    std::cerr << "promphrase: " << error.what() << '\n';
    return 2;
  }
}
