#include "cache/list_index.hpp"

#include <algorithm>
#include <random>

#include "tests/cache/records.hpp"
#include "tests/catch.hpp"

using cache::ListIndex;
using cache::ListQuery;

namespace {

using Sort = ListQuery::Sort;
using RecordPtr = std::shared_ptr<const cache::Record>;

std::vector<RecordPtr> some_records(std::size_t count) {
  std::mt19937 random(3);
  std::vector<RecordPtr> records;
  for (std::size_t i = 0; i < count; ++i) {
    auto record =
        translation("prompt of service " + std::to_string(i), "metric_" + std::to_string(random() % 20));
    record.state = static_cast<cache::State>(random() % 3);
    record.author = random() % 2 ? "Alice" : "bob";
    record.tenant = random() % 5 ? "" : "other";
    record.drift = random() % 7 ? "" : "gone";
    record.uses = random() % 10;
    record.created_at = std::chrono::system_clock::time_point(std::chrono::seconds(random() % 40));
    record.updated_at = std::chrono::system_clock::time_point(std::chrono::seconds(random() % 40));
    records.push_back(std::make_shared<const cache::Record>(std::move(record)));
  }
  return records;
}

// The same without any index.
std::vector<std::uint64_t> by_hand(const std::vector<RecordPtr>& records, const ListQuery& query) {
  std::vector<RecordPtr> found;
  for (const auto& record : records) {
    auto text = record->prompt + "\n" + record->output + "\n" + record->comment + "\n" + record->author;
    auto wanted = query.text;
    for (auto* some : {&text, &wanted})
      std::transform(some->begin(), some->end(), some->begin(),
                     [](unsigned char c) { return std::tolower(c); });
    if ((query.state && record->state != *query.state) || (query.tenant && record->tenant != *query.tenant) ||
        (query.author && record->author != *query.author) || (query.drifted && record->drift.empty()))
      continue;
    if (text.find(wanted) == std::string::npos && std::to_string(record->hash) != wanted) continue;
    found.push_back(record);
  }
  std::sort(found.begin(), found.end(), [&](const auto& a, const auto& b) {
    const auto x = sort_key(*a, query.sort), y = sort_key(*b, query.sort);
    return x != y ? x > y : a->hash < b->hash;
  });
  std::vector<std::uint64_t> hashes;
  for (const auto& record : found) hashes.push_back(record->hash);
  return hashes;
}

std::vector<std::uint64_t> page_by_page(const ListIndex& index, ListQuery query) {
  std::vector<std::uint64_t> hashes;
  while (true) {
    const auto page = index.page(query);
    CHECK(page.records.size() <= query.limit);
    for (const auto& record : page.records) hashes.push_back(record->hash);
    if (!page.next) return hashes;
    query.after = page.next;
  }
}

}  // namespace

TEST_CASE("pages of the index are what a look at every record finds") {
  auto records = some_records(300);
  ListIndex index;
  SECTION("all at once") {
    index.fill(records);
  }
  SECTION("one by one") {
    for (const auto& record : records) index.put(record);
  }
  SECTION("with many that came and went") {
    index.fill(records);
    for (std::size_t i = 0; i < 200; ++i) index.erase(*records[i]);
    records.erase(records.begin(), records.begin() + 200);
    for (auto& record : records) {
      auto changed = *record;
      changed.output += " changed";
      changed.state = cache::State::approved;
      record = std::make_shared<const cache::Record>(std::move(changed));
      index.put(record);
    }
  }
  for (auto sort : {Sort::newest, Sort::oldest, Sort::updated, Sort::uses}) {
    for (const char* text :
         {"", "e 1", "SERVICE 2", "metric_7", "alice", "changed", "nothing like it", "7"}) {
      ListQuery query;
      query.sort = sort;
      query.text = text;
      query.limit = 7;
      CHECK(page_by_page(index, query) == by_hand(records, query));
      query.state = cache::State::approved;
      query.tenant = "";
      CHECK(page_by_page(index, query) == by_hand(records, query));
      query.author = "Alice";
      query.drifted = true;
      CHECK(page_by_page(index, query) == by_hand(records, query));
    }
  }
  ListQuery one;
  one.text = std::to_string(records.back()->hash);
  CHECK(page_by_page(index, one) == by_hand(records, one));
  const auto counts = index.counts();
  CHECK(counts.pending + counts.approved + counts.rejected == records.size());
}
