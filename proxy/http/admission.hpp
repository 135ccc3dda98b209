#pragma once

#include <atomic>
#include <boost/intrusive/list.hpp>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>

#include "proxy/http/parking.hpp"

namespace proxy::http {

// How many requests may be with the upstream at once, over all threads, and the queue of those that wait for
// their turn: first come, first served. A free slot costs one atomic operation; only who waits takes a lock.
//
// A burst may wait for `patience`. When the queue runs full, or somebody's patience ends, more comes than can
// be served: until the queue is empty again everyone waits a tenth of that at most, because answers that come
// when nobody waits for them any more are worth nothing.
class Admission {
 public:
  using Clock = std::chrono::steady_clock;
  static constexpr int kOverloadShare = 10;

  Admission(std::size_t slots, std::size_t queue, std::chrono::milliseconds patience)
      : slots_(slots), queue_(queue), patience_(patience) {}
  Admission(const Admission&) = delete;
  Admission& operator=(const Admission&) = delete;

  // From now on; those that wait stay where they are.
  void set(std::size_t slots, std::size_t queue, std::chrono::milliseconds patience) {
    slots_ = slots;
    queue_ = queue;
    patience_ = patience;
  }

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

    const std::shared_ptr<Parking>& parking() const { return parking_; }
    // `granted`, once: a slot is ours and must be given back by leave(). `refused`: waiting has no more use.
    enum class Turn { waits, granted, refused };
    Turn take();

   private:
    friend class Admission;

    Admission& admission_;
    std::shared_ptr<Parking> parking_;
    Turn turn_ = Turn::waits;  // guarded by the mutex
    Clock::time_point since_;
  };

 private:
  Clock::duration patience() const {
    const auto whole = patience_.load();
    return overloaded_ ? whole / kOverloadShare : whole;
  }
  void remove(Place& place, Place::Turn turn);

  static std::uint32_t used(std::uint64_t state) { return static_cast<std::uint32_t>(state); }
  static std::uint32_t waiting(std::uint64_t state) { return static_cast<std::uint32_t>(state >> 32); }
  static constexpr std::uint64_t kOneWaiting = std::uint64_t{1} << 32;

  std::atomic<std::size_t> slots_;
  std::atomic<std::size_t> queue_;
  std::atomic<Clock::duration> patience_;
  // Slots in use, and above them how many wait. While someone waits no slot is free, and only who holds the
  // mutex changes anything.
  std::atomic<std::uint64_t> state_{0};
  std::mutex mutex_;
  bool overloaded_ = false;
  boost::intrusive::list<Place, boost::intrusive::constant_time_size<false>> waiting_;
};

}  // namespace proxy::http
