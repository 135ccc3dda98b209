#include "promql/lint/tools.hpp"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <istream>
#include <ostream>
#include <string_view>

#include "promql/text.hpp"

namespace promql::lint {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

struct Place {
  std::size_t line = 0;    // of the expression, from 0
  std::size_t column = 0;  // in bytes
  std::string_view text;   // of that line
};

Place place_of(std::string_view source, std::size_t offset) {
  Place place;
  offset = std::min(offset, source.size());
  const std::string_view before = source.substr(0, offset);
  place.line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  const std::size_t start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  place.column = offset - start;
  place.text = source.substr(start, source.find('\n', start) - start);
  return place;
}

// What stands below the line to point at `size` bytes of it. Only a window of long lines is shown.
void point_at(std::ostream& out, const Place& place, std::size_t size) {
  constexpr std::size_t kBefore = 80;
  constexpr std::size_t kShown = 160;
  const auto is_tail = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
  std::size_t first = place.column > kBefore && place.text.size() > kShown ? place.column - kBefore : 0;
  while (first > 0 && is_tail(place.text[first])) --first;
  std::size_t last = std::min(place.text.size(), first + kShown);
  while (last < place.text.size() && is_tail(place.text[last])) ++last;
  std::string line(place.text.substr(first, last - first));
  std::string marks;
  const std::size_t column = place.column - first;
  for (std::size_t i = 0; i < line.size() && i < column + size; ++i) {
    if (is_tail(line[i])) continue;
    if (i < column)
      marks += line[i] == '\t' ? '\t' : ' ';
    else
      marks += i == column ? '^' : '~';
  }
  if (column >= line.size()) marks += '^';
  for (char& c : line)
    if (static_cast<unsigned char>(c) < 0x20 && c != '\t') c = ' ';
  out << "  " << line << "\n  " << marks << '\n';
}

void write_line(std::ostream& out, const LintInput& input, SourceRange range, std::string_view severity,
                std::string_view message, std::string_view rule) {
  const Place place = place_of(input.expression, range.start);
  const std::size_t before = place.line == 0 ? input.column - 1 : input.indent;
  out << input.file << ':' << input.line + place.line << ':' << before + place.column + 1 << ": " << severity
      << ": " << message << " [" << rule << "]\n";
  point_at(out, place, std::max<std::size_t>(1, range.size()));
}

void count(LintTotals& totals, Severity severity) {
  if (severity == Severity::error) ++totals.errors;
  if (severity == Severity::warning) ++totals.warnings;
  if (severity == Severity::info) ++totals.infos;
}

void write_string(Writer& writer, std::string_view text) {
  writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void write_range(Writer& writer, SourceRange range) {
  writer.Key("start");
  writer.Uint(range.start);
  writer.Key("end");
  writer.Uint(range.end);
}

struct Request {
  std::string query;
  ToolOptions options;
  std::string error;
};

std::string_view text_of(const rapidjson::Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

void read_duration(const rapidjson::Value& object, const char* key, Duration& to, std::string& error) {
  const auto found = object.FindMember(key);
  if (found == object.MemberEnd()) return;
  if (found->value.IsNumber() && found->value.GetDouble() >= 0 && found->value.GetDouble() < 1e9) {
    to = std::chrono::duration_cast<Duration>(std::chrono::duration<double>(found->value.GetDouble()));
    return;
  }
  const auto read = found->value.IsString() ? parse_duration(text_of(found->value)) : std::nullopt;
  if (read)
    to = *read;
  else
    error = std::string(key) + " is no duration";
}

void read_settings(const rapidjson::Value& object, Request& request) {
  LintOptions& lint = request.options.lint;
  if (const auto type = object.FindMember("query_type");
      type != object.MemberEnd() && type->value.IsString()) {
    if (text_of(type->value) == "range")
      lint.query = QueryKind::range;
    else if (text_of(type->value) == "instant")
      lint.query = QueryKind::instant;
    else
      request.error = "query_type is neither instant nor range";
  }
  read_duration(object, "step", lint.step, request.error);
  read_duration(object, "span", lint.span, request.error);
  read_duration(object, "for", lint.alert_for, request.error);
  if (const auto alert = object.FindMember("alert"); alert != object.MemberEnd() && alert->value.IsBool())
    lint.alert = alert->value.GetBool();
  if (const auto version = object.FindMember("version");
      version != object.MemberEnd() && version->value.IsString()) {
    lint.version = parse_version(text_of(version->value));
    if (!lint.version) request.error = "version is no version";
  }
  if (const auto rules = object.FindMember("disable"); rules != object.MemberEnd() && rules->value.IsArray())
    for (const auto& rule : rules->value.GetArray())
      if (rule.IsString()) lint.disabled.emplace(text_of(rule));
  const auto options = object.FindMember("options");
  if (options == object.MemberEnd() || !options->value.IsArray()) return;
  ParseOptions& parse = request.options.parse;
  parse = ParseOptions{};
  parse.duration_expr = false;
  for (const auto& option : options->value.GetArray()) {
    const std::string_view name = option.IsString() ? text_of(option) : std::string_view{};
    if (name == "experimental-functions")
      parse.experimental_functions = true;
    else if (name == "duration-expr")
      parse.duration_expr = true;
    else if (name == "extended-range-selectors")
      parse.extended_range_selectors = true;
    else if (name == "binop-fill-modifiers")
      parse.binop_fill_modifiers = true;
    else
      request.error = "unknown option";
  }
}

Request read_request(const std::string& line, const ToolOptions& options) {
  Request request;
  request.options = options;
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag>(line.data(), line.size());
  if (document.HasParseError() || !document.IsObject()) {
    request.error = "the line is not a JSON object";
    return request;
  }
  const auto query = document.FindMember("query");
  if (query == document.MemberEnd() || !query->value.IsString())
    request.error = "the line has no query";
  else
    request.query = text_of(query->value);
  read_settings(document, request);
  return request;
}

void write_findings(Writer& writer, const std::vector<Finding>& findings, const ToolOptions& options,
                    LintTotals& totals) {
  for (const Finding& finding : findings) {
    if (finding.severity < options.least) continue;
    count(totals, finding.severity);
    writer.StartObject();
    writer.Key("rule");
    write_string(writer, finding.rule);
    writer.Key("severity");
    write_string(writer, to_string(finding.severity));
    write_range(writer, finding.range);
    writer.Key("message");
    write_string(writer, finding.message);
    if (finding.fix) {
      writer.Key("fix");
      writer.StartObject();
      write_range(writer, finding.fix->range);
      writer.Key("text");
      write_string(writer, finding.fix->replacement);
      writer.EndObject();
    }
    writer.EndObject();
  }
}

void write_requirements(Writer& writer, const Requirements& needs) {
  writer.Key("requires");
  writer.StartObject();
  writer.Key("version");
  if (needs.version == Version{})
    writer.Null();
  else
    write_string(writer, std::to_string(needs.version.major) + "." + std::to_string(needs.version.minor));
  writer.Key("features");
  writer.StartArray();
  for (Feature feature : needs.features) write_string(writer, to_string(feature));
  writer.EndArray();
  writer.EndObject();
}

}  // namespace

ParseOptions ToolOptions::accept_everything() {
  ParseOptions options;
  options.experimental_functions = true;
  options.duration_expr = true;
  options.extended_range_selectors = true;
  options.binop_fill_modifiers = true;
  return options;
}

LintTotals lint_text(std::span<const LintInput> inputs, const ToolOptions& options, std::ostream& out) {
  LintTotals totals;
  for (const LintInput& input : inputs) {
    const ParseResult parsed = parse(input.expression, options.parse);
    for (const ParseError& error : parsed.errors) {
      ++totals.errors;
      write_line(out, input, error.range, "error", error.message, "syntax");
    }
    if (!parsed.ok()) continue;
    LintOptions lint_options = options.lint;
    if (input.alert) {
      lint_options.alert = true;
      lint_options.alert_for = input.alert_for;
    }
    for (const Finding& finding : lint(parsed.expr(), input.expression, lint_options)) {
      if (finding.severity < options.least) continue;
      count(totals, finding.severity);
      write_line(out, input, finding.range, to_string(finding.severity), finding.message, finding.rule);
      if (finding.fix && finding.fix->range == finding.range && !finding.fix->replacement.empty())
        out << "  fix: " << finding.fix->replacement << '\n';
    }
  }
  return totals;
}

LintTotals lint_jsonl(std::istream& in, std::ostream& out, const ToolOptions& options) {
  LintTotals totals;
  std::string line;
  rapidjson::StringBuffer buffer;
  while (std::getline(in, line)) {
    const Request request = read_request(line, options);
    buffer.Clear();
    Writer writer(buffer);
    ParseResult parsed;
    if (request.error.empty()) parsed = parse(request.query, request.options.parse);
    const bool readable = request.error.empty() && parsed.ok();
    std::vector<Finding> findings;
    if (readable) findings = lint(parsed.expr(), request.query, request.options.lint);
    const bool wrong = std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
      return finding.severity == Severity::error;
    });
    totals.errors += !readable;
    writer.StartObject();
    writer.Key("ok");
    writer.Bool(readable && !wrong);
    std::string error = request.error;
    if (error.empty() && !parsed.ok()) error = format_error(request.query, parsed.errors.front());
    writer.Key("error");
    if (error.empty())
      writer.Null();
    else
      write_string(writer, error);
    writer.Key("errors");
    writer.StartArray();
    for (const ParseError& entry : parsed.errors) {
      writer.StartArray();
      writer.Uint(entry.range.start);
      writer.Uint(entry.range.end);
      write_string(writer, entry.message);
      writer.EndArray();
    }
    writer.EndArray();
    writer.Key("findings");
    writer.StartArray();
    write_findings(writer, findings, options, totals);
    writer.EndArray();
    if (readable) write_requirements(writer, requirements(parsed.expr()));
    writer.EndObject();
    out.write(buffer.GetString(), static_cast<std::streamsize>(buffer.GetSize())).put('\n');
  }
  return totals;
}

std::string fix_text(const std::string& expression, const ToolOptions& options) {
  // A fix can make room for another one; each round makes at least one, so few are needed.
  constexpr int kRounds = 8;
  std::string text = expression;
  for (int round = 0; round < kRounds; ++round) {
    const ParseResult parsed = parse(text, options.parse);
    if (!parsed.ok()) break;
    std::string fixed = apply_fixes(text, lint(parsed.expr(), text, options.lint));
    if (fixed == text) break;
    text = std::move(fixed);
  }
  return text;
}

}  // namespace promql::lint
