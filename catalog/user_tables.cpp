#include "catalog/user_tables.hpp"

#include <utility>

namespace catalog {

namespace {

struct State {
  std::mutex mutex;
  UserTables tables;
  std::atomic<std::uint64_t> version{1};
};

State& state() {
  static State instance;
  return instance;
}

}  // namespace

void set_user_tables(UserTables tables) {
  const std::lock_guard lock(state().mutex);
  if (tables == state().tables) return;
  state().tables = std::move(tables);
  state().version.fetch_add(1);
}

std::string with_user_table(std::string_view name, std::string_view shipped) {
  const std::lock_guard lock(state().mutex);
  std::string out(shipped);
  const auto own = state().tables.find(name);
  if (own == state().tables.end()) return out;
  // An empty line ends the last block of a file of blocks.
  if (!out.ends_with('\n')) out += '\n';
  return out + '\n' + own->second;
}

std::uint64_t user_tables_version() {
  static const State& known = state();
  return known.version.load(std::memory_order_acquire);
}

}  // namespace catalog
