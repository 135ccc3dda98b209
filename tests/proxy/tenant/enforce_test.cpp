#include "proxy/tenant/enforce.hpp"

#include <string>

#include "promql/parser.hpp"
#include "promql/rewrite.hpp"
#include "tests/catch.hpp"

using proxy::tenant::enforce;
using proxy::tenant::enforce_selector;
using proxy::tenant::make_tenant;
using proxy::tenant::OnConflict;
using proxy::tenant::Tenant;

namespace {

const Tenant kOne = make_tenant("ns", {"a"});
const Tenant kTwo = make_tenant("ns", {"b|c", "a", "a"});

std::string kept(std::string_view query, const Tenant& tenant = kOne) {
  const auto result = enforce(query, tenant, OnConflict::empty);
  return result ? *result : "error: " + result.error().detail;
}

}  // namespace

TEST_CASE("every selector gets the tenant's matcher, whatever stands around it") {
  struct Row {
    const char* query;
    const char* expected;
  };
  const Row rows[] = {
      {"up", R"(up{ns="a"})"},
      {"up{}", R"(up{ns="a"})"},
      {R"({__name__=~".+"})", R"({__name__=~".+",ns="a"})"},
      {R"({"up"})", R"({__name__="up",ns="a"})"},
      {R"({"my.metric", "some.label"="x"})", R"({"some.label"="x",__name__="my.metric",ns="a"})"},
      {R"(up{job="x",})", R"(up{job="x",ns="a"})"},
      {"up[5m]", R"(up{ns="a"}[5m])"},
      {"rate(up[5m] offset 1h)", R"(rate(up{ns="a"}[5m] offset 1h))"},
      {"up @ 0 offset -5m", R"(up{ns="a"} @ 0.000 offset -5m)"},
      {"up @ end()", R"(up{ns="a"} @ end())"},
      {"max_over_time(rate(up[5m])[1h:30s] @ start())",
       R"(max_over_time(rate(up{ns="a"}[5m])[1h:30s] @ start()))"},
      {"up[2*5m]", R"(up{ns="a"}[2 * 5m])"},
      {"up offset (step() + 1m)", R"(up{ns="a"} offset (step() + 1m))"},
      {"a or b", R"(a{ns="a"} or b{ns="a"})"},
      {"a * on (job) group_left (ns) b", R"(a{ns="a"} * on (job) group_left (ns) b{ns="a"})"},
      {"a / ignoring (ns) b", R"(a{ns="a"} / ignoring (ns) b{ns="a"})"},
      {"absent(up)", R"(absent(up{ns="a"}))"},
      {"absent_over_time(up[5m:1m])", R"(absent_over_time(up{ns="a"}[5m:1m]))"},
      {"sum without (ns) (up)", R"(sum without (ns) (up{ns="a"}))"},
      {"topk(scalar(up), up)", R"(topk(scalar(up{ns="a"}), up{ns="a"}))"},
      {"count_values(\"ns\", up)", R"(count_values("ns", up{ns="a"}))"},
      {R"(label_replace(up, "ns", "b", "", ""))", R"(label_replace(up{ns="a"}, "ns", "b", "", ""))"},
      {"-up ^ -up", R"(-up{ns="a"} ^ -up{ns="a"})"},
      {"((up))", R"(((up{ns="a"})))"},
      {"1 + 1", "1 + 1"},
      {"\"text\"", "\"text\""},
      {"time()", "time()"},
      {"vector(1)", "vector(1)"},
      {"up # } or {job=\"x\"}", R"(up{ns="a"})"},
      {"up{job=\"}\"} # \"", R"(up{job="}",ns="a"})"},
      {"up{job='\\'} or up{'}", R"(up{job="'} or up{",ns="a"})"},
      {"up{job=`\"} or up{x=\"`}", R"(up{job="\"} or up{x=\"",ns="a"})"},
      {"mad_over_time(up[5m])", R"(mad_over_time(up{ns="a"}[5m]))"},
      {"up[5m] anchored", R"(up{ns="a"}[5m] anchored)"},
      {"increase(up[5m] anchored)", R"(increase(up{ns="a"}[5m] anchored))"},
      {"a + fill (0) b", R"(a{ns="a"} + fill (0) b{ns="a"})"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.query);
    CHECK(kept(row.query) == row.expected);
  }
}

TEST_CASE("a selector's own matchers on the label stay beside the tenant's, so that they can only narrow") {
  struct Row {
    const char* query;
    const char* expected;
    bool conflicts;
  };
  const Row rows[] = {
      {R"(up{ns="a"})", R"(up{ns="a"})", false},
      {R"(up{ns="b"})", R"(up{ns="a",ns="b"})", true},
      {R"(up{ns!="a"})", R"(up{ns!="a",ns="a"})", true},
      {R"(up{ns!="b"})", R"(up{ns!="b",ns="a"})", false},
      {R"(up{ns=~"a|b"})", R"(up{ns="a",ns=~"a|b"})", false},
      {R"(up{ns=~"b.*"})", R"(up{ns="a",ns=~"b.*"})", true},
      {R"(up{ns!~"a|b"})", R"(up{ns!~"a|b",ns="a"})", true},
      {R"(up{ns=~""})", R"(up{ns="a",ns=~""})", true},
      {R"(up{ns=""})", R"(up{ns="",ns="a"})", true},
      {R"(up{ns="a",ns="b"})", R"(up{ns="a",ns="b"})", true},
      {R"(up{"ns"="b"})", R"(up{ns="a",ns="b"})", true},
      {R"(up{job="x"} or sum(up{ns="b"}))", R"(up{job="x",ns="a"} or sum(up{ns="a",ns="b"}))", true},
  };
  for (const auto& row : rows) {
    CAPTURE(row.query);
    CHECK(kept(row.query) == row.expected);
    const auto strict = enforce(row.query, kOne, OnConflict::error);
    CHECK(strict.has_error() == row.conflicts);
    if (strict.has_error()) {
      CHECK(strict.error().code == base::errc::bad_input);
      CHECK(strict.error().detail.find("the selector up{") != std::string::npos);
    }
  }
}

