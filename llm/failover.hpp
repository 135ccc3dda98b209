#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <vector>

#include "llm/model_client.hpp"

namespace llm {

struct BreakerOptions {
  std::size_t failures = 3;               // in a row, after which a provider is left alone
  std::chrono::milliseconds rest{30000};  // for so long; then one call tries it again
};

// When a provider that fails is left alone. Not thread-safe; times are of the monotonic clock.
class Breaker {
 public:
  using time_point = base::Deadline::clock::time_point;

  explicit Breaker(BreakerOptions options) : options_(options) {}

  // Whether a call may go out now. After the rest one may, and no other until it is `done`.
  bool allows(time_point now);
  void done(bool failed, time_point now);
  bool open(time_point now) const { return failures_ >= options_.failures && now < until_; }

 private:
  BreakerOptions options_;
  std::size_t failures_ = 0;
  time_point until_{};
  bool trying_ = false;
};

// Asks the providers in their order until one answers; those whose breaker is open are passed over.
// An answer that the model refuses or cuts off counts as none, but not against the provider. The errors are
// those of the last provider asked; `clients` is not empty.
std::unique_ptr<ModelClient> make_failover(std::vector<std::shared_ptr<ModelClient>> clients,
                                           BreakerOptions options = {});

}  // namespace llm
