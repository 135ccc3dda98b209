#include "proxy/http/server.hpp"

#include <algorithm>
#include <mutex>
#include <thread>
#include <vector>

#include "proxy/http/listener.hpp"
#include "proxy/http/worker.hpp"

namespace proxy::http {
namespace {

base::Result<std::vector<std::unique_ptr<Origin>>> make_origins(const ServerOptions& options) {
  std::vector<std::unique_ptr<Origin>> origins;
  auto add = [&](const UpstreamOptions& upstream) -> base::Result<void> {
    auto origin = make_origin(upstream);
    if (!origin) return origin.error();
    origins.push_back(*std::move(origin));
    return {};
  };
  if (auto added = add(options.upstream); !added) return added.error();
  for (auto& upstream : options.named_upstreams) {
    if (upstream.path_prefix.empty() && upstream.header.empty()) {
      return base::Error{base::errc::bad_input,
                         "upstream '" + upstream.name + "': needs a path_prefix or a header"};
    }
    if (auto added = add(upstream); !added) return added.error();
  }
  return origins;
}

class ThreadedServer final : public Server {
 public:
  ThreadedServer(const ServerOptions& options, std::vector<std::unique_ptr<Origin>> origins,
                 std::shared_ptr<Handler> handler)
      : common_(options) {
    common_.origins = std::move(origins);
    common_.handler = std::move(handler);
    auto count = options.threads != 0 ? options.threads : std::max(1u, std::thread::hardware_concurrency());
    for (unsigned i = 0; i < count; ++i) workers_.push_back(std::make_unique<Worker>(common_, i == 0));
    for (auto& worker : workers_) common_.workers.push_back(worker.get());
  }
  ~ThreadedServer() override {
    for (auto& worker : workers_) worker->stop(std::chrono::seconds(0));
    wait();
  }

  base::Result<void> listen(const ListenAddress& address) {
    auto opened = listener_.open(address, workers_.size());
    if (!opened) return opened.error();
    for (std::size_t i = 0; i < workers_.size(); ++i) {
      for (int descriptor : listener_.take(i)) workers_[i]->listen(descriptor);
    }
    return {};
  }

  void start() {
    for (auto& worker : workers_) threads_.emplace_back([&worker = *worker] { worker.run(); });
  }

  std::uint16_t port() const override { return listener_.port(); }
  void stop() override {
    for (auto& worker : workers_) worker->stop(common_.options.timeouts.drain);
  }
  void wait() override {
    std::lock_guard lock(joining_);
    for (auto& thread : threads_) thread.join();
    threads_.clear();
  }

  void set_limits(const Limits& limits) override {
    common_.admission.set(limits.upstream_requests, limits.queued_requests, limits.queue);
    common_.connections_of.set(limits.connections_per_client);
    common_.requests_of.set(limits.requests_per_client);
    for (auto& worker : workers_) worker->set_limits(limits);
  }
  ServerStats stats() const override {
    ServerStats all;
    for (const auto& origin : common_.origins) {
      auto& upstream = all.upstreams.emplace_back();
      upstream.name = origin->options.name;
      for (std::size_t i = 0; i < origin->urls.size(); ++i) {
        const auto& url = origin->urls[i];
        upstream.addresses.push_back(
            {url.socket_path.empty() ? url.authority : url.socket_path, origin->is_up(i)});
      }
    }
    for (const auto& worker : workers_) all.add(worker->stats);
    return all;
  }

 private:
  Listener listener_;
  Common common_;
  std::vector<std::unique_ptr<Worker>> workers_;
  std::vector<std::thread> threads_;
  std::mutex joining_;
};

}  // namespace

base::Result<std::unique_ptr<Server>> make_server(const ServerOptions& options,
                                                  std::shared_ptr<Handler> handler) {
  auto origins = make_origins(options);
  if (!origins) return origins.error();
  auto address = parse_listen_address(options.listen);
  if (!address) return address.error();
  auto server = std::make_unique<ThreadedServer>(options, *std::move(origins), std::move(handler));
  auto listening = server->listen(*address);
  if (!listening) return listening.error();
  server->start();
  return std::unique_ptr<Server>(std::move(server));
}

}  // namespace proxy::http
