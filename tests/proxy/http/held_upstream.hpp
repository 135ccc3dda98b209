#pragma once

#include <atomic>
#include <chrono>
#include <string>
#include <thread>

#include "tests/proxy/http/fixture.hpp"

namespace proxy::http {

inline std::string get(const std::string& path, const std::string& headers = "") {
  return "GET " + path + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
}

inline std::string answer(const std::string& body) {
  return "HTTP/1.1 200 OK\r\nX-Kind: test\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
         body;
}

// An upstream that answers nothing until it is let; every answer has its number.
class HeldUpstream {
 public:
  explicit HeldUpstream(std::string body = "answer ")
      : body_(std::move(body)), upstream_([this](fakes::RawSocket& socket) { play(socket); }) {}
  ~HeldUpstream() { open_ = 1000000; }

  void let(int answers) { open_ += answers; }
  // Waits until so many requests have come.
  bool has_asked(int count) const {
    for (int i = 0; i < 500 && asked_ < count; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    return asked_ == count;
  }
  int asked() const { return asked_; }
  std::string url() const { return upstream_.url(); }

 private:
  void play(fakes::RawSocket& socket) {
    while (fakes::read_message(socket).complete) {
      int number = asked_++;
      while (number >= open_) std::this_thread::sleep_for(std::chrono::milliseconds(1));
      socket.send(answer(body_ + std::to_string(number)));
    }
  }

  std::string body_;
  std::atomic<int> asked_{0};
  std::atomic<int> open_{0};
  fakes::RawUpstream upstream_;
};

// Time for what was sent to arrive.
inline void settle() {
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
}

}  // namespace proxy::http
