#include "llm/dialect.hpp"
#include "llm/json.hpp"

namespace llm {

namespace {

// The API knows one prompt and no turns: a conversation is written out.
std::string flatten(const std::vector<Turn>& turns) {
  if (turns.size() == 1) return turns.front().text;
  std::string out;
  for (const Turn& turn : turns) {
    if (!out.empty()) out += "\n\n";
    out += turn.role == Role::user ? "User:\n" : "Assistant:\n";
    out += turn.text;
  }
  return out;
}

// Ollama's own API: POST /api/generate.
class OllamaGenerate final : public Dialect {
 public:
  std::string_view name() const override { return "ollama"; }
  std::string path(std::string_view) const override { return "/api/generate"; }
  Headers headers(const std::string& api_key) const override { return bearer(api_key); }

  std::string body(const Request& request, std::string_view model, Shape shape) const override {
    rapidjson::StringBuffer out;
    JsonWriter writer(out);
    writer.StartObject();
    json_put(writer, "model", model);
    json_put(writer, "system", request.system);
    json_put(writer, "prompt", flatten(request.turns));
    writer.Key("stream");
    writer.Bool(false);
    if (shape.structured_output && !request.json_schema.empty())
      json_put_raw(writer, "format", request.json_schema);
    writer.Key("options");
    writer.StartObject();
    writer.Key("num_predict");
    writer.Uint(request.max_output_tokens);
    writer.EndObject();
    writer.EndObject();
    return out.GetString();
  }

  base::Result<Reply> read(std::string_view body) const override {
    rapidjson::Document document;
    if (!parse_json(document, body)) return unreadable_answer();
    const auto* response = json_member(document, "response");
    if (response == nullptr || !response->IsString()) return unreadable_answer();
    const auto* done = json_member(document, "done");
    if (json_text(document, "done_reason") == "length" || (done != nullptr && done->IsFalse()))
      return truncated_answer();

    Reply reply;
    reply.text = json_text(document, "response");
    if (reply.text.empty()) return empty_answer();
    reply.model = json_text(document, "model");
    reply.usage = {json_count(document, "prompt_eval_count"), json_count(document, "eval_count"),
                   json_member(document, "eval_count") != nullptr};
    return reply;
  }
};

}  // namespace

const Dialect& ollama_generate() {
  static const OllamaGenerate dialect;
  return dialect;
}

}  // namespace llm
