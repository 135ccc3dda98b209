#include "llm/dialect.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "llm/json.hpp"

namespace llm {

namespace {

using base::errc;
using base::Error;

// Codes that tell a person what to do, and are safe to show because they are compared, not copied.
std::string_view known_code(std::string_view body) {
  static constexpr std::array<std::string_view, 7> kCodes = {
      "insufficient_quota", "context_length_exceeded", "model_not_found", "rate_limit_exceeded",
      "invalid_api_key",    "overloaded_error",        "not_found_error",
  };
  rapidjson::Document document;
  if (!parse_json(document, body)) return {};
  const auto* error = json_member(document, "error");
  if (error == nullptr) return {};
  for (const auto code : kCodes)
    if (json_text(*error, "code") == code || json_text(*error, "type") == code) return code;
  return {};
}

bool mentions(const std::string& text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

// The JSON values of an answer that came in pieces: server-sent events (`data: …`) or a value a line.
std::vector<std::string_view> pieces_of(std::string_view body) {
  std::vector<std::string_view> out;
  while (!body.empty()) {
    const auto end = body.find('\n');
    auto line = body.substr(0, end);
    body.remove_prefix(end == std::string_view::npos ? body.size() : end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.starts_with("data:")) {
      line.remove_prefix(5);
      if (line.starts_with(' ')) line.remove_prefix(1);
      if (line == "[DONE]") continue;
    } else if (!line.starts_with('{')) {
      // "event: …", "id: …", comments and the blank lines between them say nothing of their own.
      const bool known = line.empty() || line.starts_with(':') || line.starts_with("event:") ||
                         line.starts_with("id:") || line.starts_with("retry:");
      if (!known) return {};
      continue;
    }
    out.push_back(line);
  }
  return out;
}

}  // namespace

base::Result<Reply> Dialect::read(std::string_view body) const {
  Gathered all;
  return read(body, all);
}

base::Result<Reply> Dialect::read(std::string_view body, Gathered& all) const {
  rapidjson::Document whole;
  if (parse_json(whole, body)) {
    if (!gather(whole, all)) return unreadable_answer();
    all.truncated = all.truncated || all.unfinished;
  } else {
    const auto pieces = pieces_of(body);
    if (pieces.empty()) return unreadable_answer();
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      rapidjson::Document document;
      // A last piece that is cut off belongs to an answer that is.
      if (!parse_json(document, pieces[i]))
        return i > 0 && i + 1 == pieces.size() ? truncated_answer() : unreadable_answer();
      if (!gather(document, all)) return unreadable_answer();
    }
    all.truncated = all.truncated || !all.finished;
  }
  if (all.refused) return refused_answer();
  if (all.truncated) return truncated_answer();
  if (all.text.empty()) return empty_answer();
  Reply reply;
  reply.text = std::move(all.text);
  reply.model = all.model;
  reply.usage = all.usage;
  return reply;
}

void put_messages(JsonWriter& writer, std::string_view key, std::string_view system,
                  const std::vector<Turn>& turns) {
  const auto put = [&writer](std::string_view role, std::string_view text) {
    writer.StartObject();
    json_put(writer, "role", role);
    json_put(writer, "content", text);
    writer.EndObject();
  };
  writer.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
  writer.StartArray();
  if (!system.empty()) put("system", system);
  for (const Turn& turn : turns) put(turn.role == Role::user ? "user" : "assistant", turn.text);
  writer.EndArray();
}

const Dialect* find_dialect(std::string_view name) {
  for (const Dialect* dialect : {&openai_responses(), &chat_completions(), &ollama_generate(),
                                 &anthropic_messages(), &gemini_generate()})
    if (dialect->name() == name) return dialect;
  return nullptr;
}

Error error_of(int status, std::string_view body) {
  std::string suffix = " (HTTP " + std::to_string(status);
  if (const auto code = known_code(body); !code.empty()) suffix += ", " + std::string(code);
  suffix += ")";
  if (status == 401 || status == 403)
    return {errc::forbidden, "the model provider refused the configured credentials" + suffix};
  if (status == 404)
    return {errc::bad_input, "the model provider does not know the configured model or path" + suffix};
  if (status == 429) return {errc::busy, "the model provider's rate limit or quota is used up" + suffix};
  if (status == 408 || status == 409 || status >= 500)
    return {errc::unavailable, "the model provider failed" + suffix};
  if (status >= 400) return {errc::bad_input, "the model provider refused the request" + suffix};
  return {errc::upstream, "the model provider answered with an unexpected status" + suffix};
}

std::optional<Shape> simpler_shape(Shape shape, int status, std::string_view body) {
  if (status != 400 && status != 422) return std::nullopt;
  std::string text(body.substr(0, 16384));
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  if (shape.max_completion_tokens && mentions(text, {"max_completion_tokens"})) {
    shape.max_completion_tokens = false;
    return shape;
  }
  if (shape.structured_output &&
      mentions(text, {"response_format", "json_schema", "text.format", "structured output",
                      "structured_output", "output_config", "responsejsonschema", "response_json_schema",
                      "responsemimetype", "json mode", "'format'", "\"format\"", "invalid format"})) {
    shape.structured_output = false;
    return shape;
  }
  return std::nullopt;
}

Error unreadable_answer() {
  return {errc::upstream, "the model provider's answer could not be read"};
}
Error refused_answer() {
  return {errc::upstream, "the model refused to answer"};
}
Error truncated_answer() {
  return {errc::upstream, "the model's answer was cut off before its end"};
}
Error empty_answer() {
  return {errc::upstream, "the model answered nothing"};
}

Headers bearer(const std::string& api_key) {
  if (api_key.empty()) return {};
  return {{"Authorization", "Bearer " + api_key}};
}

}  // namespace llm
