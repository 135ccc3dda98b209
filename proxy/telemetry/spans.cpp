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

// The names are those of OpenTelemetry's conventions for generative AI as of 2026, which still change.
void record_call(Tracer& tracer, const http::TraceContext& above, const llm::Call& call) {
  auto span = child_of(above);
  span.kind = Span::Kind::client;
  span.name = "chat " + call.model;
  span.began = call.began;
  span.ended = call.ended;
  span.failed = call.error.has_value();
  auto& to = span.attributes;
  to = {{"gen_ai.operation.name", "chat"},
        {"gen_ai.provider.name", call.provider},
        {"gen_ai.request.model", call.model},
        {"gen_ai.response.model", call.answered_by},
        {"gen_ai.response.finish_reasons", std::string(call.finish_reason)}};
  if (call.status != 0) to.emplace_back("http.response.status_code", std::int64_t{call.status});
  if (call.usage.known) {
    to.emplace_back("gen_ai.usage.input_tokens", count(call.usage.input_tokens));
    to.emplace_back("gen_ai.usage.output_tokens", count(call.usage.output_tokens));
    to.emplace_back("gen_ai.usage.cache_read.input_tokens", count(call.usage.cached_tokens));
  }
  if (call.first_byte) {
    const std::chrono::duration<double> waited = *call.first_byte - call.began;
    to.emplace_back("gen_ai.response.time_to_first_chunk", waited.count());
  }
  if (call.error) to.emplace_back("error.type", std::string(base::to_string(*call.error)));
  if (call.retried) to.emplace_back("promphrase.retried", true);
  tracer.record(std::move(span));
}

}  // namespace

void record_request(Tracer& tracer, const http::Finished& request) {
  const auto& seen = *request.seen;
  const auto method = std::string(http::to_string(seen.method));
  const auto handler = std::string(kHandlerNames[seen.kind]);
  if (seen.went_upstream) {
    auto up = child_of(seen.trace);
    if (seen.upstream_span != 0) up.context.span = seen.upstream_span;
    up.kind = Span::Kind::client;
    up.name = method;
    up.began = seen.sent;
    up.ended = seen.upstream_status != 0 ? seen.answered : Clock::now();
    up.failed = seen.upstream_status == 0 || seen.upstream_status >= 400;
    up.attributes = {
        {"http.request.method", method},
        {"server.address", std::string(request.address)},
        {"promphrase.upstream", request.upstream.empty() ? "default" : std::string(request.upstream)}};
    if (seen.upstream_status != 0)
      up.attributes.emplace_back("http.response.status_code", std::int64_t{seen.upstream_status});
    else
      up.attributes.emplace_back("error.type", seen.aborted ? "aborted" : "no_answer");
    tracer.record(std::move(up));
  }
  Span span;
  span.context = seen.trace;
  span.parent = seen.parent_span;
  span.kind = Span::Kind::server;
  span.name = method + " " + handler;
  span.began = seen.began;
  span.ended = Clock::now();
  span.failed = seen.status >= 500 || seen.aborted;
  span.attributes = {
      {"http.request.method", method}, {"http.route", handler}, {"url.path", std::string(request.path)}};
  if (seen.status != 0) span.attributes.emplace_back("http.response.status_code", std::int64_t{seen.status});
  if (seen.aborted) span.attributes.emplace_back("error.type", "aborted");
  tracer.record(std::move(span));
}

void record_translation(Tracer& tracer, const http::TraceContext& above, const Translated& translated) {
  auto span = child_of(above);
  span.name = "translate";
  span.began = translated.began;
  span.ended = Clock::now();
  span.failed = translated.error != nullptr;
  auto& to = span.attributes;
  to = {{"promphrase.source", std::string(translated.source)}};
  if (translated.error != nullptr)
    to.emplace_back("error.type", std::string(base::to_string(translated.error->code)));
  if (tracer.options().prompts) {
    to.emplace_back("promphrase.prompt", std::string(translated.prompt));
    to.emplace_back("promphrase.promql", std::string(translated.promql));
  }
  if (const auto* journal = translated.journal) {
    std::size_t proposed = 0, refused = 0, rounds = 0;
    for (const auto& step : journal->steps) {
      proposed += step.proposed;
      refused += step.refused_by.size();
      rounds += step.by_model ? 1 : 0;
    }
    to.emplace_back("promphrase.candidates", count(proposed));
    to.emplace_back("promphrase.candidates_rejected", count(refused));
    to.emplace_back("promphrase.repairs", count(rounds == 0 ? 0 : rounds - 1));
    for (const auto& call : journal->calls) record_call(tracer, span.context, call);
  }
  tracer.record(std::move(span));
}

}  // namespace proxy::telemetry
