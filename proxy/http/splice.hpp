#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "proxy/http/stream.hpp"

namespace proxy::http {

// A pipe of the kernel's. Movable; closes its ends.
class Pipe {
 public:
  static std::optional<Pipe> open();  // nothing when descriptors have run out
  Pipe(Pipe&& other) noexcept
      : in_(std::exchange(other.in_, -1)), out_(std::exchange(other.out_, -1)), held_(other.held_) {}
  Pipe& operator=(Pipe&&) = delete;
  ~Pipe();

  int in() const { return in_; }
  int out() const { return out_; }
  std::size_t held() const { return held_; }  // bytes
  void add(std::size_t size) { held_ += size; }
  void remove(std::size_t size) { held_ -= size; }

 private:
  Pipe(int in, int out) : in_(in), out_(out) {}

  int in_;
  int out_;
  std::size_t held_ = 0;
};

// A thread's spare pipes.
class PipePool {
 public:
  std::optional<Pipe> take();
  void give_back(Pipe pipe);  // one that still holds bytes is closed

 private:
  std::vector<Pipe> spare_;
};

// Moves `size` bytes from one plain stream to another within the kernel (splice(2)), so that a long body is
// not copied into our memory and out again; `size` becomes what was not moved out of `from`. `idle` is how
// long reading, `pause` how long writing may stand still. Sets `ec` when it did not come to its end: eof when
// `from` ended early, invalid_argument where the kernel can't.
Task<void> splice(Stream& from, Stream& to, Pipe& pipe, std::uint64_t& size, std::chrono::seconds idle,
                  std::chrono::seconds pause, error_code& ec);

}  // namespace proxy::http
