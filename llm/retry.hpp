#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace llm {

// What a failed answer says about trying again; the strings are header values as they came, empty when
// absent.
struct RetryHints {
  int status = 0;  // 0: no answer, the connection failed
  std::string_view x_should_retry;
  std::string_view retry_after_ms;
  std::string_view retry_after;  // seconds or an HTTP date (RFC 9110, 10.2.3)
};

// Whether trying again can help: what the server says, else 408, 409, 429, 5xx and failed connections.
bool may_retry(const RetryHints& hints);

// How long the server asks to wait; nothing when it does not say, or says nonsense.
std::optional<std::chrono::milliseconds> asked_wait(const RetryHints& hints,
                                                    std::chrono::system_clock::time_point now);

// 0.5 s doubled per earlier retry up to 8 s, less a quarter of it times `jitter` (0..1).
std::chrono::milliseconds backoff(int earlier_retries, double jitter);

// How long to wait before the next try; nothing: give up, because it can't help, was tried `max_retries`
// times, or would not fit in `left`.
std::optional<std::chrono::milliseconds> next_wait(const RetryHints& hints, int earlier_retries,
                                                   int max_retries, std::chrono::milliseconds left,
                                                   std::chrono::system_clock::time_point now, double jitter);

}  // namespace llm
