#include "promql/tools.hpp"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <istream>
#include <iterator>
#include <optional>
#include <ostream>
#include <string>

#include "promql/explain.hpp"
#include "promql/parser.hpp"
#include "promql/text.hpp"
#include "promql/utf8.hpp"

namespace promql {
namespace {

struct Request {
  std::string query;
  ParseOptions options;
  std::string error;  // why the line can't be read
};

std::optional<std::string> decode_base64(std::string_view text) {
  std::string out;
  std::uint32_t bits = 0;
  int count = 0;
  while (!text.empty() && text.back() == '=') text.remove_suffix(1);
  for (const char c : text) {
    std::uint32_t value = 0;
    if (c >= 'A' && c <= 'Z') {
      value = static_cast<std::uint32_t>(c - 'A');
    } else if (c >= 'a' && c <= 'z') {
      value = static_cast<std::uint32_t>(c - 'a' + 26);
    } else if (c >= '0' && c <= '9') {
      value = static_cast<std::uint32_t>(c - '0' + 52);
    } else if (c == '+' || c == '-') {
      value = 62;
    } else if (c == '/' || c == '_') {
      value = 63;
    } else {
      return std::nullopt;
    }
    bits = bits << 6 | value;
    count += 6;
    if (count >= 8) {
      count -= 8;
      out += static_cast<char>(bits >> count & 0xFF);
    }
  }
  return out;
}

bool set_option(std::string_view name, ParseOptions& options) {
  if (name == "experimental-functions") {
    options.experimental_functions = true;
  } else if (name == "duration-expr") {
    options.duration_expr = true;
  } else if (name == "extended-range-selectors") {
    options.extended_range_selectors = true;
  } else if (name == "binop-fill-modifiers") {
    options.binop_fill_modifiers = true;
  } else {
    return false;
  }
  return true;
}

std::string_view text_of(const rapidjson::Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

Request read_request(const std::string& line) {
  Request request;
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag>(line.data(), line.size());
  if (document.HasParseError() || !document.IsObject()) {
    request.error = "the line is not a JSON object";
    return request;
  }
  if (const auto plain = document.FindMember("query");
      plain != document.MemberEnd() && plain->value.IsString()) {
    request.query = text_of(plain->value);
  }
  if (const auto encoded = document.FindMember("query_b64");
      encoded != document.MemberEnd() && encoded->value.IsString()) {
    auto decoded = decode_base64(text_of(encoded->value));
    if (!decoded) request.error = "query_b64 is not base64";
    request.query = std::move(decoded).value_or("");
  } else if (!document.HasMember("query")) {
    request.error = "the line has neither query nor query_b64";
  }
  if (const auto options = document.FindMember("options");
      options != document.MemberEnd() && options->value.IsArray()) {
    request.options.duration_expr = false;
    for (const auto& option : options->value.GetArray()) {
      if (!option.IsString() || !set_option(text_of(option), request.options)) {
        request.error = "unknown option";
      }
    }
  }
  return request;
}

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

// JSON has no other bytes than UTF-8: those that are none become U+FFFD.
void write_string(Writer& writer, std::string_view text) {
  if (is_utf8(text)) {
    writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
    return;
  }
  std::string clean;
  while (!text.empty()) {
    const auto [rune, width] = decode_utf8(text);
    clean += rune == kRuneError ? std::string_view("\xEF\xBF\xBD") : text.substr(0, width);
    text.remove_prefix(width);
  }
  writer.String(clean.data(), static_cast<rapidjson::SizeType>(clean.size()));
}

// What a line's answer holds besides what is wrong with the expression.
enum class Extra { nothing, pretty, explanation };

void write_result(Writer& writer, const Request& request, const ParseResult& result, Extra extra) {
  const auto text = [&](const char* key, std::string_view value) {
    writer.Key(key);
    write_string(writer, value);
  };
  writer.StartObject();
  writer.Key("ok");
  writer.Bool(result.ok() && request.error.empty());
  std::string error = request.error;
  if (error.empty() && !result.ok()) error = format_error(request.query, result.errors.front());
  text("error", error);
  writer.Key("errors");
  writer.StartArray();
  for (const ParseError& found : result.errors) {
    writer.StartArray();
    writer.Uint(found.range.start);
    writer.Uint(found.range.end);
    write_string(writer, found.message);
    writer.EndArray();
  }
  writer.EndArray();
  const bool ok = error.empty();
  text("type", ok ? to_string(type_of(result.expr())) : "");
  text("printed", ok ? print(result.expr()) : "");
  if (extra == Extra::pretty) {
    text("pretty", ok ? pretty(result.expr()) : "");
    text("formatted", ok ? pretty_with_comments(result.ast) : "");
  }
  if (extra == Extra::explanation) text("explanation", ok ? explain(result.expr()) : "");
  writer.EndObject();
}

std::size_t run_jsonl(std::istream& in, std::ostream& out, Extra extra) {
  std::size_t failed = 0;
  for (std::string line; std::getline(in, line);) {
    const Request request = read_request(line);
    const ParseResult result = parse(request.query, request.options);
    if (!result.ok() || !request.error.empty()) ++failed;
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    write_result(writer, request, result, extra);
    out.write(buffer.GetString(), static_cast<std::streamsize>(buffer.GetSize()));
    out.put('\n');
  }
  return failed;
}

}  // namespace

std::size_t parse_jsonl(std::istream& in, std::ostream& out) {
  return run_jsonl(in, out, Extra::nothing);
}
std::size_t fmt_jsonl(std::istream& in, std::ostream& out) {
  return run_jsonl(in, out, Extra::pretty);
}
std::size_t explain_jsonl(std::istream& in, std::ostream& out) {
  return run_jsonl(in, out, Extra::explanation);
}

bool fmt_text(std::istream& in, std::ostream& out, std::ostream& errors) {
  const std::string query{std::istreambuf_iterator<char>(in), {}};
  const ParseResult result = parse(query);
  for (const ParseError& error : result.errors) errors << format_error(query, error) << '\n';
  if (result.ok()) out << pretty_with_comments(result.ast) << '\n';
  return result.ok();
}

}  // namespace promql
