#include "proxy/app.hpp"

#include <rapidjson/document.h>
#include <rapidjson/pointer.h>

#include <cstdlib>
#include <map>

#include "base/logging.hpp"
#include "llm/budget.hpp"
#include "llm/failover.hpp"
#include "llm/provider.hpp"
#include "proxy/catalog_file.hpp"
#include "proxy/form.hpp"
#include "proxy/tenant/tenant.hpp"
#include "translate/builtin/builtin.hpp"
#include "translate/builtin/user_data.hpp"
#include "translate/gate.hpp"
#include "translate/pipeline.hpp"

namespace proxy {
namespace {

base::Result<std::shared_ptr<llm::ModelClient>> make_model(const Config& config,
                                                           std::shared_ptr<llm::Ledger> ledger) {
  const auto& from = config.llm;
  if (from.endpoint.empty()) return std::shared_ptr<llm::ModelClient>();
  llm::ProviderOptions options;
  options.dialect = from.dialect == "auto" ? "" : from.dialect;
  options.endpoint = from.endpoint;
  options.api_key = from.api_key;
  options.model = from.model;
  options.timeout = from.timeout;
  options.max_answer_bytes = from.max_answer_bytes;
  options.input_price = from.input_price;
  options.output_price = from.output_price;
  options.max_retries = static_cast<int>(from.max_retries);
  options.max_concurrent = from.max_concurrent;
  options.api_key_header = from.api_key_header;
  options.stream = from.stream;
  auto first = llm::make_client(options);
  if (!first) return first.error();
  std::vector<std::shared_ptr<llm::ModelClient>> clients;
  clients.emplace_back(*std::move(first));
  if (!from.fallback_endpoint.empty()) {
    options.endpoint = from.fallback_endpoint;
    options.dialect = from.fallback_dialect == "auto" ? "" : from.fallback_dialect;
    options.api_key = from.fallback_api_key;
    options.api_key_header.clear();
    options.input_price = from.fallback_input_price;
    options.output_price = from.fallback_output_price;
    options.model = from.fallback_model.empty() ? from.model : from.fallback_model;
    auto second = llm::make_client(options);
    if (!second) return second.error();
    clients.emplace_back(*std::move(second));
  }
  std::shared_ptr<llm::ModelClient> model = llm::make_failover(std::move(clients));
  return std::shared_ptr<llm::ModelClient>(llm::make_budgeted(std::move(model), std::move(ledger)));
}

llm::BudgetOptions budget_of(const Config& config) {
  llm::BudgetOptions budget;
  budget.tokens = config.llm.daily_tokens;
  budget.tenant_tokens = config.llm.daily_tokens_per_tenant;
  return budget;
}

translate::CostLimits limits_of(const Config& config) {
  translate::CostLimits limits;
  limits.series = config.translation.max_series;
  limits.samples = config.translation.max_samples;
  limits.window = config.translation.max_window;
  return limits;
}

using Upstreams = decltype(App::upstreams);

// Null for a name that the configuration does not know (any more): a stored record may have one.
std::shared_ptr<http::UpstreamClient> client_of(const Upstreams& upstreams, const std::string& name) {
  const auto found = upstreams.find(name);
  return found == upstreams.end() ? nullptr : found->second;
}

base::Error unknown_upstream(const std::string& name) {
  return {base::errc::unavailable, "no upstream is called '" + base::printable(name, 100) + "'"};
}

// Runs an expression on the upstream as an instant query, for the number of its series.
auto dry_run_with(Upstreams upstreams) {
  return [upstreams = std::move(upstreams)](const std::string& promql,
                                            const translate::Request& request) -> base::Result<std::size_t> {
    // What the series of one tenant are only the query path can tell.
    const auto key = CatalogKey::from_text(request.tenant);
    const auto upstream = client_of(upstreams, key.upstream);
    if (!key.tenant.empty() || !upstream) return std::size_t{1};
    const auto target = "/api/v1/query?" + serialise_form({{"limit", "1"}, {"query", promql}});
    const auto answer = upstream->get(target, request.deadline.sooner(std::chrono::seconds(5)));
    if (!answer) return answer.error();
    if (answer->status == 400 || answer->status == 422)
      return base::Error{base::errc::bad_input, "the upstream refuses the expression"};
    if (answer->status != 200)
      return base::Error{base::errc::upstream, "the upstream did not run the expression"};
    return answer->body.find("\"result\":[]") == std::string::npos ? std::size_t{1} : std::size_t{0};
  };
}

CatalogLoader::Fetch fetch_from(std::shared_ptr<http::UpstreamClient> upstream, const std::string& name,
                                std::chrono::milliseconds timeout) {
  return [upstream = std::move(upstream), name,
          timeout](const std::string& target) -> base::Result<std::string> {
    if (!upstream) return unknown_upstream(name);
    auto answer = upstream->get(target, base::Deadline::in(timeout));
    if (!answer) return answer.error();
    if (answer->status != 200) {
      return base::Error{base::errc::upstream, "the upstream answered " + std::to_string(answer->status) +
                                                   " to " +
                                                   base::printable(target.substr(0, target.find('?')))};
    }
    return std::move(answer->body);
  };
}

}  // namespace

base::Result<admin::Checked> App::check(std::string_view promql, const CatalogKey& key,
                                        base::Deadline deadline) const {
  const auto snapshot = catalogs->snapshot(key, deadline);
  if (!snapshot) return snapshot.error();
  const auto checked = translate::check(promql, **snapshot, limits.get());
  admin::Checked out{checked.promql, {}};
  std::string detail;
  for (const auto& finding : checked.findings) {
    if (finding.severity != translate::Finding::Severity::error) continue;
    const bool missing = finding.rule == "unknown-metric" || finding.rule == "unknown-label";
    auto& text = missing ? out.missing : detail;
    text += (text.empty() ? "" : "; ") + finding.message;
  }
  if (!detail.empty()) return base::Error{base::errc::bad_input, detail};
  return out;
}

base::Result<std::uint64_t> App::count_series(const std::string& promql, const CatalogKey& key,
                                              base::Deadline deadline) const {
  const auto upstream = client_of(upstreams, key.upstream);
  if (!upstream) return unknown_upstream(key.upstream);
  const auto answer =
      upstream->post_form("/api/v1/query", serialise_form({{"query", "count(" + promql + ")"}}), deadline);
  if (!answer) return answer.error();
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag>(answer->body.data(), answer->body.size());
  const auto* result = rapidjson::Pointer("/data/result").Get(document);
  if (answer->status != 200 || !result || !result->IsArray())
    return base::Error{base::errc::upstream, "the upstream answered " + std::to_string(answer->status)};
  if (result->Empty()) return 0;
  const auto* value = rapidjson::Pointer("/data/result/0/value/1").Get(document);
  if (!value || !value->IsString()) return base::Error{base::errc::upstream, "the upstream gave no number"};
  return static_cast<std::uint64_t>(std::strtod(value->GetString(), nullptr));
}

base::Result<App::Translation> App::make_translation(const Config& config) const {
  Translation next;
  if (const auto& directory = config.translation.knowledge_dir; !directory.empty()) {
    auto tables = translate::builtin::read_user_data(directory);
    if (!tables) return tables.error();
    next.tables = *std::move(tables);
  }
  auto made = make_model(config, ledger);
  if (!made) return made.error();
  next.model = *std::move(made);
  next.limits = limits_of(config);
  next.budget = budget_of(config);
  translate::PipelineOptions options;
  options.mode = translate::mode_from(config.translation.mode).value_or(translate::Mode::automatic);
  options.max_repairs = config.translation.max_repairs;
  options.limits = next.limits;
  options.memory = memory;
  if (config.translation.dry_run) options.dry_run = dry_run_with(upstreams);
  auto grounding = [from = catalogs](const translate::Request& request) {
    return from->snapshot(CatalogKey::from_text(request.tenant), request.deadline);
  };
  next.translator = translate::make_pipeline(
      options, next.model, std::make_shared<translate::builtin::Builtin>(), std::move(grounding));
  return next;
}

void App::take(Translation next) {
  catalog::set_user_tables(std::move(next.tables));
  ledger->set(next.budget);
  limits.set(next.limits);
  model.set(std::move(next.model));
  translator->set(std::move(next.translator));
}

base::Result<std::shared_ptr<App>> make_app(const Config& config,
                                            decltype(CatalogLoaderOptions::on_load) on_load) {
  auto app = std::make_shared<App>();
  auto origins = config.upstreams;
  origins.push_back(config.upstream);
  for (const auto& origin : origins) {
    auto client = http::make_upstream_client(origin, config.limits.fetched_body_bytes);
    if (!client) return client.error();
    app->upstreams.emplace(origin.name, *std::move(client));
  }
  CatalogSetOptions set_options;
  set_options.max_lazy = config.tenancy.max_catalogs;
  set_options.refresh = config.catalog.refresh;
  std::map<std::string, std::string> urls;
  for (const auto& origin : origins) urls[origin.name] = origin.url;
  auto make_loader = [upstreams = app->upstreams, timeout = config.catalog.timeout,
                      on_load = std::move(on_load), label = config.tenancy.label, data_dir = config.data_dir,
                      urls = std::move(urls)](const CatalogKey& key, catalog::Catalog& catalog) {
    CatalogLoaderOptions loader_options;
    const auto url = urls.find(key.upstream);
    CatalogFile file(data_dir, (url == urls.end() ? key.upstream : url->second) + '\n' + key.tenant);
    loader_options.restore = [file] { return file.read(); };
    loader_options.keep = [file](const catalog::Snapshot& snapshot) mutable {
      if (const auto kept = file.write(snapshot.families()); !kept)
        spdlog::warn("{}", base::printable(kept.error().detail));
    };
    loader_options.on_load = [on_load, of_default = key.upstream.empty()](CatalogLoad load) {
      load.of_default = of_default;
      on_load(load);
    };
    if (!key.tenant.empty()) {
      loader_options.restriction =
          tenant::matcher_of(tenant::make_tenant(label, tenant::values_of(key.tenant)));
    }
    auto fetch = fetch_from(client_of(upstreams, key.upstream), key.upstream, timeout);
    return std::make_unique<CatalogLoader>(std::move(fetch), catalog, std::move(loader_options));
  };
  app->catalogs = std::make_shared<CatalogSet>(set_options, std::move(make_loader));
  app->ledger = std::make_shared<llm::Ledger>(llm::BudgetOptions(), std::make_shared<base::SystemClock>());
  app->memory = std::make_shared<translate::Memory>();
  auto translation = app->make_translation(config);
  if (!translation) return translation.error();
  app->take(*std::move(translation));
  return app;
}

}  // namespace proxy
