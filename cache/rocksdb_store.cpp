#include <rocksdb/db.h>
#include <rocksdb/utilities/backup_engine.h>
#include <rocksdb/write_batch.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <shared_mutex>
#include <span>
#include <thread>
#include <unordered_map>

#include "base/logging.hpp"
#include "cache/approval_store.hpp"
#include "cache/codec.hpp"
#include "cache/lifecycle.hpp"
#include "cache/rocksdb_layout.hpp"
#include "cache/table.hpp"

namespace cache {

namespace {

namespace fs = std::filesystem;
using namespace layout;

using RecordPtr = std::shared_ptr<const Record>;

constexpr std::chrono::seconds kHousekeeping{5};
constexpr std::size_t kImportBatch = 1000;

class RocksDbStore final : public ApprovalStore {
 public:
  RocksDbStore(StoreOptions options, std::shared_ptr<const base::Clock> clock)
      : options_(std::move(options)), directory_(database_of(options_.directory)), clock_(std::move(clock)) {}

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
    if (!options_.may_create && !holds_data(directory_))
      return base::Error{base::errc::not_found,
                         "there is no approval store in " + options_.directory.string()};
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

  RecordPtr get(std::uint64_t hash) const override { return table_.find(hash); }

  base::Result<RecordPtr> put_pending(Record fresh) override {
    auto stored = [&]() -> base::Result<RecordPtr> {
      std::lock_guard lock(writer_of(fresh.hash));
      auto current = table_.find(fresh.hash);
      auto next = with_translation(current.get(), std::move(fresh), clock_->now());
      if (!next) return next.error();
      // A lost translation is made again: it need not wait for the disk.
      return store(current, *std::move(next), {}, false);
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
    return store(current, *std::move(next), decision.author, true);
  }

  base::Result<void> remove(const Decision& decision) override {
    std::lock_guard lock(writer_of(decision.hash));
    auto current = table_.find(decision.hash);
    if (!current) return unknown_hash(decision.hash);
    if (auto may = may_change(*current, decision); !may) return may.error();
    const auto version = current->version + 1;
    Change change{clock_->now(), decision.author, *current, *current, true};
    change.after.comment = decision.comment;
    change.after.version = version;
    rocksdb::WriteBatch batch;
    batch.Delete(columns_[kRecords], number_key(current->hash));
    batch.Delete(columns_[kUses], number_key(current->hash));
    batch.Put(columns_[kRemoved], number_key(current->hash), number_key(version));
    batch.Put(columns_[kHistory], history_key(current->hash, version), encode(change));
    if (auto written = commit(batch, true); !written) return written.error();
    {
      std::lock_guard removed_lock(removed_mutex_);
      removed_[current->hash] = version;
    }
    table_.erase(current->hash);
    tell(current, nullptr);
    return {};
  }

  base::Result<ImportCount> import(const std::vector<Imported>& records, const std::string& author) override {
    ImportCount count;
    auto now = clock_->now();
    for (std::size_t from = 0; from < records.size(); from += kImportBatch) {
      const auto to = std::min(from + kImportBatch, records.size());
      if (auto done = import_batch({records.begin() + static_cast<std::ptrdiff_t>(from),
                                    records.begin() + static_cast<std::ptrdiff_t>(to)},
                                   author, now, count);
          !done)
        return done.error();
    }
    return count;
  }

  base::Result<void> set_drift(std::uint64_t hash, const std::string& drift) override {
    std::lock_guard lock(writer_of(hash));
    auto current = table_.find(hash);
    if (!current) return unknown_hash(hash);
    if (current->drift == drift) return {};
    Record next = *current;
    next.drift = drift;
    auto stored = store(current, std::move(next), {}, false);
    if (!stored) return stored.error();
    return {};
  }

  std::vector<RecordPtr> list() const override { return table_.all(); }
  ListPage list(const ListQuery& query) const override { return table_.page(query); }
  StoreCounts counts() const override { return table_.counts(); }

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

  void count_use(std::uint64_t hash) override { table_.count_use(hash, clock_->now()); }

  std::uint64_t bytes_on_disk() const override {
    std::uint64_t bytes = 0;
    std::error_code gone;  // a file may go while we look
    for (fs::directory_iterator file(directory_, gone), end; !gone && file != end; file.increment(gone)) {
      std::error_code ignored;
      if (auto size = file->file_size(ignored); !ignored) bytes += size;
    }
    return bytes;
  }

  void subscribe(Listener listener) override {
    std::unique_lock lock(listeners_mutex_);
    listeners_.push_back(std::move(listener));
  }

  base::Result<std::uint32_t> backup(const fs::path& to, std::uint32_t keep) const override {
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
    return storage("the approval store in " + directory_.string() + " can't be read: " + why +
                   ". Nothing was changed. Put a backup in its place with `promphrase queries restore`, keep "
                   "what can still "
                   "be read with `promphrase queries repair`, or move it away to start without approvals");
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
      removed_[number_of(view(entry->key()))] = number_of(view(entry->value()));
    if (!entry->status().ok()) return damaged(entry->status().ToString());

    std::vector<RecordPtr> records;
    entry.reset(db_->NewIterator(reading, columns_[kRecords]));
    for (entry->SeekToFirst(); entry->Valid(); entry->Next()) {
      auto record = decode_record(view(entry->value()));
      if (!record) return damaged(record.error().detail);
      if (number_key(record->hash) != view(entry->key())) return damaged("a record lies under another's key");
      if (auto counted = uses.find(record->hash); counted != uses.end()) {
        record->uses = counted->second.count;
        record->last_used = Time(std::chrono::duration_cast<Time::duration>(
            std::chrono::nanoseconds(static_cast<std::int64_t>(counted->second.last))));
      }
      records.push_back(std::make_shared<const Record>(*std::move(record)));
    }
    if (!entry->status().ok()) return damaged(entry->status().ToString());
    table_.fill(std::move(records));
    return {};
  }

  // Writes `next` in place of `current`, to the disk first. The caller holds the record's writer lock.
  base::Result<RecordPtr> store(const RecordPtr& current, Record next, const std::string& author, bool sync) {
    if (current && next == *current) return current;
    rocksdb::WriteBatch batch;
    auto record = put(batch, current, std::move(next), author);
    if (auto written = commit(batch, sync); !written) return written.error();
    table_.put(record);
    tell(current, record);
    return record;
  }

  RecordPtr put(rocksdb::WriteBatch& batch, const RecordPtr& current, Record next,
                const std::string& author) {
    // A record that comes back after it was removed goes on from there: its history is one.
    if (!current) next.version += removed_version(next.hash);
    auto record = std::make_shared<const Record>(std::move(next));
    batch.Put(columns_[kRecords], number_key(record->hash), encode(*record));
    if (!current || current->version != record->version) {
      Change change{record->updated_at, author, std::nullopt, *record};
      if (current) change.before = *current;
      batch.Put(columns_[kHistory], history_key(record->hash, record->version), encode(change));
    }
    return record;
  }

  std::uint64_t removed_version(std::uint64_t hash) const {
    std::lock_guard lock(removed_mutex_);
    auto found = removed_.find(hash);
    return found == removed_.end() ? 0 : found->second;
  }

  void tell(const RecordPtr& before, const RecordPtr& after) const {
    std::shared_lock lock(listeners_mutex_);
    for (const auto& listener : listeners_) listener(before, after);
  }

  // All in one synced write, under the locks of all its records. Each record gets a time of its own, so that
  // they are listed in the order in which they came.
  base::Result<void> import_batch(std::span<const Imported> batch_records, const std::string& author,
                                  Time& now, ImportCount& count) {
    std::array<bool, kWriters> needed{};
    for (const auto& item : batch_records)
      needed[prompt_hash(item.tenant, prompt_key(item.prompt)) % kWriters] = true;
    std::vector<std::unique_lock<std::mutex>> locks;
    for (std::size_t i = 0; i < kWriters; ++i)
      if (needed[i]) locks.emplace_back(writers_[i]);

    rocksdb::WriteBatch batch;
    std::vector<std::pair<RecordPtr, RecordPtr>> changes;
    std::unordered_map<std::uint64_t, RecordPtr> fresh;
    for (const auto& item : batch_records) {
      const auto hash = prompt_hash(item.tenant, prompt_key(item.prompt));
      auto earlier = fresh.find(hash);
      auto current = earlier != fresh.end() ? earlier->second : table_.find(hash);
      auto next = with_import(current.get(), item, author, now += std::chrono::nanoseconds(1));
      if (!next) return next.error();
      if (current && *next == *current) {
        ++count.same;
        continue;
      }
      ++(current ? count.changed : count.added);
      auto record = put(batch, current, *std::move(next), author);
      fresh[hash] = record;
      changes.emplace_back(std::move(current), std::move(record));
    }
    if (batch.Count() == 0) return {};
    if (auto written = commit(batch, true); !written) return written.error();
    for (auto& [before, after] : changes) {
      table_.put(after);
      tell(before, after);
    }
    return {};
  }

  // Not inlined, so that tests/tsan.supp can name the place: one thread writes the batches of all who wait.
  [[gnu::noinline]] rocksdb::Status write(const rocksdb::WriteOptions& options, rocksdb::WriteBatch& batch) {
    return db_->Write(options, &batch);
  }

  [[gnu::noinline]] base::Result<void> commit(rocksdb::WriteBatch& batch, bool sync) {
    // After an error RocksDB refuses all writes until told that the cause, say a full disk, may be gone.
    if (failed_.exchange(false)) db_->Resume().PermitUncheckedError();
    rocksdb::WriteOptions writing;
    writing.sync = sync;
    const auto began = std::chrono::steady_clock::now();
    auto status = write(writing, batch);
    options_.on_write(std::chrono::steady_clock::now() - began, status.ok());
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
    for (const auto& record : table_.take_counted()) {
      auto last = std::chrono::duration_cast<std::chrono::nanoseconds>(record->last_used.time_since_epoch());
      batch.Put(columns_[kUses], number_key(record->hash),
                number_key(record->uses) + number_key(static_cast<std::uint64_t>(last.count())));
    }
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
      for (auto version = removed_version(current->hash) + 1; version <= current->version; ++version)
        batch.Delete(columns_[kHistory], history_key(current->hash, version));
      if (auto written = commit(batch, false); !written) {
        spdlog::error("{}", base::printable(written.error().detail, 500));
        return;
      }
      table_.erase(current->hash);
      tell(current, nullptr);
    }
  }

  static constexpr std::size_t kWriters = 64;
  std::mutex& writer_of(std::uint64_t hash) { return writers_[hash % kWriters]; }

  const StoreOptions options_;
  const fs::path directory_;
  const std::shared_ptr<const base::Clock> clock_;
  std::unique_ptr<rocksdb::DB> db_;
  std::vector<rocksdb::ColumnFamilyHandle*> columns_;
  Table table_;
  mutable std::shared_mutex listeners_mutex_;
  std::vector<Listener> listeners_;
  mutable std::mutex removed_mutex_;
  std::unordered_map<std::uint64_t, std::uint64_t> removed_;  // hash → last version
  mutable std::mutex backup_mutex_;
  std::array<std::mutex, kWriters>
      writers_;  // one change of a record at a time; others share one sync of the WAL
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
