#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/current.hpp"
#include "proxy/config.hpp"

namespace proxy {

// The keys whose values differ.
std::vector<std::string> changed_keys(const Config& a, const Config& b);

// `started` with what `next` says of the keys that can be changed while the program runs.
Config in_force(const Config& started, const Config& next);

struct ReloadStatus {
  std::string file;                                 // empty: none
  bool ok = true;                                   // the last time the configuration was read
  std::string error;                                // why not
  std::chrono::system_clock::time_point loaded_at;  // the last time it was taken over
  std::vector<std::string> needs_restart;           // keys that were changed and wait for one
};

// Reads the configuration anew when asked to, or when its file or the tables of words have changed, and takes
// it over as a whole or not at all.
class Reloader {
 public:
  // Takes a configuration over. On an error nothing is changed.
  using Apply = std::function<base::Result<void>(const Config&)>;

  Reloader(Sources sources, Config started, Apply apply);

  // From one thread; blocks. `why` is for the log.
  void reload(std::string_view why);
  // Whether a file has changed since it was read last; not while one is still being written. Files are told
  // apart by what stands behind links, as Kubernetes swaps them.
  bool files_changed() const;

  ReloadStatus status() const;
  const Config& config() const { return config_.get(); }  // that is in force

 private:
  struct Stamp {
    std::string path;
    std::uint64_t device = 0, inode = 0;
    std::int64_t size = 0, changed = 0;  // nanoseconds

    friend bool operator==(const Stamp&, const Stamp&) = default;
  };
  std::vector<Stamp> stamps() const;

  const Sources sources_;
  const Config started_;
  const Apply apply_;
  base::Current<Config> config_;
  std::vector<Stamp> seen_;  // when it was read last
  mutable std::mutex mutex_;
  ReloadStatus status_;
};

}  // namespace proxy
