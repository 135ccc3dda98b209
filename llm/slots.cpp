#include "llm/slots.hpp"

namespace llm {

bool Slots::acquire(base::Deadline deadline) {
  std::unique_lock lock(mutex_);
  if (!freed_.wait_for(lock, deadline.left(), [this] { return free_ > 0; })) return false;
  --free_;
  return true;
}

void Slots::release() {
  {
    std::lock_guard lock(mutex_);
    ++free_;
  }
  freed_.notify_one();
}

}  // namespace llm
