#include "llm/dialect.hpp"
#include "llm/json.hpp"

namespace llm {

namespace {

// OpenAI's Responses API: POST /v1/responses.
class OpenAiResponses final : public Dialect {
 public:
  std::string_view name() const override { return "openai-responses"; }
  std::string path(std::string_view) const override { return "/v1/responses"; }
  Headers headers(const std::string& api_key) const override { return bearer(api_key); }

  std::string body(const Request& request, std::string_view model, Shape shape) const override {
    rapidjson::StringBuffer out;
    JsonWriter writer(out);
    writer.StartObject();
    json_put(writer, "model", model);
    json_put(writer, "instructions", request.system);
    writer.Key("input");
    writer.StartArray();
    for (const Turn& turn : request.turns) {
      writer.StartObject();
      json_put(writer, "role", turn.role == Role::user ? "user" : "assistant");
      json_put(writer, "content", turn.text);
      writer.EndObject();
    }
    writer.EndArray();
    writer.Key("max_output_tokens");
    writer.Uint(request.max_output_tokens);
    writer.Key("store");
    writer.Bool(false);
    if (shape.structured_output && !request.json_schema.empty()) {
      writer.Key("text");
      writer.StartObject();
      writer.Key("format");
      writer.StartObject();
      json_put(writer, "type", "json_schema");
      json_put(writer, "name", request.schema_name);
      json_put_raw(writer, "schema", request.json_schema);
      writer.Key("strict");
      writer.Bool(true);
      writer.EndObject();
      writer.EndObject();
    }
    writer.EndObject();
    return out.GetString();
  }

  base::Result<Reply> read(std::string_view body) const override {
    rapidjson::Document document;
    if (!parse_json(document, body)) return unreadable_answer();
    const auto* output = json_member(document, "output");
    if (output == nullptr || !output->IsArray()) return unreadable_answer();

    Reply reply;
    bool refused = false;
    for (const auto& item : output->GetArray()) {
      const auto* content = json_member(item, "content");
      if (json_text(item, "type") != "message" || content == nullptr || !content->IsArray()) continue;
      for (const auto& part : content->GetArray()) {
        const auto type = json_text(part, "type");
        if (type == "output_text") reply.text += json_text(part, "text");
        refused = refused || type == "refusal";
      }
    }
    const auto status = json_text(document, "status");
    if (refused) return refused_answer();
    if (status == "incomplete") {
      const auto* details = json_member(document, "incomplete_details");
      const bool filtered = details != nullptr && json_text(*details, "reason") == "content_filter";
      return filtered ? refused_answer() : truncated_answer();
    }
    if (!status.empty() && status != "completed") return unreadable_answer();
    if (reply.text.empty()) return empty_answer();

    reply.model = json_text(document, "model");
    if (const auto* usage = json_member(document, "usage"); usage != nullptr && usage->IsObject())
      reply.usage = {json_count(*usage, "input_tokens"), json_count(*usage, "output_tokens"), true};
    return reply;
  }
};

}  // namespace

const Dialect& openai_responses() {
  static const OpenAiResponses dialect;
  return dialect;
}

}  // namespace llm
