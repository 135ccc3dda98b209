#include <algorithm>
#include <array>

#include "llm/dialect.hpp"
#include "llm/json.hpp"

namespace llm {

namespace {

bool is_refusal(std::string_view finish) {
  static constexpr std::array<std::string_view, 5> kReasons = {"SAFETY", "RECITATION", "BLOCKLIST",
                                                               "PROHIBITED_CONTENT", "SPII"};
  return std::find(kReasons.begin(), kReasons.end(), finish) != kReasons.end();
}

void put_parts(JsonWriter& writer, std::string_view text) {
  writer.Key("parts");
  writer.StartArray();
  writer.StartObject();
  json_put(writer, "text", text);
  writer.EndObject();
  writer.EndArray();
}

// Google's Gemini API: POST /v1beta/models/<model>:generateContent.
class GeminiGenerate final : public Dialect {
 public:
  std::string_view name() const override { return "gemini"; }
  std::string path(std::string_view model) const override {
    return "/v1beta/models/" + std::string(model) + ":generateContent";
  }

  std::string stream_path(std::string_view model) const override {
    return "/v1beta/models/" + std::string(model) + ":streamGenerateContent";
  }

  Headers headers(const std::string& api_key) const override {
    if (api_key.empty()) return {};
    return {{"x-goog-api-key", api_key}};
  }

  std::string body(const Request& request, std::string_view, Shape shape) const override {
    rapidjson::StringBuffer out;
    JsonWriter writer(out);
    writer.StartObject();
    writer.Key("systemInstruction");
    writer.StartObject();
    put_parts(writer, request.system);
    writer.EndObject();
    writer.Key("contents");
    writer.StartArray();
    for (const Turn& turn : request.turns) {
      writer.StartObject();
      json_put(writer, "role", turn.role == Role::user ? "user" : "model");
      put_parts(writer, turn.text);
      writer.EndObject();
    }
    writer.EndArray();
    writer.Key("generationConfig");
    writer.StartObject();
    writer.Key("maxOutputTokens");
    writer.Uint(request.max_output_tokens);
    if (shape.structured_output && !request.json_schema.empty()) {
      json_put(writer, "responseMimeType", "application/json");
      json_put_raw(writer, "responseJsonSchema", request.json_schema);
    }
    writer.EndObject();
    writer.EndObject();
    return out.GetString();
  }

 private:
  // An answer, or pieces of the same shape.
  bool gather(const rapidjson::Value& piece, Gathered& into) const override {
    const auto* feedback = json_member(piece, "promptFeedback");
    if (feedback != nullptr && !json_text(*feedback, "blockReason").empty()) {
      into.refused = true;
      return true;
    }
    if (into.model.empty()) into.model = json_text(piece, "modelVersion");
    const auto* usage = json_member(piece, "usageMetadata");
    if (usage != nullptr && usage->IsObject())
      into.usage = {json_count(*usage, "promptTokenCount"),
                    json_count(*usage, "candidatesTokenCount") + json_count(*usage, "thoughtsTokenCount"),
                    true, json_count(*usage, "cachedContentTokenCount"),
                    json_count(*usage, "thoughtsTokenCount")};
    const auto* candidates = json_member(piece, "candidates");
    if (candidates == nullptr || !candidates->IsArray() || candidates->Empty()) return usage != nullptr;
    const auto& candidate = (*candidates)[0];
    const auto finish = json_text(candidate, "finishReason");
    into.finished = into.finished || !finish.empty();
    into.refused = into.refused || is_refusal(finish);
    into.truncated = into.truncated || finish == "MAX_TOKENS";
    const auto* content = json_member(candidate, "content");
    const auto* parts = content == nullptr ? nullptr : json_member(*content, "parts");
    if (parts == nullptr || !parts->IsArray()) return true;
    for (const auto& part : parts->GetArray()) {
      const auto* thought = json_member(part, "thought");
      if (thought == nullptr || !thought->IsTrue()) into.text += json_text(part, "text");
    }
    return true;
  }
};

}  // namespace

const Dialect& gemini_generate() {
  static const GeminiGenerate dialect;
  return dialect;
}

}  // namespace llm
