#include "proxy/catalog_key.hpp"

#include <algorithm>

namespace proxy {

std::string CatalogKey::text() const {
  return upstream.empty() ? tenant : "@" + upstream + "|" + tenant;
}

CatalogKey CatalogKey::from_text(std::string_view text) {
  if (!text.starts_with('@')) return {{}, std::string(text)};
  const auto end = std::min(text.find('|'), text.size());
  return {std::string(text.substr(1, end - 1)), std::string(text.substr(std::min(end + 1, text.size())))};
}

}  // namespace proxy
