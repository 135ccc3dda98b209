#include <CLI/CLI.hpp>
#include <iostream>
#include <iterator>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "promql/explain.hpp"
#include "promql/parser.hpp"
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
  command.add_flag("--jsonl", flags->jsonl,
                   "Read {\"query\": …} a line from standard input, answer a line each");
  command.add_option("expression", flags->expressions,
                     "PromQL; without it, standard input is read as one expression");
  return flags;
}

// Calls `one` for every expression given, or for standard input as one. 1 when it said no to any.
template <class One>
int for_each_expression(const TextFlags& flags, One one) {
  bool all = true;
  if (flags.expressions.empty()) all = one(std::cin);
  for (const auto& expression : flags.expressions) {
    std::istringstream in(expression);
    all = one(in) && all;
  }
  return all ? 0 : 1;
}

// Parses and prints what `describe` makes of the expression, or its errors.
template <class Describe>
bool describe(std::istream& in, Describe describe) {
  const std::string query{std::istreambuf_iterator<char>(in), {}};
  const auto parsed = promql::parse(query);
  for (const auto& error : parsed.errors) std::cerr << promql::format_error(query, error) << '\n';
  if (parsed.ok()) std::cout << describe(parsed.expr()) << '\n';
  return parsed.ok();
}

std::string type_and_text(const promql::Expr& expr) {
  return std::string(promql::to_string(promql::type_of(expr))) + ": " + promql::print(expr);
}

}  // namespace

Run add_parse(CLI::App& app) {
  auto* command = app.add_subcommand("parse", "Say what a PromQL expression is, or what is wrong with it");
  auto flags = add_text_flags(*command);
  return [flags] {
    std::ios::sync_with_stdio(false);
    if (!flags->jsonl) {
      return for_each_expression(*flags, [](std::istream& in) { return describe(in, type_and_text); });
    }
    promql::parse_jsonl(std::cin, std::cout);
    return 0;
  };
}

Run add_explain(CLI::App& app) {
  auto* command = app.add_subcommand("explain", "Say in plain English what a PromQL expression computes");
  auto flags = add_text_flags(*command);
  return [flags] {
    std::ios::sync_with_stdio(false);
    if (!flags->jsonl) {
      return for_each_expression(*flags, [](std::istream& in) { return describe(in, promql::explain); });
    }
    promql::explain_jsonl(std::cin, std::cout);
    return 0;
  };
}

Run add_fmt(CLI::App& app) {
  auto* command =
      app.add_subcommand("fmt", "Print PromQL the way `promtool promql format` does, comments kept");
  auto flags = add_text_flags(*command);
  return [flags] {
    std::ios::sync_with_stdio(false);
    if (!flags->jsonl) {
      return for_each_expression(*flags,
                                 [](std::istream& in) { return promql::fmt_text(in, std::cout, std::cerr); });
    }
    promql::fmt_jsonl(std::cin, std::cout);
    return 0;
  };
}

}  // namespace proxy::commands
