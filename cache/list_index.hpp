#pragma once

#include <array>
#include <memory>
#include <shared_mutex>
#include <vector>

#include "cache/list_query.hpp"

namespace cache {

// All records in one row after the other, so that a page with a search costs a pass over flat memory and no
// sorting. Thread-safe. A page holds up writers, never readers of single records.
class ListIndex {
 public:
  // Adds or replaces. created_at of a known record never changes.
  void put(std::shared_ptr<const Record> record);
  // Replaces a record by one that differs in its uses only; a record that changed meanwhile stays.
  void renew(const std::shared_ptr<const Record>& record);
  // The first records, all at once: sorted once.
  void fill(std::vector<std::shared_ptr<const Record>> records);
  void erase(const Record& record);

  ListPage page(const ListQuery& query) const;
  StoreCounts counts() const;

 private:
  // A bit for each run of three letters in the searchable text: a text whose bits are not all there is not in
  // it.
  using Signature = std::array<std::uint64_t, 4>;
  struct Row {
    std::int64_t created = 0;
    std::uint64_t hash = 0;
    Signature signature{};
    std::shared_ptr<const Record> record;  // nullptr: erased
    State state = State::pending;
  };

  static Row row_of(std::shared_ptr<const Record> record);
  static Signature signature_of(const Record& record);
  static void add(Signature& signature, std::string_view text);
  std::vector<Row>::iterator find(std::int64_t created, std::uint64_t hash);
  void count(const Row& row, bool more);

  mutable std::shared_mutex mutex_;
  std::vector<Row> rows_;  // oldest first, of the same time the larger hash first
  std::size_t erased_ = 0;
  StoreCounts counts_;
};

}  // namespace cache
