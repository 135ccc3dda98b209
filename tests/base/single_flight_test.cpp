#include "base/single_flight.hpp"

#include <atomic>
#include <thread>
#include <vector>

#include "tests/catch.hpp"

TEST_CASE("the first to ask leads, and all who ask meanwhile get its outcome") {
  base::SingleFlight<int> flights;
  int first = 0;
  int second = 0;
  int other = 0;
  CHECK(flights.join("key", [&](int value) { first = value; }));
  CHECK_FALSE(flights.join("key", [&](int value) { second = value; }));
  CHECK(flights.join("other key", [&](int value) { other = value; }));
  CHECK(flights.under_way() == 2);

  flights.finish("key", 7);
  CHECK(first == 7);
  CHECK(second == 7);
  CHECK(other == 0);
  CHECK(flights.under_way() == 1);
  CHECK(flights.join("key", [](int) {}));
}

TEST_CASE("of many threads asking at once exactly one leads") {
  base::SingleFlight<int> flights;
  std::atomic<int> leaders{0};
  std::atomic<int> served{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 16; ++i) {
    threads.emplace_back([&] {
      if (flights.join("key", [&](int) { ++served; })) ++leaders;
    });
  }
  for (auto& thread : threads) thread.join();
  flights.finish("key", 1);
  CHECK(leaders == 1);
  CHECK(served == 16);
}
