#include "llm/json.hpp"

#include "base/utf8.hpp"

namespace llm {

namespace {

rapidjson::SizeType length(std::string_view text) {
  return static_cast<rapidjson::SizeType>(text.size());
}

}  // namespace

bool parse_json(rapidjson::Document& into, std::string_view text) {
  into.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(text.data(),
                                                                                     text.size());
  return !into.HasParseError();
}

const rapidjson::Value* json_member(const rapidjson::Value& value, std::string_view name) {
  if (!value.IsObject()) return nullptr;
  const auto found = value.FindMember(rapidjson::Value(rapidjson::StringRef(name.data(), length(name))));
  return found == value.MemberEnd() ? nullptr : &found->value;
}

std::string_view json_text(const rapidjson::Value& value, std::string_view name) {
  const auto* found = json_member(value, name);
  if (found == nullptr || !found->IsString()) return {};
  return {found->GetString(), found->GetStringLength()};
}

std::uint64_t json_count(const rapidjson::Value& value, std::string_view name) {
  const auto* found = json_member(value, name);
  return found != nullptr && found->IsUint64() ? found->GetUint64() : 0;
}

std::uint64_t json_count(const rapidjson::Value& value, std::string_view group, std::string_view name) {
  const auto* members = json_member(value, group);
  return members == nullptr ? 0 : json_count(*members, name);
}

void json_put(JsonWriter& writer, std::string_view value) {
  const std::string clean = base::valid_utf8(value);
  writer.String(clean.data(), length(clean));
}

void json_put(JsonWriter& writer, std::string_view key, std::string_view value) {
  writer.Key(key.data(), length(key));
  json_put(writer, value);
}

void json_put_raw(JsonWriter& writer, std::string_view key, std::string_view json) {
  writer.Key(key.data(), length(key));
  writer.RawValue(json.data(), json.size(), rapidjson::kObjectType);
}

}  // namespace llm
