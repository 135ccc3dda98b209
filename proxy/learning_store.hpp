#pragma once

#include <memory>

#include "cache/approval_store.hpp"
#include "translate/memory.hpp"

namespace proxy {

// A store that tells `memory` of everything approved in it: what it holds now, and every decision made
// through it. Rejections and decisions against an approved pair make it forgotten.
std::shared_ptr<cache::ApprovalStore> make_learning_store(std::shared_ptr<cache::ApprovalStore> store,
                                                          std::shared_ptr<translate::Memory> memory);

}  // namespace proxy
