#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "promql/ast.hpp"

namespace proxy::tenant {

// What a request may see: the series whose `label` has one of `values`.
struct Tenant {
  std::string label;
  std::vector<std::string> values;  // sorted, each once, never empty
};

// `values` in any order, repeated or not; not empty.
Tenant make_tenant(std::string label, std::vector<std::string> values);

// The name that records and catalogs of a tenant are kept under: its values joined by '|', with a '\' before
// each '|' and '\' of a value and before an '@' at its start. Never empty, and different for different
// values.
std::string name_of(const Tenant& tenant);
std::vector<std::string> values_of(std::string_view name);

// The matcher that every selector must carry: label="v" for one value, label=~"a|b" for several.
promql::MatchOp op_of(const Tenant& tenant);
std::string pattern_of(const Tenant& tenant);  // its value
std::string matcher_of(const Tenant& tenant);  // all of it, as it stands between braces

}  // namespace proxy::tenant
