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
    put_messages(writer, "input", {}, request.turns);
    writer.Key("max_output_tokens");
    writer.Uint(request.max_output_tokens);
    writer.Key("store");
    writer.Bool(false);
    if (shape.stream) {
      writer.Key("stream");
      writer.Bool(true);
    }
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

 private:
  // A response, or the events of one: the last of them carries all of it.
  bool gather(const rapidjson::Value& piece, Gathered& into) const override {
    const auto type = json_text(piece, "type");
    if (type.starts_with("response.")) {
      const bool last =
          type == "response.completed" || type == "response.incomplete" || type == "response.failed";
      const auto* response = json_member(piece, "response");
      if (!last) return true;
      into.finished = true;
      return response != nullptr && add(*response, into);
    }
    return add(piece, into);
  }

  static bool add(const rapidjson::Value& response, Gathered& into) {
    const auto* output = json_member(response, "output");
    if (output == nullptr || !output->IsArray()) return false;
    for (const auto& item : output->GetArray()) {
      const auto* content = json_member(item, "content");
      if (json_text(item, "type") != "message" || content == nullptr || !content->IsArray()) continue;
      for (const auto& part : content->GetArray()) {
        const auto kind = json_text(part, "type");
        if (kind == "output_text") into.text += json_text(part, "text");
        into.refused = into.refused || kind == "refusal";
      }
    }
    const auto status = json_text(response, "status");
    if (status == "incomplete") {
      const auto* details = json_member(response, "incomplete_details");
      const bool filtered = details != nullptr && json_text(*details, "reason") == "content_filter";
      (filtered ? into.refused : into.truncated) = true;
    } else if (!status.empty() && status != "completed" && !into.refused) {
      return false;
    }
    into.model = json_text(response, "model");
    if (const auto* usage = json_member(response, "usage"); usage != nullptr && usage->IsObject())
      into.usage = {json_count(*usage, "input_tokens"), json_count(*usage, "output_tokens"), true,
                    json_count(*usage, "input_tokens_details", "cached_tokens"),
                    json_count(*usage, "output_tokens_details", "reasoning_tokens")};
    return true;
  }
};

}  // namespace

const Dialect& openai_responses() {
  static const OpenAiResponses dialect;
  return dialect;
}

}  // namespace llm
