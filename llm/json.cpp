#include "llm/json.hpp"

namespace llm {

namespace {

// Length of the well-formed UTF-8 sequence at the start of `text` (RFC 3629, table 3-7 of Unicode); 0 when
// none is.
std::size_t sequence_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto continues = [&](std::size_t i, unsigned char low = 0x80, unsigned char high = 0xbf) {
    return i < text.size() && byte(i) >= low && byte(i) <= high;
  };
  const unsigned char first = byte(0);
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first <= 0xdf) return continues(1) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    const unsigned char low = first == 0xe0 ? 0xa0 : 0x80;
    const unsigned char high = first == 0xed ? 0x9f : 0xbf;
    return continues(1, low, high) && continues(2) ? 3 : 0;
  }
  if (first >= 0xf0 && first <= 0xf4) {
    const unsigned char low = first == 0xf0 ? 0x90 : 0x80;
    const unsigned char high = first == 0xf4 ? 0x8f : 0xbf;
    return continues(1, low, high) && continues(2) && continues(3) ? 4 : 0;
  }
  return 0;
}

rapidjson::SizeType length(std::string_view text) {
  return static_cast<rapidjson::SizeType>(text.size());
}

}  // namespace

std::string well_formed_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t n = sequence_length(text);
    if (n == 0) {
      out += "\xef\xbf\xbd";
      text.remove_prefix(1);
    } else {
      out += text.substr(0, n);
      text.remove_prefix(n);
    }
  }
  return out;
}

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

void json_put(JsonWriter& writer, std::string_view value) {
  const std::string clean = well_formed_utf8(value);
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
