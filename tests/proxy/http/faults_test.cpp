#include <atomic>
#include <thread>

#include "tests/proxy/http/fixture.hpp"

namespace proxy::http {

using fakes::RawSocket;
using fakes::RawUpstream;
using fakes::read_message;
using namespace std::chrono_literals;

TEST_CASE("an upstream that can't be reached is a 503 at once, and its return is noticed") {
  auto port = unused_port();
  Proxied proxied("http://127.0.0.1:" + std::to_string(port));
  auto client = proxied.connect();
  for (int i = 0; i < 3; ++i) {
    client.send(kGet);
    auto answer = read_message(client);
    CHECK(answer.status() == 503);
    CHECK_THAT(answer.body, tests::contains("\"unavailable\""));
    CHECK_FALSE(answer.value("Date").empty());
  }
}

TEST_CASE("a name that does not exist is a 503") {
  Proxied proxied("http://does-not-exist.invalid:9090");
  CHECK(proxied.ask(kGet).status() == 503);
}

TEST_CASE("a name is resolved and all its addresses are tried") {
  RawUpstream upstream(RawUpstream::always(kHello));
  Proxied proxied("http://localhost:" + std::to_string(upstream.port()));
  CHECK(proxied.ask(kGet).body == "hello");
}

TEST_CASE("what is not an answer is a 502 and never reaches the client") {
  auto bytes =
      GENERATE(as<std::string>(), "", "HTTP/1.1 200 OK\r\nContent-Le", "SSH-2.0-OpenSSH_9.2\r\n",
               "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
               "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nabcd",
               "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", "HTTP/1.1 101 Switch\r\n\r\n");
  RawUpstream upstream([&](RawSocket& socket) {
    read_message(socket);
    socket.send(bytes);
  });
  Proxied proxied(upstream.url());
  auto client = proxied.connect();
  for (int i = 0; i < 2; ++i) {
    client.send(kGet);
    auto answer = read_message(client);
    INFO(bytes);
    CHECK(answer.status() == 502);
    CHECK_THAT(answer.body, tests::contains("bad_gateway"));
  }
}

TEST_CASE("a transfer that breaks off is seen to break off") {
  auto bytes = GENERATE(as<std::string>(), "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n50\r\nhello",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n");
  RawUpstream upstream([&](RawSocket& socket) {
    read_message(socket);
    socket.send(bytes);
    std::this_thread::sleep_for(20ms);
  });
  Proxied proxied(upstream.url());
  CHECK_FALSE(proxied.ask(kGet).complete);
  CHECK_FALSE(proxied.ask("GET / HTTP/1.0\r\n\r\n").complete);
}

TEST_CASE("a kept connection that died is replaced without the client noticing") {
  std::atomic<int> served{0};
  // Takes the second request of every connection and drops it.
  RawUpstream upstream([&](RawSocket& socket) {
    read_message(socket);
    ++served;
    socket.send(kHello);
    read_message(socket);
  });
  Proxied proxied(upstream.url());
  auto client = proxied.connect();
  for (int i = 0; i < 5; ++i) {
    client.send(kGet);
    auto answer = read_message(client);
    CHECK(answer.status() == 200);
  }
  CHECK(served == 5);
}

TEST_CASE("a request that may have had effects is not sent twice") {
  std::atomic<int> posts{0};
  RawUpstream upstream([&](RawSocket& socket) {
    read_message(socket);
    socket.send(kHello);
    if (read_message(socket).head.starts_with("POST")) ++posts;
  });
  Proxied proxied(upstream.url());
  auto client = proxied.connect();
  client.send(kGet);
  CHECK(read_message(client).status() == 200);
  client.send("POST /api/v1/write HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi");
  CHECK(read_message(client).status() == 502);
  CHECK(posts == 1);
}

TEST_CASE("bytes that an upstream sends unasked are no answer to the next request") {
  RawUpstream upstream([](RawSocket& socket) {
    for (;;) {
      if (!read_message(socket).complete) return;
      socket.send(kHello);
      std::this_thread::sleep_for(20ms);
      socket.send("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\npoison");
    }
  });
  Proxied proxied(upstream.url());
  auto client = proxied.connect();
  for (int i = 0; i < 3; ++i) {
    client.send(kGet);
    CHECK(read_message(client).body == "hello");
    std::this_thread::sleep_for(60ms);
  }
}

TEST_CASE("refused requests are answered, the connection closes, and nothing is forwarded") {
  RawUpstream upstream(RawUpstream::always(kHello));
  Proxied proxied(upstream.url() + "/prom");
  for (std::string bytes :
       {"GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "GET /../admin HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\nHost: a\n\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"}) {
    INFO(bytes);
    auto client = proxied.connect();
    client.send(bytes + kGet);
    auto answer = read_message(client);
    CHECK(answer.status() == 400);
    CHECK(answer.has("Connection: close"));
    CHECK(client.read_to_end().empty());
  }
  CHECK(upstream.connections() == 0);
}

TEST_CASE("a body whose chunks turn bad on the way is a 400, and the upstream sees it end badly") {
  std::atomic<bool> whole{false};
  RawUpstream upstream([&](RawSocket& socket) { whole = read_message(socket).complete; });
  Proxied proxied(upstream.url());
  auto client = proxied.connect();
  client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
  std::this_thread::sleep_for(50ms);
  client.send("nonsense\r\n");
  CHECK(read_message(client).status() == 400);
  CHECK_FALSE(whole);
}

TEST_CASE("clients that stop in the middle of a request harm nobody") {
  RawUpstream upstream(RawUpstream::always(kHello));
  Proxied proxied(upstream.url());
  for (std::string bytes : {"", "GET", "GET / HTTP/1.1\r\nHost: a\r\n",
                            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc",
                            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhe"}) {
    auto closing = proxied.connect();
    closing.send(bytes);
    closing.close();
    auto resetting = proxied.connect();
    resetting.send(bytes);
    std::this_thread::sleep_for(5ms);
    resetting.reset();
  }
  CHECK(proxied.ask(kGet).body == "hello");
}

TEST_CASE("slow parties are cut off in time") {
  RawUpstream upstream([](RawSocket& socket) {
    auto request = read_message(socket);
    if (request.head.starts_with("GET /stall")) {
      socket.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
    } else if (!request.head.starts_with("GET /silent")) {
      socket.send(kHello);
    }
    socket.receive();
  });
  Proxied proxied(upstream.url(), [](ServerOptions& options) {
    options.timeouts.header = options.timeouts.body = options.timeouts.idle = options.timeouts.first_byte =
        1s;
  });
  auto idle = proxied.connect();
  auto header = proxied.connect();
  header.send("GET / HTTP/1.1\r\nHo");
  auto body = proxied.connect();
  body.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhalf");
  auto silent = proxied.connect();
  silent.send("GET /silent HTTP/1.1\r\nHost: a\r\n\r\n");
  auto stalled = proxied.connect();
  stalled.send("GET /stall HTTP/1.1\r\nHost: a\r\n\r\n");
  CHECK(proxied.ask(kGet).body == "hello");

  CHECK(idle.read_to_end().empty());
  CHECK(idle.at_end());
  CHECK(read_message(header).status() == 408);
  CHECK(read_message(body).status() == 408);
  auto answer = read_message(silent);
  CHECK(answer.status() == 503);
  CHECK_THAT(answer.body, tests::contains("\"timeout\""));
  CHECK_FALSE(read_message(stalled).complete);
}

TEST_CASE("limits answer with their status") {
  RawUpstream upstream(RawUpstream::always(kHello));
  auto handler = std::make_shared<ScriptedHandler>();
  handler->script = [](const Request&) -> Task<Decision> { co_return PassThrough{}; };
  Proxied proxied(
      upstream.url(),
      [](ServerOptions& options) {
        options.limits.header_bytes = 4096;
        options.limits.inspected_body_bytes = 1000;
      },
      handler);
  std::string big(5000, 'x');
  CHECK(proxied.ask("GET /" + big + " HTTP/1.1\r\nHost: a\r\n\r\n").status() == 414);
  CHECK(proxied.ask("GET / HTTP/1.1\r\nHost: a\r\nX: " + big + "\r\n\r\n").status() == 431);
  CHECK(proxied.ask("POST /wanted HTTP/1.1\r\nHost: a\r\nContent-Length: 1001\r\n\r\n").status() == 413);
  CHECK(proxied.ask("POST /wanted HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1388\r\n" + big)
            .status() == 413);
  CHECK(proxied.ask("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\n\r\n" + big).status() == 200);
}

TEST_CASE("whatever is answered in the upstream's place tells its request's name") {
  RawUpstream upstream([](RawSocket& socket) {
    auto request = read_message(socket);
    socket.send(request.head.find("/good") != std::string::npos
                    ? "HTTP/1.1 200 OK\r\nX-Request-Id: theirs\r\nContent-Length: 0\r\n\r\n"
                    : "nonsense\r\n\r\n");
  });
  auto handler = std::make_shared<ScriptedHandler>();
  handler->script = [](const Request& request) -> Task<Decision> {
    if (request.target == "/wanted/good") co_return Forward{"/good", "", nullptr};
    if (request.target == "/wanted/pass/good") co_return PassThrough{};
    co_return Response{200, {}, request.id};
  };
  auto limit = [](ServerOptions& options) {
    options.limits.header_bytes = 1000;
    options.limits.inspected_body_bytes = 10;
    options.timeouts.header = 1s;
    options.timeouts.body = 1s;
  };
  Proxied proxied(upstream.url(), limit, handler);
  const std::string host = "Host: a\r\n";
  struct Case {
    std::string bytes;
    int status;
    bool readable;  // its own name was seen
  };
  const Case cases[] = {
      {"GARB AGE\r\n" + host, 400, false},
      {"GET /" + std::string(2000, 'a') + " HTTP/1.1\r\n" + host, 414, false},
      {"GET / HTTP/1.1\r\n" + host + "A: " + std::string(2000, 'a') + "\r\n", 431, false},
      {"GET /forbidden HTTP/1.1\r\n" + host, 403, true},
      {"POST /wanted HTTP/1.1\r\nContent-Length: 11\r\n" + host, 413, true},
      {"POST /wanted HTTP/1.1\r\nContent-Length: 5\r\n" + host, 408, true},
      {"POST /wanted HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + host, 408, true},
      {"GET /bad HTTP/1.1\r\n" + host, 502, true},
      {"GET /wanted HTTP/1.1\r\n" + host, 200, true},
      {"GET /wanted/good HTTP/1.1\r\n" + host, 200, true},
  };
  for (const auto& c : cases) {
    INFO(c.bytes.substr(0, 60));
    auto named = proxied.ask(c.bytes + "X-Request-Id: mine-1\r\n\r\n");
    CHECK(named.status() == c.status);
    CHECK((named.value("X-Request-Id") == "mine-1") == c.readable);
    CHECK(named.head.find("theirs") == std::string::npos);
    auto unnamed = proxied.ask(c.bytes + "X-Request-Id: not sane\r\n\r\n");
    CHECK(unnamed.status() == c.status);
    CHECK(unnamed.value("X-Request-Id").size() == 16);
  }
  CHECK(proxied.ask("GET /wanted HTTP/1.1\r\nX-Request-Id: mine-2\r\n" + host + "\r\n").body == "mine-2");
  // What is passed on stays as it came.
  CHECK(proxied.ask("GET /good HTTP/1.1\r\n" + host + "\r\n").value("X-Request-Id") == "theirs");
  CHECK(proxied.ask("GET /wanted/pass/good HTTP/1.1\r\n" + host + "\r\n").value("X-Request-Id") == "theirs");

  Proxied full(upstream.url(), [](ServerOptions& options) { options.limits.connections_per_client = 1; });
  auto first = full.connect();
  auto second = full.connect();
  auto refused = read_message(second);
  CHECK(refused.status() == 429);
  CHECK(refused.value("X-Request-Id").size() == 16);
}

TEST_CASE("an upstream that is away, slow or busy is told with the request's name") {
  Proxied away("http://127.0.0.1:1");
  auto told = away.ask("GET / HTTP/1.1\r\nHost: a\r\nX-Request-Id: mine\r\n\r\n");
  CHECK(told.status() == 503);
  CHECK(told.value("X-Request-Id") == "mine");

  RawUpstream silent([](RawSocket& socket) {
    read_message(socket);
    std::this_thread::sleep_for(4s);
  });
  Proxied slow(silent.url(), [](ServerOptions& options) { options.timeouts.first_byte = 1s; });
  told = slow.ask("GET / HTTP/1.1\r\nHost: a\r\nX-Request-Id: mine\r\n\r\n");
  CHECK(told.status() == 503);
  CHECK(told.value("X-Request-Id") == "mine");

  Proxied busy(silent.url(), [](ServerOptions& options) {
    options.limits.upstream_requests = 1;
    options.limits.queued_requests = 0;
  });
  auto first = busy.connect();
  first.send("GET /limited HTTP/1.1\r\nHost: a\r\n\r\n");
  std::this_thread::sleep_for(50ms);
  told = busy.ask("GET /limited HTTP/1.1\r\nHost: a\r\nX-Request-Id: mine\r\n\r\n");
  CHECK(told.status() == 503);
  CHECK(told.value("X-Request-Id") == "mine");
}

}  // namespace proxy::http
