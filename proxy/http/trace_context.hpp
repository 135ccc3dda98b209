#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace proxy::http {

// Where a span stands in its trace (W3C Trace Context, level 1).
struct TraceContext {
  std::uint64_t trace_high = 0, trace_low = 0;
  std::uint64_t span = 0;  // 0: there is none
  bool sampled = false;
};

// Version 00, and what later versions have in common with it. Nothing when it is not valid: then a new trace
// begins.
std::optional<TraceContext> parse_traceparent(std::string_view text);
std::string traceparent(const TraceContext& context);

std::string trace_id(const TraceContext& context);  // 32 lower-case hex digits
std::string span_id(std::uint64_t span);            // 16

// Never 0; different on every thread.
std::uint64_t random_id();

// The context of a span of our own in answer to `asked` (a client's traceparent; may be empty): in the same
// trace and sampled as its parent is, or in a new one of which `ratio` are sampled.
struct Started {
  TraceContext context;
  std::uint64_t parent = 0;  // span; 0: none
};
Started start_trace(std::string_view asked, double ratio);

}  // namespace proxy::http
