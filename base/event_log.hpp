#pragma once

#include <spdlog/spdlog.h>

#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace base {

// What a line tells beside its message: in text as name=value, in JSON as members. Texts may hold anything.
using Fields = std::vector<std::pair<std::string_view, std::variant<std::string, std::int64_t, double>>>;
void log_event(spdlog::level::level_enum level, std::string_view message, const Fields& fields);
// What it hands to the logger.
std::string event_text(std::string_view message, const Fields& fields, bool json);

// So many lines a second; those beyond are counted. Thread-safe.
class LineLimit {
 public:
  explicit LineLimit(unsigned per_second) : per_second_(per_second) {}  // 0: any
  bool take(std::chrono::steady_clock::time_point now = std::chrono::steady_clock::now());
  std::uint64_t take_suppressed();  // since the last call

 private:
  const unsigned per_second_;
  std::mutex mutex_;
  std::chrono::steady_clock::time_point since_{};
  unsigned taken_ = 0;
  std::uint64_t suppressed_ = 0;
};

// For the logger's formatter: a message that begins with the mark is made of JSON members already.
inline constexpr char kMembersMark = '\x01';
void set_event_json(bool json);

}  // namespace base
