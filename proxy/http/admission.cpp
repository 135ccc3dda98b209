#include "proxy/http/admission.hpp"

#include <utility>

namespace proxy::http {

bool Admission::try_enter() {
  auto state = state_.load(std::memory_order_relaxed);
  while (waiting(state) == 0 && used(state) < slots_) {
    if (state_.compare_exchange_weak(state, state + 1, std::memory_order_acquire)) return true;
  }
  return false;
}

void Admission::leave() {
  auto state = state_.load(std::memory_order_relaxed);
  while (waiting(state) == 0) {
    if (state_.compare_exchange_weak(state, state - 1, std::memory_order_release)) return;
  }
  std::lock_guard lock(mutex_);
  if (waiting_.empty()) {
    state_.fetch_sub(1);
    return;
  }
  auto& first = waiting_.front();
  waiting_.pop_front();
  state_.fetch_sub(kOneWaiting);
  first.granted_ = true;
  first.parking_->wake();
}

bool Admission::full() const {
  auto state = state_.load(std::memory_order_relaxed);
  return used(state) >= slots_ && waiting(state) >= queue_;
}

Admission::Place::Place(Admission& admission, Executor executor) : admission_(admission) {
  std::lock_guard lock(admission_.mutex_);
  auto state = admission_.state_.load();
  for (;;) {
    bool free = waiting(state) == 0 && used(state) < admission_.slots_;
    if (!free && waiting(state) >= admission_.queue_) return;
    if (!admission_.state_.compare_exchange_weak(state, state + (free ? 1 : kOneWaiting))) continue;
    granted_ = free;
    waits_ = !free;
    break;
  }
  if (!waits_) return;
  parking_ = std::make_shared<Parking>(executor);
  admission_.waiting_.push_back(*this);
}

Admission::Place::~Place() {
  bool unused = false;
  {
    std::lock_guard lock(admission_.mutex_);
    if (is_linked()) {
      admission_.waiting_.erase(admission_.waiting_.iterator_to(*this));
      admission_.state_.fetch_sub(kOneWaiting);
    }
    unused = std::exchange(granted_, false);
  }
  if (unused) admission_.leave();
}

bool Admission::Place::take() {
  std::lock_guard lock(admission_.mutex_);
  return std::exchange(granted_, false);
}

}  // namespace proxy::http
