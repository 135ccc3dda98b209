#pragma once

#include <variant>

#include "proxy/config.hpp"
#include "proxy/form.hpp"
#include "proxy/http/exchange.hpp"
#include "proxy/tenant/tenant.hpp"

namespace proxy::tenant {

inline constexpr std::size_t kMaxValues = 256;           // of one request
inline constexpr std::size_t kMaxValueBytes = 4 * 1024;  // all together

// Whose data a request may see, from where `options` says: 400 or 401 in Prometheus' shape when it does not
// say. The parameter that carries it is taken out of both forms. Tokens are compared in constant time.
std::variant<Tenant, http::Response> find_tenant(const Config::Tenancy& options, const http::Headers& headers,
                                                 Form& url, Form& body);

}  // namespace proxy::tenant
