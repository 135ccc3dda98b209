#include <fstream>
#include <thread>

#include "tests/cache/records.hpp"
#include "tests/cache/store_folder.hpp"
#include "tests/catch.hpp"
#include "tests/fakes/manual_clock.hpp"

using cache::Decision;
using cache::State;

namespace {

auto test_clock() {
  return std::make_shared<fakes::ManualClock>();
}

Decision approve(std::uint64_t hash) {
  return {hash, true, {}, "alice", "", {}};
}
Decision reject(std::uint64_t hash) {
  return {hash, false, {}, "alice", "", {}};
}

std::string error_of(const StoreFolder& folder) {
  auto store = make_rocksdb_store(folder.options(), test_clock());
  REQUIRE(store.has_error());
  CHECK(store.error().code == base::errc::storage);
  CHECK(store.error().detail.find(folder.path().string()) != std::string::npos);
  return store.error().detail;
}

void flip_byte(const std::filesystem::path& file, std::size_t offset) {
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekg(static_cast<std::streamoff>(offset));
  char byte = static_cast<char>(stream.get() ^ 0x55);
  stream.seekp(static_cast<std::streamoff>(offset));
  stream.put(byte);
}

}  // namespace

TEST_CASE("a translation is kept, found and listed") {
  StoreFolder folder;
  auto store = folder.open(test_clock());
  CHECK(store->find("", "cpu") == nullptr);
  auto stored = store->put_pending(translation("CPU", "up")).value();
  CHECK(store->find("", "cpu") == stored);
  CHECK(store->find("other", "cpu") == nullptr);
  CHECK(store->find(stored->hash) == stored);
  CHECK(store->list() == std::vector{stored});
}

TEST_CASE("everything is there after the store was opened again") {
  StoreFolder folder;
  std::vector<cache::Record> before;
  {
    auto store = folder.open(test_clock());
    auto first = store->put_pending(translation("one", "a")).value();
    auto second = store->put_pending(translation("two", "b", "team")).value();
    store->put_pending(translation("three", "c")).value();
    store->decide(Decision{first->hash, true, "corrected", "alice", "better", 1}).value();
    store->decide(reject(second->hash)).value();
    store->put_pending(translation("two", "b2", "team")).value();
    for (int i = 0; i < 5; ++i) store->count_use(first->hash);
    for (const auto& record : store->list()) before.push_back(*record);
  }
  auto store = folder.open(test_clock());
  std::vector<cache::Record> after;
  for (const auto& record : store->list()) after.push_back(*record);
  CHECK(after == before);
  auto first = store->find("", "one");
  REQUIRE(first);
  CHECK(first->uses == 5);
  CHECK(first->output == "corrected");
  CHECK(store->find("team", "two")->rejected_outputs == std::vector<std::string>{"b"});
  auto conflict = store->put_pending(translation("two", "b", "team"));
  REQUIRE(conflict.has_error());
  CHECK(conflict.error().code == base::errc::conflict);
}

TEST_CASE("every change is in the history with what was before and after") {
  StoreFolder folder;
  auto clock = test_clock();
  auto store = folder.open(clock);
  auto stored = store->put_pending(translation("one", "a")).value();
  store->put_pending(translation("one", "a")).value();
  clock->advance(std::chrono::seconds(1));
  auto rejected = store->decide(reject(stored->hash)).value();
  auto again = store->put_pending(translation("one", "b")).value();
  auto approved = store->decide(approve(stored->hash)).value();
  store->decide(approve(stored->hash)).value();
  store->put_pending(translation("another", "x")).value();
  const std::vector<cache::Change> expected = {
      {stored->updated_at, "", std::nullopt, *stored},
      {rejected->updated_at, "alice", *stored, *rejected},
      {again->updated_at, "", *rejected, *again},
      {approved->updated_at, "alice", *again, *approved},
  };
  CHECK(store->history(stored->hash).value() == expected);
  store.reset();
  store = folder.open(test_clock());
  CHECK(store->history(stored->hash).value() == expected);
  CHECK(store->history(4711).value().empty());
}

