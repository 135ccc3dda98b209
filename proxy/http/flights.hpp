#pragma once

#include <array>
#include <atomic>
#include <boost/intrusive/list.hpp>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "proxy/http/exchange.hpp"
#include "proxy/http/message.hpp"
#include "proxy/http/parking.hpp"

// Identical reads that are under way at the same time go upstream once: the first leads, the others wait for
// a copy of its answer.
namespace proxy::http {

class Flights;

// The answer that others wait for. The leader fills it; nobody sees a part of it.
class SharedAnswer {
 public:
  static constexpr std::size_t kMaxBytes = 1024 * 1024;
  enum class State {
    pending,
    complete,
    lost,     // the leader left: somebody else may lead
    refused,  // the upstream was not asked, because too much is under way
    apart,    // too long to be shared, or it broke off: everyone asks alone
  };

  explicit SharedAnswer(Flights& flights) : flights_(flights) {}
  ~SharedAnswer();
  SharedAnswer(const SharedAnswer&) = delete;
  SharedAnswer& operator=(const SharedAnswer&) = delete;

  // By the leader. `head` ends with its last header line; `kind` is the framing that it announces.
  void begin(std::string_view head, BodyKind kind);
  void add(std::string_view piece);
  void end(State state);  // the first one counts
  State state() const;

  // Once complete these do not change.
  const std::string& head() const { return head_; }
  const std::string& body() const { return body_; }
  BodyKind kind() const { return kind_; }

  // One who waits, as long as it is in scope.
  class Follower : public boost::intrusive::list_base_hook<> {
   public:
    Follower(std::shared_ptr<SharedAnswer> answer, Executor executor);
    ~Follower();
    const std::shared_ptr<Parking>& parking() const { return parking_; }
    // True when an answer that had begun did not grow since the last call.
    bool stalled();

   private:
    friend class SharedAnswer;

    std::shared_ptr<SharedAnswer> answer_;
    std::shared_ptr<Parking> parking_;
    std::size_t seen_ = 0;
  };

 private:
  Flights& flights_;
  mutable std::mutex mutex_;
  State state_ = State::pending;
  std::string head_;
  std::string body_;
  BodyKind kind_ = BodyKind::none;
  std::size_t progress_ = 0;  // more than 0 once the answer has begun
  boost::intrusive::list<Follower, boost::intrusive::constant_time_size<false>> followers_;
};

// A request that is under way; others join it until its answer begins. Belongs to the session that leads.
struct Flight {
  std::string key;
  std::uint64_t hash = 0;
  Flight* next = nullptr;
  bool listed = false;
  std::shared_ptr<SharedAnswer> answer;  // null while nobody waits for it
};

// What tells two reads apart: method, target and all headers but those that don't matter for the answer.
// False for a request that is not to be joined with others: with a body, a range, or told not to be cached.
bool flight_key(std::string& key, const RequestParser& request, std::string_view target);

// All flights of all threads.
class Flights {
 public:
  static constexpr std::size_t kMaxHeldBytes = 32 * 1024 * 1024;  // of all shared answers

  Flights();

  // Lists `flight`, whose key is set, and answers null; or the answer of the flight that has this key
  // already.
  std::shared_ptr<SharedAnswer> join(Flight& flight);
  // Nobody can join any more. What is waited for is in flight.answer.
  void close(Flight& flight);

  bool reserve(std::size_t bytes);
  void release(std::size_t bytes) { held_ -= bytes; }

 private:
  struct alignas(64) Bucket {
    std::mutex mutex;
    Flight* first = nullptr;
  };

  Bucket& bucket(const Flight& flight) { return buckets_[flight.hash % buckets_.size()]; }

  std::uint64_t seed_;
  std::array<Bucket, 256> buckets_;
  std::atomic<std::size_t> held_{0};
};

}  // namespace proxy::http
