#include "proxy/config/keys.hpp"

#include <algorithm>

namespace proxy::config {

namespace {

constexpr double kDay = 24 * 3600;
constexpr double kGiB = 1024.0 * 1024 * 1024;

Rule text() {
  return {};
}
Rule boolean() {
  return {.kind = Kind::boolean};
}
Rule number(double min, double max) {
  return {Kind::whole_number, min, max, {}};
}
Rule seconds(double min, double max) {
  return {Kind::whole_seconds, min, max, {}};
}
Rule decimal_seconds(double min, double max) {
  return {Kind::seconds, min, max, {}};
}
Rule one_of(std::vector<std::string_view> choices) {
  return {Kind::choice, 0, 0, std::move(choices)};
}
Rule url(std::vector<std::string_view> schemes, bool optional) {
  return {Kind::url, 0, 0, std::move(schemes), optional};
}

// A lambda without captures that gives the address of one member.
#define AT(member) [](Config& config) -> Field { return &config.member; }

std::vector<Key> make_keys() {
  return {
      {"listen",
       AT(listen),
       {.kind = Kind::address},
       "Address to serve on; without a host: every address",
       {},
       "listen"},
      {"threads",
       AT(threads),
       number(0, 1024),
       "Threads that serve requests; 0: as many as cores",
       {},
       "threads"},
      {"data_dir", AT(data_dir), text(), "Directory of the approval store", {}, "data-dir"},
      {"admin_paths", AT(admin_paths), boolean(),
       "Let through what administers Prometheus or writes to it: /api/v1/admin/*, /-/reload, /-/quit, remote "
       "write, OTLP"},
      {"coalescing", AT(coalescing), boolean(),
       "Identical reads (GET) that are under way at the same time go upstream once"},

      {"upstream.url", AT(upstream.url), url({"http"}, false), "The Prometheus server to stand in front of",
       "PROMETHEUS_URL", "upstream"},

      {"llm.endpoint", AT(llm.endpoint), url({"http", "https"}, true),
       "URL of the model's API; empty: no model is asked", "LLM_ENDPOINT"},
      {"llm.api_key", AT(llm.api_key), text(), "Key for the model's API", "OPENAI_API_KEY", {}, true},
      {"llm.model", AT(llm.model), text(), "Name of the model", "OPENAI_MODEL"},
      {"llm.dialect", AT(llm.dialect),
       one_of({"auto", "openai-responses", "chat-completions", "ollama", "anthropic", "gemini"}),
       "How the endpoint speaks; auto: told from its path"},
      {"llm.timeout_seconds", AT(llm.timeout), decimal_seconds(0.1, 600),
       "How long one answer of the model may take"},
      {"llm.max_retries", AT(llm.max_retries), number(0, 10),
       "Repeats after 429, 5xx and broken connections"},
      {"llm.max_concurrent", AT(llm.max_concurrent), number(1, 1000), "Calls under way at the same time"},
      {"llm.max_answer_bytes", AT(llm.max_answer_bytes), number(1024, kGiB), "A longer answer is refused"},

      {"translation.mode", AT(translation.mode), one_of({"auto", "model", "builtin"}),
       "Who translates; auto: the model when llm.endpoint is set (the built-in translator steps in when it "
       "fails), "
       "else the built-in one"},
      {"translation.deadline_seconds", AT(translation.deadline), decimal_seconds(0.1, 600),
       "Time for the whole translation of a prompt. Keep it below the datasource's timeout (Grafana: 30 s)"},
      {"translation.max_repairs", AT(translation.max_repairs), number(0, 5),
       "How often a model is told what was wrong with its answer and asked again"},
      {"translation.concurrency", AT(translation.concurrency), number(1, 1000),
       "Prompts translated at the same time; more wait"},

      {"prompts.selectors",
       AT(prompts.selectors),
       {.kind = Kind::selectors},
       "Selectors that stand for a prompt, each with the label that carries its text"},
      {"prompts.free_text", AT(prompts.free_text), boolean(),
       "Whether a whole query in plain language is taken as a prompt"},
      {"prompts.max_bytes", AT(prompts.max_bytes), number(16, 1024 * 1024), "A longer prompt is refused"},

      {"serving.approved_only", AT(serving.approved_only), boolean(), "Run only what a human approved"},
      {"serving.pending_ttl_seconds", AT(serving.pending_ttl), seconds(0, 3650 * kDay),
       "How long an unapproved translation is reused before the prompt is translated anew"},

      {"catalog.refresh_seconds", AT(catalog.refresh), seconds(1, kDay),
       "How often metric names, types and labels are read from the upstream"},
      {"catalog.timeout_seconds", AT(catalog.timeout), seconds(1, 600), "How long one such request may take"},

      {"tenancy.label", AT(tenancy.label), text(),
       "Label that parts tenants: every query is kept to series that carry it with the request's values; "
       "empty: "
       "off. See tenancy.md"},
      {"tenancy.values",
       AT(tenancy.values),
       {.kind = Kind::list},
       "Values that every request may see; exactly one of values, header, tokens and parameter is set"},
      {"tenancy.header", AT(tenancy.header), text(),
       "Request header that carries the values, comma-separated or repeated, e.g. X-Scope-OrgID"},
      {"tenancy.tokens",
       AT(tenancy.tokens),
       {.kind = Kind::tokens},
       "Bearer tokens, each with the values that it opens",
       {},
       {},
       true},
      {"tenancy.parameter", AT(tenancy.parameter), text(),
       "Request parameter that carries a value, or several when repeated, e.g. namespace"},
      {"tenancy.on_conflict", AT(tenancy.on_conflict), one_of({"empty", "error"}),
       "A selector that asks for other values of the label: an empty result, or 400"},
      {"tenancy.passthrough_paths",
       AT(tenancy.passthrough_paths),
       {.kind = Kind::list},
       "More paths that go upstream as they come, to whoever asks; unsafe unless they show nothing of any "
       "tenant"},
      {"tenancy.max_catalogs", AT(tenancy.max_catalogs), number(1, 10'000),
       "Tenants whose metric names and labels are kept in memory"},

      {"guards.points_per_series", AT(guards.points_per_series), number(0, 1e9),
       "Of a range query: its range divided by its step; 0: any"},
      {"guards.range_seconds", AT(guards.range), seconds(0, 36500 * kDay),
       "Longest range of a range query, and of every [range] within a query; 0: any"},
      {"guards.min_step_seconds", AT(guards.min_step), decimal_seconds(0, kDay),
       "Least step of a range query; 0: any"},
      {"guards.query_bytes", AT(guards.query_bytes), number(0, kGiB), "Longest query; 0: any"},
      {"guards.depth", AT(guards.depth), number(0, 250'000),
       "Operators, calls and parentheses within each other; 0: any"},

      {"log.level", AT(log.level), one_of({"trace", "debug", "info", "warn", "error", "off"}),
       "Least level logged"},
      {"log.format", AT(log.format), one_of({"text", "json"}),
       "One line of text or one JSON object an event"},

      {"limits.header_bytes", AT(limits.header_bytes), number(1024, 16 * 1024 * 1024),
       "Of a request's head; beyond: 431"},
      {"limits.inspected_body_bytes", AT(limits.inspected_body_bytes), number(1024, kGiB),
       "Of the body of a query; beyond: 413. What is passed through has no limit"},
      {"limits.connections", AT(limits.connections), number(1, 1'000'000), "Open connections of clients"},
      {"limits.upstream_requests", AT(limits.upstream_requests), number(1, 100'000),
       "Requests with the upstream at once, each until its answer begins"},
      {"limits.queued_requests", AT(limits.queued_requests), number(0, 100'000),
       "Requests that wait for one of these places, first come, first served; beyond: 503"},
      {"limits.queue_seconds", AT(limits.queue), seconds(1, 3600),
       "How long they wait; then 503. While more comes than can be served: a tenth of it"},
      {"limits.fetched_body_bytes", AT(limits.fetched_body_bytes), number(64 * 1024, 4 * kGiB),
       "Of an upstream's answer that is read whole, for the catalog"},

      {"timeouts.header_seconds", AT(timeouts.header), seconds(1, kDay),
       "From a request's first byte to the end of its head"},
      {"timeouts.body_seconds", AT(timeouts.body), seconds(1, kDay), "Without progress while a body is read"},
      {"timeouts.idle_seconds", AT(timeouts.idle), seconds(1, kDay),
       "A kept-alive connection without a request"},
      {"timeouts.write_seconds", AT(timeouts.write), seconds(1, kDay),
       "Without progress while an answer is written"},
      {"timeouts.connect_seconds", AT(timeouts.connect), seconds(1, kDay), "To connect to the upstream"},
      {"timeouts.first_byte_seconds", AT(timeouts.first_byte), seconds(1, kDay),
       "From a request sent upstream to the first byte of its answer"},
      {"timeouts.drain_seconds", AT(timeouts.drain), seconds(0, kDay),
       "At the stop: what is under way may finish"},
  };
}

#undef AT

}  // namespace

const std::vector<Key>& all_keys() {
  static const std::vector<Key> keys = make_keys();
  return keys;
}

const Key* find_key(std::string_view path) {
  const auto& keys = all_keys();
  auto found = std::find_if(keys.begin(), keys.end(), [&](const Key& key) { return key.path == path; });
  return found == keys.end() ? nullptr : &*found;
}

std::string env_name(const Key& key) {
  std::string name = "PROMPHRASE_";
  for (char c : key.path)
    name += c == '.' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return name;
}

}  // namespace proxy::config
