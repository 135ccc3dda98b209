#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace proxy {

// Whose catalog, and whose approvals.
struct CatalogKey {
  std::string upstream;  // of several; empty: the default one
  std::string tenant;    // tenant::name_of; empty: all that the upstream holds

  // As one text, which records are kept under: the tenant's name, with "@upstream|" before it where the
  // upstream is not the default one. No tenant's name starts with '@'.
  std::string text() const;
  static CatalogKey from_text(std::string_view text);

  friend auto operator<=>(const CatalogKey&, const CatalogKey&) = default;
};

}  // namespace proxy
