#include "catalog/catalog.hpp"

#include <algorithm>

namespace catalog {

const Label* Family::label(std::string_view label_name) const {
  const auto at = std::find_if(labels.begin(), labels.end(),
                               [label_name](const Label& known) { return known.name == label_name; });
  return at == labels.end() ? nullptr : &*at;
}

Catalog::Catalog() : snapshot_(make_snapshot({})) {}

std::shared_ptr<const Snapshot> Catalog::snapshot() const {
  const std::lock_guard lock(mutex_);
  return snapshot_;
}

void Catalog::publish(std::shared_ptr<const Snapshot> snapshot) {
  // The old snapshot may be large: it is destroyed after the lock is gone.
  const std::lock_guard lock(mutex_);
  snapshot_.swap(snapshot);
}

}  // namespace catalog
