#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/current.hpp"
#include "proxy/admin/api.hpp"
#include "proxy/http/exchange.hpp"
#include "proxy/query/query_handler.hpp"
#include "proxy/telemetry/metrics.hpp"
#include "proxy/telemetry/spans.hpp"

namespace proxy {

// What the router hands requests to.
struct Parts {
  std::shared_ptr<query::QueryHandler> queries;
  std::shared_ptr<admin::Api> api;
  std::shared_ptr<translate::Translator> translator;
  // What humans refused for a prompt of a tenant: offered to nobody again.
  std::function<std::vector<std::string>(const std::string& tenant, const std::string& prompt)> rejected =
      [](const std::string&, const std::string&) { return std::vector<std::string>(); };
  std::function<bool()> catalog_complete;
  std::shared_ptr<telemetry::Metrics> metrics;  // null: none are shown
  std::shared_ptr<telemetry::Tracer> tracer;    // null: no traces
  std::chrono::milliseconds ask_deadline{20000};
  bool admin_paths = false;  // what changes the upstream's state may pass
  Config::Tenancy tenancy;   // with a label, no request goes anywhere without being let in for its tenant
};

// Chooses by path who answers: the query handler, our own API, or (everything else) the upstream, untouched.
class Router final : public http::Handler {
 public:
  explicit Router(Parts parts);
  ~Router() override;

  http::Route route(const http::RequestHead& head) const override;
  http::Task<http::Decision> decide(const http::Request& request) override;
  void finished(const http::Finished& request) const override;
  http::Response failure(unsigned status, std::string_view error_type,
                         std::string_view message) const override;

  // For requests that come from now on; the label stays what it was.
  void set_tenancy(const Config::Tenancy& tenancy) { tenancy_.set(tenancy); }
  // From now on readiness says no.
  void announce_stop() { stopping_ = true; }

  // Ends blocking work that is under way. The loops that wait must still exist.
  void stop();

 private:
  http::Task<http::Decision> decide_for_all(const http::Request& request);
  http::Task<http::Decision> decide_for_tenant(const http::Request& request);
  // `tenant` is empty where tenants are not kept apart.
  http::Task<http::Response> api(const http::Request& request, const std::string& tenant);
  http::Task<http::Response> own(const http::Request& request, const std::string& tenant);
  http::Task<http::Response> ask(const http::Request& request, const std::string& tenant);
  http::Response answer_of_own(const http::Request& request) const;
  http::Response ready(const http::Request& request) const;
  bool keeps_tenants_apart() const;

  Parts parts_;
  const bool keeps_tenants_apart_;
  base::Current<Config::Tenancy> tenancy_;
  std::atomic<bool> stopping_{false};
  boost::asio::thread_pool blocking_;
};

}  // namespace proxy
