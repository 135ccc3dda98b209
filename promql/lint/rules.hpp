#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "promql/lint/lint.hpp"

namespace promql::lint {

class Context;

// The circumstances under which the examples of a rule are linted.
enum class Setting : std::uint8_t {
  plain,
  facts,        // of a known server: scraped every minute, some metrics
  instant,      // as an instant query
  range,        // as a range query over a day with a step of five minutes
  alert,        // as an alerting rule without `for`
  old_server,   // on Prometheus 2.42
  bare_server,  // on one that enabled no feature
  policy,       // under house rules
};

std::string_view describe(Setting setting);  // "range query, step 5m"

// A function that is called for every node of one kind, or for every node.
struct Check {
  bool every_kind = false;
  ExprKind kind{};
  void (*run)(Context&, std::uint32_t node) = nullptr;
};

// One thing that can be wrong. `bad` has a finding of this rule, `good` says it right and has none.
struct Rule {
  std::string_view id;
  Severity severity = Severity::info;
  std::string_view summary;
  std::string_view bad;
  std::string_view good;
  Check check;
  bool needs_facts = false;
  Setting setting = Setting::plain;
};

// All of them, theme by theme.
std::span<const Rule> rules();
const Rule* find_rule(std::string_view id);

// The table of rules as Markdown, as it stands in docs/lint.md.
std::string rules_markdown();

}  // namespace promql::lint
