#include "proxy/path.hpp"

#include "tests/catch.hpp"

TEST_CASE("a path is looked up as a server would do it") {
  struct Row {
    const char* path;
    const char* expected;
  };
  for (const auto& row : {Row{"/api/v1/query", "/api/v1/query"},
                          {"/api/v1/%71uer%79", "/api/v1/query"},
                          {"//api///v1/query/", "/api/v1/query"},
                          {"/api/./v2/../v1/query", "/api/v1/query"},
                          {"/api/v1/label/a%2Fb/values", "/api/v1/label/a/b/values"},
                          {"/a%2", "/a%2"},
                          {"/a%zz%", "/a%zz%"},
                          {"/../..", "/"},
                          {"*", "/*"},
                          {"", "/"}}) {
    INFO(row.path);
    CHECK(proxy::canonical_path(row.path) == row.expected);
  }
}

TEST_CASE("what changes the state of Prometheus is recognised however it is written") {
  for (const char* path : {"/api/v1/admin/tsdb/delete_series",
                           "/api/v1/admin",
                           "/api/v1/admin/",
                           "/-/reload",
                           "/-/quit",
                           "/-/quit/",
                           "/api/v1/write",
                           "/api/v1/otlp/v1/metrics",
                           "/prom/api/v1/admin/tsdb/snapshot",
                           "/a/b/-/reload",
                           "//api/v1/admin/x",
                           "/api//v1///admin/x",
                           "/api/v1/./admin/x",
                           "/api/v1/x/../admin/x",
                           "/api/v1/admin/../query",
                           "/api/v1/%61dmin/x",
                           "/api/v1/%2561dmin/x",
                           "/api%2Fv1%2Fadmin%2Fx",
                           "/%2d/%72eload",
                           "/-%2freload",
                           "/-/%2e/reload",
                           "/x/%2e%2e/-/quit",
                           "/API/V1/ADMIN/x",
                           "/-/ReLoad",
                           "/-/reload;x=y",
                           "/-;a/reload",
                           "\\-\\reload",
                           "/%5c-/quit",
                           "/api/v1/write//",
                           "/api/v1/WRITE/"}) {
    INFO(path);
    CHECK(proxy::changes_state(path));
  }
}

TEST_CASE("reads are not taken for changes of state") {
  for (const char* path :
       {"/", "/api/v1/query", "/api/v1/query_range", "/api/v1/labels", "/api/v1/label/admin/values",
        "/api/v1/read", "/-/healthy", "/-/ready", "/api/v1/label/write/values", "/api/v1/administration",
        "/api/v1/writes", "/graph", "/api/v1/status/config", "/federate", "/-/reloaded", "/%",
        "/api/v1/label/%2e%2e/values", "*"}) {
    INFO(path);
    CHECK_FALSE(proxy::changes_state(path));
  }
}
