#pragma once

#include <algorithm>
#include <chrono>

namespace base {

// A point on the monotonic clock by which something must be done. Passed down, so that every step of a
// request shares what is left.
class Deadline {
 public:
  using clock = std::chrono::steady_clock;

  static Deadline in(std::chrono::milliseconds from_now) { return Deadline(clock::now() + from_now); }
  static Deadline never() { return Deadline(clock::time_point::max()); }

  bool expired() const { return at_ != clock::time_point::max() && clock::now() >= at_; }

  // What is left, never negative; an hour when there is no deadline.
  std::chrono::milliseconds left() const {
    if (at_ == clock::time_point::max()) return std::chrono::hours(1);
    auto rest = std::chrono::duration_cast<std::chrono::milliseconds>(at_ - clock::now());
    return std::max(rest, std::chrono::milliseconds(0));
  }

  Deadline sooner(std::chrono::milliseconds from_now) const {
    return Deadline(std::min(at_, clock::now() + from_now));
  }

  clock::time_point at() const { return at_; }

 private:
  explicit Deadline(clock::time_point at) : at_(at) {}
  clock::time_point at_;
};

}  // namespace base
