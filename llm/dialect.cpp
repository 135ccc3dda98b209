#include "llm/dialect.hpp"

#include <algorithm>
#include <array>

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

}  // namespace

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
