#include "proxy/telemetry/tracer.hpp"

#include <algorithm>

#include "base/logging.hpp"
#include "llm/http.hpp"
#include "llm/json.hpp"

namespace proxy::telemetry {
namespace {

constexpr std::chrono::seconds kEvery{2};
constexpr std::chrono::seconds kPatience{3};

void put_value(llm::JsonWriter& writer, const Span::Value& value) {
  writer.StartObject();
  std::visit(
      [&](const auto& is) {
        using Type = std::decay_t<decltype(is)>;
        if constexpr (std::is_same_v<Type, std::string>) {
          llm::json_put(writer, "stringValue", is);
        } else if constexpr (std::is_same_v<Type, std::int64_t>) {
          // 64-bit numbers are strings in the JSON of protocol buffers.
          llm::json_put(writer, "intValue", std::to_string(is));
        } else if constexpr (std::is_same_v<Type, bool>) {
          writer.Key("boolValue");
          writer.Bool(is);
        } else {
          writer.Key("doubleValue");
          writer.Double(is);
        }
      },
      value);
  writer.EndObject();
}

void put_attribute(llm::JsonWriter& writer, std::string_view name, const Span::Value& value) {
  writer.StartObject();
  llm::json_put(writer, "key", name);
  writer.Key("value");
  put_value(writer, value);
  writer.EndObject();
}

std::string unix_nanoseconds(std::chrono::steady_clock::time_point time) {
  const auto ago = std::chrono::steady_clock::now() - time;
  const auto then = std::chrono::system_clock::now().time_since_epoch() - ago;
  return std::to_string(std::chrono::duration_cast<std::chrono::nanoseconds>(then).count());
}

// As the configuration wants it called.
std::string_view name_of(std::string_view name, const Config::Tracing& options) {
  for (const std::string_view pair : options.attribute_names)
    if (pair.starts_with(name) && pair.substr(name.size()).starts_with('='))
      return pair.substr(name.size() + 1);
  return name;
}

void put_span(llm::JsonWriter& writer, const Span& span, const Config::Tracing& options) {
  writer.StartObject();
  llm::json_put(writer, "traceId", http::trace_id(span.context));
  llm::json_put(writer, "spanId", http::span_id(span.context.span));
  if (span.parent != 0) llm::json_put(writer, "parentSpanId", http::span_id(span.parent));
  llm::json_put(writer, "name", span.name);
  writer.Key("kind");
  writer.Int(static_cast<int>(span.kind));
  const auto began = unix_nanoseconds(span.began);
  llm::json_put(writer, "startTimeUnixNano", began);
  // From the same reading of the clocks, so that the duration is the measured one.
  llm::json_put(
      writer, "endTimeUnixNano",
      std::to_string(std::stoll(began) +
                     std::chrono::duration_cast<std::chrono::nanoseconds>(span.ended - span.began).count()));
  writer.Key("attributes");
  writer.StartArray();
  for (const auto& [name, value] : span.attributes) {
    put_attribute(writer, name_of(name, options), value);
  }
  writer.EndArray();
  if (span.failed) {
    writer.Key("status");
    writer.StartObject();
    writer.Key("code");
    writer.Int(2);
    writer.EndObject();
  }
  writer.EndObject();
}

}  // namespace

std::string otlp_json(const std::vector<Span>& spans, const Config::Tracing& options) {
  rapidjson::StringBuffer out;
  llm::JsonWriter writer(out);
  const auto open = [&](const char* key) {
    writer.Key(key);
    writer.StartArray();
    writer.StartObject();
  };
  const auto close = [&] {
    writer.EndObject();
    writer.EndArray();
  };
  writer.StartObject();
  open("resourceSpans");
  writer.Key("resource");
  writer.StartObject();
  writer.Key("attributes");
  writer.StartArray();
  put_attribute(writer, "service.name", options.service_name);
  put_attribute(writer, "service.version", std::string(PROMPHRASE_VERSION));
  writer.EndArray();
  writer.EndObject();
  open("scopeSpans");
  writer.Key("scope");
  writer.StartObject();
  llm::json_put(writer, "name", "promphrase");
  writer.EndObject();
  writer.Key("spans");
  writer.StartArray();
  for (const auto& span : spans) put_span(writer, span, options);
  writer.EndArray();
  close();
  close();
  writer.EndObject();
  return {out.GetString(), out.GetSize()};
}

Tracer::Tracer(Config::Tracing options, Send send) : options_(std::move(options)), send_(std::move(send)) {
  thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

Tracer::~Tracer() = default;

void Tracer::record(Span span) {
  std::erase_if(span.attributes, [](const auto& attribute) {
    const auto* text = std::get_if<std::string>(&attribute.second);
    return text != nullptr && text->empty();
  });
  const std::lock_guard lock(mutex_);
  if (waiting_.size() >= options_.queue) {
    ++dropped_full_;
    return;
  }
  waiting_.push_back(std::move(span));
  if (waiting_.size() == kBatch) arrived_.notify_one();
}

void Tracer::run(const std::stop_token& stop) {
  bool away = false;
  for (bool last = false; !last;) {
    std::vector<Span> spans;
    {
      std::unique_lock lock(mutex_);
      arrived_.wait_for(lock, stop, kEvery, [this] { return waiting_.size() >= kBatch; });
      last = stop.stop_requested();
      spans.swap(waiting_);
    }
    for (std::size_t from = 0; from < spans.size(); from += kBatch) {
      const auto to = std::min(from + kBatch, spans.size());
      const std::vector<Span> batch(spans.begin() + static_cast<std::ptrdiff_t>(from),
                                    spans.begin() + static_cast<std::ptrdiff_t>(to));
      // At the end nobody waits for a collector that does not answer.
      const auto sent = last && away ? base::Result<void>(base::Error{base::errc::unavailable, "stopping"})
                                     : send_(otlp_json(batch, options_));
      (sent ? exported_ : dropped_away_) += batch.size();
      if (!sent && !away) spdlog::warn("traces are dropped: {}", base::printable(sent.error().detail));
      if (sent && away) spdlog::info("traces are taken again");
      away = !sent;
    }
  }
}

void Tracer::add_metrics(Exposition& to) const {
  using Type = Exposition::Type;
  to.add("promphrase_trace_spans_exported_total", Type::Counter, "Spans that the collector took.",
         static_cast<double>(exported_.load()));
  to.begin("promphrase_trace_spans_dropped_total", Type::Counter,
           "Spans that were not sent: too many waited, or the collector did not take them.");
  to.add({{"reason", "queue_full"}}, static_cast<double>(dropped_full_.load()));
  to.add({{"reason", "collector"}}, static_cast<double>(dropped_away_.load()));
}

base::Result<std::shared_ptr<Tracer>> make_tracer(const Config::Tracing& options) {
  if (options.endpoint.empty()) return std::shared_ptr<Tracer>();
  auto endpoint = llm::parse_endpoint(options.endpoint);
  if (!endpoint) return base::Error{base::errc::bad_input, "key 'tracing.endpoint': is no URL"};
  // A collector's address alone means its usual path.
  const auto path = (endpoint->path.empty() ? "/v1/traces" : endpoint->path) + endpoint->query;
  auto send = [endpoint = *endpoint, path,
               headers = options.headers](const std::string& body) -> base::Result<void> {
    const auto answer =
        llm::post_json(endpoint, {path, headers, body, base::Deadline::in(kPatience), 64 * 1024});
    if (!answer) return base::Error{answer.error().code, "the collector of traces could not be reached"};
    if (answer->status >= 200 && answer->status < 300) return {};
    return base::Error{base::errc::upstream,
                       "the collector of traces answered " + std::to_string(answer->status)};
  };
  return std::make_shared<Tracer>(options, std::move(send));
}

}  // namespace proxy::telemetry
