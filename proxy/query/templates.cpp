#include "proxy/query/templates.hpp"

#include <algorithm>

namespace proxy::query {

std::vector<cache::LiveValues::Found> SnapshotValues::labels_with(std::string_view metric,
                                                                  std::string_view value) const {
  std::vector<Found> found;
  const auto* family = snapshot_.find(metric);
  if (!family) return found;
  const auto lowered = cache::ascii_lower(value);
  for (const auto& label : family->labels)
    for (const auto& known : label.values)
      if (known.size() == value.size() && cache::ascii_lower(known) == lowered)
        found.push_back({label.name, known});
  return found;
}

bool SnapshotValues::is_value(std::string_view value) const {
  return !snapshot_.labels_with_value(value).empty();
}

Templates::Templates(std::shared_ptr<cache::ApprovalStore> store, Grounding grounding,
                     translate::CostLimits limits)
    : store_(std::move(store)), grounding_(std::move(grounding)), limits_(limits) {
  store_->subscribe(
      [index = index_](const auto& before, const auto& after) { index->change(before, after); });
  filling_ = std::jthread([this](const std::stop_token& stop) {
    for (const auto& listed : store_->list()) {
      if (stop.stop_requested()) return;
      if (!cache::is_template(*listed)) continue;
      // As it is now: a change that came meanwhile has been followed already.
      if (auto record = store_->get(listed->hash)) index_->change(nullptr, record);
    }
  });
}

Templates::~Templates() = default;

std::optional<FromTemplate> Templates::serve(const translate::Request& request) const {
  if (index_->size() == 0) return std::nullopt;
  const auto snapshot = grounding_(request);
  if (!snapshot) return std::nullopt;
  const SnapshotValues live(**snapshot);
  std::optional<FromTemplate> served;
  std::string meaning;
  for (auto hash : index_->find(request.tenant, cache::template_keys(request.prompt, live))) {
    auto record = store_->get(hash);
    if (!record || !cache::is_template(*record) || record->tenant != request.tenant) continue;
    const auto known = cache::make_template(record->prompt, record->output);
    if (!known) continue;
    auto promql = cache::refill(*known, record->output, request.prompt, live);
    if (!promql) continue;
    const auto checked = translate::check(*promql, **snapshot, limits_.get());
    if (!checked.passed) continue;
    // Two that were decided differently: which one is meant is not ours to say.
    if (served && checked.key != meaning) return std::nullopt;
    if (!served) served = FromTemplate{checked.promql, std::move(record)};
    meaning = checked.key;
  }
  if (!served) return std::nullopt;
  for (const auto& rejected : request.rejected)
    if (translate::comparison_key(rejected) == meaning) return std::nullopt;
  return served;
}

}  // namespace proxy::query
