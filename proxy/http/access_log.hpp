#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string_view>

#include "proxy/http/stats.hpp"

namespace proxy::http {

// One line a request on standard error, as one thread makes them: gathered, and given away when there is
// enough or a second has passed. Holds no query, because that may be a prompt.
class AccessLog {
 public:
  explicit AccessLog(bool json) : json_(json) { tick(); }
  AccessLog(const AccessLog&) = delete;
  AccessLog& operator=(const AccessLog&) = delete;
  ~AccessLog() { flush(); }

  // Of a request that has ended. `id` may be empty.
  void add(const Observation& seen, std::string_view path, std::string_view id, std::string_view peer);
  void tick();  // every second

 private:
  void make_room(std::size_t size);
  void flush();

  const bool json_;
  std::array<char, 80> begin_{};  // of a line: the time, to the second, and what all have in common
  std::size_t begin_size_ = 0;
  std::unique_ptr<char[]> lines_;
  std::size_t room_ = 0, used_ = 0;  // of lines_
};

}  // namespace proxy::http
