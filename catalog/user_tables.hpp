#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace catalog {

// What a user adds to the shipped tables of words, frames and defaults: the name of a table ("synonyms") and
// lines in its format. A line of the user's stands after the shipped ones.
using UserTables = std::map<std::string, std::string, std::less<>>;

// For the whole process. What is searched and translated from now on knows them; nothing happens when they
// are those that there are.
void set_user_tables(UserTables tables);

// The shipped table with the user's lines.
std::string with_user_table(std::string_view name, std::string_view shipped);

// Raised with every change of the user's tables.
std::uint64_t user_tables_version();

// What is made of tables: when it is first needed, and anew after they have changed. References that were
// given out stay valid for ever.
template <class T>
class MadeOfTables {
 public:
  explicit MadeOfTables(T (*make)()) : make_(make) {}

  const T& get() {
    if (const auto version = user_tables_version(); made_for_.load(std::memory_order_acquire) != version)
      make_for(version);
    return *now_.load(std::memory_order_acquire);
  }

 private:
  void make_for(std::uint64_t version) {
    const std::lock_guard lock(mutex_);
    if (made_for_ == version) return;
    all_.push_back(std::make_unique<const T>(make_()));
    now_.store(all_.back().get(), std::memory_order_release);
    made_for_.store(version, std::memory_order_release);
  }

  T (*const make_)();
  std::atomic<const T*> now_{nullptr};
  std::atomic<std::uint64_t> made_for_{0};
  std::mutex mutex_;
  std::vector<std::unique_ptr<const T>> all_;
};

}  // namespace catalog
