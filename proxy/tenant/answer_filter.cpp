#include "proxy/tenant/answer_filter.hpp"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>

#include "proxy/json_error.hpp"

namespace proxy::tenant {
namespace {

using rapidjson::Value;
using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

// Writing a value is recursive.
constexpr std::size_t kMaxDepth = 64;

bool is_too_deep(std::string_view json) {
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      if (++depth > kMaxDepth) return true;
    } else if ((c == '}' || c == ']') && depth > 0) {
      --depth;
    }
  }
  return false;
}

std::string_view text_of(const Value& value) {
  return value.IsString() ? std::string_view(value.GetString(), value.GetStringLength()) : std::string_view();
}

const Value* member(const Value& object, const char* name) {
  if (!object.IsObject()) return nullptr;
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

// Of a rule or an alert. A label that stands twice is no reason to show it.
bool belongs_to(const Value& item, const Tenant& tenant) {
  const auto* labels = member(item, "labels");
  if (!labels || !labels->IsObject()) return false;
  std::size_t found = 0;
  for (const auto& [name, value] : labels->GetObject()) {
    if (text_of(name) != tenant.label) continue;
    ++found;
    if (!std::binary_search(tenant.values.begin(), tenant.values.end(), text_of(value), std::less<>()))
      return false;
  }
  return found == 1;
}

void write_except(Writer& writer, const Value& object, std::string_view left_out) {
  for (const auto& [name, value] : object.GetObject()) {
    if (text_of(name) == left_out) continue;
    name.Accept(writer);
    value.Accept(writer);
  }
}

void write_alerts(Writer& writer, const Value& alerts, const Tenant& tenant) {
  writer.Key("alerts");
  writer.StartArray();
  if (alerts.IsArray()) {
    for (const auto& alert : alerts.GetArray()) {
      if (belongs_to(alert, tenant)) alert.Accept(writer);
    }
  }
  writer.EndArray();
}

void write_rule(Writer& writer, const Value& rule, const Tenant& tenant) {
  writer.StartObject();
  write_except(writer, rule, "alerts");
  if (const auto* alerts = member(rule, "alerts")) write_alerts(writer, *alerts, tenant);
  writer.EndObject();
}

void write_groups(Writer& writer, const Value& groups, const Tenant& tenant) {
  writer.Key("groups");
  writer.StartArray();
  for (const auto& group : groups.GetArray()) {
    const auto* rules = member(group, "rules");
    if (!rules || !rules->IsArray()) continue;
    const auto array = rules->GetArray();
    if (std::none_of(array.begin(), array.end(), [&](const Value& rule) { return belongs_to(rule, tenant); }))
      continue;
    writer.StartObject();
    write_except(writer, group, "rules");
    writer.Key("rules");
    writer.StartArray();
    for (const auto& rule : array) {
      if (belongs_to(rule, tenant)) write_rule(writer, rule, tenant);
    }
    writer.EndArray();
    writer.EndObject();
  }
  writer.EndArray();
}

std::string not_usable(std::string_view why) {
  return prometheus_error(502, "bad_gateway", "the upstream's answer can't be filtered: " + std::string(why))
      .body;
}

}  // namespace

std::string filter_answer(std::string_view body, const Tenant& tenant) {
  if (is_too_deep(body)) return not_usable("it is too deeply nested");
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseFullPrecisionFlag>(body.data(),
                                                                                      body.size());
  if (document.HasParseError() || !document.IsObject()) return not_usable("it is not a JSON object");
  const auto* status = member(document, "status");
  if (status && text_of(*status) == "error") {
    const auto* type = member(document, "errorType");
    const auto* error = member(document, "error");
    return prometheus_error(502, type ? text_of(*type) : "internal", error ? text_of(*error) : "").body;
  }
  const auto* data = member(document, "data");
  const auto* groups = data ? member(*data, "groups") : nullptr;
  const auto* alerts = data ? member(*data, "alerts") : nullptr;
  if (!status || text_of(*status) != "success" || !data || !data->IsObject())
    return not_usable("it holds no data");

  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  writer.StartObject();
  writer.Key("status");
  writer.String("success");
  writer.Key("data");
  writer.StartObject();
  if (groups && groups->IsArray()) write_groups(writer, *groups, tenant);
  if (alerts) write_alerts(writer, *alerts, tenant);
  writer.EndObject();
  writer.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

void AnswerFilter::feed(std::string_view piece, std::string&) {
  too_long_ = too_long_ || body_.size() + piece.size() > kMaxFilteredBytes;
  if (too_long_) {
    body_ = {};
  } else {
    body_ += piece;
  }
}

void AnswerFilter::finish(std::string& out) {
  out += too_long_ ? not_usable("it is too long") : filter_answer(body_, tenant_);
}

}  // namespace proxy::tenant
