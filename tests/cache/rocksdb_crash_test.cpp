#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <random>
#include <set>
#include <sstream>
#include <thread>

#include "tests/cache/records.hpp"
#include "tests/cache/store_folder.hpp"
#include "tests/catch.hpp"

namespace {

constexpr const char* kFolderVariable = "PROMPHRASE_CRASH_TEST_FOLDER";

std::string prompt_of(int writer, int number) {
  return "prompt " + std::to_string(writer) + " " + std::to_string(number);
}

// Runs the hidden test case below in a process of its own, because RocksDB's threads don't survive a fork.
class Victim {
 public:
  explicit Victim(const std::filesystem::path& folder) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    ::setenv(kFolderVariable, folder.c_str(), 1);
    char program[] = "/proc/self/exe", what[] = "[crash-victim]";
    char* arguments[] = {program, what, nullptr};
    REQUIRE(::posix_spawn(&process_, program, &actions, nullptr, arguments, environ) == 0);
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    output_ = ends[0];
  }

  // Lines that came before and while it was killed: all of them were acknowledged.
  std::vector<std::string> kill_after(std::chrono::milliseconds time) {
    std::string text(1, '\0');
    if (::read(output_, text.data(), 1) != 1) return {};
    std::this_thread::sleep_for(time);
    ::kill(process_, SIGKILL);
    char buffer[4096];
    for (ssize_t got = 0; (got = ::read(output_, buffer, sizeof buffer)) > 0;)
      text.append(buffer, static_cast<std::size_t>(got));
    ::close(output_);
    ::waitpid(process_, nullptr, 0);
    std::vector<std::string> lines;
    std::istringstream stream(text.substr(0, text.rfind('\n') + 1));
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
  }

 private:
  pid_t process_ = 0;
  int output_ = -1;
};

void acknowledge(const std::string& line) {
  auto text = line + "\n";
  if (::write(STDOUT_FILENO, text.data(), text.size()) < 0) std::abort();
}

}  // namespace

TEST_CASE("approves until it is killed", "[.][crash-victim]") {
  const char* folder = std::getenv(kFolderVariable);
  if (!folder) return;
  cache::StoreOptions options;
  options.directory = folder;
  auto store = cache::make_rocksdb_store(options, std::make_shared<base::SystemClock>());
  if (!store) {
    std::cerr << store.error().detail << '\n';
    return;
  }
  auto first_free = static_cast<int>((*store)->list().size());
  std::vector<std::thread> writers;
  for (int writer = 0; writer < 3; ++writer) {
    writers.emplace_back([&, writer] {
      for (int number = first_free; number < first_free + 100'000; ++number) {
        auto record = (*store)->put_pending(translation(prompt_of(writer, number), "a"));
        cache::Decision decision{(*record)->hash, number % 3 != 0, {}, "alice", "", {}};
        if (number % 3 == 1) decision.output = "corrected";
        if ((*store)->decide(decision)) acknowledge(prompt_of(writer, number));
      }
    });
  }
  for (auto& writer : writers) writer.join();
}

TEST_CASE("every acknowledged decision is there after kill -9") {
  StoreFolder folder;
  std::mt19937 random(11);
  std::set<std::string> acknowledged;
  int rounds = 5;
  if (const char* wanted = std::getenv("PROMPHRASE_CRASH_ROUNDS")) rounds = std::atoi(wanted);
  for (int round = 0; round < rounds; ++round) {
    auto lines = Victim(folder.path()).kill_after(std::chrono::milliseconds(random() % 120));
    REQUIRE_FALSE(lines.empty());
    acknowledged.insert(lines.begin(), lines.end());
    auto store = folder.open(std::make_shared<base::SystemClock>());
    std::size_t lost = 0, wrong = 0;
    for (const auto& prompt : acknowledged) {
      auto record = store->find("", prompt);
      if (!record || record->state == cache::State::pending) {
        ++lost;
        continue;
      }
      auto number = std::stoi(prompt.substr(prompt.rfind(' ')));
      auto history = store->history(record->hash).value();
      bool right = record->state == (number % 3 != 0 ? cache::State::approved : cache::State::rejected) &&
                   record->output == (number % 3 == 1 ? "corrected" : "a") && history.size() == 2 &&
                   history[1].before == history[0].after && history[1].after == *record;
      if (!right) ++wrong;
    }
    CHECK(lost == 0);
    CHECK(wrong == 0);
  }
}
