#include "proxy/http/trace_context.hpp"

#include <bit>
#include <cstring>
#include <random>

namespace proxy::http {
namespace {

// Lower case only, as the standard has it.
bool read_hex(std::string_view text, std::uint64_t& value) {
  value = 0;
  for (char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit && !(c >= 'a' && c <= 'f')) return false;
    value = value << 4 | static_cast<std::uint64_t>(digit ? c - '0' : c - 'a' + 10);
  }
  return true;
}

}  // namespace

// All eight bytes at once: each half of a byte in a byte of its own, then 6 is carried out of those above 9.
void append_hex(std::string& out, std::uint64_t value) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u;
  char digits[16];
  for (int half = 0; half < 2; ++half) {
    std::uint64_t spread = half == 0 ? value >> 32 : value & 0xffffffffu;
    spread = (spread << 16 | spread) & 0x0000ffff0000ffffu;
    spread = (spread << 8 | spread) & 0x00ff00ff00ff00ffu;
    spread = (spread << 4 | spread) & (kOnes * 0x0f);
    const auto letters = (spread + kOnes * 6) >> 4 & kOnes;
    auto text = spread + kOnes * '0' + letters * ('a' - '9' - 1);
    if constexpr (std::endian::native == std::endian::little) text = __builtin_bswap64(text);
    std::memcpy(digits + 8 * half, &text, sizeof text);
  }
  out.append(digits, sizeof digits);
}

std::optional<TraceContext> parse_traceparent(std::string_view text) {
  constexpr std::size_t kSize = 55;  // 00-TRACE-SPAN-FLAGS
  if (text.size() < kSize || text[2] != '-' || text[35] != '-' || text[52] != '-') return std::nullopt;
  std::uint64_t version = 0, flags = 0;
  TraceContext context;
  if (!read_hex(text.substr(0, 2), version) || !read_hex(text.substr(3, 16), context.trace_high) ||
      !read_hex(text.substr(19, 16), context.trace_low) || !read_hex(text.substr(36, 16), context.span) ||
      !read_hex(text.substr(53, 2), flags))
    return std::nullopt;
  if (version == 0xff || (version == 0 && text.size() != kSize)) return std::nullopt;
  if (text.size() > kSize && text[kSize] != '-') return std::nullopt;
  if ((context.trace_high | context.trace_low) == 0 || context.span == 0) return std::nullopt;
  context.sampled = (flags & 1) != 0;
  return context;
}

void write_traceparent(std::string& out, const TraceContext& context) {
  out = "00-";
  append_hex(out, context.trace_high);
  append_hex(out, context.trace_low);
  out += '-';
  append_hex(out, context.span);
  out.append(context.sampled ? "-01" : "-00");
}

std::string trace_id(const TraceContext& context) {
  std::string out;
  append_hex(out, context.trace_high);
  append_hex(out, context.trace_low);
  return out;
}

std::string span_id(std::uint64_t span) {
  std::string out;
  append_hex(out, span);
  return out;
}

std::uint64_t random_id() {
  thread_local std::uint64_t state = [] {
    std::random_device device;
    return static_cast<std::uint64_t>(device()) << 32 | device();
  }();
  // splitmix64
  for (;;) {
    state += 0x9e3779b97f4a7c15;
    auto mixed = state;
    mixed = (mixed ^ mixed >> 30) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ mixed >> 27) * 0x94d049bb133111eb;
    mixed ^= mixed >> 31;
    if (mixed != 0) return mixed;
  }
}

std::optional<Started> continue_trace(std::string_view asked) {
  auto parent = parse_traceparent(asked);
  if (!parent) return std::nullopt;
  const auto above = parent->span;
  if (parent->sampled) parent->span = random_id();
  return Started{*parent, above};
}

Started begin_trace() {
  TraceContext context;
  context.sampled = true;
  context.trace_high = random_id();
  context.trace_low = random_id();
  context.span = random_id();
  return {context, 0};
}

Sampler::Sampler(double ratio) : state_(random_id()), any_(ratio > 0) {
  constexpr auto kMost = ~std::uint64_t{0};
  const auto share = ratio * 0x1p64;
  last_ = share >= 0x1p64 ? kMost : static_cast<std::uint64_t>(share);
}

}  // namespace proxy::http
