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

void Table::put(std::shared_ptr<const Record> record) {
  auto& part = shard(record->hash);
  std::unique_lock lock(part.mutex);
  auto [entry, is_new] = part.entries.try_emplace(record->hash);
  if (is_new) entry->second.uses = record->uses;
  note_age(entry->second.record.get(), record.get());
  entry->second.record = std::move(record);
}

void Table::erase(std::uint64_t hash) {
  auto& part = shard(hash);
  std::unique_lock lock(part.mutex);
  auto found = part.entries.find(hash);
  if (found == part.entries.end()) return;
  note_age(found->second.record.get(), nullptr);
  part.entries.erase(found);
}

std::vector<std::shared_ptr<const Record>> Table::all() const {
  std::vector<std::shared_ptr<const Record>> records;
  records.reserve(size());
  for (const auto& part : shards_) {
    std::shared_lock lock(part.mutex);
    for (const auto& [hash, entry] : part.entries) {
      auto uses = entry.uses.load(std::memory_order_relaxed);
      if (uses == entry.record->uses) {
        records.push_back(entry.record);
      } else {
        auto copy = std::make_shared<Record>(*entry.record);
        copy->uses = uses;
        records.push_back(std::move(copy));
      }
    }
  }
  std::sort(records.begin(), records.end(), [](const auto& a, const auto& b) {
    return a->created_at != b->created_at ? a->created_at > b->created_at : a->hash < b->hash;
  });
  return records;
}

std::size_t Table::size() const {
  std::size_t total = 0;
  for (const auto& part : shards_) {
    std::shared_lock lock(part.mutex);
    total += part.entries.size();
  }
  return total;
}

void Table::count_use(std::uint64_t hash) {
  auto& part = shard(hash);
  std::shared_lock lock(part.mutex);
  auto found = part.entries.find(hash);
  if (found == part.entries.end()) return;
  found->second.uses.fetch_add(1, std::memory_order_relaxed);
  if (found->second.counted.exchange(true)) return;
  std::lock_guard counted_lock(part.counted_mutex);
  part.counted.push_back(hash);
}

std::vector<std::pair<std::uint64_t, std::uint64_t>> Table::take_counted() {
  std::vector<std::pair<std::uint64_t, std::uint64_t>> out;
  for (auto& part : shards_) {
    std::unique_lock lock(part.mutex);
    for (auto hash : std::exchange(part.counted, {})) {
      auto found = part.entries.find(hash);
      if (found == part.entries.end()) continue;
      auto& entry = found->second;
      entry.counted = false;
      auto copy = std::make_shared<Record>(*entry.record);
      copy->uses = entry.uses;
      out.emplace_back(hash, copy->uses);
      entry.record = std::move(copy);
    }
  }
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
