#include "cache/template_index.hpp"

#include <algorithm>
#include <mutex>

namespace cache {

namespace {
constexpr std::size_t kMaxFound = 64;
}

bool is_template(const Record& record) {
  return record.state == State::approved && record.serves_as_template && record.drift.empty();
}

std::uint64_t TemplateIndex::slot_of(std::string_view tenant, std::string_view key) {
  return prompt_hash(tenant, key);
}

void TemplateIndex::change(const RecordPtr& before, const RecordPtr& after) {
  if (before && after && is_template(*before) == is_template(*after) && before->output == after->output &&
      before->prompt == after->prompt)
    return;
  const auto hash = before ? before->hash : after->hash;
  std::optional<Template> made;
  if (after && is_template(*after)) made = make_template(after->prompt, after->output);
  std::unique_lock lock(mutex_);
  if (auto known = slots_.find(hash); known != slots_.end()) {
    auto at = records_.find(known->second);
    std::erase(at->second, hash);
    if (at->second.empty()) records_.erase(at);
    slots_.erase(known);
  }
  if (!made) return;
  const auto slot = slot_of(after->tenant, template_key(*made));
  slots_[hash] = slot;
  records_[slot].push_back(hash);
}

std::vector<std::uint64_t> TemplateIndex::find(std::string_view tenant,
                                               const std::vector<std::string>& keys) const {
  std::vector<std::uint64_t> found;
  std::shared_lock lock(mutex_);
  for (const auto& key : keys) {
    const auto at = records_.find(slot_of(tenant, key));
    if (at == records_.end()) continue;
    // The newest ones: what was decided last is what people know.
    for (auto hash = at->second.rbegin(); hash != at->second.rend() && found.size() < kMaxFound; ++hash)
      if (std::find(found.begin(), found.end(), *hash) == found.end()) found.push_back(*hash);
  }
  return found;
}

std::size_t TemplateIndex::size() const {
  std::shared_lock lock(mutex_);
  return slots_.size();
}

}  // namespace cache
