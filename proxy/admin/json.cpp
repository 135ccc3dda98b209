#include "proxy/admin/json.hpp"

#include <rapidjson/error/en.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <ctime>

#include "base/logging.hpp"
#include "base/utf8.hpp"

namespace proxy::admin {

void write(Writer& writer, std::string_view text) {
  auto valid = base::valid_utf8(text);
  writer.String(valid.data(), static_cast<rapidjson::SizeType>(valid.size()));
}

void write(Writer& writer, const char* name, std::string_view text) {
  writer.Key(name);
  write(writer, text);
}

void write(Writer& writer, const char* name, const std::vector<std::string>& texts) {
  writer.Key(name);
  writer.StartArray();
  for (const auto& text : texts) write(writer, text);
  writer.EndArray();
}

std::string readiness_json(const std::vector<std::string>& reasons) {
  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  writer.StartObject();
  writer.Key("ready");
  writer.Bool(reasons.empty());
  write(writer, "reasons", reasons);
  writer.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

std::string time_text(std::chrono::system_clock::time_point time) {
  auto whole = std::chrono::floor<std::chrono::seconds>(time);
  auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(time - whole).count();
  std::time_t seconds = std::chrono::system_clock::to_time_t(whole);
  std::tm parts{};
  ::gmtime_r(&seconds, &parts);
  char text[64];
  auto length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
  std::string out(text, length);
  auto digits = std::to_string(1000 + milliseconds);
  return out + "." + digits.substr(1) + "Z";
}

void write_members(Writer& writer, const cache::Record& record) {
  write(writer, "prompt", record.prompt);
  write(writer, "output", record.output);
  writer.Key("status");
  writer.Bool(record.state == cache::State::approved);
  write(writer, "state", to_string(record.state));
  write(writer, "tenant", record.tenant);
  write(writer, "source", record.source);
  writer.Key("confidence");
  writer.Double(std::isfinite(record.confidence) ? record.confidence : 0);
  write(writer, "author", record.author);
  write(writer, "comment", record.comment);
  write(writer, "created_at", time_text(record.created_at));
  write(writer, "updated_at", time_text(record.updated_at));
  writer.Key("uses");
  writer.Uint64(record.uses);
  writer.Key("last_used");
  if (record.last_used == decltype(record.last_used)()) {
    writer.Null();
  } else {
    write(writer, time_text(record.last_used));
  }
  writer.Key("version");
  writer.Uint64(record.version);
  write(writer, "rejected_outputs", record.rejected_outputs);
  write(writer, "assumptions", record.assumptions);
  write(writer, "findings", record.findings);
  writer.Key("labels");
  writer.StartObject();
  for (const auto& [name, value] : record.labels) {
    write(writer, name);
    write(writer, value);
  }
  writer.EndObject();
  writer.Key("template");
  writer.Bool(record.serves_as_template);
  write(writer, "drift", record.drift);
}

void write(Writer& writer, const cache::Record& record) {
  writer.StartObject();
  write(writer, "hash", std::to_string(record.hash));
  write_members(writer, record);
  writer.EndObject();
}

void write(Writer& writer, const cache::Change& change) {
  writer.StartObject();
  write(writer, "at", time_text(change.at));
  write(writer, "author", change.author);
  write(writer, "comment", change.after.comment);
  writer.Key("before");
  if (change.before) {
    write(writer, *change.before);
  } else {
    writer.Null();
  }
  writer.Key("after");
  if (change.removed) {
    writer.Null();
  } else {
    write(writer, change.after);
  }
  writer.EndObject();
}

http::Response imported_response(const cache::ImportCount& count) {
  return success([&](Writer& writer) {
    writer.StartObject();
    for (const auto& [name, number] : {std::pair("added", count.added), std::pair("changed", count.changed),
                                       std::pair("same", count.same)}) {
      writer.Key(name);
      writer.Uint64(number);
    }
    writer.EndObject();
  });
}

std::string_view kind(const rapidjson::Value& value) {
  static constexpr std::string_view kKinds[] = {"null",     "false",    "true",    "an object",
                                                "an array", "a string", "a number"};
  return kKinds[value.GetType()];
}

base::Result<void> parse_object(rapidjson::Document& document, std::string_view body,
                                const std::vector<std::string_view>& known) {
  // The parser takes a NUL for the end of the text and would not see what follows.
  if (body.find('\0') != std::string_view::npos) return bad("the body is not JSON: it has a NUL byte in it");
  // Iterative: nesting is as deep as a hostile client likes.
  document.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(body.data(),
                                                                                         body.size());
  if (document.HasParseError())
    return bad("the body is not JSON: " + std::string(rapidjson::GetParseError_En(document.GetParseError())) +
               " (at byte " + std::to_string(document.GetErrorOffset()) + ")");
  if (!document.IsObject())
    return bad("the body must be a JSON object, and is " + std::string(kind(document)));
  std::vector<std::string_view> seen;
  for (const auto& item : document.GetObject()) {
    std::string_view name(item.name.GetString(), item.name.GetStringLength());
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      std::string list;
      for (auto other : known) list += (list.empty() ? "" : ", ") + std::string(other);
      return bad("unknown member \"" + base::printable(name, 80) + "\"; known are " + list);
    }
    if (std::find(seen.begin(), seen.end(), name) != seen.end())
      return bad("the member \"" + std::string(name) + "\" stands twice");
    seen.push_back(name);
  }
  return {};
}

const rapidjson::Value* member(const rapidjson::Value& object, const char* name) {
  auto found = object.FindMember(name);
  return found == object.MemberEnd() || found->value.IsNull() ? nullptr : &found->value;
}

base::Result<std::optional<std::string>> text_member(const rapidjson::Value& object, const char* name,
                                                     std::size_t limit) {
  const auto* value = member(object, name);
  if (!value) return std::optional<std::string>();
  if (!value->IsString())
    return bad("\"" + std::string(name) + "\" must be a string, and is " + std::string(kind(*value)));
  if (value->GetStringLength() > limit)
    return bad("\"" + std::string(name) + "\" is longer than " + std::to_string(limit) + " bytes");
  return std::optional(std::string(value->GetString(), value->GetStringLength()));
}

base::Result<std::optional<bool>> bool_member(const rapidjson::Value& object, const char* name) {
  const auto* value = member(object, name);
  if (!value) return std::optional<bool>();
  if (!value->IsBool())
    return bad("\"" + std::string(name) + "\" must be true or false, and is " + std::string(kind(*value)));
  return std::optional(value->GetBool());
}

base::Result<std::optional<std::uint64_t>> number_member(const rapidjson::Value& object, const char* name) {
  const auto* value = member(object, name);
  if (!value) return std::optional<std::uint64_t>();
  if (!value->IsUint64())
    return bad("\"" + std::string(name) + "\" must be a whole number, and is " + std::string(kind(*value)));
  return std::optional(value->GetUint64());
}

std::optional<std::uint64_t> hash_of(std::string_view text) {
  std::uint64_t hash = 0;
  auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), hash);
  if (text.empty() || rest != text.data() + text.size() || error != std::errc()) return std::nullopt;
  return hash;
}

std::optional<std::uint64_t> hash_of(const rapidjson::Value& value) {
  if (value.IsUint64()) return value.GetUint64();
  if (value.IsString()) return hash_of(std::string_view(value.GetString(), value.GetStringLength()));
  return std::nullopt;
}

}  // namespace proxy::admin
