#include "proxy/router.hpp"

#include <algorithm>
#include <array>
#include <boost/asio/post.hpp>

#include "proxy/admin/approvals.hpp"
#include "proxy/admin/ask.hpp"
#include "proxy/admin/page.hpp"
#include "proxy/json_error.hpp"
#include "proxy/path.hpp"

namespace proxy {
namespace {

constexpr std::string_view kOwnPrefix = "/promphrase/";
constexpr std::string_view kValidate = "/api/v1/validate_query";
constexpr std::string_view kList = "/api/v1/get_all_queries";
constexpr std::string_view kAsk = "/api/v1/ask";
constexpr unsigned kBlockingThreads = 4;

constexpr std::string_view kForbidden =
    "what administers Prometheus or writes to it is closed here; admin_paths opens it";

bool is_own(std::string_view path) {
  return path.starts_with(kOwnPrefix) || admin::is_page_path(path) || path == kValidate || path == kList ||
         path == kAsk;
}

// Cheap, and true for the paths that clients send.
bool is_canonical(std::string_view path) {
  return path.find('%') == std::string_view::npos && path.find("//") == std::string_view::npos &&
         path.find("/.") == std::string_view::npos && (path.size() < 2 || !path.ends_with('/'));
}

// Reads of the API besides the queries.
bool is_read(std::string_view path) {
  constexpr std::string_view kApi = "/api/v1/";
  if (!path.starts_with(kApi)) return false;
  path.remove_prefix(kApi.size());
  constexpr std::array<std::string_view, 9> kReads = {"labels",        "series",           "metadata",
                                                      "rules",         "alerts",           "targets",
                                                      "alertmanagers", "targets/metadata", "status/tsdb"};
  return std::find(kReads.begin(), kReads.end(), path) != kReads.end() ||
         (path.starts_with("label/") && path.ends_with("/values")) || path.starts_with("search/");
}

// Probes must not wait behind queries, and what streams for hours must not stand in their way.
bool answers_at_once(std::string_view path) {
  return path == "/-/healthy" || path == "/-/ready" || path == "/api/v1/notifications/live";
}

http::Response text(unsigned status, std::string body, std::string type = "text/plain; charset=utf-8") {
  return {status, {{"Content-Type", std::move(type)}}, std::move(body)};
}

http::Response only(std::string_view method, std::string_view path) {
  auto response =
      prometheus_error(405, "bad_data", std::string(path) + " takes " + std::string(method) + " only");
  response.headers.emplace_back("Allow", method);
  return response;
}

// Runs `work` on the pool and comes back to the loop with what it gave.
template <class Work>
http::Task<http::Response> on_pool(boost::asio::thread_pool& pool, Work work) {
  AsyncValue<http::Response> value(co_await boost::asio::this_coro::executor);
  boost::asio::post(pool, [value, work = std::move(work)] {
    try {
      value.set(work());
    } catch (const std::exception& error) {
      value.set(prometheus_error({base::errc::internal, error.what()}));
    }
  });
  auto response = co_await value.wait(base::Deadline::never());
  co_return *std::move(response);
}

}  // namespace

Router::Router(Parts parts) : parts_(std::move(parts)), blocking_(kBlockingThreads) {}

Router::~Router() {
  stop();
}

void Router::stop() {
  blocking_.join();
}

http::Route Router::route(const http::RequestHead& head) const {
  http::Route route;
  route.inspect = keeps_tenants_apart();
  // Named upstreams have all paths for themselves.
  if (head.upstream == 0 && is_own(head.path)) {
    route.inspect = true;
    return route;
  }
  std::string canonical;
  auto path = head.path;
  if (!is_canonical(path)) path = canonical = canonical_path(path);
  const bool asks = query::QueryHandler::serves(head.method, path);
  const bool reads = asks || is_read(path);
  route.inspect = route.inspect || asks;
  // The same words of two tenants are not the same request.
  route.shareable = reads && head.method == "GET" && !keeps_tenants_apart();
  route.cross_origin = reads;
  route.limited = reads || !answers_at_once(path);
  if (!reads && !parts_.admin_paths && changes_state(head.path)) route.forbidden = kForbidden;
  return route;
}

bool Router::keeps_tenants_apart() const {
  return !parts_.tenancy.label.empty();
}

http::Task<http::Decision> Router::decide_for_tenant(const http::Request& request) {
  // Its files are everybody's; what it asks for comes through here.
  if (admin::is_page_path(request.path())) co_return admin::page_response(request);
  auto verdict = tenant::admit(parts_.tenancy, request);
  if (auto* decision = std::get_if<http::Decision>(&verdict)) co_return std::move(*decision);
  const auto& admitted = std::get<tenant::Admitted>(verdict);
  if (admitted.kind == tenant::Kind::query || admitted.kind == tenant::Kind::text) {
    auto decision = co_await parts_.queries->decide(admitted);
    co_return decision;
  }
  const auto name = tenant::name_of(admitted.tenant);
  http::Decision decision = co_await own(admitted.request, name);
  co_return decision;
}

http::Task<http::Decision> Router::decide(const http::Request& request) {
  if (keeps_tenants_apart()) {
    auto decision = co_await decide_for_tenant(request);
    co_return decision;
  }
  const auto path = canonical_path(request.path());
  if (query::QueryHandler::serves(request.method, path)) {
    auto decision = co_await parts_.queries->decide(request, path);
    co_return decision;
  }
  const std::string everybody;
  http::Decision decision = co_await own(request, everybody);
  co_return decision;
}

http::Task<http::Response> Router::own(const http::Request& request, const std::string& tenant) {
  auto answer = answer_of_own(request, tenant);
  if (auto* response = std::get_if<http::Response>(&answer)) co_return std::move(*response);
  auto work = std::get<Blocking>(std::move(answer));
  auto response = co_await on_pool(blocking_, std::move(work));
  co_return response;
}

std::variant<http::Response, Router::Blocking> Router::answer_of_own(const http::Request& request,
                                                                     const std::string& tenant) {
  const auto path = request.path();
  const auto only_of = keeps_tenants_apart() ? std::optional(tenant) : std::nullopt;
  if (path == kValidate) {
    if (request.method != "POST") return only("POST", path);
    return [this, body = request.body, tenant, only_of] {
      const auto check = [&](std::string_view promql) { return parts_.check(promql, tenant); };
      auto response = admin::validate_query(*parts_.store, check, body, "anonymous", only_of);
      if (response.status == 200) parts_.metrics->count_decision("written");
      return response;
    };
  }
  if (path == kList) {
    if (request.method != "GET") return only("GET", path);
    return [this, query = std::string(request.query()), only_of] {
      return admin::get_all_queries(*parts_.store, query, only_of);
    };
  }
  if (path == kAsk) {
    if (request.method != "POST") return only("POST", path);
    auto asked = admin::parse_ask(request.body);
    if (!asked) return prometheus_error(asked.error());
    asked->deadline = base::Deadline::in(parts_.ask_deadline);
    asked->tenant = tenant;
    return [this, asked = *std::move(asked)] {
      return admin::ask_response(parts_.translator->translate(asked));
    };
  }
  if (admin::is_page_path(path)) return admin::page_response(request);
  if (path == "/promphrase/metrics")
    return text(200, parts_.metrics->exposition(), "text/plain; version=0.0.4; charset=utf-8");
  if (path == "/promphrase/-/healthy") return text(200, "Promphrase is healthy.\n");
  if (path == "/promphrase/-/ready") return ready();
  return prometheus_error(404, "not_found", "nothing is served at " + std::string(path));
}

http::Response Router::ready() const {
  if (!parts_.catalog_complete()) {
    return text(503, "Not ready: the catalog of the upstream is not loaded yet, or holds no metrics.\n");
  }
  return text(200, "Promphrase is ready.\n");
}

http::Response Router::failure(unsigned status, std::string_view error_type, std::string_view message) const {
  return prometheus_error(status, error_type, message);
}

}  // namespace proxy
