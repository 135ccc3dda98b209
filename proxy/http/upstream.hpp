#pragma once

#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/basic_resolver.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <memory>
#include <string>
#include <vector>

#include "proxy/http/breaker.hpp"
#include "proxy/http/buffer.hpp"
#include "proxy/http/origin.hpp"
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

// One thread's connections to one address of an upstream: the one used last is used next, so that spare ones
// grow old and go.
class UpstreamPool {
 public:
  static constexpr std::size_t kMaxIdle = 256;
  static constexpr std::int64_t kMaxIdleSeconds = 55;  // below what servers usually grant

  UpstreamPool(asio::io_context& io, const Origin& origin, const UpstreamUrl& url, const Timeouts& timeouts,
               Deadlines& deadlines, BufferPool& buffers);

  // A kept connection that still looks alive, or null.
  std::unique_ptr<UpstreamConnection> take_idle();

  // What came of connect() when it gave nothing.
  struct NoConnection {
    std::string why;
    bool refused = false;  // at once, and trying again would cost as little
  };
  // A new connection, every address of the host tried in turn, TLS begun; null with the reason.
  Task<std::unique_ptr<UpstreamConnection>> connect(NoConnection& failure);
  // For a connection whose last answer is read to its end.
  void give_back(std::unique_ptr<UpstreamConnection> connection);

  void drop_old();  // every tick
  void drop_all() { idle_.clear(); }
  void stop_resolving() { resolved_.expires_at(std::chrono::steady_clock::time_point::min()); }

  const UpstreamUrl& url() const { return url_; }

  Breaker breaker;
  unsigned under_way = 0;  // requests

 private:
  using Resolver = asio::ip::basic_resolver<asio::ip::tcp, Executor>;
  using Endpoint = asio::generic::stream_protocol::endpoint;

  Task<std::unique_ptr<UpstreamConnection>> connect_to_one_of(std::vector<Endpoint> addresses,
                                                              NoConnection& failure);
  Task<void> begin(Stream& stream, Endpoint address, std::chrono::seconds limit, NoConnection& failure,
                   error_code& ec);
  Task<void> wait_for_addresses();
  void start_resolving();
  void take_addresses(const error_code& ec, const Resolver::results_type& results);

  asio::io_context& io_;
  const Origin& origin_;
  const UpstreamUrl& url_;
  const Timeouts& timeouts_;
  Deadlines& deadlines_;
  BufferPool& buffers_;
  std::vector<std::unique_ptr<UpstreamConnection>> idle_;
  TlsSession session_;

  Resolver resolver_;
  Timer resolved_;  // ends when the question under way is answered, or has taken too long
  bool resolving_ = false;
  error_code resolve_error_;
  unsigned resolve_failures_ = 0;  // in a row
  std::vector<Endpoint> addresses_;
  std::int64_t addresses_until_ = -1;  // tick after which the name is asked for again
};

}  // namespace proxy::http
