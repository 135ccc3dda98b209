#include "proxy/app.hpp"

#include "base/logging.hpp"
#include "llm/provider.hpp"
#include "translate/builtin/builtin.hpp"
#include "translate/gate.hpp"
#include "translate/pipeline.hpp"

namespace proxy {
namespace {

base::Result<std::shared_ptr<llm::ModelClient>> make_model(const Config& config) {
  const auto& from = config.llm;
  if (from.endpoint.empty()) return std::shared_ptr<llm::ModelClient>();
  llm::ProviderOptions options;
  options.dialect = from.dialect == "auto" ? "" : from.dialect;
  options.endpoint = from.endpoint;
  options.api_key = from.api_key;
  options.model = from.model;
  options.timeout = from.timeout;
  options.max_answer_bytes = from.max_answer_bytes;
  options.max_retries = static_cast<int>(from.max_retries);
  options.max_concurrent = from.max_concurrent;
  auto client = llm::make_client(options);
  if (!client) return client.error();
  return std::shared_ptr<llm::ModelClient>(*std::move(client));
}

CatalogLoader::Fetch fetch_from(std::shared_ptr<http::UpstreamClient> upstream,
                                std::chrono::milliseconds timeout) {
  return [upstream = std::move(upstream), timeout](const std::string& target) -> base::Result<std::string> {
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

base::Result<std::string> App::check(std::string_view promql) const {
  const auto snapshot = catalog->snapshot();
  const auto checked = translate::check(promql, *snapshot);
  if (checked.passed) return checked.promql;
  std::string detail;
  for (const auto& finding : checked.findings) {
    if (finding.severity != translate::Finding::Severity::error) continue;
    if (!detail.empty()) detail += "; ";
    detail += finding.message;
  }
  return base::Error{base::errc::bad_input, detail};
}

base::Result<std::shared_ptr<App>> make_app(const Config& config,
                                            decltype(CatalogLoaderOptions::on_load) on_load) {
  auto app = std::make_shared<App>();
  app->catalog = std::make_shared<catalog::Catalog>();
  auto upstream = http::make_upstream_client(config.upstream.url, config.limits.fetched_body_bytes);
  if (!upstream) return upstream.error();
  app->upstream = *std::move(upstream);
  CatalogLoaderOptions loader_options;
  loader_options.on_load = std::move(on_load);
  app->loader = std::make_unique<CatalogLoader>(fetch_from(app->upstream, config.catalog.timeout),
                                                *app->catalog, std::move(loader_options));
  auto model = make_model(config);
  if (!model) return model.error();
  translate::PipelineOptions options;
  options.mode = translate::mode_from(config.translation.mode).value_or(translate::Mode::automatic);
  options.max_repairs = config.translation.max_repairs;
  app->translator = translate::make_pipeline(options, *model, std::make_shared<translate::builtin::Builtin>(),
                                             app->catalog);
  return app;
}

}  // namespace proxy
