#include "proxy/router.hpp"

#include <algorithm>
#include <array>
#include <boost/asio/post.hpp>

#include "proxy/admin/ask.hpp"
#include "proxy/admin/page.hpp"
#include "proxy/handlers.hpp"
#include "proxy/json_error.hpp"
#include "proxy/path.hpp"

namespace proxy {
namespace {

constexpr std::string_view kOwnPrefix = "/promphrase/";
constexpr std::string_view kAsk = "/api/v1/ask";
constexpr std::string_view kMetrics = "/promphrase/metrics";
constexpr std::string_view kHealthy = "/promphrase/-/healthy";
constexpr std::string_view kReady = "/promphrase/-/ready";
constexpr unsigned kBlockingThreads = 4;
constexpr std::chrono::seconds kEventWait{20};

constexpr std::string_view kForbidden =
    "what administers Prometheus or writes to it is closed here; admin_paths opens it";

bool is_own(std::string_view path) {
  return path.starts_with(kOwnPrefix) || admin::is_page_path(path) || path == kAsk ||
         admin::Api::serves(path);
}

HandlerKind own_kind(std::string_view path) {
  if (path == kMetrics) return HandlerKind::metrics;
  if (path == kHealthy || path == kReady) return HandlerKind::health;
  if (path == kAsk) return HandlerKind::ask;
  if (admin::Api::serves(path)) return HandlerKind::approvals;
  return admin::is_page_path(path) ? HandlerKind::page : HandlerKind::own;
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

Router::Router(Parts parts)
    : parts_(std::move(parts)),
      keeps_tenants_apart_(!parts_.tenancy.label.empty()),
      tenancy_(parts_.tenancy),
      blocking_(kBlockingThreads) {}

Router::~Router() {
  stop();
}

void Router::stop() {
  parts_.api->events().close();
  blocking_.join();
}

http::Route Router::route(const http::RequestHead& head) const {
  http::Route route;
  route.inspect = keeps_tenants_apart();
  // Named upstreams have all paths for themselves.
  if (head.upstream == 0 && is_own(head.path)) {
    route.inspect = true;
    route.kind = static_cast<std::uint8_t>(own_kind(head.path));
    return route;
  }
  std::string canonical;
  auto path = head.path;
  if (!is_canonical(path)) path = canonical = canonical_path(path);
  const bool asks = query::QueryHandler::serves(head.method, path);
  const bool reads = asks || is_read(path);
  route.kind = static_cast<std::uint8_t>(handler_of(path));
  route.inspect = route.inspect || asks;
  // The same words of two tenants are not the same request.
  route.shareable = reads && head.method == "GET" && !keeps_tenants_apart();
  route.cross_origin = reads;
  route.limited = reads || !answers_at_once(path);
  if (!reads && !parts_.admin_paths && changes_state(head.path)) route.forbidden = kForbidden;
  return route;
}

bool Router::keeps_tenants_apart() const {
  return keeps_tenants_apart_;
}

http::Task<http::Decision> Router::decide_for_tenant(const http::Request& request) {
  // Its files are everybody's; what it asks for comes through here.
  if (admin::is_page_path(request.path())) co_return admin::page_response(request);
  auto verdict = tenant::admit(tenancy_.get(), request);
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
  http::Decision decision;
  if (keeps_tenants_apart()) {
    decision = co_await decide_for_tenant(request);
  } else {
    decision = co_await decide_for_all(request);
  }
  co_return decision;
}

http::Task<http::Decision> Router::decide_for_all(const http::Request& request) {
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
  if (admin::Api::serves(request.path())) {
    auto response = co_await api(request, tenant);
    co_return response;
  }
  if (request.path() == kAsk) {
    auto response = co_await ask(request, tenant);
    co_return response;
  }
  if (request.path() == kMetrics && parts_.metrics) {
    // Files are looked at for it.
    const bool open = telemetry::prefers_open_metrics(http::find_header(request.headers, "Accept"));
    auto work = [metrics = parts_.metrics, open] {
      return text(200, metrics->exposition(open),
                  std::string(open ? telemetry::kOpenMetricsType : telemetry::kTextType));
    };
    auto response = co_await on_pool(blocking_, std::move(work));
    co_return response;
  }
  co_return answer_of_own(request);
}

http::Task<http::Response> Router::ask(const http::Request& request, const std::string& tenant) {
  if (request.method != "POST") co_return only("POST", kAsk);
  if (auto refused = parts_.api->refuse(request, auth::Role::viewer)) co_return *std::move(refused);
  auto asked = admin::parse_ask(request.body);
  if (!asked) co_return prometheus_error(asked.error());
  if (asked->remember) {
    query::Ask prompt;
    prompt.prompt = asked->request.prompt;
    prompt.tenant = tenant;
    prompt.range_query = asked->request.range_query;
    prompt.trace = request.trace;
    prompt.request_id = request.id;
    const auto served = co_await parts_.queries->translate(prompt);
    co_return admin::remembered_response(served);
  }
  asked->request.deadline = base::Deadline::in(parts_.ask_deadline);
  asked->request.tenant = tenant;
  asked->request.rejected = parts_.rejected(tenant, asked->request.prompt);
  auto work = [this, trace = request.trace, translated = std::move(asked->request)] {
    translate::Journal journal;
    auto watched = translated;
    watched.journal = &journal;
    const auto began = std::chrono::steady_clock::now();
    const auto answer = parts_.translator->translate(watched);
    parts_.metrics->count_translation(answer, journal, std::chrono::steady_clock::now() - began);
    if (parts_.tracer && trace.sampled) {
      const auto error = answer ? base::Error() : answer.error();
      const auto source = answer ? std::string_view(answer->candidates.front().source) : std::string_view();
      telemetry::record_translation(*parts_.tracer, trace,
                                    {watched.prompt, source, {}, answer ? nullptr : &error, &journal, began});
    }
    return admin::ask_response(answer);
  };
  auto response = co_await on_pool(blocking_, std::move(work));
  co_return response;
}

http::Task<http::Response> Router::api(const http::Request& request, const std::string& tenant) {
  const auto only_of = keeps_tenants_apart() ? std::optional(tenant) : std::nullopt;
  auto answer = parts_.api->answer(request, tenant, only_of);
  if (auto* response = std::get_if<http::Response>(&answer)) co_return std::move(*response);
  if (const auto* listen = std::get_if<admin::Api::Listen>(&answer)) {
    AsyncValue<bool> woken(co_await boost::asio::this_coro::executor);
    const auto ticket = parts_.api->events().wait(listen->after, woken);
    if (!ticket) co_return prometheus_error({base::errc::busy, "too many pages are waiting for events"});
    const auto deadline = base::Deadline::in(kEventWait);
    co_await woken.wait(deadline);
    parts_.api->events().leave(*ticket);
    co_return parts_.api->events_since(*listen);
  }
  auto work = std::get<admin::Api::Work>(std::move(answer));
  auto response = co_await on_pool(blocking_, std::move(work));
  co_return response;
}

http::Response Router::answer_of_own(const http::Request& request) const {
  const auto path = request.path();
  if (admin::is_page_path(path)) return admin::page_response(request);
  if (path == kHealthy) return text(200, "Promphrase is healthy.\n");
  if (path == kReady) return ready(request);
  return prometheus_error(404, "not_found", "nothing is served at " + std::string(path));
}

// Why it isn't, for people and, where JSON is asked for, for programs.
http::Response Router::ready(const http::Request& request) const {
  std::vector<std::string> reasons;
  if (stopping_) reasons.emplace_back("it is stopping");
  if (!parts_.catalog_complete())
    reasons.emplace_back("the catalog of the upstream is not loaded yet, or holds no metrics");
  const unsigned status = reasons.empty() ? 200 : 503;
  if (http::find_header(request.headers, "Accept").find("application/json") != std::string_view::npos)
    return text(status, admin::readiness_json(reasons), "application/json");
  if (reasons.empty()) return text(status, "Promphrase is ready.\n");
  std::string said;
  for (const auto& reason : reasons) said += (said.empty() ? "Not ready: " : "; ") + reason;
  return text(status, said + ".\n");
}

void Router::finished(const http::Finished& request) const {
  if (parts_.tracer) telemetry::record_request(*parts_.tracer, request);
}

http::Response Router::failure(unsigned status, std::string_view error_type, std::string_view message) const {
  return prometheus_error(status, error_type, message);
}

}  // namespace proxy
