#include <CLI/CLI.hpp>
#include <csignal>
#include <filesystem>
#include <iostream>
#include <memory>
#include <thread>

#include "base/logging.hpp"
#include "proxy/app.hpp"
#include "proxy/commands/commands.hpp"
#include "proxy/http/server.hpp"
#include "proxy/learning_store.hpp"
#include "proxy/router.hpp"

namespace proxy::commands {
namespace {

int fail(const base::Error& error) {
  std::cerr << "promphrase: " << error.detail << '\n';
  return 2;
}

// Blocked before any thread starts, so that only `wait_for_signal` sees them.
void block_signals(sigset_t& signals) {
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
}

query::ServiceOptions service_options(const Config& config, std::shared_ptr<CatalogSet> catalogs) {
  query::ServiceOptions options;
  options.threads = config.translation.concurrency;
  options.deadline = config.translation.deadline;
  options.catalog_complete = [catalogs = std::move(catalogs)](const translate::Request& request) {
    const CatalogKey key{request.upstream, request.tenant};
    return catalogs->snapshot(key, request.deadline) && catalogs->complete(key);
  };
  return options;
}

std::string listening_on(const Config& config, const http::Server& server) {
  return server.port() == 0 ? config.listen : "port " + std::to_string(server.port());
}

int serve(const Config& config) {
  sigset_t signals;
  block_signals(signals);
  base::init_logging({config.log.level, config.log.format == "json"});
  for (const auto& warning : config.warnings) spdlog::warn("{}", warning);

  auto metrics = std::make_shared<Metrics>();
  auto app = make_app(config, [metrics](bool ok, std::size_t families) {
    metrics->count_catalog_refresh(ok);
    metrics->set_catalog(families);
  });
  if (!app) return fail(app.error());
  auto& parts = **app;

  cache::StoreOptions store_options;
  store_options.directory = config.data_dir;
  store_options.pending_ttl = config.serving.pending_ttl;
  auto opened = cache::make_rocksdb_store(store_options, std::make_shared<base::SystemClock>());
  if (!opened) return fail(opened.error());
  const auto store = make_learning_store(*std::move(opened), parts.memory);

  const bool keeps_tenants_apart = !config.tenancy.label.empty();
  auto service = std::make_shared<query::TranslationService>(service_options(config, parts.catalogs), store,
                                                             parts.translator, metrics);
  query::HandlerOptions handler_options{config.prompts, config.guards, config.serving.approved_only,
                                        config.translation.deadline, tenant::on_conflict(config.tenancy)};
  Parts router_parts;
  router_parts.queries = std::make_shared<query::QueryHandler>(handler_options, service, metrics);
  router_parts.store = store;
  router_parts.translator = parts.translator;
  // Catalogs of tenants are loaded when they are first asked for.
  router_parts.catalog_complete = [catalogs = parts.catalogs, keeps_tenants_apart] {
    return keeps_tenants_apart || catalogs->complete({});
  };
  router_parts.tenancy = config.tenancy;
  router_parts.metrics = metrics;
  router_parts.check = [kept = *app, deadline = config.translation.deadline](std::string_view promql,
                                                                             const std::string& tenant) {
    return kept->check(promql, {{}, tenant}, base::Deadline::in(deadline));
  };
  router_parts.ask_deadline = config.translation.deadline;
  router_parts.admin_paths = config.admin_paths;
  auto router = std::make_shared<Router>(std::move(router_parts));

  http::ServerOptions server_options;
  server_options.listen = config.listen;
  server_options.threads = config.threads;
  server_options.upstream = config.upstream;
  server_options.named_upstreams = config.upstreams;
  server_options.coalescing = config.coalescing;
  server_options.limits = config.limits;
  server_options.timeouts = config.timeouts;
  auto server = http::make_server(server_options, router);
  if (!server) return fail(server.error());
  if (!keeps_tenants_apart) parts.catalogs->keep({});
  spdlog::info("listening on {}, {} records in {}", listening_on(config, **server), store->list().size(),
               config.data_dir);

  int signal = 0;
  sigwait(&signals, &signal);
  spdlog::info("stopping on {}", signal == SIGTERM ? "SIGTERM" : "SIGINT");
  // A second signal ends the process at once, whatever is still under way.
  pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
  (*server)->stop();
  (*server)->wait();
  // First: whoever waits for a catalog goes on.
  parts.catalogs->stop();
  service->stop();
  router->stop();
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
    auto config = load_config(sources_of(*flags));
    if (!config) return fail(config.error());
    if (flags->print_config) {
      std::cout << print_config(*config);
      return 0;
    }
    return serve(*config);
  };
}

}  // namespace proxy::commands
