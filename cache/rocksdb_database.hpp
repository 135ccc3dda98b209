#pragma once

#include <rocksdb/db.h>
#include <rocksdb/write_batch.h>

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/error.hpp"
#include "cache/approval_store.hpp"
#include "cache/history.hpp"
#include "cache/record.hpp"

namespace cache {

// The database on disk of an approval store. Thread-safe once it is open. Errors name the directory.
class Database {
 public:
  // What is written together, or not at all.
  class Batch {
   public:
    void put(const Record& record);
    void put_uses(const Record& record);
    void put_change(const Change& change);
    // The record and its uses; its history stays.
    void erase(std::uint64_t hash);
    void erase_change(std::uint64_t hash, std::uint64_t version);
    // A record of this hash goes on from that version.
    void put_removed(std::uint64_t hash, std::uint64_t version);
    bool empty() const { return batch_.Count() == 0; }

   private:
    friend class Database;
    explicit Batch(const Database& database) : columns_(database.columns_) {}

    const std::vector<rocksdb::ColumnFamilyHandle*>& columns_;
    rocksdb::WriteBatch batch_;
  };

  struct Contents {
    std::vector<std::shared_ptr<const Record>> records;
    std::unordered_map<std::uint64_t, std::uint64_t> removed;  // hash → last version
  };

  explicit Database(const StoreOptions& options);
  // Syncs what was written without.
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // not_found (there is none, and none may be made), storage.
  base::Result<void> open();
  bool is_open() const { return db_ != nullptr; }
  base::Result<Contents> load() const;

  Batch batch() const { return Batch(*this); }
  // `sync`: on disk when it returns.
  base::Result<void> commit(Batch& batch, bool sync);

  base::Result<std::vector<Change>> history(std::uint64_t hash) const;
  base::Result<std::uint32_t> backup(const std::filesystem::path& to, std::uint32_t keep) const;
  std::uint64_t bytes_on_disk() const;

 private:
  base::Result<void> open_columns();
  base::Result<void> check_format();
  base::Error damaged(const std::string& why) const;
  rocksdb::Status write(const rocksdb::WriteOptions& options, rocksdb::WriteBatch& batch);

  const StoreOptions options_;
  const std::filesystem::path directory_;
  std::unique_ptr<rocksdb::DB> db_;
  std::vector<rocksdb::ColumnFamilyHandle*> columns_;
  mutable std::mutex backup_mutex_;
  std::atomic<bool> failed_{false};
};

}  // namespace cache