TEST_CASE("decisions on what is not there or has changed are refused") {
  StoreFolder folder;
  auto store = folder.open(test_clock());
  CHECK(store->decide(approve(1)).error().code == base::errc::not_found);
  auto stored = store->put_pending(translation("one", "a")).value();
  auto stale = approve(stored->hash);
  stale.expected_version = 7;
  CHECK(store->decide(stale).error().code == base::errc::conflict);
  CHECK(store->find(stored->hash)->state == State::pending);
}

TEST_CASE("a hash that another prompt owns is a miss") {
  StoreFolder folder;
  auto store = folder.open(test_clock());
  auto owner = translation("one", "a");
  owner.hash = cache::prompt_hash("", "two");
  store->put_pending(owner).value();
  CHECK(store->find("", "two") == nullptr);
  CHECK(store->put_pending(translation("two", "b")).error().code == base::errc::conflict);
}

TEST_CASE("a pending record past its time to live is not found, but listed and decided") {
  StoreFolder folder;
  auto clock = test_clock();
  auto store = folder.open(clock);
  auto stored = store->put_pending(translation("one", "a")).value();
  clock->advance(folder.options().pending_ttl);
  CHECK(store->find("", "one") == nullptr);
  CHECK(store->find(stored->hash) == nullptr);
  CHECK(store->list().size() == 1);
  store->put_pending(translation("one", "a")).value();
  CHECK(store->find("", "one") != nullptr);
  clock->advance(folder.options().pending_ttl);
  store->decide(approve(stored->hash)).value();
  CHECK(store->find("", "one")->state == State::approved);
}

TEST_CASE("only what no human touched is forgotten, oldest first") {
  StoreFolder folder;
  auto options = folder.options();
  options.max_pending = 3;
  auto clock = test_clock();
  {
    auto store = make_rocksdb_store(options, clock).value();
    auto kept = store->put_pending(translation("approved", "a")).value();
    store->decide(approve(kept->hash)).value();
    auto reopened = store->put_pending(translation("reopened", "a")).value();
    store->decide(reject(reopened->hash)).value();
    store->put_pending(translation("reopened", "b")).value();
    for (int i = 0; i < 6; ++i) {
      clock->advance(std::chrono::seconds(1));
      store->put_pending(translation("prompt " + std::to_string(i), "a")).value();
    }
    CHECK(store->list().size() == 5);
    CHECK(store->find("", "prompt 2") == nullptr);
    CHECK(store->find("", "prompt 3") != nullptr);
    CHECK(store->history(cache::prompt_hash("", "prompt 2")).value().empty());
  }
  options.max_pending = 2;
  CHECK(make_rocksdb_store(options, clock).value()->list().size() == 4);
  clock->advance(options.pending_retention + std::chrono::seconds(1));
  CHECK(make_rocksdb_store(options, clock).value()->list().size() == 2);
}

TEST_CASE("threads decide at the same time and nothing is lost") {
  StoreFolder folder;
  constexpr int kThreads = 4, kEach = 25;
  {
    auto store = folder.open(test_clock());
    std::vector<std::thread> threads;
    for (int t = 0; t < kThreads; ++t) {
      threads.emplace_back([&store, t] {
        for (int i = 0; i < kEach; ++i) {
          auto record =
              store->put_pending(translation("p " + std::to_string(t) + " " + std::to_string(i), "a"));
          if (record) (void)store->decide(approve((*record)->hash));
          (void)store->put_pending(translation("shared", "a"));
          store->count_use((*record)->hash);
        }
      });
    }
    for (auto& thread : threads) thread.join();
  }
  auto store = folder.open(test_clock());
  CHECK(store->list().size() == kThreads * kEach + 1);
  for (const auto& record : store->list()) {
    if (record->prompt_key != "shared") CHECK((record->state == State::approved && record->uses == 1));
  }
}

TEST_CASE("a store that another one holds is refused") {
  StoreFolder folder;
  auto store = folder.open(test_clock());
  CHECK(error_of(folder).find("is in use by another process") != std::string::npos);
}

TEST_CASE("a directory that can't be made is refused") {
  StoreFolder folder;
  std::ofstream(folder.path()) << "a file";
  CHECK(error_of(folder).find("can't be made: Not a directory") != std::string::npos);
}

