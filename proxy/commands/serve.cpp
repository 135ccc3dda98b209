#include <CLI/CLI.hpp>
#include <csignal>
#include <filesystem>
#include <iostream>
#include <memory>
#include <thread>

#include "base/log_writer.hpp"
#include "base/logging.hpp"
#include "proxy/app.hpp"
#include "proxy/commands/commands.hpp"
#include "proxy/drift.hpp"
#include "proxy/health.hpp"
#include "proxy/http/server.hpp"
#include "proxy/learning.hpp"
#include "proxy/reload.hpp"
#include "proxy/replaceable.hpp"
#include "proxy/router.hpp"
#include "proxy/telemetry/sources.hpp"

namespace proxy::commands {
namespace {

int fail(const base::Error& error) {
  std::cerr << "promphrase: " << error.detail << '\n';
  return 2;
}

// Blocked before any thread starts, so that only `wait_for_stop` sees them.
void block_signals(sigset_t& signals) {
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGHUP);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
}

query::ServiceOptions service_options(const Config& config, std::shared_ptr<CatalogSet> catalogs,
                                      std::shared_ptr<telemetry::Tracer> tracer) {
  query::ServiceOptions options;
  options.tracer = std::move(tracer);
  options.log_prompts = config.log.prompts;
  options.log_lines = config.log.translations_per_second;
  options.threads = config.translation.concurrency;
  options.deadline = config.translation.deadline;
  options.catalog_complete = [catalogs = std::move(catalogs)](const translate::Request& request) {
    const auto key = CatalogKey::from_text(request.tenant);
    return catalogs->snapshot(key, request.deadline) && catalogs->complete(key);
  };
  return options;
}

std::string listening_on(const Config& config, const http::Server& server) {
  return server.port() == 0 ? config.listen : "port " + std::to_string(server.port());
}

// What is known of a tenant's series, once that is complete.
base::Result<std::shared_ptr<const catalog::Snapshot>> whole_catalog(CatalogSet& catalogs,
                                                                     const std::string& tenant,
                                                                     std::chrono::milliseconds patience) {
  const auto key = CatalogKey::from_text(tenant);
  auto snapshot = catalogs.snapshot(key, base::Deadline::in(patience));
  if (!snapshot || catalogs.complete(key)) return snapshot;
  return base::Error{base::errc::unavailable, "the catalog is not complete yet"};
}

std::shared_ptr<admin::Api> make_api(const Config& config, const std::shared_ptr<App>& app,
                                     const std::shared_ptr<cache::ApprovalStore>& store,
                                     const std::shared_ptr<telemetry::Metrics>& metrics,
                                     std::shared_ptr<const auth::Authenticator> authenticator,
                                     std::shared_ptr<const Reloader> reloader) {
  const auto deadline = config.translation.deadline;
  admin::ApiParts parts;
  parts.store = store;
  parts.authenticator = std::move(authenticator);
  parts.check = [app, deadline](std::string_view promql, const std::string& tenant) {
    return app->check(promql, CatalogKey::from_text(tenant), base::Deadline::in(deadline));
  };
  parts.snapshot = [app, deadline](const std::string& tenant) {
    return app->catalogs->snapshot(CatalogKey::from_text(tenant), base::Deadline::in(deadline));
  };
  parts.count_series = [app, timeout = config.catalog.timeout, apart = !config.tenancy.label.empty()](
                           const std::string& promql, const std::string& tenant) {
    // Our own question would not be kept to the tenant.
    if (apart)
      return base::Result<std::uint64_t>(
          base::Error{base::errc::unavailable, "series are not counted where tenants are kept apart"});
    return app->count_series(promql, CatalogKey::from_text(tenant), base::Deadline::in(timeout));
  };
  parts.health = health_of(app, store, std::move(reloader));
  parts.on_decision = [metrics] { metrics->count_decision(); };
  parts.backup_dir = config.approvals.backup_dir.empty() ? std::filesystem::path(config.data_dir) / "backups"
                                                         : std::filesystem::path(config.approvals.backup_dir);
  parts.backup_keep = config.approvals.backup_keep;
  return std::make_shared<admin::Api>(std::move(parts));
}

query::HandlerOptions handler_options(const Config& config) {
  return {config.prompts, config.guards, config.serving.approved_only, config.translation.deadline,
          tenant::on_conflict(config.tenancy)};
}

// What a changed configuration is given to; filled while the parts are made.
struct Live {
  telemetry::Metrics* metrics = nullptr;
  App* app = nullptr;
  ReplaceableAuthenticator* authenticator = nullptr;
  query::Templates* templates = nullptr;  // may be null
  query::QueryHandler* queries = nullptr;
  Router* router = nullptr;
  http::Server* server = nullptr;
};

// Whatever can be wrong is made first; nothing fails once the first part is replaced.
base::Result<void> take_over(const Live& live, const Config& next) {
  auto translation = live.app->make_translation(next);
  if (!translation) return translation.error();
  auto authenticator = auth::make_authenticator(next.auth);
  if (!authenticator) return authenticator.error();

  if (translation->model) {
    for (const auto& provider : translation->model->states()) live.metrics->expect_provider(provider);
  }
  if (live.templates != nullptr) live.templates->set_limits(translation->limits);
  live.app->take(*std::move(translation));
  live.authenticator->set(*std::move(authenticator));
  live.queries->set_options(handler_options(next));
  live.router->set_tenancy(next.tenancy);
  live.server->set_limits(next.limits);
  spdlog::set_level(spdlog::level::from_str(next.log.level));
  return {};
}

// Until SIGTERM or SIGINT, which it gives; meanwhile it reads the configuration anew when that is due.
int wait_for_stop(const sigset_t& signals, Reloader& reloader, std::chrono::seconds interval) {
  const timespec wait{interval.count() == 0 ? 3600 : static_cast<std::time_t>(interval.count()), 0};
  for (;;) {
    const int signal = sigtimedwait(&signals, nullptr, &wait);
    if (signal == SIGHUP) {
      reloader.reload("SIGHUP");
    } else if (signal == SIGTERM || signal == SIGINT) {
      return signal;
    } else if (interval.count() != 0 && reloader.files_changed()) {
      reloader.reload("a file has changed");
    }
  }
}

// At the end of its scope what was logged is written, if somebody reads it.
struct LastLines {
  LastLines() = default;
  ~LastLines() { base::standard_error().flush(std::chrono::seconds(2)); }
  LastLines(const LastLines&) = delete;
  LastLines& operator=(const LastLines&) = delete;
};

int serve(const Sources& sources, const Config& config) {
  sigset_t signals;
  block_signals(signals);
  base::init_logging({config.log.level, config.log.format == "json", true});
  const LastLines last_lines;
  for (const auto& warning : config.warnings) spdlog::warn("{}", warning);

  auto metrics = std::make_shared<telemetry::Metrics>();
  auto app = make_app(config, [metrics](const CatalogLoad& load) {
    metrics->count_catalog_load(load.ok, load.took);
    if (load.ok && load.of_default) metrics->set_catalog(load.families);
  });
  if (!app) return fail(app.error());
  auto& parts = **app;
  const auto tracer = telemetry::make_tracer(config.tracing);
  if (!tracer) return fail(tracer.error());

  cache::StoreOptions store_options;
  store_options.directory = config.data_dir;
  store_options.pending_ttl = config.serving.pending_ttl;
  store_options.max_pending = config.approvals.max_pending;
  store_options.pending_retention = config.approvals.pending_retention;
  store_options.on_write = [metrics](std::chrono::nanoseconds took, bool ok) {
    metrics->count_store_write(ok, took);
  };
  auto opened = cache::make_rocksdb_store(store_options, std::make_shared<base::SystemClock>());
  if (!opened) return fail(opened.error());
  const std::shared_ptr<cache::ApprovalStore> store = *std::move(opened);
  learn_from(*store, parts.memory);

  const bool keeps_tenants_apart = !config.tenancy.label.empty();
  std::shared_ptr<query::Templates> templates;
  if (config.approvals.templates) {
    templates = std::make_shared<query::Templates>(
        store,
        [catalogs = parts.catalogs](const translate::Request& request) {
          return catalogs->snapshot(CatalogKey::from_text(request.tenant), request.deadline);
        },
        parts.limits.get());
  }
  auto service = std::make_shared<query::TranslationService>(service_options(config, parts.catalogs, *tracer),
                                                             store, parts.translator, metrics, templates);
  Parts router_parts;
  router_parts.queries = std::make_shared<query::QueryHandler>(handler_options(config), service);
  auto made = auth::make_authenticator(config.auth);
  if (!made) return fail(made.error());
  auto authenticator = std::make_shared<ReplaceableAuthenticator>(*std::move(made));
  Live live;
  auto reloader = std::make_shared<Reloader>(sources, config,
                                             [&live](const Config& next) { return take_over(live, next); });
  router_parts.api = make_api(config, *app, store, metrics, authenticator, reloader);
  router_parts.translator = parts.translator;
  router_parts.rejected = [store](const std::string& tenant, const std::string& prompt) {
    const auto record = store->find(tenant, cache::prompt_key(prompt));
    return record ? record->rejected_outputs : std::vector<std::string>();
  };
  // Catalogs of tenants are loaded when they are first asked for.
  router_parts.catalog_complete = [catalogs = parts.catalogs, keeps_tenants_apart] {
    return keeps_tenants_apart || catalogs->complete({});
  };
  router_parts.tenancy = config.tenancy;
  if (config.metrics.enabled) router_parts.metrics = metrics;
  router_parts.tracer = *tracer;
  router_parts.ask_deadline = config.translation.deadline;
  router_parts.admin_paths = config.admin_paths;
  auto queries = router_parts.queries;
  auto router = std::make_shared<Router>(std::move(router_parts));

  http::ServerOptions server_options;
  server_options.listen = config.listen;
  server_options.threads = config.threads;
  server_options.upstream = config.upstream;
  server_options.named_upstreams = config.upstreams;
  server_options.upstream.health.even_alone = true;
  for (auto& upstream : server_options.named_upstreams) upstream.health.even_alone = true;
  server_options.coalescing = config.coalescing;
  server_options.metrics = config.metrics.enabled;
  server_options.traces = *tracer != nullptr;
  server_options.trace_ratio = config.tracing.sample_ratio;
  server_options.access_log = config.log.access;
  server_options.access_log_json = config.log.format == "json";
  server_options.limits = config.limits;
  server_options.timeouts = config.timeouts;
  auto server = http::make_server(server_options, router);
  if (!server) return fail(server.error());
  live = {metrics.get(), app->get(),   authenticator.get(), templates.get(),
          queries.get(), router.get(), server->get()};
  if (const auto model = parts.model.get()) {
    for (const auto& provider : model->states()) metrics->expect_provider(provider);
  }
  metrics->add_source([&server = **server, app = *app, store, templates, reloader,
                       traces = *tracer](telemetry::Exposition& to) {
    telemetry::add_server(to, server.stats());
    telemetry::add_store(to, *store, templates ? templates->size() : 0);
    if (const auto model = app->model.get()) telemetry::add_models(to, model->states(), app->ledger.get());
    const auto status = reloader->status();
    telemetry::add_reload(to, status.ok, status.loaded_at);
    if (traces) traces->add_metrics(to);
    telemetry::add_log(to, base::standard_error().dropped());
  });
  if (!keeps_tenants_apart) {
    for (const auto& [name, client] : parts.upstreams) parts.catalogs->keep({name, {}});
  }
  DriftWatch drift(store,
                   [catalogs = parts.catalogs, timeout = config.catalog.timeout](const std::string& tenant) {
                     return whole_catalog(*catalogs, tenant, timeout);
                   });
  drift.start(config.approvals.drift);
  const auto counts = store->counts();
  spdlog::info("listening on {}, {} records in {}", listening_on(config, **server),
               counts.pending + counts.approved + counts.rejected, config.data_dir);

  const int signal = wait_for_stop(signals, *reloader, config.reload_interval);
  spdlog::info("stopping on {}", signal == SIGTERM ? "SIGTERM" : "SIGINT");
  // A second signal ends the process at once, whatever is still under way.
  pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
  router->announce_stop();
  std::this_thread::sleep_for(config.timeouts.drain_delay);
  (*server)->stop();
  (*server)->wait();
  // First: whoever waits for a catalog goes on.
  parts.catalogs->stop();
  drift.stop();
  service->stop();
  router->stop();
  // What they hold holds the metrics: the store would not be closed.
  metrics->drop_sources();
  return 0;
}

}  // namespace

Run add_serve(CLI::App& app) {
  auto flags = std::make_shared<Flags>();
  // `promphrase --listen …` and `promphrase serve --listen …` are the same.
  add_flags(app, *flags);
  add_flags(*app.add_subcommand("serve", "Run the proxy (the default)"), *flags);
  return [flags] {
    if (flags->print_reference) {
      std::cout << config_reference_markdown();
      return 0;
    }
    const auto sources = sources_of(*flags);
    auto config = load_config(sources);
    if (!config) return fail(config.error());
    if (flags->print_config) {
      std::cout << print_config(*config);
      return 0;
    }
    return serve(sources, *config);
  };
}

}  // namespace proxy::commands
