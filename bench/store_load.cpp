// The approval store with many records: import, start, memory, find under load, lists with a search.
// usage: store_load [RECORDS [DIRECTORY]]
#include <malloc.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <thread>

#include "cache/approval_store.hpp"

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point began) {
  return std::chrono::duration<double>(Clock::now() - began).count();
}

double resident_mib() {
  std::ifstream file("/proc/self/statm");
  std::size_t total = 0, resident = 0;
  file >> total >> resident;
  return static_cast<double>(resident) * static_cast<double>(::sysconf(_SC_PAGESIZE)) / (1 << 20);
}

std::string prompt_of(std::size_t number) {
  static const char* kWhat[] = {"p95 latency", "error rate", "requests per second", "cpu usage",
                                "memory used"};
  return std::string(kWhat[number % 5]) + " of service-" + std::to_string(number) + " in the last " +
         std::to_string(number % 59 + 1) + "m";
}

cache::Imported imported(std::size_t number) {
  cache::Imported item;
  item.prompt = prompt_of(number);
  item.output = "sum by (pod) (rate(http_requests_total{service=\"service-" + std::to_string(number) +
                "\"}[" + std::to_string(number % 59 + 1) + "m]))";
  item.author = number % 3 ? "alice" : "bob";
  return item;
}

// Prints percentiles of nanoseconds.
void report(const char* what, std::vector<std::int64_t> times) {
  std::sort(times.begin(), times.end());
  auto at = [&](double share) {
    return static_cast<double>(
        times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))]);
  };
  std::printf("%-34s p50 %10.1f us   p99 %10.1f us   max %10.1f us   (%zu)\n", what, at(0.5) / 1e3,
              at(0.99) / 1e3, at(1) / 1e3, times.size());
}

std::unique_ptr<cache::ApprovalStore> open(const std::filesystem::path& directory) {
  cache::StoreOptions options;
  options.directory = directory;
  auto store = cache::make_rocksdb_store(options, std::make_shared<base::SystemClock>());
  if (!store) {
    std::cerr << store.error().detail << '\n';
    std::exit(1);
  }
  return *std::move(store);
}

void measure_find(cache::ApprovalStore& store, std::size_t records) {
  constexpr int kReaders = 8;
  constexpr std::size_t kSample = 64;  // every 64th look is timed: the clock costs as much as the look
  std::vector<std::vector<std::int64_t>> times(kReaders);
  std::atomic<bool> stop{false};
  std::vector<std::thread> threads;
  for (int reader = 0; reader < kReaders; ++reader) {
    threads.emplace_back([&, reader] {
      std::mt19937_64 random(static_cast<std::uint64_t>(reader));
      std::vector<std::string> keys;
      for (int i = 0; i < 4096; ++i) keys.push_back(cache::prompt_key(prompt_of(random() % records)));
      for (std::size_t i = 0; !stop; ++i) {
        const auto& key = keys[i % keys.size()];
        const auto began = Clock::now();
        const auto record = store.find("", key);
        if (i % kSample == 0)
          times[static_cast<std::size_t>(reader)].push_back((Clock::now() - began).count());
        if (!record) std::abort();
        store.count_use(record->hash);
      }
    });
  }
  std::size_t writes = 0;
  const auto began = Clock::now();
  while (seconds_since(began) < 5) {
    cache::Decision decision;
    decision.hash = cache::prompt_hash("", cache::prompt_key(prompt_of(writes * 7919 % records)));
    decision.approve = writes % 2 == 0;
    decision.author = "carol";
    decision.comment = std::to_string(writes);
    if (!store.decide(decision)) std::abort();
    ++writes;
  }
  stop = true;
  for (auto& thread : threads) thread.join();
  std::vector<std::int64_t> all;
  for (auto& some : times) all.insert(all.end(), some.begin(), some.end());
  report("find, 8 readers and a writer", std::move(all));
  std::printf("%-34s %10.0f a second\n", "decisions beside them", static_cast<double>(writes) / 5);
}

void measure_list(const cache::ApprovalStore& store, std::size_t records) {
  std::mt19937_64 random(1);
  const auto times_of = [&](auto make_query, int rounds) {
    std::vector<std::int64_t> times;
    for (int i = 0; i < rounds; ++i) {
      const cache::ListQuery query = make_query();
      const auto began = Clock::now();
      (void)store.list(query);
      times.push_back((Clock::now() - began).count());
    }
    return times;
  };
  const auto rare = [&] {
    cache::ListQuery query;
    query.text = "SERVICE-" + std::to_string(random() % records) + " ";
    return query;
  };
  const auto absent = [] {
    cache::ListQuery query;
    query.text = "no such thing in any of them";
    return query;
  };
  const auto common = [] {
    cache::ListQuery query;
    query.text = "latency";
    return query;
  };
  const auto by_uses = [] {
    cache::ListQuery query;
    query.sort = cache::ListQuery::Sort::uses;
    return query;
  };
  report("list, first page", times_of([] { return cache::ListQuery{}; }, 200));
  report("list, search that many match", times_of(common, 200));
  report("list, search that one matches", times_of(rare, 200));
  report("list, search that none matches", times_of(absent, 100));
  report("list, sorted by uses", times_of(by_uses, 20));
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t records = argc > 1 ? std::stoull(argv[1]) : 1'000'000;
  const std::filesystem::path directory =
      argc > 2 ? std::filesystem::path(argv[2])
               : std::filesystem::temp_directory_path() / ("promphrase-bench-" + std::to_string(::getpid()));
  {
    auto store = open(directory);
    const auto began = Clock::now();
    for (std::size_t from = 0; from < records; from += 10'000) {
      std::vector<cache::Imported> some;
      for (auto i = from; i < std::min(from + 10'000, records); ++i) some.push_back(imported(i));
      if (!store->import(some, "bench")) return 1;
    }
    const auto took = seconds_since(began);
    std::printf("%-34s %10.2f s   (%.0f a second)\n", "import", took, static_cast<double>(records) / took);
  }
  ::malloc_trim(0);  // or the start would use again what the import left, and seem to need nothing
  const auto before = resident_mib();
  const auto began = Clock::now();
  const auto cpu_began = std::clock();
  auto store = open(directory);
  std::printf("%-34s %10.2f s   (%.2f s of CPU)\n", "start", seconds_since(began),
              static_cast<double>(std::clock() - cpu_began) / CLOCKS_PER_SEC);
  std::printf("%-34s %10.0f MiB (%.0f bytes a record)\n", "memory", resident_mib() - before,
              (resident_mib() - before) * (1 << 20) / static_cast<double>(records));
  measure_find(*store, records);
  measure_list(*store, records);
  store.reset();
  if (argc <= 2) std::filesystem::remove_all(directory);
  return 0;
}
