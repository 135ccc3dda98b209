#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>

#include "base/deadline.hpp"

namespace llm {

// How many calls may be under way at once.
class Slots {
 public:
  explicit Slots(std::size_t count) : free_(count) {}

  // Waits for a free slot until the deadline; false when none came free. Each true needs one `release`.
  bool acquire(base::Deadline deadline);
  void release();

 private:
  std::mutex mutex_;
  std::condition_variable freed_;
  std::size_t free_;
};

}  // namespace llm
