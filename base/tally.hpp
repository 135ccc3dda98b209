#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace base {

// A count that one thread raises and any thread may read: a plain addition, without a lock or a locked
// instruction.
class Tally {
 public:
  void add(std::uint64_t more = 1) {
    value_.store(value_.load(std::memory_order_relaxed) + more, std::memory_order_relaxed);
  }
  std::uint64_t value() const { return value_.load(std::memory_order_relaxed); }

 private:
  std::atomic<std::uint64_t> value_{0};
};

// Durations counted in buckets; one thread adds, any may read.
class Timings {
 public:
  static constexpr std::array<double, 16> kBounds = {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1,
                                                     0.25,   0.5,   1,      2.5,   5,    10,    30,   60};

  // What several of them hold together.
  struct Sum {
    std::array<std::uint64_t, kBounds.size() + 1> counts{};  // of each bucket alone; the last is above all
    std::uint64_t nanoseconds = 0;

    std::uint64_t count() const {
      std::uint64_t all = 0;
      for (auto one : counts) all += one;
      return all;
    }
  };

  void add(std::chrono::nanoseconds took) {
    const auto value = took.count() < 0 ? 0 : static_cast<std::uint64_t>(took.count());
    std::size_t bucket = 0;
    while (bucket < kNanoseconds.size() && value > kNanoseconds[bucket]) ++bucket;
    counts_[bucket].add();
    nanoseconds_.add(value);
  }
  void add_to(Sum& sum) const {
    for (std::size_t i = 0; i < counts_.size(); ++i) sum.counts[i] += counts_[i].value();
    sum.nanoseconds += nanoseconds_.value();
  }

 private:
  static constexpr std::array<std::uint64_t, kBounds.size()> kNanoseconds = [] {
    std::array<std::uint64_t, kBounds.size()> out{};
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::uint64_t>(kBounds[i] * 1e9 + 0.5);
    return out;
  }();

  std::array<Tally, kBounds.size() + 1> counts_;
  Tally nanoseconds_;
};

}  // namespace base
