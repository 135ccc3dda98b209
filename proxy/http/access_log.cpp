#include "proxy/http/access_log.hpp"

#include <unistd.h>

#include <charconv>
#include <cstring>
#include <ctime>

namespace proxy::http {
namespace {

constexpr std::size_t kEnough = 16 * 1024;
constexpr std::size_t kMost = 2 * kEnough;  // kept from one flush to the next

// Writes into room that is there: appending piece by piece to a string would cost more than all the rest.
class Line {
 public:
  explicit Line(char* at) : at_(at) {}

  template <std::size_t size>
  void put(const char (&text)[size]) {
    std::memcpy(at_, text, size - 1);
    at_ += size - 1;
  }
  void put(const std::string_view& text) {
    std::memcpy(at_, text.data(), text.size());
    at_ += text.size();
  }
  void put_number(std::uint64_t number) { at_ = std::to_chars(at_, at_ + kNumber, number).ptr; }

  // Milliseconds with three decimals.
  void put_milliseconds(std::chrono::nanoseconds took) {
    const auto micros = took.count() < 0 ? 0 : static_cast<std::uint64_t>(took.count()) / 1000;
    put_number(micros / 1000);
    const auto rest = static_cast<unsigned>(micros % 1000);
    const char decimals[] = {'.', digit(rest / 100), digit(rest / 10 % 10), digit(rest % 10), '\0'};
    put(decimals);
  }

  // What a client sent, harmless in text and in JSON.
  void put_escaped(std::string_view text) {
    constexpr char kHex[] = "0123456789abcdef";
    for (unsigned char c : text) {
      if (c == '"' || c == '\\' || c < 0x20 || c >= 0x7f) {
        put("\\u00");
        *at_++ = kHex[c >> 4];
        *at_++ = kHex[c & 15];
      } else {
        *at_++ = static_cast<char>(c);
      }
    }
  }

  static constexpr std::size_t kNumber = 20;
  static constexpr std::size_t kEscaped = 6;  // bytes of one at the most
  char* end() const { return at_; }

 private:
  static char digit(unsigned value) { return static_cast<char>('0' + value); }

  char* at_;
};

// Of a line without its path and peer: the constant pieces, the time, the method and four numbers.
constexpr std::size_t kRest = 300;

}  // namespace

void AccessLog::add(const Observation& seen, std::string_view path, std::string_view peer) {
  const auto needed = used_ + kRest + now_.size() + path.size() * Line::kEscaped + peer.size();
  if (lines_.size() < needed) lines_.resize(needed);
  Line line(lines_.data() + used_);
  const auto status = seen.aborted ? 499 : seen.status;
  const auto took = Observation::Clock::now() - seen.began;
  const bool upstream = seen.went_upstream && seen.upstream_status != 0;
  if (json_) {
    line.put(R"({"time":")");
    line.put(now_);
    line.put(R"(","level":"info","msg":"request","method":")");
    line.put(to_string(seen.method));
    line.put(R"(","path":")");
    line.put_escaped(path);
    line.put(R"(","status":)");
    line.put_number(status);
    line.put(R"(,"ms":)");
    line.put_milliseconds(took);
    if (upstream) line.put(R"(,"upstream_ms":)");
    if (upstream) line.put_milliseconds(seen.answered - seen.sent);
    line.put(R"(,"peer":")");
    line.put(peer);
    line.put("\"}\n");
  } else {
    line.put(now_);
    line.put(" info  request ");
    line.put(to_string(seen.method));
    line.put(" ");
    line.put_escaped(path);
    line.put(" ");
    line.put_number(status);
    line.put(" ms=");
    line.put_milliseconds(took);
    if (upstream) line.put(" upstream_ms=");
    if (upstream) line.put_milliseconds(seen.answered - seen.sent);
    line.put(" peer=");
    line.put(peer);
    line.put("\n");
  }
  used_ = static_cast<std::size_t>(line.end() - lines_.data());
  if (used_ >= kEnough) flush();
}

void AccessLog::tick() {
  flush();
  const std::time_t time = std::time(nullptr);
  std::tm parts{};
  ::gmtime_r(&time, &parts);
  char text[32];
  now_.assign(text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts));
}

void AccessLog::flush() {
  if (used_ == 0) return;
  // A log that is not taken is lost rather than waited for.
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, lines_.data(), used_);
  used_ = 0;
  if (lines_.size() > kMost) lines_.resize(kMost);
}

}  // namespace proxy::http
