#pragma once

#include <cstdint>

#include "proxy/http/upstream_options.hpp"

namespace proxy::http {

// Keeps one thread from an address that fails. Closed: all may go. Open, after enough failures in a row: none
// may, until the pause is over; then one goes as a probe, and how it fares decides. Time is in ticks.
class Breaker {
 public:
  explicit Breaker(const BreakerOptions& options) : options_(options) {}

  bool lets_through(std::int64_t now) const {
    return failures_ < options_.failures || (now >= closed_until_ && !probing_);
  }
  // For each that goes, one of the three follows.
  void begin() { probing_ = failures_ >= options_.failures; }
  void succeeded() {
    failures_ = 0;
    probing_ = false;
  }
  void failed(std::int64_t now) {
    if (failures_ < options_.failures) ++failures_;
    closed_until_ = now + options_.pause.count();
    probing_ = false;
  }
  void ended_without_verdict() { probing_ = false; }

 private:
  const BreakerOptions& options_;
  unsigned failures_ = 0;
  bool probing_ = false;
  std::int64_t closed_until_ = 0;
};

}  // namespace proxy::http
