#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace fakes {

// A blocking TCP socket that says exactly the bytes it is told to, and never waits longer than its patience.
class RawSocket {
 public:
  static constexpr std::chrono::seconds kPatience{20};

  RawSocket() = default;
  explicit RawSocket(int fd) : fd_(fd) {}
  RawSocket(RawSocket&& other) noexcept
      : fd_(std::exchange(other.fd_, -1)), pending_(std::move(other.pending_)), at_end_(other.at_end_) {}
  RawSocket& operator=(RawSocket&& other) noexcept {
    close();
    fd_ = std::exchange(other.fd_, -1);
    pending_ = std::move(other.pending_);
    at_end_ = other.at_end_;
    return *this;
  }
  ~RawSocket() { close(); }

  // `receive_buffer`: bytes the kernel keeps for a reader that does not read; 0 leaves its default.
  static RawSocket connect(std::uint16_t port, int receive_buffer = 0) {
    RawSocket socket(::socket(AF_INET, SOCK_STREAM, 0));
    int on = 1;
    ::setsockopt(socket.fd_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (receive_buffer != 0)
      ::setsockopt(socket.fd_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket.fd_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
      throw std::runtime_error("connect failed");
    }
    return socket;
  }

  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      auto size = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (size <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(size));
    }
    return true;
  }
  // False at the end of the connection, which a reset sets `was_reset` for, or when patience is at an end.
  bool receive(std::chrono::milliseconds patience = kPatience) {
    pollfd state{fd_, POLLIN, 0};
    if (at_end_ || ::poll(&state, 1, static_cast<int>(patience.count())) <= 0) return false;
    char bytes[64 * 1024];
    auto size = ::recv(fd_, bytes, sizeof bytes, 0);
    if (size > 0) {
      pending_.append(bytes, static_cast<std::size_t>(size));
      return true;
    }
    at_end_ = true;
    was_reset_ = size < 0;
    return false;
  }
  // Up to and with `mark`; what there is when the connection ends before.
  std::string read_until(std::string_view mark) {
    while (pending_.find(mark) == std::string::npos && receive()) {
    }
    auto at = pending_.find(mark);
    return take(at == std::string::npos ? pending_.size() : at + mark.size());
  }
  std::string read_exactly(std::size_t size) {
    while (pending_.size() < size && receive()) {
    }
    return take(std::min(size, pending_.size()));
  }
  std::string read_to_end() {
    while (receive()) {
    }
    return take(pending_.size());
  }

  bool at_end() const { return at_end_; }
  bool was_reset() const { return was_reset_; }
  bool has_pending() const { return !pending_.empty(); }
  int fd() const { return fd_; }

  void end_sending() { ::shutdown(fd_, SHUT_WR); }
  void end_both() { ::shutdown(fd_, SHUT_RDWR); }
  void reset() {
    linger now{1, 0};
    ::setsockopt(fd_, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    close();
  }
  void close() {
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
  }

 private:
  std::string take(std::size_t size) {
    auto bytes = pending_.substr(0, size);
    pending_.erase(0, size);
    return bytes;
  }

  int fd_ = -1;
  std::string pending_;
  bool at_end_ = false;
  bool was_reset_ = false;
};

// A message as it came: head with its empty line, body without framing.
struct RawMessage {
  std::string head;
  std::string body;
  bool complete = false;

  std::string start_line() const { return head.substr(0, head.find("\r\n")); }
  int status() const { return head.size() > 12 ? std::atoi(head.c_str() + 9) : 0; }
  bool has(std::string_view line) const {
    return head.find("\r\n" + std::string(line) + "\r\n") != std::string::npos;
  }
  // The value of the header spelled exactly so; empty when absent.
  std::string value(std::string_view name) const {
    auto at = head.find("\r\n" + std::string(name) + ": ");
    if (at == std::string::npos) return {};
    at += name.size() + 4;
    return head.substr(at, head.find("\r\n", at) - at);
  }
};

// Reads one message by its framing headers, which must be spelled as usual. `bodyless`: the answer to a HEAD.
inline RawMessage read_message(RawSocket& socket, bool bodyless = false) {
  RawMessage message;
  message.head = socket.read_until("\r\n\r\n");
  if (!message.head.ends_with("\r\n\r\n")) return message;
  bool answer = message.head.starts_with("HTTP/");
  message.complete = true;
  if (bodyless ||
      (answer && (message.status() < 200 || message.status() == 204 || message.status() == 304))) {
    return message;
  }
  if (message.has("Transfer-Encoding: chunked")) {
    for (;;) {
      auto line = socket.read_until("\r\n");
      auto size = std::strtoul(line.c_str(), nullptr, 16);
      message.body += socket.read_exactly(size);
      message.complete = socket.read_exactly(2) == "\r\n";
      if (size == 0 || !message.complete) return message;
    }
  }
  if (auto length = message.value("Content-Length"); !length.empty()) {
    auto size = std::strtoul(length.c_str(), nullptr, 10);
    message.body = socket.read_exactly(size);
    message.complete = message.body.size() == size;
  } else if (answer) {
    message.body = socket.read_to_end();
    message.complete = socket.at_end() && !socket.was_reset();
  }
  return message;
}

}  // namespace fakes
