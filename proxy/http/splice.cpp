#include "proxy/http/splice.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace proxy::http {
namespace {

constexpr std::size_t kPortion = 256 * 1024;
constexpr std::size_t kMaxSpare = 8;

// Bytes moved; 0 with an error, or with neither when it must be waited.
std::size_t move_some(int from, int to, std::size_t size, error_code& ec) {
  for (;;) {
    const auto moved = ::splice(from, nullptr, to, nullptr, size, SPLICE_F_MOVE | SPLICE_F_NONBLOCK);
    if (moved > 0) return static_cast<std::size_t>(moved);
    if (moved == 0) ec = asio::error::eof;
    if (moved < 0 && errno == EINTR) continue;
    if (moved < 0 && errno != EAGAIN) ec = error_code(errno, boost::system::system_category());
    return 0;
  }
}

}  // namespace

std::optional<Pipe> Pipe::open() {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return {};
  // As much as is allowed: what a user may have of larger pipes is bounded, the usual 64 KB do as well.
  ::fcntl(ends[1], F_SETPIPE_SZ, static_cast<int>(kPortion));
  return Pipe(ends[1], ends[0]);
}

Pipe::~Pipe() {
  if (in_ >= 0) ::close(in_);
  if (out_ >= 0) ::close(out_);
}

std::optional<Pipe> PipePool::take() {
  if (spare_.empty()) return Pipe::open();
  std::optional<Pipe> pipe(std::move(spare_.back()));
  spare_.pop_back();
  return pipe;
}

void PipePool::give_back(Pipe pipe) {
  if (pipe.held() == 0 && spare_.size() < kMaxSpare) spare_.push_back(std::move(pipe));
}

Task<void> splice(Stream& from, Stream& to, Pipe& pipe, std::uint64_t& size, std::chrono::seconds idle,
                  std::chrono::seconds pause, error_code& ec) {
  ec = {};
  while (size > 0 || pipe.held() > 0) {
    if (pipe.held() == 0) {
      const auto portion = static_cast<std::size_t>(std::min<std::uint64_t>(size, kPortion));
      const auto moved = move_some(from.descriptor(), pipe.in(), portion, ec);
      if (ec) co_return;
      pipe.add(moved);
      size -= moved;
      if (moved == 0) {
        from.limit_reading(idle);
        co_await from.until_readable(ec);
        if (ec) co_return;
        continue;
      }
    }
    const auto moved = move_some(pipe.out(), to.descriptor(), pipe.held(), ec);
    if (ec) co_return;
    pipe.remove(moved);
    if (moved == 0) co_await to.until_writable(pause, ec);
    if (ec) co_return;
  }
}

}  // namespace proxy::http
