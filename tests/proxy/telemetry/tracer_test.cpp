#include "proxy/telemetry/tracer.hpp"

#include "proxy/telemetry/spans.hpp"
#include "tests/catch.hpp"

using namespace proxy;
using namespace proxy::telemetry;

namespace {

http::TraceContext sampled() {
  return {0x0123456789abcdef, 0xfedcba9876543210, 0x00000000000000aa, true};
}

// What reached the collector.
struct Collected {
  std::mutex mutex;
  std::vector<std::string> bodies;

  Tracer::Send send() {
    return [this](const std::string& body) -> base::Result<void> {
      const std::lock_guard lock(mutex);
      bodies.push_back(body);
      return {};
    };
  }
  std::string all() {
    const std::lock_guard lock(mutex);
    std::string out;
    for (const auto& body : bodies) out += body;
    return out;
  }
};

}  // namespace

TEST_CASE("A span is written as OTLP has it in JSON") {
  Span span;
  span.context = sampled();
  span.parent = 0xbb;
  span.name = "a \"b\"";
  span.kind = Span::Kind::client;
  span.began = std::chrono::steady_clock::now();
  span.ended = span.began + std::chrono::milliseconds(5);
  span.attributes = {{"text", std::string("t")}, {"whole", std::int64_t{7}}, {"part", 0.5}, {"yes", true}};
  span.failed = true;
  Config::Tracing options;
  options.attribute_names = {"text=other.text", "tex=wrong"};
  const auto json = otlp_json({span}, options);
  CHECK(
      json.find(
          R"("traceId":"0123456789abcdeffedcba9876543210","spanId":"00000000000000aa","parentSpanId":"00000000000000bb","name":"a \"b\"","kind":3)") !=
      std::string::npos);
  CHECK(
      json.find(
          R"("attributes":[{"key":"other.text","value":{"stringValue":"t"}},{"key":"whole","value":{"intValue":"7"}},{"key":"part","value":{"doubleValue":0.5}},{"key":"yes","value":{"boolValue":true}}],"status":{"code":2})") !=
      std::string::npos);
}

TEST_CASE("What waits is sent before the end, without prompts") {
  Collected collected;
  {
    Tracer tracer({}, collected.send());
    translate::Journal journal;
    journal.calls.emplace_back().model = "m";
    const base::Error error{base::errc::untranslatable, "greenhouse"};
    record_translation(
        tracer, sampled(),
        {"greenhouse", "model", "greenhouse", &error, &journal, std::chrono::steady_clock::now()});
  }
  const auto json = collected.all();
  CHECK(json.find(R"("name":"translate")") != std::string::npos);
  CHECK(json.find(R"("name":"chat m")") != std::string::npos);
  CHECK(json.find("greenhouse") == std::string::npos);
}

TEST_CASE("Spans that can't wait or are not taken are counted") {
  Config::Tracing options;
  options.queue = 3;
  Exposition told;
  {
    Tracer tracer(options, [](const std::string&) -> base::Result<void> {
      return base::Error{base::errc::unavailable, "away"};
    });
    for (int i = 0; i < 5; ++i) tracer.record(Span{});
    tracer.add_metrics(told);
  }
  CHECK(told.text().find("promphrase_trace_spans_dropped_total{reason=\"queue_full\"} 2\n") !=
        std::string::npos);
}
