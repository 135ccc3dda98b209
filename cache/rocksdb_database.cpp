#include "cache/rocksdb_database.hpp"

#include <rocksdb/utilities/backup_engine.h>

#include <algorithm>

#include "base/logging.hpp"
#include "cache/codec.hpp"
#include "cache/rocksdb_layout.hpp"

namespace cache {

namespace fs = std::filesystem;
using namespace layout;

Database::Database(const StoreOptions& options)
    : options_(options), directory_(database_of(options_.directory)) {}

Database::~Database() {
  if (!db_) return;
  // After a failed write RocksDB takes a sync of that log for a bug and ends the process, where it was
  // built with assertions, as Debian's is.
  if (auto status = failed_ ? rocksdb::Status::OK() : db_->SyncWAL(); !status.ok())
    spdlog::error("closing the approval store: {}", status.ToString());
  for (auto* column : columns_) db_->DestroyColumnFamilyHandle(column);
  if (auto status = db_->Close(); !status.ok())
    spdlog::error("closing the approval store: {}", status.ToString());
}

base::Result<void> Database::open() {
  if (!options_.may_create && !holds_data(directory_))
    return base::Error{base::errc::not_found, "there is no approval store in " + options_.directory.string()};
  std::error_code failed;
  fs::create_directories(directory_, failed);
  if (failed) return storage("the directory " + directory_.string() + " can't be made: " + failed.message());
  if (auto opened = open_columns(); !opened) return opened.error();
  return check_format();
}

base::Result<void> Database::open_columns() {
  auto options = database_options();
  std::vector<std::string> present;
  if (holds_data(directory_)) {
    auto status = rocksdb::DB::ListColumnFamilies(options, directory_.string(), &present);
    if (!status.ok()) return damaged(status.ToString());
  } else {
    options.create_if_missing = true;
  }
  std::vector<rocksdb::ColumnFamilyDescriptor> columns;
  for (const char* name : kColumnNames) columns.emplace_back(name, options);
  for (const auto& name : present) {
    if (std::find(kColumnNames.begin(), kColumnNames.end(), name) == kColumnNames.end())
      columns.emplace_back(name, options);
  }
  rocksdb::DB* db = nullptr;
  auto status = rocksdb::DB::Open(options, directory_.string(), columns, &columns_, &db);
  db_.reset(db);
  if (status.ok()) return {};
  auto text = status.ToString();
  if (status.IsIOError() &&
      (text.find("lock file") != std::string::npos || text.find("lock hold") != std::string::npos))
    return storage("the approval store in " + directory_.string() +
                   " is in use by another process: stop that one, or set another data_dir");
  return damaged(text);
}

base::Error Database::damaged(const std::string& why) const {
  return storage("the approval store in " + directory_.string() + " can't be read: " + why +
                 ". Nothing was changed. Put a backup in its place with `promphrase queries restore`, keep "
                 "what can still "
                 "be read with `promphrase queries repair`, or move it away to start without approvals");
}

base::Result<void> Database::check_format() {
  std::string format;
  auto status = db_->Get(rocksdb::ReadOptions(), columns_[kMeta], slice(kFormatKey), &format);
  if (status.IsNotFound()) {
    auto first = batch();
    first.batch_.Put(columns_[kMeta], slice(kFormatKey), slice(kFormat));
    return commit(first, true);
  }
  if (!status.ok()) return damaged(status.ToString());
  if (format == kFormat) return {};
  return storage("the approval store in " + directory_.string() + " has format " + base::printable(format) +
                 ", and this program knows " + std::string(kFormat) + ": use a newer version of it");
}

base::Result<Database::Contents> Database::load() const {
  Contents contents;
  rocksdb::ReadOptions reading;
  reading.fill_cache = false;
  reading.readahead_size = 2 << 20;
  struct Uses {
    std::uint64_t count = 0, last = 0;
  };
  std::unordered_map<std::uint64_t, Uses> uses;
  std::unique_ptr<rocksdb::Iterator> entry(db_->NewIterator(reading, columns_[kUses]));
  for (entry->SeekToFirst(); entry->Valid(); entry->Next()) {
    const auto value = view(entry->value());
    uses[number_of(view(entry->key()))] = {number_of(value),
                                           value.size() < 16 ? 0 : number_of(value.substr(8))};
  }
  if (!entry->status().ok()) return damaged(entry->status().ToString());

  entry.reset(db_->NewIterator(reading, columns_[kRemoved]));
  for (entry->SeekToFirst(); entry->Valid(); entry->Next())
    contents.removed[number_of(view(entry->key()))] = number_of(view(entry->value()));
  if (!entry->status().ok()) return damaged(entry->status().ToString());

  entry.reset(db_->NewIterator(reading, columns_[kRecords]));
  for (entry->SeekToFirst(); entry->Valid(); entry->Next()) {
    auto record = decode_record(view(entry->value()));
    if (!record) return damaged(record.error().detail);
    if (number_key(record->hash) != view(entry->key())) return damaged("a record lies under another's key");
    if (auto counted = uses.find(record->hash); counted != uses.end()) {
      record->uses = counted->second.count;
      record->last_used = std::chrono::system_clock::time_point(
          std::chrono::duration_cast<std::chrono::system_clock::duration>(
              std::chrono::nanoseconds(static_cast<std::int64_t>(counted->second.last))));
    }
    contents.records.push_back(std::make_shared<const Record>(*std::move(record)));
  }
  if (!entry->status().ok()) return damaged(entry->status().ToString());
  return contents;
}

// Not inlined, so that tests/tsan.supp can name the place: one thread writes the batches of all who wait.
[[gnu::noinline]] rocksdb::Status Database::write(const rocksdb::WriteOptions& options,
                                                  rocksdb::WriteBatch& batch) {
  return db_->Write(options, &batch);
}

[[gnu::noinline]] base::Result<void> Database::commit(Batch& batch, bool sync) {
  // After an error RocksDB refuses all writes until told that the cause, say a full disk, may be gone.
  if (failed_.exchange(false)) db_->Resume().PermitUncheckedError();
  rocksdb::WriteOptions writing;
  writing.sync = sync;
  const auto began = std::chrono::steady_clock::now();
  auto status = write(writing, batch.batch_);
  options_.on_write(std::chrono::steady_clock::now() - began, status.ok());
  if (status.ok()) return {};
  failed_ = true;
  return storage("the approval store in " + directory_.string() + " can't be written: " + status.ToString());
}

void Database::Batch::put(const Record& record) {
  batch_.Put(columns_[kRecords], number_key(record.hash), encode(record));
}

void Database::Batch::put_uses(const Record& record) {
  auto last = std::chrono::duration_cast<std::chrono::nanoseconds>(record.last_used.time_since_epoch());
  batch_.Put(columns_[kUses], number_key(record.hash),
             number_key(record.uses) + number_key(static_cast<std::uint64_t>(last.count())));
}

void Database::Batch::put_change(const Change& change) {
  batch_.Put(columns_[kHistory], history_key(change.after.hash, change.after.version), encode(change));
}

void Database::Batch::erase(std::uint64_t hash) {
  batch_.Delete(columns_[kRecords], number_key(hash));
  batch_.Delete(columns_[kUses], number_key(hash));
}

void Database::Batch::erase_change(std::uint64_t hash, std::uint64_t version) {
  batch_.Delete(columns_[kHistory], history_key(hash, version));
}

void Database::Batch::put_removed(std::uint64_t hash, std::uint64_t version) {
  batch_.Put(columns_[kRemoved], number_key(hash), number_key(version));
}

base::Result<std::vector<Change>> Database::history(std::uint64_t hash) const {
  std::vector<Change> changes;
  auto prefix = number_key(hash);
  std::unique_ptr<rocksdb::Iterator> entry(db_->NewIterator(rocksdb::ReadOptions(), columns_[kHistory]));
  for (entry->Seek(prefix); entry->Valid() && entry->key().starts_with(prefix); entry->Next()) {
    auto change = decode_change(view(entry->value()));
    if (!change) return change.error();
    changes.push_back(*std::move(change));
  }
  if (!entry->status().ok()) return damaged(entry->status().ToString());
  return changes;
}

base::Result<std::uint32_t> Database::backup(const fs::path& to, std::uint32_t keep) const {
  std::lock_guard lock(backup_mutex_);
  std::error_code failed;
  fs::create_directories(to, failed);
  if (failed) return storage("the directory " + to.string() + " can't be made: " + failed.message());
  rocksdb::BackupEngine* opened = nullptr;
  auto status = rocksdb::BackupEngine::Open(rocksdb::Env::Default(),
                                            rocksdb::BackupEngineOptions(to.string()), &opened);
  std::unique_ptr<rocksdb::BackupEngine> engine(opened);
  rocksdb::BackupID id = 0;
  rocksdb::CreateBackupOptions how;
  how.flush_before_backup = true;
  if (status.ok()) status = engine->CreateNewBackup(how, db_.get(), &id);
  if (status.ok()) status = engine->VerifyBackup(id);
  if (status.ok()) status = engine->PurgeOldBackups(std::max(1u, keep));
  if (!status.ok()) return storage("the backup to " + to.string() + " failed: " + status.ToString());
  return id;
}

std::uint64_t Database::bytes_on_disk() const {
  std::uint64_t bytes = 0;
  std::error_code gone;  // a file may go while we look
  for (fs::directory_iterator file(directory_, gone), end; !gone && file != end; file.increment(gone)) {
    std::error_code ignored;
    if (auto size = file->file_size(ignored); !ignored) bytes += size;
  }
  return bytes;
}

}  // namespace cache
