#include "promql/lint/rules.hpp"

#include <algorithm>
#include <vector>

#include "promql/lint/context.hpp"

namespace promql::lint {
namespace {

std::string code(std::string_view text) {
  std::string result = "`";
  for (char c : text) {
    // Markdown tables split at bars, also in code.
    if (c == '|') result += '\\';
    result += c;
  }
  return result + "`";
}

}  // namespace

std::string_view describe(Setting setting) {
  switch (setting) {
    case Setting::plain:
      return "";
    case Setting::facts:
      return "with facts";
    case Setting::instant:
      return "instant query";
    case Setting::range:
      return "range query, step 5m";
    case Setting::alert:
      return "alerting rule";
    case Setting::old_server:
      return "server 2.42";
    case Setting::bare_server:
      return "no feature flags";
    case Setting::policy:
      return "house rules";
  }
  return "";
}

std::span<const Rule> rules() {
  static const std::vector<Rule> all = [] {
    std::vector<Rule> list;
    for (std::span<const Rule> theme :
         {selector_rules(), regexp_rules(), counter_rules(), histogram_rules(), matching_rules(),
          known_label_rules(), grouping_rules(), range_rules(), constant_rules(), function_rules(),
          precedence_rules(), alert_rules(), engine_rules(), version_rules(), policy_rules()})
      list.insert(list.end(), theme.begin(), theme.end());
    return list;
  }();
  return all;
}

const Rule* find_rule(std::string_view id) {
  for (const Rule& rule : rules())
    if (rule.id == id) return &rule;
  return nullptr;
}

std::string rules_markdown() {
  std::string text = "| rule | severity | finds | bad | good | when |\n|---|---|---|---|---|---|\n";
  for (const Rule& rule : rules()) {
    text += "| `" + std::string(rule.id) + "` | " + std::string(to_string(rule.severity)) + " | ";
    for (char c : rule.summary) {
      if (c == '|') text += '\\';
      text += c;
    }
    text += " | " + code(rule.bad) + " | " + code(rule.good) + " | " + std::string(describe(rule.setting)) +
            " |\n";
  }
  return text;
}

}  // namespace promql::lint
