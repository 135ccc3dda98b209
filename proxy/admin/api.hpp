#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "cache/approval_store.hpp"
#include "catalog/catalog.hpp"
#include "proxy/admin/approvals.hpp"
#include "proxy/admin/events.hpp"
#include "proxy/admin/inspect.hpp"
#include "proxy/admin/json.hpp"
#include "proxy/auth/auth.hpp"
#include "proxy/http/exchange.hpp"

namespace proxy::admin {

// What the API stands on.
struct ApiParts {
  std::shared_ptr<cache::ApprovalStore> store;
  std::shared_ptr<const auth::Authenticator> authenticator;
  std::function<base::Result<Checked>(std::string_view promql, const std::string& tenant)> check;
  std::function<base::Result<std::shared_ptr<const catalog::Snapshot>>(const std::string& tenant)> snapshot;
  CountSeries count_series;
  std::function<void(Writer&)> health;  // writes the members of /health; may block
  std::function<void()> on_decision = [] {};
  std::filesystem::path backup_dir;
  std::uint32_t backup_keep = 7;
};

// The API about approvals: /promphrase/api/v1/…, validate_query and get_all_queries, as the document at
// /promphrase/api/v1/openapi.json says. Thread-safe.
class Api {
 public:
  using Work = std::function<http::Response()>;  // blocks: run it on a pool
  // A reader of events who has seen those up to `after`.
  struct Listen {
    std::uint64_t after = 0;
    std::optional<std::string> tenant;
  };
  using Answer = std::variant<http::Response, Work, Listen>;

  explicit Api(ApiParts parts);

  // Whether it answers at this path.
  static bool serves(std::string_view path);

  // Whether the caller may do what needs the role: nullopt, or 401 or 403.
  std::optional<http::Response> refuse(const http::Request& request, auth::Role role) const;

  // `tenant` is whose catalog is looked at; `only_of` hides the records of others.
  Answer answer(const http::Request& request, const std::string& tenant,
                const std::optional<std::string>& only_of) const;

  // What a reader of events gets after it has waited.
  http::Response events_since(const Listen& listen) const;
  Events& events() { return events_; }

 private:
  struct Call;
  Answer about_record(const Call& call, std::uint64_t hash, std::string_view part) const;
  Answer transfer(const Call& call) const;

  ApiParts parts_;
  Events events_;
};

}  // namespace proxy::admin
