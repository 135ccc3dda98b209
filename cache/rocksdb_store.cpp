#include <rocksdb/db.h>
#include <rocksdb/write_batch.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "base/logging.hpp"
#include "cache/approval_store.hpp"
#include "cache/codec.hpp"
#include "cache/lifecycle.hpp"
#include "cache/table.hpp"

namespace cache {

namespace {

namespace fs = std::filesystem;

using RecordPtr = std::shared_ptr<const Record>;

constexpr std::chrono::seconds kHousekeeping{5};
constexpr std::string_view kFormatKey = "format";
constexpr std::string_view kFormat = "1";

// Column families, in the order of their handles; others that a newer program made are opened and left alone.
//   records  hash               → record
//   history  hash, version      → change
//   uses     hash               → count; apart, because it changes often and needs no history
//   meta     "format"           → the layout said here
enum Column : std::size_t { kDefault, kRecords, kHistory, kUses, kMeta, kColumns };
constexpr std::array<const char*, kColumns> kColumnNames = {"default", "records", "history", "uses", "meta"};

// Big-endian, so that keys sort as numbers do.
std::string number_key(std::uint64_t number) {
  std::string key(8, '\0');
  for (std::size_t i = 8; i-- > 0; number >>= 8) key[i] = static_cast<char>(number & 0xff);
  return key;
}

std::uint64_t number_of(std::string_view key) {
  std::uint64_t number = 0;
  for (char c : key.substr(0, 8)) number = number << 8 | static_cast<unsigned char>(c);
  return number;
}

std::string history_key(std::uint64_t hash, std::uint64_t version) {
  return number_key(hash) + number_key(version);
}

rocksdb::Slice slice(std::string_view text) {
  return {text.data(), text.size()};
}

std::string_view view(const rocksdb::Slice& text) {
  return {text.data(), text.size()};
}

base::Error storage(std::string detail) {
  return {base::errc::storage, std::move(detail)};
}

rocksdb::Options database_options() {
  rocksdb::Options options;
  options.create_missing_column_families = true;
  options.paranoid_checks = true;
  // A write that a crash cut short was never acknowledged and may go; damage anywhere else must be reported,
  // where the default would silently drop every approval behind it.
  options.wal_recovery_mode = rocksdb::WALRecoveryMode::kTolerateCorruptedTailRecords;
  options.track_and_verify_wals_in_manifest = true;
  options.write_buffer_size = 8 << 20;
  options.max_total_wal_size = 64 << 20;
  options.max_background_jobs = 2;
  options.keep_log_file_num = 2;
  options.max_log_file_size = 1 << 20;
  options.info_log_level = rocksdb::InfoLogLevel::WARN_LEVEL;
  return options;
}

// Whether a store, or what is left of one, is in the directory. A creation that a crash cut short leaves none
// of these files.
bool holds_data(const fs::path& directory) {
  std::error_code ignored;
  for (const auto& file : fs::directory_iterator(directory, ignored)) {
    auto extension = file.path().extension();
    if (file.path().filename() == "CURRENT" || extension == ".sst" || extension == ".log") return true;
  }
  return false;
}

class RocksDbStore final : public ApprovalStore {
 public:
  RocksDbStore(StoreOptions options, std::shared_ptr<const base::Clock> clock)
      : options_(std::move(options)),
        directory_(options_.directory / "approvals"),
        clock_(std::move(clock)) {}

  ~RocksDbStore() override {
    {
      std::lock_guard lock(housekeeping_mutex_);
      stopping_ = true;
    }
    housekeeping_wakes_.notify_all();
    if (housekeeping_.joinable()) housekeeping_.join();
    if (!db_) return;
    write_uses();
    // After a failed write RocksDB takes a sync of that log for a bug and ends the process, where it was
    // built with assertions, as Debian's is.
    if (auto status = failed_ ? rocksdb::Status::OK() : db_->SyncWAL(); !status.ok())
      spdlog::error("closing the approval store: {}", status.ToString());
    for (auto* column : columns_) db_->DestroyColumnFamilyHandle(column);
    if (auto status = db_->Close(); !status.ok())
      spdlog::error("closing the approval store: {}", status.ToString());
  }

