#include "translate/catalog_facts.hpp"

namespace translate {

std::optional<promql::lint::MetricFacts> CatalogFacts::metric(std::string_view name) const {
  const catalog::Family* family = snapshot_.find(name);
  if (family == nullptr) return std::nullopt;
  promql::lint::MetricFacts facts;
  // A type that was only guessed from the name is no ground to refuse an expression.
  if (!family->type_inferred) facts.type = family->type;
  // The family counts the series of all its names; nearly all of a histogram's are buckets.
  facts.series = family->series;
  const auto* le = family->label("le");
  if (le != nullptr && le->cardinality > 0 && !name.ends_with("_bucket")) facts.series /= le->cardinality;
  facts.native_histogram = facts.type == promql::lint::MetricType::histogram && name == family->name;
  for (const auto& label : family->labels)
    facts.labels.push_back({label.name, label.cardinality, label.values});
  return facts;
}

}  // namespace translate
