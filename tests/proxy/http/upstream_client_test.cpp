#include "proxy/http/upstream_client.hpp"
#include "tests/proxy/http/fixture.hpp"

namespace proxy::http {

using fakes::RawSocket;
using fakes::RawUpstream;
using fakes::read_message;
using namespace std::chrono_literals;

namespace {

UpstreamOptions at(std::string url) {
  UpstreamOptions options;
  options.url = std::move(url);
  return options;
}

}  // namespace

TEST_CASE("the client for our own questions reads answers of every framing") {
  auto answer = GENERATE(as<std::string>(), kHello, "HTTP/1.0 200 OK\r\n\r\nhello",
                         "HTTP/1.1 103 Hints\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: "
                         "chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n");
  std::string asked;
  RawUpstream upstream([&](RawSocket& socket) {
    auto request = read_message(socket);
    asked = request.head + request.body;
    socket.send(answer);
  });
  auto client = make_upstream_client(at(upstream.url() + "/prom"), 1000);
  REQUIRE(client.has_value());
  auto got = (*client)->post_form("/api/v1/query", "query=up", base::Deadline::in(5s));
  REQUIRE(got.has_value());
  CHECK(got->status == 200);
  CHECK(got->body == "hello");
  CHECK_THAT(asked, Catch::Matchers::StartsWith("POST /prom/api/v1/query HTTP/1.1\r\n"));
  CHECK_THAT(asked, Catch::Matchers::EndsWith("\r\n\r\nquery=up"));
}

TEST_CASE("the client for our own questions tells what went wrong") {
  RawUpstream upstream([](RawSocket& socket) {
    auto request = read_message(socket);
    if (request.head.starts_with("GET /slow")) socket.receive();
    if (request.head.starts_with("GET /cut")) socket.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc");
    if (request.head.starts_with("GET /big")) socket.send("HTTP/1.1 200 OK\r\n\r\n" + std::string(2000, 'x'));
    if (request.head.starts_with("GET /bad")) socket.send("nonsense\r\n");
  });
  auto client = make_upstream_client(at(upstream.url()), 1000);
  REQUIRE(client.has_value());
  CHECK((*client)->get("/slow", base::Deadline::in(100ms)).error().code == base::errc::timeout);
  CHECK((*client)->get("/cut", base::Deadline::in(5s)).error().code == base::errc::upstream);
  CHECK((*client)->get("/big", base::Deadline::in(5s)).error().code == base::errc::upstream);
  CHECK((*client)->get("/bad", base::Deadline::in(5s)).error().code == base::errc::upstream);
  auto gone = make_upstream_client(at("http://127.0.0.1:" + std::to_string(unused_port())), 1000);
  CHECK((*gone)->get("/", base::Deadline::in(5s)).error().code == base::errc::unavailable);
  CHECK(make_upstream_client(at("nonsense"), 1).error().code == base::errc::bad_input);
}

}  // namespace proxy::http
