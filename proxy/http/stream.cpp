#include "proxy/http/stream.hpp"

#include <poll.h>
#include <sys/socket.h>

#include <cerrno>

namespace proxy::http {

void Slices::consume(std::size_t size) {
  while (size > 0) {
    auto& piece = pieces_[first_];
    if (size < piece.size()) {
      piece += size;
      return;
    }
    size -= piece.size();
    ++first_;
  }
}

Stream::Stream(Socket socket, Deadlines& deadlines)
    : socket_(std::move(socket)),
      deadlines_(deadlines),
      read_due_(Deadlines::kNever),
      write_due_(Deadlines::kNever) {
  error_code ignored;
  socket_.non_blocking(true, ignored);
  deadlines_.add(*this);
}

bool Stream::try_write(Slices& slices, error_code& ec) {
  ec = {};
  if (tls_) {
    while (!slices.empty()) {
      auto step = write_tls(slices, ec);
      if (ec) return true;
      if (step.size == 0) return false;
      slices.consume(step.size);
    }
    return true;
  }
  while (!slices.empty()) {
    auto size = socket_.write_some(slices, ec);
    slices.consume(size);
    if (ec == asio::error::would_block || ec == asio::error::try_again) {
      ec = {};
      return false;
    }
    if (ec) return true;
  }
  return true;
}

Task<void> Stream::write_rest(Slices& slices, std::chrono::seconds pause, error_code& ec) {
  while (!slices.empty()) {
    limit_writing(pause);
    if (tls_) {
      auto step = write_tls(slices, ec);
      if (!ec && step.size == 0) co_await wait(step.wait, ec);
      if (ec) break;
      slices.consume(step.size);
      continue;
    }
    auto size = co_await socket_.async_write_some(slices, asio::redirect_error(use_task, ec));
    if (ec) break;
    slices.consume(size);
  }
  write_due_ = Deadlines::kNever;
}

Task<void> Stream::start_tls(const TlsContext& context, TlsSession& kept, const std::string& host,
                             std::string& why, error_code& ec) {
  tls_ = std::make_unique<Tls>(context, kept, socket_.native_handle(), host);
  for (;;) {
    auto needed = tls_->handshake(ec);
    if (ec) why = tls_->why();
    if (ec || needed == Tls::Wait::none) co_return;
    co_await wait(needed, ec);
    if (ec) co_return;
  }
}

Task<std::size_t> Stream::read_tls(char* to, std::size_t size, error_code& ec) {
  for (;;) {
    auto step = tls_->read(to, size, ec);
    if (step.size != 0 || ec) co_return step.size;
    co_await wait(step.wait, ec);
    if (ec) co_return 0;
  }
}

Task<void> Stream::wait(Tls::Wait what, error_code& ec) {
  auto readiness = what == Tls::Wait::read ? Socket::wait_read : Socket::wait_write;
  return socket_.async_wait(readiness, asio::redirect_error(use_task, ec));
}

Task<void> Stream::until_writable(std::chrono::seconds pause, error_code& ec) {
  limit_writing(pause);
  co_await wait(Tls::Wait::write, ec);
  write_due_ = Deadlines::kNever;
}

Tls::Step Stream::write_tls(const Slices& slices, error_code& ec) {
  // Small pieces go together: each write is a record of its own.
  constexpr std::size_t kRecord = 16 * 1024;
  auto& first = *slices.begin();
  if (first.size() >= kRecord || slices.begin() + 1 == slices.end())
    return tls_->write(static_cast<const char*>(first.data()), first.size(), ec);
  static thread_local std::array<char, kRecord> together;
  auto size = asio::buffer_copy(asio::buffer(together), slices);
  return tls_->write(together.data(), size, ec);
}

void Stream::limit_reading(std::chrono::seconds from_now) {
  read_due_ = deadlines_.in(from_now);
  timed_out_ = false;
}

void Stream::limit_writing(std::chrono::seconds from_now) {
  write_due_ = deadlines_.in(from_now);
  timed_out_ = false;
}

void Stream::lift_limits() {
  read_due_ = write_due_ = Deadlines::kNever;
}

void Stream::check(std::int64_t now) {
  if (read_due_ > now && write_due_ > now) return;
  lift_limits();
  timed_out_ = true;
  cancel();
}

bool Stream::is_quiet() {
  if (tls_) return tls_->is_quiet();
  char byte;
  return ::recv(socket_.native_handle(), &byte, 1, MSG_PEEK | MSG_DONTWAIT) < 0 && errno == EAGAIN;
}

bool Stream::is_gone(bool closing) {
  pollfd state{socket_.native_handle(), static_cast<short>(closing ? POLLRDHUP : 0), 0};
  return ::poll(&state, 1, 0) > 0;
}

void Stream::cancel() {
  error_code ignored;
  socket_.cancel(ignored);
}

void Stream::shutdown_send() {
  error_code ignored;
  socket_.shutdown(asio::socket_base::shutdown_send, ignored);
}

void Stream::close() {
  error_code ignored;
  socket_.close(ignored);
}

void Stream::reset() {
  error_code ignored;
  socket_.set_option(asio::socket_base::linger(true, 0), ignored);
  socket_.close(ignored);
}

void Deadlines::tick() {
  ++now_;
  for (auto& stream : streams_) stream.check(now_);
}

void Deadlines::close_all() {
  for (auto& stream : streams_) stream.close();
}

}  // namespace proxy::http
