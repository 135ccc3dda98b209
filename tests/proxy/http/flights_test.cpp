#include <atomic>
#include <thread>

#include "tests/proxy/http/held_upstream.hpp"

namespace proxy::http {

using fakes::RawSocket;
using fakes::RawUpstream;
using fakes::read_message;
using namespace std::chrono_literals;

TEST_CASE("identical reads that are under way go upstream once") {
  HeldUpstream upstream;
  Proxied proxied(upstream.url(), [](ServerOptions& options) { options.threads = 3; });
  std::vector<RawSocket> clients;
  for (int i = 0; i < 8; ++i) {
    clients.push_back(proxied.connect());
    clients.back().send(get("/shared?q=1", "User-Agent: " + std::to_string(i) + "\r\nX-Panel-Id: 7\r\n"));
  }
  settle();
  CHECK(upstream.asked() == 1);
  upstream.let(1);
  for (auto& client : clients) {
    auto copy = read_message(client);
    CHECK(copy.status() == 200);
    CHECK(copy.body == "answer 0");
    CHECK(copy.value("X-Kind") == "test");
  }
  // What comes after the answer asks anew, on the same connections.
  clients[0].send(get("/shared?q=1"));
  REQUIRE(upstream.has_asked(2));
  upstream.let(1);
  CHECK(read_message(clients[0]).body == "answer 1");
}

TEST_CASE("reads that differ in anything that may matter are not joined") {
  HeldUpstream upstream;
  Proxied proxied(upstream.url());
  std::vector<RawSocket> clients;
  const std::vector<std::string> requests = {
      get("/shared?q=1"),
      get("/shared?q=2"),
      get("/shared?q=1", "Authorization: Bearer a\r\n"),
      get("/shared?q=1", "Authorization: Bearer b\r\n"),
      get("/shared?q=1", "Cookie: a\r\n"),
      get("/shared?q=1", "Accept-Encoding: gzip\r\n"),
      get("/shared?q=1", "X-Scope-OrgID: t\r\n"),
      get("/shared?q=1", "X-Unknown: t\r\n"),
      get("/shared?q=1", "X-Unknown: t, u\r\n"),
      get("/shared?q=1", "X-Unknown: t\r\nX-Unknown: u\r\n"),
      get("/shared?q=1", "Cache-Control: max-age=0, No-Cache\r\n"),
      get("/shared?q=1", "Cache-Control: max-age=0, No-Cache\r\n"),
      get("/shared?q=1", "Range: bytes=0-1\r\n"),
      get("/shared?q=1", "Range: bytes=0-1\r\n"),
      get("/shared?q=1", "Connection: X-Scope-OrgID\r\n"),
      "GET /shared?q=1 HTTP/1.1\r\nHost: b\r\n\r\n",
      "GET /shared?q=1 HTTP/1.0\r\nHost: a\r\n\r\n",
      "GET /shared?q=1 HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx",
      "HEAD /shared?q=1 HTTP/1.1\r\nHost: a\r\n\r\n",
      "POST /shared?q=1 HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
      get("/other?q=1"),
  };
  for (const auto& request : requests) {
    clients.push_back(proxied.connect());
    clients.back().send(request);
  }
  CHECK(upstream.has_asked(static_cast<int>(requests.size())));
  upstream.let(100);
}

TEST_CASE("joining can be switched off") {
  HeldUpstream upstream;
  Proxied proxied(upstream.url(), [](ServerOptions& options) { options.coalescing = false; });
  auto one = proxied.connect(), two = proxied.connect();
  one.send(get("/shared"));
  two.send(get("/shared"));
  CHECK(upstream.has_asked(2));
  upstream.let(2);
}

TEST_CASE("a leader that leaves harms nobody") {
  HeldUpstream upstream;
  Proxied proxied(upstream.url());
  auto leader = proxied.connect();
  leader.send(get("/shared"));
  REQUIRE(upstream.has_asked(1));
  auto one = proxied.connect(), two = proxied.connect();
  one.send(get("/shared"));
  two.send(get("/shared"));
  settle();
  leader.reset();
  // One of them asks in its place.
  CHECK(upstream.has_asked(2));
  upstream.let(2);
  CHECK(read_message(one).body == "answer 1");
  CHECK(read_message(two).body == "answer 1");
}

TEST_CASE("an upstream that breaks under the leader is asked again by the others") {
  std::atomic<int> asked{0};
  std::atomic<bool> open{false};
  const std::string broken = GENERATE("", "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhalf");
  RawUpstream upstream([&](RawSocket& socket) {
    read_message(socket);
    bool first = asked++ == 0;
    while (!open) std::this_thread::sleep_for(1ms);
    socket.send(first ? broken : answer("whole"));
  });
  Proxied proxied(upstream.url());
  auto leader = proxied.connect();
  leader.send(get("/shared"));
  settle();
  auto one = proxied.connect(), two = proxied.connect();
  one.send(get("/shared"));
  two.send(get("/shared"));
  settle();
  CHECK(asked == 1);
  open = true;
  auto failed = read_message(leader);
  CHECK((failed.status() == 502 || !failed.complete));
  CHECK(read_message(one).body == "whole");
  CHECK(read_message(two).body == "whole");
}

TEST_CASE("long answers are not kept for others") {
  HeldUpstream upstream(std::string(3 << 20, 'x'));
  Proxied proxied(upstream.url());
  std::vector<RawSocket> clients;
  for (int i = 0; i < 3; ++i) {
    clients.push_back(proxied.connect());
    clients.back().send(get("/shared"));
  }
  settle();
  CHECK(upstream.asked() == 1);
  upstream.let(100);
  for (auto& client : clients) CHECK(read_message(client).body.size() == (3 << 20) + 1);
  CHECK(upstream.asked() == 3);
}

TEST_CASE("a leader that reads slowly does not keep the others waiting") {
  // More than the leader's connection holds, and less than what is too long to be shared.
  const std::string body(900'000, 'x');
  std::atomic<int> asked{0};
  RawUpstream upstream([&](RawSocket& socket) {
    while (read_message(socket).complete) {
      ++asked;
      std::this_thread::sleep_for(100ms);
      auto bytes = answer(body);
      socket.send(bytes.substr(0, 100));
      std::this_thread::sleep_for(5ms);
      socket.send(bytes.substr(100));
    }
  });
  Proxied proxied(upstream.url());
  auto leader = proxied.connect(4096);
  leader.send(get("/shared"));
  std::this_thread::sleep_for(30ms);
  auto other = proxied.connect();
  other.send(get("/shared"));
  CHECK(read_message(other).body.size() == body.size());
  CHECK(asked >= 1);
}

TEST_CASE("copies are framed and closed as each client needs it") {
  std::atomic<bool> open{false};
  const std::string head =
      GENERATE("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n",
               "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabcde",
               "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nabcde");
  RawUpstream upstream([&](RawSocket& socket) {
    read_message(socket);
    while (!open) std::this_thread::sleep_for(1ms);
    socket.send(head);
  });
  Proxied proxied(upstream.url());
  auto leader = proxied.connect();
  leader.send(get("/shared", "Connection: close\r\n"));
  settle();
  auto keeps = proxied.connect(), closes = proxied.connect();
  keeps.send(get("/shared"));
  closes.send(get("/shared", "Connection: close\r\n"));
  settle();
  open = true;
  auto kept = read_message(keeps), closed = read_message(closes);
  CHECK(kept.body == "abcde");
  CHECK_FALSE(kept.has("Connection: close"));
  CHECK(closed.body == "abcde");
  CHECK(closed.has("Connection: close"));
  CHECK(closes.read_to_end().empty());
  CHECK(read_message(leader).body == "abcde");
  keeps.send(get("/"));
  CHECK(read_message(keeps).status() == 200);
}

TEST_CASE("followers of a request that is turned away are turned away with it") {
  HeldUpstream upstream;
  Proxied proxied(upstream.url(), [](ServerOptions& options) {
    options.limits.upstream_requests = 1;
    options.limits.queue = 1s;
  });
  auto first = proxied.connect();
  first.send(get("/limited"));
  REQUIRE(upstream.has_asked(1));
  auto leader = proxied.connect(), follower = proxied.connect();
  leader.send(get("/limited/shared"));
  settle();
  follower.send(get("/limited/shared"));
  CHECK(read_message(leader).status() == 503);
  auto refused = read_message(follower);
  CHECK(refused.status() == 503);
  CHECK(refused.value("Retry-After") == "1");
  upstream.let(10);
}

}  // namespace proxy::http
