#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace base {

// Writes lines to a descriptor from a thread of its own, so that nobody waits for whoever reads them. When
// the reader is slower than the lines come, whole submissions are dropped and their lines counted.
// Thread-safe.
class LogWriter {
 public:
  static constexpr std::size_t kMostWaiting = 4 * 1024 * 1024;  // bytes

  explicit LogWriter(int descriptor, std::size_t most_waiting = kMostWaiting);
  ~LogWriter();  // what the descriptor does not take at once is left

  // Lines, each with its newline, in memory that goes over to the writer.
  struct Chunk {
    std::unique_ptr<char[]> bytes;
    std::size_t size = 0;
  };
  void write(Chunk chunk);
  void write(std::string_view lines);
  // Waits until all that was written is out. False: the reader did not take it within `patience`.
  bool flush(std::chrono::milliseconds patience);
  std::uint64_t dropped() const;  // lines

 private:
  struct State;
  const std::shared_ptr<State> state_;  // the thread's, too
};

// Of standard error, for the whole process; lives to its end.
LogWriter& standard_error();

}  // namespace base
