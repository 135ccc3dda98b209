#include <CLI/CLI.hpp>
#include <set>

#include "proxy/config/keys.hpp"
#include "tests/catch.hpp"
#include "tests/proxy/config/config_file.hpp"

using proxy::Config;
using proxy::load_config;
using proxy::Sources;

TEST_CASE("without any source the defaults stand") {
  auto config = load_config({}).value();
  CHECK(config.listen == ":8000");
  CHECK(config.upstream.url == "http://localhost:9090");
  CHECK(config.translation.deadline == std::chrono::seconds(20));
  CHECK(config.prompts.selectors == Config().prompts.selectors);
  CHECK(config.timeouts.drain == proxy::http::Timeouts().drain);
  CHECK(config.warnings.empty());
}

TEST_CASE("a file sets keys of every type") {
  ConfigFile file(R"(
listen: "[::1]:9000"
threads: 3
upstream:
  url: http://prometheus:9090/prefix
llm:
  endpoint: https://models.example/v1/responses
  api_key: s3cret
  model: 4711
  timeout_seconds: 2.5
prompts:
  selectors: {question: text, "ns:ask": q}
  free_text: false
serving:
catalog: {refresh_seconds: 5}
limits:
  header_bytes: 4096
log:
  format: json
)");
  auto config = load_config({file.path(), {}, {}}).value();
  CHECK(config.listen == "[::1]:9000");
  CHECK(config.threads == 3);
  CHECK(config.upstream.url == "http://prometheus:9090/prefix");
  CHECK(config.llm.api_key == "s3cret");
  CHECK(config.llm.model == "4711");
  CHECK(config.llm.timeout == std::chrono::milliseconds(2500));
  CHECK(config.prompts.selectors ==
        std::vector<proxy::PromptSelector>{{"question", "text"}, {"ns:ask", "q"}});
  CHECK_FALSE(config.prompts.free_text);
  CHECK(config.catalog.refresh == std::chrono::seconds(5));
  CHECK(config.limits.header_bytes == 4096);
  CHECK(config.log.format == "json");
}

TEST_CASE("an empty file and one of comments set nothing") {
  for (const char* text : {"", "# nothing\n", "---\n", "{}\n"}) {
    ConfigFile file(text);
    CHECK(load_config({file.path(), {}, {}}).value().listen == ":8000");
  }
}

TEST_CASE("environment wins over the file and flags win over both") {
  ConfigFile file("upstream: {url: 'http://file:1'}\nthreads: 1\nlog: {level: warn}\n");
  Sources sources{
      file.path(), {{"PROMETHEUS_URL", "http://env:2"}, {"PROMPHRASE_THREADS", "2"}}, {{"threads", "3"}}};
  auto config = load_config(sources).value();
  CHECK(config.upstream.url == "http://env:2");
  CHECK(config.threads == 3);
  CHECK(config.log.level == "warn");

  sources.env["PROMPHRASE_UPSTREAM_URL"] = "http://own:3";
  CHECK(load_config(sources).value().upstream.url == "http://own:3");
  sources.flags = {{"threads", "4"}, {"threads", "5"}};
  CHECK(load_config(sources).value().threads == 5);
}

TEST_CASE("every key can be set by its environment variable") {
  // Only one source of the tenant and one kind of address may be set; more upstreams stand in files only.
  const std::set<std::string_view> excluded = {"tenancy.header", "tenancy.tokens", "tenancy.parameter",
                                               "upstream.urls", "upstreams"};
  std::map<std::string, std::string> env;
  for (const auto& key : proxy::config::all_keys()) {
    if (excluded.contains(key.path)) continue;
    Config config;
    auto& value = env[proxy::config::env_name(key)];
    switch (key.rule.kind) {
      case proxy::config::Kind::text:
        value = "/some/text";
        break;
      case proxy::config::Kind::choice:
        value = key.rule.choices.back();
        break;
      case proxy::config::Kind::boolean:
        value = *std::get<bool*>(key.field(config)) ? "false" : "true";
        break;
      case proxy::config::Kind::url:
        value = "http://changed:1";
        break;
      case proxy::config::Kind::address:
        value = "changed:1";
        break;
      case proxy::config::Kind::selectors:
        value = "changed=label,again=q";
        break;
      case proxy::config::Kind::list:
        // Where a list is of NAME=OTHER, a path is refused.
        value = key.path == "tracing.attribute_names" ? "changed=other" : "/changed,/again";
        break;
      case proxy::config::Kind::headers:
        value = "X-Changed=1,X-Again=2";
        break;
      case proxy::config::Kind::tokens:
        value = "t0ken=changed";
        break;
      default:
        value = std::to_string(static_cast<std::uint64_t>(key.rule.max));
    }
  }
  auto config = load_config({std::nullopt, env, {}}).value();
  auto before = proxy::print_config(Config());
  auto after = proxy::print_config(config);
  std::istringstream old_lines(before), new_lines(after);
  for (std::string old_line, new_line;
       std::getline(old_lines, old_line) && std::getline(new_lines, new_line);) {
    if (old_line.ends_with(":") || old_line.starts_with("  header:") || old_line.starts_with("  tokens:") ||
        old_line.starts_with("  parameter:") || old_line.ends_with("[]"))
      continue;
    INFO(old_line);
    CHECK(old_line != new_line);
  }
}

