#include "proxy/tenant/admission.hpp"

#include "proxy/form.hpp"
#include "tests/catch.hpp"

using proxy::Config;
using proxy::http::Headers;
using proxy::http::Request;
using proxy::tenant::Admitted;
using proxy::tenant::Kind;
namespace http = proxy::http;

namespace {

const std::string kForm = "application/x-www-form-urlencoded";

Config::Tenancy tenancy() {
  Config::Tenancy options;
  options.label = "ns";
  options.parameter = "namespace";
  return options;
}

// What became of a request, in one line: `403`, `up TARGET [BODY]`, `filtered TARGET`, `query TARGET [BODY]`,
// `pass`.
std::string verdict(const Request& request, const Config::Tenancy& options = tenancy()) {
  auto result = proxy::tenant::admit(options, request);
  const auto line = [](std::string what, const std::string& target, const std::string& body) {
    what += " " + target;
    return body.empty() ? what : what + " " + body;
  };
  if (auto* admitted = std::get_if<Admitted>(&result)) {
    constexpr const char* kNames[] = {"query", "text", "own", "status"};
    return line(kNames[static_cast<int>(admitted->kind)], admitted->request.target, admitted->request.body);
  }
  auto& decision = std::get<http::Decision>(result);
  if (auto* response = std::get_if<http::Response>(&decision)) return std::to_string(response->status);
  if (auto* forward = std::get_if<http::Forward>(&decision))
    return line(forward->filter ? "filtered" : "up", forward->target, forward->body);
  return "pass";
}

std::string get(const std::string& target) {
  return verdict({"GET", target, {}, {}, {}, {}, {}, {}});
}

std::string post(const std::string& target, const std::string& body, const std::string& type = kForm) {
  return verdict({"POST", target, {{"Content-Type", type}}, body, {}, {}, {}, {}});
}

const std::string kMatch = "match%5B%5D=%7Bns%3D%22a%22%7D";

}  // namespace

TEST_CASE("what is known to be safe goes on, kept to the tenant") {
  struct Row {
    const char* target;
    std::string expected;
  };
  const Row rows[] = {
      {"/api/v1/query?query=up&namespace=a", "query /api/v1/query?query=up"},
      {"/api/v1/query_range?namespace=a&query=up&start=0&end=1&step=1",
       "query /api/v1/query_range?query=up&start=0&end=1&step=1"},
      {"/api/v1/query_exemplars?query=up&namespace=a", "query /api/v1/query_exemplars?query=up"},
      {"/api/v1/format_query?query=up&namespace=a", "text /api/v1/format_query?query=up"},
      {"/api/v1/parse_query?query=up&namespace=a", "text /api/v1/parse_query?query=up"},
      {"/api/v1/labels?namespace=a", "up /api/v1/labels?" + kMatch},
      {"/api/v1/labels?namespace=a&limit=5", "up /api/v1/labels?" + kMatch + "&limit=5"},
      {"/api/v1/series?namespace=a&match[]=up&match[]={ns=%22b%22}",
       "up /api/v1/series?match%5B%5D=up%7Bns%3D%22a%22%7D&match%5B%5D=%7Bns%3D%22a%22%2Cns%3D%22b%22%7D"},
      {"/api/v1/label/job/values?namespace=a", "up /api/v1/label/job/values?" + kMatch},
      {"/api/v1/label/%6Aob/values?namespace=a", "up /api/v1/label/job/values?" + kMatch},
      {"/api/v1/label/U__a_2e_b/values?namespace=a", "up /api/v1/label/U__a_2e_b/values?" + kMatch},
      {"/api/v1/label/a%20b/values?namespace=a", "up /api/v1/label/a%20b/values?" + kMatch},
      {"/federate?namespace=a&match[]=up", "up /federate?match%5B%5D=up%7Bns%3D%22a%22%7D"},
      {"/api/v1/rules?namespace=a&type=alert", "filtered /api/v1/rules?type=alert"},
      {"/api/v1/alerts?namespace=a", "filtered /api/v1/alerts"},
      {"/-/healthy", "up /-/healthy"},
      {"/-/ready?x=y", "up /-/ready"},
      {"/promphrase/-/healthy", "status /promphrase/-/healthy"},
      {"/promphrase/metrics", "status /promphrase/metrics"},
      {"/api/v1/get_all_queries?namespace=a&state=pending", "own /api/v1/get_all_queries?state=pending"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.target);
    CHECK(get(row.target) == row.expected);
  }
  CHECK(post("/api/v1/query?namespace=a", "query=up") == "query /api/v1/query query=up");
  CHECK(post("/api/v1/labels", "namespace=a") == "up /api/v1/labels?" + kMatch);
  CHECK(post("/api/v1/series?match[]=x", "namespace=a&match[]=y") ==
        "up /api/v1/series?match%5B%5D=x%7Bns%3D%22a%22%7D match%5B%5D=y%7Bns%3D%22a%22%7D");
  CHECK(post("/api/v1/query?query=up&namespace=a", "", "application/json") == "query /api/v1/query?query=up");
  CHECK(post("/api/v1/query", "namespace=a&query=up", kForm + "; Charset=UTF-8") ==
        "query /api/v1/query query=up");
  CHECK(post("/api/v1/ask?namespace=a", R"({"prompt":"x"})", "application/json") ==
        R"(own /api/v1/ask {"prompt":"x"})");
  CHECK(verdict({"OPTIONS", "/api/v1/query?query=up", {}, {}, {}, {}, {}, {}}) == "up /api/v1/query");
}

