#include "proxy/http/upstream.hpp"

#include <boost/asio/connect.hpp>

namespace proxy::http {
namespace {

// Long enough for a burst of new connections, short enough to follow a name that moves.
constexpr std::int64_t kAddressSeconds = 2;

}  // namespace

UpstreamPool::UpstreamPool(asio::io_context& io, const UpstreamUrl& url, const Timeouts& timeouts,
                           Deadlines& deadlines, BufferPool& buffers)
    : io_(io),
      url_(url),
      timeouts_(timeouts),
      deadlines_(deadlines),
      buffers_(buffers),
      resolver_(io.get_executor()),
      resolved_(io.get_executor()) {
  error_code ec;
  auto literal = asio::ip::make_address(url.host, ec);
  if (ec) return;
  addresses_.emplace_back(literal, url.port);
  addresses_until_ = Deadlines::kNever;
}

std::unique_ptr<UpstreamConnection> UpstreamPool::take_idle() {
  while (!idle_.empty()) {
    auto connection = std::move(idle_.back());
    idle_.pop_back();
    // Bytes that nobody asked for would be taken for the answer to the next request.
    if (!connection->stream.is_quiet()) continue;
    connection->reused = true;
    connection->in = buffers_.take();
    return connection;
  }
  return nullptr;
}

void UpstreamPool::give_back(std::unique_ptr<UpstreamConnection> connection) {
  buffers_.give_back(std::move(connection->in));
  if (idle_.size() == kMaxIdle) return;
  connection->stream.lift_limits();
  connection->idle_since = deadlines_.now();
  idle_.push_back(std::move(connection));
}

void UpstreamPool::drop_old() {
  auto young = std::find_if(idle_.begin(), idle_.end(), [&](const auto& connection) {
    return deadlines_.now() - connection->idle_since < kMaxIdleSeconds;
  });
  idle_.erase(idle_.begin(), young);
}

Task<std::unique_ptr<UpstreamConnection>> UpstreamPool::connect(std::string& why) {
  bool found = co_await resolve(why);
  if (!found) co_return nullptr;
  auto addresses = addresses_;
  auto share = timeouts_.connect / static_cast<std::int64_t>(addresses.size());
  for (auto& address : addresses) {
    auto connection = std::make_unique<UpstreamConnection>(Socket(io_.get_executor()), deadlines_);
    auto& stream = connection->stream;
    error_code ec;
    stream.socket().open(asio::generic::stream_protocol(address.protocol()), ec);
    if (!ec) {
      stream.limit_writing(std::max(share, std::chrono::seconds(1)));
      asio::generic::stream_protocol::endpoint to(address);
      co_await stream.socket().async_connect(to, asio::redirect_error(use_task, ec));
      stream.lift_limits();
    }
    if (!ec) {
      error_code ignored;
      stream.socket().set_option(asio::ip::tcp::no_delay(true), ignored);
      stream.socket().non_blocking(true, ignored);
      connection->in = buffers_.take();
      co_return connection;
    }
    why = stream.timed_out() ? "connecting took too long" : ec.message();
  }
  if (addresses_until_ != Deadlines::kNever) addresses_until_ = -1;
  co_return nullptr;
}

Task<bool> UpstreamPool::resolve(std::string& why) {
  if (deadlines_.now() <= addresses_until_) co_return true;
  if (!resolving_) start_resolving();
  error_code ended;
  co_await resolved_.async_wait(asio::redirect_error(use_task, ended));
  if (resolving_) {
    why = "its name was not resolved in time";
    co_return false;
  }
  if (resolve_error_) why = "its name can't be resolved: " + resolve_error_.message();
  co_return !resolve_error_ && !addresses_.empty();
}

void UpstreamPool::start_resolving() {
  resolving_ = true;
  resolved_.expires_after(timeouts_.connect);
  resolver_.async_resolve(url_.host, std::to_string(url_.port),
                          [this](error_code ec, const Resolver::results_type& results) {
                            resolving_ = false;
                            resolve_error_ = ec;
                            if (!ec) {
                              addresses_.assign(results.begin(), results.end());
                              addresses_until_ = deadlines_.now() + kAddressSeconds;
                            }
                            resolved_.expires_at(std::chrono::steady_clock::time_point::min());
                          });
}

}  // namespace proxy::http
