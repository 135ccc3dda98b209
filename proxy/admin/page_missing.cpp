#include "proxy/admin/page_assets.hpp"

namespace proxy::admin {

std::span<const PageAsset> page_assets() {
  return {};
}

}  // namespace proxy::admin
