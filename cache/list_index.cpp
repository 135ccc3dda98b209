#include "cache/list_index.hpp"

#include <algorithm>
#include <charconv>
#include <mutex>

namespace cache {

namespace {

using RecordPtr = std::shared_ptr<const Record>;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool contains(const std::string& text, const std::string& lowered) {
  return std::search(text.begin(), text.end(), lowered.begin(), lowered.end(),
                     [](char a, char b) { return lower(a) == b; }) != text.end();
}

bool is_sought(const Record& record, const ListQuery& query, const std::string& lowered) {
  if (query.tenant && record.tenant != *query.tenant) return false;
  if (query.author && record.author != *query.author) return false;
  if (query.drifted && record.drift.empty()) return false;
  return lowered.empty() || contains(record.prompt, lowered) || contains(record.output, lowered) ||
         contains(record.comment, lowered) || contains(record.author, lowered) ||
         std::to_string(record.hash) == lowered;
}

std::optional<std::uint64_t> hash_of(std::string_view text) {
  std::uint64_t hash = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), hash);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return hash;
}

// Down by key, then up by hash.
bool stands_before(std::int64_t a_key, std::uint64_t a_hash, std::int64_t b_key, std::uint64_t b_hash) {
  return a_key != b_key ? a_key > b_key : a_hash < b_hash;
}

}  // namespace

std::int64_t sort_key(const Record& record, ListQuery::Sort sort) {
  switch (sort) {
    case ListQuery::Sort::newest:
      return record.created_at.time_since_epoch().count();
    case ListQuery::Sort::oldest:
      return -record.created_at.time_since_epoch().count();
    case ListQuery::Sort::updated:
      return record.updated_at.time_since_epoch().count();
    case ListQuery::Sort::uses:
      return static_cast<std::int64_t>(record.uses);
  }
  return 0;
}

void ListIndex::add(Signature& signature, std::string_view text) {
  for (std::size_t i = 0; i + 3 <= text.size(); ++i) {
    std::uint32_t hash = 2166136261u;
    for (std::size_t j = 0; j < 3; ++j)
      hash = (hash ^ static_cast<unsigned char>(lower(text[i + j]))) * 16777619u;
    hash ^= hash >> 15;
    signature[(hash >> 6) & 3] |= std::uint64_t{1} << (hash & 63);
  }
}

ListIndex::Signature ListIndex::signature_of(const Record& record) {
  Signature signature{};
  for (const auto* text : {&record.prompt, &record.output, &record.comment, &record.author})
    add(signature, *text);
  return signature;
}

ListIndex::Row ListIndex::row_of(RecordPtr record) {
  Row row;
  row.created = sort_key(*record, ListQuery::Sort::newest);
  row.hash = record->hash;
  row.signature = signature_of(*record);
  row.state = record->state;
  row.record = std::move(record);
  return row;
}

void ListIndex::count(const Row& row, bool more) {
  auto& of_state = row.state == State::pending    ? counts_.pending
                   : row.state == State::approved ? counts_.approved
                                                  : counts_.rejected;
  const std::size_t one = more ? 1 : static_cast<std::size_t>(-1);
  of_state += one;
  if (!row.record->drift.empty()) counts_.drifted += one;
}

std::vector<ListIndex::Row>::iterator ListIndex::find(std::int64_t created, std::uint64_t hash) {
  return std::lower_bound(
      rows_.begin(), rows_.end(), std::pair(created, hash), [](const Row& row, const auto& wanted) {
        return row.created != wanted.first ? row.created < wanted.first : row.hash > wanted.second;
      });
}

void ListIndex::put(RecordPtr record) {
  auto row = row_of(std::move(record));
  std::unique_lock lock(mutex_);
  auto at = find(row.created, row.hash);
  count(row, true);
  if (at != rows_.end() && at->created == row.created && at->hash == row.hash) {
    if (at->record) {
      count(*at, false);
    } else {
      --erased_;
    }
    *at = std::move(row);
  } else {
    rows_.insert(at, std::move(row));
  }
}

