#include "proxy/http/upstream.hpp"

#include <algorithm>
#include <boost/asio/local/stream_protocol.hpp>

namespace proxy::http {
namespace {

// Long enough for a burst of new connections, short enough to follow a name that moves.
constexpr std::int64_t kAddressSeconds = 2;
constexpr std::int64_t kLongestResolvePause = 30;

}  // namespace

UpstreamPool::UpstreamPool(asio::io_context& io, const Origin& origin, const UpstreamUrl& url,
                           const Timeouts& timeouts, Deadlines& deadlines, BufferPool& buffers)
    : breaker(origin.options.breaker),
      io_(io),
      origin_(origin),
      url_(url),
      timeouts_(timeouts),
      deadlines_(deadlines),
      buffers_(buffers),
      resolver_(io.get_executor()),
      resolved_(io.get_executor()) {
  error_code not_literal;
  auto literal = asio::ip::make_address(url.host, not_literal);
  if (!url.socket_path.empty()) {
    addresses_.emplace_back(asio::local::stream_protocol::endpoint(url.socket_path));
  } else if (!not_literal) {
    addresses_.emplace_back(asio::ip::tcp::endpoint(literal, url.port));
  }
  if (!addresses_.empty()) addresses_until_ = Deadlines::kNever;
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

Task<std::unique_ptr<UpstreamConnection>> UpstreamPool::connect(NoConnection& failure) {
  if (deadlines_.now() > addresses_until_ && !resolving_) start_resolving();
  // Old addresses are better than waiting for new ones.
  if (addresses_.empty()) co_await wait_for_addresses();
  if (addresses_.empty()) {
    failure.why = resolve_error_ ? "its name can't be resolved: " + resolve_error_.message()
                                 : "its name was not resolved in time";
    co_return nullptr;
  }
  auto tried = addresses_;
  auto connection = co_await connect_to_one_of(tried, failure);
  if (connection || addresses_until_ == Deadlines::kNever) co_return connection;
  // The name may have moved since.
  if (!resolving_ && resolve_failures_ == 0) start_resolving();
  if (resolving_) co_await wait_for_addresses();
  if (addresses_ != tried) {
    tried = addresses_;
    connection = co_await connect_to_one_of(tried, failure);
  }
  co_return connection;
}

Task<std::unique_ptr<UpstreamConnection>> UpstreamPool::connect_to_one_of(std::vector<Endpoint> addresses,
                                                                          NoConnection& failure) {
  auto share = timeouts_.connect / static_cast<std::int64_t>(addresses.size());
  auto limit = std::max<std::chrono::seconds>(share, std::chrono::seconds(1));
  failure.refused = true;
  for (auto& address : addresses) {
    auto connection = std::make_unique<UpstreamConnection>(Socket(io_.get_executor()), deadlines_);
    error_code ec;
    co_await begin(connection->stream, address, limit, failure, ec);
    if (!ec) {
      connection->in = buffers_.take();
      co_return connection;
    }
  }
  co_return nullptr;
}

Task<void> UpstreamPool::begin(Stream& stream, Endpoint address, std::chrono::seconds limit,
                               NoConnection& failure, error_code& ec) {
  failure.why.clear();
  auto& socket = stream.socket();
  socket.open(address.protocol(), ec);
  if (ec) {
    failure.why = ec.message();
    co_return;
  }
  stream.limit_writing(limit);
  co_await socket.async_connect(address, asio::redirect_error(use_task, ec));
  // What a Unix socket without a listener gives, whether its file is there or not.
  bool refused =
      ec == asio::error::connection_refused || ec == boost::system::errc::no_such_file_or_directory;
  if (!refused) failure.refused = false;
  if (!ec) {
    error_code ignored;
    if (url_.socket_path.empty()) socket.set_option(asio::ip::tcp::no_delay(true), ignored);
    socket.non_blocking(true, ignored);
    if (url_.tls) co_await stream.start_tls(*origin_.tls, session_, url_.host, failure.why, ec);
  }
  if (ec && stream.timed_out()) {
    failure.why = "connecting took too long";
  } else if (ec && failure.why.empty()) {
    failure.why = ec.message();
  }
  stream.lift_limits();
}

Task<void> UpstreamPool::wait_for_addresses() {
  if (!resolving_) co_return;
  error_code ended;
  co_await resolved_.async_wait(asio::redirect_error(use_task, ended));
}

void UpstreamPool::start_resolving() {
  resolving_ = true;
  resolve_error_ = {};
  resolved_.expires_after(timeouts_.connect);
  resolver_.async_resolve(
      url_.host, std::to_string(url_.port),
      [this](const error_code& ec, const Resolver::results_type& results) { take_addresses(ec, results); });
}

void UpstreamPool::take_addresses(const error_code& ec, const Resolver::results_type& results) {
  resolving_ = false;
  resolve_error_ = ec;
  if (ec) {
    // Nobody can be served without an address, so the pause is short then.
    auto longest = addresses_.empty() ? kAddressSeconds : kLongestResolvePause;
    auto pause = std::min(longest, std::int64_t{1} << std::min(resolve_failures_++, 10u));
    addresses_until_ = deadlines_.now() + pause - 1;
  } else {
    resolve_failures_ = 0;
    addresses_.clear();
    for (auto& entry : results) addresses_.emplace_back(entry.endpoint());
    addresses_until_ = deadlines_.now() + kAddressSeconds;
  }
  stop_resolving();
}

}  // namespace proxy::http
