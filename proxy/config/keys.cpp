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
Rule decimal(double min, double max) {
  return {Kind::decimal, min, max, {}};
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
       "Address to serve on; without a host: every address. The mode of a Unix socket follows the umask",
       {},
       "listen"},
      {"threads",
       AT(threads),
       number(0, 1024),
       "Threads that serve requests; 0: as many as cores",
       {},
       "threads"},
      {"data_dir",
       AT(data_dir),
       text(),
       "Directory of the approval store and of what the upstream held last",
       {},
       "data-dir"},
      {"reload_seconds", AT(reload_interval), seconds(0, kDay),
       "How often it is looked whether the configuration's file or translation.knowledge_dir has changed; 0: "
       "only "
       "SIGHUP reads them again"},
      {"admin_paths", AT(admin_paths), boolean(),
       "Let through what administers Prometheus or writes to it: /api/v1/admin/*, /-/reload, /-/quit, remote "
       "write, OTLP"},
      {"coalescing", AT(coalescing), boolean(),
       "Identical reads (GET) that are under way at the same time go upstream once"},

      {"upstream.url", AT(upstream.url), url({"http", "https", "unix"}, false),
       "The Prometheus server to stand in front of", "PROMETHEUS_URL", "upstream"},
      {"upstream.urls",
       AT(upstream.urls),
       {.kind = Kind::list},
       "Several addresses of one logical Prometheus, all with the same data, in place of upstream.url: the "
       "least loaded is asked, another one when it can't be reached"},
      {"upstream.bearer_token",
       AT(upstream.bearer_token),
       text(),
       "Sent upstream in place of the client's Authorization",
       {},
       {},
       true},
      {"upstream.bearer_token_file", AT(upstream.bearer_token_file), text(),
       "The same from a file, read anew when it changes"},
      {"upstream.headers",
       AT(upstream.headers),
       {.kind = Kind::headers},
       "Set on every request that goes upstream, whatever the client sent",
       {},
       {},
       true},
      {"upstream.forwarded", AT(upstream.forwarded), one_of({"none", "x_forwarded", "rfc7239"}),
       "Tells the upstream who asks: X-Forwarded-For, -Proto and -Host, or Forwarded; what came is added to. "
       "none: what came is passed on as it is"},
      {"upstream.via", AT(upstream.via), boolean(), "Adds Via: 1.1 promphrase to requests and answers"},
      {"upstream.basic_auth.username", AT(upstream.basic_auth.username), text(),
       "Sent upstream with the password, in place of the client's Authorization"},
      {"upstream.basic_auth.password",
       AT(upstream.basic_auth.password),
       text(),
       "See username",
       {},
       {},
       true},
      {"upstream.basic_auth.password_file", AT(upstream.basic_auth.password_file), text(),
       "The same from a file, read anew when it changes"},
      {"upstream.tls.ca_file", AT(upstream.tls.ca_file), text(),
       "PEM file of the authorities that an https upstream is checked by; empty: those of the system"},
      {"upstream.tls.server_name", AT(upstream.tls.server_name), text(),
       "Name expected in the certificate and sent as SNI; empty: the URL's host"},
      {"upstream.tls.cert_file", AT(upstream.tls.cert_file), text(),
       "PEM file of our own certificate with its chain; needs key_file"},
      {"upstream.tls.key_file", AT(upstream.tls.key_file), text(),
       "PEM file of its key, without a passphrase"},
      {"upstream.tls.insecure_skip_verify", AT(upstream.tls.insecure_skip_verify), boolean(),
       "Takes any certificate: whoever sits between can read and change everything"},
      {"upstream.health.path", AT(upstream.health.path), text(),
       "Asked at each of several addresses; one that does not answer 2xx gets nothing while another does"},
      {"upstream.health.interval_seconds", AT(upstream.health.interval), seconds(0, kDay),
       "How often; 0: never"},
      {"upstream.breaker.failures", AT(upstream.breaker.failures), number(1, 1'000'000),
       "After so many failures in a row an address is left alone, then tried with one request. With a single "
       "address a refused connection does not count"},
      {"upstream.breaker.pause_seconds", AT(upstream.breaker.pause), seconds(1, 3600),
       "For how long it is left alone"},

      {"upstreams",
       AT(upstreams),
       {.kind = Kind::upstreams},
       "More upstreams, in a file only: each with a name, a path_prefix (taken off the path) or a header and "
       "header_value that choose it, or both, and the keys of upstream"},

      {"llm.endpoint", AT(llm.endpoint), url({"http", "https"}, true),
       "URL of the model's API; empty: no model is asked", "LLM_ENDPOINT"},
      {"llm.api_key", AT(llm.api_key), text(), "Key for the model's API", "OPENAI_API_KEY", {}, true},
      {"llm.model", AT(llm.model), text(), "Name of the model", "OPENAI_MODEL"},
      {"llm.dialect", AT(llm.dialect),
       one_of({"auto", "openai-responses", "chat-completions", "ollama", "anthropic", "gemini"}),
       "How the endpoint speaks; auto: told from its path"},
      {"llm.api_key_header", AT(llm.api_key_header), text(),
       "Header that carries the bare key, e.g. api-key for Azure; empty: as the dialect has it"},
      {"llm.stream", AT(llm.stream), boolean(), "Whether the model's answer is asked for in pieces"},
      {"llm.fallback_endpoint", AT(llm.fallback_endpoint), url({"http", "https"}, true),
       "URL of a second provider, which is asked when the first fails or is left alone after failing"},
      {"llm.fallback_api_key", AT(llm.fallback_api_key), text(), "Key for the second provider", {}, {}, true},
      {"llm.fallback_model", AT(llm.fallback_model), text(),
       "Model of the second provider; empty: llm.model"},
      {"llm.fallback_dialect", AT(llm.fallback_dialect),
       one_of({"auto", "openai-responses", "chat-completions", "ollama", "anthropic", "gemini"}),
       "How the second endpoint speaks; auto: told from its path"},
      {"llm.input_price", AT(llm.input_price), decimal(0, 1e6),
       "What a million tokens of input cost, in any currency; only counted, in promphrase_model_cost_total"},
      {"llm.output_price", AT(llm.output_price), decimal(0, 1e6), "The same of output"},
      {"llm.fallback_input_price", AT(llm.fallback_input_price), decimal(0, 1e6),
       "What a million tokens of input cost at the second provider"},
      {"llm.fallback_output_price", AT(llm.fallback_output_price), decimal(0, 1e6), "The same of output"},
      {"llm.daily_tokens", AT(llm.daily_tokens), number(0, 1e12),
       "Tokens that models may take a day (UTC); then the built-in translator answers. 0: no limit"},
      {"llm.daily_tokens_per_tenant", AT(llm.daily_tokens_per_tenant), number(0, 1e12),
       "The same for each tenant. 0: no limit"},
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
      {"translation.max_series", AT(translation.max_series), number(0, 1e12),
       "Series that a translation may read, by estimate; 0: no limit"},
      {"translation.max_samples", AT(translation.max_samples), number(0, 1e15),
       "Samples that a translation may read, by estimate; 0: no limit"},
      {"translation.max_window_seconds", AT(translation.max_window), seconds(0, 3650 * kDay),
       "Longest range that a translation may look back; 0: no limit"},
      {"translation.dry_run", AT(translation.dry_run), boolean(),
       "Run the best translation once before it is given, to see that the upstream takes it"},
      {"translation.knowledge_dir", AT(translation.knowledge_dir), text(),
       "Directory with words, labels, values and frames of your own (synonyms.tsv, labels.tsv, values.tsv, "
       "glosses.tsv, abbreviations.tsv, intents.tsv, exporters.tsv, frames.txt); empty: only what is "
       "shipped"},
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

      {"approvals.templates", AT(approvals.templates), boolean(),
       "Whether an approved prompt also serves prompts that differ from it in values, times and numbers "
       "only"},
      {"approvals.max_pending", AT(approvals.max_pending), number(100, 10'000'000),
       "Translations that no human touched; beyond, the oldest are forgotten"},
      {"approvals.pending_retention_seconds", AT(approvals.pending_retention), seconds(60, 3650 * kDay),
       "After that, a translation that no human touched is forgotten"},
      {"approvals.drift_seconds", AT(approvals.drift), seconds(1, kDay),
       "How often approved queries are checked against the metrics and labels that there are"},
      {"approvals.backup_dir", AT(approvals.backup_dir), text(),
       "Where the server puts backups; empty: `backups` in data_dir"},
      {"approvals.backup_keep", AT(approvals.backup_keep), number(1, 1000), "Backups kept there"},

      {"auth.tokens",
       AT(auth.tokens),
       {.kind = Kind::tokens},
       "Bearer tokens of the API, each with name and role (viewer, approver, admin), e.g. {t0ken: [alice, "
       "approver]}",
       {},
       {},
       true},
      {"auth.users",
       AT(auth.users),
       {.kind = Kind::tokens},
       "Basic auth of the API: USER:PASSWORD, each with its role, e.g. {'bob:pa55word': viewer}",
       {},
       {},
       true},
      {"auth.proxy_header", AT(auth.proxy_header), text(),
       "Request header in which a proxy that people log in to names the user, e.g. X-WEBAUTH-USER"},
      {"auth.proxy_role", AT(auth.proxy_role), one_of({"viewer", "approver", "admin"}),
       "What users that the proxy names may do"},
      {"auth.trusted_proxies",
       AT(auth.trusted_proxies),
       {.kind = Kind::list},
       "Addresses and networks of that proxy; from elsewhere the header is not believed"},

      {"log.level", AT(log.level), one_of({"trace", "debug", "info", "warn", "error", "off"}),
       "Least level logged"},
      {"log.format", AT(log.format), one_of({"text", "json"}),
       "One line of text or one JSON object an event"},

      {"log.access", AT(log.access), boolean(),
       "A line a request on standard error, without its query. The time is that of the last second"},
      {"log.prompts", AT(log.prompts), boolean(),
       "Whether prompts and their PromQL stand in the log; else only their hash"},
      {"log.translations_per_second", AT(log.translations_per_second), number(0, 1'000'000),
       "Lines about translations; beyond, they are counted instead; 0: any"},

      {"metrics.enabled", AT(metrics.enabled), boolean(),
       "Whether requests are counted and `/promphrase/metrics` answers; else it is 404"},

      {"tracing.endpoint", AT(tracing.endpoint), url({"http", "https"}, true),
       "Collector that spans are sent to, as OTLP over HTTP in JSON; without a path: /v1/traces; empty: off",
       "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"},
      {"tracing.sample_ratio", AT(tracing.sample_ratio), decimal(0, 1),
       "Of the traces that begin here. One that began elsewhere is sampled as it was decided there"},
      {"tracing.service_name", AT(tracing.service_name), text(), "service.name of the spans",
       "OTEL_SERVICE_NAME"},
      {"tracing.headers",
       AT(tracing.headers),
       {.kind = Kind::headers},
       "Sent to the collector",
       {},
       {},
       true},
      {"tracing.attribute_names",
       AT(tracing.attribute_names),
       {.kind = Kind::list},
       "Other names of attributes, as NAME=OTHER, e.g. gen_ai.provider.name=gen_ai.system"},
      {"tracing.prompts", AT(tracing.prompts), boolean(), "Whether prompts and their PromQL stand in spans"},
      {"tracing.queue", AT(tracing.queue), number(1, 1'000'000),
       "Spans that wait to be sent; beyond, they are dropped"},

      {"limits.header_bytes", AT(limits.header_bytes), number(1024, 16 * 1024 * 1024),
       "Of a request's head; beyond: 431"},
      {"limits.inspected_body_bytes", AT(limits.inspected_body_bytes), number(1024, kGiB),
       "Of the body of a query; beyond: 413. What is passed through has no limit"},
      {"limits.connections", AT(limits.connections), number(1, 1'000'000),
       "Open connections of clients. Beyond, those that wait longest for a request are closed for new ones"},
      {"limits.connections_per_client", AT(limits.connections_per_client), number(0, 1'000'000),
       "Of one client address (IPv6: of one /64); beyond: 429; 0: any"},
      {"limits.requests_per_client", AT(limits.requests_per_client), number(0, 1'000'000),
       "Requests of one client address that are under way at once; beyond: 429; 0: any"},
      {"limits.body_bytes_per_second", AT(limits.body_bytes_per_second), number(0, kGiB),
       "Least pace of a request's body, on average after the first seconds; below: 408; 0: any"},
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
      {"timeouts.upstream_idle_seconds", AT(timeouts.upstream_idle), seconds(1, kDay),
       "Without progress while an answer comes; event streams may be silent"},
      {"timeouts.total_seconds", AT(timeouts.total), seconds(0, kDay),
       "From a request sent upstream to the end of its answer, which is cut off then; 0: no limit. Not for "
       "event streams"},
      {"timeouts.drain_seconds", AT(timeouts.drain), seconds(0, kDay),
       "At the stop: what is under way may finish"},
      {"timeouts.drain_delay_seconds", AT(timeouts.drain_delay), seconds(0, 3600),
       "At the stop, before that: /promphrase/-/ready says no, and everything is still served, until load "
       "balancers have noticed"},
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

bool is_reloadable(const Key& key) {
  // Whole sections end with a dot.
  constexpr std::string_view kPaths[] = {
      "llm.",
      "translation.mode",
      "translation.max_",
      "translation.dry_run",
      "translation.knowledge_dir",
      "prompts.",
      "serving.approved_only",
      "guards.",
      "limits.",
      "auth.",
      "tenancy.values",
      "tenancy.tokens",
      "tenancy.on_conflict",
      "tenancy.passthrough_paths",
      "log.level",
  };
  return key.path != "limits.fetched_body_bytes" &&
         std::any_of(std::begin(kPaths), std::end(kPaths),
                     [&](std::string_view path) { return key.path.starts_with(path); });
}

std::string env_name(const Key& key) {
  std::string name = "PROMPHRASE_";
  for (char c : key.path)
    name += c == '.' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return name;
}

}  // namespace proxy::config
