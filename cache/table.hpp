#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <set>
#include <shared_mutex>
#include <unordered_map>
#include <utility>
#include <vector>

#include "cache/list_index.hpp"
#include "cache/record.hpp"

namespace cache {

// All records in memory, for readers that must not wait. Thread-safe; sharded by hash.
class Table {
 public:
  std::shared_ptr<const Record> find(std::uint64_t hash) const;

  // A new record brings its count of uses; that of a known one stands.
  void put(std::shared_ptr<const Record> record);
  // The first records, all at once.
  void fill(std::vector<std::shared_ptr<const Record>> records);
  void erase(std::uint64_t hash);

  // Newest first: by created_at, then by hash.
  std::vector<std::shared_ptr<const Record>> all() const;
  ListPage page(const ListQuery& query) const;
  StoreCounts counts() const { return index_.counts(); }
  std::size_t size() const;

  void count_use(std::uint64_t hash, std::chrono::system_clock::time_point now);
  // Records counted since the last call, with their uses so far.
  std::vector<std::shared_ptr<const Record>> take_counted();

  // Of the records that no human had a hand in: how many there are, and the one that was translated first.
  std::size_t untouched() const;
  std::shared_ptr<const Record> oldest_untouched() const;

 private:
  struct Entry {
    std::shared_ptr<const Record> record;
    std::atomic<std::uint64_t> uses{0};
    std::atomic<std::chrono::system_clock::rep> last_used{0};
    std::atomic<bool> counted{false};
  };
  struct alignas(64) Shard {
    mutable std::shared_mutex mutex;
    std::unordered_map<std::uint64_t, Entry> entries;
    std::mutex counted_mutex;
    std::vector<std::uint64_t> counted;
  };
  using Age = std::pair<std::chrono::system_clock::time_point, std::uint64_t>;

  Shard& shard(std::uint64_t hash) { return shards_[hash % shards_.size()]; }
  const Shard& shard(std::uint64_t hash) const { return shards_[hash % shards_.size()]; }
  void note_age(const Record* before, const Record* after);
  // With the uses that were counted meanwhile.
  static std::shared_ptr<const Record> current(const Entry& entry);

  std::array<Shard, 64> shards_;
  ListIndex index_;
  mutable std::mutex ages_mutex_;
  std::set<Age> ages_;  // of untouched records
};

}  // namespace cache
