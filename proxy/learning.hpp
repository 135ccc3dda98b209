#pragma once

#include <memory>

#include "cache/approval_store.hpp"
#include "translate/memory.hpp"

namespace proxy {

// Tells `memory` of everything approved in the store: what it holds now, and every change from now on. What
// is rejected, re-opened or removed is forgotten.
void learn_from(cache::ApprovalStore& store, const std::shared_ptr<translate::Memory>& memory);

}  // namespace proxy
