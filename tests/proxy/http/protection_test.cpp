#include <atomic>
#include <thread>

#include "proxy/http/body.hpp"
#include "tests/proxy/http/fixture.hpp"

namespace proxy::http {

using fakes::RawMessage;
using fakes::RawSocket;
using fakes::RawUpstream;
using fakes::read_message;
using namespace std::chrono_literals;

namespace {

std::string get(const std::string& path, const std::string& headers = "") {
  return "GET " + path + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
}

std::string answer(const std::string& body) {
  return "HTTP/1.1 200 OK\r\nX-Kind: test\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
         body;
}

// An upstream that answers nothing until it is let; every answer has its number.
class HeldUpstream {
 public:
  explicit HeldUpstream(std::string body = "answer ")
      : body_(std::move(body)), upstream_([this](RawSocket& socket) { play(socket); }) {}
  ~HeldUpstream() { open_ = 1000000; }

  void let(int answers) { open_ += answers; }
  // Waits until so many requests have come.
  bool has_asked(int count) const {
    for (int i = 0; i < 500 && asked_ < count; ++i) std::this_thread::sleep_for(5ms);
    return asked_ == count;
  }
  int asked() const { return asked_; }
  std::string url() const { return upstream_.url(); }

 private:
  void play(RawSocket& socket) {
    while (read_message(socket).complete) {
      int number = asked_++;
      while (number >= open_) std::this_thread::sleep_for(1ms);
      socket.send(answer(body_ + std::to_string(number)));
    }
  }

  std::string body_;
  std::atomic<int> asked_{0};
  std::atomic<int> open_{0};
  RawUpstream upstream_;
};

void settle() {
  std::this_thread::sleep_for(50ms);
}

}  // namespace

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
    CHECK_THAT(refused.body, Catch::Contains("unavailable"));
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
    CHECK_THAT(refused.body, Catch::Contains("not here"));
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
