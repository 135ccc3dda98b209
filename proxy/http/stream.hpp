#pragma once

#include <array>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/intrusive/list.hpp>
#include <chrono>
#include <cstdint>
#include <string_view>

#include "proxy/http/exchange.hpp"
#include "proxy/http/tls.hpp"

namespace proxy::http {

namespace asio = boost::asio;
using error_code = boost::system::error_code;
using Socket = asio::basic_stream_socket<asio::generic::stream_protocol, Executor>;
inline constexpr asio::use_awaitable_t<Executor> use_task{};

// A few pieces of memory to be written one after the other.
class Slices {
 public:
  void add(std::string_view piece) {
    if (!piece.empty()) pieces_[count_++] = asio::const_buffer(piece.data(), piece.size());
  }
  bool empty() const { return first_ == count_; }
  void consume(std::size_t size);

  // The sequence of buffers that Asio wants.
  const asio::const_buffer* begin() const { return pieces_.data() + first_; }
  const asio::const_buffer* end() const { return pieces_.data() + count_; }

 private:
  std::array<asio::const_buffer, 6> pieces_;
  std::size_t first_ = 0;
  std::size_t count_ = 0;
};

class Deadlines;

// A connected socket with a deadline for each direction. Belongs to one thread's loop. All that is ever read
// or written passes here, so that another transport has one place to step in.
class Stream
    : public boost::intrusive::list_base_hook<boost::intrusive::link_mode<boost::intrusive::auto_unlink>> {
 public:
  Stream(Socket socket, Deadlines& deadlines);
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  // From now on all goes through TLS, which this begins with the server `host`. Why it failed is in `why`.
  // `kept` must live as long as the stream.
  Task<void> start_tls(const TlsContext& context, TlsSession& kept, const std::string& host, std::string& why,
                       error_code& ec);

  // Reads what there is; 0 with an error, of which eof is one. `ec` must live until the task is done.
  Task<std::size_t> read_some(char* to, std::size_t size, error_code& ec) {
    if (tls_) return read_tls(to, size, ec);
    return socket_.async_read_some(asio::buffer(to, size), asio::redirect_error(use_task, ec));
  }

  // Writes what fits without waiting; true when that was all, or failed for good.
  bool try_write(Slices& slices, error_code& ec);
  // Writes the rest; `pause` is how long it may stand still.
  Task<void> write_rest(Slices& slices, std::chrono::seconds pause, error_code& ec);

  // For those who move bytes past us: only of a stream that is plain, without TLS.
  bool is_plain() const { return !tls_; }
  int descriptor() { return socket_.native_handle(); }
  Task<void> until_readable(error_code& ec) { return wait(Tls::Wait::read, ec); }
  Task<void> until_writable(std::chrono::seconds pause, error_code& ec);

  // The operation under way in this direction, and those that follow until it is set anew, fail when
  // `from_now` has passed, to the second.
  void limit_reading(std::chrono::seconds from_now);
  void limit_writing(std::chrono::seconds from_now);
  void lift_limits();
  bool timed_out() const { return timed_out_; }
  void check(std::int64_t now);  // by Deadlines

  // True when the kernel holds neither bytes nor an end: a kept connection that may be used again.
  bool is_quiet();
  // True when the other side is gone for good; `closing` counts its orderly end of sending as well.
  bool is_gone(bool closing);

  void cancel();
  void shutdown_send();
  void close();
  void reset();  // closes so that the other side sees an error

  Socket& socket() { return socket_; }

 private:
  Task<std::size_t> read_tls(char* to, std::size_t size, error_code& ec);
  Task<void> wait(Tls::Wait what, error_code& ec);
  // Bytes written; none with neither an error when it must be waited.
  Tls::Step write_tls(const Slices& slices, error_code& ec);

  Socket socket_;
  Deadlines& deadlines_;
  std::int64_t read_due_;
  std::int64_t write_due_;
  bool timed_out_ = false;
  std::unique_ptr<Tls> tls_;  // null: plain
};

// A thread's clock of one tick a second: one timer for all deadlines, and setting one is a store.
class Deadlines {
 public:
  static constexpr std::int64_t kNever = INT64_MAX;

  void add(Stream& stream) { streams_.push_back(stream); }
  std::int64_t now() const { return now_; }
  // A tick may come at once, so one is added: never early, at most a second late.
  std::int64_t in(std::chrono::seconds from_now) const { return now_ + from_now.count() + 1; }
  void tick();
  void close_all();

 private:
  boost::intrusive::list<Stream, boost::intrusive::constant_time_size<false>> streams_;
  std::int64_t now_ = 0;
};

}  // namespace proxy::http
