#include "proxy/admin/ask.hpp"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include "proxy/admin/json.hpp"
#include "proxy/json_error.hpp"

namespace proxy::admin {
namespace {

std::string_view to_string(translate::Finding::Severity severity) {
  switch (severity) {
    case translate::Finding::Severity::info:
      return "info";
    case translate::Finding::Severity::warning:
      return "warning";
    case translate::Finding::Severity::error:
      return "error";
  }
  return "error";
}

void write_candidate(Writer& writer, const translate::Candidate& candidate) {
  writer.StartObject();
  writer.Key("promql");
  write(writer, candidate.promql);
  writer.Key("confidence");
  writer.Double(candidate.confidence);
  writer.Key("source");
  write(writer, candidate.source);
  writer.Key("assumptions");
  writer.StartArray();
  for (const auto& assumption : candidate.assumptions) write(writer, assumption);
  writer.EndArray();
  writer.EndObject();
}

void write_finding(Writer& writer, const translate::Finding& finding) {
  writer.StartObject();
  writer.Key("rule");
  write(writer, finding.rule);
  writer.Key("severity");
  write(writer, to_string(finding.severity));
  writer.Key("message");
  write(writer, finding.message);
  writer.Key("promql");
  write(writer, finding.promql);
  writer.EndObject();
}

// An absent one is false.
base::Result<bool> flag(const rapidjson::Document& document, const char* name) {
  const auto found = document.FindMember(name);
  if (found == document.MemberEnd()) return false;
  if (!found->value.IsBool()) return bad("\"" + std::string(name) + "\" must be true or false");
  return found->value.GetBool();
}

}  // namespace

base::Result<AskBody> parse_ask(std::string_view body) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(body.data(),
                                                                                         body.size());
  if (document.HasParseError()) {
    return bad("the body is not JSON: " + std::string(rapidjson::GetParseError_En(document.GetParseError())) +
               " at byte " + std::to_string(document.GetErrorOffset()));
  }
  if (!document.IsObject()) return bad(R"(the body must be an object like {"prompt":"…"})");
  const auto prompt = document.FindMember("prompt");
  if (prompt == document.MemberEnd() || !prompt->value.IsString()) return bad("\"prompt\" must be a string");
  AskBody ask;
  ask.request.prompt.assign(prompt->value.GetString(), prompt->value.GetStringLength());
  if (ask.request.prompt.find_first_not_of(" \t\r\n") == std::string::npos) return bad("\"prompt\" is empty");
  const auto range = flag(document, "range"), remember = flag(document, "remember");
  if (!range) return range.error();
  if (!remember) return remember.error();
  ask.request.range_query = *range;
  ask.remember = *remember;
  return ask;
}

std::string ask_json(const base::Result<translate::Translation>& translation) {
  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  writer.StartObject();
  writer.Key("candidates");
  writer.StartArray();
  if (translation) {
    for (const auto& candidate : translation->candidates) write_candidate(writer, candidate);
  }
  writer.EndArray();
  writer.Key("findings");
  writer.StartArray();
  if (translation) {
    for (const auto& finding : translation->findings) write_finding(writer, finding);
  }
  writer.EndArray();
  if (translation) {
    writer.Key("remark");
    write(writer, translation->remark);
  } else {
    writer.Key("errorType");
    write(writer, base::to_string(translation.error().code));
    writer.Key("error");
    write(writer, translation.error().detail);
  }
  writer.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

http::Response ask_response(const base::Result<translate::Translation>& translation) {
  if (!translation) return prometheus_error(translation.error());
  return {200,
          {{"Content-Type", "application/json"}},
          R"({"status":"success","data":)" + ask_json(translation) + "}"};
}

http::Response remembered_response(const base::Result<query::Served>& served) {
  if (!served) return prometheus_error(served.error());
  return success([&](Writer& writer) {
    writer.StartObject();
    writer.Key("record");
    write(writer, *served->record);
    writer.Key("kept");
    writer.Bool(served->kept);
    write(writer, "remark", served->remark);
    writer.EndObject();
  });
}

}  // namespace proxy::admin
