#pragma once

#include <chrono>
#include <limits>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "proxy/config.hpp"

namespace proxy::config {

// Where a key's value lives.
using Field =
    std::variant<std::string*, bool*, unsigned*, std::size_t*, double*, std::chrono::seconds*,
                 std::chrono::milliseconds*, std::vector<PromptSelector>*, std::vector<std::string>*,
                 std::vector<TenantToken>*, std::vector<std::pair<std::string, std::string>>*,
                 std::vector<http::UpstreamOptions>*>;

// What a key takes.
enum class Kind {
  text,
  choice,
  boolean,
  whole_number,
  decimal,
  whole_seconds,
  seconds,
  url,
  address,
  selectors,
  list,
  tokens,
  headers,
  upstreams,
};

struct Rule {
  Kind kind = Kind::text;
  double min = 0;  // of the numbers
  double max = 0;
  std::vector<std::string_view> choices = {};  // of choice; of url: the schemes
  bool optional = false;                       // of url: may be empty
};

struct Key {
  std::string_view path;
  Field (*field)(Config&);
  Rule rule;
  std::string_view help;
  std::string_view env =
      {};  // beside PROMPHRASE_<SECTION>_<KEY>, which every key has and which wins over this
  std::string_view flag = {};  // without the dashes; every key can also be given by --set
  bool secret = false;
};

// All keys, sections together, in the order in which they are printed.
const std::vector<Key>& all_keys();

// Whether a change of the key is taken over while the program runs.
bool is_reloadable(const Key& key);

const Key* find_key(std::string_view path);

// PROMPHRASE_<SECTION>_<KEY>
std::string env_name(const Key& key);

// The default of data_dir depends on where the program runs; this is how the reference says it.
inline constexpr std::string_view kDataDirDefault =
    "$STATE_DIRECTORY, $XDG_STATE_HOME/promphrase, ~/.local/state/promphrase or /var/lib/promphrase";

}  // namespace proxy::config
