#include "proxy/config/keys.hpp"

#include <set>

#include "tests/catch.hpp"
#include "tests/proxy/config/config_file.hpp"

using proxy::load_config;

namespace {

std::string error_of(const proxy::Sources& sources) {
  auto config = load_config(sources);
  if (config) return "no error";
  CHECK(config.error().code == base::errc::bad_input);
  return config.error().detail;
}

// Keys without a section, and sections, in order.
std::string top_level() {
  std::set<std::string> names;
  for (const auto& key : proxy::config::all_keys()) names.emplace(key.path.substr(0, key.path.find('.')));
  std::string out;
  for (const auto& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

}  // namespace

TEST_CASE("a wrong file is refused with line, key and what was expected") {
  struct Row {
    std::string text;
    std::string error;  // after the file's name
  };
  const Row rows[] = {
      {"threads: many", ":1: key 'threads': expected a whole number from 0 to 1024, got 'many'"},
      {"\n\nthreads: -1", ":3: key 'threads': expected a whole number from 0 to 1024, got '-1'"},
      {"threads: 1025", ":1: key 'threads': expected a whole number from 0 to 1024, got '1025'"},
      {"threads: 1.5", ":1: key 'threads': expected a whole number from 0 to 1024, got '1.5'"},
      {"threads: [1]", ":1: key 'threads': expected a whole number from 0 to 1024, got a list"},
      {"log:\n  level: loud",
       ":2: key 'log.level': expected one of trace, debug, info, warn, error, off, got 'loud'"},
      {"log: debug", ":1: key 'log': expected a section, got a single value"},
      {"serving: {approved_only: yes}", ":1: key 'serving.approved_only': expected true or false, got 'yes'"},
      {"translation: {deadline_seconds: nan}",
       ":1: key 'translation.deadline_seconds': expected a number of seconds from 0.1 to 600, got 'nan'"},
      {"catalog: {refresh_seconds: 30s}",
       ":1: key 'catalog.refresh_seconds': expected a whole number of seconds from 1 to 86400, got '30s'"},
      {"listen: 8000", ":1: key 'listen': expected HOST:PORT, :PORT or unix:/SOCKET, got '8000'"},
      {"listen: '::1:8000'", ":1: key 'listen': expected HOST:PORT, :PORT or unix:/SOCKET, got '::1:8000'"},
      {"listen: ':65536'", ":1: key 'listen': expected HOST:PORT, :PORT or unix:/SOCKET, got ':65536'"},
      {"upstream:\n  url: ftp://x",
       ":2: key 'upstream.url': expected http or https://HOST[:PORT][/PATH] or unix:/SOCKET[:/PATH], got a "
       "URL of another scheme"},
      {"upstream: {url: 'http://:9090'}",
       ":1: key 'upstream.url': expected http or https://HOST[:PORT][/PATH] or unix:/SOCKET[:/PATH], got a "
       "URL without a valid host"},
      {"upstream: {url: 'http://h:0'}",
       ":1: key 'upstream.url': expected http or https://HOST[:PORT][/PATH] or unix:/SOCKET[:/PATH], got a "
       "URL with a wrong port"},
      {"upstream: {url: ''}",
       ":1: key 'upstream.url': expected http or https://HOST[:PORT][/PATH] or unix:/SOCKET[:/PATH], got a "
       "URL without a scheme"},
      {"prompts: {selectors: []}",
       ":1: key 'prompts.selectors': expected a map of selector name to label name, e.g. {ask: q}, got a "
       "list"},
      {"prompts: {selectors: {}}",
       ":1: key 'prompts.selectors': expected a map of selector name to label name, e.g. "
       "{ask: q}, got 0 of them (1 to 16 are possible)"},
      {"prompts: {selectors: {a-b: q}}",
       ":1: key 'prompts.selectors': expected a map of selector name to label name, e.g. {ask: q}, got the "
       "selector "
       "name 'a-b'"},
      {"prompts: {selectors: {ask: q, ask: r}}",
       ":1: key 'prompts.selectors': expected a map of selector name to label name, e.g. {ask: q}, got the "
       "selector "
       "'ask' twice"},
      {"upstream: {urls: ['http://a'], url: 'http://b'}",
       "key 'upstream.urls': is set, and 'upstream.url' too; give one of them"},
      {"upstreams: [{name: a, url: 'http://a'}]",
       ":1: key 'upstreams': each needs a name, a url or urls, and a path_prefix or a header"},
      {"upstreams: [{name: a, path_prefix: /a}]",
       ":1: key 'upstreams': each needs a name, a url or urls, and a path_prefix or a header"},
      {"upstreams: [{name: a, path_prefix: /a, url: 'http://a'}, {name: a, path_prefix: /b, url: "
       "'http://b'}]",
       "key 'upstreams': 'a' twice"},
      {"upstreams: [{name: a, tls: {ca: x}}]",
       ":1: unknown key 'upstream.tls.ca'; expected one of ca_file, cert_file, insecure_skip_verify, "
       "key_file, "
       "server_name"},
      {"threads: 1\nthreads: 2", ":2: key 'threads' twice"},
      {"llm:\n  modle: x", ":2: unknown key 'llm.modle'; did you mean 'llm.model'?"},
      {"endpoint: http://x", ":1: unknown key 'endpoint'; did you mean 'llm.endpoint'?"},
      {"log:\n  colour: red",
       ":2: unknown key 'log.colour'; expected one of access, format, level, prompts, "
       "translations_per_second"},
      {"zzzzzzzz: 1", ":1: unknown key 'zzzzzzzz'; expected one of " + top_level()},
      {"{[a]: 1}", ":1: expected a key, got a list"},
      {"just text", ":1: expected keys with values, got a single value"},
      {"a: b: c", ":1: not valid YAML: illegal map value"},
      {"a: 1\n b: [", ":2: not valid YAML: illegal map value"},
      {"threads: 1\n---\nthreads: 2", ":3: a second document; only one is possible"},
      {std::string(100'000, '['), ":1: not valid YAML: too deeply nested"},
      {std::string(1024 * 1024 + 1, '#'), ": larger than 1 MiB"},
      {"translation: {mode: model}", "key 'translation.mode': 'model' needs 'llm.endpoint'"},
      {"llm: {endpoint: 'http://x', model: ''}",
       "key 'llm.model': expected the name of a model, because 'llm.endpoint' is set"},
  };
  for (const auto& row : rows) {
    INFO(row.text.substr(0, 200));
    ConfigFile file(row.text);
    auto expected = row.error.starts_with(":") ? file.path() + row.error : row.error;
    CHECK(error_of({file.path(), {}, {}}) == expected);
  }
}

TEST_CASE("a file that can't be read is named") {
  CHECK(error_of({"/no/such/file.yaml", {}, {}}) ==
        "/no/such/file.yaml: can't be opened: No such file or directory");
  CHECK(error_of({"/tmp", {}, {}}) == "/tmp: can't be read");
}

TEST_CASE("a wrong value names its variable or flag") {
  CHECK(error_of({std::nullopt, {{"PROMPHRASE_THREADS", "x"}}, {}}) ==
        "environment variable PROMPHRASE_THREADS: expected a whole number from 0 to 1024, got 'x'");
  CHECK(error_of({std::nullopt, {{"PROMETHEUS_URL", "nowhere"}}, {}}) ==
        "environment variable PROMETHEUS_URL: expected http or https://HOST[:PORT][/PATH] or "
        "unix:/SOCKET[:/PATH], got a URL without a scheme");
  CHECK(error_of({std::nullopt, {}, {{"threads", "x"}}}) ==
        "command line: key 'threads': expected a whole number from 0 to 1024, got 'x'");
  CHECK(error_of({std::nullopt, {}, {{"llm.modell", "x"}}}) ==
        "command line: unknown key 'llm.modell'; did you mean 'llm.model'?");
}

TEST_CASE("no error repeats a secret") {
  const std::string files[] = {
      "llm: {api_key: \"hidden\\nhidden\"}",
      "llm: {api_key: [hidden]}",
      "llm: hidden",
      "llm: {api_key: *hidden}",
      "llm: {api_key: \"hidden",
      "llm: {endpoint: 'hidden'}",
      "llm: {endpoint: 'ftp://u:hidden@h'}",
      "llm: {endpoint: 'http://u:hidden@h:x/'}",
      "llm: {endpoint: 'http://h/ ?key=hidden'}",
      "upstream: {url: 'http://hidden@'}",
      "llm: {endpoint: 'http://h/#hidden'}",
      "llm: {api_key: '********'}",
      "llm: {endpoint: 'http://********@h'}",
  };
  for (const auto& text : files) {
    ConfigFile file(text);
    auto error = error_of({file.path(), {}, {}});
    INFO(text);
    CHECK(error != "no error");
    CHECK(error.find("hidden") == std::string::npos);
  }
  CHECK(error_of({std::nullopt, {{"OPENAI_API_KEY", "hidden\x01"}}, {}}).find("hidden") == std::string::npos);
}

TEST_CASE("a misspelt variable is told of, those of Kubernetes are not") {
  auto config = load_config({std::nullopt,
                             {{"PROMPHRASE_LLM_MODLE", "x"},
                              {"PROMPHRASE_PORT", "tcp://10.0.0.1:8000"},
                              {"PROMPHRASE_SERVICE_HOST", "10.0.0.1"},
                              {"PROMPHRASE_PORT_8000_TCP_ADDR", "10.0.0.1"}},
                             {}});
  CHECK(config.value().warnings ==
        std::vector<std::string>{"environment variable PROMPHRASE_LLM_MODLE is not known; did "
                                 "you mean PROMPHRASE_LLM_MODEL?"});
}
