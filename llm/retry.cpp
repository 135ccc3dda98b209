#include "llm/retry.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <ctime>
#include <iomanip>
#include <locale>
#include <sstream>
#include <string>

namespace llm {

namespace {

using std::chrono::milliseconds;

// A wait beyond an hour is of no use to anybody, and keeps the arithmetic far from overflow.
constexpr double kLongestWaitMs = 3600e3;

std::optional<double> number(std::string_view text) {
  double value = 0;
  const char* last = text.data() + text.size();
  const auto [stop, failed] = std::from_chars(text.data(), last, value, std::chars_format::fixed);
  if (failed != std::errc() || stop != last || !std::isfinite(value) || value < 0) return std::nullopt;
  return value;
}

milliseconds bounded(double ms) {
  return milliseconds(static_cast<milliseconds::rep>(std::ceil(std::min(ms, kLongestWaitMs))));
}

// IMF-fixdate, e.g. "Sun, 06 Nov 1994 08:49:37 GMT". The length is checked because get_time takes a text that
// ends early for good.
std::optional<std::chrono::system_clock::time_point> http_date(std::string_view text) {
  if (text.size() != 29 || !text.ends_with("GMT")) return std::nullopt;
  std::istringstream in{std::string(text)};
  in.imbue(std::locale::classic());
  std::tm when{};
  in >> std::get_time(&when, "%a, %d %b %Y %H:%M:%S GMT");
  if (in.fail()) return std::nullopt;
  return std::chrono::system_clock::from_time_t(timegm(&when));
}

}  // namespace

bool may_retry(const RetryHints& hints) {
  if (hints.x_should_retry == "true") return true;
  if (hints.x_should_retry == "false") return false;
  const int status = hints.status;
  return status == 0 || status == 408 || status == 409 || status == 429 || status >= 500;
}

std::optional<milliseconds> asked_wait(const RetryHints& hints, std::chrono::system_clock::time_point now) {
  if (const auto ms = number(hints.retry_after_ms)) return bounded(*ms);
  if (const auto seconds = number(hints.retry_after)) return bounded(*seconds * 1000);
  if (const auto date = http_date(hints.retry_after)) {
    const auto wait = std::chrono::duration<double, std::milli>(*date - now).count();
    return bounded(std::max(wait, 0.0));
  }
  return std::nullopt;
}

milliseconds backoff(int earlier_retries, double jitter) {
  const double full = std::min(500.0 * std::exp2(std::clamp(earlier_retries, 0, 10)), 8000.0);
  return bounded(full * (1 - 0.25 * std::clamp(jitter, 0.0, 1.0)));
}

std::optional<milliseconds> next_wait(const RetryHints& hints, int earlier_retries, int max_retries,
                                      milliseconds left, std::chrono::system_clock::time_point now,
                                      double jitter) {
  if (earlier_retries >= max_retries || !may_retry(hints)) return std::nullopt;
  const auto wait = asked_wait(hints, now).value_or(backoff(earlier_retries, jitter));
  if (wait >= left) return std::nullopt;
  return wait;
}

}  // namespace llm
