#include <rapidjson/document.h>

#include "cache/lifecycle.hpp"
#include "promql/parser.hpp"
#include "promql/printer.hpp"
#include "proxy/admin/approvals.hpp"
#include "proxy/admin/inspect.hpp"
#include "proxy/admin/json.hpp"
#include "proxy/admin/listing.hpp"
#include "proxy/admin/transfer.hpp"
#include "proxy/commands/queries.hpp"
#include "proxy/form.hpp"
#include "proxy/http/upstream_client.hpp"

namespace proxy::commands {

namespace {

constexpr std::chrono::minutes kPatience{10};
constexpr std::string_view kBase = "/promphrase/api/v1/";

std::string base64(std::string_view text) {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < text.size(); i += 3) {
    unsigned value = 0;
    for (std::size_t j = 0; j < 3; ++j)
      value = value << 8 | (i + j < text.size() ? static_cast<unsigned char>(text[i + j]) : 0u);
    for (std::size_t j = 0; j < 4; ++j)
      out += i + j <= text.size() ? kLetters[value >> (18 - 6 * j) & 63] : '=';
  }
  return out;
}

// The error of an answer as the API words it.
base::Result<std::string> body_of(http::Response answer) {
  if (answer.status < 300) return std::move(answer.body);
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag>(answer.body.data(), answer.body.size());
  std::string detail = "the server answered " + std::to_string(answer.status) + ": is it a Promphrase?";
  if (document.IsObject()) {
    auto said = admin::text_member(document, "error", 64 * 1024);
    if (said && *said) detail = **said;
  }
  const auto code = answer.status == 404   ? base::errc::not_found
                    : answer.status == 409 ? base::errc::conflict
                    : answer.status < 500  ? base::errc::bad_input
                                           : base::errc::unavailable;
  return base::Error{code, detail};
}

std::string query_of(const QueryListing& listing) {
  Form form{{"sort", listing.sort}, {"limit", std::to_string(listing.limit)}};
  if (!listing.state.empty()) form.emplace_back("state", listing.state);
  if (!listing.text.empty()) form.emplace_back("q", listing.text);
  if (!listing.author.empty()) form.emplace_back("author", listing.author);
  return serialise_form(form);
}

class ServerTarget final : public QueryTarget {
 public:
  ServerTarget(std::string url, std::unique_ptr<http::UpstreamClient> client, http::Headers headers)
      : url_(std::move(url)), client_(std::move(client)), headers_(std::move(headers)) {}

  base::Result<std::string> list(const QueryListing& listing) override {
    return send("GET", "queries?" + query_of(listing), {});
  }
  base::Result<std::string> show(const std::string& hash, const std::string& part) override {
    return send("GET", "queries/" + hash + (part.empty() ? "" : "/" + part), {});
  }
  base::Result<std::string> change(const std::string& hash, const std::string& patch) override {
    return send("PATCH", "queries/" + hash, patch);
  }
  base::Result<std::string> remove(const std::string& hash, const std::string& comment) override {
    return send("DELETE", "queries/" + hash + "?" + serialise_form({{"comment", comment}}), {});
  }
  base::Result<std::string> export_all(const std::string& format, const std::string& state) override {
    return send("GET", "export?" + serialise_form({{"format", format}, {"state", state}}), {});
  }
  base::Result<std::string> import_all(const std::string& yaml) override {
    return send("POST", "import", yaml);
  }
  base::Result<std::string> backup(const std::string& to) override {
    if (!to.empty())
      return base::Error{base::errc::bad_input,
                         "a server keeps its backups in approvals.backup_dir; leave --to out"};
    return send("POST", "backup", {});
  }

 private:
  base::Result<std::string> send(const std::string& method, const std::string& path,
                                 const std::string& body) {
    auto answer =
        client_->send(method, std::string(kBase) + path, headers_, body, base::Deadline::in(kPatience));
    if (!answer) return base::Error{answer.error().code, url_ + ": " + answer.error().detail};
    return body_of(*std::move(answer));
  }

  std::string url_;
  std::unique_ptr<http::UpstreamClient> client_;
  http::Headers headers_;
};

// Without a server nothing is known of the upstream: PromQL is parsed and no more.
base::Result<admin::Checked> parse_only(std::string_view promql) {
  const auto parsed = promql::parse(promql);
  if (!parsed) return base::Error{base::errc::bad_input, promql::format_error(promql, parsed.errors.front())};
  return admin::Checked{promql::print(parsed.expr()), {}};
}

class StoreTarget final : public QueryTarget {
 public:
  StoreTarget(std::unique_ptr<cache::ApprovalStore> store, std::string author)
      : store_(std::move(store)), who_{std::move(author), {}} {}

