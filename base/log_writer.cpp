#include "base/log_writer.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace base {
namespace {

// A pipe that can be written to takes as much without blocking (POSIX: PIPE_BUF).
constexpr std::size_t kPiece = 4096;
constexpr int kPollMilliseconds = 200;

bool is_file(int descriptor) {
  struct stat about {};
  return ::fstat(descriptor, &about) == 0 && S_ISREG(about.st_mode);
}

// Of what waits, what one write may take: lines as far as they fit.
std::size_t next_piece(std::string_view rest) {
  if (rest.size() <= kPiece) return rest.size();
  const auto end = rest.substr(0, kPiece).rfind('\n');
  return end == std::string_view::npos ? kPiece : end + 1;
}

std::uint64_t count_lines(std::string_view lines) {
  return static_cast<std::uint64_t>(std::count(lines.begin(), lines.end(), '\n'));
}

}  // namespace

struct LogWriter::State {
  State(int to, std::size_t most) : descriptor(to), most_waiting(most) {}

  void run();
  bool put(std::string_view lines);

  const int descriptor;
  const std::size_t most_waiting;
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<Chunk> waiting;
  std::size_t waiting_bytes = 0;
  bool writing = false;
  bool stopping = false;
  std::uint64_t dropped = 0;
};

// False when it was told to stop meanwhile.
bool LogWriter::State::put(std::string_view lines) {
  const bool whole = is_file(descriptor);
  while (!lines.empty()) {
    pollfd ready{descriptor, POLLOUT, 0};
    if (!whole && ::poll(&ready, 1, kPollMilliseconds) == 0) {
      const std::lock_guard lock(mutex);
      if (stopping) return false;
      continue;
    }
    const auto written = ::write(descriptor, lines.data(), whole ? lines.size() : next_piece(lines));
    if (written >= 0) {
      lines.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR && errno != EAGAIN) {
      // Nobody reads any more, or the disk is full: there is no other place to say so.
      const std::lock_guard lock(mutex);
      dropped += count_lines(lines);
      return true;
    }
  }
  return true;
}

void LogWriter::State::run() {
  std::vector<Chunk> chunks;
  std::unique_lock lock(mutex);
  for (;;) {
    changed.wait(lock, [this] { return stopping || !waiting.empty(); });
    if (waiting.empty()) return;
    chunks.swap(waiting);
    waiting_bytes = 0;
    writing = true;
    lock.unlock();
    const bool goes_on = std::all_of(chunks.begin(), chunks.end(), [this](const Chunk& chunk) {
      return put({chunk.bytes.get(), chunk.size});
    });
    chunks.clear();
    lock.lock();
    writing = false;
    changed.notify_all();
    if (!goes_on) return;
  }
}

LogWriter::LogWriter(int descriptor, std::size_t most_waiting)
    : state_(std::make_shared<State>(descriptor, most_waiting)) {
  // Not joined: at the end of the process it may wait for a reader that never comes.
  std::thread([state = state_] { state->run(); }).detach();
}

LogWriter::~LogWriter() {
  const std::lock_guard lock(state_->mutex);
  state_->stopping = true;
  state_->changed.notify_all();
}

void LogWriter::write(Chunk chunk) {
  const std::lock_guard lock(state_->mutex);
  if (state_->waiting_bytes + chunk.size > state_->most_waiting) {
    state_->dropped += count_lines({chunk.bytes.get(), chunk.size});
    return;
  }
  state_->waiting_bytes += chunk.size;
  state_->waiting.push_back(std::move(chunk));
  if (!state_->writing) state_->changed.notify_all();
}

void LogWriter::write(std::string_view lines) {
  Chunk chunk{std::make_unique_for_overwrite<char[]>(lines.size()), lines.size()};
  std::memcpy(chunk.bytes.get(), lines.data(), lines.size());
  write(std::move(chunk));
}

bool LogWriter::flush(std::chrono::milliseconds patience) {
  std::unique_lock lock(state_->mutex);
  return state_->changed.wait_for(lock, patience,
                                  [this] { return !state_->writing && state_->waiting.empty(); });
}

std::uint64_t LogWriter::dropped() const {
  const std::lock_guard lock(state_->mutex);
  return state_->dropped;
}

LogWriter& standard_error() {
  static auto& writer = *new LogWriter(STDERR_FILENO);
  return writer;
}

}  // namespace base
