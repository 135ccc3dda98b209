#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>

#include "promql/tools.hpp"
#include "proxy/commands/commands.hpp"

namespace proxy::commands {
namespace {

struct TextFlags {
  bool jsonl = false;
  std::vector<std::string> expressions;
};

std::shared_ptr<TextFlags> add_text_flags(CLI::App& command) {
  auto flags = std::make_shared<TextFlags>();
  command.add_flag("--jsonl", flags->jsonl, "Read {\"query\": …} a line from standard input, answer a line each");
  command.add_option("expression", flags->expressions, "PromQL; without it, standard input is read as one expression");
  return flags;
}

// The expressions given, or standard input as one.
std::vector<std::string> expressions(const TextFlags& flags) {
  if (!flags.expressions.empty()) return flags.expressions;
  std::ostringstream all;
  all << std::cin.rdbuf();
  return {all.str()};
}

}  // namespace

Run add_parse(CLI::App& app) {
  auto* command = app.add_subcommand("parse", "Say what a PromQL expression is, or what is wrong with it");
  auto flags = add_text_flags(*command);
  return [flags] {
    std::ios::sync_with_stdio(false);
    if (flags->jsonl) {
      promql::parse_jsonl(std::cin, std::cout);
      return 0;
    }
    return 0;
  };
}

Run add_fmt(CLI::App& app) {
  auto* command = app.add_subcommand("fmt", "Print PromQL the way `promtool promql format` does");
  auto flags = add_text_flags(*command);
  return [flags] {
    std::ios::sync_with_stdio(false);
    if (flags->jsonl) {
      promql::fmt_jsonl(std::cin, std::cout);
      return 0;
    }
    return 0;
  };
}

}  // namespace proxy::commands
