#include "proxy/http/worker.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>
#include <ctime>

#include "base/logging.hpp"

namespace proxy::http {
namespace {

using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

std::string http_date() {
  static constexpr const char* kDays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::time_t now = std::time(nullptr);
  std::tm parts{};
  ::gmtime_r(&now, &parts);
  char text[64];
  auto size = std::snprintf(text, sizeof text, "%s, %02d %s %04d %02d:%02d:%02d GMT", kDays[parts.tm_wday],
                            parts.tm_mday, kMonths[parts.tm_mon], parts.tm_year + 1900, parts.tm_hour,
                            parts.tm_min, parts.tm_sec);
  return {text, static_cast<std::size_t>(size)};
}

Task<void> serve(std::unique_ptr<Session> session) {
  co_await session->run();
}

}  // namespace

Worker::Worker(Common& all)
    : common(all),
      pool(io, all.upstream, all.options.timeouts, deadlines, buffers),
      date(http_date()),
      ticker_(io.get_executor()) {}

Worker::~Worker() = default;

base::Result<std::uint16_t> Worker::listen(const asio::ip::tcp::endpoint& address) {
  auto acceptor = std::make_unique<Acceptor>(io.get_executor());
  error_code ec;
  auto step = [&](auto act) {
    if (!ec) act();
  };
  step([&] { acceptor->open(address.protocol(), ec); });
  step([&] { acceptor->set_option(asio::socket_base::reuse_address(true), ec); });
  step([&] { acceptor->set_option(ReusePort(true), ec); });
  if (address.protocol() == asio::ip::tcp::v6()) {
    step([&] { acceptor->set_option(asio::ip::v6_only(!address.address().is_unspecified()), ec); });
  }
  step([&] { acceptor->bind(address, ec); });
  step([&] { acceptor->listen(asio::socket_base::max_listen_connections, ec); });
  if (ec) {
    return base::Error{base::errc::unavailable, "can't listen on " + address.address().to_string() +
                                                    " port " + std::to_string(address.port()) + ": " +
                                                    ec.message()};
  }
  auto port = acceptor->local_endpoint().port();
  acceptors_.push_back(std::move(acceptor));
  return port;
}

void Worker::run() {
  auto report = [](std::exception_ptr error) {
    if (error) std::rethrow_exception(error);
  };
  for (auto& acceptor : acceptors_) asio::co_spawn(io, accept(*acceptor), report);
  asio::co_spawn(io, tick(), report);
  io.run();
  sessions_.clear();
}

void Worker::stop(std::chrono::seconds drain) {
  asio::post(io, [this, drain] { begin_stop(drain); });
}

void Worker::begin_stop(std::chrono::seconds drain) {
  stopping = true;
  drain_until_ = std::min(drain_until_, deadlines.now() + drain.count());
  for (auto& acceptor : acceptors_) {
    error_code ignored;
    acceptor->close(ignored);
  }
  pool.drop_all();
  for (auto& session : sessions_) session.stop_if_idle();
  if (drain.count() == 0) deadlines.close_all();
  for (auto& session : sessions_) session.check_client();
  end_if_empty();
}

void Worker::end_if_empty() {
  if (stopping && sessions_.empty()) io.stop();
}

Task<void> Worker::accept(Acceptor& acceptor) {
  while (acceptor.is_open()) {
    error_code ec;
    asio::basic_stream_socket<asio::ip::tcp, Executor> socket(io.get_executor());
    co_await acceptor.async_accept(socket, asio::redirect_error(use_task, ec));
    if (!ec) {
      socket.set_option(asio::ip::tcp::no_delay(true), ec);
      start(Socket(std::move(socket)));
    } else if (acceptor.is_open()) {
      // Out of descriptors, mostly: the connection stays in the queue and would be offered again at once.
      Timer pause(io.get_executor(), std::chrono::milliseconds(100));
      co_await pause.async_wait(asio::redirect_error(use_task, ec));
    }
  }
}

void Worker::start(Socket socket) {
  auto session = std::make_unique<Session>(*this, std::move(socket));
  if (++common.connections > common.options.limits.connections) {
    session->refuse("too many connections");
    return;
  }
  sessions_.push_back(*session);
  asio::co_spawn(io, serve(std::move(session)), [this](std::exception_ptr error) {
    try {
      if (error) std::rethrow_exception(error);
    } catch (const std::exception& bug) {
      spdlog::error("a session ended with an exception: {}", base::printable(bug.what()));
    }
    end_if_empty();
  });
}

Task<void> Worker::tick() {
  for (;;) {
    error_code ec;
    ticker_.expires_after(std::chrono::seconds(1));
    co_await ticker_.async_wait(asio::redirect_error(use_task, ec));
    date = http_date();
    deadlines.tick();
    pool.drop_old();
    for (auto& session : sessions_) session.check_client();
    if (deadlines.now() > drain_until_) deadlines.close_all();
    end_if_empty();
  }
}

}  // namespace proxy::http
