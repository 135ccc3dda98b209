#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/error.hpp"
#include "catalog/builder.hpp"
#include "catalog/catalog.hpp"

namespace proxy {

// How one load went.
struct CatalogLoad {
  bool ok = false;
  std::size_t families = 0;  // that are known now
  std::chrono::nanoseconds took{0};
  bool of_default = true;  // rather than of a named upstream
};

struct CatalogLoaderOptions {
  std::chrono::seconds lookback{600};   // series that had a sample in this time count as live
  std::size_t batch_bytes = 6000;       // of metric names asked for at once, after URL encoding
  std::size_t max_batches = 2000;       // of series in one load; families past them keep no labels
  std::size_t max_series = 5'000'000;   // read in one load
  std::chrono::milliseconds pause{5};   // between batches, to spare the upstream
  std::chrono::seconds first_retry{1};  // while the upstream is away, doubled each time
  std::chrono::seconds longest_retry{30};
  // What every series must carry, as it stands between braces, e.g. namespace="a"; empty: all are read. Then
  // HELP is taken only from targets that carry it too, because the same name may stand for another's metric.
  std::string restriction;
  // While the metrics that there are change, names are looked at after this time, then after twice as long.
  std::chrono::milliseconds first_look{5000};
  // What an earlier run kept, and where this one keeps what it loaded; for the background thread only.
  std::function<std::optional<std::vector<catalog::Family>>()> restore = [] { return std::nullopt; };
  std::function<void(const catalog::Snapshot&)> keep = [](const catalog::Snapshot&) {};
  std::function<void(const CatalogLoad&)> on_load = [](const CatalogLoad&) {};  // told after each load
};

// Keeps a catalog filled with what the upstream holds: names, metadata, labels and their values.
class CatalogLoader {
 public:
  // Gives the body of a 200 answer to GET `target` (a path with its query, bounded in size); anything else is
  // an error. Called from one thread at a time.
  using Fetch = std::function<base::Result<std::string>(const std::string& target)>;

  // `catalog` must outlive the loader.
  CatalogLoader(Fetch fetch, catalog::Catalog& catalog, CatalogLoaderOptions options = {});
  ~CatalogLoader();
  CatalogLoader(const CatalogLoader&) = delete;
  CatalogLoader& operator=(const CatalogLoader&) = delete;

  // Loads everything and publishes it. An empty catalog gets names and metadata first, so that questions can
  // be asked before all series are read. Blocking. Errors: those of the fetch, and `upstream` for a body that
  // is not Prometheus' answer. On an error the catalog keeps what it had.
  base::Result<void> load_once(const std::stop_token& stop = {});
  // Reads the names, and of those that are new what there is to know; what is gone is taken out. Publishes
  // only when something changed. Errors as above.
  base::Result<void> load_changes(const std::stop_token& stop = {});

  // Whether everything was loaded at least once, and there was something: before that the catalog may know
  // names without labels, or be that of a server that has scraped nothing yet.
  bool complete() const { return complete_; }

  // Publishes what an earlier run kept, then loads now and again on a thread of its own: changes once per
  // interval (with jitter), everything the less often the more there is. After an error it tries again soon.
  void start(std::chrono::seconds interval);
  // Waits for a load that is under way; the fetch should have a deadline.
  void stop();

 private:
  base::Result<void> load_all(const std::stop_token& stop);
  base::Result<std::vector<std::string>> read_names();
  base::Result<void> read_series(catalog::Builder& builder, const std::vector<std::string>& names,
                                 const std::stop_token& stop);
  base::Result<void> load_metadata(catalog::Builder& builder);
  void load_rules(catalog::Builder& builder);
  void run(const std::stop_token& stop, std::chrono::seconds interval);

  Fetch fetch_;
  catalog::Catalog& catalog_;
  CatalogLoaderOptions options_;
  std::atomic<bool> complete_{false};
  std::jthread thread_;
};

}  // namespace proxy
