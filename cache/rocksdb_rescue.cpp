#include <rocksdb/db.h>
#include <rocksdb/utilities/backup_engine.h>

#include <algorithm>
#include <fstream>

#include "cache/approval_store.hpp"
#include "cache/rocksdb_layout.hpp"

// What is done to a store that no process has open.
namespace cache {

namespace {

namespace fs = std::filesystem;
using namespace layout;

// A name beside `path` that nothing has yet: approvals.damaged-1.
fs::path free_name(const fs::path& path, const std::string& what) {
  for (int number = 1;; ++number) {
    fs::path name = path;
    name += "." + what + "-" + std::to_string(number);
    if (!fs::exists(name)) return name;
  }
}

// RocksDB's lock, held while files are moved: a running server must not lose its store under its feet.
class Lock {
 public:
  explicit Lock(const fs::path& database) : name_((database / "LOCK").string()) {
    status_ = rocksdb::Env::Default()->LockFile(name_, &lock_);
  }
  ~Lock() { release(); }
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

  bool held() const { return status_.ok(); }
  void release() {
    if (lock_) rocksdb::Env::Default()->UnlockFile(std::exchange(lock_, nullptr));
  }

 private:
  std::string name_;
  rocksdb::FileLock* lock_ = nullptr;
  rocksdb::Status status_;
};

// Without the file that names it, the newest manifest is taken.
void name_manifest(const fs::path& database) {
  if (fs::exists(database / "CURRENT")) return;
  std::string newest;
  for (const auto& file : fs::directory_iterator(database))
    if (auto name = file.path().filename().string(); name.starts_with("MANIFEST-"))
      newest = std::max(newest, name);
  if (!newest.empty()) std::ofstream(database / "CURRENT") << newest << '\n';
}

// Opens it with every damaged record of the log left out, and reads all. False when something else is
// damaged.
bool recover_log(const fs::path& database) {
  auto options = database_options();
  options.wal_recovery_mode = rocksdb::WALRecoveryMode::kSkipAnyCorruptedRecords;
  options.track_and_verify_wals_in_manifest = false;
  options.paranoid_checks = false;
  std::vector<rocksdb::ColumnFamilyDescriptor> columns;
  for (const char* name : kColumnNames) columns.emplace_back(name, options);
  std::vector<rocksdb::ColumnFamilyHandle*> handles;
  rocksdb::DB* opened = nullptr;
  if (!rocksdb::DB::Open(options, database.string(), columns, &handles, &opened).ok()) return false;
  std::unique_ptr<rocksdb::DB> db(opened);
  bool good = db->Flush(rocksdb::FlushOptions(), handles).ok();
  for (auto* handle : handles) {
    std::unique_ptr<rocksdb::Iterator> entry(db->NewIterator(rocksdb::ReadOptions(), handle));
    entry->SeekToFirst();
    while (entry->Valid()) entry->Next();
    good = entry->status().ok() && good;
  }
  for (auto* handle : handles) db->DestroyColumnFamilyHandle(handle);
  return db->Close().ok() && good;
}

base::Error in_use(const fs::path& database) {
  return storage("the approval store in " + database.string() +
                 " is in use by another process: stop that one first");
}

}  // namespace

base::Result<fs::path> restore_store(const fs::path& backup, const fs::path& directory) {
  const auto database = database_of(directory);
  std::error_code failed;
  if (!fs::is_directory(backup, failed)) return storage("there is no backup in " + backup.string());
  rocksdb::BackupEngineReadOnly* opened = nullptr;
  auto status = rocksdb::BackupEngineReadOnly::Open(rocksdb::Env::Default(),
                                                    rocksdb::BackupEngineOptions(backup.string()), &opened);
  std::unique_ptr<rocksdb::BackupEngineReadOnly> engine(opened);
  std::vector<rocksdb::BackupInfo> backups;
  if (status.ok()) engine->GetBackupInfo(&backups);
  if (!status.ok() || backups.empty())
    return storage("there is no backup in " + backup.string() +
                   (status.ok() ? "" : ": " + status.ToString()));
  if (status = engine->VerifyBackup(backups.back().backup_id, true); !status.ok())
    return storage("the backup in " + backup.string() + " is damaged: " + status.ToString());

  fs::path aside;
  fs::create_directories(database, failed);
  if (failed) return storage("the directory " + database.string() + " can't be made: " + failed.message());
  if (holds_data(database)) {
    Lock lock(database);
    if (!lock.held()) return in_use(database);
    aside = free_name(database, "before-restore");
    lock.release();
    fs::rename(database, aside, failed);
    if (failed) return storage(database.string() + " can't be moved aside: " + failed.message());
  }
  status = engine->RestoreDBFromLatestBackup(database.string(), database.string());
  if (!status.ok()) return storage("restoring from " + backup.string() + " failed: " + status.ToString());
  return aside;
}

base::Result<fs::path> repair_store(const fs::path& directory) {
  const auto database = database_of(directory);
  if (!holds_data(database)) return storage("there is no approval store in " + database.string());
  {
    Lock lock(database);
    if (!lock.held()) return in_use(database);
  }
  const auto copy = free_name(database, "damaged");
  std::error_code failed;
  fs::copy(database, copy, fs::copy_options::recursive, failed);
  if (failed)
    return storage(database.string() + " can't be copied to " + copy.string() + ": " + failed.message());
  name_manifest(database);
  if (recover_log(database)) return copy;
  // RocksDB's own repair comes second: it keeps what is in tables and loses column families of the log.
  const auto options = database_options();
  std::vector<rocksdb::ColumnFamilyDescriptor> columns;
  for (const char* name : kColumnNames) columns.emplace_back(name, options);
  auto status = rocksdb::RepairDB(database.string(), options, columns, options);
  if (!status.ok())
    return storage("the approval store in " + database.string() + " can't be repaired: " + status.ToString() +
                   ". What was there is in " + copy.string());
  return copy;
}

}  // namespace cache
