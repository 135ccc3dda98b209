#pragma once

#include <cstdint>

#include <chrono>

#include "cache/approval_store.hpp"
#include "llm/budget.hpp"
#include "proxy/http/stats.hpp"
#include "proxy/telemetry/exposition.hpp"

// What the parts of the program say of themselves when somebody looks at the metrics.
namespace proxy::telemetry {

void add_server(Exposition& to, const http::ServerStats& stats);
void add_store(Exposition& to, const cache::ApprovalStore& store, std::size_t templates);
void add_log(Exposition& to, std::uint64_t lines_dropped);
// Whether the configuration was taken over when it was read last, and when one was.
void add_reload(Exposition& to, bool ok, std::chrono::system_clock::time_point loaded_at);
// `ledger` may be null.
void add_models(Exposition& to, const std::vector<llm::ProviderState>& providers, llm::Ledger* ledger);

}  // namespace proxy::telemetry
