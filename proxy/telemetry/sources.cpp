#include "proxy/telemetry/sources.hpp"

#include <map>

#include "proxy/handlers.hpp"

namespace proxy::telemetry {
namespace {

using Type = Exposition::Type;

double as_double(std::uint64_t count) {
  return static_cast<double>(count);
}

std::string name_of(const http::ServerStats::Upstream& upstream) {
  return upstream.name.empty() ? "default" : upstream.name;
}

std::string class_name(std::size_t status) {
  return std::string(http::to_string(static_cast<http::StatusClass>(status)));
}

}  // namespace

void add_server(Exposition& to, const http::ServerStats& stats) {
  to.begin("promphrase_http_requests_total", Type::Counter,
           "Requests answered; status_class aborted: the client went away, or the answer broke off.");
  for (std::size_t handler = 0; handler < kHandlerNames.size(); ++handler)
    for (std::size_t method = 0; method < http::kMethods; ++method)
      for (std::size_t status = 0; status < http::kStatusClasses; ++status)
        if (const auto count = stats.requests[handler][method][status])
          to.add({{"handler", std::string(kHandlerNames[handler])},
                  {"method", std::string(http::to_string(static_cast<http::Method>(method)))},
                  {"status_class", class_name(status)}},
                 as_double(count));
  to.begin("promphrase_http_request_duration_seconds", Type::Histogram,
           "Time from a request's head to the end of its answer.");
  for (std::size_t handler = 0; handler < kHandlerNames.size(); ++handler)
    if (stats.durations[handler].count() != 0)
      to.add({{"handler", std::string(kHandlerNames[handler])}}, stats.durations[handler]);
  to.add("promphrase_http_requests_in_flight", Type::Gauge, "Requests that are under way.",
         as_double(stats.in_flight));

  to.begin("promphrase_upstream_requests_total", Type::Counter,
           "Requests sent upstream for clients; status_class none: no answer came, aborted: the client went "
           "away first.");
  for (const auto& upstream : stats.upstreams)
    for (std::size_t status = 0; status < http::kStatusClasses; ++status)
      if (upstream.requests[status] != 0)
        to.add({{"upstream", name_of(upstream)}, {"status_class", class_name(status)}},
               as_double(upstream.requests[status]));
  to.begin("promphrase_upstream_request_duration_seconds", Type::Histogram,
           "Time from a request sent upstream to the head of its answer.");
  for (const auto& upstream : stats.upstreams) to.add({{"upstream", name_of(upstream)}}, upstream.durations);
  to.begin("promphrase_upstream_up", Type::Gauge,
           "Whether an upstream's address answers, by its health check and the last request to it.");
  for (const auto& upstream : stats.upstreams)
    for (const auto& address : upstream.addresses)
      to.add({{"upstream", name_of(upstream)}, {"address", address.name}}, address.up ? 1 : 0);
}

void add_store(Exposition& to, const cache::ApprovalStore& store, std::size_t templates) {
  const auto counts = store.counts();
  to.begin("promphrase_cache_records", Type::Gauge, "Prompts that are stored.");
  to.add({{"state", "approved"}}, as_double(counts.approved));
  to.add({{"state", "pending"}}, as_double(counts.pending));
  to.add({{"state", "rejected"}}, as_double(counts.rejected));
  to.add("promphrase_cache_templates", Type::Gauge,
         "Approved prompts that also serve others which differ in values only.", as_double(templates));
  to.add("promphrase_records_drifted", Type::Gauge,
         "Approved prompts whose PromQL names what the upstream no longer has.", as_double(counts.drifted));
  to.add("promphrase_store_size_bytes", Type::Gauge, "Size of the approval store's files.",
         as_double(store.bytes_on_disk()));
}

void add_log(Exposition& to, std::uint64_t lines_dropped) {
  to.add("promphrase_log_lines_dropped_total", Type::Counter,
         "Lines of the log that were left out because whoever reads standard error was too slow.",
         as_double(lines_dropped));
}

void add_reload(Exposition& to, bool ok, std::chrono::system_clock::time_point loaded_at) {
  to.add("promphrase_config_reload_success", Type::Gauge,
         "Whether the configuration was taken over when it was read last.", ok ? 1 : 0);
  to.add("promphrase_config_last_reload_timestamp_seconds", Type::Gauge,
         "When a configuration was taken over last, in seconds since 1970.",
         std::chrono::duration<double>(loaded_at.time_since_epoch()).count());
}

void add_models(Exposition& to, const std::vector<llm::ProviderState>& providers, llm::Ledger* ledger) {
  // Two models may be asked through one kind of API.
  std::map<std::string, bool> open;
  for (const auto& provider : providers) open[provider.provider] |= provider.open;
  to.begin("promphrase_model_breaker_open", Type::Gauge,
           "Whether a provider failed lately and is left alone for a while.");
  for (const auto& [provider, is_open] : open) to.add({{"provider", provider}}, is_open ? 1 : 0);
  if (ledger == nullptr) return;
  to.begin("promphrase_model_budget_remaining_ratio", Type::Gauge,
           "How much of today's tokens is left; of tenants, what the one has that spent most.");
  if (const auto left = ledger->left()) to.add({{"budget", "daily_tokens"}}, *left);
  if (const auto left = ledger->least_left_of_a_tenant())
    to.add({{"budget", "daily_tokens_per_tenant"}}, *left);
}

}  // namespace proxy::telemetry
