#pragma once

#include <atomic>
#include <boost/intrusive/list.hpp>
#include <cstdint>
#include <memory>
#include <mutex>

#include "proxy/http/parking.hpp"

namespace proxy::http {

// How many requests may be with the upstream at once, over all threads, and the queue of those that wait for
// their turn: first come, first served. A free slot costs one atomic operation; only who waits takes a lock.
class Admission {
 public:
  Admission(std::size_t slots, std::size_t queue) : slots_(slots), queue_(queue) {}
  Admission(const Admission&) = delete;
  Admission& operator=(const Admission&) = delete;

  // Takes a slot when one is free and nobody waits.
  bool try_enter();
  // Gives a slot back: to the one who waits longest.
  void leave();
  // True when no more may wait: what comes now is to be turned away.
  bool full() const;

  // A place in the queue, left when it goes out of scope.
  class Place : public boost::intrusive::list_base_hook<> {
   public:
    Place(Admission& admission, Executor executor);
    ~Place();
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    bool waits() const { return waits_; }  // false: there was no place, or a slot was free at once
    const std::shared_ptr<Parking>& parking() const { return parking_; }
    // True, once, when a slot is ours: it must be given back by leave().
    bool take();

   private:
    friend class Admission;

    Admission& admission_;
    std::shared_ptr<Parking> parking_;
    bool waits_ = false;
    bool granted_ = false;  // of those who wait: guarded by the mutex
  };

 private:
  static std::uint32_t used(std::uint64_t state) { return static_cast<std::uint32_t>(state); }
  static std::uint32_t waiting(std::uint64_t state) { return static_cast<std::uint32_t>(state >> 32); }
  static constexpr std::uint64_t kOneWaiting = std::uint64_t{1} << 32;

  const std::size_t slots_;
  const std::size_t queue_;
  // Slots in use, and above them how many wait. While someone waits no slot is free, and only who holds the
  // mutex changes anything.
  std::atomic<std::uint64_t> state_{0};
  std::mutex mutex_;
  boost::intrusive::list<Place, boost::intrusive::constant_time_size<false>> waiting_;
};

}  // namespace proxy::http
