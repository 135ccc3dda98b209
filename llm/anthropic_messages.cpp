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
    writer.Key("messages");
    writer.StartArray();
    for (const Turn& turn : request.turns) {
      writer.StartObject();
      json_put(writer, "role", turn.role == Role::user ? "user" : "assistant");
      json_put(writer, "content", turn.text);
      writer.EndObject();
    }
    writer.EndArray();
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

  base::Result<Reply> read(std::string_view body) const override {
    rapidjson::Document document;
    if (!parse_json(document, body)) return unreadable_answer();
    const auto* content = json_member(document, "content");
    if (content == nullptr || !content->IsArray()) return unreadable_answer();
    const auto stop = json_text(document, "stop_reason");
    if (stop == "refusal") return refused_answer();
    if (stop == "max_tokens" || stop == "model_context_window_exceeded") return truncated_answer();

    Reply reply;
    for (const auto& part : content->GetArray())
      if (json_text(part, "type") == "text") reply.text += json_text(part, "text");
    if (reply.text.empty()) return empty_answer();
    reply.model = json_text(document, "model");
    if (const auto* usage = json_member(document, "usage"); usage != nullptr && usage->IsObject())
      reply.usage = {json_count(*usage, "input_tokens") + json_count(*usage, "cache_creation_input_tokens") +
                         json_count(*usage, "cache_read_input_tokens"),
                     json_count(*usage, "output_tokens"), true};
    return reply;
  }
};

}  // namespace

const Dialect& anthropic_messages() {
  static const AnthropicMessages dialect;
  return dialect;
}

}  // namespace llm
