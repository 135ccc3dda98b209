#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/tally.hpp"
#include "proxy/http/trace_context.hpp"

// What is counted of requests: by each worker for itself, added up when somebody asks.
namespace proxy::http {

// Kinds of requests that a handler can tell apart (Route::kind); 0 is what no handler has seen.
inline constexpr std::size_t kKinds = 32;

enum class Method : std::uint8_t { get, post, head, put, patch, delete_, options, other };
inline constexpr std::size_t kMethods = 8;
Method method_of(std::string_view method);
std::string_view to_string(Method method);  // "GET", …, "other"

// The hundreds of a status; `none`: no answer came; `aborted`: who asked went away, or the answer broke off.
enum class StatusClass : std::uint8_t { none, c1xx, c2xx, c3xx, c4xx, c5xx, aborted };
inline constexpr std::size_t kStatusClasses = 7;
StatusClass status_class(unsigned status);
std::string_view to_string(StatusClass status);  // "none", "1xx", …, "aborted"

// One request, from its head to the end of its answer.
struct Observation {
  using Clock = std::chrono::steady_clock;

  Clock::time_point began;
  Clock::time_point sent;      // upstream, the last time
  Clock::time_point answered;  // the upstream's head was there
  Clock::time_point ended;
  std::uint8_t kind = 0;
  Method method = Method::other;
  bool timed = true;  // somebody wants to know when what was
  bool went_upstream = false;
  bool aborted = false;
  unsigned status = 0;              // what the client was told
  unsigned upstream_status = 0;     // 0: the upstream gave none
  TraceContext trace;               // of the request's span, where it is sampled
  std::uint64_t parent_span = 0;    // 0: the trace begins here
  std::uint64_t upstream_span = 0;  // as it is sent upstream

  void begin(Method asked_by, bool to_be_timed) {
    *this = {};
    timed = to_be_timed;
    began = now();
    method = asked_by;
  }
  void send() {
    went_upstream = true;
    sent = now();
  }
  void answer(unsigned from_upstream) {
    answered = now();
    upstream_status = from_upstream;
  }
  void end() { ended = now(); }
  Clock::time_point now() const { return timed ? Clock::now() : Clock::time_point{}; }
};

// Of one worker; its thread alone writes.
struct Stats {
  struct Upstream {
    base::Tally requests[kStatusClasses];
    base::Timings durations;  // from the request sent to the answer's head
  };

  explicit Stats(std::size_t upstreams_count) : upstreams(upstreams_count) {}
  void count(const Observation& seen, std::size_t upstream);  // once it has ended

  base::Tally requests[kKinds][kMethods][kStatusClasses];
  base::Timings durations[kKinds];
  base::Tally began, ended;
  std::vector<Upstream> upstreams;
};

// Of all workers together.
struct ServerStats {
  struct Address {
    std::string name;
    bool up = true;
  };
  struct Upstream {
    std::string name;  // empty: the default one
    std::uint64_t requests[kStatusClasses] = {};
    base::Timings::Sum durations;
    std::vector<Address> addresses;
  };

  void add(const Stats& stats);  // `upstreams` has as many elements

  std::uint64_t requests[kKinds][kMethods][kStatusClasses] = {};
  base::Timings::Sum durations[kKinds];
  std::uint64_t in_flight = 0;
  std::vector<Upstream> upstreams;
};

}  // namespace proxy::http
