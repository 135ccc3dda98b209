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
    spdlog::error("translating \"{}\": {}", base::printable(job.ask.prompt), error.what());
  }
  flights_.finish(job.flight, answer);
}

std::optional<Answer> TranslationService::from_template(const Job& job, const translate::Request& request) {
  const auto began = Clock::now();
  auto reused = templates_->serve(request);
  if (!reused) return std::nullopt;
  metrics_->count_hit(Source::template_);
  metrics_->count_translation(Source::template_, Outcome::ok, Clock::now() - began);
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
    spdlog::info("prompt \"{}\" not translated in {:.3f} s: {}: {}", base::printable(job.ask.prompt),
                 took.count(), base::to_string(error.code), base::printable(error.detail, 500));
    return error;
  }
  const auto& best = translation->candidates.front();
  spdlog::info("prompt \"{}\" became {} in {:.3f} s by {}", base::printable(job.ask.prompt),
               base::printable(best.promql, 500), took.count(), best.source);

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
