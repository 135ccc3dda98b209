#pragma once

#include "catalog/catalog.hpp"
#include "promql/lint/facts.hpp"

namespace translate {

// What the catalog can tell the linter: types and labels. That a name does not exist is not said here, the
// gate does.
class CatalogFacts final : public promql::lint::Facts {
 public:
  // `snapshot` must outlive this.
  explicit CatalogFacts(const catalog::Snapshot& snapshot) : snapshot_(snapshot) {}

  std::optional<promql::lint::MetricFacts> metric(std::string_view name) const override;

 private:
  const catalog::Snapshot& snapshot_;
};

}  // namespace translate
