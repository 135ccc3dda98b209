#pragma once

#include <boost/asio/thread_pool.hpp>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>

#include "base/deadline.hpp"
#include "proxy/catalog_key.hpp"
#include "proxy/catalog_loader.hpp"

namespace proxy {

struct CatalogSetOptions {
  std::size_t max_lazy = 64;         // catalogs kept that were not asked for by `keep`
  std::chrono::seconds refresh{30};  // a catalog older than this is loaded anew
  std::chrono::seconds stale{600};   // one older than this is not used while it is loaded anew
  unsigned threads = 2;              // lazy loads at the same time
};

// The catalogs of all upstreams and tenants. Those that are kept are loaded at once and again and again; any
// other when it is first asked for and again while it is in use, and the one that was not used for longest
// goes first. Thread-safe.
class CatalogSet {
 public:
  using MakeLoader = std::function<std::unique_ptr<CatalogLoader>(const CatalogKey&, catalog::Catalog&)>;
  using SnapshotPtr = std::shared_ptr<const catalog::Snapshot>;

  CatalogSet(CatalogSetOptions options, MakeLoader make_loader);
  ~CatalogSet();

  // Loads it in the background from now on.
  void keep(const CatalogKey& key);
  // Loads it before it returns, and keeps it without loading it again. Errors: those of CatalogLoader.
  base::Result<void> load(const CatalogKey& key);

  // What is known now. Blocks while a catalog that is not kept is loaded for the first time; of what is left
  // until the deadline a quarter is kept back, and then a part may be given (names without labels). Errors:
  // those of the load, deadline_exceeded, busy when too many are being loaded.
  base::Result<SnapshotPtr> snapshot(const CatalogKey& key, base::Deadline deadline);

  // Whether everything of it was loaded at least once, and there was something.
  bool complete(const CatalogKey& key) const;

  // Ends loads that are under way.
  void stop();

 private:
  struct Entry;
  using EntryPtr = std::shared_ptr<Entry>;

  EntryPtr find_or_make(const CatalogKey& key);
  EntryPtr make(const CatalogKey& key);
  bool make_room();
  void start_load(const EntryPtr& entry);

  const CatalogSetOptions options_;
  const MakeLoader make_loader_;
  mutable std::mutex mutex_;
  std::condition_variable loaded_;
  std::map<CatalogKey, EntryPtr> entries_;
  std::stop_source stop_;
  boost::asio::thread_pool pool_;
};

}  // namespace proxy
