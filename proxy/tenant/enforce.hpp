#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"
#include "proxy/tenant/tenant.hpp"

// One expression, kept to what a tenant may see. Pure.
namespace proxy::tenant {

// What happens to a selector whose own matchers on the tenancy label leave nothing of the tenant's values.
enum class OnConflict {
  empty,  // it matches nothing, because it carries both
  error,  // bad_input that names the selector
};

// Beyond this an enforced expression, or all selectors of a request, are refused: servers in Go drop form
// bodies from 10 MB on, and with them every restriction.
inline constexpr std::size_t kMaxEnforcedBytes = std::size_t{8} << 20;

// The expression with the tenant's matcher on every selector, as Prometheus prints it. Errors: bad_input, for
// what does not parse, for info() (it reads series that no selector names), and for what would become too
// large.
base::Result<std::string> enforce(std::string_view query, const Tenant& tenant, OnConflict on_conflict);

// The same for what may stand in match[].
base::Result<std::string> enforce_selector(std::string_view selector, const Tenant& tenant,
                                           OnConflict on_conflict);

}  // namespace proxy::tenant
