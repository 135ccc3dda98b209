#include "proxy/telemetry/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>

#include <array>
#include <atomic>

#include "proxy/http/stats.hpp"
#include "proxy/telemetry/process.hpp"

#define PROMPHRASE_STRING(text) #text
#define PROMPHRASE_VERSION_OF(major, minor) PROMPHRASE_STRING(major) "." PROMPHRASE_STRING(minor)

namespace proxy::telemetry {
namespace {

using Counters = prometheus::Family<prometheus::Counter>;
using Histograms = prometheus::Family<prometheus::Histogram>;
using Buckets = prometheus::Histogram::BucketBoundaries;

const Buckets kTranslationSeconds = {0.0001, 0.001, 0.005, 0.02, 0.1, 0.5, 1, 2, 5, 10, 20};
const Buckets kModelSeconds = {0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 8, 13, 20, 30, 60};
const Buckets kCatalogSeconds = {0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300};
const Buckets kWriteSeconds = {0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25, 1};

constexpr std::array<const char*, 5> kSources = {"approved", "pending", "template", "builtin", "model"};
constexpr std::array<const char*, 4> kOutcomes = {"ok", "abstained", "refused", "error"};

Counters& counters(prometheus::Registry& registry, const char* name, const char* help) {
  return prometheus::BuildCounter().Name(name).Help(help).Register(registry);
}
Histograms& histograms(prometheus::Registry& registry, const char* name, const char* help) {
  return prometheus::BuildHistogram().Name(name).Help(help).Register(registry);
}

double seconds_between(llm::Call::clock::time_point from, llm::Call::clock::time_point to) {
  return std::chrono::duration<double>(to - from).count();
}

const char* compiler() {
#if defined(__clang__)
  return "clang " PROMPHRASE_VERSION_OF(__clang_major__, __clang_minor__);
#else
  return "gcc " PROMPHRASE_VERSION_OF(__GNUC__, __GNUC_MINOR__);
#endif
}

}  // namespace

namespace {

// A series that is looked up in its family once: the look-up allocates and locks, and every prompt counts.
template <class Metric>
class Once {
 public:
  template <class Find>
  Metric& get(Find find) {
    auto* found = found_.load(std::memory_order_acquire);
    if (!found) found_.store(found = find(), std::memory_order_release);
    return *found;
  }

 private:
  std::atomic<Metric*> found_{nullptr};
};

}  // namespace

struct Metrics::Families {
  prometheus::Registry registry;
  Counters& translations = counters(registry, "promphrase_translations_total",
                                    "Prompts, by where their answer came from and what came of it.");
  Histograms& translation_seconds =
      histograms(registry, "promphrase_translation_duration_seconds", "Time from a prompt to its answer.");
  Counters& rejected = counters(registry, "promphrase_candidates_rejected_total",
                                "Translations that did not pass the checks, by who proposed them and the "
                                "first rule that they broke.");
  Counters& repairs = counters(registry, "promphrase_repairs_total",
                               "Times a model was told what was wrong with its answer and asked again.");

  Counters& calls = counters(registry, "promphrase_model_requests_total", "Requests to models, every try.");
  Histograms& call_seconds =
      histograms(registry, "promphrase_model_request_duration_seconds", "Time of a request to a model.");
  Histograms& first_token_seconds =
      histograms(registry, "promphrase_model_time_to_first_token_seconds",
                 "Time to the first bytes of a model's answer, where it is streamed.");
  Counters& tokens = counters(registry, "promphrase_model_tokens_total",
                              "Tokens that models took. cache_read are among prompt, reasoning among "
                              "completion.");
  Counters& usage_missing = counters(registry, "promphrase_model_usage_missing_total",
                                     "Answers of models that did not say how many tokens they took.");
  Counters& cost = counters(registry, "promphrase_model_cost_total",
                            "What models cost, by the configured prices and in their currency.");
  Counters& retries =
      counters(registry, "promphrase_model_retries_total", "Requests to models that repeated a failed one.");

  Counters& hits = counters(registry, "promphrase_cache_hits_total", "Prompts whose answer was stored.");
  prometheus::Counter& misses =
      counters(registry, "promphrase_cache_misses_total", "Prompts that had to be translated.").Add({});
  prometheus::Counter& decisions =
      counters(registry, "promphrase_decisions_total", "Approvals and rejections that were written.").Add({});

