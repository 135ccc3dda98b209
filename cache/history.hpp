#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "cache/record.hpp"

namespace cache {

// One entry of a record's append-only history.
struct Change {
  std::chrono::system_clock::time_point at;
  std::string author;            // empty: a translator
  std::optional<Record> before;  // empty: the record is new
  Record after;                  // of a removal: the record as it was
  bool removed = false;

  friend bool operator==(const Change&, const Change&) = default;
};

}  // namespace cache
