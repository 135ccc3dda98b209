#include "base/log_writer.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <string>
#include <thread>

#include "tests/catch.hpp"

using namespace std::chrono_literals;

namespace {

// A pipe of the kernel's smallest size; closed at the end of its scope.
struct Pipe {
  Pipe() {
    REQUIRE(::pipe(ends) == 0);
    ::fcntl(ends[1], F_SETPIPE_SZ, 4096);
  }
  ~Pipe() {
    ::close(ends[0]);
    ::close(ends[1]);
  }
  // Until `size` bytes have come, or none for a second.
  std::string read(std::size_t size) const {
    std::string out;
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    for (int idle = 0; out.size() < size && idle < 100;) {
      char bytes[4096];
      const auto got = ::read(ends[0], bytes, sizeof bytes);
      if (got > 0) {
        out.append(bytes, static_cast<std::size_t>(got));
        idle = 0;
      } else {
        ++idle;
        std::this_thread::sleep_for(10ms);
      }
    }
    return out;
  }

  int ends[2] = {-1, -1};
};

std::string line(int number) {
  return std::to_string(number) + std::string(60, '.') + '\n';
}

}  // namespace

TEST_CASE("Lines come out whole and in their order") {
  const Pipe pipe;
  base::LogWriter writer(pipe.ends[1]);
  std::string expected;
  for (int i = 0; i < 500; ++i) {
    writer.write(line(i));
    expected += line(i);
  }
  CHECK(pipe.read(expected.size()) == expected);
  CHECK(writer.flush(5s));
  CHECK(writer.dropped() == 0);
}

TEST_CASE("Nobody waits for a reader that has stopped: what it does not take is dropped and counted") {
  const Pipe pipe;
  constexpr std::size_t kMost = 32 * 1024;
  constexpr int kLines = 5000;
  base::LogWriter writer(pipe.ends[1], kMost);
  std::size_t all = 0;
  const auto began = std::chrono::steady_clock::now();
  for (int i = 0; i < kLines; ++i) {
    const auto one = line(i);
    all += one.size();
    writer.write(one);
  }
  CHECK(std::chrono::steady_clock::now() - began < 5s);
  CHECK_FALSE(writer.flush(50ms));
  const auto dropped = writer.dropped();
  CHECK(dropped > 0);

  // Once it reads again, it gets what waited, in whole lines, and what comes then.
  const auto held = pipe.read(all);
  CHECK(held.size() <= 2 * kMost + 4096);
  CHECK(static_cast<std::uint64_t>(std::count(held.begin(), held.end(), '\n')) == kLines - dropped);
  CHECK(held.starts_with(line(0)));
  CHECK(held.ends_with('\n'));
  writer.write("again\n");
  CHECK(pipe.read(6) == "again\n");
  CHECK(writer.dropped() == dropped);
}

TEST_CASE("A reader that is gone costs the lines, not the process") {
  Pipe pipe;
  ::close(pipe.ends[0]);
  pipe.ends[0] = -1;
  const auto before = ::signal(SIGPIPE, SIG_IGN);
  base::LogWriter writer(pipe.ends[1]);
  writer.write("one\ntwo\n");
  CHECK(writer.flush(5s));
  CHECK(writer.dropped() == 2);
  ::signal(SIGPIPE, before);
}
