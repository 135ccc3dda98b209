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
    put_messages(writer, "messages", request.system, request.turns);
    writer.Key(shape.max_completion_tokens ? "max_completion_tokens" : "max_tokens");
    writer.Uint(request.max_output_tokens);
    if (shape.stream) {
      writer.Key("stream");
      writer.Bool(true);
      writer.Key("stream_options");
      writer.StartObject();
      writer.Key("include_usage");
      writer.Bool(true);
      writer.EndObject();
    }
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

 private:
  // A completion, or its chunks: the same with `delta` for `message`, and one without choices for the usage.
  bool gather(const rapidjson::Value& piece, Gathered& into) const override {
    const auto* choices = json_member(piece, "choices");
    if (choices == nullptr || !choices->IsArray()) return false;
    if (into.model.empty()) into.model = json_text(piece, "model");
    if (const auto* usage = json_member(piece, "usage"); usage != nullptr && usage->IsObject())
      into.usage = {json_count(*usage, "prompt_tokens"), json_count(*usage, "completion_tokens"), true,
                    json_count(*usage, "prompt_tokens_details", "cached_tokens"),
                    json_count(*usage, "completion_tokens_details", "reasoning_tokens")};
    const bool chunk = json_text(piece, "object") == "chat.completion.chunk";
    if (choices->Empty()) return chunk;
    const auto& choice = (*choices)[0];
    const auto* message = json_member(choice, chunk ? "delta" : "message");
    if (message == nullptr || !message->IsObject()) return false;
    const auto finish = json_text(choice, "finish_reason");
    into.finished = into.finished || !finish.empty();
    into.refused = into.refused || !json_text(*message, "refusal").empty() || finish == "content_filter";
    into.truncated = into.truncated || finish == "length";
    if (const auto* content = json_member(*message, "content"); content != nullptr && content->IsArray()) {
      for (const auto& part : content->GetArray()) into.text += json_text(part, "text");
    } else {
      into.text += json_text(*message, "content");
    }
    return true;
  }
};

}  // namespace

const Dialect& chat_completions() {
  static const ChatCompletions dialect;
  return dialect;
}

}  // namespace llm
