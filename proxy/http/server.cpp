#include "proxy/http/server.hpp"

#include <algorithm>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <mutex>
#include <thread>
#include <vector>

#include "proxy/http/worker.hpp"

namespace proxy::http {
namespace {

using Endpoints = std::vector<asio::ip::tcp::endpoint>;

bool has_ipv6() {
  asio::io_context io;
  asio::ip::tcp::acceptor probe(io);
  error_code ec;
  probe.open(asio::ip::tcp::v6(), ec);
  if (!ec) probe.bind({asio::ip::tcp::v6(), 0}, ec);
  return !ec;
}

base::Result<Endpoints> listen_endpoints(const ListenAddress& address) {
  if (address.host.empty()) {
    return Endpoints{{has_ipv6() ? asio::ip::tcp::v6() : asio::ip::tcp::v4(), address.port}};
  }
  asio::io_context io;
  asio::ip::tcp::resolver resolver(io);
  error_code ec;
  auto found =
      resolver.resolve(address.host, std::to_string(address.port), asio::ip::resolver_base::passive, ec);
  if (ec) return base::Error{base::errc::bad_input, "listen address '" + address.host + "': " + ec.message()};
  Endpoints endpoints;
  for (auto& entry : found) endpoints.push_back(entry.endpoint());
  return endpoints;
}

// SO_REUSEPORT lets a second server share the port silently; binding once without it tells.
bool is_taken(const asio::ip::tcp::endpoint& address) {
  asio::io_context io;
  asio::ip::tcp::acceptor probe(io);
  error_code ec;
  probe.open(address.protocol(), ec);
  probe.set_option(asio::socket_base::reuse_address(true), ec);
  if (address.protocol() == asio::ip::tcp::v6()) {
    probe.set_option(asio::ip::v6_only(!address.address().is_unspecified()), ec);
  }
  probe.bind(address, ec);
  if (!ec) probe.listen(1, ec);
  return ec == asio::error::address_in_use;
}

class ThreadedServer final : public Server {
 public:
  ThreadedServer(const ServerOptions& options, UpstreamUrl upstream, std::shared_ptr<Handler> handler)
      : common_(options) {
    common_.upstream = std::move(upstream);
    common_.handler = std::move(handler);
    auto count = options.threads != 0 ? options.threads : std::max(1u, std::thread::hardware_concurrency());
    for (unsigned i = 0; i < count; ++i) workers_.push_back(std::make_unique<Worker>(common_));
  }
  ~ThreadedServer() override {
    for (auto& worker : workers_) worker->stop(std::chrono::seconds(0));
    wait();
  }

  // On every address that this machine has; a taken port is an error.
  base::Result<void> listen(const Endpoints& endpoints) {
    base::Error error{base::errc::unavailable, "no address to listen on"};
    for (auto address : endpoints) {
      if (port_ != 0) address.port(port_);
      if (address.port() != 0 && is_taken(address)) {
        return base::Error{base::errc::unavailable, "port " + std::to_string(address.port()) + " is taken"};
      }
      auto bound = listen_everywhere(address);
      if (!bound) error = bound.error();
    }
    if (port_ == 0) return error;
    return {};
  }

  void start() {
    for (auto& worker : workers_) threads_.emplace_back([&worker = *worker] { worker.run(); });
  }

  std::uint16_t port() const override { return port_; }
  void stop() override {
    for (auto& worker : workers_) worker->stop(common_.options.timeouts.drain);
  }
  void wait() override {
    std::lock_guard lock(joining_);
    for (auto& thread : threads_) thread.join();
    threads_.clear();
  }

 private:
  base::Result<void> listen_everywhere(asio::ip::tcp::endpoint address) {
    for (auto& worker : workers_) {
      auto port = worker->listen(address);
      if (!port) return port.error();
      port_ = *port;
      address.port(port_);
    }
    return {};
  }

  Common common_;
  std::vector<std::unique_ptr<Worker>> workers_;
  std::vector<std::thread> threads_;
  std::mutex joining_;
  std::uint16_t port_ = 0;
};

}  // namespace

base::Result<std::unique_ptr<Server>> make_server(const ServerOptions& options,
                                                  std::shared_ptr<Handler> handler) {
  auto upstream = parse_upstream_url(options.upstream);
  if (!upstream) return upstream.error();
  auto address = parse_listen_address(options.listen);
  if (!address) return address.error();
  auto endpoints = listen_endpoints(*address);
  if (!endpoints) return endpoints.error();
  auto server = std::make_unique<ThreadedServer>(options, *upstream, handler);
  auto listening = server->listen(*endpoints);
  if (!listening) return listening.error();
  server->start();
  return std::unique_ptr<Server>(std::move(server));
}

}  // namespace proxy::http
