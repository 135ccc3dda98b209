#include "proxy/http/stats.hpp"

#include "proxy/handlers.hpp"
#include "tests/catch.hpp"

using namespace proxy;
using http::Method;
using http::StatusClass;

TEST_CASE("Methods and statuses fall into few classes, whatever a client sends") {
  CHECK(to_string(http::method_of("GET")) == "GET");
  CHECK(to_string(http::method_of("DELETE")) == "DELETE");
  for (const char* unknown : {"", "get", "BREW", "PROPFIND"})
    CHECK(http::method_of(unknown) == Method::other);
  CHECK(http::status_class(200) == StatusClass::c2xx);
  CHECK(http::status_class(599) == StatusClass::c5xx);
  for (unsigned strange : {0u, 99u, 600u, 1000u}) CHECK(http::status_class(strange) == StatusClass::none);
}

TEST_CASE("Durations are counted where they belong, their bounds included") {
  base::Timings timings;
  for (auto took : {std::chrono::nanoseconds(-5), std::chrono::nanoseconds(500'000),
                    std::chrono::nanoseconds(500'001), std::chrono::nanoseconds(std::chrono::hours(1))})
    timings.add(took);
  base::Timings::Sum sum;
  timings.add_to(sum);
  CHECK(sum.counts.front() == 2);
  CHECK(sum.counts[1] == 1);
  CHECK(sum.counts.back() == 1);
  CHECK(sum.count() == 4);
}

TEST_CASE("What workers count adds up, and a request is under way until it ends") {
  http::Stats one(2), two(2);
  http::Observation seen;
  seen.begin(Method::get, true);
  one.began.add();
  two.began.add(2);
  seen.send();
  seen.answer(503);
  seen.status = 502;
  seen.kind = 3;
  seen.end();
  one.count(seen, 1);
  seen.begin(Method::post, true);
  seen.send();
  seen.aborted = true;
  seen.end();
  two.count(seen, 0);

  http::ServerStats all;
  all.upstreams.resize(2);
  all.add(one);
  all.add(two);
  const auto index = [](auto value) { return static_cast<std::size_t>(value); };
  CHECK(all.requests[3][index(Method::get)][index(StatusClass::c5xx)] == 1);
  CHECK(all.requests[0][index(Method::post)][index(StatusClass::aborted)] == 1);
  CHECK(all.upstreams[1].requests[index(StatusClass::c5xx)] == 1);
  CHECK(all.upstreams[0].requests[index(StatusClass::aborted)] == 1);
  CHECK(all.upstreams[0].requests[index(StatusClass::none)] == 0);
  CHECK(all.durations[3].count() == 1);
  CHECK(all.in_flight == 1);
}

TEST_CASE("A path is counted as the handler that answers it") {
  struct Case {
    const char* path;
    const char* handler;
  };
  const Case cases[] = {
      {"/api/v1/query", "query"},
      {"/api/v1/query_range", "query_range"},
      {"/api/v1/query_exemplars", "query_exemplars"},
      {"/api/v1/label/job/values", "label_values"},
      {"/api/v1/labels", "labels"},
      {"/api/v1/targets", "targets"},
      {"/api/v1/targets/metadata", "targets"},
      {"/api/v1/search/label_names", "search"},
      {"/api/v1/status/tsdb", "status"},
      {"/api/v1/admin/tsdb/snapshot", "api"},
      {"/api/v1/query_", "api"},
      {"/federate", "federate"},
      {"/-/ready", "health"},
      {"/graph", "other"},
      {"/", "other"},
      {"", "other"},
      {"/api/v2/query", "other"},
  };
  for (const auto& c : cases) {
    INFO(c.path);
    CHECK(kHandlerNames[static_cast<std::size_t>(handler_of(c.path))] == c.handler);
  }
}
