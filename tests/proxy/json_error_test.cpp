#include "proxy/json_error.hpp"

#include "proxy/query/status.hpp"
#include "tests/catch.hpp"

using base::errc;

TEST_CASE("an error has the shape that clients of Prometheus read") {
  auto answer = proxy::prometheus_error(422, "execution", "no \"metric\"\nfound");
  CHECK(answer.status == 422);
  CHECK(proxy::http::Headers{{"Content-Type", "application/json"}} == answer.headers);
  CHECK(answer.body == R"({"status":"error","errorType":"execution","error":"no \"metric\"\nfound"})");
}

TEST_CASE("a message that is not UTF-8 still makes valid JSON") {
  CHECK(proxy::prometheus_error(400, "bad_data",
                                "a\xff"
                                "b\x01")
            .body ==
        "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"a\xEF\xBF\xBD"
        "b\\u0001\"}");
}

TEST_CASE("every kind of error has its status and type") {
  struct Row {
    errc code;
    unsigned status;
    std::string_view type;
  };
  const Row rows[] = {
      {errc::bad_input, 400, "bad_data"},       {errc::not_found, 404, "not_found"},
      {errc::conflict, 409, "conflict"},        {errc::forbidden, 422, "execution"},
      {errc::untranslatable, 422, "execution"}, {errc::busy, 503, "unavailable"},
      {errc::timeout, 503, "timeout"},          {errc::deadline_exceeded, 503, "timeout"},
      {errc::unavailable, 503, "unavailable"},  {errc::upstream, 503, "unavailable"},
      {errc::storage, 503, "unavailable"},      {errc::internal, 500, "internal"},
  };
  for (const auto& row : rows) {
    INFO(base::to_string(row.code));
    auto error = proxy::query::http_error(row.code);
    CHECK(error.status == row.status);
    CHECK(error.type == row.type);
    CHECK(proxy::prometheus_error(base::Error{row.code, "x"}).status == row.status);
  }
}
