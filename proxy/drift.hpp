#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <thread>

#include "base/error.hpp"
#include "cache/approval_store.hpp"
#include "catalog/catalog.hpp"

namespace proxy {

// Looks now and then whether the upstream still has the metrics and labels that approved queries name, and
// flags those that miss something.
class DriftWatch {
 public:
  // All that is known of what a tenant sees; an error while that is not complete.
  using Grounding =
      std::function<base::Result<std::shared_ptr<const catalog::Snapshot>>(const std::string& tenant)>;

  DriftWatch(std::shared_ptr<cache::ApprovalStore> store, Grounding grounding);
  ~DriftWatch();

  // One look at everything. A query is flagged when it missed something at two looks in a row, because a
  // target that restarts is away for a moment; the flag goes as soon as nothing is missing.
  void look(const std::stop_token& stop = {});

  // Looks once per interval on a thread of its own.
  void start(std::chrono::seconds interval);
  void stop();

 private:
  std::shared_ptr<cache::ApprovalStore> store_;
  Grounding grounding_;
  std::set<std::uint64_t> suspects_;
  std::jthread thread_;
};

// What the upstream does not have of that which an expression names; empty: nothing.
std::string missing_of(std::string_view promql, const catalog::Snapshot& snapshot);

}  // namespace proxy
