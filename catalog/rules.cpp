#include "catalog/rules.hpp"

#include <rapidjson/document.h>

#include <unordered_set>

#include "catalog/builder.hpp"

namespace catalog {

namespace {

const rapidjson::Value* member(const rapidjson::Value& value, const char* name) {
  if (!value.IsObject()) return nullptr;
  const auto at = value.FindMember(name);
  return at == value.MemberEnd() ? nullptr : &at->value;
}

std::string_view text(const rapidjson::Value& value, const char* name) {
  const auto* found = member(value, name);
  if (found == nullptr || !found->IsString()) return {};
  return {found->GetString(), found->GetStringLength()};
}

}  // namespace

base::Result<std::vector<RecordingRule>> read_rules(std::string_view json) {
  const base::Error wrong{base::errc::upstream, "the upstream's answer about its rules could not be read"};
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag>(json.data(), json.size());
  if (document.HasParseError()) return wrong;
  const auto* data = member(document, "data");
  const auto* groups = data == nullptr ? nullptr : member(*data, "groups");
  if (groups == nullptr || !groups->IsArray()) return wrong;
  std::vector<RecordingRule> out;
  std::unordered_set<std::string> seen;
  for (const auto& group : groups->GetArray()) {
    const auto* rules = member(group, "rules");
    if (rules == nullptr || !rules->IsArray()) continue;
    for (const auto& rule : rules->GetArray()) {
      const auto name = text(rule, "name"), expr = text(rule, "query");
      if (text(rule, "type") != "recording" || name.empty() || expr.empty()) continue;
      if (name.size() > kMaxTextBytes || out.size() >= kMaxRules) continue;
      if (seen.emplace(name).second)
        out.push_back({std::string(name), std::string(expr.substr(0, kMaxTextBytes))});
    }
  }
  return out;
}

}  // namespace catalog
