#pragma once

#include <atomic>

#include "base/clock.hpp"

namespace fakes {

// A clock that a test moves by hand.
class ManualClock final : public base::Clock {
 public:
  std::chrono::system_clock::time_point now() const override {
    return std::chrono::system_clock::time_point(std::chrono::seconds(seconds_.load()));
  }
  void advance(std::chrono::seconds by) { seconds_ += by.count(); }

 private:
  std::atomic<std::int64_t> seconds_{1'700'000'000};
};

}  // namespace fakes
