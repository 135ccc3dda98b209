#include "base/logging.hpp"

#include <spdlog/sinks/stdout_color_sinks.h>

namespace base {

void init_logging(const LogOptions& options) {
  auto logger = spdlog::stderr_color_mt("promphrase");
  logger->set_level(spdlog::level::from_str(options.level));
  // spdlog does not escape the message for JSON; callers pass untrusted text through printable().
  logger->set_pattern(options.json ? R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l","msg":"%v"})"
                                   : "%Y-%m-%dT%H:%M:%S.%eZ %^%-5l%$ %v",
                      spdlog::pattern_time_type::utc);
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
