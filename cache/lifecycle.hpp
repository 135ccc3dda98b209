#pragma once

#include <chrono>

#include "base/error.hpp"
#include "cache/approval_store.hpp"

// What may follow what: pure functions that every store shares.
namespace cache {

using Time = std::chrono::system_clock::time_point;

// What is stored after a fresh translation arrives. `current` is the record of that hash, nullptr when there
// is none. Equal to `current` when that stays (a decision wins). Errors: conflict (another prompt has the
// hash, or a human refused this output before), bad_input (no output).
base::Result<Record> with_translation(const Record* current, Record fresh, Time now);

// What is stored after a decision. Equal to `current` when it changes nothing. Errors: not_found (another
// tenant's), conflict (version), bad_input.
base::Result<Record> with_decision(const Record& current, const Decision& decision, Time now);

// not_found (another tenant's), conflict (version).
base::Result<void> may_change(const Record& current, const Decision& decision);

// What is stored after an import by `author`, who stands for those that the import does not name. Equal to
// `current` when it changes nothing. Errors: conflict, bad_input.
base::Result<Record> with_import(const Record* current, const Imported& imported, const std::string& author,
                                 Time now);

// not_found: the same words for a hash that nobody has and for one of another tenant.
base::Error unknown_hash(std::uint64_t hash);

// Whether no human ever had a hand in it, so that it may be forgotten.
bool is_untouched(const Record& record);

// Whether a record may still be served or must be translated anew.
bool is_current(const Record& record, Time now, std::chrono::seconds pending_ttl);

}  // namespace cache
