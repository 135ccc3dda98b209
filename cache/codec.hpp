#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"
#include "cache/history.hpp"
#include "cache/record.hpp"

// How records lie on disk. A value is one byte of format, then fields: a tag and a length (LEB128 each) and
// that many bytes. Numbers, times (nanoseconds since 1970) and doubles are eight bytes, little-endian; a list
// is its tag repeated; a record inside a change is its own encoding.
//
// So either side may be the newer one. An old program skips the tags it does not know; a new one finds the
// tags that an old one did not write missing, and leaves the member's default. A tag is never used again for
// something else. The format byte changes only when that is not enough, and then old programs refuse the
// value instead of guessing. Integrity is RocksDB's business (its checksums); here the only promise is that
// no bytes do harm.
namespace cache {

std::string encode(const Record& record);
std::string encode(const Change& change);

// Error (storage): what is wrong with the bytes.
base::Result<Record> decode_record(std::string_view bytes);
base::Result<Change> decode_change(std::string_view bytes);

}  // namespace cache
