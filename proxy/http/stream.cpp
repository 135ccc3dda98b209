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
    auto size = co_await socket_.async_write_some(slices, asio::redirect_error(use_task, ec));
    if (ec) break;
    slices.consume(size);
  }
  write_due_ = Deadlines::kNever;
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
