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
void write_traceparent(std::string& out, const TraceContext& context);  // in place of what is there

void append_hex(std::string& out, std::uint64_t value);  // 16 lower-case digits
std::string trace_id(const TraceContext& context);       // 32 lower-case hex digits
std::string span_id(std::uint64_t span);                 // 16

// Never 0; different on every thread.
std::uint64_t random_id();

// The context of a span of our own.
struct Started {
  TraceContext context;
  std::uint64_t parent = 0;  // span; 0: none
};
// In the trace of a client's traceparent, sampled as its parent is; nothing when that is not valid.
std::optional<Started> continue_trace(std::string_view asked);
Started begin_trace();  // sampled

// Which of the traces that begin here are sampled; each thread has its own.
class Sampler {
 public:
  explicit Sampler(double ratio);
  bool take() { return next() <= last_ && any_; }

 private:
  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15;
    const auto mixed = (state_ ^ state_ >> 32) * 0xd6e8feb86659fd93;
    return mixed ^ mixed >> 32;
  }

  std::uint64_t state_;
  std::uint64_t last_ = 0;
  bool any_ = false;
};

}  // namespace proxy::http
