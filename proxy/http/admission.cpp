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
  const auto now = Clock::now();
  while (!waiting_.empty()) {
    auto& first = waiting_.front();
    const bool late = now - first.since_ > patience();
    if (late) overloaded_ = true;
    remove(first, late ? Place::Turn::refused : Place::Turn::granted);
    if (!late) return;
  }
  state_.fetch_sub(1);
}

bool Admission::full() const {
  auto state = state_.load(std::memory_order_relaxed);
  return used(state) >= slots_ && waiting(state) >= queue_;
}

void Admission::remove(Place& place, Place::Turn turn) {
  waiting_.erase(waiting_.iterator_to(place));
  state_.fetch_sub(kOneWaiting);
  if (waiting_.empty()) overloaded_ = false;
  place.turn_ = turn;
  place.parking_->wake();
}

Admission::Place::Place(Admission& admission, Executor executor) : admission_(admission) {
  std::lock_guard lock(admission_.mutex_);
  auto state = admission_.state_.load();
  for (;;) {
    bool free = waiting(state) == 0 && used(state) < admission_.slots_;
    if (!free && waiting(state) >= admission_.queue_) {
      admission_.overloaded_ = admission_.queue_ != 0;
      turn_ = Turn::refused;
      return;
    }
    if (!admission_.state_.compare_exchange_weak(state, state + (free ? 1 : kOneWaiting))) continue;
    if (!free) break;
    turn_ = Turn::granted;
    return;
  }
  parking_ = std::make_shared<Parking>(executor);
  since_ = Clock::now();
  admission_.waiting_.push_back(*this);
}

Admission::Place::~Place() {
  bool unused = false;
  {
    std::lock_guard lock(admission_.mutex_);
    if (is_linked()) admission_.remove(*this, Turn::refused);
    unused = turn_ == Turn::granted;
  }
  if (unused) admission_.leave();
}

Admission::Place::Turn Admission::Place::take() {
  std::lock_guard lock(admission_.mutex_);
  if (is_linked() && Clock::now() - since_ > admission_.patience()) {
    admission_.overloaded_ = true;
    admission_.remove(*this, Turn::refused);
  }
  return turn_ == Turn::granted ? std::exchange(turn_, Turn::refused) : turn_;
}

}  // namespace proxy::http
