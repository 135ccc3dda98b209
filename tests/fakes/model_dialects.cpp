#include "tests/fakes/model_dialects.hpp"

#include "llm/json.hpp"

namespace fakes {

namespace {

using llm::json_member;
using llm::json_put;
using llm::json_text;
using llm::JsonWriter;
using rapidjson::Value;

void add_turn(Seen& into, std::string_view role, std::string_view text) {
  if (role == "system" || role == "developer") {
    into.system += text;
    return;
  }
  ++into.turns;
  if (role != "user") return;
  if (!into.user.empty()) into.user += "\n\n";
  into.user += text;
  into.last_user = text;
}

// A message's content: a string, or parts with texts in them.
std::string text_of(const Value* content) {
  if (content == nullptr) return {};
  if (content->IsString()) return content->GetString();
  std::string out;
  if (content->IsArray())
    for (const auto& part : content->GetArray()) out += json_text(part, "text");
  return out;
}

bool add_messages(Seen& into, const Value* messages, std::string_view content_name) {
  if (messages == nullptr || !messages->IsArray() || messages->Empty()) return false;
  for (const auto& message : messages->GetArray()) {
    const std::string text = text_of(json_member(message, content_name));
    if (json_text(message, "role").empty() || text.empty()) return false;
    add_turn(into, json_text(message, "role"), text);
  }
  return true;
}

const Value* at(const Value& value, std::initializer_list<std::string_view> names) {
  const Value* here = &value;
  for (const auto name : names)
    if (here != nullptr) here = json_member(*here, name);
  return here;
}

std::string read_responses(const Value& body, Seen& into) {
  into.system = json_text(body, "instructions");
  const auto* input = json_member(body, "input");
  if (input != nullptr && input->IsString())
    add_turn(into, "user", input->GetString());
  else if (!add_messages(into, input, "content"))
    return "Missing required parameter: 'input'.";
  if (const auto* format = at(body, {"text", "format"})) {
    into.structured = true;
    if (json_text(*format, "type") != "json_schema" || json_text(*format, "name").empty())
      return "Missing required parameter: 'text.format.name'.";
    const auto* extra = at(*format, {"schema", "additionalProperties"});
    if (extra == nullptr || !extra->IsFalse())
      return "Invalid schema: 'additionalProperties' is required to be supplied and to be false.";
  }
  return {};
}

std::string read_chat(const Value& body, Seen& into) {
  if (!add_messages(into, json_member(body, "messages"), "content"))
    return "Missing required parameter: 'messages'.";
  if (const auto* format = json_member(body, "response_format")) {
    into.structured = true;
    if (json_text(*format, "type") != "json_schema" || at(*format, {"json_schema", "schema"}) == nullptr)
      return "Invalid value: 'response_format.json_schema'.";
  }
  return {};
}

std::string read_ollama(const Value& body, Seen& into) {
  const auto* stream = json_member(body, "stream");
  if (stream == nullptr || !stream->IsFalse()) return "this server does not stream";
  if (json_text(body, "prompt").empty()) return "missing prompt";
  into.system = json_text(body, "system");
  add_turn(into, "user", json_text(body, "prompt"));
  into.structured = json_member(body, "format") != nullptr;
  return {};
}

std::string read_anthropic(const Value& body, Seen& into) {
  if (llm::json_count(body, "max_tokens") == 0) return "max_tokens: Field required";
  into.system = json_text(body, "system");
  if (!add_messages(into, json_member(body, "messages"), "content")) return "messages: Field required";
  into.structured = at(body, {"output_config", "format", "schema"}) != nullptr;
  return {};
}

std::string read_gemini(const Value& body, Seen& into) {
  into.system = text_of(at(body, {"systemInstruction", "parts"}));
  if (!add_messages(into, json_member(body, "contents"), "parts")) return "contents is not specified";
  into.structured = at(body, {"generationConfig", "responseJsonSchema"}) != nullptr;
  return {};
}

void put_count(JsonWriter& writer, const char* name, std::uint64_t count) {
  writer.Key(name);
  writer.Uint64(count);
}

void put_responses(JsonWriter& writer, const Act& act, const std::string& text, const std::string& model) {
  json_put(writer, "id", "resp_1");
  json_put(writer, "object", "response");
  json_put(writer, "status", act.truncate ? "incomplete" : "completed");
  if (act.truncate) {
    writer.Key("incomplete_details");
    writer.StartObject();
    json_put(writer, "reason", "max_output_tokens");
    writer.EndObject();
  }
  json_put(writer, "model", model);
  writer.Key("output");
  writer.StartArray();
  writer.StartObject();
  json_put(writer, "type", "reasoning");
  writer.Key("summary");
  writer.StartArray();
  writer.EndArray();
  writer.EndObject();
  writer.StartObject();
  json_put(writer, "type", "message");
  json_put(writer, "role", "assistant");
  writer.Key("content");
  writer.StartArray();
  writer.StartObject();
  json_put(writer, "type", act.refuse ? "refusal" : "output_text");
  json_put(writer, act.refuse ? "refusal" : "text", text);
  writer.EndObject();
  writer.EndArray();
  writer.EndObject();
  writer.EndArray();
  writer.Key("usage");
  writer.StartObject();
  put_count(writer, "input_tokens", 100);
  put_count(writer, "output_tokens", 20);
  writer.EndObject();
}

void put_chat(JsonWriter& writer, const Act& act, const std::string& text, const std::string& model) {
  json_put(writer, "object", "chat.completion");
  json_put(writer, "model", model);
  writer.Key("choices");
  writer.StartArray();
  writer.StartObject();
  put_count(writer, "index", 0);
  writer.Key("message");
  writer.StartObject();
  json_put(writer, "role", "assistant");
  if (act.refuse) {
    writer.Key("content");
    writer.Null();
    json_put(writer, "refusal", text);
  } else {
    json_put(writer, "content", text);
  }
  writer.EndObject();
  json_put(writer, "finish_reason", act.truncate ? "length" : "stop");
  writer.EndObject();
  writer.EndArray();
  writer.Key("usage");
  writer.StartObject();
  put_count(writer, "prompt_tokens", 100);
  put_count(writer, "completion_tokens", 20);
  writer.EndObject();
}

void put_ollama(JsonWriter& writer, const Act& act, const std::string& text, const std::string& model) {
  json_put(writer, "model", model);
  json_put(writer, "response", text);
  writer.Key("done");
  writer.Bool(true);
  json_put(writer, "done_reason", act.truncate ? "length" : "stop");
  put_count(writer, "prompt_eval_count", 100);
  put_count(writer, "eval_count", 20);
}

void put_anthropic(JsonWriter& writer, const Act& act, const std::string& text, const std::string& model) {
  json_put(writer, "type", "message");
  json_put(writer, "role", "assistant");
  json_put(writer, "model", model);
  writer.Key("content");
  writer.StartArray();
  writer.StartObject();
  json_put(writer, "type", "text");
  json_put(writer, "text", text);
  writer.EndObject();
  writer.EndArray();
  json_put(writer, "stop_reason", act.refuse ? "refusal" : act.truncate ? "max_tokens" : "end_turn");
  writer.Key("usage");
  writer.StartObject();
  put_count(writer, "input_tokens", 100);
  put_count(writer, "output_tokens", 20);
  writer.EndObject();
}

void put_gemini(JsonWriter& writer, const Act& act, const std::string& text, const std::string& model) {
  writer.Key("candidates");
  writer.StartArray();
  writer.StartObject();
  writer.Key("content");
  writer.StartObject();
  json_put(writer, "role", "model");
  writer.Key("parts");
  writer.StartArray();
  writer.StartObject();
  json_put(writer, "text", text);
  writer.EndObject();
  writer.EndArray();
  writer.EndObject();
  json_put(writer, "finishReason", act.refuse ? "SAFETY" : act.truncate ? "MAX_TOKENS" : "STOP");
  writer.EndObject();
  writer.EndArray();
  json_put(writer, "modelVersion", model);
  writer.Key("usageMetadata");
  writer.StartObject();
  put_count(writer, "promptTokenCount", 100);
  put_count(writer, "candidatesTokenCount", 20);
  writer.EndObject();
}

}  // namespace

std::string read_request(const std::string& dialect, const std::string& path, const std::string& body,
                         Seen& into) {
  rapidjson::Document document;
  if (!llm::parse_json(document, body) || !document.IsObject())
    return "We could not parse the JSON body of your request.";
  if (json_member(document, "temperature") != nullptr) return "Unsupported parameter: 'temperature'.";
  into.dialect = dialect;
  into.body = body;
  into.model = json_text(document, "model");
  if (dialect == "gemini") {
    const std::size_t slash = path.rfind('/');
    into.model = path.substr(slash + 1, path.rfind(':') - slash - 1);
    return read_gemini(document, into);
  }
  if (into.model.empty()) return "you must provide a model parameter";
  if (dialect == "openai-responses") return read_responses(document, into);
  if (dialect == "chat-completions") return read_chat(document, into);
  if (dialect == "ollama") return read_ollama(document, into);
  return read_anthropic(document, into);
}

std::string answer_body(const std::string& dialect, const Act& act, const std::string& model) {
  const std::string text =
      (act.refuse ? "I can't help with that." : act.text) + std::string(act.padding, ' ');
  rapidjson::StringBuffer out;
  JsonWriter writer(out);
  writer.StartObject();
  if (dialect == "openai-responses") put_responses(writer, act, text, model);
  if (dialect == "chat-completions") put_chat(writer, act, text, model);
  if (dialect == "ollama") put_ollama(writer, act, text, model);
  if (dialect == "anthropic") put_anthropic(writer, act, text, model);
  if (dialect == "gemini") put_gemini(writer, act, text, model);
  writer.EndObject();
  return out.GetString();
}

std::string error_body(const std::string& dialect, int status, const std::string& message,
                       const std::string& type) {
  rapidjson::StringBuffer out;
  JsonWriter writer(out);
  writer.StartObject();
  if (dialect == "ollama") {
    json_put(writer, "error", message);
  } else {
    if (dialect == "anthropic") json_put(writer, "type", "error");
    writer.Key("error");
    writer.StartObject();
    json_put(writer, "message", message);
    if (dialect == "gemini") {
      writer.Key("code");
      writer.Int(status);
      json_put(writer, "status", "INVALID_ARGUMENT");
    } else {
      json_put(writer, "type", type);
      json_put(writer, "code", type);
    }
    writer.EndObject();
  }
  writer.EndObject();
  return out.GetString();
}

std::string schema_complaint(const std::string& dialect) {
  if (dialect == "openai-responses") return "Unsupported parameter: 'text.format'.";
  if (dialect == "chat-completions")
    return "'response_format' of type 'json_schema' is not supported with this model.";
  if (dialect == "ollama") return "invalid format: expected \"json\"";
  if (dialect == "anthropic") return "output_config: Extra inputs are not permitted";
  return "Invalid JSON payload received. Unknown name \"responseJsonSchema\" at 'generation_config'";
}

std::string answer_text(std::string_view promql) {
  rapidjson::StringBuffer out;
  JsonWriter writer(out);
  writer.StartObject();
  json_put(writer, "promql", promql);
  json_put(writer, "explanation", "as asked");
  writer.Key("assumptions");
  writer.StartArray();
  writer.EndArray();
  writer.EndObject();
  return out.GetString();
}

bool act_from_json(std::string_view json, Act& into) {
  rapidjson::Document document;
  if (!llm::parse_json(document, json)) return false;
  if (document.IsString()) {
    into.text = answer_text(document.GetString());
    return true;
  }
  if (!document.IsObject()) return false;
  into.text = json_text(document, "text");
  if (json_member(document, "promql") != nullptr) into.text = answer_text(json_text(document, "promql"));
  if (const auto status = llm::json_count(document, "status")) into.status = static_cast<int>(status);
  into.delay = std::chrono::milliseconds(llm::json_count(document, "delay_ms"));
  into.raw = json_text(document, "raw");
  into.padding = llm::json_count(document, "padding");
  const auto is_true = [&](std::string_view name) {
    const auto* value = json_member(document, name);
    return value != nullptr && value->IsTrue();
  };
  into.refuse = is_true("refuse");
  into.truncate = is_true("truncate");
  into.drip = is_true("drip");
  const auto pass_header = [&](std::string_view name, const char* header) {
    if (json_member(document, name) != nullptr)
      into.headers.emplace_back(header, std::to_string(llm::json_count(document, name)));
  };
  pass_header("retry_after", "Retry-After");
  pass_header("retry_after_ms", "retry-after-ms");
  return true;
}

}  // namespace fakes
