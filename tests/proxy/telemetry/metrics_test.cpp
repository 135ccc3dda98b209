#include "proxy/telemetry/metrics.hpp"

#include "tests/catch.hpp"

using namespace proxy::telemetry;

namespace {

bool has(const std::string& text, const std::string& line) {
  return ('\n' + text).find('\n' + line + '\n') != std::string::npos;
}

translate::Journal journal_of_two_repairs() {
  translate::Journal journal;
  journal.steps.resize(3);
  for (auto& step : journal.steps) step.by_model = true;
  journal.steps[0].refused_by = {"unknown-metric"};
  journal.steps[1].refused_by = {"unknown-metric", "cost"};
  llm::Call call;
  call.provider = "anthropic";
  call.model = "m";
  call.status = 529;
  call.error = base::errc::unavailable;
  journal.calls.push_back(call);
  call.status = 200;
  call.error.reset();
  call.retried = true;
  call.usage = {100, 20, true, 40, 5};
  call.cost = 0.25;
  journal.calls.push_back(call);
  call.retried = false;
  call.usage = {};
  journal.calls.push_back(call);
  return journal;
}

}  // namespace

TEST_CASE("A translation's journal becomes counts of what was refused, repaired and asked of models") {
  Metrics metrics;
  metrics.expect_provider({"anthropic", "m", false});
  metrics.count_journal(journal_of_two_repairs());
  const auto text = metrics.exposition(false);
  CHECK(has(text, R"(promphrase_candidates_rejected_total{rule="unknown-metric",source="model"} 2)"));
  CHECK(has(text, R"(promphrase_candidates_rejected_total{rule="cost",source="model"} 1)"));
  CHECK(has(text, R"(promphrase_repairs_total{provider="anthropic"} 2)"));
  CHECK(has(
      text,
      R"(promphrase_model_requests_total{error_class="unavailable",model="m",provider="anthropic",status_class="5xx"} 1)"));
  CHECK(has(
      text,
      R"(promphrase_model_requests_total{error_class="none",model="m",provider="anthropic",status_class="2xx"} 2)"));
  CHECK(has(text, R"(promphrase_model_retries_total{provider="anthropic"} 1)"));
  CHECK(has(text, R"(promphrase_model_usage_missing_total{model="m",provider="anthropic"} 1)"));
  CHECK(has(text, R"(promphrase_model_tokens_total{kind="prompt",model="m",provider="anthropic"} 100)"));
  CHECK(has(text, R"(promphrase_model_tokens_total{kind="cache_read",model="m",provider="anthropic"} 40)"));
  CHECK(has(text, R"(promphrase_model_tokens_total{kind="reasoning",model="m",provider="anthropic"} 5)"));
  CHECK(has(text, R"(promphrase_model_cost_total{model="m",provider="anthropic"} 0.5)"));
}

TEST_CASE("The outcome of a translation tells abstaining from failing, and who it was") {
  struct Case {
    base::Result<translate::Translation> answer;
    bool by_model;
    const char* line;
  };
  translate::Translation by_model{{{"up", 1, "anthropic:m", {}}}, {}, {}};
  translate::Translation by_builtin{{{"up", 1, std::string(translate::kBuiltinSource), {}}}, {}, {}};
  const Case cases[] = {
      {by_model, true, R"(promphrase_translations_total{outcome="ok",source="model"} 1)"},
      // The model failed and the built-in translator stepped in.
      {by_builtin, true, R"(promphrase_translations_total{outcome="ok",source="builtin"} 1)"},
      {base::Error{base::errc::untranslatable, ""}, false,
       R"(promphrase_translations_total{outcome="abstained",source="builtin"} 1)"},
      {base::Error{base::errc::timeout, ""}, true,
       R"(promphrase_translations_total{outcome="error",source="model"} 1)"},
  };
  for (const auto& c : cases) {
    INFO(c.line);
    translate::Journal journal;
    journal.steps.resize(1);
    journal.steps[0].by_model = c.by_model;
    Metrics metrics;
    metrics.count_translation(c.answer, journal, std::chrono::milliseconds(3));
    CHECK(has(metrics.exposition(false), c.line));
  }
}

TEST_CASE("Loads of the catalog and writes of the store are counted, failed ones apart") {
  Metrics metrics;
  metrics.count_catalog_load(true, std::chrono::seconds(2));
  metrics.set_catalog(70);
  metrics.count_catalog_load(false, std::chrono::seconds(1));
  metrics.count_store_write(true, std::chrono::microseconds(90));
  metrics.count_store_write(false, std::chrono::microseconds(90));
  metrics.add_source(
      [](Exposition& to) { to.add("asked", Exposition::Type::Gauge, "By whoever looks.", 7); });
  const auto text = metrics.exposition(false);
  CHECK(has(text, "promphrase_catalog_families 70"));
  CHECK(has(text, "promphrase_catalog_refresh_errors_total 1"));
  CHECK(has(text, "promphrase_catalog_refresh_duration_seconds_count 2"));
  CHECK(has(text, "promphrase_store_errors_total 1"));
  CHECK(has(text, "promphrase_store_write_duration_seconds_count 2"));
  CHECK(has(text, "asked 7"));
}
