#include <atomic>
#include <thread>

#include "proxy/http/body.hpp"
#include "tests/proxy/http/held_upstream.hpp"

namespace proxy::http {

using fakes::RawSocket;
using fakes::RawUpstream;
using fakes::read_message;
using namespace std::chrono_literals;

TEST_CASE("no more requests are with the upstream than are allowed; the others wait in order") {
  HeldUpstream upstream;
  Proxied proxied(upstream.url(), [](ServerOptions& options) {
    options.limits.upstream_requests = 2;
    options.limits.queued_requests = 3;
  });
  std::vector<RawSocket> clients;
  for (int i = 0; i < 5; ++i) {
    clients.push_back(proxied.connect());
    clients.back().send(get("/limited"));
    settle();
  }
  CHECK(upstream.asked() == 2);

  SECTION("what does not fit in the queue is told so at once and keeps its connection") {
    auto late = proxied.connect();
    late.send(get("/limited"));
    auto refused = read_message(late);
    CHECK(refused.status() == 503);
    CHECK(refused.value("Retry-After") == "1");
    CHECK_THAT(refused.body, tests::contains("unavailable"));
    CHECK_FALSE(refused.has("Access-Control-Allow-Origin: *"));
    late.send("POST /limited HTTP/1.1\r\nHost: a\r\nOrigin: http://b\r\nContent-Length: 2\r\n\r\nab");
    refused = read_message(late);
    CHECK(refused.status() == 503);
    CHECK(refused.has("Access-Control-Allow-Origin: *"));
    upstream.let(100);
    for (auto& client : clients) CHECK(read_message(client).status() == 200);
    late.send(get("/limited"));
    CHECK(read_message(late).status() == 200);
  }
  SECTION("what is not limited passes by") {
    upstream.let(0);
    auto other = proxied.connect();
    other.send(get("/free"));
    CHECK(upstream.has_asked(3));
    upstream.let(100);
    CHECK(read_message(other).status() == 200);
  }
  SECTION("the first to come is the first to be served") {
    upstream.let(1);
    CHECK(upstream.has_asked(3));
    upstream.let(1);
    CHECK(upstream.has_asked(4));
    upstream.let(1);
    CHECK(upstream.has_asked(5));
    upstream.let(100);
    for (int i = 2; i < 5; ++i) {
      CHECK(read_message(clients[static_cast<std::size_t>(i)]).body == "answer " + std::to_string(i));
    }
  }
  SECTION("a client that goes away leaves the queue") {
    clients.pop_back();
    clients.pop_back();
    std::this_thread::sleep_for(1500ms);
    for (int i = 0; i < 2; ++i) {
      clients.push_back(proxied.connect());
      clients.back().send(get("/limited"));
    }
    settle();
    upstream.let(100);
    for (auto& client : clients) CHECK(read_message(client).status() == 200);
  }
}

TEST_CASE("who waits too long in the queue is turned away") {
  HeldUpstream upstream;
  Proxied proxied(upstream.url(), [](ServerOptions& options) {
    options.limits.upstream_requests = 1;
    options.limits.queue = 1s;
  });
  auto first = proxied.connect();
  first.send(get("/limited"));
  REQUIRE(upstream.has_asked(1));
  auto second = proxied.connect();
  second.send(get("/limited"));
  auto refused = read_message(second);
  CHECK(refused.status() == 503);
  CHECK(refused.value("Retry-After") == "1");
  upstream.let(100);
  CHECK(read_message(first).status() == 200);
  second.send(get("/limited"));
  CHECK(read_message(second).status() == 200);
}

TEST_CASE("a slow reader does not hold a place among the limited requests") {
  std::string big(8 << 20, 'x');
  RawUpstream upstream(RawUpstream::always(answer(big)));
  Proxied proxied(upstream.url(), [](ServerOptions& options) { options.limits.upstream_requests = 1; });
  std::vector<RawSocket> slow;
  for (int i = 0; i < 3; ++i) {
    slow.push_back(proxied.connect(4096));
    slow.back().send(get("/limited"));
  }
  settle();
  CHECK(proxied.ask(get("/limited")).body.size() == big.size());
}

TEST_CASE("over all threads slots are handed on and none is lost") {
  RawUpstream upstream(RawUpstream::always(answer("ok")));
  Proxied proxied(upstream.url(), [](ServerOptions& options) {
    options.threads = 3;
    options.limits.upstream_requests = 2;
  });
  std::atomic<int> served{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 12; ++i) {
    threads.emplace_back([&] {
      auto client = proxied.connect();
      for (int round = 0; round < 50; ++round) {
        client.send(get("/limited"));
        if (read_message(client).status() == 200) ++served;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  CHECK(served == 600);
}

TEST_CASE("what is forbidden is answered without asking the upstream") {
  HeldUpstream upstream;
  Proxied proxied(upstream.url());
  auto client = proxied.connect();
  for (const std::string& request :
       {get("/forbidden"), std::string("POST /forbidden HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab"),
        get("/forbidden?x")}) {
    client.send(request);
    auto refused = read_message(client);
    CHECK(refused.status() == 403);
    CHECK_THAT(refused.body, tests::contains("not here"));
  }
  CHECK(upstream.asked() == 0);
}

TEST_CASE("new connections take the place of those that wait longest for a request") {
  HeldUpstream upstream;
  Proxied proxied(upstream.url(), [](ServerOptions& options) { options.limits.connections = 3; });
  std::vector<RawSocket> clients;
  for (int i = 0; i < 3; ++i) {
    clients.push_back(proxied.connect());
    settle();
  }
  clients[0].send(get("/"));
  REQUIRE(upstream.has_asked(1));
  clients[2].send("GET / HT");
  settle();

  auto next = proxied.connect();
  next.send(get("/"));
  CHECK(upstream.has_asked(2));
  CHECK(clients[1].read_to_end().empty());
  CHECK(clients[1].at_end());

  auto another = proxied.connect();
  another.send(get("/"));
  CHECK(upstream.has_asked(3));
  CHECK(clients[2].read_to_end().empty());

  // All that are left have a request under way.
  auto late = proxied.connect();
  auto refused = read_message(late);
  CHECK(refused.status() == 503);
  CHECK(refused.value("Retry-After") == "1");
  upstream.let(100);
  CHECK(read_message(clients[0]).status() == 200);
  CHECK(read_message(next).status() == 200);
  CHECK(read_message(another).status() == 200);
}

TEST_CASE("room for a new connection is found on another thread") {
  RawUpstream upstream(RawUpstream::always(answer("ok")));
  Proxied proxied(upstream.url(), [](ServerOptions& options) {
    options.threads = 3;
    options.limits.connections = 4;
  });
  std::vector<RawSocket> clients;
  for (int i = 0; i < 40; ++i) {
    clients.push_back(proxied.connect());
    clients.back().send(get("/"));
    CHECK(read_message(clients.back()).status() == 200);
  }
}

TEST_CASE("one client may have so many connections and no more") {
  RawUpstream upstream(RawUpstream::always(answer("ok")));
  Proxied proxied(upstream.url(), [](ServerOptions& options) { options.limits.connections_per_client = 2; });
  auto one = proxied.connect(), two = proxied.connect();
  settle();
  auto three = proxied.connect();
  auto refused = read_message(three);
  CHECK(refused.status() == 429);
  CHECK(refused.value("Retry-After") == "1");
  one.close();
  settle();
  CHECK(proxied.ask(get("/")).status() == 200);
}

TEST_CASE("one client may have so many requests under way and no more") {
  HeldUpstream upstream;
  Proxied proxied(upstream.url(), [](ServerOptions& options) { options.limits.requests_per_client = 2; });
  std::vector<RawSocket> clients;
  for (int i = 0; i < 2; ++i) {
    clients.push_back(proxied.connect());
    clients.back().send(get("/limited"));
  }
  REQUIRE(upstream.has_asked(2));
  auto third = proxied.connect();
  third.send(get("/limited"));
  CHECK(read_message(third).status() == 429);
  upstream.let(100);
  for (auto& client : clients) CHECK(read_message(client).status() == 200);
  third.send(get("/limited"));
  CHECK(read_message(third).status() == 200);
}

TEST_CASE("a body must come at a least pace") {
  using std::chrono::seconds;
  Pace pace(100, 1000);
  CHECK(pace.next(60s, 1000) == 10s);
  CHECK(pace.next(5s, 1000) == 5s);
  CHECK(pace.next(60s, 1010) == 0s);
  pace.add(1000);
  CHECK(pace.next(60s, 1010) == 10s);
  CHECK(pace.next(60s, 1030) == 0s);
  pace.add(std::size_t{1} << 62);
  CHECK(pace.next(60s, 1030) == 60s);
  CHECK(Pace(0, 0).next(60s, 1'000'000) == 60s);
}

TEST_CASE("a server that stops while requests wait ends in time") {
  HeldUpstream upstream;
  Proxied proxied(upstream.url(), [](ServerOptions& options) {
    options.threads = 2;
    options.limits.upstream_requests = 1;
    options.timeouts.drain = 1s;
  });
  std::vector<RawSocket> clients;
  for (int i = 0; i < 6; ++i) {
    clients.push_back(proxied.connect());
    clients.back().send(get(i % 2 == 0 ? "/limited" : "/limited/shared"));
  }
  settle();
  proxied.server.reset();
  upstream.let(100);
  SUCCEED();
}

}  // namespace proxy::http
