#include <thread>

#include "tests/proxy/http/fixture.hpp"

namespace proxy::http {

using fakes::RawSocket;
using fakes::RawUpstream;
using fakes::read_message;
using namespace std::chrono_literals;

TEST_CASE("a server that is stopped finishes what is under way and lets idle clients go") {
  RawUpstream upstream([](RawSocket& socket) {
    read_message(socket);
    std::this_thread::sleep_for(300ms);
    socket.send(kHello);
    socket.receive();
  });
  Proxied proxied(upstream.url(), [](ServerOptions& options) { options.threads = 2; });
  auto idle = proxied.connect();
  auto busy = proxied.connect();
  busy.send(kGet);
  std::this_thread::sleep_for(100ms);
  proxied.server->stop();
  CHECK(idle.read_to_end().empty());
  CHECK(idle.at_end());
  auto answer = read_message(busy);
  CHECK(answer.body == "hello");
  CHECK(answer.has("Connection: close"));
  proxied.server->wait();
  CHECK_THROWS(proxied.connect());
}

TEST_CASE("stopping is bounded when something never ends") {
  RawUpstream upstream([](RawSocket& socket) { socket.read_to_end(); });
  Proxied proxied(upstream.url(), [](ServerOptions& options) { options.timeouts.drain = 1s; });
  auto client = proxied.connect();
  client.send(kGet);
  std::this_thread::sleep_for(50ms);
  auto start = std::chrono::steady_clock::now();
  proxied.server->stop();
  proxied.server->wait();
  CHECK(std::chrono::steady_clock::now() - start < 5s);
}

TEST_CASE("a second server on the same port is refused") {
  RawUpstream upstream(RawUpstream::always(kHello));
  Proxied proxied(upstream.url());
  ServerOptions options;
  options.upstream.url = upstream.url();
  options.listen = "127.0.0.1:" + std::to_string(proxied.server->port());
  auto second = make_server(options, proxied.handler);
  REQUIRE_FALSE(second.has_value());
  CHECK(second.error().code == base::errc::unavailable);
  options.listen = "nonsense";
  CHECK(make_server(options, proxied.handler).error().code == base::errc::bad_input);
  options.listen = ":0";
  options.upstream.url = "ftp://x";
  CHECK(make_server(options, proxied.handler).error().code == base::errc::bad_input);
}

}  // namespace proxy::http
