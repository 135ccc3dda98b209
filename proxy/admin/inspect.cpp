#include "proxy/admin/inspect.hpp"

#include <sstream>

#include "cache/lifecycle.hpp"
#include "cache/template.hpp"
#include "promql/explain.hpp"
#include "promql/lint/cost.hpp"
#include "promql/lint/tools.hpp"
#include "promql/parser.hpp"
#include "promql/tools.hpp"
#include "proxy/admin/json.hpp"
#include "proxy/json_error.hpp"
#include "translate/catalog_facts.hpp"
#include "translate/gate.hpp"

namespace proxy::admin {

namespace {

std::string_view name_of(cache::TemplateSite::Kind kind) {
  using Kind = cache::TemplateSite::Kind;
  switch (kind) {
    case Kind::value:
      return "value";
    case Kind::window:
    case Kind::subwindow:
      return "window";
    case Kind::offset:
      return "offset";
    case Kind::quantile:
      return "quantile";
    case Kind::k:
      return "k";
    case Kind::threshold:
      return "threshold";
    case Kind::horizon:
      return "horizon";
    case Kind::other:
      break;
  }
  return "other";
}

std::string_view name_of(translate::Finding::Severity severity) {
  using Severity = translate::Finding::Severity;
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "info";
}

}  // namespace

http::Response history_response(const cache::ApprovalStore& store, std::uint64_t hash,
                                const std::optional<std::string>& tenant) {
  auto changes = store.history(hash);
  if (!changes) return prometheus_error(changes.error());
  if (changes->empty() || (tenant && changes->back().after.tenant != *tenant))
    return prometheus_error(cache::unknown_hash(hash));
  return success([&](Writer& writer) {
    writer.StartObject();
    writer.Key("changes");
    writer.StartArray();
    for (const auto& change : *changes) write(writer, change);
    writer.EndArray();
    writer.EndObject();
  });
}

http::Response template_response(const cache::Record& record) {
  const auto made = cache::make_template(record.prompt, record.output);
  return success([&](Writer& writer) {
    writer.StartObject();
    writer.Key("serves");
    writer.Bool(made && record.state == cache::State::approved && record.serves_as_template &&
                record.drift.empty());
    std::string pattern;
    writer.Key("slots");
    writer.StartArray();
    for (std::size_t i = 0, slot = 0; made && i < made->tokens.size();) {
      if (!pattern.empty()) pattern += ' ';
      if (slot < made->slots.size() && made->slots[slot].token == i) {
        const auto& hole = made->slots[slot++];
        const auto name = std::string(name_of(hole.kind));
        pattern += "‹" + name + "›";
        writer.StartObject();
        write(writer, "kind", name);
        write(writer, "text", hole.text);
        writer.EndObject();
        i += hole.tokens;
      } else {
        pattern += made->tokens[i++].text;
      }
    }
    writer.EndArray();
    writer.Key("pattern");
    if (made) {
      write(writer, pattern);
    } else {
      writer.Null();
    }
    writer.EndObject();
  });
}

http::Response evidence_response(const cache::Record& record, const catalog::Snapshot& snapshot,
                                 const CountSeries& count_series) {
  const auto checked = translate::check(record.output, snapshot);
  const auto parsed = promql::parse(record.output);
  return success([&](Writer& writer) {
    writer.StartObject();
    writer.Key("passes");
    writer.Bool(checked.passed);
    writer.Key("findings");
    writer.StartArray();
    for (const auto& finding : checked.findings) {
      writer.StartObject();
      write(writer, "rule", finding.rule);
      write(writer, "severity", name_of(finding.severity));
      write(writer, "message", finding.message);
      writer.EndObject();
    }
    writer.EndArray();
    write(writer, "explanation", parsed ? promql::explain(parsed.expr()) : std::string());
    writer.Key("cost");
    if (parsed) {
      const translate::CatalogFacts facts(snapshot);
      promql::lint::CostOptions options;
      options.facts = &facts;
      const auto cost = promql::lint::estimate_cost(parsed.expr(), options);
      bool guessed = false;
      for (const auto& selector : cost.selectors) guessed = guessed || selector.guessed;
      writer.StartObject();
      for (const auto& [name, number] : {std::pair("series", cost.series), std::pair("samples", cost.samples),
                                         std::pair("stored", cost.stored)}) {
        writer.Key(name);
        writer.Uint64(number);
      }
      writer.Key("guessed");
      writer.Bool(guessed);
      writer.EndObject();
    } else {
      writer.Null();
    }
    // What is known to be wrong is not run.
    const auto series = checked.passed
                            ? count_series(record.output, record.tenant)
                            : base::Result<std::uint64_t>(bad("it is not run: it does not pass the checks"));
    writer.Key("series");
    if (series) {
      writer.Uint64(*series);
    } else {
      writer.Null();
      write(writer, "series_error", series.error().detail);
    }
    writer.EndObject();
  });
}

http::Response promql_response(std::string_view what, const std::string& promql,
                               const catalog::Snapshot& snapshot) {
  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  writer.StartObject();
  write(writer, "query", promql);
  writer.EndObject();
  std::istringstream in(std::string(buffer.GetString(), buffer.GetSize()) + "\n");
  std::ostringstream out;
  if (what == "parse") promql::parse_jsonl(in, out);
  if (what == "explain") promql::explain_jsonl(in, out);
  if (what == "format") promql::fmt_jsonl(in, out);
  if (what == "lint") {
    const translate::CatalogFacts facts(snapshot);
    promql::lint::ToolOptions options;
    options.lint.facts = &facts;
    promql::lint::lint_jsonl(in, out, options);
  }
  auto line = out.str();
  while (line.ends_with('\n')) line.pop_back();
  return {200, {{"Content-Type", "application/json"}}, R"({"status":"success","data":)" + line + "}"};
}

}  // namespace proxy::admin
