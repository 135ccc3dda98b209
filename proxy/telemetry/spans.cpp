#include "proxy/telemetry/spans.hpp"

#include "proxy/handlers.hpp"

namespace proxy::telemetry {
namespace {

using Clock = std::chrono::steady_clock;

Span child_of(const http::TraceContext& above) {
  Span span;
  span.context = above;
  span.context.span = http::random_id();
  span.parent = above.span;
  return span;
}

std::int64_t count(std::uint64_t value) {
  return static_cast<std::int64_t>(value);
}

std::string_view error_name(base::errc code) {
  return base::to_string(code);
}

// The names are those of OpenTelemetry's conventions for generative AI as of 2026, which still change.
void record_call(Tracer& tracer, const http::TraceContext& above, const llm::Call& call) {
  auto span = child_of(above);
  const auto name = "chat " + call.model;
  span.kind = Span::Kind::client;
  span.name = name;
  span.began = call.began;
  span.ended = call.ended;
  span.failed = call.error.has_value();
  span.add("gen_ai.operation.name", "chat");
  span.add("gen_ai.provider.name", call.provider);
  span.add("gen_ai.request.model", call.model);
  span.add("gen_ai.response.model", call.answered_by);
  span.add("gen_ai.response.finish_reasons", call.finish_reason);
  if (call.status != 0) span.add("http.response.status_code", std::int64_t{call.status});
  if (call.usage.known) {
    span.add("gen_ai.usage.input_tokens", count(call.usage.input_tokens));
    span.add("gen_ai.usage.output_tokens", count(call.usage.output_tokens));
    span.add("gen_ai.usage.cache_read.input_tokens", count(call.usage.cached_tokens));
  }
  if (call.first_byte) {
    const std::chrono::duration<double> waited = *call.first_byte - call.began;
    span.add("gen_ai.response.time_to_first_chunk", waited.count());
  }
  if (call.error) span.add("error.type", error_name(*call.error));
  if (call.retried) span.add("promphrase.retried", true);
  tracer.record(span);
}

}  // namespace

void record_request(Tracer& tracer, const http::Finished& request) {
  const auto& seen = *request.seen;
  const auto method = http::to_string(seen.method);
  const auto handler = kHandlerNames[seen.kind];
  if (seen.went_upstream) {
    auto up = child_of(seen.trace);
    if (seen.upstream_span != 0) up.context.span = seen.upstream_span;
    up.kind = Span::Kind::client;
    up.name = method;
    up.began = seen.sent;
    up.ended = seen.upstream_status != 0 ? seen.answered : seen.ended;
    up.failed = seen.upstream_status == 0 || seen.upstream_status >= 400;
    up.add("http.request.method", method);
    up.add("server.address", request.address);
    up.add("promphrase.upstream", request.upstream.empty() ? "default" : request.upstream);
    if (seen.upstream_status != 0)
      up.add("http.response.status_code", std::int64_t{seen.upstream_status});
    else
      up.add("error.type", seen.aborted ? "aborted" : "no_answer");
    tracer.record(up);
  }
  const auto name = std::string(method).append(" ").append(handler);
  Span span;
  span.context = seen.trace;
  span.parent = seen.parent_span;
  span.kind = Span::Kind::server;
  span.name = name;
  span.began = seen.began;
  span.ended = seen.ended;
  span.failed = seen.status >= 500 || seen.aborted;
  span.add("http.request.method", method);
  span.add("http.route", handler);
  span.add("url.path", request.path);
  if (seen.status != 0) span.add("http.response.status_code", std::int64_t{seen.status});
  if (seen.aborted) span.add("error.type", "aborted");
  tracer.record(span);
}

void record_translation(Tracer& tracer, const http::TraceContext& above, const Translated& translated) {
  auto span = child_of(above);
  span.name = "translate";
  span.began = translated.began;
  span.ended = Clock::now();
  span.failed = translated.error != nullptr;
  span.add("promphrase.source", translated.source);
  if (translated.error != nullptr) span.add("error.type", error_name(translated.error->code));
  if (tracer.options().prompts) {
    span.add("promphrase.prompt", translated.prompt);
    span.add("promphrase.promql", translated.promql);
  }
  if (const auto* journal = translated.journal) {
    std::size_t proposed = 0, refused = 0, rounds = 0;
    for (const auto& step : journal->steps) {
      proposed += step.proposed;
      refused += step.refused_by.size();
      rounds += step.by_model ? 1 : 0;
    }
    span.add("promphrase.candidates", count(proposed));
    span.add("promphrase.candidates_rejected", count(refused));
    span.add("promphrase.repairs", count(rounds == 0 ? 0 : rounds - 1));
    for (const auto& call : journal->calls) record_call(tracer, span.context, call);
  }
  tracer.record(span);
}

}  // namespace proxy::telemetry