  base::Result<std::string> list(const QueryListing& listing) override {
    return body_of(admin::list_records(*store_, query_of(listing), {}));
  }
  base::Result<std::string> show(const std::string& text, const std::string& part) override {
    const auto hash = admin::hash_of(text);
    if (!hash) return base::Error{base::errc::bad_input, "'" + text + "' is no hash"};
    if (part == "history") return body_of(admin::history_response(*store_, *hash, {}));
    const auto record = store_->get(*hash);
    if (!record) return cache::unknown_hash(*hash);
    if (part == "template") return body_of(admin::template_response(*record));
    return body_of(admin::success([&](admin::Writer& writer) { admin::write(writer, *record); }));
  }
  base::Result<std::string> change(const std::string& text, const std::string& patch) override {
    const auto hash = admin::hash_of(text);
    if (!hash) return base::Error{base::errc::bad_input, "'" + text + "' is no hash"};
    return body_of(admin::patch_record(*store_, parse_only, *hash, patch, who_));
  }
  base::Result<std::string> remove(const std::string& text, const std::string& comment) override {
    const auto hash = admin::hash_of(text);
    if (!hash) return base::Error{base::errc::bad_input, "'" + text + "' is no hash"};
    return body_of(admin::delete_record(*store_, *hash, serialise_form({{"comment", comment}}), who_));
  }
  base::Result<std::string> export_all(const std::string& format, const std::string& state) override {
    auto records = store_->list();
    std::erase_if(records,
                  [&](const auto& record) { return !state.empty() && to_string(record->state) != state; });
    return format == "rules" ? admin::export_rules(std::move(records))
                             : admin::export_yaml(std::move(records));
  }
  base::Result<std::string> import_all(const std::string& yaml) override {
    auto items = admin::read_import(yaml);
    if (!items) return items.error();
    auto count = store_->import(*items, who_.name);
    if (!count) return count.error();
    return body_of(admin::imported_response(*count));
  }
  base::Result<std::string> backup(const std::string& to) override {
    if (to.empty()) return base::Error{base::errc::bad_input, "say where to with --to DIRECTORY"};
    auto made = store_->backup(to, 7);
    if (!made) return made.error();
    return R"({"status":"success","data":{"backup":)" + std::to_string(*made) + "}}";
  }

 private:
  std::unique_ptr<cache::ApprovalStore> store_;
  admin::Approver who_;
};

}  // namespace

base::Result<std::unique_ptr<QueryTarget>> make_server_target(const ServerOptions& options) {
  http::UpstreamOptions server;
  const bool has_scheme = options.url.find("://") != std::string::npos || options.url.starts_with("unix:");
  server.url = (has_scheme ? "" : "http://") + options.url;
  auto client = http::make_upstream_client(server, std::size_t{1} << 30);
  if (!client) return base::Error{client.error().code, "--server: " + client.error().detail};
  http::Headers headers{{"Content-Type", "application/json"}};
  if (!options.token.empty()) headers.emplace_back("Authorization", "Bearer " + options.token);
  if (options.token.empty() && !options.user.empty())
    headers.emplace_back("Authorization", "Basic " + base64(options.user));
  for (const auto& [name, value] : headers)
    if (value.find_first_of("\r\n") != std::string::npos)
      return base::Error{base::errc::bad_input, "the token must be one line"};
  return std::unique_ptr<QueryTarget>(
      std::make_unique<ServerTarget>(server.url, *std::move(client), std::move(headers)));
}

base::Result<std::unique_ptr<QueryTarget>> make_store_target(const std::string& data_dir,
                                                             const std::string& author, bool may_create) {
  cache::StoreOptions options;
  options.directory = data_dir;
  options.may_create = may_create;
  // A look from the command line makes nothing disappear.
  options.max_pending = std::numeric_limits<std::size_t>::max();
  options.pending_retention = std::chrono::hours(24 * 36500);
  auto store = cache::make_rocksdb_store(options, std::make_shared<base::SystemClock>());
  if (!store) return store.error();
  return std::unique_ptr<QueryTarget>(std::make_unique<StoreTarget>(*std::move(store), author));
}

}  // namespace proxy::commands