TEST_CASE("a damaged store is refused and left as it is, never replaced by an empty one") {
  StoreFolder folder;
  {
    auto store = folder.open(test_clock());
    for (int i = 0; i < 200; ++i)
      store->decide(approve(store->put_pending(translation("p" + std::to_string(i), "a")).value()->hash))
          .value();
  }
  auto wal = folder.newest(".log");
  const auto data = folder.path() / "approvals";
  auto way_out = "move it away";

  SECTION("a flipped byte in the middle of the log") {
    flip_byte(wal, std::filesystem::file_size(wal) / 2);
    CHECK(error_of(folder).find(way_out) != std::string::npos);
    CHECK(error_of(folder).find("Corruption") != std::string::npos);
  }
  SECTION("the file that names the newest manifest is gone") {
    std::filesystem::remove(data / "CURRENT");
    CHECK(error_of(folder).find(way_out) != std::string::npos);
  }
  SECTION("the manifest is gone") {
    for (const auto& file : std::filesystem::directory_iterator(data)) {
      if (file.path().filename().string().starts_with("MANIFEST")) std::filesystem::remove(file.path());
    }
    CHECK(error_of(folder).find(way_out) != std::string::npos);
  }
  SECTION("a flipped byte in a table") {
    folder.open(test_clock()).reset();  // recovery writes the log's records to tables
    for (const auto& file : std::filesystem::directory_iterator(data)) {
      if (file.path().extension() == ".sst") flip_byte(file.path(), 60);
    }
    CHECK(error_of(folder).find("Corruption") != std::string::npos);
  }
}

TEST_CASE("a write that was cut short at the end of the log does not keep the store from opening") {
  StoreFolder folder;
  {
    auto store = folder.open(test_clock());
    store->decide(approve(store->put_pending(translation("kept", "a")).value()->hash)).value();
    store->put_pending(translation("torn", "a")).value();
  }
  auto wal = folder.newest(".log");
  std::filesystem::resize_file(wal, std::filesystem::file_size(wal) - 5);
  auto store = folder.open(test_clock());
  REQUIRE(store->find("", "kept"));
  CHECK(store->find("", "kept")->state == State::approved);
  CHECK(store->find("", "torn") == nullptr);
}

TEST_CASE("a creation that a crash cut short is done again") {
  StoreFolder folder;
  std::filesystem::create_directories(folder.path() / "approvals");
  std::ofstream(folder.path() / "approvals" / "LOCK").close();
  std::ofstream(folder.path() / "approvals" / "MANIFEST-000001") << "half";
  CHECK(folder.open(test_clock())->list().empty());
}

TEST_CASE("what was removed stays in the history, which goes on when the prompt comes back") {
  StoreFolder folder;
  auto clock = test_clock();
  std::uint64_t hash = 0;
  {
    auto store = folder.open(clock);
    hash = store->put_pending(translation("one", "a")).value()->hash;
    store->decide(approve(hash)).value();
    auto stale = approve(hash);
    stale.expected_version = 1;
    CHECK(store->remove(stale).error().code == base::errc::conflict);
    REQUIRE(store->remove(approve(hash)).has_value());
    CHECK(store->get(hash) == nullptr);
    CHECK(store->remove(approve(hash)).error().code == base::errc::not_found);
  }
  auto store = folder.open(clock);
  CHECK(store->get(hash) == nullptr);
  CHECK(store->put_pending(translation("one", "b")).value()->version == 4);
  const auto changes = store->history(hash).value();
  REQUIRE(changes.size() == 4);
  CHECK(changes[2].removed);
  CHECK(changes[2].author == "alice");
  CHECK_FALSE(changes[3].before);
}

TEST_CASE("an import adds, changes and leaves, and the last of a prompt wins") {
  StoreFolder folder;
  auto store = folder.open(test_clock());
  std::vector<cache::Imported> items(3);
  items[0].prompt = "one";
  items[1].prompt = "ONE?";
  items[2].prompt = "two";
  for (auto& item : items) item.output = "up";
  items[1].output = "down";
  items[2].state = State::rejected;
  auto count = store->import(items, "bob").value();
  CHECK(count.added == 2);
  CHECK(count.changed == 1);
  auto one = store->find("", "one");
  REQUIRE(one);
  CHECK(one->output == "down");
  CHECK(one->author == "bob");
  CHECK(store->find("", "two")->rejected_outputs == std::vector<std::string>{"up"});
  CHECK(store->history(one->hash).value().size() == 2);
  count = store->import({items[1], items[2]}, "bob").value();
  CHECK(count.same == 2);
  items[0].output.clear();
  CHECK(store->import(items, "bob").error().code == base::errc::bad_input);
}

