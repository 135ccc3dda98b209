#pragma once

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "cache/approval_store.hpp"
#include "cache/history.hpp"
#include "proxy/http/exchange.hpp"

// How our own API reads and writes JSON.
namespace proxy::admin {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

// What is not UTF-8 is replaced.
void write(Writer& writer, std::string_view text);
void write(Writer& writer, const char* name, std::string_view text);
void write(Writer& writer, const char* name, const std::vector<std::string>& texts);

// RFC 3339, in UTC, to the millisecond.
std::string time_text(std::chrono::system_clock::time_point time);

// The members of a record, without braces.
void write_members(Writer& writer, const cache::Record& record);
void write(Writer& writer, const cache::Record& record);  // {"hash": …, …}
void write(Writer& writer, const cache::Change& change);

// {"ready":true,"reasons":[…]}: why not.
std::string readiness_json(const std::vector<std::string>& reasons);

// {"status":"success","data":…}, where `data` writes one value.
template <class Data>
http::Response success(Data&& data) {
  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  writer.StartObject();
  writer.Key("status");
  writer.String("success");
  writer.Key("data");
  data(writer);
  writer.EndObject();
  return {200, {{"Content-Type", "application/json"}}, {buffer.GetString(), buffer.GetSize()}};
}

// What an import did: {"added":1,"changed":0,"same":2}.
http::Response imported_response(const cache::ImportCount& count);

// "an object", "a string" …
std::string_view kind(const rapidjson::Value& value);

// A JSON object whose members are all known and stand once: a misspelt "output" must not approve what was
// meant to be corrected. Error: bad_input, saying where.
base::Result<void> parse_object(rapidjson::Document& document, std::string_view body,
                                const std::vector<std::string_view>& known);

// A member; nullptr when it is missing or null.
const rapidjson::Value* member(const rapidjson::Value& object, const char* name);
base::Result<std::optional<std::string>> text_member(const rapidjson::Value& object, const char* name,
                                                     std::size_t limit);
base::Result<std::optional<bool>> bool_member(const rapidjson::Value& object, const char* name);
base::Result<std::optional<std::uint64_t>> number_member(const rapidjson::Value& object, const char* name);

// A hash: decimal digits, or a whole number.
std::optional<std::uint64_t> hash_of(const rapidjson::Value& value);
std::optional<std::uint64_t> hash_of(std::string_view text);

inline base::Error bad(std::string detail) {
  return {base::errc::bad_input, std::move(detail)};
}

}  // namespace proxy::admin
