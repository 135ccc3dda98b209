#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "promql/lint/tools.hpp"

namespace proxy::commands {

// What a Prometheus rule file asks the server to evaluate.
struct RuleFile {
  std::vector<promql::lint::LintInput> expressions;  // in the order of the file, with their places in it
  std::map<std::string, std::string, std::less<>> recorded;  // the expression by the name it is recorded as
};

// Reads `groups: [{rules: [{record | alert, expr, for}]}]`. `name` stands before every place. Errors:
// bad_input, with the line where the text is no YAML or no rule file.
base::Result<RuleFile> read_rule_file(const std::string& name, std::string_view text);

}  // namespace proxy::commands
