#include "proxy/query/translation_service.hpp"

#include <boost/asio/post.hpp>

#include "base/logging.hpp"

namespace proxy::query {

namespace {

using Clock = std::chrono::steady_clock;
using telemetry::Outcome;
using telemetry::Source;

std::string with(std::string remark, std::string_view more) {
  if (!remark.empty()) remark += "; ";
  return remark += more;
}

constexpr std::string_view kTemplateSource = "template ";

// The stages in their order: "model 1/2 unknown-metric, model error:timeout, builtin 3/3": candidates that
// passed the checks, of how many, and the rules that the others broke.
std::string path_of(const translate::Journal& journal) {
  std::string out;
  for (const auto& step : journal.steps) {
    out += (out.empty() ? "" : ", ") + std::string(step.by_model ? "model" : "builtin");
    if (step.error) {
      out += " error:" + std::string(base::to_string(*step.error));
      continue;
    }
    out += " " + std::to_string(step.passed) + "/" + std::to_string(step.proposed);
    for (const auto& rule : step.refused_by) out += " " + rule;
  }
  return out;
}
}  // namespace

struct TranslationService::Job {
  Ask ask;
  std::string key;
  std::string flight;
  base::Deadline deadline = base::Deadline::never();
};

TranslationService::TranslationService(ServiceOptions options, std::shared_ptr<cache::ApprovalStore> store,
                                       std::shared_ptr<translate::Translator> translator,
                                       std::shared_ptr<telemetry::Metrics> metrics,
                                       std::shared_ptr<const Templates> templates)
    : options_(std::move(options)),
      store_(std::move(store)),
      translator_(std::move(translator)),
      metrics_(std::move(metrics)),
      templates_(std::move(templates)),
      log_limit_(options_.log_lines),
      pool_(options.threads) {}

TranslationService::~TranslationService() {
  stop();
}

void TranslationService::stop() {
  pool_.join();
}

bool TranslationService::is_approved(std::string_view tenant, std::string_view prompt) const {
  auto record = store_->find(tenant, cache::prompt_key(prompt));
  return record && record->state == cache::State::approved;
}

// A span, where the request is sampled, and a line in the log, for what was translated now: which stage
// decided, and what was tried before.
void TranslationService::tell(const Ask& ask, const std::string& key, const telemetry::Translated& how) {
  if (options_.tracer && ask.trace.sampled) telemetry::record_translation(*options_.tracer, ask.trace, how);
  if (how.journal == nullptr || !log_limit_.take()) return;
  base::Fields fields;
  if (const auto lost = log_limit_.take_suppressed(); lost != 0)
    fields.emplace_back("lines_left_out", static_cast<std::int64_t>(lost));
  if (!ask.request_id.empty()) fields.emplace_back("request_id", ask.request_id);
  fields.emplace_back("hash", std::to_string(cache::prompt_hash(ask.tenant, key)));
  fields.emplace_back("source", std::string(how.source));
  if (how.error != nullptr) fields.emplace_back("error", std::string(base::to_string(how.error->code)));
  fields.emplace_back("ms", std::chrono::duration<double, std::milli>(Clock::now() - how.began).count());
  if (const auto path = path_of(*how.journal); !path.empty()) fields.emplace_back("path", path);
  if (!how.journal->calls.empty())
    fields.emplace_back("model_calls", static_cast<std::int64_t>(how.journal->calls.size()));
  if (options_.log_prompts) {
    fields.emplace_back("prompt", std::string(how.prompt));
    if (!how.promql.empty()) fields.emplace_back("promql", std::string(how.promql));
    if (how.error != nullptr) fields.emplace_back("detail", how.error->detail);
  }
  base::log_event(spdlog::level::info, how.error == nullptr ? "translated" : "not translated", fields);
}

std::optional<Answer> TranslationService::stored(const Ask& ask, const std::string& key) {
  const auto began = Clock::now();
  auto record = store_->find(ask.tenant, key);
  const bool approved = record && record->state == cache::State::approved;
  const bool pending = record && record->state == cache::State::pending;
  if (ask.approved_only && !approved) {
    metrics_->count_translation(Source::approved, Outcome::refused, Clock::now() - began);
    return Answer(base::Error{base::errc::untranslatable,
                              "the prompt \"" + ask.prompt +
                                  "\" is not approved, and here only approved prompts are run" +
                                  (record ? "; its hash is " + std::to_string(record->hash)
                                          : "; ask it once elsewhere and approve it")});
  }
  if (!approved && !pending) return std::nullopt;
  // What a template gave is only good as long as the template gives it.
  if (pending && record->source.starts_with(kTemplateSource)) return std::nullopt;
  const auto source = approved ? Source::approved : Source::pending;
  metrics_->count_hit(source);
  metrics_->count_translation(source, Outcome::ok, Clock::now() - began);
  store_->count_use(record->hash);
  if (options_.tracer && ask.trace.sampled)
    tell(ask, key, {ask.prompt, approved ? "approved" : "pending", record->output, nullptr, nullptr, began});
  return Answer(Served{std::move(record), {}, true});
}

AsyncValue<Answer> TranslationService::start(const Ask& ask, http::Executor executor) {
  auto key = cache::prompt_key(ask.prompt);
  if (auto answer = stored(ask, key)) return AsyncValue<Answer>::ready(*std::move(answer));
  AsyncValue<Answer> value(executor);
  Job job{ask, key, std::to_string(ask.tenant.size()) + ':' + ask.tenant + key,
          base::Deadline::in(options_.deadline)};
  if (!flights_.join(job.flight, [value](const Answer& answer) { value.set(answer); })) return value;
  if (queued_.fetch_add(1) >= options_.queue) {
    --queued_;
    flights_.finish(job.flight,
                    base::Error{base::errc::busy,
                                "too many prompts are waiting to be translated; try again in a moment"});
    return value;
  }
  boost::asio::post(pool_, [this, job = std::move(job)] {
    run(job);
    --queued_;
  });
  return value;
}

void TranslationService::run(const Job& job) {
  Answer answer = base::Error{base::errc::internal, "the translation ended without an answer"};
  try {
    // Between our look into the store and now an earlier flight may have landed.
    if (auto landed = stored(job.ask, job.key)) {
      answer = *std::move(landed);
    } else {
      answer = translate(job);
    }
  } catch (const std::exception& error) {
    spdlog::error("translating the prompt {}: {}", cache::prompt_hash(job.ask.tenant, job.key), error.what());
  }
  flights_.finish(job.flight, answer);
}

std::optional<Answer> TranslationService::from_template(const Job& job, const translate::Request& request) {
  const auto began = Clock::now();
  auto reused = templates_->serve(request);
  if (!reused) return std::nullopt;
  metrics_->count_hit(Source::template_);
  metrics_->count_translation(Source::template_, Outcome::ok, Clock::now() - began);
  const translate::Journal nothing;
  tell(job.ask, job.key, {job.ask.prompt, "template", reused->promql, nullptr, &nothing, began});
  const auto& origin = *reused->record;
  store_->count_use(origin.hash);
  cache::Record record;
  record.tenant = job.ask.tenant;
  record.prompt = job.ask.prompt;
  record.prompt_key = job.key;
  record.hash = cache::prompt_hash(job.ask.tenant, job.key);
  record.output = reused->promql;
  record.source = std::string(kTemplateSource) + std::to_string(origin.hash);
  record.confidence = 1;
  std::string remark = "from the template of \"" + base::printable(origin.prompt) + "\", hash " +
                       std::to_string(origin.hash) + ", approved by " + base::printable(origin.author, 80);
  auto stored_record = store_->put_pending(record);
  if (!stored_record) {
    spdlog::error("a translation could not be stored: {}",
                  base::printable(stored_record.error().detail, 500));
    return Answer(Served{std::make_shared<cache::Record>(record),
                         with(std::move(remark), "not stored: it can't be approved now"), false});
  }
  store_->count_use(record.hash);
  return Answer(Served{*stored_record, std::move(remark), true});
}

Answer TranslationService::translate(const Job& job) {
  translate::Request request;
  request.prompt = job.ask.prompt;
  request.tenant = job.ask.tenant;
  request.range_query = job.ask.range_query;
  request.deadline = job.deadline;
  if (auto earlier = store_->find(job.ask.tenant, job.key)) request.rejected = earlier->rejected_outputs;

  if (templates_) {
    if (auto reused = from_template(job, request)) return *std::move(reused);
  }
  metrics_->count_miss();
  const bool lasting = options_.catalog_complete(request);
  translate::Journal journal;
  request.journal = &journal;
  const auto began = Clock::now();
  auto translation = translator_->translate(request);
  const std::chrono::duration<double> took = Clock::now() - began;
  metrics_->count_translation(translation, journal, took);
  if (!translation) {
    const auto& error = translation.error();
    const bool by_model = !journal.steps.empty() && journal.steps.back().by_model;
    tell(job.ask, job.key, {request.prompt, by_model ? "model" : "built-in", {}, &error, &journal, began});
    return error;
  }
  const auto& best = translation->candidates.front();
  tell(job.ask, job.key, {request.prompt, best.source, best.promql, nullptr, &journal, began});

  cache::Record record;
  record.tenant = job.ask.tenant;
  record.prompt = job.ask.prompt;
  record.prompt_key = job.key;
  record.hash = cache::prompt_hash(job.ask.tenant, job.key);
  record.output = best.promql;
  record.source = best.source;
  record.confidence = best.confidence;
  record.assumptions = best.assumptions;
  for (const auto& finding : translation->findings) {
    if (finding.promql == best.promql) record.findings.push_back(finding.message);
  }
  if (!lasting)
    return Served{std::make_shared<cache::Record>(record),
                  with(translation->remark, "made before the catalog was read, not kept"), false};
  auto stored_record = store_->put_pending(record);
  if (stored_record) {
    store_->count_use(record.hash);
    return Served{*stored_record, translation->remark, true};
  }
  // The answer is good even when it can't be kept; the reader is told.
  spdlog::error("a translation could not be stored: {}", base::printable(stored_record.error().detail, 500));
  return Served{std::make_shared<cache::Record>(record),
                with(translation->remark, "not stored: it can't be approved now"), false};
}

}  // namespace proxy::query
