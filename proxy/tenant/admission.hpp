#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "proxy/config.hpp"
#include "proxy/http/exchange.hpp"
#include "proxy/tenant/enforce.hpp"
#include "proxy/tenant/tenant.hpp"

// What a request may do while tenants are kept apart: a list of what is known to be safe. Whatever is not on
// it is refused. Plain functions over values.
namespace proxy::tenant {

enum class Kind {
  query,  // runs expressions: query, query_range, query_exemplars
  text,   // works on the text of an expression only: format_query, parse_query
  own,    // our own API, about this tenant's records
  status  // our own health and metrics, for everybody: there is no tenant
};

// A request that goes on to its handler, as the handler may see it: the path in its one spelling, known
// parameters only, without the one that named the tenant, and a body only where it is a form (or our own
// API's).
struct Admitted {
  Kind kind = Kind::query;
  Tenant tenant;
  http::Request request;
  bool drops_authorization = false;  // as in http::Forward
};

// A Decision is final: a refusal, or a request whose match[] were kept to the tenant (or whose answer will
// be).
using Verdict = std::variant<http::Decision, Admitted>;

Verdict admit(const Config::Tenancy& options, const http::Request& request);

OnConflict on_conflict(const Config::Tenancy& options);

}  // namespace proxy::tenant
