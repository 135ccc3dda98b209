#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cache/record.hpp"

namespace cache {

// Where a page ended: what it was sorted by, and the record.
struct ListCursor {
  std::int64_t key = 0;
  std::uint64_t hash = 0;
};

struct ListQuery {
  enum class Sort : std::uint8_t { newest, oldest, updated, uses };

  std::optional<State> state;
  std::optional<std::string> tenant;
  std::optional<std::string> author;
  bool drifted = false;  // only records that miss something
  // Contained in prompt, output, comment or author, case of ASCII letters aside, or the hash itself.
  std::string text;
  Sort sort = Sort::newest;
  std::size_t limit = 100;
  std::optional<ListCursor> after;
};

struct ListPage {
  std::vector<std::shared_ptr<const Record>> records;
  std::optional<ListCursor> next;  // where more follow
};

struct StoreCounts {
  std::size_t pending = 0;
  std::size_t approved = 0;
  std::size_t rejected = 0;
  std::size_t drifted = 0;
};

// What a record is sorted by; a page goes down by it, then up by hash.
std::int64_t sort_key(const Record& record, ListQuery::Sort sort);

}  // namespace cache
