#pragma once

#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/basic_resolver.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <memory>
#include <string>
#include <vector>

#include "proxy/http/address.hpp"
#include "proxy/http/buffer.hpp"
#include "proxy/http/server.hpp"
#include "proxy/http/stream.hpp"

namespace proxy::http {

using Timer = asio::basic_waitable_timer<std::chrono::steady_clock,
                                         asio::wait_traits<std::chrono::steady_clock>, Executor>;

struct UpstreamConnection {
  UpstreamConnection(Socket socket, Deadlines& deadlines) : stream(std::move(socket), deadlines) {}

  Stream stream;
  Buffer in;
  bool reused = false;
  std::int64_t idle_since = 0;  // ticks
};

// One thread's connections to the upstream: the one used last is used next, so that spare ones grow old and
// go.
class UpstreamPool {
 public:
  static constexpr std::size_t kMaxIdle = 256;
  static constexpr std::int64_t kMaxIdleSeconds = 55;  // below what servers usually grant

  UpstreamPool(asio::io_context& io, const UpstreamUrl& url, const Timeouts& timeouts, Deadlines& deadlines,
               BufferPool& buffers);

  // A kept connection that still looks alive, or null.
  std::unique_ptr<UpstreamConnection> take_idle();
  // A new connection, every address of the upstream tried in turn; null with the reason in `why`.
  Task<std::unique_ptr<UpstreamConnection>> connect(std::string& why);
  // For a connection whose last answer is read to its end.
  void give_back(std::unique_ptr<UpstreamConnection> connection);

  void drop_old();  // every tick
  void drop_all() { idle_.clear(); }

 private:
  using Resolver = asio::ip::basic_resolver<asio::ip::tcp, Executor>;

  Task<bool> resolve(std::string& why);
  void start_resolving();

  asio::io_context& io_;
  const UpstreamUrl& url_;
  const Timeouts& timeouts_;
  Deadlines& deadlines_;
  BufferPool& buffers_;
  std::vector<std::unique_ptr<UpstreamConnection>> idle_;

  Resolver resolver_;
  Timer resolved_;  // ends when the question under way is answered, or has taken too long
  bool resolving_ = false;
  error_code resolve_error_;
  std::vector<asio::ip::tcp::endpoint> addresses_;
  std::int64_t addresses_until_ = -1;  // tick after which the name is asked for again
};

}  // namespace proxy::http