  base::Result<void> open() {
    std::error_code failed;
    fs::create_directories(directory_, failed);
    if (failed)
      return storage("the directory " + directory_.string() + " can't be made: " + failed.message());
    if (auto opened = open_database(); !opened) return opened.error();
    if (auto format = check_format(); !format) return format.error();
    if (auto loaded = load(); !loaded) return loaded.error();
    forget_old();
    housekeeping_ = std::thread([this] { keep_house(); });
    return {};
  }

  RecordPtr find(std::string_view tenant, std::string_view prompt_key) const override {
    auto record = find(prompt_hash(tenant, prompt_key));
    return record && record->tenant == tenant && record->prompt_key == prompt_key ? record : nullptr;
  }

  RecordPtr find(std::uint64_t hash) const override {
    auto record = table_.find(hash);
    return record && is_current(*record, clock_->now(), options_.pending_ttl) ? record : nullptr;
  }

  base::Result<RecordPtr> put_pending(Record fresh) override {
    auto stored = [&]() -> base::Result<RecordPtr> {
      std::lock_guard lock(writer_of(fresh.hash));
      auto current = table_.find(fresh.hash);
      auto next = with_translation(current.get(), std::move(fresh), clock_->now());
      if (!next) return next.error();
      // A lost translation is made again: it need not wait for the disk.
      return store(current, *std::move(next), false);
    }();
    if (table_.untouched() > options_.max_pending) forget_old();
    return stored;
  }

  base::Result<RecordPtr> decide(const Decision& decision) override {
    std::lock_guard lock(writer_of(decision.hash));
    auto current = table_.find(decision.hash);
    if (!current) return unknown_hash(decision.hash);
    auto next = with_decision(*current, decision, clock_->now());
    if (!next) return next.error();
    return store(current, *std::move(next), true);
  }

  std::vector<RecordPtr> list() const override { return table_.all(); }

