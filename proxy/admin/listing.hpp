#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cache/approval_store.hpp"
#include "proxy/http/exchange.hpp"

namespace proxy::admin {

inline constexpr std::size_t kMaxListed = 10'000;

// GET /api/v1/get_all_queries: an object keyed by hash, newest first. `query` is the URL's:
//   state=pending|approved|rejected
//   q=TEXT         contained in prompt, output, comment or author, case of ASCII letters aside, or the hash
//   itself author=NAME drift=true     only what misses something of the upstream
//   sort=newest|oldest|updated|uses
//   limit=N        1 to kMaxListed, which is also the default
//   cursor=TEXT    goes on where a page ended; a Link header (RFC 8288) leads to the next page
//   after=HASH     the same, by the last record of the page
// 400 for anything else. A `tenant` sees its own records only.
http::Response get_all_queries(const cache::ApprovalStore& store, std::string_view query,
                               const std::optional<std::string>& tenant = std::nullopt);

// GET /promphrase/api/v1/queries: the same parameters, and a list: {"queries":[…],"next":cursor|null,
// "counts":{…}}; without limit 100 of them.
http::Response list_records(const cache::ApprovalStore& store, std::string_view query,
                            const std::optional<std::string>& tenant);

}  // namespace proxy::admin
