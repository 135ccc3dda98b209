#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "promql/lint/rules.hpp"
#include "promql/lint/tools.hpp"
#include "promql/text.hpp"
#include "proxy/commands/commands.hpp"
#include "proxy/commands/rule_file.hpp"

namespace proxy::commands {
namespace {

using promql::lint::LintInput;
using promql::lint::ToolOptions;

struct Flags {
  std::vector<std::string> expressions;
  std::vector<std::string> files;
  std::vector<std::string> disabled;
  std::string query = "unknown";
  std::string step;
  std::string span;
  std::string version;
  std::string least = "info";
  bool alert = false;
  bool jsonl = false;
  bool fix = false;
  bool list_rules = false;
};

// The recording rules of the files that are linted together.
class RecordedFacts final : public promql::lint::Facts {
 public:
  std::optional<promql::lint::MetricFacts> metric(std::string_view) const override { return std::nullopt; }
  std::string_view recording_rule(std::string_view name) const override {
    const auto found = recorded.find(name);
    return found == recorded.end() ? std::string_view{} : found->second;
  }

  std::map<std::string, std::string, std::less<>> recorded;
};

promql::Duration duration(const std::string& flag, const std::string& text) {
  if (text.empty()) return promql::Duration{0};
  const auto read = promql::parse_duration(text);
  if (!read) throw std::runtime_error(flag + ": " + text + " is no duration, write it as 5m");
  return *read;
}

ToolOptions tool_options(const Flags& flags) {
  ToolOptions options;
  options.lint.alert = flags.alert;
  options.lint.disabled.insert(flags.disabled.begin(), flags.disabled.end());
  for (const std::string& rule : flags.disabled)
    if (!promql::lint::find_rule(rule)) throw std::runtime_error("--disable: there is no rule " + rule);
  options.lint.step = duration("--step", flags.step);
  options.lint.span = duration("--span", flags.span);
  if (flags.query == "instant") options.lint.query = promql::lint::QueryKind::instant;
  if (flags.query == "range" || !flags.step.empty()) options.lint.query = promql::lint::QueryKind::range;
  if (!flags.version.empty()) {
    options.lint.version = promql::lint::parse_version(flags.version);
    if (!options.lint.version)
      throw std::runtime_error("--server-version: " + flags.version + " is no version");
  }
  if (flags.least == "warning") options.least = promql::lint::Severity::warning;
  if (flags.least == "error") options.least = promql::lint::Severity::error;
  return options;
}

bool is_yaml(const std::string& name) {
  return name.ends_with(".yml") || name.ends_with(".yaml");
}

std::string read_file(const std::string& name) {
  std::ifstream file(name, std::ios::binary);
  if (!file) throw std::runtime_error("can't read " + name);
  return {std::istreambuf_iterator<char>(file), {}};
}

// A file that is not YAML holds one expression.
void read_inputs(const std::string& name, std::vector<LintInput>& inputs, RecordedFacts& facts) {
  std::string text = read_file(name);
  if (!is_yaml(name)) {
    inputs.push_back({name, std::move(text)});
    return;
  }
  auto rules = read_rule_file(name, text);
  if (!rules) throw std::runtime_error(rules.error().detail);
  std::move(rules->expressions.begin(), rules->expressions.end(), std::back_inserter(inputs));
  facts.recorded.merge(rules->recorded);
}

void print_rules() {
  for (const auto& rule : promql::lint::rules())
    std::cout << rule.id << " (" << promql::lint::to_string(rule.severity) << "): " << rule.summary
              << "\n  bad:  " << rule.bad << "\n  good: " << rule.good << '\n';
}

int run(const Flags& flags) {
  std::ios::sync_with_stdio(false);
  if (flags.list_rules) {
    print_rules();
    return 0;
  }
  ToolOptions options = tool_options(flags);
  if (flags.jsonl) return promql::lint::lint_jsonl(std::cin, std::cout, options).errors > 0 ? 1 : 0;
  std::vector<LintInput> inputs;
  RecordedFacts facts;
  options.lint.facts = &facts;
  for (const std::string& expression : flags.expressions) inputs.push_back({"expression", expression});
  for (const std::string& name : flags.files) read_inputs(name, inputs, facts);
  if (flags.expressions.empty() && flags.files.empty())
    inputs.push_back({"stdin", std::string(std::istreambuf_iterator<char>(std::cin), {})});
  if (flags.fix) {
    for (const LintInput& input : inputs)
      std::cout << promql::lint::fix_text(input.expression, options) << '\n';
    return 0;
  }
  return promql::lint::lint_text(inputs, options, std::cout).errors > 0 ? 1 : 0;
}

}  // namespace

Run add_lint(CLI::App& app) {
  auto* command = app.add_subcommand("lint", "Find what is wrong, useless or dangerous in PromQL");
  auto flags = std::make_shared<Flags>();
  command->add_option("expression", flags->expressions,
                      "PromQL; without it and --file, standard input is read as one");
  command->add_option("-f,--file", flags->files, "A rule file (.yml, .yaml), or a file with one expression")
      ->allow_extra_args(false);
  command->add_flag("--jsonl", flags->jsonl,
                    "Read {\"query\": …} a line from standard input, answer a line each");
  command->add_flag("--fix", flags->fix,
                    "Print the expressions with every safe fix made, instead of the findings");
  command->add_flag("--rules", flags->list_rules, "List the rules");
  command->add_flag("--alert", flags->alert, "The expressions are those of alerting rules");
  command->add_option("--query", flags->query, "How it will be run")
      ->check(CLI::IsMember({"unknown", "instant", "range"}));
  command->add_option("--step", flags->step, "Step of the range query, e.g. 5m");
  command->add_option("--span", flags->span, "Length of the range query, e.g. 1d");
  command->add_option("--server-version", flags->version,
                      "Version of the Prometheus that will run it, e.g. 2.53");
  command->add_option("--disable", flags->disabled, "Rules to leave out")
      ->delimiter(',')
      ->allow_extra_args(false);
  command->add_option("--severity", flags->least, "Leave out lesser findings")
      ->check(CLI::IsMember({"info", "warning", "error"}));
  return [flags] { return run(*flags); };
}

}  // namespace proxy::commands
