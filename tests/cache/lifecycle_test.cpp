#include "cache/lifecycle.hpp"

#include "tests/cache/records.hpp"
#include "tests/catch.hpp"

using cache::Decision;
using cache::Record;
using cache::State;
using cache::with_decision;
using cache::with_translation;

namespace {

const cache::Time kNow{std::chrono::seconds(1000)};
const cache::Time kLater{std::chrono::seconds(2000)};

Record pending() {
  return with_translation(nullptr, translation("cpu", "a"), kNow).value();
}

Record decided(const Record& record, bool approve, std::optional<std::string> output = {}) {
  return with_decision(record, Decision{record.hash, approve, std::move(output), "alice", "why", {}}, kLater)
      .value();
}

}  // namespace

TEST_CASE("a fresh translation is pending whatever the caller wrote into it") {
  auto record = translation("cpu", "a");
  record.state = State::approved;
  record.author = "mallory";
  record.version = 9;
  record.rejected_outputs = {"x"};
  auto stored = with_translation(nullptr, record, kNow).value();
  CHECK(stored.state == State::pending);
  CHECK(stored.author.empty());
  CHECK(stored.version == 1);
  CHECK(stored.rejected_outputs.empty());
  CHECK(stored.created_at == kNow);
  CHECK(is_untouched(stored));
}

TEST_CASE("a later translation replaces a pending one, and a decision wins over it") {
  auto first = pending();
  auto same = with_translation(&first, translation("cpu", "a"), kLater).value();
  CHECK(same.version == 1);
  CHECK(same.updated_at == kLater);
  CHECK(same.created_at == kNow);
  auto other = with_translation(&first, translation("cpu", "b"), kLater).value();
  CHECK(other.version == 2);
  CHECK(other.output == "b");
  auto approved = decided(first, true);
  CHECK(with_translation(&approved, translation("cpu", "b"), kLater).value() == approved);
}

TEST_CASE("another prompt with the same hash is a conflict") {
  auto first = pending();
  for (auto other : {translation("memory", "a"), translation("cpu", "a", "team-b")}) {
    other.hash = first.hash;
    CHECK(with_translation(&first, other, kNow).error().code == base::errc::conflict);
  }
}

TEST_CASE("a rejected output is never offered again") {
  auto rejected = decided(pending(), false);
  CHECK(rejected.state == State::rejected);
  CHECK(rejected.rejected_outputs == std::vector<std::string>{"a"});
  CHECK(rejected.author == "alice");
  CHECK(rejected.version == 2);
  CHECK(with_translation(&rejected, translation("cpu", "a"), kLater).error().code == base::errc::conflict);
  auto again = with_translation(&rejected, translation("cpu", "b"), kLater).value();
  CHECK(again.state == State::pending);
  CHECK(again.version == 3);
  CHECK(again.author.empty());
  CHECK_FALSE(is_untouched(again));
  auto twice = decided(again, false);
  CHECK(twice.rejected_outputs == std::vector<std::string>{"a", "b"});
  CHECK(with_translation(&twice, translation("cpu", "a"), kLater).error().code == base::errc::conflict);
}

TEST_CASE("a corrected output is a human's, and may be one that was rejected before") {
  auto record = pending();
  auto corrected = decided(record, true, "c");
  CHECK(corrected.output == "c");
  CHECK(corrected.source == "human");
  CHECK(decided(record, true, "a").source == "built-in");
  auto back = decided(decided(record, false), true);
  CHECK(back.state == State::approved);
  CHECK(back.rejected_outputs.empty());
  CHECK(with_decision(record, Decision{record.hash, false, "c", "", "", {}}, kNow).error().code ==
        base::errc::bad_input);
  CHECK(with_decision(record, Decision{record.hash, true, "", "", "", {}}, kNow).error().code ==
        base::errc::bad_input);
}

TEST_CASE("a stale decision is a conflict, a repeated one changes nothing") {
  auto record = pending();
  CHECK(with_decision(record, Decision{record.hash, true, {}, "", "", 2}, kNow).error().code ==
        base::errc::conflict);
  CHECK(with_decision(record, Decision{record.hash, true, {}, "", "", 1}, kNow).has_value());
  auto approved = decided(record, true);
  CHECK(decided(approved, true) == approved);
}

TEST_CASE("a pending record is served for its time to live, a decided one for ever") {
  auto record = pending();
  const std::chrono::seconds ttl(10);
  CHECK(is_current(record, kNow + std::chrono::seconds(9), ttl));
  CHECK_FALSE(is_current(record, kNow + std::chrono::seconds(10), ttl));
  CHECK(is_current(decided(record, true), kNow + std::chrono::hours(10'000), ttl));
}
