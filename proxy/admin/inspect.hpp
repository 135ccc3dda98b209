#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "cache/approval_store.hpp"
#include "catalog/catalog.hpp"
#include "proxy/http/exchange.hpp"

// What helps a person to decide: about one record, and about PromQL that is being written.
namespace proxy::admin {

// Asks the upstream for the number of series that an expression gives now; an error where it can't be told.
using CountSeries =
    std::function<base::Result<std::uint64_t>(const std::string& promql, const std::string& tenant)>;

// {"changes":[{"at","author","comment","before","after"}]}, oldest first; 404 when there never was such a
// record.
http::Response history_response(const cache::ApprovalStore& store, std::uint64_t hash,
                                const std::optional<std::string>& tenant);

// {"serves":bool,"pattern":"p95 latency of ‹value› …"|null,"slots":[{"kind","text"}]}.
http::Response template_response(const cache::Record& record);

// {"passes","findings":[{"rule","severity","message"}],"explanation","cost":{"series","samples","stored",
// "guessed"},"series":n|null,"series_error"}.
http::Response evidence_response(const cache::Record& record, const catalog::Snapshot& snapshot,
                                 const CountSeries& count_series);

// GET or POST /promphrase/api/v1/{parse,explain,format,lint}: what the command of that name answers to one
// line of
// --jsonl, with the catalog's facts for lint. `what` is one of the four.
http::Response promql_response(std::string_view what, const std::string& promql,
                               const catalog::Snapshot& snapshot);

}  // namespace proxy::admin
