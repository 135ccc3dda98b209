#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace base {

// A value that is replaced now and then while many read it. To read it costs one load; what was replaced is
// kept to the end, because somebody may still look at it.
template <class T>
class Current {
 public:
  explicit Current(T first) { set(std::move(first)); }

  const T& get() const { return *now_.load(std::memory_order_acquire); }
  void set(T next) {
    const std::lock_guard lock(mutex_);
    all_.push_back(std::make_unique<const T>(std::move(next)));
    now_.store(all_.back().get(), std::memory_order_release);
  }

 private:
  std::atomic<const T*> now_{nullptr};
  std::mutex mutex_;
  std::vector<std::unique_ptr<const T>> all_;
};

}  // namespace base
