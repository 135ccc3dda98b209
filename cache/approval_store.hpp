#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/error.hpp"
#include "cache/history.hpp"
#include "cache/list_query.hpp"
#include "cache/record.hpp"

namespace cache {

// What a human does to one record. What is not said stays as it is.
struct Decision {
  std::uint64_t hash = 0;
  std::optional<bool> approve;        // or reject
  std::optional<std::string> output;  // corrected PromQL, already checked by the caller
  std::string author;
  std::string comment;                            // of this decision; without one the last one stays
  std::optional<std::uint64_t> expected_version;  // conflict when it is not the current one
  std::optional<std::string> tenant = {};         // not_found when the record is another's
  bool reopen = false;                            // pending again
  std::optional<std::map<std::string, std::string>> labels = {};
  std::optional<bool> serves_as_template = {};
  std::string drift = {};  // of a corrected output: what of the upstream it needs and is not there
};

// One record as somebody else kept it.
struct Imported {
  std::string tenant;
  std::string prompt;
  std::string output;
  State state = State::approved;
  std::string author;
  std::string comment;
  std::map<std::string, std::string> labels;
};

struct ImportCount {
  std::size_t added = 0;
  std::size_t changed = 0;
  std::size_t same = 0;
};

// Keeps prompts with their translations and decisions, for ever. Thread-safe.
class ApprovalStore {
 public:
  using RecordPtr = std::shared_ptr<const Record>;
  // Told of every change once it is stored, one change of a record at a time: what was before (nullptr: it is
  // new) and after (nullptr: it was removed or forgotten). Must be quick and not call the store.
  using Listener = std::function<void(const RecordPtr& before, const RecordPtr& after)>;

  virtual ~ApprovalStore() = default;

  // From memory: never touches the disk. nullptr when unknown; a pending record older than the TTL counts as
  // unknown.
  virtual RecordPtr find(std::string_view tenant, std::string_view prompt_key) const = 0;
  virtual RecordPtr find(std::uint64_t hash) const = 0;
  // Whatever its age.
  virtual RecordPtr get(std::uint64_t hash) const = 0;

  // Stores a fresh translation as pending and returns what is now stored. A record that was decided meanwhile
  // wins over it. Rejected outputs of an earlier record are kept. `output` equal to a rejected one: conflict.
  virtual base::Result<RecordPtr> put_pending(Record record) = 0;

  // On disk (WAL synced) when it returns. not_found, conflict, bad_input, storage.
  virtual base::Result<RecordPtr> decide(const Decision& decision) = 0;
  // Takes the record away; its history stays. Only hash, author, comment, expected_version and tenant are
  // read.
  virtual base::Result<void> remove(const Decision& decision) = 0;

  // Takes records over as they are; where one is already there, what is imported wins. All on disk when it
  // returns; after an error some of them are.
  virtual base::Result<ImportCount> import(const std::vector<Imported>& records,
                                           const std::string& author) = 0;

  // Notes what of the upstream an approved record misses (empty: nothing any more). No change in the
  // history's sense: nobody decided it.
  virtual base::Result<void> set_drift(std::uint64_t hash, const std::string& drift) = 0;

  // All records, newest first.
  virtual std::vector<RecordPtr> list() const = 0;
  virtual ListPage list(const ListQuery& query) const = 0;
  virtual StoreCounts counts() const = 0;

  // Every change of a record, oldest first; empty for an unknown one. Reads the disk.
  virtual base::Result<std::vector<Change>> history(std::uint64_t hash) const = 0;

  // Notes that a record was served; cheap, written later. `list` knows it at once, `find` after a few
  // seconds.
  virtual void count_use(std::uint64_t hash) = 0;

  virtual std::uint64_t bytes_on_disk() const { return 0; }

  // From now on, until the store ends.
  virtual void subscribe(Listener listener) = 0;

  // Copies all that is acknowledged into the directory, beside earlier backups there, while the store goes
  // on; the oldest beyond `keep` go. Gives the backup's number.
  virtual base::Result<std::uint32_t> backup(const std::filesystem::path& to, std::uint32_t keep) const = 0;
};

struct StoreOptions {
  std::filesystem::path directory;
  bool may_create = true;                       // or an error when there is no store
  std::chrono::seconds pending_ttl{24 * 3600};  // how long a pending translation is reused
  // Records that no human had a hand in are forgotten, with their history, when there are more than this or
  // when they are older: hostile clients can make as many as they like. Whatever was ever approved or
  // rejected stays.
  std::size_t max_pending = 100'000;
  std::chrono::seconds pending_retention{30 * 24 * 3600};
  // Told of every write: how long it took, its sync included, and whether it succeeded. From any thread.
  std::function<void(std::chrono::nanoseconds took, bool ok)> on_write = [](std::chrono::nanoseconds, bool) {
  };
};

// Opens or creates the RocksDB store. Errors (storage) name the directory and the way out.
base::Result<std::unique_ptr<ApprovalStore>> make_rocksdb_store(const StoreOptions& options,
                                                                std::shared_ptr<const base::Clock> clock);

// Puts a backup's newest state into the data directory. What lies there is moved aside first, and its new
// name given (empty: nothing was there). No other process may have it open.
base::Result<std::filesystem::path> restore_store(const std::filesystem::path& backup,
                                                  const std::filesystem::path& directory);

// Makes a damaged store readable again with whatever can still be read. A copy of what was there is kept, and
// its name given.
base::Result<std::filesystem::path> repair_store(const std::filesystem::path& directory);

}  // namespace cache
