#include "base/logging.hpp"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <unistd.h>

#include <utility>

#include "base/event_log.hpp"
#include "base/json_text.hpp"
#include "base/log_writer.hpp"

namespace base {

namespace {

// The members of a line that tell what happened.
class Members final : public spdlog::custom_flag_formatter {
 public:
  void format(const spdlog::details::log_msg& message, const std::tm&, spdlog::memory_buf_t& to) override {
    const std::string_view payload(message.payload.data(), message.payload.size());
    std::string out;
    if (payload.starts_with(kMembersMark)) {
      out = payload.substr(1);
    } else {
      out = "\"msg\":";
      append_json_text(out, payload);
    }
    to.append(out.data(), out.data() + out.size());
  }
  std::unique_ptr<custom_flag_formatter> clone() const override { return std::make_unique<Members>(); }
};

// Colours are for people at a terminal.
std::string_view colour_of(spdlog::level::level_enum level) {
  switch (level) {
    case spdlog::level::info:
      return "\033[32m";
    case spdlog::level::warn:
      return "\033[33m\033[1m";
    case spdlog::level::err:
    case spdlog::level::critical:
      return "\033[31m\033[1m";
    default:
      return "\033[36m";
  }
}

class AsideSink final : public spdlog::sinks::base_sink<std::mutex> {
  void sink_it_(const spdlog::details::log_msg& message) override {
    spdlog::memory_buf_t line;
    formatter_->format(message, line);
    const std::string_view text(line.data(), line.size());
    if (!colours_ || message.color_range_end <= message.color_range_start) {
      standard_error().write(text);
      return;
    }
    std::string out(text.substr(0, message.color_range_start));
    out.append(colour_of(message.level));
    out.append(text.substr(message.color_range_start, message.color_range_end - message.color_range_start));
    out.append("\033[m").append(text.substr(message.color_range_end));
    standard_error().write(out);
  }
  void flush_() override {}

  const bool colours_ = ::isatty(STDERR_FILENO) == 1;
};

std::shared_ptr<spdlog::logger> make_logger(bool aside) {
  if (!aside) return spdlog::stderr_color_mt("promphrase");
  auto logger = std::make_shared<spdlog::logger>("promphrase", std::make_shared<AsideSink>());
  spdlog::register_logger(logger);
  return logger;
}

}  // namespace

void init_logging(const LogOptions& options) {
  auto logger = make_logger(options.aside);
  logger->set_level(spdlog::level::from_str(options.level));
  set_event_json(options.json);
  auto formatter = std::make_unique<spdlog::pattern_formatter>(spdlog::pattern_time_type::utc);
  formatter->add_flag<Members>('*').set_pattern(options.json
                                                    ? R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%*})"
                                                    : "%Y-%m-%dT%H:%M:%S.%eZ %^%-5l%$ %v");
  logger->set_formatter(std::move(formatter));
  spdlog::set_default_logger(std::move(logger));
}

std::string printable(std::string_view text, std::size_t limit) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::string out;
  out.reserve(std::min(text.size(), limit) + 8);
  for (unsigned char c : text.substr(0, limit)) {
    if (c < 0x20 || c == 0x7f) {
      out += {'\\', 'x', kHex[c >> 4], kHex[c & 15]};
    } else if (c == '"' || c == '\\') {
      out += {'\\', static_cast<char>(c)};
    } else {
      out += static_cast<char>(c);
    }
  }
  if (text.size() > limit) out += "...";
  return out;
}

}  // namespace base