TEST_CASE("several values become a regular expression of their escaped texts") {
  CHECK(kept("up", kTwo) == R"(up{ns=~"a|b\\|c"})");
  CHECK(kept("up", make_tenant("ns", {"x.y", "(", "\\"})) == R"(up{ns=~"\\(|\\\\|x\\.y"})");
  CHECK(kept("up", make_tenant("ns", {"a\"b}"})) == R"(up{ns="a\"b}"})");
  CHECK(kept("up", make_tenant("my.ns", {"a"})) == R"(up{"my.ns"="a"})");
  CHECK(kept(R"(up{"my.ns"="b"})", make_tenant("my.ns", {"a"})) == R"(up{"my.ns"="a","my.ns"="b"})");
  CHECK_FALSE(enforce(R"(up{ns="b|c"})", kTwo, OnConflict::error).has_error());
  CHECK(enforce(R"(up{ns="b"})", kTwo, OnConflict::error).has_error());
  CHECK(enforce(R"(up{ns!="a",ns=~"a|z"})", kTwo, OnConflict::error).has_error());
}

TEST_CASE("tenants have names of their own that give their values back") {
  using proxy::tenant::name_of;
  using proxy::tenant::values_of;
  using Values = std::vector<std::string>;
  for (const auto& values : {Values{"a"}, Values{"a", "b"}, Values{"a|b"}, Values{"a\\", "b"},
                             Values{"a\\|b"}, Values{"\\", "|", "||"}, Values{"x.y"}}) {
    CHECK(values_of(name_of(make_tenant("ns", values))) == values);
  }
  CHECK(name_of(make_tenant("ns", {"b", "a", "b"})) == "a|b");
  CHECK(name_of(make_tenant("ns", {"a|b"})) != "a|b");
  CHECK(name_of(make_tenant("ns", {"@eu|a"})) == "\\@eu\\|a");
  CHECK(values_of(name_of(make_tenant("ns", {"@eu"}))) == std::vector<std::string>{"@eu"});
}

TEST_CASE("what does not parse is refused in the parser's words, and so is what reads other series") {
  for (const char* query : {"",
                            "up{",
                            "sum(",
                            "up}",
                            "show me cpu",
                            "up; up",
                            "up{ns=\"a\"} {",
                            "up{job=~\"(\"}",
                            "up\n\nfoo",
                            "{}",
                            R"({job=""})",
                            "\xff",
                            "up{\"",
                            "up[5m",
                            "up[",
                            "rate(up)",
                            R"({job="x" or job="y"})",
                            "info(up)",
                            "info(up, {foo=\"bar\"})",
                            "sum(info(rate(up[5m])))",
                            "no_such_function(up)"}) {
    CAPTURE(query);
    const auto result = enforce(query, kOne, OnConflict::empty);
    REQUIRE(result.has_error());
    CHECK(result.error().code == base::errc::bad_input);
  }
  CHECK(enforce("up{", kOne, OnConflict::empty).error().detail.find("1:4: parse error") != std::string::npos);
}

TEST_CASE("match[] takes one selector and nothing else") {
  const auto kept_selector = [](const char* text) {
    const auto result = enforce_selector(text, kOne, OnConflict::empty);
    return result ? *result : "error";
  };
  CHECK(kept_selector("up") == R"(up{ns="a"})");
  CHECK(kept_selector(R"({job="x"})") == R"({job="x",ns="a"})");
  CHECK(kept_selector(R"({__name__!=""})") == R"({__name__!="",ns="a"})");
  CHECK(kept_selector(R"(up{ns="b"})") == R"(up{ns="a",ns="b"})");
  for (const char* text : {"", "up or down", "up[5m]", "sum(up)", "1", "up offset 5m", "up} or {job=\"x\"",
                           "up,up", "up @ 0", "(up)", "\"up\"", "up up"}) {
    CAPTURE(text);
    CHECK(kept_selector(text) == "error");
  }
}

TEST_CASE("deep and wide expressions neither crash nor grow without bound") {
  std::string wide = "a";
  for (int i = 0; i < 20'000; ++i) wide += "+a";
  const auto result = enforce(wide, kOne, OnConflict::error);
  REQUIRE(result.has_value());
  CHECK(promql::selectors(promql::parse(*result).expr()).size() == 20'001);

  const auto big = make_tenant("ns", {std::string(4000, 'v')});
  CHECK(enforce(wide, big, OnConflict::empty).has_error());
  std::string deep(100'000, '(');
  deep += "a" + std::string(100'000, ')');
  CHECK(enforce(deep, kOne, OnConflict::empty).has_value());
}