TEST_CASE("whatever is not known to be safe is refused, however its path is spelled") {
  for (const char* path :
       {"/", "/graph", "/query", "/metrics", "/version", "/config", "/flags", "/status", "/targets", "/rules",
        "/alerts", "/tsdb-status", "/service-discovery", "/api/v1/targets", "/api/v1/targets/metadata",
        "/api/v1/scrape_pools", "/api/v1/metadata", "/api/v1/alertmanagers", "/api/v1/status/config",
        "/api/v1/status/flags", "/api/v1/status/runtimeinfo", "/api/v1/status/buildinfo",
        "/api/v1/status/tsdb", "/api/v1/status/walreplay", "/api/v1/read", "/api/v1/write",
        "/api/v1/otlp/v1/metrics", "/api/v1/admin/tsdb/snapshot", "/api/v1/admin/tsdb/delete_series",
        "/-/reload", "/-/quit", "/api/v1/notifications", "/api/v1/notifications/live", "/api/v1/features",
        "/api/v1/search/metric_names", "/api/v1/openapi.yaml", "/debug/pprof/heap", "/api/v2/alerts",
        "/api/v1/stores", "/api/v1/import", "/promphrase/", "/promphrase/secret", "*",
        // the same handlers, spelled so that a careless list would miss them
        "//api/v1/query", "/api//v1/query", "/api/v1/query/", "/api/v1/./query", "/api/v1/x/../query",
        "/api/v1/x/%2e%2e/query", "/api/v1%2Fquery%2F", "/api/v1/query%00", "/api/v1/query;x=y",
        "/api/v1/query%3F", "/API/V1/query", "/api/v1/Query", "/api/v1/quer%2579", "/api/v1/query%",
        "/api/v1/query%2", "/api/v1/query%zz", "\\api\\v1\\query", "/api/v1/query\\", "/prefix/api/v1/query",
        "/api/v1/label//values", "/api/v1/label/../values", "/api/v1/label/%2e%2e/values",
        "/api/v1/label/./values", "/api/v1/label/a/b/values", "/api/v1/label/a%2Fb/values",
        "/api/v1/label/x%2F..%2F..%2Fstatus%2Fconfig%3F/values", "/api/v1/label/job/values/",
        "/api/v1/label/job", "/api/v1/label/values", "/api/v1/label/%ff/values", "/api/v1/label/a%0ab/values",
        "/api/v1/label/a%00/values", "/api/v1/label/a%5Cb/values", "/federate/", "/federate/../api/v1/read",
        "/api/v1/rules/", "/api/v1/alerts%20", "/-/healthy/../reload", "/-/ready/"}) {
    CAPTURE(path);
    CHECK(get(path + std::string("?namespace=a&query=up&match[]=up")) == "403");
    CHECK(post(path + std::string("?namespace=a"), "query=up&match[]=up") == "403");
  }
}

TEST_CASE("a path that is decoded once and then stands on the list goes on in its one spelling") {
  CHECK(get("/api/v1/quer%79?query=up&namespace=a") == "query /api/v1/query?query=up");
  CHECK(get("/api%2Fv1%2Fquery?query=up&namespace=a") == "query /api/v1/query?query=up");
}

