#pragma once

#include <atomic>
#include <boost/asio/thread_pool.hpp>
#include <functional>
#include <memory>
#include <string>

#include "base/event_log.hpp"
#include "base/single_flight.hpp"
#include "cache/approval_store.hpp"
#include "proxy/async_value.hpp"
#include "proxy/query/notice.hpp"
#include "proxy/query/templates.hpp"
#include "proxy/telemetry/metrics.hpp"
#include "proxy/telemetry/spans.hpp"
#include "translate/translator.hpp"

namespace proxy::query {

// One prompt of a request.
struct Ask {
  std::string prompt;
  std::string tenant;  // CatalogKey::text()
  bool range_query = false;
  bool approved_only = false;  // an unapproved prompt is refused: errc::untranslatable
  base::Deadline deadline = base::Deadline::never();
  http::TraceContext trace;  // of the request, where it is sampled
  std::string request_id;    // for the log
};

using Answer = base::Result<Served>;

struct ServiceOptions {
  unsigned threads = 4;                       // translations at once
  std::size_t queue = 256;                    // prompts that may wait for one; beyond it errc::busy
  std::chrono::milliseconds deadline{20000};  // of one translation
  std::shared_ptr<telemetry::Tracer> tracer;  // null: no traces
  bool log_prompts = true;                    // else only their hash
  unsigned log_lines = 100;                   // about translations, a second; 0: any
  // Whether all is known of what the request may be about; may block until its deadline. A translation made
  // before that is served but not kept.
  std::function<bool(const translate::Request&)> catalog_complete = [](const translate::Request&) {
    return true;
  };
};

// Prompts in, PromQL out: from the store when it is there, else by the translator, once for all who ask for
// the same prompt meanwhile. Translations run on a pool of their own, so that no loop ever waits for one.
class TranslationService {
 public:
  // `templates` may be null: nothing is reused.
  TranslationService(ServiceOptions options, std::shared_ptr<cache::ApprovalStore> store,
                     std::shared_ptr<translate::Translator> translator,
                     std::shared_ptr<telemetry::Metrics> metrics,
                     std::shared_ptr<const Templates> templates = nullptr);
  ~TranslationService();

  // Starts at once; the answer arrives in the value, on `executor`'s loop.
  AsyncValue<Answer> start(const Ask& ask, http::Executor executor);

  // Whether start() would answer it from an approval.
  bool is_approved(std::string_view tenant, std::string_view prompt) const;

  // Ends what is under way. The loops that wait must still exist.
  void stop();

 private:
  struct Job;

  std::optional<Answer> stored(const Ask& ask, const std::string& key);
  void run(const Job& job);
  void tell(const Ask& ask, const std::string& key, const telemetry::Translated& how);
  Answer translate(const Job& job);
  std::optional<Answer> from_template(const Job& job, const translate::Request& request);

  const ServiceOptions options_;
  std::shared_ptr<cache::ApprovalStore> store_;
  std::shared_ptr<translate::Translator> translator_;
  std::shared_ptr<telemetry::Metrics> metrics_;
  std::shared_ptr<const Templates> templates_;
  base::LineLimit log_limit_;
  base::SingleFlight<Answer> flights_;
  std::atomic<std::size_t> queued_{0};
  boost::asio::thread_pool pool_;
};

}  // namespace proxy::query
