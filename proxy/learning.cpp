#include "proxy/learning.hpp"

#include <map>
#include <string_view>
#include <vector>

namespace proxy {
namespace {

void learn(translate::Memory& memory, const cache::Record& record) {
  if (record.state == cache::State::approved)
    memory.approve(record.tenant, record.prompt, record.output);
  else
    memory.forget(record.tenant, record.prompt);
}

}  // namespace

void learn_from(cache::ApprovalStore& store, const std::shared_ptr<translate::Memory>& memory) {
  // The list is newest first, and the memory keeps what it is told last: older ones need not be told.
  std::vector<std::shared_ptr<const cache::Record>> newest;
  std::map<std::string_view, std::size_t> of_tenant;
  const auto records = store.list();
  for (const auto& record : records)
    if (record->state == cache::State::approved && of_tenant[record->tenant]++ < translate::Memory::kMaxPairs)
      newest.push_back(record);
  for (auto record = newest.rbegin(); record != newest.rend(); ++record) learn(*memory, **record);
  store.subscribe([memory](const auto& before, const auto& after) {
    if (after)
      learn(*memory, *after);
    else
      memory->forget(before->tenant, before->prompt);
  });
}

}  // namespace proxy
