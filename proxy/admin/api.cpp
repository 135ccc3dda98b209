#include "proxy/admin/api.hpp"

#include <algorithm>
#include <array>

#include "cache/lifecycle.hpp"
#include "proxy/admin/data_texts.hpp"
#include "proxy/admin/listing.hpp"
#include "proxy/admin/transfer.hpp"
#include "proxy/form.hpp"
#include "proxy/json_error.hpp"

namespace proxy::admin {

namespace {

using auth::Role;

constexpr std::string_view kBase = "/promphrase/api/v1/";
constexpr std::string_view kValidate = "/api/v1/validate_query";
constexpr std::string_view kList = "/api/v1/get_all_queries";

http::Response only(std::string_view methods, std::string_view path) {
  auto response =
      prometheus_error(405, "bad_data", std::string(path) + " takes " + std::string(methods) + " only");
  response.headers.emplace_back("Allow", methods);
  return response;
}

http::Response nothing_at(std::string_view path) {
  return prometheus_error(404, "not_found", "nothing is served at " + std::string(path));
}

bool is_form(std::string_view content_type) {
  return content_type.starts_with("application/x-www-form-urlencoded");
}

// Of the form before that of the URL, as on Prometheus' paths.
std::string parameter(const http::Request& request, std::string_view name) {
  if (request.method == "POST" && is_form(http::find_header(request.headers, "Content-Type"))) {
    const auto form = parse_form(request.body);
    if (const auto* value = find_value(form, name)) return *value;
  }
  const auto form = parse_form(request.query());
  const auto* value = find_value(form, name);
  return value ? *value : std::string();
}

http::Response text(std::string body, std::string type) {
  return {200, {{"Content-Type", std::move(type)}}, std::move(body)};
}

}  // namespace

struct Api::Call {
  const http::Request& request;
  std::string_view path;  // behind kBase
  const std::string& tenant;
  Approver who;

