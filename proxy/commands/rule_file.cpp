#include "proxy/commands/rule_file.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "promql/text.hpp"

namespace proxy::commands {
namespace {

base::Error wrong(const std::string& name, const YAML::Mark& mark, const std::string& what) {
  return {base::errc::bad_input, name + ":" + std::to_string(mark.line + 1) + ": " + what};
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (true) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

// Where the text of a scalar begins. Folded blocks (>) and flow scalars over several lines keep no lines of
// their own, their positions are counted from the first.
void set_place(promql::lint::LintInput& input, const YAML::Mark& mark,
               const std::vector<std::string_view>& lines) {
  auto line = static_cast<std::size_t>(std::max(0, mark.line));
  auto column = static_cast<std::size_t>(std::max(0, mark.column));
  const std::string_view text = line < lines.size() ? lines[line] : std::string_view{};
  const char first = column < text.size() ? text[column] : ' ';
  if (first == '|' || first == '>') {
    do ++line;
    while (line < lines.size() && lines[line].find_first_not_of(" \r") == std::string_view::npos);
    const std::size_t indent = line < lines.size() ? lines[line].find_first_not_of(' ') : 0;
    column = indent == std::string_view::npos ? 0 : indent;
    input.indent = column;
  } else if (first == '"' || first == '\'') {
    ++column;
  }
  input.line = line + 1;
  input.column = column + 1;
}

}  // namespace

base::Result<RuleFile> read_rule_file(const std::string& name, std::string_view text) {
  RuleFile file;
  const std::vector<std::string_view> lines = lines_of(text);
  try {
    const YAML::Node root = YAML::Load(std::string(text));
    const YAML::Node groups = root.IsMap() ? root["groups"] : YAML::Node();
    if (!groups || !groups.IsSequence())
      return wrong(name, root.Mark(), "this is no rule file: it has no list of groups");
    for (const YAML::Node& group : groups) {
      const YAML::Node rules = group.IsMap() ? group["rules"] : YAML::Node();
      if (!rules) continue;
      if (!rules.IsSequence()) return wrong(name, rules.Mark(), "rules must be a list");
      for (const YAML::Node& rule : rules) {
        if (!rule.IsMap()) return wrong(name, rule.Mark(), "a rule must have alert or record, and expr");
        const YAML::Node expr = rule["expr"];
        if (!expr || !expr.IsScalar()) return wrong(name, rule.Mark(), "the rule has no expr");
        promql::lint::LintInput input;
        input.file = name;
        input.expression = expr.Scalar();
        set_place(input, expr.Mark(), lines);
        if (rule["alert"]) {
          input.alert = true;
          if (const YAML::Node hold = rule["for"]; hold && hold.IsScalar())
            input.alert_for = promql::parse_duration(hold.Scalar()).value_or(promql::Duration{0});
        }
        if (const YAML::Node record = rule["record"]; record && record.IsScalar())
          file.recorded[record.Scalar()] = input.expression;
        file.expressions.push_back(std::move(input));
      }
    }
  } catch (const YAML::Exception& error) {
    return wrong(name, error.mark, error.msg);
  }
  return file;
}

}  // namespace proxy::commands
