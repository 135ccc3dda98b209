#include <atomic>
#include <thread>

#include "proxy/http/breaker.hpp"
#include "tests/proxy/http/fixture.hpp"

namespace proxy::http {

using fakes::RawSocket;
using fakes::RawUpstream;
using fakes::read_message;
using namespace std::chrono_literals;

namespace {

std::string unused_url() {
  return "http://127.0.0.1:" + std::to_string(unused_port());
}

}  // namespace

TEST_CASE("requests of every kind move on from an address that can't be reached, each with its Host") {
  RawUpstream upstream(echo);
  auto dead = unused_url();
  Proxied proxied("", [&](ServerOptions& o) {
    o.upstream.urls = {dead + "/longer/prefix", upstream.url() + "/p"};
    o.upstream.health.interval = 0s;
  });
  for (int i = 0; i < 20; ++i) {
    auto answer = proxied.ask(i % 2 == 0 ? "GET /x HTTP/1.1\r\nHost: a\r\n\r\n"
                                         : "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi");
    REQUIRE(answer.status() == 200);
    CHECK_THAT(
        answer.body,
        tests::contains("/p/x HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(upstream.port()) + "\r\n"));
  }
}

TEST_CASE("several addresses share the load") {
  auto slow = [](RawSocket& socket) {
    while (read_message(socket).complete) {
      std::this_thread::sleep_for(100ms);
      if (!socket.send(kHello)) return;
    }
  };
  RawUpstream first(slow);
  RawUpstream second(slow);
  Proxied proxied("", [&](ServerOptions& o) { o.upstream.urls = {first.url(), second.url()}; });
  std::vector<RawSocket> clients;
  for (int i = 0; i < 10; ++i) {
    clients.push_back(proxied.connect());
    clients.back().send(kGet);
  }
  for (auto& client : clients) CHECK(read_message(client).status() == 200);
  CHECK(first.connections() == 5);
  CHECK(second.connections() == 5);
}

TEST_CASE("an address that says it is not ready gets nothing until it is") {
  std::atomic<bool> ready{false};
  std::atomic<int> asked{0};
  RawUpstream moody([&](RawSocket& socket) {
    for (;;) {
      auto request = read_message(socket);
      if (!request.complete) return;
      bool check = request.head.find("/-/ready") != std::string::npos;
      if (!check) ++asked;
      socket.send(check && !ready ? "HTTP/1.1 503 Not Ready\r\nContent-Length: 0\r\n\r\n" : kHello);
    }
  });
  RawUpstream steady(RawUpstream::always(kHello));
  Proxied proxied("", [&](ServerOptions& o) {
    o.upstream.urls = {moody.url(), steady.url()};
    o.upstream.health.interval = 1s;
  });
  REQUIRE(within(5s, [&] {
    auto before = asked.load();
    for (int i = 0; i < 4; ++i) proxied.ask(kGet);
    return asked == before;
  }));
  ready = true;
  CHECK(within(5s, [&] {
    auto before = asked.load();
    for (int i = 0; i < 4; ++i) proxied.ask(kGet);
    return asked == before + 2;
  }));
}

TEST_CASE("when all addresses fail the answer is a 503 at once, and one that returns is found again") {
  auto port = unused_port();
  Proxied proxied("", [&](ServerOptions& o) {
    o.upstream.urls = {"http://127.0.0.1:" + std::to_string(port), unused_url()};
    o.upstream.breaker.failures = 2;
  });
  for (int i = 0; i < 4; ++i) {
    auto answer = proxied.ask(kGet);
    CHECK(answer.status() == 503);
    CHECK_THAT(answer.body, tests::contains("\"unavailable\""));
    CHECK(answer.has("Retry-After: 1"));
  }
  CHECK_THAT(proxied.ask(kGet).body, tests::contains("left alone"));
  // Its port is taken by somebody who speaks.
  Proxied hello("unix:/none", [&](ServerOptions& o) { o.listen = "127.0.0.1:" + std::to_string(port); });
  CHECK(within(4s, [&] { return proxied.ask(kGet).body.find("left alone") == std::string::npos; }));
}

TEST_CASE("a breaker opens after failures in a row and lets a single probe through") {
  BreakerOptions options{3, 2s};
  Breaker breaker(options);
  auto fail = [&](std::int64_t now) {
    REQUIRE(breaker.lets_through(now));
    breaker.begin();
    breaker.failed(now);
  };
  fail(0);
  fail(0);
  breaker.begin();
  breaker.succeeded();
  fail(1);
  fail(1);
  fail(1);
  CHECK_FALSE(breaker.lets_through(1));
  CHECK_FALSE(breaker.lets_through(2));
  REQUIRE(breaker.lets_through(3));
  breaker.begin();
  CHECK_FALSE(breaker.lets_through(3));
  breaker.ended_without_verdict();
  fail(3);
  CHECK_FALSE(breaker.lets_through(4));
  REQUIRE(breaker.lets_through(5));
  breaker.begin();
  breaker.succeeded();
  CHECK(breaker.lets_through(5));
}

TEST_CASE("named upstreams are chosen by path prefix and header") {
  auto says = [](const std::string& name) {
    return [name](RawSocket& socket) {
      for (;;) {
        auto request = read_message(socket);
        if (!request.complete) return;
        auto text = name + " " + request.start_line();
        socket.send("HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(text.size()) + "\r\n\r\n" + text);
      }
    };
  };
  RawUpstream standard(says("default"));
  RawUpstream a(says("a"));
  RawUpstream b(says("b"));
  Proxied proxied(standard.url(), [&](ServerOptions& o) {
    auto& first = o.named_upstreams.emplace_back();
    first.name = "a";
    first.url = a.url() + "/prom";
    first.path_prefix = "/a";
    auto& second = o.named_upstreams.emplace_back();
    second.name = "b";
    second.url = b.url();
    second.header = "X-Cluster";
    second.header_value = "b";
  });
  auto asked = [&](const std::string& target, const std::string& header = "") {
    return proxied.ask("GET " + target + " HTTP/1.1\r\nHost: h\r\n" + header + "\r\n").body;
  };
  CHECK(asked("/x") == "default GET /x HTTP/1.1");
  CHECK(asked("/a/x?q=1") == "a GET /prom/x?q=1 HTTP/1.1");
  CHECK(asked("/a") == "a GET /prom/ HTTP/1.1");
  CHECK(asked("/a?q") == "a GET /prom/?q HTTP/1.1");
  CHECK(asked("/ab/x") == "default GET /ab/x HTTP/1.1");
  CHECK(asked("/x", "x-cluster: b\r\n") == "b GET /x HTTP/1.1");
  CHECK(asked("/x", "X-Cluster: c\r\n") == "default GET /x HTTP/1.1");
  CHECK(proxied.ask("GET /a/../x HTTP/1.1\r\nHost: h\r\n\r\n").status() == 400);
}

TEST_CASE("requests for different upstreams never share an answer") {
  auto slow = [](const std::string& name) {
    return [name](RawSocket& socket) {
      while (read_message(socket).complete) {
        std::this_thread::sleep_for(200ms);
        if (!socket.send("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n" + name)) return;
      }
    };
  };
  RawUpstream standard(slow("0"));
  RawUpstream a(slow("1"));
  Proxied proxied(standard.url(), [&](ServerOptions& o) {
    o.named_upstreams.emplace_back();
    o.named_upstreams[0].name = "a";
    o.named_upstreams[0].url = a.url();
    o.named_upstreams[0].path_prefix = "/a";
  });
  std::vector<RawSocket> clients;
  for (int i = 0; i < 6; ++i) {
    clients.push_back(proxied.connect());
    clients.back().send(std::string(i % 2 == 0 ? "GET /shared" : "GET /a/shared") +
                        " HTTP/1.1\r\nHost: a\r\n\r\n");
  }
  for (std::size_t i = 0; i < clients.size(); ++i)
    CHECK(read_message(clients[i]).body == std::to_string(i % 2));
  CHECK(standard.connections() == 1);
  CHECK(a.connections() == 1);
}

}  // namespace proxy::http
