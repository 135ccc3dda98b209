#pragma once

#include <unistd.h>

#include <filesystem>
#include <stdexcept>

#include "cache/approval_store.hpp"

// A data directory of one test.
class StoreFolder {
 public:
  StoreFolder()
      : path_(std::filesystem::temp_directory_path() / ("promphrase-store-" + std::to_string(::getpid()))) {
    std::filesystem::remove_all(path_);
  }
  ~StoreFolder() { std::filesystem::remove_all(path_); }
  StoreFolder(const StoreFolder&) = delete;
  StoreFolder& operator=(const StoreFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

  cache::StoreOptions options() const {
    cache::StoreOptions options;
    options.directory = path_;
    return options;
  }

  std::unique_ptr<cache::ApprovalStore> open(std::shared_ptr<const base::Clock> clock) const {
    auto store = cache::make_rocksdb_store(options(), std::move(clock));
    if (!store) throw std::runtime_error(store.error().detail);
    return *std::move(store);
  }

  // The newest database file with this ending.
  std::filesystem::path newest(const std::string& ending) const {
    std::filesystem::path found;
    for (const auto& file : std::filesystem::directory_iterator(path_ / "approvals")) {
      if (file.path().extension() == ending && file.path().filename() > found.filename()) found = file.path();
    }
    if (found.empty()) throw std::runtime_error("no " + ending + " file");
    return found;
  }

 private:
  std::filesystem::path path_;
};
