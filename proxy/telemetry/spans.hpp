#pragma once

#include "proxy/http/exchange.hpp"
#include "proxy/http/stats.hpp"
#include "proxy/telemetry/tracer.hpp"
#include "translate/translator.hpp"

// What is told of a request and of a translation as spans.
namespace proxy::telemetry {

void record_request(Tracer& tracer, const http::Finished& request);

// One prompt's translation below the request's span `above`, and below it every call of a model.
struct Translated {
  std::string_view prompt;  // told only where the configuration allows it
  std::string_view source;  // "approved", "pending", "template", "built-in" or the model's name
  std::string_view promql;  // with the prompt
  const base::Error* error = nullptr;
  const translate::Journal* journal = nullptr;  // may be null
  std::chrono::steady_clock::time_point began;
};
void record_translation(Tracer& tracer, const http::TraceContext& above, const Translated& translated);

}  // namespace proxy::telemetry
