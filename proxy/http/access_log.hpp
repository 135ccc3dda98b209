#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "proxy/http/stats.hpp"

namespace proxy::http {

// One line a request on standard error, as one thread writes them: gathered, and written when there is enough
// or a second has passed. Holds no query, because that may be a prompt.
class AccessLog {
 public:
  explicit AccessLog(bool json) : json_(json) { tick(); }
  ~AccessLog() { flush(); }

  void add(const Observation& seen, std::string_view path, std::string_view peer);
  void tick();  // every second
  void flush();

 private:
  const bool json_;
  std::string now_;    // to the second
  std::string lines_;  // as long as it ever was, so that a line costs no filling
  std::size_t used_ = 0;
};

}  // namespace proxy::http
