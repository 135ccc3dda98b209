#include "llm/failover.hpp"

#include <mutex>
#include <optional>
#include <utility>

namespace llm {

bool Breaker::allows(time_point now) {
  if (failures_ < options_.failures) return true;
  if (now < until_ || trying_) return false;
  trying_ = true;
  return true;
}

void Breaker::done(bool failed, time_point now) {
  trying_ = false;
  failures_ = failed ? failures_ + 1 : 0;
  if (failures_ >= options_.failures) until_ = now + options_.rest;
}

namespace {

using base::errc;
using base::Error;

bool speaks_against(const Error& error) {
  return error.code == errc::timeout || error.code == errc::unavailable || error.code == errc::busy ||
         error.code == errc::forbidden || error.code == errc::bad_input;
}

class Failover final : public ModelClient {
 public:
  Failover(std::vector<std::shared_ptr<ModelClient>> clients, BreakerOptions options) {
    for (auto& client : clients) providers_.push_back({std::move(client), Breaker(options)});
  }

  std::string name() const override { return providers_.front().client->name(); }

  std::vector<ProviderState> states() const override {
    std::vector<ProviderState> all;
    const auto now = base::Deadline::clock::now();
    for (const auto& provider : providers_) {
      const std::lock_guard lock(mutex_);
      for (auto& state : provider.client->states()) {
        state.open = provider.breaker.open(now);
        all.push_back(std::move(state));
      }
    }
    return all;
  }

  base::Result<Reply> complete(const Request& request) override {
    std::optional<Error> last;
    for (auto& provider : providers_) {
      {
        const std::lock_guard lock(mutex_);
        if (!provider.breaker.allows(base::Deadline::clock::now())) continue;
      }
      auto reply = ask(provider, request);
      if (reply || reply.error().code == errc::deadline_exceeded) return reply;
      last = reply.error();
      if (request.deadline.expired()) break;
    }
    if (last) return *last;
    return Error{errc::unavailable, "every model provider has failed lately and is left alone for a while"};
  }

 private:
  struct Provider {
    std::shared_ptr<ModelClient> client;
    Breaker breaker;
  };

  base::Result<Reply> ask(Provider& provider, const Request& request) {
    auto reply = provider.client->complete(request);
    const std::lock_guard lock(mutex_);
    // Our own deadline says nothing about the provider.
    provider.breaker.done(!reply && speaks_against(reply.error()), base::Deadline::clock::now());
    return reply;
  }

  mutable std::mutex mutex_;  // of the breakers
  std::vector<Provider> providers_;
};

}  // namespace

std::unique_ptr<ModelClient> make_failover(std::vector<std::shared_ptr<ModelClient>> clients,
                                           BreakerOptions options) {
  return std::make_unique<Failover>(std::move(clients), options);
}

}  // namespace llm
