#pragma once

#include <atomic>
#include <functional>
#include <list>
#include <mutex>
#include <thread>

#include "tests/fakes/raw_socket.hpp"

namespace fakes {

// An upstream on a loopback port whose every connection is played by a script, in a thread of its own.
class RawUpstream {
 public:
  using Script = std::function<void(RawSocket&)>;

  explicit RawUpstream(Script script) : script_(std::move(script)) {
    listener_ = ::socket(AF_INET, SOCK_STREAM, 0);
    int on = 1;
    ::setsockopt(listener_, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(listener_, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        ::listen(listener_, 512) != 0 ||
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) != 0) {
      throw std::runtime_error("no port for the upstream");
    }
    port_ = ntohs(address.sin_port);
    acceptor_ = std::thread([this] { accept(); });
  }
  ~RawUpstream() {
    stopping_ = true;
    ::shutdown(listener_, SHUT_RDWR);
    acceptor_.join();
    ::close(listener_);
    {
      std::lock_guard lock(mutex_);
      for (auto& played : played_) played.socket.end_both();
    }
    for (auto& played : played_) played.thread.join();
  }

  // Answers every request with `answer`.
  static Script always(std::string answer) {
    return [answer](RawSocket& socket) {
      for (;;) {
        auto request = read_message(socket);
        if (!request.complete || !socket.send(answer)) return;
      }
    };
  }

  std::uint16_t port() const { return port_; }
  std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }
  int connections() const { return connections_; }

 private:
  struct Played {
    RawSocket socket;
    std::thread thread;
  };

  void accept() {
    while (!stopping_) {
      int fd = ::accept(listener_, nullptr, nullptr);
      if (fd < 0) return;
      int on = 1;
      ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
      ++connections_;
      std::lock_guard lock(mutex_);
      auto& played = played_.emplace_back();
      played.socket = RawSocket(fd);
      played.thread = std::thread([this, &played] {
        script_(played.socket);
        played.socket.end_both();
      });
    }
  }

  Script script_;
  int listener_ = -1;
  std::uint16_t port_ = 0;
  std::atomic<bool> stopping_{false};
  std::atomic<int> connections_{0};
  std::mutex mutex_;
  std::list<Played> played_;
  std::thread acceptor_;
};

}  // namespace fakes
