#include "proxy/tenant/tenant.hpp"

#include <algorithm>

#include "promql/printer.hpp"

namespace proxy::tenant {
namespace {

std::string escaped(std::string_view text, std::string_view special) {
  std::string out;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string joined(const std::vector<std::string>& values, std::string_view special) {
  std::string out;
  for (const auto& value : values) {
    if (&value != &values.front()) out += '|';
    out += escaped(value, special);
  }
  return out;
}

}  // namespace

Tenant make_tenant(std::string label, std::vector<std::string> values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return {std::move(label), std::move(values)};
}

std::string name_of(const Tenant& tenant) {
  auto name = joined(tenant.values, "|\\");
  return name.starts_with('@') ? '\\' + name : name;
}

std::vector<std::string> values_of(std::string_view name) {
  std::vector<std::string> values(1);
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] == '|') {
      values.emplace_back();
    } else {
      if (name[i] == '\\' && i + 1 < name.size()) ++i;
      values.back() += name[i];
    }
  }
  return values;
}

promql::MatchOp op_of(const Tenant& tenant) {
  return tenant.values.size() == 1 ? promql::MatchOp::equal : promql::MatchOp::regex;
}

std::string pattern_of(const Tenant& tenant) {
  if (tenant.values.size() == 1) return tenant.values.front();
  return joined(tenant.values, R"(\.+*?()|[]{}^$)");
}

std::string matcher_of(const Tenant& tenant) {
  promql::Ast ast;
  auto* selector = ast.make<promql::VectorSelector>();
  const auto value = pattern_of(tenant);
  const std::vector<promql::Matcher> matchers{
      {op_of(tenant), ast.intern(tenant.label), ast.intern(value), {}}};
  selector->matchers = ast.copy(matchers);
  const auto text = promql::print(*selector);
  return text.substr(1, text.size() - 2);
}

}  // namespace proxy::tenant