TEST_CASE("requests that could be read in two ways are refused") {
  CHECK(get("/api/v1/query?query=up") == "400");
  CHECK(get("/api/v1/query?query=up&namespace=") == "400");
  CHECK(post("/api/v1/query?namespace=a", R"({"query":"up"})", "application/json") == "400");
  CHECK(post("/api/v1/query?namespace=a", "query=up", "text/plain") == "400");
  CHECK(post("/api/v1/query?namespace=a", "query=up", "") == "400");
  CHECK(post("/api/v1/query?namespace=a", "query=up", kForm + "; boundary=x") == "400");
  CHECK(post("/api/v1/query?namespace=a", "query=up", kForm + ", text/plain") == "400");
  CHECK(post("/api/v1/labels?namespace=a", "match[]=up", "multipart/form-data; boundary=x") == "400");
  CHECK(verdict({"POST",
                 "/api/v1/labels?namespace=a",
                 {{"Content-Type", kForm}, {"Content-Type", "multipart/form-data; boundary=x"}},
                 "match[]=up",
                 {},
                 {},
                 {},
                 {}}) == "400");
  CHECK(verdict({"POST",
                 "/api/v1/labels?namespace=a",
                 {{"Content-Type", kForm}, {"Content-Encoding", "gzip"}},
                 "match[]=up",
                 {},
                 {},
                 {},
                 {}}) == "400");
  for (const char* method : {"PUT", "DELETE", "PATCH", "HEAD", "TRACE", "get", "GET POST", ""})
    CHECK(verdict({method, "/api/v1/query?namespace=a&query=up", {}, {}, {}, {}, {}, {}}) == "405");
  for (const char* path : {"/api/v1/rules", "/api/v1/alerts", "/federate", "/api/v1/label/job/values"})
    CHECK(post(path, "namespace=a&match[]=up") == "405");
  CHECK(get("/federate?namespace=a") == "400");
  for (const char* match : {"", "up[5m]", "up%20or%20down", "%7B", "sum(up)", "1"})
    CHECK(get("/api/v1/series?namespace=a&match[]=up&match[]=" + std::string(match)) == "400");
}

TEST_CASE("the body of a GET is dropped, and parameters that nobody knows too") {
  CHECK(verdict({"GET",
                 "/api/v1/query?namespace=a&query=up",
                 {{"Content-Type", kForm}},
                 "query=down",
                 {},
                 {},
                 {},
                 {}}) == "query /api/v1/query?query=up");
  CHECK(verdict(
            {"GET", "/api/v1/labels?namespace=a", {{"Content-Type", kForm}}, "match[]=up", {}, {}, {}, {}}) ==
        "up /api/v1/labels?" + kMatch);
  CHECK(get("/api/v1/series?namespace=a&match=down&matchers=x&extra_filters=y&storeMatch[]=z&match[]=up") ==
        "up /api/v1/series?match%5B%5D=up%7Bns%3D%22a%22%7D");
  CHECK(get("/api/v1/rules?namespace=a&group_limit=1&group_next_token=x") == "filtered /api/v1/rules");
}

TEST_CASE("a body that grows beyond what servers read is refused") {
  std::string body = "namespace=a";
  for (int i = 0; i < 9'000; ++i)
    body += "&match[]=" + std::string(400, 'm') + "{x=\"" + std::string(400, '{') + "\"}";
  CHECK(post("/api/v1/labels", body) == "400");
  std::string url = "/api/v1/labels?namespace=a";
  for (int i = 0; i < 9'999; ++i) url += "&type";
  CHECK(get(url) == "400");
  std::string many = "namespace=a";
  for (int i = 0; i < 10'001; ++i) many += "&match[]=up";
  CHECK(post("/api/v1/labels", many) == "400");
}

TEST_CASE("a selector that asks for another tenant is an error where that is configured") {
  auto options = tenancy();
  options.on_conflict = "error";
  CHECK(verdict({"GET", "/api/v1/series?namespace=a&match[]={ns=%22b%22}", {}, {}, {}, {}, {}, {}},
                options) == "400");
  CHECK(verdict({"GET", "/api/v1/series?namespace=a&match[]={ns=%22a%22}", {}, {}, {}, {}, {}, {}},
                options) == "up /api/v1/series?" + kMatch);
}

TEST_CASE("configured paths go on as they come, and only they") {
  auto options = tenancy();
  options.passthrough_paths = {"/api/v1/status/buildinfo"};
  CHECK(verdict({"GET", "/api/v1/status/buildinfo?x=y", {}, {}, {}, {}, {}, {}}, options) == "pass");
  CHECK(verdict({"GET", "/api/v1/status/buildinfo/", {}, {}, {}, {}, {}, {}}, options) == "403");
  CHECK(verdict({"GET", "/api/v1/status/%62uildinfo", {}, {}, {}, {}, {}, {}}, options) == "403");
  CHECK(verdict({"GET", "/api/v1/status/config", {}, {}, {}, {}, {}, {}}, options) == "403");
}
