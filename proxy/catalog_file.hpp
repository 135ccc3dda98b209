#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "catalog/catalog.hpp"

namespace proxy {

// Where a catalog is kept over a restart: a file beside the approval store. What is in it is only a picture
// of the upstream, so it is written without a sync and a damaged one is loaded anew.
class CatalogFile {
 public:
  // `whose` tells catalogs apart: the upstream and the tenant, in any spelling.
  CatalogFile(const std::filesystem::path& directory, std::string_view whose);

  // Nothing when there is no file, or none that can be used.
  std::optional<std::vector<catalog::Family>> read() const;
  // Takes the place of what was there, whole or not at all; the same again is not written. Errors: storage.
  base::Result<void> write(const std::vector<catalog::Family>& families);

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  std::size_t written_ = 0;  // hash of the last bytes
};

}  // namespace proxy
