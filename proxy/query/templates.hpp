#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "base/current.hpp"
#include "cache/approval_store.hpp"
#include "cache/template_index.hpp"
#include "catalog/catalog.hpp"
#include "translate/gate.hpp"
#include "translate/translator.hpp"

namespace proxy::query {

// What an approved record gave for another prompt.
struct FromTemplate {
  std::string promql;
  std::shared_ptr<const cache::Record> record;  // the approved one
};

// The values that a snapshot of the upstream knows.
class SnapshotValues final : public cache::LiveValues {
 public:
  // `snapshot` must outlive this.
  explicit SnapshotValues(const catalog::Snapshot& snapshot) : snapshot_(snapshot) {}
  std::vector<Found> labels_with(std::string_view metric, std::string_view value) const override;
  bool is_value(std::string_view value) const override;

 private:
  const catalog::Snapshot& snapshot_;
};

// Serves prompts from approved pairs that differ from them in values only. Thread-safe.
class Templates {
 public:
  // May block until the request's deadline. Errors: nothing is served then.
  using Grounding =
      std::function<base::Result<std::shared_ptr<const catalog::Snapshot>>(const translate::Request&)>;

  // Follows the store from now on, and reads what is in it in the background.
  Templates(std::shared_ptr<cache::ApprovalStore> store, Grounding grounding,
            translate::CostLimits limits = {});
  ~Templates();
  Templates(const Templates&) = delete;
  Templates& operator=(const Templates&) = delete;

  // What exactly one approved record gives, or several alike, once it has passed the gate; nothing when they
  // differ, or when a human rejected it for this prompt.
  std::optional<FromTemplate> serve(const translate::Request& request) const;
  void set_limits(const translate::CostLimits& limits) { limits_.set(limits); }
  std::size_t size() const { return index_->size(); }

 private:
  std::shared_ptr<cache::ApprovalStore> store_;
  Grounding grounding_;
  base::Current<translate::CostLimits> limits_;
  std::shared_ptr<cache::TemplateIndex> index_ = std::make_shared<cache::TemplateIndex>();
  std::jthread filling_;
};

}  // namespace proxy::query
