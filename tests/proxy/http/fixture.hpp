#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "proxy/http/server.hpp"
#include "tests/catch.hpp"
#include "tests/fakes/raw_upstream.hpp"

// A server of ours between raw sockets.
namespace proxy::http {

inline const std::string kHello = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
inline const std::string kGet = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

class ScriptedHandler : public Handler {
 public:
  std::function<Task<Decision>(const Request&)> script;  // none: every request streams through

  Route route(const RequestHead& head) const override {
    Route route;
    route.inspect = script && head.path.starts_with("/wanted");
    route.limited = head.path.find("limited") != std::string_view::npos;
    route.shareable = head.method == "GET" && head.path.find("shared") != std::string_view::npos;
    route.cross_origin = route.limited;
    if (head.path == "/forbidden") route.forbidden = "not here";
    return route;
  }
  Task<Decision> decide(const Request& request) override { return script(request); }
  Response failure(unsigned status, std::string_view error_type, std::string_view message) const override {
    Response response;
    response.status = status;
    response.headers = {{"Content-Type", "application/json"}};
    response.body =
        "{\"errorType\":\"" + std::string(error_type) + "\",\"error\":\"" + std::string(message) + "\"}";
    return response;
  }
};

struct Proxied {
  explicit Proxied(const std::string& upstream, const std::function<void(ServerOptions&)>& change = {},
                   std::shared_ptr<ScriptedHandler> scripted = std::make_shared<ScriptedHandler>())
      : handler(std::move(scripted)) {
    ServerOptions options;
    options.listen = "127.0.0.1:0";
    options.threads = 1;
    options.upstream.url = upstream;
    if (change) change(options);
    auto made = make_server(options, handler);
    if (!made) throw std::runtime_error(made.error().detail);
    server = std::move(*made);
  }

  fakes::RawSocket connect(int receive_buffer = 0) const {
    return fakes::RawSocket::connect(server->port(), receive_buffer);
  }
  // Sends `bytes` over a connection of its own and reads one answer.
  fakes::RawMessage ask(std::string_view bytes) const {
    auto client = connect();
    client.send(bytes);
    return fakes::read_message(client, bytes.starts_with("HEAD "));
  }

  std::shared_ptr<ScriptedHandler> handler;
  std::unique_ptr<Server> server;
};

// An upstream's script: answers with the request it got, head and body, as the body.
inline void echo(fakes::RawSocket& socket) {
  for (;;) {
    auto request = fakes::read_message(socket);
    if (!request.complete) return;
    auto text = request.head + request.body;
    if (!socket.send("HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(text.size()) + "\r\n\r\n" + text))
      return;
  }
}

// Where nobody listens.
inline std::uint16_t unused_port() {
  fakes::RawUpstream gone([](fakes::RawSocket&) {});
  return gone.port();
}

// Whether the condition comes true in that time.
template <class Condition>
bool within(std::chrono::milliseconds limit, Condition condition) {
  auto end = std::chrono::steady_clock::now() + limit;
  while (std::chrono::steady_clock::now() < end) {
    if (condition()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return false;
}

// Resident memory of this process in bytes.
std::size_t resident_bytes();

}  // namespace proxy::http
