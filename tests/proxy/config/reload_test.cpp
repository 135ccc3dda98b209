#include "proxy/reload.hpp"

#include <algorithm>
#include <fstream>

#include "proxy/config/keys.hpp"
#include "tests/catch.hpp"
#include "tests/proxy/config/config_file.hpp"

using namespace proxy;

TEST_CASE("Changed keys are named, secrets and lists too") {
  Config a, b;
  CHECK(changed_keys(a, b).empty());
  b.llm.api_key = "other";
  b.upstream.tls.ca_file = "/ca.pem";
  b.upstreams.emplace_back();
  b.auth.tokens.push_back({"t", {"anna", "admin"}});
  b.guards.range = std::chrono::seconds(7);
  b.llm.input_price = 0.5;
  CHECK(changed_keys(a, b) == std::vector<std::string>{"upstream.tls.ca_file", "upstreams", "llm.api_key",
                                                       "llm.input_price", "guards.range_seconds",
                                                       "auth.tokens"});
}

TEST_CASE("Of a new configuration only that comes into force which can change while the program runs") {
  Config started, next;
  next.listen = ":1";
  next.llm.model = "other";
  next.limits.header_bytes = 2048;
  next.limits.fetched_body_bytes = 70'000;
  next.timeouts.idle = std::chrono::seconds(1);
  next.log.level = "debug";
  next.log.format = "json";
  const auto now = in_force(started, next);
  CHECK(changed_keys(started, now) ==
        std::vector<std::string>{"llm.model", "log.level", "limits.header_bytes"});
  CHECK(changed_keys(now, next) == std::vector<std::string>{"listen", "log.format",
                                                            "limits.fetched_body_bytes",
                                                            "timeouts.idle_seconds"});
}

TEST_CASE("What parts tenants changes as a whole or not at all") {
  Config started, next;
  started.tenancy.label = next.tenancy.label = "team";
  started.tenancy.tokens = {{"a", {"1"}}};
  next.tenancy.tokens = {{"b", {"2"}}};
  CHECK(in_force(started, next).tenancy.tokens == next.tenancy.tokens);
  next.tenancy.tokens.clear();
  next.tenancy.header = "X-Team";
  const auto now = in_force(started, next);
  CHECK(now.tenancy.tokens == started.tenancy.tokens);
  CHECK(now.tenancy.header.empty());
}

TEST_CASE("A configuration that is refused leaves everything as it was") {
  ConfigFile file("guards: {depth: 5}\n");
  Sources sources{file.path(), {}, {}};
  const auto started = load_config(sources);
  REQUIRE(started.has_value());
  std::vector<std::size_t> applied;
  bool refuses = false;
  Reloader reloader(sources, *started, [&](const Config& config) -> base::Result<void> {
    if (refuses) return base::Error{base::errc::bad_input, "no"};
    applied.push_back(config.guards.depth);
    return {};
  });
  CHECK_FALSE(reloader.files_changed());

  file.write("guards: {depth: x}\n");
  reloader.reload("test");
  CHECK_FALSE(reloader.status().ok);
  CHECK(reloader.status().error.find("guards.depth") != std::string::npos);
  file.write("guards: {depth: 6}\n");
  refuses = true;
  reloader.reload("test");
  CHECK(reloader.status().error == "no");
  CHECK(applied.empty());
  CHECK(reloader.config().guards.depth == 5);

  refuses = false;
  reloader.reload("test");
  CHECK(reloader.status().ok);
  CHECK(reloader.status().error.empty());
  CHECK(applied == std::vector<std::size_t>{6});
  CHECK(reloader.config().guards.depth == 6);
}
