#include "cache/table.hpp"

#include <thread>

#include "tests/cache/records.hpp"
#include "tests/catch.hpp"

using cache::Record;
using cache::Table;

namespace {

const std::chrono::system_clock::time_point kNow{std::chrono::seconds(1'700'000'000)};

std::shared_ptr<const Record> record_at(std::uint64_t hash, int second,
                                        cache::State state = cache::State::pending) {
  Record record;
  record.hash = hash;
  record.state = state;
  record.created_at = record.updated_at = std::chrono::system_clock::time_point(std::chrono::seconds(second));
  return std::make_shared<const Record>(record);
}

}  // namespace

TEST_CASE("the table lists newest first and forgets what is erased") {
  Table table;
  table.put(record_at(1, 10));
  table.put(record_at(65, 30));
  table.put(record_at(2, 20));
  table.put(record_at(3, 20));
  std::vector<std::uint64_t> hashes;
  for (const auto& record : table.all()) hashes.push_back(record->hash);
  CHECK(hashes == std::vector<std::uint64_t>{65, 2, 3, 1});
  table.erase(65);
  table.erase(4711);
  CHECK(table.find(65) == nullptr);
  CHECK(table.size() == 3);
}

TEST_CASE("uses are counted apart from the records") {
  Table table;
  table.put(record_at(1, 10));
  table.count_use(1, kNow);
  table.count_use(1, kNow);
  table.count_use(2, kNow);
  CHECK(table.all().front()->uses == 2);
  table.put(record_at(1, 11, cache::State::approved));
  CHECK(table.all().front()->uses == 2);
  auto counted = table.take_counted();
  REQUIRE(counted.size() == 1);
  CHECK(counted[0]->uses == 2);
  CHECK(counted[0]->last_used == kNow);
  CHECK(table.find(1)->uses == 2);
  CHECK(table.take_counted().empty());
  table.count_use(1, kNow);
  counted = table.take_counted();
  REQUIRE(counted.size() == 1);
  CHECK(counted[0]->uses == 3);
}

TEST_CASE("the oldest untouched record is known") {
  Table table;
  CHECK(table.oldest_untouched() == nullptr);
  table.put(record_at(1, 10, cache::State::approved));
  table.put(record_at(2, 20));
  table.put(record_at(3, 15));
  CHECK(table.untouched() == 2);
  CHECK(table.oldest_untouched()->hash == 3);
  table.put(record_at(3, 25));
  CHECK(table.oldest_untouched()->hash == 2);
  table.put(record_at(2, 30, cache::State::rejected));
  table.erase(3);
  CHECK(table.untouched() == 0);
  CHECK(table.oldest_untouched() == nullptr);
}

TEST_CASE("readers, counters and writers share the table") {
  Table table;
  for (std::uint64_t hash = 0; hash < 100; ++hash) table.put(record_at(hash, 1));
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&, t] {
      for (std::uint64_t i = 0; i < 2000; ++i) {
        table.count_use(i % 100, kNow);
        if (t == 0) table.put(record_at(i % 100, static_cast<int>(i)));
        if (t == 1 && i % 100 == 0) table.take_counted();
        if (auto record = table.find(i % 100)) (void)record->uses;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  std::uint64_t total = 0;
  for (const auto& record : table.all()) total += record->uses;
  CHECK(total == 4 * 2000);
}
