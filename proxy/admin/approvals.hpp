#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "cache/approval_store.hpp"
#include "proxy/http/exchange.hpp"

// Deciding on translations, as plain functions: what goes in is text, what comes out a response. All block on
// the store's write.
namespace proxy::admin {

// PromQL that a human wrote, and that may run.
struct Checked {
  std::string promql;   // its canonical text
  std::string missing;  // metrics and labels in it that the upstream does not have; empty: none
};
// Or what is wrong with it. What is merely missing is no error here.
using Checker = std::function<base::Result<Checked>(std::string_view promql)>;

// Who decides, and whose records they may see (nullopt: everybody's).
struct Approver {
  std::string name = "anonymous";
  std::optional<std::string> tenant = std::nullopt;
};

// POST /api/v1/validate_query, whatever its Content-Type: {"hash":"658843486","status":true} approves, false
// rejects.
//   hash     decimal string, or a whole number
//   output   optional, with status true: the corrected PromQL; passes `check` first
//   comment  optional
//   version  optional: decide only when the record still has it
//   force    optional: take an output although the upstream does not have all that it names; it is flagged
// 200 `OK`; 400 when the body is wrong, saying where; 404 unknown hash; 409 stale version; 503 store failed.
http::Response validate_query(cache::ApprovalStore& store, const Checker& check, std::string_view body,
                              const Approver& who = {});

// PATCH of one record: any of state ("approved", "rejected", "pending"), output, comment, labels, template,
// version, force. 200 with the record.
http::Response patch_record(cache::ApprovalStore& store, const Checker& check, std::uint64_t hash,
                            std::string_view body, const Approver& who);

// DELETE of one record; `version` and `comment` in the URL's query. 204.
http::Response delete_record(cache::ApprovalStore& store, std::uint64_t hash, std::string_view query,
                             const Approver& who);

// POST: {"state":"approved","hashes":["1",{"hash":"2","version":3}],"comment":…}, at most kMaxBulk of them.
// 200 with {"changed":n,"failed":{hash: message}}: each is decided by itself.
http::Response decide_many(cache::ApprovalStore& store, std::string_view body, const Approver& who);

inline constexpr std::size_t kMaxBulk = 1000;

}  // namespace proxy::admin