TEST_CASE("drift is flagged without a change of version, and kept") {
  StoreFolder folder;
  {
    auto store = folder.open(test_clock());
    auto hash = store->put_pending(translation("one", "a")).value()->hash;
    store->decide(approve(hash)).value();
    REQUIRE(store->set_drift(hash, "gone").has_value());
    CHECK(store->get(hash)->version == 2);
    CHECK(store->counts().drifted == 1);
    CHECK(store->history(hash).value().size() == 2);
  }
  auto store = folder.open(test_clock());
  CHECK(store->find("", "one")->drift == "gone");
}

TEST_CASE("listeners are told of every change once it is stored") {
  StoreFolder folder;
  auto store = folder.open(test_clock());
  std::vector<std::string> told;
  store->subscribe([&](const auto& before, const auto& after) {
    told.push_back((before ? std::string(to_string(before->state)) : "-") + ">" +
                   (after ? std::string(to_string(after->state)) : "-"));
  });
  auto hash = store->put_pending(translation("one", "a")).value()->hash;
  store->decide(approve(hash)).value();
  store->decide(approve(hash)).value();
  REQUIRE(store->remove(approve(hash)).has_value());
  CHECK(told == std::vector<std::string>{"->pending", "pending>approved", "approved>-"});
}

TEST_CASE("last use is counted with the uses and kept") {
  StoreFolder folder;
  auto clock = test_clock();
  std::uint64_t hash = 0;
  {
    auto store = folder.open(clock);
    hash = store->put_pending(translation("one", "a")).value()->hash;
    clock->advance(std::chrono::seconds(7));
    store->count_use(hash);
  }
  auto record = folder.open(clock)->get(hash);
  CHECK(record->uses == 1);
  CHECK(record->last_used == clock->now());
}

TEST_CASE("a backup of a store in use is restored beside what was there") {
  StoreFolder folder;
  const auto backups = folder.path() / "backups";
  {
    auto store = folder.open(test_clock());
    auto kept = store->put_pending(translation("kept", "a")).value();
    store->decide(approve(kept->hash)).value();
    CHECK(store->backup(backups, 2).value() == 1);
    CHECK(store->backup(backups, 2).value() == 2);
    auto lost = store->put_pending(translation("later", "b")).value();
    store->decide(approve(lost->hash)).value();
    CHECK(cache::restore_store(backups, folder.path()).error().detail.find("in use") != std::string::npos);
  }
  CHECK(cache::restore_store(folder.path() / "nowhere", folder.path()).has_error());
  const auto aside = cache::restore_store(backups, folder.path()).value();
  CHECK(std::filesystem::exists(aside / "CURRENT"));
  auto store = folder.open(test_clock());
  REQUIRE(store->find("", "kept"));
  CHECK(store->find("", "kept")->state == State::approved);
  CHECK(store->history(store->find("", "kept")->hash).value().size() == 2);
  CHECK(store->find("", "later") == nullptr);
}

TEST_CASE("a damaged store is repaired with what is left, and a copy of it is kept") {
  StoreFolder folder;
  {
    auto store = folder.open(test_clock());
    for (int i = 0; i < 200; ++i)
      store->decide(approve(store->put_pending(translation("p" + std::to_string(i), "a")).value()->hash))
          .value();
  }
  const auto data = folder.path() / "approvals";
  SECTION("a flipped byte in the middle of the log") {
    const auto wal = folder.newest(".log");
    flip_byte(wal, std::filesystem::file_size(wal) / 2);
  }
  SECTION("the file that names the newest manifest is gone") {
    std::filesystem::remove(data / "CURRENT");
  }
  CHECK(error_of(folder).find("promphrase queries repair") != std::string::npos);
  const auto copy = cache::repair_store(folder.path()).value();
  CHECK(std::filesystem::is_directory(copy));
  auto store = folder.open(test_clock());
  CHECK(store->counts().approved >= 90);
  for (const auto& record : store->list()) CHECK(record->output == "a");
}
