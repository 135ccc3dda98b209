#pragma once

#include <atomic>
#include <boost/container/static_vector.hpp>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include "base/error.hpp"
#include "proxy/config.hpp"
#include "proxy/http/trace_context.hpp"
#include "proxy/telemetry/exposition.hpp"

namespace proxy::telemetry {

// One finished span, as OpenTelemetry has them; what it names must exist until it is recorded.
struct Span {
  enum class Kind { internal = 1, server = 2, client = 3 };
  using Value = std::variant<std::string_view, std::int64_t, double, bool>;

  void add(std::string_view attribute, Value value) { attributes.emplace_back(attribute, value); }

  http::TraceContext context;  // of this span
  std::uint64_t parent = 0;    // 0: the first of its trace
  std::string_view name;
  Kind kind = Kind::internal;
  std::chrono::steady_clock::time_point began, ended;
  boost::container::static_vector<std::pair<std::string_view, Value>, 16> attributes;
  bool failed = false;
};

// Sends spans to a collector, as OTLP over HTTP has them in JSON: in batches, from a thread of its own. When
// they come faster than they go, or the collector is away, they are dropped and counted. Thread-safe.
class Tracer {
 public:
  // Gives a batch to the collector; an error drops it.
  using Send = std::function<base::Result<void>(const std::string& body)>;
  static constexpr std::size_t kBatch = 512;

  Tracer(Config::Tracing options, Send send);
  ~Tracer();  // what waits is sent once more, within a second or two

  // Attributes with an empty text are left out.
  void record(const Span& span);
  const Config::Tracing& options() const { return options_; }
  void add_metrics(Exposition& to) const;

 private:
  // Spans as JSON, each with a comma behind it.
  struct Spans {
    std::string text;
    std::vector<std::size_t> ends;  // of each, in `text`
  };

  void run(const std::stop_token& stop);
  void set_clock();
  std::string body(const Spans& spans, std::size_t from, std::size_t to) const;

  const Config::Tracing options_;
  const Send send_;
  std::atomic<std::int64_t> unix_offset_{0};  // nanoseconds that the clock of spans lacks to those since 1970
  std::mutex mutex_;
  std::condition_variable_any arrived_;
  Spans waiting_;
  std::atomic<std::uint64_t> exported_{0}, dropped_full_{0}, dropped_away_{0};
  std::jthread thread_;
};

// Over HTTP, to the configured endpoint; null when none is configured. Error: bad_input.
base::Result<std::shared_ptr<Tracer>> make_tracer(const Config::Tracing& options);

}  // namespace proxy::telemetry
