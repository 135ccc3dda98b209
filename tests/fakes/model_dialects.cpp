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
  if (stream == nullptr || !stream->IsBool()) return "stream must be said";
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
  const auto* stream = json_member(document, "stream");
  into.stream =
      (stream != nullptr && stream->IsTrue()) || path.find(":streamGenerateContent") != std::string::npos;
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

std::string stream_body(const std::string& dialect, const Act& act, const std::string& model) {
  const std::string whole = answer_body(dialect, act, model);
  const std::string text = act.refuse ? "I can't help with that." : act.text + std::string(act.padding, ' ');
  const auto event = [](const std::string& name, const std::string& json) {
    return (name.empty() ? "" : "event: " + name + "\n") + "data: " + json + "\n\n";
  };
  const auto quoted = [](std::string_view value) {
    rapidjson::StringBuffer out;
    JsonWriter writer(out);
    json_put(writer, value);
    return std::string(out.GetString());
  };
  // Two pieces, cut where no character is.
  std::size_t middle = text.size() / 2;
  while (middle > 0 && (static_cast<unsigned char>(text[middle]) & 0xC0) == 0x80) --middle;
  const std::string head = quoted(text.substr(0, middle)), tail = quoted(text.substr(middle));
  const std::string named = quoted(model);
  if (dialect == "openai-responses") {
    const char* last = act.truncate ? "response.incomplete" : "response.completed";
    return event("response.created", R"({"type":"response.created","response":{}})") +
           event("response.output_text.delta",
                 R"({"type":"response.output_text.delta","delta":)" + head + "}") +
           event("response.output_text.delta",
                 R"({"type":"response.output_text.delta","delta":)" + tail + "}") +
           event(last, std::string(R"({"type":")") + last + R"(","response":)" + whole + "}");
  }
  if (dialect == "chat-completions") {
    const auto chunk = [&](const std::string& delta, const std::string& finish) {
      return event("", R"({"object":"chat.completion.chunk","model":)" + named +
                           R"(,"choices":[{"index":0,"delta":)" + delta + R"(,"finish_reason":)" + finish +
                           "}]}");
    };
    const char* finish = act.refuse ? "\"content_filter\"" : act.truncate ? "\"length\"" : "\"stop\"";
    return chunk(R"({"role":"assistant","content":)" + head + "}", "null") +
           chunk(R"({"content":)" + tail + "}", "null") + chunk("{}", finish) +
           event("", R"({"object":"chat.completion.chunk","model":)" + named +
                         R"(,"choices":[],"usage":{"prompt_tokens":100,"completion_tokens":20}})") +
           "data: [DONE]\n\n";
  }
  if (dialect == "anthropic") {
    const auto delta = [&](const std::string& piece) {
      return event(
          "content_block_delta",
          R"({"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":)" + piece + "}}");
    };
    const char* stop = act.refuse ? "refusal" : act.truncate ? "max_tokens" : "end_turn";
    return event("message_start", R"({"type":"message_start","message":{"role":"assistant","model":)" +
                                      named +
                                      R"(,"content":[],"usage":{"input_tokens":100,"output_tokens":1}}})") +
           event("ping", R"({"type":"ping"})") + delta(head) + delta(tail) +
           event("message_delta", std::string(R"({"type":"message_delta","delta":{"stop_reason":")") + stop +
                                      R"("},"usage":{"output_tokens":20}})") +
           event("message_stop", R"({"type":"message_stop"})");
  }
  if (dialect == "gemini") {
    const auto piece = [&](const std::string& part, const std::string& more) {
      return event("", R"({"candidates":[{"content":{"role":"model","parts":[{"text":)" + part + "}]}" +
                           more + R"(}],"modelVersion":)" + named +
                           R"(,"usageMetadata":{"promptTokenCount":100,"candidatesTokenCount":20}})");
    };
    const char* finish = act.refuse ? "SAFETY" : act.truncate ? "MAX_TOKENS" : "STOP";
    return piece(head, "") + piece(tail, std::string(R"(,"finishReason":")") + finish + "\"");
  }
  return R"({"model":)" + named + R"(,"response":)" + head + R"(,"done":false})" + "\n" + R"({"model":)" +
         named + R"(,"response":)" + tail + R"(,"done":false})" + "\n" + R"({"model":)" + named +
         R"(,"response":"","done":true,"done_reason":")" + (act.truncate ? "length" : "stop") +
         R"(","prompt_eval_count":100,"eval_count":20})" + "\n";
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
