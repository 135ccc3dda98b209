#pragma once

#include <spdlog/spdlog.h>

#include <string>
#include <string_view>

namespace base {

struct LogOptions {
  std::string level = "info";  // trace, debug, info, warn, error, off
  bool json = false;           // one JSON object a line instead of text
  bool aside = false;          // written by standard_error()'s thread; else at once, by whoever logs
};

// Sets up the process-wide logger on standard error. Call once, before threads start.
void init_logging(const LogOptions& options);

// A copy of `text` that is safe in one log line: control bytes escaped, cut to `limit` bytes.
std::string printable(std::string_view text, std::size_t limit = 200);

}  // namespace base
