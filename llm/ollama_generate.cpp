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
    writer.Bool(shape.stream);
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

 private:
  // An answer, or lines of the same shape of which the last one is done.
  bool gather(const rapidjson::Value& piece, Gathered& into) const override {
    const auto* response = json_member(piece, "response");
    if (response == nullptr || !response->IsString()) return false;
    into.text += json_text(piece, "response");
    into.model = json_text(piece, "model");
    const auto* done = json_member(piece, "done");
    into.unfinished = done != nullptr && done->IsFalse();
    into.finished = !into.unfinished;
    into.truncated = into.truncated || json_text(piece, "done_reason") == "length";
    if (json_member(piece, "eval_count") != nullptr)
      into.usage = {json_count(piece, "prompt_eval_count"), json_count(piece, "eval_count"), true};
    return true;
  }
};

}  // namespace

const Dialect& ollama_generate() {
  static const OllamaGenerate dialect;
  return dialect;
}

}  // namespace llm
