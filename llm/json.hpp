#pragma once

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace llm {

using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

// Parses untrusted text without recursion, whatever its depth. False when it is not one JSON value in UTF-8.
bool parse_json(rapidjson::Document& into, std::string_view text);

// The member called `name`; nullptr when `value` is no object or has none.
const rapidjson::Value* json_member(const rapidjson::Value& value, std::string_view name);

// The string called `name`, empty when absent or of another type. Lives as long as the document.
std::string_view json_text(const rapidjson::Value& value, std::string_view name);

// The unsigned number called `name`; 0 when absent or of another type.
std::uint64_t json_count(const rapidjson::Value& value, std::string_view name);
// The same of the object called `group`.
std::uint64_t json_count(const rapidjson::Value& value, std::string_view group, std::string_view name);

// Write a string, or a key with one. Bytes that are not UTF-8 become U+FFFD, so that the result is always
// JSON.
void json_put(JsonWriter& writer, std::string_view value);
void json_put(JsonWriter& writer, std::string_view key, std::string_view value);

// Writes a key with JSON text that the project itself made.
void json_put_raw(JsonWriter& writer, std::string_view key, std::string_view json);

}  // namespace llm
