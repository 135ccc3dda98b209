#include "llm/dialect.hpp"
#include "llm/json.hpp"

namespace llm {

namespace {

// POST /v1/chat/completions, as OpenAI, vLLM, LiteLLM, Ollama and Azure serve it.
class ChatCompletions final : public Dialect {
 public:
  std::string_view name() const override { return "chat-completions"; }
  std::string path(std::string_view) const override { return "/v1/chat/completions"; }
  Headers headers(const std::string& api_key) const override { return bearer(api_key); }

  std::string body(const Request& request, std::string_view model, Shape shape) const override {
    rapidjson::StringBuffer out;
    JsonWriter writer(out);
    writer.StartObject();
    json_put(writer, "model", model);
    writer.Key("messages");
    writer.StartArray();
    put_message(writer, "system", request.system);
    for (const Turn& turn : request.turns)
      put_message(writer, turn.role == Role::user ? "user" : "assistant", turn.text);
    writer.EndArray();
    writer.Key(shape.max_completion_tokens ? "max_completion_tokens" : "max_tokens");
    writer.Uint(request.max_output_tokens);
    if (shape.structured_output && !request.json_schema.empty()) {
      writer.Key("response_format");
      writer.StartObject();
      json_put(writer, "type", "json_schema");
      writer.Key("json_schema");
      writer.StartObject();
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
    const auto* choices = json_member(document, "choices");
    if (choices == nullptr || !choices->IsArray() || choices->Empty()) return unreadable_answer();
    const auto& choice = (*choices)[0];
    const auto* message = json_member(choice, "message");
    if (message == nullptr || !message->IsObject()) return unreadable_answer();

    const auto finish = json_text(choice, "finish_reason");
    if (!json_text(*message, "refusal").empty() || finish == "content_filter") return refused_answer();
    if (finish == "length") return truncated_answer();

    Reply reply;
    if (const auto* content = json_member(*message, "content"); content != nullptr && content->IsArray()) {
      for (const auto& part : content->GetArray()) reply.text += json_text(part, "text");
    } else {
      reply.text = json_text(*message, "content");
    }
    if (reply.text.empty()) return empty_answer();
    reply.model = json_text(document, "model");
    if (const auto* usage = json_member(document, "usage"); usage != nullptr && usage->IsObject())
      reply.usage = {json_count(*usage, "prompt_tokens"), json_count(*usage, "completion_tokens"), true};
    return reply;
  }

 private:
  static void put_message(JsonWriter& writer, std::string_view role, std::string_view text) {
    writer.StartObject();
    json_put(writer, "role", role);
    json_put(writer, "content", text);
    writer.EndObject();
  }
};

}  // namespace

const Dialect& chat_completions() {
  static const ChatCompletions dialect;
  return dialect;
}

}  // namespace llm
