#include "cache/table.hpp"

#include <algorithm>

#include "cache/lifecycle.hpp"

namespace cache {

std::shared_ptr<const Record> Table::find(std::uint64_t hash) const {
  const auto& part = shard(hash);
  std::shared_lock lock(part.mutex);
  auto found = part.entries.find(hash);
  return found == part.entries.end() ? nullptr : found->second.record;
}

std::shared_ptr<const Record> Table::current(const Entry& entry) {
  const auto uses = entry.uses.load(std::memory_order_relaxed);
  if (uses == entry.record->uses) return entry.record;
  auto copy = std::make_shared<Record>(*entry.record);
  copy->uses = uses;
  copy->last_used = Time(Time::duration(entry.last_used.load(std::memory_order_relaxed)));
  return copy;
}

void Table::put(std::shared_ptr<const Record> record) {
  {
    auto& part = shard(record->hash);
    std::unique_lock lock(part.mutex);
    auto [entry, is_new] = part.entries.try_emplace(record->hash);
    if (is_new) {
      entry->second.uses = record->uses;
      entry->second.last_used = record->last_used.time_since_epoch().count();
    }
    note_age(entry->second.record.get(), record.get());
    entry->second.record = record;
  }
  index_.put(std::move(record));
}

void Table::fill(std::vector<std::shared_ptr<const Record>> records) {
  for (auto& part : shards_) part.entries.reserve(records.size() / shards_.size() + 1);
  for (const auto& record : records) {
    auto& entry = shard(record->hash).entries[record->hash];
    entry.uses = record->uses;
    entry.last_used = record->last_used.time_since_epoch().count();
    entry.record = record;
    note_age(nullptr, record.get());
  }
  index_.fill(std::move(records));
}

void Table::erase(std::uint64_t hash) {
  std::shared_ptr<const Record> erased;
  {
    auto& part = shard(hash);
    std::unique_lock lock(part.mutex);
    auto found = part.entries.find(hash);
    if (found == part.entries.end()) return;
    erased = found->second.record;
    note_age(erased.get(), nullptr);
    part.entries.erase(found);
  }
  index_.erase(*erased);
}

std::vector<std::shared_ptr<const Record>> Table::all() const {
  std::vector<std::shared_ptr<const Record>> records;
  records.reserve(size());
  for (const auto& part : shards_) {
    std::shared_lock lock(part.mutex);
    for (const auto& [hash, entry] : part.entries) records.push_back(current(entry));
  }
  std::sort(records.begin(), records.end(), [](const auto& a, const auto& b) {
    return a->created_at != b->created_at ? a->created_at > b->created_at : a->hash < b->hash;
  });
  return records;
}

ListPage Table::page(const ListQuery& query) const {
  auto page = index_.page(query);
  for (auto& record : page.records) {
    const auto& part = shard(record->hash);
    std::shared_lock lock(part.mutex);
    auto found = part.entries.find(record->hash);
    if (found != part.entries.end()) record = current(found->second);
  }
  return page;
}

std::size_t Table::size() const {
  std::size_t total = 0;
  for (const auto& part : shards_) {
    std::shared_lock lock(part.mutex);
    total += part.entries.size();
  }
  return total;
}

void Table::count_use(std::uint64_t hash, Time now) {
  auto& part = shard(hash);
  std::shared_lock lock(part.mutex);
  auto found = part.entries.find(hash);
  if (found == part.entries.end()) return;
  auto& entry = found->second;
  entry.last_used.store(now.time_since_epoch().count(), std::memory_order_relaxed);
  entry.uses.fetch_add(1, std::memory_order_relaxed);
  if (entry.counted.exchange(true)) return;
  std::lock_guard counted_lock(part.counted_mutex);
  part.counted.push_back(hash);
}

std::vector<std::shared_ptr<const Record>> Table::take_counted() {
  std::vector<std::shared_ptr<const Record>> out;
  for (auto& part : shards_) {
    std::unique_lock lock(part.mutex);
    for (auto hash : std::exchange(part.counted, {})) {
      auto found = part.entries.find(hash);
      if (found == part.entries.end()) continue;
      auto& entry = found->second;
      entry.counted = false;
      entry.record = current(entry);
      out.push_back(entry.record);
    }
  }
  for (const auto& record : out) index_.renew(record);
  return out;
}

std::size_t Table::untouched() const {
  std::lock_guard lock(ages_mutex_);
  return ages_.size();
}

std::shared_ptr<const Record> Table::oldest_untouched() const {
  std::uint64_t hash = 0;
  {
    std::lock_guard lock(ages_mutex_);
    if (ages_.empty()) return nullptr;
    hash = ages_.begin()->second;
  }
  return find(hash);
}

void Table::note_age(const Record* before, const Record* after) {
  std::lock_guard lock(ages_mutex_);
  if (before) ages_.erase({before->updated_at, before->hash});
  if (after && is_untouched(*after)) ages_.insert({after->updated_at, after->hash});
}

}  // namespace cache
