#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/error.hpp"
#include "cache/history.hpp"
#include "cache/record.hpp"

namespace cache {

// A human's decision about one record.
struct Decision {
  std::uint64_t hash = 0;
  bool approve = false;
  std::optional<std::string> output;  // corrected PromQL, already checked by the caller
  std::string author;
  std::string comment;
  std::optional<std::uint64_t> expected_version;  // conflict when it is not the current one
  std::optional<std::string> tenant = {};         // not_found when the record is another's
};

// Keeps prompts with their translations and decisions, for ever. Thread-safe.
class ApprovalStore {
 public:
  virtual ~ApprovalStore() = default;

  // From memory: never touches the disk. nullptr when unknown; a pending record older than the TTL counts as
  // unknown.
  virtual std::shared_ptr<const Record> find(std::string_view tenant, std::string_view prompt_key) const = 0;
  virtual std::shared_ptr<const Record> find(std::uint64_t hash) const = 0;

  // Stores a fresh translation as pending and returns what is now stored. A record that was decided meanwhile
  // wins over it. Rejected outputs of an earlier record are kept. `output` equal to a rejected one: conflict.
  virtual base::Result<std::shared_ptr<const Record>> put_pending(Record record) = 0;

  // Approves or rejects; on disk (WAL synced) when it returns. not_found, conflict, storage.
  virtual base::Result<std::shared_ptr<const Record>> decide(const Decision& decision) = 0;

  // All records, newest first.
  virtual std::vector<std::shared_ptr<const Record>> list() const = 0;

  // Every change of a record, oldest first; empty for an unknown one. Reads the disk.
  virtual base::Result<std::vector<Change>> history(std::uint64_t hash) const = 0;

  // Notes that a record was served; cheap, written later. `list` knows it at once, `find` after a few
  // seconds.
  virtual void count_use(std::uint64_t hash) = 0;
};

struct StoreOptions {
  std::filesystem::path directory;              // created when missing
  std::chrono::seconds pending_ttl{24 * 3600};  // how long a pending translation is reused
  // Records that no human had a hand in are forgotten, with their history, when there are more than this or
  // when they are older: hostile clients can make as many as they like. Whatever was ever approved or
  // rejected stays.
  std::size_t max_pending = 100'000;
  std::chrono::seconds pending_retention{30 * 24 * 3600};
};

// Opens or creates the RocksDB store. Errors (storage) name the directory and the way out.
base::Result<std::unique_ptr<ApprovalStore>> make_rocksdb_store(const StoreOptions& options,
                                                                std::shared_ptr<const base::Clock> clock);

}  // namespace cache
