#include <algorithm>
#include <array>
#include <condition_variable>
#include <mutex>
#include <shared_mutex>
#include <span>
#include <thread>
#include <unordered_map>

#include "base/logging.hpp"
#include "cache/approval_store.hpp"
#include "cache/lifecycle.hpp"
#include "cache/rocksdb_database.hpp"
#include "cache/table.hpp"

namespace cache {

namespace {

using RecordPtr = std::shared_ptr<const Record>;

constexpr std::chrono::seconds kHousekeeping{5};
constexpr std::size_t kImportBatch = 1000;

class RocksDbStore final : public ApprovalStore {
 public:
  RocksDbStore(StoreOptions options, std::shared_ptr<const base::Clock> clock)
      : options_(std::move(options)), clock_(std::move(clock)), database_(options_) {}

  ~RocksDbStore() override {
    {
      std::lock_guard lock(housekeeping_mutex_);
      stopping_ = true;
    }
    housekeeping_wakes_.notify_all();
    if (housekeeping_.joinable()) housekeeping_.join();
    if (database_.is_open()) write_uses();
  }

  base::Result<void> open() {
    if (auto opened = database_.open(); !opened) return opened.error();
    auto contents = database_.load();
    if (!contents) return contents.error();
    table_.fill(std::move(contents->records));
    removed_ = std::move(contents->removed);
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
    auto batch = database_.batch();
    batch.erase(current->hash);
    batch.put_removed(current->hash, version);
    batch.put_change(change);
    if (auto written = database_.commit(batch, true); !written) return written.error();
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
    return database_.history(hash);
  }

  void count_use(std::uint64_t hash) override { table_.count_use(hash, clock_->now()); }

  std::uint64_t bytes_on_disk() const override { return database_.bytes_on_disk(); }

  void subscribe(Listener listener) override {
    std::unique_lock lock(listeners_mutex_);
    listeners_.push_back(std::move(listener));
  }

  base::Result<std::uint32_t> backup(const std::filesystem::path& to, std::uint32_t keep) const override {
    return database_.backup(to, keep);
  }

 private:
  // Writes `next` in place of `current`, to the disk first. The caller holds the record's writer lock.
  base::Result<RecordPtr> store(const RecordPtr& current, Record next, const std::string& author, bool sync) {
    if (current && next == *current) return current;
    auto batch = database_.batch();
    auto record = put(batch, current, std::move(next), author);
    if (auto written = database_.commit(batch, sync); !written) return written.error();
    table_.put(record);
    tell(current, record);
    return record;
  }

  RecordPtr put(Database::Batch& batch, const RecordPtr& current, Record next, const std::string& author) {
    // A record that comes back after it was removed goes on from there: its history is one.
    if (!current) next.version += removed_version(next.hash);
    auto record = std::make_shared<const Record>(std::move(next));
    batch.put(*record);
    if (!current || current->version != record->version) {
      Change change{record->updated_at, author, std::nullopt, *record};
      if (current) change.before = *current;
      batch.put_change(change);
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

    auto batch = database_.batch();
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
    if (batch.empty()) return {};
    if (auto written = database_.commit(batch, true); !written) return written.error();
    for (auto& [before, after] : changes) {
      table_.put(after);
      tell(before, after);
    }
    return {};
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
    auto batch = database_.batch();
    for (const auto& record : table_.take_counted()) batch.put_uses(*record);
    if (batch.empty()) return;
    if (auto written = database_.commit(batch, false); !written)
      spdlog::error("{}", base::printable(written.error().detail, 500));
  }

  void forget_old() {
    const auto too_old = clock_->now() - options_.pending_retention;
    while (auto oldest = table_.oldest_untouched()) {
      if (table_.untouched() <= options_.max_pending && oldest->updated_at >= too_old) return;
      std::lock_guard lock(writer_of(oldest->hash));
      auto current = table_.find(oldest->hash);
      if (!current || !is_untouched(*current) || current->updated_at != oldest->updated_at) continue;
      auto batch = database_.batch();
      batch.erase(current->hash);
      for (auto version = removed_version(current->hash) + 1; version <= current->version; ++version)
        batch.erase_change(current->hash, version);
      if (auto written = database_.commit(batch, false); !written) {
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
  const std::shared_ptr<const base::Clock> clock_;
  Database database_;
  Table table_;
  mutable std::shared_mutex listeners_mutex_;
  std::vector<Listener> listeners_;
  mutable std::mutex removed_mutex_;
  std::unordered_map<std::uint64_t, std::uint64_t> removed_;  // hash → last version
  std::array<std::mutex, kWriters>
      writers_;  // one change of a record at a time; others share one sync of the WAL
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
