#include "llm/dialect.hpp"
#include "llm/json.hpp"

namespace llm {

namespace {

// Anthropic's Messages API: POST /v1/messages.
class AnthropicMessages final : public Dialect {
 public:
  std::string_view name() const override { return "anthropic"; }
  std::string path(std::string_view) const override { return "/v1/messages"; }

  Headers headers(const std::string& api_key) const override {
    Headers out = {{"anthropic-version", "2023-06-01"}};
    if (!api_key.empty()) out.emplace_back("x-api-key", api_key);
    return out;
  }

  std::string body(const Request& request, std::string_view model, Shape shape) const override {
    rapidjson::StringBuffer out;
    JsonWriter writer(out);
    writer.StartObject();
    json_put(writer, "model", model);
    writer.Key("max_tokens");
    writer.Uint(request.max_output_tokens);
    json_put(writer, "system", request.system);
    put_messages(writer, "messages", {}, request.turns);
    if (shape.stream) {
      writer.Key("stream");
      writer.Bool(true);
    }
    if (shape.structured_output && !request.json_schema.empty()) {
      writer.Key("output_config");
      writer.StartObject();
      writer.Key("format");
      writer.StartObject();
      json_put(writer, "type", "json_schema");
      json_put_raw(writer, "schema", request.json_schema);
      writer.EndObject();
      writer.EndObject();
    }
    writer.EndObject();
    return out.GetString();
  }

 private:
  // A message, or the events of one: message_start, content_block_delta, message_delta, message_stop.
  bool gather(const rapidjson::Value& piece, Gathered& into) const override {
    const auto type = json_text(piece, "type");
    if (const auto* message = json_member(piece, "message")) return add(*message, into);
    if (type == "content_block_delta") {
      const auto* delta = json_member(piece, "delta");
      if (delta == nullptr) return false;
      if (json_text(*delta, "type") == "text_delta") into.text += json_text(*delta, "text");
      return true;
    }
    if (type == "message_delta") {
      if (const auto* delta = json_member(piece, "delta")) add_stop(*delta, into);
      if (const auto* usage = json_member(piece, "usage"))
        into.usage.output_tokens = json_count(*usage, "output_tokens");
      return true;
    }
    if (type == "message_stop") {
      into.finished = true;
      return true;
    }
    if (type == "ping" || type == "content_block_start" || type == "content_block_stop") return true;
    return add(piece, into);
  }

  static bool add(const rapidjson::Value& message, Gathered& into) {
    const auto* content = json_member(message, "content");
    if (content == nullptr || !content->IsArray()) return false;
    add_stop(message, into);
    for (const auto& part : content->GetArray())
      if (json_text(part, "type") == "text") into.text += json_text(part, "text");
    into.model = json_text(message, "model");
    if (const auto* usage = json_member(message, "usage"); usage != nullptr && usage->IsObject())
      into.usage = {json_count(*usage, "input_tokens") + json_count(*usage, "cache_creation_input_tokens") +
                        json_count(*usage, "cache_read_input_tokens"),
                    json_count(*usage, "output_tokens"), true, json_count(*usage, "cache_read_input_tokens")};
    return true;
  }

  static void add_stop(const rapidjson::Value& from, Gathered& into) {
    const auto stop = json_text(from, "stop_reason");
    into.refused = into.refused || stop == "refusal";
    into.truncated = into.truncated || stop == "max_tokens" || stop == "model_context_window_exceeded";
  }
};

}  // namespace

const Dialect& anthropic_messages() {
  static const AnthropicMessages dialect;
  return dialect;
}

}  // namespace llm
