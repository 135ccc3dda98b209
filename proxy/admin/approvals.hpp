#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "cache/approval_store.hpp"
#include "proxy/http/exchange.hpp"

// Deciding on translations and listing them, as plain functions: what goes in is text, what comes out a
// response.
namespace proxy::admin {

// PromQL that a human wrote: its canonical text, or what is wrong with it.
using Checker = std::function<base::Result<std::string>(std::string_view promql)>;

// POST /api/v1/validate_query, whatever its Content-Type: {"hash":"658843486","status":true} approves, false
// rejects.
//   hash     decimal string, or a whole number
//   output   optional, with status true: the corrected PromQL; passes `check` first
//   comment  optional
//   version  optional: decide only when the record still has it
// 200 `OK`; 400 when the body is wrong, saying where; 404 unknown hash; 409 stale version; 503 store failed.
// Blocks on the store's write. `author` is who the request came from; to a `tenant` other tenants' hashes are
// unknown.
http::Response validate_query(cache::ApprovalStore& store, const Checker& check, std::string_view body,
                              std::string_view author = "anonymous",
                              std::optional<std::string> tenant = std::nullopt);

// GET /api/v1/get_all_queries: an object keyed by hash, newest first. `query` is the URL's:
//   state=pending|approved|rejected
//   q=TEXT       contained in prompt, output, comment or author, case of ASCII letters aside, or the hash
//   itself limit=N      1 to kMaxListed, which is also the default; a Link header (RFC 8288) leads to the
//   next page after=HASH   only what stands behind this record in the list
// 400 for anything else. A `tenant` sees its own records only.
http::Response get_all_queries(const cache::ApprovalStore& store, std::string_view query,
                               const std::optional<std::string>& tenant = std::nullopt);

inline constexpr std::size_t kMaxListed = 10'000;

}  // namespace proxy::admin
