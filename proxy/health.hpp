#pragma once

#include <functional>
#include <memory>

#include "cache/approval_store.hpp"
#include "proxy/admin/json.hpp"
#include "proxy/app.hpp"
#include "proxy/reload.hpp"

namespace proxy {

// Writes what /promphrase/api/v1/health says: version, configuration, upstream, model, catalog, store. Asks
// the upstream, so it may block for two seconds. Secrets in URLs are masked.
std::function<void(admin::Writer&)> health_of(std::shared_ptr<App> app,
                                              std::shared_ptr<cache::ApprovalStore> store,
                                              std::shared_ptr<const Reloader> reloader);

}  // namespace proxy
