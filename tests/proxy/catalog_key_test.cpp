#include "proxy/catalog_key.hpp"

#include "tests/catch.hpp"

using proxy::CatalogKey;

TEST_CASE("a catalog's key survives its text") {
  const CatalogKey keys[] = {{"", ""}, {"", "a"}, {"", "a|b"}, {"", "\\@eu"}, {"eu", ""}, {"eu", "a|b"}};
  for (const auto& key : keys) CHECK(CatalogKey::from_text(key.text()) == key);
  CHECK(CatalogKey{"eu", "a"}.text() == "@eu|a");
  CHECK(CatalogKey::from_text("@eu") == CatalogKey{"eu", ""});
}
