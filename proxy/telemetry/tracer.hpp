#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include "base/error.hpp"
#include "proxy/config.hpp"
#include "proxy/http/trace_context.hpp"
#include "proxy/telemetry/exposition.hpp"

namespace proxy::telemetry {

// One finished span, as OpenTelemetry has them.
struct Span {
  enum class Kind { internal = 1, server = 2, client = 3 };
  using Value = std::variant<std::string, std::int64_t, double, bool>;

  http::TraceContext context;  // of this span
  std::uint64_t parent = 0;    // 0: the first of its trace
  std::string name;
  Kind kind = Kind::internal;
  std::chrono::steady_clock::time_point began, ended;
  std::vector<std::pair<std::string, Value>> attributes;
  bool failed = false;
};

// A batch of spans as the body of an OTLP/HTTP request in JSON. `names` gives attributes other names.
std::string otlp_json(const std::vector<Span>& spans, const Config::Tracing& options);

// Sends spans to a collector: in batches, from a thread of its own. When they come faster than they go, or
// the collector is away, they are dropped and counted. Thread-safe.
class Tracer {
 public:
  // Gives a batch to the collector; an error drops it.
  using Send = std::function<base::Result<void>(const std::string& body)>;
  static constexpr std::size_t kBatch = 512;

  Tracer(Config::Tracing options, Send send);
  ~Tracer();  // what waits is sent once more, within a second or two

  // Attributes without a value are left out.
  void record(Span span);
  const Config::Tracing& options() const { return options_; }
  void add_metrics(Exposition& to) const;

 private:
  void run(const std::stop_token& stop);

  const Config::Tracing options_;
  const Send send_;
  std::mutex mutex_;
  std::condition_variable_any arrived_;
  std::vector<Span> waiting_;
  std::atomic<std::uint64_t> exported_{0}, dropped_full_{0}, dropped_away_{0};
  std::jthread thread_;
};

// Over HTTP, to the configured endpoint; null when none is configured. Error: bad_input.
base::Result<std::shared_ptr<Tracer>> make_tracer(const Config::Tracing& options);

}  // namespace proxy::telemetry
