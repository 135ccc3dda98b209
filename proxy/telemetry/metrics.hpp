#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "proxy/telemetry/exposition.hpp"
#include "translate/translator.hpp"

namespace proxy::telemetry {

// Where the answer to a prompt came from: what was stored, or who translated it.
enum class Source { approved, pending, template_, builtin, model };
// `abstained`: nobody knew a translation that passes the checks; `refused`: only approved prompts may run.
enum class Outcome { ok, abstained, refused, error };

// The process's own metrics, served at /promphrase/metrics. Thread-safe; label values are from small fixed
// sets. What happens seldom is counted here; what others count for themselves is asked of them when somebody
// looks.
class Metrics {
 public:
  using Ask = std::function<void(Exposition&)>;

  Metrics();
  ~Metrics();

  // Asked at every look, until the sources are dropped; may be slow. A source may hold what counts here.
  void add_source(Ask ask);
  void drop_sources();
  // Series of a provider that begin with 0, so that rates of them are right from the first call on.
  void expect_provider(const llm::ProviderState& provider);

  // How a prompt was answered, and in what time it was translated where it was.
  void count_translation(Source source, Outcome outcome, std::chrono::duration<double> took);
  // The same of a translator's answer, told from the answer and its journal.
  void count_translation(const base::Result<translate::Translation>& answer,
                         const translate::Journal& journal, std::chrono::duration<double> took);
  // Found in the store, which is one of approved, pending and template; or not.
  void count_hit(Source kind);
  void count_miss();
  // What the gate refused, what was repaired, and every call of a model.
  void count_journal(const translate::Journal& journal);
  // An approval or rejection that was acknowledged.
  void count_decision();
  // A load of a catalog, and what the default upstream holds since the last one.
  void count_catalog_load(bool ok, std::chrono::duration<double> took);
  void set_catalog(std::size_t families);
  void count_store_write(bool ok, std::chrono::duration<double> took);

  std::string exposition(bool open_metrics) const;

 private:
  struct Families;
  std::unique_ptr<Families> families_;
  mutable std::mutex mutex_;  // of the sources
  std::vector<Ask> sources_;
};

}  // namespace proxy::telemetry