void ListIndex::renew(const RecordPtr& record) {
  std::unique_lock lock(mutex_);
  auto at = find(sort_key(*record, ListQuery::Sort::newest), record->hash);
  if (at == rows_.end() || at->hash != record->hash || !at->record) return;
  if (at->record->version == record->version && at->record->updated_at == record->updated_at &&
      at->record->drift == record->drift)
    at->record = record;
}

void ListIndex::fill(std::vector<RecordPtr> records) {
  std::unique_lock lock(mutex_);
  rows_.reserve(records.size());
  for (auto& record : records) {
    rows_.push_back(row_of(std::move(record)));
    count(rows_.back(), true);
  }
  std::sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) {
    return a.created != b.created ? a.created < b.created : a.hash > b.hash;
  });
}

void ListIndex::erase(const Record& record) {
  std::unique_lock lock(mutex_);
  auto at = find(sort_key(record, ListQuery::Sort::newest), record.hash);
  if (at == rows_.end() || at->hash != record.hash || !at->record) return;
  count(*at, false);
  at->record = nullptr;
  if (++erased_ * 4 < rows_.size() + 64) return;
  std::erase_if(rows_, [](const Row& row) { return !row.record; });
  erased_ = 0;
}

ListPage ListIndex::page(const ListQuery& query) const {
  std::string lowered = query.text;
  for (char& c : lowered) c = lower(c);
  Signature wanted{};
  add(wanted, lowered);
  const auto wanted_hash = hash_of(lowered);
  const bool in_order = query.sort == ListQuery::Sort::newest || query.sort == ListQuery::Sort::oldest;

  struct Found {
    std::int64_t key;
    RecordPtr record;
  };
  std::vector<Found> found;
  const auto before = [](const Found& a, const Found& b) {
    return stands_before(a.key, a.record->hash, b.key, b.record->hash);
  };
  std::shared_lock lock(mutex_);
  const auto look = [&](const Row& row) {
    if (!row.record || (query.state && row.state != *query.state)) return true;
    if (row.hash != wanted_hash) {
      for (std::size_t i = 0; i < wanted.size(); ++i)
        if ((row.signature[i] & wanted[i]) != wanted[i]) return true;
    }
    const auto key = sort_key(*row.record, query.sort);
    if (query.after && !stands_before(query.after->key, query.after->hash, key, row.hash)) return true;
    if (!in_order && found.size() > query.limit &&
        !stands_before(key, row.hash, found.front().key, found.front().record->hash))
      return true;  // behind all that the page will show
    if (!is_sought(*row.record, query, lowered)) return true;
    found.push_back({key, row.record});
    if (in_order) return found.size() <= query.limit;
    std::push_heap(found.begin(), found.end(), before);
    if (found.size() > query.limit + 1) {
      std::pop_heap(found.begin(), found.end(), before);
      found.pop_back();
    }
    return true;
  };
  // Rows of the same time stand by falling hash: right for going backwards; forwards a run is turned round.
  if (query.sort == ListQuery::Sort::oldest) {
    for (std::size_t i = 0; i < rows_.size();) {
      auto end = i;
      while (end < rows_.size() && rows_[end].created == rows_[i].created) ++end;
      bool more = true;
      for (auto j = end; more && j > i; --j) more = look(rows_[j - 1]);
      if (!more) break;
      i = end;
    }
  } else {
    // A page that goes on begins where the last one ended.
    auto end = rows_.size();
    if (query.after && query.sort == ListQuery::Sort::newest) {
      auto at = std::lower_bound(rows_.begin(), rows_.end(), query.after->key,
                                 [](const Row& row, std::int64_t key) { return row.created <= key; });
      end = static_cast<std::size_t>(at - rows_.begin());
    }
    for (auto i = end; i > 0; --i)
      if (!look(rows_[i - 1])) break;
  }
  lock.unlock();

  if (!in_order) std::sort_heap(found.begin(), found.end(), before);
  ListPage page;
  for (auto& item : found) {
    if (page.records.size() == query.limit) {
      const auto& last = *page.records.back();
      page.next = ListCursor{sort_key(last, query.sort), last.hash};
      break;
    }
    page.records.push_back(std::move(item.record));
  }
  return page;
}

StoreCounts ListIndex::counts() const {
  std::shared_lock lock(mutex_);
  return counts_;
}

}  // namespace cache