  bool is(std::string_view method) const { return request.method == method; }
};

Api::Api(ApiParts parts) : parts_(std::move(parts)), events_(*parts_.store) {}

bool Api::serves(std::string_view path) {
  return path.starts_with(kBase) || path == kValidate || path == kList;
}

std::optional<http::Response> Api::refuse(const http::Request& request, Role role) const {
  const auto who = parts_.authenticator->identify(request);
  if (!who) {
    auto response =
        prometheus_error(401, "unauthorized", "log in with a bearer token, or with user and password");
    // A page that asks for itself has a form of its own; the browser's would stand before it.
    if (http::find_header(request.headers, "Sec-Fetch-Dest") != "empty")
      response.headers.emplace_back("WWW-Authenticate", "Basic realm=\"promphrase\", charset=\"UTF-8\"");
    response.headers.emplace_back("WWW-Authenticate", "Bearer realm=\"promphrase\"");
    return response;
  }
  if (who->role < role)
    return prometheus_error(403, "forbidden",
                            who->name + " is " + std::string(to_string(who->role)) +
                                " here, and this needs " + std::string(to_string(role)));
  // A browser that is logged in must not be made to decide by somebody else's page.
  if (role != Role::viewer && http::find_header(request.headers, "Sec-Fetch-Site") == "cross-site")
    return prometheus_error(403, "forbidden", "decisions are not taken from another site's page");
  return std::nullopt;
}

Api::Answer Api::answer(const http::Request& request, const std::string& tenant,
                        const std::optional<std::string>& only_of) const {
  const auto path = request.path();
  const bool reads = request.method == "GET" || request.method == "HEAD";
  Call call{request, {}, tenant, {}};
  if (path.starts_with(kBase)) call.path = path.substr(kBase.size());
  const bool asks =
      call.path == "explain" || call.path == "parse" || call.path == "format" || call.path == "lint";
  const bool administers = call.path == "backup" || call.path == "import" || request.method == "DELETE";
  const auto role = reads || asks ? Role::viewer : administers ? Role::admin : Role::approver;
  if (auto refused = refuse(request, role)) return *std::move(refused);
  const auto identity = parts_.authenticator->identify(request);
  call.who = {identity->name, only_of};

  if (path == kValidate) {
    if (request.method != "POST") return only("POST", path);
    return [this, body = request.body, tenant, who = call.who] {
      const auto check = [&](std::string_view promql) { return parts_.check(promql, tenant); };
      auto response = validate_query(*parts_.store, check, body, who);
      if (response.status == 200) parts_.on_decision();
      return response;
    };
  }
  if (path == kList || call.path == "queries") {
    if (!reads) return only("GET", path);
    return [this, query = std::string(request.query()), only_of, keyed = path == kList] {
      return keyed ? get_all_queries(*parts_.store, query, only_of)
                   : list_records(*parts_.store, query, only_of);
    };
  }
  if (call.path == "queries/bulk") {
    if (!call.is("POST")) return only("POST", path);
    return [this, body = request.body, who = call.who] { return decide_many(*parts_.store, body, who); };
  }
  if (call.path.starts_with("queries/")) {
    auto rest = call.path.substr(8);
    const auto slash = std::min(rest.find('/'), rest.size());
    const auto hash = hash_of(rest.substr(0, slash));
    if (!hash) return nothing_at(path);
    return about_record(call, *hash, rest.substr(std::min(slash + 1, rest.size())));
  }
  if (call.path == "events") {
    if (!reads) return only("GET", path);
    auto last = std::string(http::find_header(request.headers, "Last-Event-ID"));
    if (last.empty()) last = parameter(request, "after");
    return Listen{hash_of(last).value_or(events_.newest()), only_of};
  }
  if (asks) {
    if (!reads && !call.is("POST")) return only("GET, POST", path);
    return [this, what = std::string(call.path), query = parameter(request, "query"), tenant] {
      if (query.empty()) return prometheus_error(bad("query: the PromQL is missing"));
      const auto snapshot = parts_.snapshot(tenant);
      return snapshot ? promql_response(what, query, **snapshot) : prometheus_error(snapshot.error());
    };
  }
  if (call.path == "health") {
    if (!reads) return only("GET", path);
    if (only_of) return prometheus_error(403, "forbidden", "the health of the whole is not for one tenant");
    return [this] {
      return success([&](Writer& writer) {
        writer.StartObject();
        parts_.health(writer);
        writer.EndObject();
      });
    };
  }
  if (call.path == "whoami") {
    if (!reads) return only("GET", path);
    return success([&](Writer& writer) {
      writer.StartObject();
      write(writer, "name", identity->name);
      write(writer, "role", to_string(identity->role));
      writer.Key("auth");
      writer.Bool(!parts_.authenticator->open());
      writer.EndObject();
    });
  }
  if (call.path == "openapi.json") {
    if (!reads) return only("GET", path);
    return text(std::string(openapi_text()), "application/json");
  }
  if (call.path == "export" || call.path == "import" || call.path == "backup") return transfer(call);
  return nothing_at(path);
}

Api::Answer Api::about_record(const Call& call, std::uint64_t hash, std::string_view part) const {
  const auto& request = call.request;
  const auto path = request.path();
  if (part.empty()) {
    if (call.is("PATCH")) {
      return [this, hash, body = request.body, tenant = call.tenant, who = call.who] {
        const auto check = [&](std::string_view promql) { return parts_.check(promql, tenant); };
        auto response = patch_record(*parts_.store, check, hash, body, who);
        if (response.status == 200) parts_.on_decision();
        return response;
      };
    }
    if (call.is("DELETE")) {
      return [this, hash, query = std::string(request.query()), who = call.who] {
        return delete_record(*parts_.store, hash, query, who);
      };
    }
    if (!call.is("GET")) return only("GET, PATCH, DELETE", path);
  } else if (part != "history" && part != "template" && part != "evidence") {
    return nothing_at(path);
  } else if (!call.is("GET")) {
    return only("GET", path);
  }
  return [this, hash, part = std::string(part), tenant = call.tenant, only_of = call.who.tenant] {
    if (part == "history") return history_response(*parts_.store, hash, only_of);
    const auto record = parts_.store->get(hash);
    if (!record || (only_of && record->tenant != *only_of))
      return prometheus_error(cache::unknown_hash(hash));
    if (part == "template") return template_response(*record);
    if (part.empty()) return success([&](Writer& writer) { write(writer, *record); });
    const auto snapshot = parts_.snapshot(record->tenant);
    if (!snapshot) return prometheus_error(snapshot.error());
    return evidence_response(*record, **snapshot, parts_.count_series);
  };
}

Api::Answer Api::transfer(const Call& call) const {
  const auto& request = call.request;
  if (call.path == "export") {
    if (!call.is("GET")) return only("GET", request.path());
    const auto format = parameter(request, "format"), state = parameter(request, "state");
    if (!format.empty() && format != "yaml" && format != "rules")
      return prometheus_error(bad("format: expected yaml or rules"));
    return [this, format, state, only_of = call.who.tenant] {
      auto records = parts_.store->list();
      std::erase_if(records, [&](const auto& record) {
        return (only_of && record->tenant != *only_of) ||
               (!state.empty() && to_string(record->state) != state);
      });
      return text(format == "rules" ? export_rules(std::move(records)) : export_yaml(std::move(records)),
                  "application/yaml");
    };
  }
  if (!call.is("POST")) return only("POST", request.path());
  if (call.path == "backup") {
    if (call.who.tenant)
      return prometheus_error(403, "forbidden", "a backup holds the records of all tenants");
    return [this] {
      auto made = parts_.store->backup(parts_.backup_dir, parts_.backup_keep);
      if (!made) return prometheus_error(made.error());
      return success([&](Writer& writer) {
        writer.StartObject();
        writer.Key("backup");
        writer.Uint(*made);
        write(writer, "directory", parts_.backup_dir.string());
        writer.EndObject();
      });
    };
  }
  return [this, body = request.body, who = call.who] {
    auto items = read_import(body);
    if (!items) return prometheus_error(items.error());
    for (auto& item : *items) {
      if (who.tenant && !item.tenant.empty() && item.tenant != *who.tenant)
        return prometheus_error(bad("the import holds records of another tenant"));
      if (who.tenant) item.tenant = *who.tenant;
    }
    auto count = parts_.store->import(*items, who.name);
    if (!count) return prometheus_error(count.error());
    return imported_response(*count);
  };
}

http::Response Api::events_since(const Listen& listen) const {
  // The reader comes back by itself, with the last id it saw: no connection is kept for longer than a wait.
  std::string body = "retry: 500\n";
  if (auto text = events_.since(listen.after, listen.tenant)) {
    body += *text;
  } else {
    body += "id: " + std::to_string(listen.after) + "\n\n";
  }
  return {200, {{"Content-Type", "text/event-stream"}, {"Cache-Control", "no-store"}}, std::move(body)};
}

}  // namespace proxy::admin
