#include "proxy/health.hpp"

#include "proxy/config/value.hpp"

namespace proxy {

namespace {

using admin::write;

constexpr std::chrono::seconds kPatience{2};

void flag(admin::Writer& writer, const char* name, bool value) {
  writer.Key(name);
  writer.Bool(value);
}

void number(admin::Writer& writer, const char* name, std::uint64_t value) {
  writer.Key(name);
  writer.Uint64(value);
}

// How the configuration was read last.
void write_status(admin::Writer& writer, const ReloadStatus& status) {
  writer.Key("config");
  writer.StartObject();
  write(writer, "file", status.file);
  flag(writer, "ok", status.ok);
  write(writer, "error", status.error);
  writer.Key("loaded_at");
  write(writer, admin::time_text(status.loaded_at));
  write(writer, "needs_restart", status.needs_restart);
  writer.EndObject();
}

}  // namespace

std::function<void(admin::Writer&)> health_of(std::shared_ptr<App> app,
                                              std::shared_ptr<cache::ApprovalStore> store,
                                              std::shared_ptr<const Reloader> reloader) {
  return [app = std::move(app), store = std::move(store),
          reloader = std::move(reloader)](admin::Writer& writer) {
    const auto& config = reloader->config();
    write(writer, "version", PROMPHRASE_VERSION);
    write_status(writer, reloader->status());

    const auto answer = app->upstreams.at("")->get("/api/v1/status/buildinfo", base::Deadline::in(kPatience));
    writer.Key("upstream");
    writer.StartObject();
    std::string urls;
    for (const auto& url : config.upstream.urls) urls += (urls.empty() ? "" : ", ") + config::mask_url(url);
    write(writer, "url", urls.empty() ? config::mask_url(config.upstream.url) : urls);
    flag(writer, "reachable", answer && answer->status < 500);
    if (!answer) write(writer, "error", answer.error().detail);
    writer.EndObject();

    writer.Key("model");
    writer.StartObject();
    flag(writer, "configured", !config.llm.endpoint.empty());
    write(writer, "mode", config.translation.mode);
    if (!config.llm.endpoint.empty()) {
      write(writer, "endpoint", config::mask_url(config.llm.endpoint));
      write(writer, "name", config.llm.model);
      write(writer, "dialect", config.llm.dialect);
    }
    writer.EndObject();

    writer.Key("catalog");
    writer.StartObject();
    const bool apart = !config.tenancy.label.empty();
    const bool complete = !apart && app->catalogs->complete({});
    const auto snapshot = complete ? app->catalogs->snapshot({}, base::Deadline::in(kPatience))
                                   : base::Result<CatalogSet::SnapshotPtr>(base::Error{});
    flag(writer, "complete", complete);
    flag(writer, "per_tenant", apart);
    number(writer, "families", snapshot ? (*snapshot)->families().size() : 0);
    writer.Key("loaded_at");
    if (snapshot) {
      write(writer, admin::time_text((*snapshot)->loaded_at()));
    } else {
      writer.Null();
    }
    writer.EndObject();

    writer.Key("store");
    writer.StartObject();
    const auto counts = store->counts();
    number(writer, "pending", counts.pending);
    number(writer, "approved", counts.approved);
    number(writer, "rejected", counts.rejected);
    number(writer, "drifted", counts.drifted);
    writer.EndObject();
  };
}

}  // namespace proxy
