#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace base {

// At most one piece of work under way per key; all who ask meanwhile share its outcome. Thread-safe.
// A waiter that has gone away harms nobody: its callback must simply be safe to call.
template <class Value>
class SingleFlight {
 public:
  using Waiter = std::function<void(const Value&)>;

  // Registers `waiter` for the outcome of `key`. True when the caller is the leader and must do the work and
  // call `finish` exactly once.
  bool join(const std::string& key, Waiter waiter) {
    std::lock_guard lock(mutex_);
    auto [flight, is_new] = flights_.try_emplace(key);
    flight->second.push_back(std::move(waiter));
    return is_new;
  }

  // Hands `value` to all who joined. A later `join` starts a new flight.
  void finish(const std::string& key, const Value& value) {
    std::vector<Waiter> waiters;
    {
      std::lock_guard lock(mutex_);
      auto flight = flights_.find(key);
      if (flight == flights_.end()) return;
      waiters = std::move(flight->second);
      flights_.erase(flight);
    }
    for (auto& waiter : waiters) waiter(value);
  }

  std::size_t under_way() const {
    std::lock_guard lock(mutex_);
    return flights_.size();
  }

 private:
  mutable std::mutex mutex_;
  std::unordered_map<std::string, std::vector<Waiter>> flights_;
};

}  // namespace base
