#include "proxy/query/prompts.hpp"

#include "tests/catch.hpp"

using proxy::query::fill_in;
using proxy::query::read_query;

TEST_CASE("PromQL holds no prompts") {
  for (const char* query :
       {"up", "rate(http_requests_total[5m])", "ask", "ask{q=~\"x\"}", "ask{query=\"x\"}",
        "llm_dashboard_metric{q=\"x\"}", "sum by (job", "rate(foo[5m]", "up ==", "foo bar"}) {
    auto read = read_query(query, {});
    INFO(query);
    REQUIRE(read.has_value());
    CHECK(read->prompts.empty());
  }
}

TEST_CASE("prompts are found in free text and in selectors") {
  auto free = read_query("show prometheus server uptime", {});
  REQUIRE(free.has_value());
  CHECK(free->free_text);
  CHECK(free->prompts == std::vector<std::string>{"show prometheus server uptime"});

  auto two =
      read_query(R"(ask{q="5xx per service"} / llm_dashboard_metric{query="requests",a="b"} > 0.05)", {});
  REQUIRE(two.has_value());
  CHECK_FALSE(two->free_text);
  CHECK(two->prompts == std::vector<std::string>{"5xx per service", "requests"});

  auto by_name = read_query(R"({__name__="ask",q="load"})", {});
  REQUIRE(by_name.has_value());
  CHECK(by_name->prompts == std::vector<std::string>{"load"});
}

TEST_CASE("free text can be switched off") {
  proxy::Config::Prompts options;
  options.free_text = false;
  auto read = read_query("show prometheus server uptime", options);
  REQUIRE(read.has_value());
  CHECK(read->prompts.empty());
}

TEST_CASE("translations take the place of their selectors") {
  struct Row {
    const char* query;
    std::vector<std::string> translations;
    const char* expected;
  };
  const Row rows[] = {
      {"show the uptime of prometheus", {"time() - start"}, "time() - start"},
      {R"(ask{q="a"})", {"sum(x)"}, "sum(x)"},
      {R"(ask{q="a"} > 0)", {"x + y"}, "(x + y) > 0"},
      {R"(sum(ask{q="a"}))", {"rate(x[5m])"}, "sum(rate(x[5m]))"},
      {R"(ask{q="a"} / ask{q="b"})", {"x", "y"}, "x / y"},
      {R"(ask{q="a",namespace="prod"})",
       {"x / on (job) y{a=\"b\"}"},
       R"(x{namespace="prod"} / on (job) y{a="b",namespace="prod"})"},
      {R"(ask{q="a",n=~"p.*"})", {"sum(rate(x[5m]))"}, R"(sum(rate(x{n=~"p.*"}[5m])))"},
      {R"(ask{q="a"} offset 1h)", {"x"}, "x offset 1h"},
      {R"(max_over_time(ask{q="a"}[1h]))", {"sum(x)"}, "max_over_time(sum(x)[1h:])"},
      {R"(max_over_time(ask{q="a"}[1h:5m]))", {"sum(x)"}, "max_over_time(sum(x)[1h:5m])"},
  };
  for (const auto& row : rows) {
    INFO(row.query);
    auto read = read_query(row.query, {});
    REQUIRE(read.has_value());
    auto filled = fill_in(*std::move(read), row.translations);
    REQUIRE(filled.has_value());
    auto same = promql::parse(*filled);
    REQUIRE(same.ok());
    CHECK(*filled == row.expected);
  }
}

TEST_CASE("a prompt that is empty, too long or one of too many is refused") {
  CHECK(read_query(R"(ask{q=" "})", {}).error().detail == "the prompt is empty");
  CHECK(read_query("ask{q=\"" + std::string(5000, 'a') + "\"}", {}).error().code == base::errc::bad_input);
  std::string many = R"(ask{q="a"})";
  for (int i = 0; i < 16; ++i) many += R"( + ask{q="a"})";
  CHECK(read_query(many, {}).error().detail == "the query holds 17 prompts; at most 16 are allowed");
}

TEST_CASE("a text that is known to be a prompt is not judged, but PromQL stays PromQL") {
  const auto known = [](std::string_view) { return true; };
  const std::string broken = "sum(rate(http_requests_total[5m])";
  CHECK(read_query(broken, {})->prompts.empty());
  CHECK(read_query(broken, {}, known)->prompts == std::vector<std::string>{broken});
  CHECK(read_query("up", {}, known)->prompts.empty());
}
