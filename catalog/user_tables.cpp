#include "catalog/user_tables.hpp"

#include <mutex>
#include <utility>

namespace catalog {

namespace {

// Tables are read once for the whole process, wherever they are first needed.
struct State {
  std::mutex mutex;
  UserTables tables;
  bool used = false;
};

State& state() {
  static State instance;
  return instance;
}

}  // namespace

base::Result<void> set_user_tables(UserTables tables) {
  const std::lock_guard lock(state().mutex);
  if (state().used)
    return base::Error{base::errc::conflict, "tables of words must be set before anything is translated"};
  state().tables = std::move(tables);
  return {};
}

std::string with_user_table(std::string_view name, std::string_view shipped) {
  const std::lock_guard lock(state().mutex);
  state().used = true;
  std::string out(shipped);
  const auto own = state().tables.find(name);
  if (own == state().tables.end()) return out;
  // An empty line ends the last block of a file of blocks.
  if (!out.ends_with('\n')) out += '\n';
  return out + '\n' + own->second;
}

}  // namespace catalog
