#include "proxy/tenant/admission.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/logging.hpp"
#include "base/utf8.hpp"
#include "proxy/form.hpp"
#include "proxy/http/fields.hpp"
#include "proxy/json_error.hpp"
#include "proxy/tenant/answer_filter.hpp"
#include "proxy/tenant/source.hpp"

namespace proxy::tenant {
namespace {

enum class Way {
  open,      // goes on for everybody: shows nothing of any tenant
  handler,   // to the handler of its Kind
  matched,   // every match[] gets the matcher; without any, one is added
  federate,  // the same, but match[] must be given
  filtered,  // the answer is filtered
};

struct Route {
  std::string_view path;
  std::string_view methods;
  Way way = Way::handler;
  Kind kind = Kind::query;
};

// Of the URL, and of a form. A server drops a form that has too many, and with it every restriction.
constexpr std::size_t kMaxParameters = 1'000;

constexpr std::string_view kGet = "GET";
constexpr std::string_view kGetHead = "GET HEAD";
constexpr std::string_view kGetPost = "GET POST";
constexpr std::string_view kLabelPrefix = "/api/v1/label/";
constexpr std::string_view kLabelSuffix = "/values";

constexpr auto kRoutes = std::to_array<Route>({
    {"/api/v1/query", kGetPost},
    {"/api/v1/query_range", kGetPost},
    {"/api/v1/query_exemplars", kGetPost},
    {"/api/v1/format_query", kGetPost, Way::handler, Kind::text},
    {"/api/v1/parse_query", kGetPost, Way::handler, Kind::text},
    {"/api/v1/series", kGetPost, Way::matched},
    {"/api/v1/labels", kGetPost, Way::matched},
    {"/federate", kGet, Way::federate},
    {"/api/v1/rules", kGet, Way::filtered},
    {"/api/v1/alerts", kGet, Way::filtered},
    {"/-/healthy", kGetHead, Way::open},
    {"/-/ready", kGetHead, Way::open},
    {"/promphrase/-/healthy", kGetHead, Way::open, Kind::status},
    {"/promphrase/-/ready", kGetHead, Way::open, Kind::status},
    {"/promphrase/metrics", kGetHead, Way::open, Kind::status},
    {"/api/v1/ask", "POST", Way::handler, Kind::own},
    {"/api/v1/get_all_queries", kGet, Way::handler, Kind::own},
    {"/api/v1/validate_query", "POST", Way::handler, Kind::own},
});
constexpr Route kLabelValues{kLabelPrefix, kGet, Way::matched};
// About approvals; it shows a tenant its own.
constexpr Route kApi{"/promphrase/api/v1/", "GET POST PATCH DELETE", Way::handler, Kind::own};

// Parameters of Prometheus (and of Thanos) that can't widen what an answer shows. Others are dropped.
constexpr auto kParameters = std::to_array<std::string_view>(
    {"query", "time", "start", "end", "step", "timeout", "limit", "lookback_delta", "stats", "match[]",
     "type", "rule_name[]", "rule_group[]", "file[]", "exclude_alerts", "dedup", "partial_response",
     "max_source_resolution", "engine"});

http::Response forbidden(const std::string& detail) {
  return prometheus_error(403, "forbidden", detail);
}

http::Response bad(const std::string& detail) {
  return prometheus_error(400, "bad_data", detail);
}

std::string encoded_segment(std::string_view text) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '_' || c == '-' || c == '.';
    if (plain) {
      out += c;
    } else {
      out += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return out;
}

// A path that is on the list, in the spelling that goes on.
struct Place {
  const Route* route = nullptr;
  std::string path;
};

Place find_place(std::string_view raw) {
  // Once, as a server does it before it looks for the handler.
  const auto path = percent_decoded(raw, false);
  if (!path) return {};
  for (const auto& route : kRoutes) {
    if (*path == route.path) return {&route, *path};
  }
  const std::string_view text = *path;
  constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/_.";
  if (text.starts_with(kApi.path) && text.find_first_not_of(kPlain) == std::string_view::npos)
    return {&kApi, *path};
  if (text.size() <= kLabelPrefix.size() + kLabelSuffix.size() || !text.starts_with(kLabelPrefix) ||
      !text.ends_with(kLabelSuffix))
    return {};
  const auto name = text.substr(kLabelPrefix.size(), text.size() - kLabelPrefix.size() - kLabelSuffix.size());
  const bool odd = std::any_of(name.begin(), name.end(), [](char c) {
    return c == '/' || c == '\\' || static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
  });
  if (odd || name == "." || name == ".." || base::valid_utf8(name) != name) return {};
  return {&kLabelValues, std::string(kLabelPrefix) + encoded_segment(name) + std::string(kLabelSuffix)};
}

bool allows(const Route& route, std::string_view method) {
  const auto at = (" " + std::string(route.methods) + " ").find(" " + std::string(method) + " ");
  return at != std::string::npos && method.find(' ') == std::string_view::npos;
}

// As strict as can be: what we take for a form must be one for every server.
bool is_form(std::string_view content_type) {
  const auto semicolon = content_type.find(';');
  if (!http::equals_lower(http::trim(content_type.substr(0, semicolon)), "application/x-www-form-urlencoded"))
    return false;
  return semicolon == std::string_view::npos ||
         http::equals_lower(http::trim(content_type.substr(semicolon + 1)), "charset=utf-8");
}

std::optional<http::Response> refuse_body(const http::Request& request) {
  const auto count = [&](std::string_view name) {
    return std::count_if(request.headers.begin(), request.headers.end(),
                         [&](const auto& header) { return http::equals_any_case(header.first, name); });
  };
  if (count("Content-Type") > 1) return bad("the header Content-Type stands twice");
  if (request.body.empty()) return std::nullopt;
  if (count("Content-Encoding") != 0) return bad("an encoded body can't be read here");
  if (!is_form(http::find_header(request.headers, "Content-Type")))
    return bad("a body must be a form here: Content-Type application/x-www-form-urlencoded");
  return std::nullopt;
}

void drop_unknown(Form& form) {
  std::erase_if(form, [](const auto& pair) {
    return std::find(kParameters.begin(), kParameters.end(), pair.first) == kParameters.end();
  });
}

// Keeps every match[] of the forms to the tenant. Gives the refusal, if there is one.
std::optional<http::Response> keep_matches(const Config::Tenancy& options, const Tenant& tenant,
                                           bool required, Form& url, Form& body) {
  std::size_t bytes = 0, found = 0;
  for (Form* form : {&url, &body}) {
    for (auto& [name, value] : *form) {
      if (name != "match[]") continue;
      ++found;
      auto kept = enforce_selector(value, tenant, on_conflict(options));
      if (!kept) {
        return prometheus_error({kept.error().code, "invalid parameter \"match[]\": " + kept.error().detail});
      }
      value = *std::move(kept);
      bytes += value.size();
      if (bytes > kMaxEnforcedBytes) return bad("the selectors of match[] are too large together");
    }
  }
  if (found == 0 && required) return bad("no match[] parameter provided");
  if (found == 0) url.emplace(url.begin(), "match[]", "{" + matcher_of(tenant) + "}");
  return std::nullopt;
}

http::Forward forward_to(std::string path, const Form& url, const Form& body) {
  http::Forward forward;
  forward.target = std::move(path);
  if (!url.empty()) forward.target += "?" + serialise_form(url);
  forward.body = serialise_form(body);
  return forward;
}

bool is_passthrough(const Config::Tenancy& options, std::string_view path) {
  const auto& paths = options.passthrough_paths;
  return std::find(paths.begin(), paths.end(), path) != paths.end();
}

}  // namespace

OnConflict on_conflict(const Config::Tenancy& options) {
  return options.on_conflict == "error" ? OnConflict::error : OnConflict::empty;
}

Verdict admit(const Config::Tenancy& options, const http::Request& request) {
  if (is_passthrough(options, request.path())) return http::Decision(http::PassThrough{});
  auto [route, path] = find_place(request.path());
  if (!route) {
    return http::Decision(forbidden(base::printable(request.path(), 100) +
                                    " is refused here: its answer can't be kept to one tenant"));
  }
  if (request.method == "OPTIONS") return http::Decision(forward_to(std::move(path), {}, {}));
  if (!allows(*route, request.method)) {
    auto refusal = prometheus_error(405, "bad_data", path + " takes " + std::string(route->methods));
    std::string methods(route->methods);
    std::replace(methods.begin(), methods.end(), ' ', ',');
    refusal.headers.emplace_back("Allow", methods);
    return http::Decision(std::move(refusal));
  }
  if (route->way == Way::open && route->kind == Kind::status)
    return Admitted{
        Kind::status,
        {},
        {request.method, std::move(path), {}, {}, request.peer, request.upstream, request.trace, request.id}};
  if (route->way == Way::open) return http::Decision(forward_to(std::move(path), {}, {}));

  auto url = parse_form(request.query());
  Form body;
  const bool own = route->way == Way::handler && route->kind == Kind::own;
  if (request.method == "POST" && !own) {
    if (auto refusal = refuse_body(request)) return http::Decision(*std::move(refusal));
    body = parse_form(request.body);
  }
  auto found = find_tenant(options, request.headers, url, body);
  if (auto* refusal = std::get_if<http::Response>(&found)) return http::Decision(std::move(*refusal));
  auto& tenant = std::get<Tenant>(found);
  if (!own) {
    drop_unknown(url);
    drop_unknown(body);
  }
  if (url.size() > kMaxParameters || body.size() > kMaxParameters)
    return http::Decision(bad("the request has too many parameters"));

  if (route->way == Way::matched || route->way == Way::federate) {
    if (auto refusal = keep_matches(options, tenant, route->way == Way::federate, url, body))
      return http::Decision(*std::move(refusal));
  }
  auto forward = forward_to(std::move(path), url, body);
  forward.drops_authorization = !options.tokens.empty();
  if (forward.body.size() > kMaxEnforcedBytes || forward.target.size() > kMaxEnforcedBytes)
    return http::Decision(bad("the request is too large"));
  if (route->way == Way::filtered) forward.filter = std::make_unique<AnswerFilter>(std::move(tenant));
  if (route->way != Way::handler) return http::Decision(std::move(forward));

  Admitted admitted{route->kind, std::move(tenant), request, forward.drops_authorization};
  admitted.request.target = std::move(forward.target);
  if (request.method != "POST" || !own) admitted.request.body = std::move(forward.body);
  return admitted;
}

}  // namespace proxy::tenant
