#include "proxy/drift.hpp"

#include <condition_variable>
#include <map>
#include <mutex>

#include "base/logging.hpp"
#include "promql/parser.hpp"
#include "translate/names.hpp"

namespace proxy {

std::string missing_of(std::string_view promql, const catalog::Snapshot& snapshot) {
  const auto parsed = promql::parse(promql);
  if (!parsed) return {};
  std::string missing;
  for (const auto& finding : translate::check_names(parsed.expr(), snapshot)) {
    if (finding.severity != translate::Finding::Severity::error) continue;
    missing += (missing.empty() ? "" : "; ") + finding.message;
  }
  return missing;
}

DriftWatch::DriftWatch(std::shared_ptr<cache::ApprovalStore> store, Grounding grounding)
    : store_(std::move(store)), grounding_(std::move(grounding)) {}

DriftWatch::~DriftWatch() {
  stop();
}

void DriftWatch::look(const std::stop_token& stop) {
  std::map<std::string, std::shared_ptr<const catalog::Snapshot>> snapshots;
  std::set<std::uint64_t> suspects;
  for (const auto& record : store_->list()) {
    if (stop.stop_requested()) return;
    if (record->state != cache::State::approved) continue;
    auto [known, is_new] = snapshots.try_emplace(record->tenant);
    if (is_new) {
      if (auto grounded = grounding_(record->tenant)) known->second = *grounded;
    }
    const auto& snapshot = known->second;
    // A server that holds nothing has just been started, and says nothing about its queries.
    if (!snapshot || snapshot->families().empty()) continue;
    const auto missing = missing_of(record->output, *snapshot);
    const bool flagged = !record->drift.empty();
    if (missing.empty() != !flagged || (flagged && missing != record->drift)) {
      if (!missing.empty() && !flagged && !suspects_.contains(record->hash)) {
        suspects.insert(record->hash);
        continue;
      }
      if (auto set = store_->set_drift(record->hash, missing); !set)
        spdlog::warn("drift of {} is not kept: {}", record->hash, base::printable(set.error().detail, 500));
      if (!missing.empty() && !flagged)
        spdlog::warn("the approved query {} misses something: {}", record->hash,
                     base::printable(missing, 500));
    }
  }
  suspects_ = std::move(suspects);
}

void DriftWatch::start(std::chrono::seconds interval) {
  thread_ = std::jthread([this, interval](const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any wakes;
    std::unique_lock lock(mutex);
    while (!wakes.wait_for(lock, stop, interval, [&] { return stop.stop_requested(); })) look(stop);
  });
}

void DriftWatch::stop() {
  thread_.request_stop();
  if (thread_.joinable()) thread_.join();
}

}  // namespace proxy
