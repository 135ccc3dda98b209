#include <atomic>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <thread>

#include "tests/proxy/http/fixture.hpp"

namespace proxy::http {

using fakes::RawSocket;
using fakes::RawUpstream;
using fakes::read_message;
using namespace std::chrono_literals;

TEST_CASE("a wanted request is shown whole, and each decision is carried out") {
  RawUpstream upstream([](RawSocket& socket) {
    for (;;) {
      auto request = read_message(socket);
      if (!request.complete) return;
      auto text = request.head + request.body;
      socket.send("HTTP/1.1 200 OK\r\nContent-Type: " +
                  std::string(request.head.find("/text") == std::string::npos
                                  ? "application/json; charset=utf-8"
                                  : "text/plain") +
                  "\r\nContent-Length: " + std::to_string(text.size()) + "\r\n\r\n" + text);
    }
  });
  struct Upper final : BodyFilter {
    void feed(std::string_view piece, std::string& out) override {
      for (char c : piece) out += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    }
    void finish(std::string& out) override { out += "!"; }
    bool may_be_skipped() const override { return skippable; }
    bool skippable = true;
  };
  auto handler = std::make_shared<ScriptedHandler>();
  Request seen;
  handler->script = [&](const Request& request) -> Task<Decision> {
    seen = request;
    if (request.path() == "/wanted/own") {
      Response response;
      response.status = 422;
      response.headers = {{"X-Own", "1"}};
      response.body = "own";
      co_return response;
    }
    if (request.path() == "/wanted/pass") co_return PassThrough{};
    Forward forward;
    forward.target = request.path() == "/wanted/text" ? "/text" : "/changed?x=1";
    forward.body = "changed";
    auto filter = std::make_unique<Upper>();
    filter->skippable = request.path() != "/wanted/text" || request.query() != "strict";
    forward.filter = std::move(filter);
    forward.drops_authorization = request.query() == "ours";
    co_return forward;
  };
  Proxied proxied(upstream.url(), {}, handler);
  auto client = proxied.connect();
  std::string headers = " HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\nContent-Encoding: x\r\n";

  client.send("POST /wanted/pass?a=b" + headers +
              "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
  auto passed = read_message(client);
  CHECK(seen.body == "abcde");
  CHECK(seen.query() == "a=b");
  CHECK(seen.peer == "127.0.0.1");
  CHECK(find_header(seen.headers, "accept-ENCODING") == "gzip");
  CHECK_THAT(passed.body, Catch::Matchers::StartsWith("POST /wanted/pass?a=b HTTP/1.1\r\n"));
  CHECK_THAT(passed.body,
             tests::contains("Accept-Encoding: gzip\r\nContent-Encoding: x\r\nContent-Length: 5\r\n"));
  CHECK_THAT(passed.body, Catch::Matchers::EndsWith("\r\n\r\nabcde"));

  client.send("POST /wanted/change" + headers + "Content-Length: 3\r\n\r\nabc");
  auto changed = read_message(client);
  CHECK(changed.has("Transfer-Encoding: chunked"));
  CHECK(changed.value("Content-Length").empty());
  CHECK_THAT(changed.body, Catch::Matchers::StartsWith("POST /CHANGED?X=1 HTTP/1.1\r\n"));
  CHECK_THAT(changed.body,
             tests::contains("\r\nACCEPT-ENCODING: IDENTITY\r\nCONTENT-LENGTH: 7\r\n\r\nCHANGED!"));

  client.send("POST /wanted/text" + headers + "Content-Length: 3\r\n\r\nabc");
  CHECK_THAT(read_message(client).body, Catch::Matchers::EndsWith("\r\n\r\nchanged"));
  client.send("POST /wanted/text?strict" + headers + "Content-Length: 3\r\n\r\nabc");
  auto strict = read_message(client);
  CHECK(strict.status() == 502);
  CHECK_THAT(strict.body, !tests::contains("changed"));

  for (const bool ours : {false, true}) {
    client.send(std::string("POST /wanted/text") + (ours ? "?ours" : "") + headers +
                "AUTHORIZATION: Bearer x\r\nContent-Length: 3\r\n\r\nabc");
    const bool told = read_message(client).body.find("Bearer x") != std::string::npos;
    CHECK(told == !ours);
  }

  client.send("GET /wanted/own" + headers + "\r\n");
  auto own = read_message(client);
  CHECK(own.status() == 422);
  CHECK(own.has("X-Own: 1"));
  CHECK(own.body == "own");
  client.send("HEAD /wanted/own" + headers + "\r\n");
  CHECK(read_message(client, true).has("Content-Length: 3"));

  client.send("POST /wanted/change HTTP/1.0\r\nContent-Length: 3\r\nConnection: keep-alive\r\n\r\nabc");
  auto old = read_message(client);
  CHECK(old.has("Connection: close"));
  CHECK_THAT(old.body, Catch::Matchers::EndsWith("CHANGED!"));
}

TEST_CASE("a wanted request with Expect: 100-continue is let go on by us") {
  RawUpstream upstream(RawUpstream::always(kHello));
  auto handler = std::make_shared<ScriptedHandler>();
  handler->script = [](const Request&) -> Task<Decision> { co_return PassThrough{}; };
  Proxied proxied(upstream.url(), {}, handler);
  auto client = proxied.connect();
  client.send("POST /wanted HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
  CHECK(read_message(client).status() == 100);
  client.send("body");
  CHECK(read_message(client).body == "hello");
}

TEST_CASE("a client may leave while its request is being decided") {
  RawUpstream upstream(RawUpstream::always(kHello));
  auto handler = std::make_shared<ScriptedHandler>();
  std::atomic<int> begun{0};
  std::atomic<int> decided{0};
  handler->script = [&](const Request&) -> Task<Decision> {
    ++begun;
    auto executor = co_await boost::asio::this_coro::executor;
    boost::asio::basic_waitable_timer<std::chrono::steady_clock,
                                      boost::asio::wait_traits<std::chrono::steady_clock>, Executor>
        pause(executor, std::chrono::milliseconds(100));
    co_await pause.async_wait(boost::asio::use_awaitable_t<Executor>());
    ++decided;
    co_return PassThrough{};
  };
  Proxied proxied(upstream.url(), {}, handler);
  for (int i = 0; i < 10; ++i) {
    auto client = proxied.connect();
    client.send("GET /wanted HTTP/1.1\r\nHost: a\r\n\r\n");
    while (begun <= i) std::this_thread::sleep_for(1ms);
    if (i % 2 == 0) client.reset();
  }
  auto client = proxied.connect();
  client.send("GET /wanted HTTP/1.1\r\nHost: a\r\n\r\n");
  while (begun < 11) std::this_thread::sleep_for(1ms);
  proxied.server->stop();
  CHECK(read_message(client).body == "hello");
  proxied.server->wait();
  CHECK(decided == 11);
}

}  // namespace proxy::http
