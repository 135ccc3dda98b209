#include "proxy/catalog_set.hpp"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <optional>

#include "base/logging.hpp"

namespace proxy {
namespace {
using clock = std::chrono::steady_clock;
}

struct CatalogSet::Entry {
  catalog::Catalog catalog;
  std::unique_ptr<CatalogLoader> loader;
  bool kept = false;
  bool loading = false;
  std::optional<clock::time_point> loaded_at;
  std::optional<base::Error> error;  // of the last load
  clock::time_point used_at = clock::now();
};

CatalogSet::CatalogSet(CatalogSetOptions options, MakeLoader make_loader)
    : options_(options), make_loader_(std::move(make_loader)), pool_(options.threads) {}

CatalogSet::~CatalogSet() {
  stop();
}

void CatalogSet::stop() {
  stop_.request_stop();
  {
    std::lock_guard lock(mutex_);
    loaded_.notify_all();
  }
  pool_.join();
  std::lock_guard lock(mutex_);
  for (auto& [key, entry] : entries_) entry->loader->stop();
}

CatalogSet::EntryPtr CatalogSet::make(const CatalogKey& key) {
  auto entry = std::make_shared<Entry>();
  entry->loader = make_loader_(key, entry->catalog);
  return entries_[key] = entry;
}

void CatalogSet::keep(const CatalogKey& key) {
  std::lock_guard lock(mutex_);
  auto entry = make(key);
  entry->kept = true;
  entry->loader->start(options_.refresh);
}

base::Result<void> CatalogSet::load(const CatalogKey& key) {
  EntryPtr entry;
  {
    std::lock_guard lock(mutex_);
    entry = make(key);
    entry->kept = true;
  }
  return entry->loader->load_once(stop_.get_token());
}

bool CatalogSet::complete(const CatalogKey& key) const {
  std::lock_guard lock(mutex_);
  const auto found = entries_.find(key);
  return found != entries_.end() && found->second->loader->complete();
}

// False when all that could go are being loaded.
bool CatalogSet::make_room() {
  std::size_t lazy = 0;
  auto oldest = entries_.end();
  for (auto at = entries_.begin(); at != entries_.end(); ++at) {
    if (at->second->kept) continue;
    ++lazy;
    if (at->second->loading) continue;
    if (oldest == entries_.end() || at->second->used_at < oldest->second->used_at) oldest = at;
  }
  if (lazy < options_.max_lazy) return true;
  if (oldest == entries_.end()) return false;
  entries_.erase(oldest);
  return true;
}

CatalogSet::EntryPtr CatalogSet::find_or_make(const CatalogKey& key) {
  const auto found = entries_.find(key);
  if (found != entries_.end()) return found->second;
  return make_room() ? make(key) : nullptr;
}

void CatalogSet::start_load(const EntryPtr& entry) {
  entry->loading = true;
  boost::asio::post(pool_, [this, entry] {
    const auto result = stop_.stop_requested()
                            ? base::Result<void>(base::Error{base::errc::unavailable, "stopping"})
                            : entry->loader->load_once(stop_.get_token());
    if (!result) spdlog::warn("catalog of a tenant: {}", base::printable(result.error().detail));
    std::lock_guard lock(mutex_);
    entry->loading = false;
    entry->error = result ? std::nullopt : std::optional(result.error());
    if (result) entry->loaded_at = clock::now();
    loaded_.notify_all();
  });
}

base::Result<CatalogSet::SnapshotPtr> CatalogSet::snapshot(const CatalogKey& key, base::Deadline deadline) {
  std::unique_lock lock(mutex_);
  const auto entry = find_or_make(key);
  if (!entry)
    return base::Error{base::errc::busy, "too many tenants ask for the first time; try again in a moment"};
  if (entry->kept) return entry->catalog.snapshot();
  const auto now = clock::now();
  entry->used_at = now;
  if (!entry->loading && (!entry->loaded_at || now - *entry->loaded_at >= options_.refresh))
    start_load(entry);
  if (entry->loaded_at && now - *entry->loaded_at < options_.stale) return entry->catalog.snapshot();

  const auto until = deadline.sooner(deadline.left() * 3 / 4).at();
  loaded_.wait_until(lock, until, [&] { return !entry->loading || stop_.stop_requested(); });
  if (!entry->loading && entry->error) return *entry->error;
  auto snapshot = entry->catalog.snapshot();
  if (entry->loading && snapshot->families().empty())
    return base::Error{
        base::errc::deadline_exceeded,
        "what this tenant's metrics are was not read in time; it goes on, try again in a moment"};
  return snapshot;
}

}  // namespace proxy
