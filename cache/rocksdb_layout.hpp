#pragma once

#include <rocksdb/options.h>
#include <rocksdb/slice.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/error.hpp"

// How the database in <data directory>/approvals is laid out.
namespace cache::layout {

// Column families, in the order of their handles; others that a newer program made are opened and left alone.
//   records  hash               → record
//   history  hash, version      → change
//   uses     hash               → count, last use (nanoseconds since 1970); apart, because it changes often
//   and
//                                 needs no history
//   meta     "format"           → the layout said here
//   removed  hash               → last version of a record that was removed: the next one goes on from there
enum Column : std::size_t { kDefault, kRecords, kHistory, kUses, kMeta, kRemoved, kColumns };
inline constexpr std::array<const char*, kColumns> kColumnNames = {"default", "records", "history",
                                                                   "uses",    "meta",    "removed"};

inline constexpr std::string_view kFormatKey = "format";
inline constexpr std::string_view kFormat = "1";

std::filesystem::path database_of(const std::filesystem::path& data_directory);

// Big-endian, so that keys sort as numbers do.
std::string number_key(std::uint64_t number);
std::uint64_t number_of(std::string_view key);
std::string history_key(std::uint64_t hash, std::uint64_t version);

inline rocksdb::Slice slice(std::string_view text) {
  return {text.data(), text.size()};
}
inline std::string_view view(const rocksdb::Slice& text) {
  return {text.data(), text.size()};
}

base::Error storage(std::string detail);

rocksdb::Options database_options();

// Whether a store, or what is left of one, is in the directory. A creation that a crash cut short leaves none
// of these files.
bool holds_data(const std::filesystem::path& directory);

}  // namespace cache::layout