TEST_CASE("tenants come from exactly one source") {
  ConfigFile file(R"(
tenancy:
  label: namespace
  tokens:
    "t0ken=": a
    other: [b, "c d"]
  passthrough_paths: [/api/v1/status/buildinfo]
)");
  const auto config = load_config({file.path(), {}, {}}).value();
  CHECK(config.tenancy.tokens == std::vector<proxy::TenantToken>{{"t0ken=", {"a"}}, {"other", {"b", "c d"}}});
  CHECK(config.tenancy.passthrough_paths == std::vector<std::string>{"/api/v1/status/buildinfo"});
  CHECK(proxy::print_config(config).find("t0ken") == std::string::npos);

  const auto from_env =
      load_config({std::nullopt,
                   {{"PROMPHRASE_TENANCY_LABEL", "ns"}, {"PROMPHRASE_TENANCY_TOKENS", "t0ken==a|b,other=c"}},
                   {}})
          .value();
  CHECK(from_env.tenancy.tokens == std::vector<proxy::TenantToken>{{"t0ken=", {"a", "b"}}, {"other", {"c"}}});

  using Flags = std::vector<std::pair<std::string, std::string>>;
  const Flags wrong[] = {
      {{"tenancy.label", "ns"}},
      {{"tenancy.values", "a"}},
      {{"tenancy.passthrough_paths", "/x"}},
      {{"tenancy.label", "ns"}, {"tenancy.values", "a"}, {"tenancy.header", "X-Tenant"}},
      {{"tenancy.label", "__name__"}, {"tenancy.values", "a"}},
      {{"tenancy.label", "ns"}, {"tenancy.parameter", "query"}},
      {{"tenancy.label", "ns"}, {"tenancy.values", "a,,b"}},
      {{"tenancy.label", "ns"}, {"tenancy.tokens", "t="}},
      {{"tenancy.label", "ns"}, {"tenancy.tokens", "=a"}},
      {{"tenancy.label", "ns"}, {"tenancy.tokens", "t=a,t=b"}},
      {{"tenancy.label", "ns"}, {"tenancy.tokens", "********"}},
      {{"tenancy.label", "ns"}, {"tenancy.values", "a"}, {"tenancy.passthrough_paths", "/"}},
      {{"tenancy.label", "ns"}, {"tenancy.values", "a"}, {"tenancy.on_conflict", "ignore"}},
  };
  for (const auto& flags : wrong) {
    CAPTURE(flags.back().first, flags.back().second);
    const auto refused = load_config({std::nullopt, {}, flags});
    REQUIRE(refused.has_error());
    CHECK(refused.error().detail.find("tenancy.") != std::string::npos);
  }
}

TEST_CASE("an empty variable counts as not set") {
  CHECK(load_config({std::nullopt, {{"PROMPHRASE_THREADS", ""}, {"OPENAI_MODEL", ""}}, {}}).value().threads ==
        0);
}

TEST_CASE("the data directory does not depend on the working directory") {
  struct Row {
    std::map<std::string, std::string> env;
    std::string_view expected;
  };
  const Row rows[] = {
      {{{"HOME", "/home/me"}}, "/home/me/.local/state/promphrase"},
      {{{"HOME", "/home/me"}, {"XDG_STATE_HOME", "/state"}}, "/state/promphrase"},
      {{{"HOME", "/home/me"}, {"XDG_STATE_HOME", "relative"}}, "/home/me/.local/state/promphrase"},
      {{{"STATE_DIRECTORY", "/var/lib/x:/var/lib/y"}, {"XDG_STATE_HOME", "/state"}}, "/var/lib/x"},
      {{{"HOME", "/"}}, "/var/lib/promphrase"},
      {{}, "/var/lib/promphrase"},
      {{{"HOME", "/home/me"}, {"PROMPHRASE_DATA_DIR", "here"}}, "here"},
  };
  for (const auto& row : rows)
    CHECK(load_config({std::nullopt, row.env, {}}).value().data_dir == row.expected);
}

TEST_CASE("what was printed can be read back") {
  Sources sources{std::nullopt,
                  {{"HOME", "/h"}},
                  {{"data_dir", "/odd: \"path\"\\ #1 \xc3\xa4"}, {"llm.timeout_seconds", "0.125"}}};
  auto printed = proxy::print_config(load_config(sources).value());
  ConfigFile file(printed);
  CHECK(proxy::print_config(load_config({file.path(), {}, {}}).value()) == printed);
  CHECK(printed.find("timeout_seconds: 0.125\n") != std::string::npos);
}

