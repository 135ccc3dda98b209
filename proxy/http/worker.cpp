#include "proxy/http/worker.hpp"

#include <sys/socket.h>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>

#include <ctime>

#include "base/logging.hpp"

namespace proxy::http {
namespace {

constexpr std::int64_t kLastWords = 1;  // ticks

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

Worker::Worker(Common& all, bool is_first)
    : common(all),
      date(http_date()),
      limits(all.options.limits),
      stats(all.origins.size()),
      access_log(all.options.access_log_json),
      sampler(all.options.trace_ratio),
      ticker_(io.get_executor()) {
  for (auto& origin : all.origins) {
    upstreams.push_back(
        std::make_unique<UpstreamGroup>(io, *origin, all.options.timeouts, deadlines, buffers, is_first));
  }
}

Worker::~Worker() = default;

void Worker::listen(int descriptor) {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  ::getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &size);
  auto acceptor = std::make_unique<Acceptor>(io.get_executor());
  acceptor->assign(asio::generic::stream_protocol(address.ss_family, 0), descriptor);
  acceptors_.push_back(std::move(acceptor));
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
    if (drain.count() != 0) accept_waiting(*acceptor);
    error_code ignored;
    acceptor->close(ignored);
  }
  for (auto& upstream : upstreams) upstream->drop_all();
  // A client that is about to send its next request is told in the answer that the connection ends: to close
  // it now would lose what is on its way. Within a second or two who is not heard of has nothing to say.
  waits_until_ = deadlines.now() + kLastWords;
  if (drain.count() == 0) {
    close_waiting();
    deadlines.close_all();
  }
  for (auto& session : sessions_) session.check_client();
  end_if_empty();
}

// Connections that the kernel has made already, whose requests may have been sent.
void Worker::accept_waiting(Acceptor& acceptor) {
  error_code ec;
  acceptor.non_blocking(true, ec);
  while (!ec) {
    Socket socket(io.get_executor());
    acceptor.accept(socket, ec);
    if (!ec) take(std::move(socket));
  }
}

void Worker::close_waiting() {
  closes_waiting = true;
  for (auto& session : sessions_) session.stop_if_idle();
}

void Worker::set_limits(const Limits& next) {
  asio::post(io, [this, next] { limits = next; });
}

void Worker::end_if_empty() {
  if (stopping && sessions_.empty()) io.stop();
}

Task<void> Worker::accept(Acceptor& acceptor) {
  while (acceptor.is_open()) {
    error_code ec;
    Socket socket(io.get_executor());
    co_await acceptor.async_accept(socket, asio::redirect_error(use_task, ec));
    if (!ec) {
      take(std::move(socket));
    } else if (acceptor.is_open()) {
      // Out of descriptors, mostly: the connection stays in the queue and would be offered again at once.
      make_room();
      Timer pause(io.get_executor(), std::chrono::milliseconds(100));
      co_await pause.async_wait(asio::redirect_error(use_task, ec));
    }
  }
}

void Worker::take(Socket socket) {
  error_code not_tcp;  // on a Unix socket there is nothing to set
  socket.set_option(asio::ip::tcp::no_delay(true), not_tcp);
  start(std::move(socket));
}

void Worker::start(Socket socket) {
  auto session = std::make_unique<Session>(*this, std::move(socket));
  if (++common.connections > limits.connections && !make_room()) {
    session->refuse(503, "too many connections");
    return;
  }
  if (!session->count_connection()) {
    session->refuse(429, "too many connections from this address");
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

// Closes a connection that nobody uses, here or on another thread.
bool Worker::make_room() {
  if (close_longest_waiting()) return true;
  for (auto* other : common.workers) {
    if (other == this || other->waiting_count.load(std::memory_order_relaxed) == 0) continue;
    asio::post(other->io, [other] { other->close_longest_waiting(); });
    return true;
  }
  return false;
}

bool Worker::close_longest_waiting() {
  constexpr int kTries = 8;
  for (int i = 0; i < kTries && !waiting.empty(); ++i) {
    auto& session = waiting.front();
    if (session.give_way()) return true;
    waiting.splice(waiting.end(), waiting, waiting.iterator_to(session));
  }
  return false;
}

Task<void> Worker::tick() {
  for (;;) {
    error_code ec;
    ticker_.expires_after(std::chrono::seconds(1));
    co_await ticker_.async_wait(asio::redirect_error(use_task, ec));
    date = http_date();
    if (common.options.access_log) access_log.tick();
    deadlines.tick();
    for (auto& upstream : upstreams) upstream->tick();
    for (auto& session : sessions_) session.check_client();
    if (stopping && deadlines.now() > waits_until_) close_waiting();
    if (deadlines.now() > drain_until_) deadlines.close_all();
    end_if_empty();
  }
}

}  // namespace proxy::http
