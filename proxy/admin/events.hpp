#pragma once

#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "cache/approval_store.hpp"
#include "proxy/async_value.hpp"

namespace proxy::admin {

// The last changes of the store, for pages that want to know at once. Thread-safe.
class Events {
 public:
  // Follows the store from now on.
  explicit Events(cache::ApprovalStore& store);

  // The number of the newest event. Numbers grow, also from one run of the program to the next.
  std::uint64_t newest() const;

  // Events behind `after` as text/event-stream: `pending` (new, or translated anew), `changed`, `removed`,
  // each with {"hash","prompt","output","state","version"}; nullopt when there are none. Those that are no
  // longer kept are told by one event `missed`.
  std::optional<std::string> since(std::uint64_t after, const std::optional<std::string>& tenant) const;

  // `woken` is set when there is something new; at once when there is already. Gives a ticket to leave with
  // when nothing came in time; nullopt when too many are waiting, or it is over.
  std::optional<std::uint64_t> wait(std::uint64_t after, const AsyncValue<bool>& woken);
  void leave(std::uint64_t ticket);

  // Lets go of all who wait, whose loops must still exist, and takes no more.
  void close();

 private:
  struct Event {
    std::uint64_t number;
    std::string kind;
    std::string tenant;
    std::string data;
  };
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace proxy::admin