  Histograms& catalog_seconds = histograms(registry, "promphrase_catalog_refresh_duration_seconds",
                                           "Time to read what the upstream holds.");
  prometheus::Counter& catalog_errors =
      counters(registry, "promphrase_catalog_refresh_errors_total", "Failed loads of the catalog.").Add({});
  prometheus::Histogram& write_seconds =
      histograms(registry, "promphrase_store_write_duration_seconds",
                 "Time of a write to the approval store, with its sync where it is synced.")
          .Add({}, kWriteSeconds);
  prometheus::Counter& store_errors =
      counters(registry, "promphrase_store_errors_total", "Failed writes to the approval store.").Add({});

  std::array<std::array<Once<prometheus::Counter>, kOutcomes.size()>, kSources.size()> translation_of;
  std::array<Once<prometheus::Histogram>, kSources.size()> seconds_of;
  std::array<Once<prometheus::Counter>, kSources.size()> hits_of;

  std::atomic<std::size_t> catalog_families{0};
  // Until the first load: since the start.
  std::atomic<std::chrono::steady_clock::time_point> catalog_loaded{std::chrono::steady_clock::now()};
};

Metrics::Metrics() : families_(std::make_unique<Families>()) {
  auto& all = *families_;
  const auto expect = [&](Source source, std::initializer_list<Outcome> outcomes) {
    for (auto outcome : outcomes)
      all.translations.Add({{"outcome", kOutcomes[static_cast<std::size_t>(outcome)]},
                            {"source", kSources[static_cast<std::size_t>(source)]}});
  };
  expect(Source::approved, {Outcome::ok, Outcome::refused});
  expect(Source::pending, {Outcome::ok});
  expect(Source::template_, {Outcome::ok});
  expect(Source::builtin, {Outcome::ok, Outcome::abstained, Outcome::error});
  expect(Source::model, {Outcome::ok, Outcome::abstained, Outcome::error});
  for (auto kind : {"approved", "pending", "template"}) all.hits.Add({{"kind", kind}});
  for (auto source : {"builtin", "model"})
    all.translation_seconds.Add({{"source", source}}, kTranslationSeconds);
  all.catalog_seconds.Add({}, kCatalogSeconds);
  prometheus::BuildGauge()
      .Name("promphrase_build_info")
      .Help("Always 1; what was built stands in the labels.")
      .Register(all.registry)
      .Add({{"version", PROMPHRASE_VERSION}, {"compiler", compiler()}})
      .Set(1);
}

Metrics::~Metrics() = default;

void Metrics::add_source(Ask ask) {
  const std::lock_guard lock(mutex_);
  sources_.push_back(std::move(ask));
}

void Metrics::drop_sources() {
  const std::lock_guard lock(mutex_);
  sources_.clear();
}

void Metrics::expect_provider(const llm::ProviderState& provider) {
  auto& all = *families_;
  const prometheus::Labels labels = {{"provider", provider.provider}, {"model", provider.model}};
  for (auto kind : {"prompt", "completion", "cache_read", "reasoning"}) {
    auto with_kind = labels;
    with_kind["kind"] = kind;
    all.tokens.Add(with_kind);
  }
  all.usage_missing.Add(labels);
  all.cost.Add(labels);
  all.call_seconds.Add(labels, kModelSeconds);
  all.retries.Add({{"provider", provider.provider}});
  all.repairs.Add({{"provider", provider.provider}});
}

void Metrics::count_translation(Source source, Outcome outcome, std::chrono::duration<double> took) {
  auto& all = *families_;
  const auto from = static_cast<std::size_t>(source), end = static_cast<std::size_t>(outcome);
  all.translation_of[from][end]
      .get([&] {
        return &all.translations.Add({{"outcome", kOutcomes[end]}, {"source", kSources[from]}});
      })
      .Increment();
  all.seconds_of[from]
      .get([&] {
        return &all.translation_seconds.Add({{"source", kSources[from]}}, kTranslationSeconds);
      })
      .Observe(took.count());
}

void Metrics::count_translation(const base::Result<translate::Translation>& answer,
                                const translate::Journal& journal, std::chrono::duration<double> took) {
  count_journal(journal);
  const bool by_model = answer ? answer->candidates.front().source != translate::kBuiltinSource
                               : !journal.steps.empty() && journal.steps.back().by_model;
  const auto outcome = answer                                              ? Outcome::ok
                       : answer.error().code == base::errc::untranslatable ? Outcome::abstained
                                                                           : Outcome::error;
  count_translation(by_model ? Source::model : Source::builtin, outcome, took);
}

void Metrics::count_hit(Source kind) {
  const auto at = static_cast<std::size_t>(kind);
  families_->hits_of[at].get([&] { return &families_->hits.Add({{"kind", kSources[at]}}); }).Increment();
}

void Metrics::count_miss() {
  families_->misses.Increment();
}

void Metrics::count_journal(const translate::Journal& journal) {
  auto& all = *families_;
  bool model_was_asked = false;
  for (const auto& step : journal.steps) {
    for (const auto& rule : step.refused_by)
      all.rejected.Add({{"rule", rule}, {"source", step.by_model ? "model" : "builtin"}}).Increment();
    if (step.by_model && model_was_asked && !journal.calls.empty())
      all.repairs.Add({{"provider", journal.calls.back().provider}}).Increment();
    model_was_asked = model_was_asked || step.by_model;
  }
  for (const auto& call : journal.calls) {
    const prometheus::Labels labels = {{"provider", call.provider}, {"model", call.model}};
    auto outcome = labels;
    outcome["status_class"] = http::to_string(http::status_class(static_cast<unsigned>(call.status)));
    outcome["error_class"] = call.error ? base::to_string(*call.error) : "none";
    all.calls.Add(outcome).Increment();
    all.call_seconds.Add(labels, kModelSeconds).Observe(seconds_between(call.began, call.ended));
    if (call.first_byte)
      all.first_token_seconds.Add(labels, kModelSeconds)
          .Observe(seconds_between(call.began, *call.first_byte));
    if (call.retried) all.retries.Add({{"provider", call.provider}}).Increment();
    const bool answered = call.status >= 200 && call.status < 300;
    if (answered && !call.usage.known) all.usage_missing.Add(labels).Increment();
    for (const auto& [kind, count] :
         {std::pair("prompt", call.usage.input_tokens), std::pair("completion", call.usage.output_tokens),
          std::pair("cache_read", call.usage.cached_tokens),
          std::pair("reasoning", call.usage.reasoning_tokens)}) {
      auto with_kind = labels;
      with_kind["kind"] = kind;
      all.tokens.Add(with_kind).Increment(static_cast<double>(count));
    }
    all.cost.Add(labels).Increment(call.cost);
  }
}

void Metrics::count_decision() {
  families_->decisions.Increment();
}

void Metrics::count_catalog_load(bool ok, std::chrono::duration<double> took) {
  families_->catalog_seconds.Add({}, kCatalogSeconds).Observe(took.count());
  if (!ok) families_->catalog_errors.Increment();
}

void Metrics::set_catalog(std::size_t families) {
  families_->catalog_families = families;
  families_->catalog_loaded = std::chrono::steady_clock::now();
}

void Metrics::count_store_write(bool ok, std::chrono::duration<double> took) {
  families_->write_seconds.Observe(took.count());
  if (!ok) families_->store_errors.Increment();
}

std::string Metrics::exposition(bool open_metrics) const {
  Exposition all(families_->registry.Collect());
  all.add("promphrase_catalog_families", Exposition::Type::Gauge, "Metric families known from the upstream.",
          static_cast<double>(families_->catalog_families.load()));
  const std::chrono::duration<double> age =
      std::chrono::steady_clock::now() - families_->catalog_loaded.load();
  all.add("promphrase_catalog_age_seconds", Exposition::Type::Gauge,
          "Time since the upstream was last read whole; before that, since the start.", age.count());
  {
    const std::lock_guard lock(mutex_);
    for (const auto& ask : sources_) ask(all);
  }
  add_process(all);
  return open_metrics ? all.open_metrics() : all.text();
}

}  // namespace proxy::telemetry
