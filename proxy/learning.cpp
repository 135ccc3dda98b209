#include "proxy/learning.hpp"

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
  // Newest first: the memory keeps what it is told last.
  const auto records = store.list();
  for (auto record = records.rbegin(); record != records.rend(); ++record)
    if ((*record)->state == cache::State::approved) learn(*memory, **record);
  store.subscribe([memory](const auto& before, const auto& after) {
    if (after)
      learn(*memory, *after);
    else
      memory->forget(before->tenant, before->prompt);
  });
}

}  // namespace proxy
