#include "proxy/telemetry/tracer.hpp"

#include <rapidjson/document.h>

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
  Collected collected;
  {
    Config::Tracing options;
    options.attribute_names = {"text=other.text", "tex=wrong"};
    Tracer tracer(options, collected.send());
    Span span;
    span.context = sampled();
    span.parent = 0xbb;
    span.name = "a \"b\"";
    span.kind = Span::Kind::client;
    span.began = std::chrono::steady_clock::now();
    span.ended = span.began + std::chrono::milliseconds(5);
    span.add("none", "");
    span.add("text", "t\n\xff");
    span.add("whole", std::int64_t{7});
    span.add("part", 0.5);
    span.add("yes", true);
    span.failed = true;
    tracer.record(span);
    tracer.record({});
  }
  rapidjson::Document read;
  REQUIRE_FALSE(read.Parse(collected.all().c_str()).HasParseError());
  const auto& spans = read["resourceSpans"][0]["scopeSpans"][0]["spans"];
  REQUIRE(spans.Size() == 2);
  const auto& first = spans[0];
  CHECK(std::string(first["traceId"].GetString()) == "0123456789abcdeffedcba9876543210");
  CHECK(std::string(first["spanId"].GetString()) == "00000000000000aa");
  CHECK(std::string(first["parentSpanId"].GetString()) == "00000000000000bb");
  CHECK(std::string(first["name"].GetString()) == "a \"b\"");
  CHECK(first["kind"].GetInt() == 3);
  CHECK(first["status"]["code"].GetInt() == 2);
  const auto began = std::stoll(first["startTimeUnixNano"].GetString());
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  CHECK(std::abs(began - std::chrono::nanoseconds(now).count()) < 60'000'000'000);
  CHECK(std::stoll(first["endTimeUnixNano"].GetString()) - began == 5'000'000);
  const auto json = collected.all();
  CHECK(
      json.find(
          R"("attributes":[{"key":"other.text","value":{"stringValue":"t\u000a)"
          "\xef\xbf\xbd"
          R"("}},{"key":"whole","value":{"intValue":"7"}},{"key":"part","value":{"doubleValue":0.5}},{"key":"yes","value":{"boolValue":true}}],)") !=
      std::string::npos);
  CHECK_FALSE(spans[1].HasMember("parentSpanId"));
  CHECK(spans[1]["attributes"].Empty());
}

TEST_CASE("Many spans are sent in batches, none twice and none left out") {
  Collected collected;
  constexpr std::size_t kSpans = 3 * Tracer::kBatch + 7;
  {
    Tracer tracer({}, collected.send());
    for (std::size_t i = 0; i < kSpans; ++i) {
      const auto name = "span " + std::to_string(i) + ".";
      Span span;
      span.context = sampled();
      span.name = name;
      tracer.record(span);
    }
  }
  std::size_t found = 0;
  for (const auto& body : collected.bodies) {
    rapidjson::Document read;
    REQUIRE_FALSE(read.Parse(body.c_str()).HasParseError());
    const auto& spans = read["resourceSpans"][0]["scopeSpans"][0]["spans"];
    CHECK(spans.Size() <= Tracer::kBatch);
    for (const auto& span : spans.GetArray())
      CHECK(std::string(span["name"].GetString()) == "span " + std::to_string(found++) + ".");
  }
  CHECK(found == kSpans);
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
    for (int i = 0; i < 5; ++i) tracer.record({});
    tracer.add_metrics(told);
  }
  CHECK(told.text().find("promphrase_trace_spans_dropped_total{reason=\"queue_full\"} 2\n") !=
        std::string::npos);
}
