#include "proxy/catalog_file.hpp"

#include <cstdint>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <system_error>

#include "catalog/codec.hpp"

namespace proxy {
namespace {

constexpr std::uintmax_t kMaxBytes = 512u << 20;

// FNV-1a: the same name in every run.
std::string name_of(std::string_view whose) {
  std::uint64_t hash = 14695981039346656037u;
  for (const char c : whose) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return std::to_string(hash) + ".catalog";
}

}  // namespace

CatalogFile::CatalogFile(const std::filesystem::path& directory, std::string_view whose)
    : path_(directory / "catalogs" / name_of(whose)) {}

std::optional<std::vector<catalog::Family>> CatalogFile::read() const {
  std::error_code error;
  const auto size = std::filesystem::file_size(path_, error);
  if (error || size > kMaxBytes) return std::nullopt;
  std::ifstream file(path_, std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(file), {});
  auto families = catalog::decode(bytes);
  if (!families) return std::nullopt;
  return *std::move(families);
}

base::Result<void> CatalogFile::write(const std::vector<catalog::Family>& families) {
  const auto failed = [this](const std::string& why) {
    return base::Error{base::errc::storage,
                       "the catalog could not be kept in " + path_.string() + ": " + why};
  };
  const auto bytes = catalog::encode(families);
  const auto hash = std::hash<std::string>{}(bytes);
  if (hash == written_) return {};
  std::error_code error;
  std::filesystem::create_directories(path_.parent_path(), error);
  if (error) return failed(error.message());
  auto fresh = path_;
  fresh += ".new";
  {
    std::ofstream file(fresh, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!file.flush()) return failed("it could not be written");
  }
  std::filesystem::rename(fresh, path_, error);
  if (error) return failed(error.message());
  written_ = hash;
  return {};
}

}  // namespace proxy