TEST_CASE("upstreams are read with all that belongs to one, and printed so that they are read back") {
  ConfigFile file(R"(
upstream:
  urls: ["http://a:1", "unix:/run/p.sock:/prom"]
  tls: {ca_file: /ca.pem, insecure_skip_verify: true}
  health: {interval_seconds: 0}
  forwarded: x_forwarded
upstreams:
  - name: eu
    path_prefix: /eu
    url: https://eu:9090
    tls: {server_name: prometheus}
    basic_auth: {username: u, password_file: /p}
  - name: us
    header: X-Cluster
    header_value: us
    urls: ["http://us-1", "http://us-2"]
)");
  auto config = load_config({file.path(), {}, {}}).value();
  CHECK(config.upstream.urls.size() == 2);
  CHECK(config.upstream.tls.ca_file == "/ca.pem");
  CHECK(config.upstream.health.interval == std::chrono::seconds(0));
  REQUIRE(config.warnings.size() == 1);
  CHECK_THAT(config.warnings[0], Catch::Matchers::StartsWith("INSECURE: upstream.tls"));
  REQUIRE(config.upstreams.size() == 2);
  CHECK(config.upstreams[0].path_prefix == "/eu");
  CHECK(config.upstreams[0].tls.server_name == "prometheus");
  CHECK(config.upstreams[0].basic_auth.username == "u");
  CHECK(config.upstreams[1].header == "X-Cluster");
  CHECK(config.upstreams[1].header_value == "us");
  CHECK(config.upstreams[1].urls == std::vector<std::string>{"http://us-1", "http://us-2"});
  auto printed = proxy::print_config(config);
  ConfigFile again(printed);
  CHECK(proxy::print_config(load_config({again.path(), {}, {}}).value()) == printed);
}

TEST_CASE("credentials of upstreams are masked") {
  ConfigFile file(R"(
upstream: {url: "http://a", bearer_token: hidden, headers: {X-Key: hidden}}
upstreams: [{name: a, path_prefix: /a, url: "http://b", basic_auth: {username: u, password: hidden}, headers: {K: hidden}}]
)");
  auto config = load_config({file.path(), {}, {}}).value();
  CHECK(config.upstream.headers == std::vector<std::pair<std::string, std::string>>{{"X-Key", "hidden"}});
  auto printed = proxy::print_config(config);
  CHECK(printed.find("hidden") == std::string::npos);
  CHECK_THAT(printed, tests::contains("password: \"********\""));
}

TEST_CASE("secrets are masked where they are printed") {
  Sources sources{std::nullopt,
                  {{"OPENAI_API_KEY", "sk-hidden"},
                   {"LLM_ENDPOINT", "https://user:hidden@models.example/v1?api_key=hidden&flag&b=hidden"},
                   {"PROMETHEUS_URL", "http://hidden@prometheus:9090/p@th"}},
                  {}};
  auto printed = proxy::print_config(load_config(sources).value());
  CHECK(printed.find("hidden") == std::string::npos);
  CHECK(printed.find("api_key: \"********\"") != std::string::npos);
  CHECK(printed.find("\"https://********@models.example/v1?api_key=********&********&b=********\"") !=
        std::string::npos);
  CHECK(printed.find("\"http://********@prometheus:9090/p@th\"") != std::string::npos);
}

TEST_CASE("flags become sources") {
  CLI::App app;
  proxy::Flags flags;
  bool positional_seen = false;
  app.add_option_function<std::string>("text", [&](const std::string&) { positional_seen = true; });
  proxy::add_flags(app, flags);
  app.parse(
      "--config c.yaml --listen :1 --threads 2 --upstream http://u --data-dir d --set llm.model=a=b --set "
      "log.level=warn --print-config text");
  CHECK(flags.file == "c.yaml");
  CHECK(flags.print_config);
  CHECK(positional_seen);
  auto sources = proxy::sources_of(flags);
  sources.file.reset();
  sources.env.clear();
  auto config = load_config(sources).value();
  CHECK(config.listen == ":1");
  CHECK(config.threads == 2);
  CHECK(config.upstream.url == "http://u");
  CHECK(config.data_dir == "d");
  CHECK(config.llm.model == "a=b");
  CHECK(config.log.level == "warn");

  CLI::App other;
  proxy::add_flags(other, flags);
  CHECK_THROWS_AS(other.parse("--set nonsense"), CLI::ParseError);
}

TEST_CASE("the reference names every key with its default") {
  auto text = proxy::config_reference_markdown();
  for (const auto& key : proxy::config::all_keys()) {
    CHECK(text.find("| `" + std::string(key.path) + "` |") != std::string::npos);
    CHECK_FALSE(key.help.empty());
  }
  CHECK(text.find(
            "| `listen` | HOST:PORT, :PORT or unix:/SOCKET | `:8000` | `PROMPHRASE_LISTEN` | `--listen` |") !=
        std::string::npos);
  CHECK(text.find("`llm_dashboard_metric=query,ask=q`") != std::string::npos);
}
