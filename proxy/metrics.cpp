#include "proxy/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <array>

namespace proxy {

namespace {
const prometheus::Histogram::BucketBoundaries kTranslationSeconds = {0.001, 0.005, 0.02, 0.1, 0.5,
                                                                     1,     2,     5,    10,  20};
}

struct Metrics::Families {
  prometheus::Registry registry;
  prometheus::Family<prometheus::Counter>& queries =
      prometheus::BuildCounter()
          .Name("promphrase_queries_total")
          .Help("Queries on the intercepted paths, by what they turned out to be.")
          .Register(registry);
  // Every query counts, so its counter is looked up once. In the order of Query.
  std::array<prometheus::Counter*, 3> query_kinds = {&queries.Add({{"kind", "promql"}}),
                                                     &queries.Add({{"kind", "prompt"}}),
                                                     &queries.Add({{"kind", "refused"}})};
  prometheus::Family<prometheus::Counter>& prompts =
      prometheus::BuildCounter()
          .Name("promphrase_prompts_total")
          .Help(
              "Prompts, by where their answer came from: approved and pending ones are served from the "
              "store.")
          .Register(registry);
  prometheus::Family<prometheus::Counter>& translations =
      prometheus::BuildCounter()
          .Name("promphrase_translations_total")
          .Help("Runs of the translator, by source of the answer and outcome.")
          .Register(registry);
  prometheus::Family<prometheus::Histogram>& translation_seconds =
      prometheus::BuildHistogram()
          .Name("promphrase_translation_duration_seconds")
          .Help("Time a translation took.")
          .Register(registry);
  prometheus::Family<prometheus::Counter>& decisions =
      prometheus::BuildCounter()
          .Name("promphrase_decisions_total")
          .Help("Approvals and rejections that were written.")
          .Register(registry);
  prometheus::Gauge& catalog_families = prometheus::BuildGauge()
                                            .Name("promphrase_catalog_families")
                                            .Help("Metric families known from the upstream.")
                                            .Register(registry)
                                            .Add({});
  prometheus::Family<prometheus::Counter>& catalog_refreshes =
      prometheus::BuildCounter()
          .Name("promphrase_catalog_refreshes_total")
          .Help("Loads of the catalog from the upstream.")
          .Register(registry);
};

Metrics::Metrics() : families_(std::make_unique<Families>()) {
  prometheus::BuildGauge()
      .Name("promphrase_build_info")
      .Help("Always 1; the version stands in the label.")
      .Register(families_->registry)
      .Add({{"version", PROMPHRASE_VERSION}})
      .Set(1);
}

Metrics::~Metrics() = default;

void Metrics::count_query(Query kind) {
  families_->query_kinds[static_cast<std::size_t>(kind)]->Increment();
}

void Metrics::count_prompt(std::string_view outcome) {
  families_->prompts.Add({{"outcome", std::string(outcome)}}).Increment();
}

void Metrics::count_translation(std::string_view source, std::string_view outcome,
                                std::chrono::duration<double> took) {
  families_->translations.Add({{"outcome", std::string(outcome)}, {"source", std::string(source)}})
      .Increment();
  families_->translation_seconds.Add({{"source", std::string(source)}}, kTranslationSeconds)
      .Observe(took.count());
}

void Metrics::count_decision(std::string_view state) {
  families_->decisions.Add({{"state", std::string(state)}}).Increment();
}

void Metrics::set_catalog(std::size_t families) {
  families_->catalog_families.Set(static_cast<double>(families));
}

void Metrics::count_catalog_refresh(bool ok) {
  families_->catalog_refreshes.Add({{"outcome", ok ? "ok" : "error"}}).Increment();
}

std::string Metrics::exposition() const {
  const auto collected = families_->registry.Collect();
  return prometheus::TextSerializer().Serialize(collected);
}

}  // namespace proxy
