#pragma once

#include <map>
#include <mutex>

#include "cache/approval_store.hpp"
#include "cache/lifecycle.hpp"
#include "cache/table.hpp"

namespace fakes {

// An approval store without a disk, under the same rules as the real one.
class MemoryStore final : public cache::ApprovalStore {
 public:
  using RecordPtr = std::shared_ptr<const cache::Record>;

  explicit MemoryStore(std::shared_ptr<const base::Clock> clock = std::make_shared<base::SystemClock>(),
                       std::chrono::seconds pending_ttl = std::chrono::hours(24))
      : clock_(std::move(clock)), pending_ttl_(pending_ttl) {}

  RecordPtr find(std::string_view tenant, std::string_view prompt_key) const override {
    auto record = find(cache::prompt_hash(tenant, prompt_key));
    return record && record->tenant == tenant && record->prompt_key == prompt_key ? record : nullptr;
  }
  RecordPtr find(std::uint64_t hash) const override {
    auto record = table_.find(hash);
    return record && cache::is_current(*record, clock_->now(), pending_ttl_) ? record : nullptr;
  }
  RecordPtr get(std::uint64_t hash) const override { return table_.find(hash); }
  base::Result<RecordPtr> put_pending(cache::Record record) override {
    std::lock_guard lock(mutex_);
    auto current = table_.find(record.hash);
    return keep(current, cache::with_translation(current.get(), std::move(record), clock_->now()), {});
  }
  base::Result<RecordPtr> decide(const cache::Decision& decision) override {
    std::lock_guard lock(mutex_);
    auto current = table_.find(decision.hash);
    if (!current) return cache::unknown_hash(decision.hash);
    return keep(current, cache::with_decision(*current, decision, clock_->now()), decision.author);
  }
  base::Result<void> remove(const cache::Decision& decision) override {
    std::lock_guard lock(mutex_);
    auto current = table_.find(decision.hash);
    if (!current) return cache::unknown_hash(decision.hash);
    if (auto may = cache::may_change(*current, decision); !may) return may.error();
    changes_[decision.hash].push_back({clock_->now(), decision.author, *current, *current, true});
    table_.erase(decision.hash);
    for (const auto& listener : listeners_) listener(current, nullptr);
    return {};
  }
  base::Result<cache::ImportCount> import(const std::vector<cache::Imported>& records,
                                          const std::string& author) override {
    std::lock_guard lock(mutex_);
    cache::ImportCount count;
    for (const auto& item : records) {
      auto current = table_.find(cache::prompt_hash(item.tenant, cache::prompt_key(item.prompt)));
      auto next = cache::with_import(current.get(), item, author, clock_->now());
      if (!next) return next.error();
      const bool same = current && *next == *current;
      ++(!current ? count.added : same ? count.same : count.changed);
      if (!same) (void)keep(current, std::move(next), author);
    }
    return count;
  }
  base::Result<void> set_drift(std::uint64_t hash, const std::string& drift) override {
    std::lock_guard lock(mutex_);
    auto current = table_.find(hash);
    if (!current) return cache::unknown_hash(hash);
    auto next = *current;
    next.drift = drift;
    (void)keep(current, std::move(next), {});
    return {};
  }
  cache::ListPage list(const cache::ListQuery& query) const override { return table_.page(query); }
  cache::StoreCounts counts() const override { return table_.counts(); }
  void subscribe(Listener listener) override { listeners_.push_back(std::move(listener)); }
  base::Result<std::uint32_t> backup(const std::filesystem::path&, std::uint32_t) const override {
    return base::Error{base::errc::storage, "nothing is on disk"};
  }
  std::vector<RecordPtr> list() const override { return table_.all(); }
  base::Result<std::vector<cache::Change>> history(std::uint64_t hash) const override {
    std::lock_guard lock(mutex_);
    auto found = changes_.find(hash);
    return found == changes_.end() ? std::vector<cache::Change>() : found->second;
  }
  void count_use(std::uint64_t hash) override { table_.count_use(hash, clock_->now()); }

 private:
  base::Result<RecordPtr> keep(const RecordPtr& current, base::Result<cache::Record> next,
                               const std::string& author) {
    if (!next) return next.error();
    auto record = std::make_shared<const cache::Record>(*std::move(next));
    if (!current || current->version != record->version) {
      auto before = current ? std::optional(*current) : std::nullopt;
      changes_[record->hash].push_back({record->updated_at, author, before, *record, false});
    }
    table_.put(record);
    for (const auto& listener : listeners_) listener(current, record);
    return record;
  }

  std::shared_ptr<const base::Clock> clock_;
  std::chrono::seconds pending_ttl_;
  cache::Table table_;
  mutable std::mutex mutex_;
  std::vector<Listener> listeners_;
  std::map<std::uint64_t, std::vector<cache::Change>> changes_;
};

}  // namespace fakes
