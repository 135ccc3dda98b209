#include "base/event_log.hpp"

#include <atomic>
#include <utility>

#include "base/json_text.hpp"
#include "base/logging.hpp"

namespace base {

namespace {

std::atomic<bool> writes_json{false};

std::string plain(std::string_view text) {
  const bool bare = !text.empty() && text.find_first_of(" \"\\=") == std::string_view::npos;
  return bare ? printable(text, 1000) : '"' + printable(text, 1000) + '"';
}

}  // namespace

void set_event_json(bool json) {
  writes_json = json;
}

std::string event_text(std::string_view message, const Fields& fields, bool json) {
  std::string out;
  if (json) {
    out = std::string(1, kMembersMark) + "\"msg\":";
    append_json_text(out, message);
  } else {
    out = message;
  }
  for (const auto& [name, value] : fields) {
    const auto* text = std::get_if<std::string>(&value);
    const auto* whole = std::get_if<std::int64_t>(&value);
    out.append(json ? ",\"" : " ").append(name).append(json ? "\":" : "=");
    if (text != nullptr && json) {
      append_json_text(out, *text);
    } else if (text != nullptr) {
      out += plain(*text);
    } else {
      out += whole != nullptr ? std::to_string(*whole) : fmt::format("{:.3f}", std::get<double>(value));
    }
  }
  return out;
}

void log_event(spdlog::level::level_enum level, std::string_view message, const Fields& fields) {
  if (!spdlog::should_log(level)) return;
  spdlog::log(level, "{}", event_text(message, fields, writes_json));
}

bool LineLimit::take(std::chrono::steady_clock::time_point now) {
  const std::lock_guard lock(mutex_);
  if (per_second_ == 0) return true;
  if (now - since_ >= std::chrono::seconds(1)) {
    since_ = now;
    taken_ = 0;
  }
  if (++taken_ <= per_second_) return true;
  ++suppressed_;
  return false;
}

std::uint64_t LineLimit::take_suppressed() {
  const std::lock_guard lock(mutex_);
  return std::exchange(suppressed_, 0);
}

}  // namespace base
