#include "cache/rocksdb_layout.hpp"

namespace cache::layout {

namespace fs = std::filesystem;

fs::path database_of(const fs::path& data_directory) {
  return data_directory / "approvals";
}

// Big-endian, so that keys sort as numbers do.
std::string number_key(std::uint64_t number) {
  std::string key(8, '\0');
  for (std::size_t i = 8; i-- > 0; number >>= 8) key[i] = static_cast<char>(number & 0xff);
  return key;
}

std::uint64_t number_of(std::string_view key) {
  std::uint64_t number = 0;
  for (char c : key.substr(0, 8)) number = number << 8 | static_cast<unsigned char>(c);
  return number;
}

std::string history_key(std::uint64_t hash, std::uint64_t version) {
  return number_key(hash) + number_key(version);
}

base::Error storage(std::string detail) {
  return {base::errc::storage, std::move(detail)};
}

rocksdb::Options database_options() {
  rocksdb::Options options;
  options.create_missing_column_families = true;
  options.paranoid_checks = true;
  // A write that a crash cut short was never acknowledged and may go; damage anywhere else must be reported,
  // where the default would silently drop every approval behind it.
  options.wal_recovery_mode = rocksdb::WALRecoveryMode::kTolerateCorruptedTailRecords;
  options.track_and_verify_wals_in_manifest = true;
  options.write_buffer_size = 8 << 20;
  options.max_total_wal_size = 64 << 20;
  options.max_background_jobs = 2;
  options.keep_log_file_num = 2;
  options.max_log_file_size = 1 << 20;
  options.info_log_level = rocksdb::InfoLogLevel::WARN_LEVEL;
  return options;
}

// Whether a store, or what is left of one, is in the directory. A creation that a crash cut short leaves none
// of these files.
bool holds_data(const fs::path& directory) {
  std::error_code ignored;
  for (const auto& file : fs::directory_iterator(directory, ignored)) {
    auto extension = file.path().extension();
    if (file.path().filename() == "CURRENT" || extension == ".sst" || extension == ".log") return true;
  }
  return false;
}

}  // namespace cache::layout
