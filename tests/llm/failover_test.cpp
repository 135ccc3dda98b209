#include "llm/failover.hpp"

#include <thread>

#include <optional>

#include "tests/catch.hpp"

namespace {

using base::errc;
using base::Error;
using namespace std::chrono_literals;

// Answers as it is told, and counts.
class Scripted final : public llm::ModelClient {
 public:
  explicit Scripted(std::string name) : name_(std::move(name)) {}

  base::Result<llm::Reply> complete(const llm::Request&) override {
    ++calls;
    if (failure) return *failure;
    llm::Reply reply;
    reply.text = reply.provider = name_;
    return reply;
  }
  std::string name() const override { return name_; }

  std::optional<Error> failure;
  int calls = 0;

 private:
  std::string name_;
};

struct Pair {
  std::shared_ptr<Scripted> first = std::make_shared<Scripted>("first:m");
  std::shared_ptr<Scripted> second = std::make_shared<Scripted>("second:m");
  std::unique_ptr<llm::ModelClient> both;

  explicit Pair(llm::BreakerOptions options = {}) { both = llm::make_failover({first, second}, options); }
};

TEST_CASE("The first provider that answers is used") {
  Pair pair;
  CHECK(pair.both->name() == "first:m");
  CHECK(pair.both->complete({})->text == "first:m");
  CHECK(pair.second->calls == 0);
}

TEST_CASE("Whatever the first provider fails with, the next one is asked") {
  for (const auto code :
       {errc::timeout, errc::unavailable, errc::busy, errc::forbidden, errc::upstream, errc::bad_input}) {
    CAPTURE(base::to_string(code));
    Pair pair;
    pair.first->failure = Error{code, "no"};
    const auto reply = pair.both->complete({});
    REQUIRE(reply.has_value());
    CHECK(reply->provider == "second:m");
  }
}

TEST_CASE("When the time is over nobody else is asked") {
  Pair pair;
  pair.first->failure = Error{errc::deadline_exceeded, "late"};
  CHECK(pair.both->complete({}).error().code == errc::deadline_exceeded);
  CHECK(pair.second->calls == 0);
}

TEST_CASE("When all fail the last failure is told") {
  Pair pair;
  pair.first->failure = Error{errc::timeout, "one"};
  pair.second->failure = Error{errc::busy, "two"};
  const auto reply = pair.both->complete({});
  REQUIRE_FALSE(reply.has_value());
  CHECK(reply.error() == Error{errc::busy, "two"});
}

TEST_CASE("A provider that keeps failing is left alone, then tried once") {
  Pair pair({.failures = 2, .rest = 60ms});
  pair.first->failure = Error{errc::unavailable, "down"};
  for (int i = 0; i < 5; ++i) CHECK(pair.both->complete({})->provider == "second:m");
  CHECK(pair.first->calls == 2);
  std::this_thread::sleep_for(80ms);
  CHECK(pair.both->complete({})->provider == "second:m");
  CHECK(pair.first->calls == 3);
  CHECK(pair.both->complete({})->provider == "second:m");
  CHECK(pair.first->calls == 3);
  std::this_thread::sleep_for(80ms);
  pair.first->failure.reset();
  CHECK(pair.both->complete({})->provider == "first:m");
  CHECK(pair.both->complete({})->provider == "first:m");
}

TEST_CASE("A refusal by the model does not open the breaker") {
  Pair pair({.failures = 1, .rest = 1h});
  pair.first->failure = Error{errc::upstream, "refused"};
  for (int i = 0; i < 3; ++i) CHECK(pair.both->complete({}).has_value());
  CHECK(pair.first->calls == 3);
}

TEST_CASE("When every breaker is open the caller is told so") {
  Pair pair({.failures = 1, .rest = 1h});
  pair.first->failure = pair.second->failure = Error{errc::unavailable, "down"};
  CHECK_FALSE(pair.both->complete({}).has_value());
  const auto again = pair.both->complete({});
  REQUIRE_FALSE(again.has_value());
  CHECK(again.error().code == errc::unavailable);
  CHECK(pair.first->calls + pair.second->calls == 2);
}

TEST_CASE("After its rest a breaker lets one call through at a time") {
  llm::Breaker breaker({.failures = 1, .rest = 10ms});
  const auto start = llm::Breaker::time_point{} + 1h;
  CHECK(breaker.allows(start));
  breaker.done(true, start);
  CHECK(breaker.open(start));
  CHECK_FALSE(breaker.allows(start + 9ms));
  CHECK(breaker.allows(start + 10ms));
  CHECK_FALSE(breaker.allows(start + 11ms));
  breaker.done(false, start + 12ms);
  CHECK(breaker.allows(start + 13ms));
  CHECK(breaker.allows(start + 13ms));
}

}  // namespace
