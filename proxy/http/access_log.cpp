#include "proxy/http/access_log.hpp"

#include <unistd.h>

#include <charconv>
#include <ctime>

namespace proxy::http {
namespace {

constexpr std::size_t kEnough = 16 * 1024;

void append_number(std::string& out, std::uint64_t number) {
  char digits[20];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

// Milliseconds with three decimals.
void append_milliseconds(std::string& out, std::chrono::nanoseconds took) {
  const auto micros = took.count() < 0 ? 0 : static_cast<std::uint64_t>(took.count()) / 1000;
  append_number(out, micros / 1000);
  const auto rest = micros % 1000;
  out += '.';
  out += static_cast<char>('0' + rest / 100);
  out += static_cast<char>('0' + rest / 10 % 10);
  out += static_cast<char>('0' + rest % 10);
}

// What a client sent, harmless in text and in JSON.
void append_escaped(std::string& out, std::string_view text) {
  constexpr char kHex[] = "0123456789abcdef";
  for (unsigned char c : text) {
    if (c == '"' || c == '\\' || c < 0x20 || c >= 0x7f) {
      out.append("\\u00");
      out += kHex[c >> 4];
      out += kHex[c & 15];
    } else {
      out += static_cast<char>(c);
    }
  }
}

}  // namespace

void AccessLog::add(const Observation& seen, std::string_view path, std::string_view peer) {
  const bool upstream = seen.went_upstream && seen.upstream_status != 0;
  auto& out = lines_;
  out.append(json_ ? R"({"time":")" : "").append(now_);
  out.append(json_ ? R"(","level":"info","msg":"request","method":")" : " info  request ");
  out.append(to_string(seen.method)).append(json_ ? R"(","path":")" : " ");
  append_escaped(out, path);
  out.append(json_ ? R"(","status":)" : " ");
  append_number(out, seen.aborted ? 499 : seen.status);
  out.append(json_ ? R"(,"ms":)" : " ms=");
  append_milliseconds(out, Observation::Clock::now() - seen.began);
  if (upstream) {
    out.append(json_ ? R"(,"upstream_ms":)" : " upstream_ms=");
    append_milliseconds(out, seen.answered - seen.sent);
  }
  out.append(json_ ? R"(,"peer":")" : " peer=").append(peer).append(json_ ? "\"}\n" : "\n");
  if (out.size() >= kEnough) flush();
}

void AccessLog::tick() {
  flush();
  const std::time_t time = std::time(nullptr);
  std::tm parts{};
  ::gmtime_r(&time, &parts);
  char text[32];
  now_.assign(text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts));
}

void AccessLog::flush() {
  if (lines_.empty()) return;
  // A log that is not taken is lost rather than waited for.
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, lines_.data(), lines_.size());
  lines_.clear();
}

}  // namespace proxy::http
