#include "proxy/telemetry/tracer.hpp"

#include <algorithm>
#include <charconv>

#include "base/json_text.hpp"
#include "base/logging.hpp"
#include "llm/http.hpp"

namespace proxy::telemetry {
namespace {

constexpr std::chrono::seconds kEvery{2};
constexpr std::chrono::seconds kPatience{3};

template <std::size_t size>
void put(std::string& out, const char (&text)[size]) {
  out.append(text, size - 1);
}

void put_number(std::string& out, std::int64_t number) {
  char digits[20];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

void put_value(std::string& out, const Span::Value& value) {
  if (const auto* text = std::get_if<std::string_view>(&value)) {
    put(out, "{\"stringValue\":");
    base::append_json_text(out, *text);
  } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    // 64-bit numbers are strings in the JSON of protocol buffers.
    put(out, "{\"intValue\":\"");
    put_number(out, *whole);
    out += '"';
  } else if (const auto* part = std::get_if<double>(&value)) {
    put(out, "{\"doubleValue\":");
    out += fmt::format("{}", *part);
  } else {
    out.append(std::get<bool>(value) ? "{\"boolValue\":true" : "{\"boolValue\":false");
  }
  out += '}';
}

// The name is one of ours, or as the configuration wants it called.
void put_name(std::string& out, std::string_view name, const Config::Tracing& options) {
  for (const std::string_view pair : options.attribute_names) {
    if (pair.starts_with(name) && pair.substr(name.size()).starts_with('='))
      return base::append_json_text(out, pair.substr(name.size() + 1));
  }
  out += '"';
  out += name;
  out += '"';
}

void put_attribute(std::string& out, std::string_view name, const Span::Value& value,
                   const Config::Tracing& options) {
  put(out, "{\"key\":");
  put_name(out, name, options);
  put(out, ",\"value\":");
  put_value(out, value);
  out += '}';
}

std::int64_t nanoseconds(auto since) {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(since.time_since_epoch()).count();
}

void put_span(std::string& out, const Span& span, std::int64_t unix_offset, const Config::Tracing& options) {
  put(out, "{\"traceId\":\"");
  http::append_hex(out, span.context.trace_high);
  http::append_hex(out, span.context.trace_low);
  put(out, "\",\"spanId\":\"");
  http::append_hex(out, span.context.span);
  if (span.parent != 0) {
    put(out, "\",\"parentSpanId\":\"");
    http::append_hex(out, span.parent);
  }
  put(out, "\",\"name\":");
  base::append_json_text(out, span.name);
  put(out, ",\"kind\":");
  put_number(out, static_cast<int>(span.kind));
  put(out, ",\"startTimeUnixNano\":\"");
  put_number(out, nanoseconds(span.began) + unix_offset);
  put(out, "\",\"endTimeUnixNano\":\"");
  put_number(out, nanoseconds(span.ended) + unix_offset);
  put(out, "\",\"attributes\":[");
  bool first = true;
  for (const auto& [name, value] : span.attributes) {
    const auto* text = std::get_if<std::string_view>(&value);
    if (text != nullptr && text->empty()) continue;
    if (!first) out += ',';
    first = false;
    put_attribute(out, name, value, options);
  }
  out.append(span.failed ? "],\"status\":{\"code\":2}}" : "]}");
}

}  // namespace

Tracer::Tracer(Config::Tracing options, Send send) : options_(std::move(options)), send_(std::move(send)) {
  set_clock();
  thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

Tracer::~Tracer() = default;

void Tracer::set_clock() {
  unix_offset_ =
      nanoseconds(std::chrono::system_clock::now()) - nanoseconds(std::chrono::steady_clock::now());
}

void Tracer::record(const Span& span) {
  thread_local std::string text;
  text.clear();
  put_span(text, span, unix_offset_, options_);
  text += ',';
  const std::lock_guard lock(mutex_);
  if (waiting_.ends.size() >= options_.queue) {
    ++dropped_full_;
    return;
  }
  waiting_.text += text;
  waiting_.ends.push_back(waiting_.text.size());
  if (waiting_.ends.size() == kBatch) arrived_.notify_one();
}

// Of the spans `from` to, without it, `to`.
std::string Tracer::body(const Spans& spans, std::size_t from, std::size_t to) const {
  std::string out = R"({"resourceSpans":[{"resource":{"attributes":[)";
  put_attribute(out, "service.name", options_.service_name, options_);
  out += ',';
  put_attribute(out, "service.version", PROMPHRASE_VERSION, options_);
  out.append(R"(]},"scopeSpans":[{"scope":{"name":"promphrase"},"spans":[)");
  const auto begin = from == 0 ? 0 : spans.ends[from - 1];
  out.append(spans.text, begin, spans.ends[to - 1] - 1 - begin);
  return out += "]}]}]}";
}

void Tracer::run(const std::stop_token& stop) {
  bool away = false;
  Spans spans;
  for (bool last = false; !last;) {
    spans.text.clear();
    spans.ends.clear();
    {
      std::unique_lock lock(mutex_);
      arrived_.wait_for(lock, stop, kEvery, [this] { return waiting_.ends.size() >= kBatch; });
      last = stop.stop_requested();
      std::swap(spans, waiting_);
    }
    set_clock();
    for (std::size_t from = 0; from < spans.ends.size(); from += kBatch) {
      const auto to = std::min(from + kBatch, spans.ends.size());
      // At the end nobody waits for a collector that does not answer.
      const auto sent = last && away ? base::Result<void>(base::Error{base::errc::unavailable, "stopping"})
                                     : send_(body(spans, from, to));
      (sent ? exported_ : dropped_away_) += to - from;
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