  base::Result<std::vector<Change>> history(std::uint64_t hash) const override {
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

  void count_use(std::uint64_t hash) override { table_.count_use(hash); }

 private:
  base::Result<void> open_database() {
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

  base::Error damaged(const std::string& why) const {
    return storage(
        "the approval store in " + directory_.string() + " can't be read: " + why +
        ". Nothing was changed. Restore the directory from a backup, or move it away to start without "
        "approvals");
  }

  base::Result<void> check_format() {
    std::string format;
    auto status = db_->Get(rocksdb::ReadOptions(), columns_[kMeta], slice(kFormatKey), &format);
    if (status.IsNotFound()) {
      rocksdb::WriteBatch batch;
      batch.Put(columns_[kMeta], slice(kFormatKey), slice(kFormat));
      return commit(batch, true);
    }
    if (!status.ok()) return damaged(status.ToString());
    if (format == kFormat) return {};
    return storage("the approval store in " + directory_.string() + " has format " + base::printable(format) +
                   ", and this program knows " + std::string(kFormat) + ": use a newer version of it");
  }

  base::Result<void> load() {
    rocksdb::ReadOptions reading;
    reading.fill_cache = false;
    std::unordered_map<std::uint64_t, std::uint64_t> uses;
    std::unique_ptr<rocksdb::Iterator> entry(db_->NewIterator(reading, columns_[kUses]));
    for (entry->SeekToFirst(); entry->Valid(); entry->Next())
      uses[number_of(view(entry->key()))] = number_of(view(entry->value()));
    if (!entry->status().ok()) return damaged(entry->status().ToString());

    entry.reset(db_->NewIterator(reading, columns_[kRecords]));
    for (entry->SeekToFirst(); entry->Valid(); entry->Next()) {
      auto record = decode_record(view(entry->value()));
      if (!record) return damaged(record.error().detail);
      if (number_key(record->hash) != view(entry->key())) return damaged("a record lies under another's key");
      if (auto counted = uses.find(record->hash); counted != uses.end()) record->uses = counted->second;
      table_.put(std::make_shared<const Record>(*std::move(record)));
    }
    if (!entry->status().ok()) return damaged(entry->status().ToString());
    return {};
  }

  // Writes `next` in place of `current`, to the disk first. The caller holds the record's writer lock.
  base::Result<RecordPtr> store(const RecordPtr& current, Record next, bool sync) {
    if (current && next == *current) return current;
    auto record = std::make_shared<const Record>(std::move(next));
    rocksdb::WriteBatch batch;
    batch.Put(columns_[kRecords], number_key(record->hash), encode(*record));
    if (!current || current->version != record->version) {
      Change change{record->updated_at, record->author, std::nullopt, *record};
      if (current) change.before = *current;
      batch.Put(columns_[kHistory], history_key(record->hash, record->version), encode(change));
    }
    if (auto written = commit(batch, sync); !written) return written.error();
    table_.put(record);
    return record;
  }

  base::Result<void> commit(rocksdb::WriteBatch& batch, bool sync) {
    // After an error RocksDB refuses all writes until told that the cause, say a full disk, may be gone.
    if (failed_.exchange(false)) db_->Resume().PermitUncheckedError();
    rocksdb::WriteOptions writing;
    writing.sync = sync;
    auto status = db_->Write(writing, &batch);
    if (status.ok()) return {};
    failed_ = true;
    return storage("the approval store in " + directory_.string() +
                   " can't be written: " + status.ToString());
  }

  void keep_house() {
    std::unique_lock lock(housekeeping_mutex_);
    while (!housekeeping_wakes_.wait_for(lock, kHousekeeping, [this] { return stopping_; })) {
      lock.unlock();
      write_uses();
      forget_old();
      lock.lock();
    }
  }

  void write_uses() {
    rocksdb::WriteBatch batch;
    for (auto [hash, uses] : table_.take_counted())
      batch.Put(columns_[kUses], number_key(hash), number_key(uses));
    if (batch.Count() == 0) return;
    if (auto written = commit(batch, false); !written)
      spdlog::error("{}", base::printable(written.error().detail, 500));
  }

  void forget_old() {
    const auto too_old = clock_->now() - options_.pending_retention;
    while (auto oldest = table_.oldest_untouched()) {
      if (table_.untouched() <= options_.max_pending && oldest->updated_at >= too_old) return;
      std::lock_guard lock(writer_of(oldest->hash));
      auto current = table_.find(oldest->hash);
      if (!current || !is_untouched(*current) || current->updated_at != oldest->updated_at) continue;
      rocksdb::WriteBatch batch;
      batch.Delete(columns_[kRecords], number_key(current->hash));
      batch.Delete(columns_[kUses], number_key(current->hash));
      for (std::uint64_t version = 1; version <= current->version; ++version)
        batch.Delete(columns_[kHistory], history_key(current->hash, version));
      if (auto written = commit(batch, false); !written) {
        spdlog::error("{}", base::printable(written.error().detail, 500));
        return;
      }
      table_.erase(current->hash);
    }
  }

  std::mutex& writer_of(std::uint64_t hash) { return writers_[hash % writers_.size()]; }

  const StoreOptions options_;
  const fs::path directory_;
  const std::shared_ptr<const base::Clock> clock_;
  std::unique_ptr<rocksdb::DB> db_;
  std::vector<rocksdb::ColumnFamilyHandle*> columns_;
  Table table_;
  std::array<std::mutex, 64> writers_;  // one change of a record at a time; others share one sync of the WAL
  std::atomic<bool> failed_{false};
  std::mutex housekeeping_mutex_;
  std::condition_variable housekeeping_wakes_;
  bool stopping_ = false;
  std::thread housekeeping_;
};

}  // namespace

base::Result<std::unique_ptr<ApprovalStore>> make_rocksdb_store(const StoreOptions& options,
                                                                std::shared_ptr<const base::Clock> clock) {
  auto store = std::make_unique<RocksDbStore>(options, std::move(clock));
  if (auto opened = store->open(); !opened) return opened.error();
  return std::unique_ptr<ApprovalStore>(std::move(store));
}

}  // namespace cache
