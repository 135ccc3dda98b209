#include "proxy/http/access_log.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <ctime>
#include <utility>

#include "base/json_text.hpp"
#include "base/log_writer.hpp"

namespace proxy::http {
namespace {

constexpr std::size_t kRoom = 16 * 1024;  // of lines that are given away together

// "000" to "999", each in four bytes.
constexpr auto kThreeDigits = [] {
  std::array<char, 4000> all{};
  for (std::size_t i = 0; i < 1000; ++i) {
    all[4 * i] = static_cast<char>('0' + i / 100);
    all[4 * i + 1] = static_cast<char>('0' + i / 10 % 10);
    all[4 * i + 2] = static_cast<char>('0' + i % 10);
  }
  return all;
}();

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
  // All of it is written, `size` bytes of it count: to copy a constant number is cheaper.
  template <std::size_t room>
  void put_some(const std::array<char, room>& text, std::size_t size) {
    std::memcpy(at_, text.data(), room);
    at_ += size;
  }
  void put_number(std::uint64_t number) {
    if (number < 10) {
      *at_++ = digit(number);
    } else if (number < 100) {
      at_[0] = digit(number / 10);
      at_[1] = digit(number % 10);
      at_ += 2;
    } else {
      at_ = std::to_chars(at_, at_ + kNumber, number).ptr;
    }
  }
  void put_three_digits(std::uint64_t number) {
    std::memcpy(at_, &kThreeDigits[4 * number], 4);
    at_ += 3;
  }
  void put_status(unsigned status) {
    if (status >= 100 && status < 1000) {
      put_three_digits(status);
    } else {
      put_number(status);
    }
  }

  // Milliseconds with three decimals.
  [[gnu::always_inline]] void put_milliseconds(std::chrono::nanoseconds took) {
    const auto micros = took.count() < 0 ? 0 : static_cast<std::uint64_t>(took.count()) / 1000;
    put_number(micros / 1000);
    *at_++ = '.';
    put_three_digits(micros % 1000);
  }

  // What a client sent, harmless in text and in JSON.
  [[gnu::always_inline]] void put_escaped(std::string_view text) {
    std::uint64_t eight;
    for (; text.size() >= sizeof eight; text.remove_prefix(sizeof eight)) {
      std::memcpy(&eight, text.data(), sizeof eight);
      if (!base::are_harmless(eight)) break;
      std::memcpy(at_, &eight, sizeof eight);
      at_ += sizeof eight;
    }
    if (std::uint32_t four; text.size() >= sizeof four) {
      std::memcpy(&four, text.data(), sizeof four);
      if (base::are_harmless(four | std::uint64_t{0x7878787800000000})) {
        std::memcpy(at_, &four, sizeof four);
        at_ += sizeof four;
        text.remove_prefix(sizeof four);
      }
    }
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
  static char digit(std::uint64_t value) { return static_cast<char>('0' + value); }

  char* at_;
};

// Of a line without its path, id and peer: its beginning, the constant pieces, the method and four numbers.
constexpr std::size_t kRest = 300;

}  // namespace

void AccessLog::add(const Observation& seen, std::string_view path, std::string_view id,
                    std::string_view peer) {
  const auto needed = kRest + path.size() * Line::kEscaped + id.size() + peer.size();
  if (used_ + needed > room_) make_room(needed);
  Line line(lines_.get() + used_);
  const auto status = seen.aborted ? 499 : seen.status;
  const auto took = seen.ended - seen.began;
  const bool upstream = seen.went_upstream && seen.upstream_status != 0;
  line.put_some(begin_, begin_size_);
  if (seen.method == Method::get) {
    line.put("GET");
  } else {
    line.put(to_string(seen.method));
  }
  if (json_) {
    line.put(R"(","path":")");
    line.put_escaped(path);
    line.put(R"(","status":)");
    line.put_status(status);
    line.put(R"(,"ms":)");
    line.put_milliseconds(took);
    if (upstream) line.put(R"(,"upstream_ms":)");
    if (upstream) line.put_milliseconds(seen.answered - seen.sent);
    if (!id.empty()) line.put(R"(,"request_id":")");
    if (!id.empty()) line.put(id);
    if (!id.empty()) line.put("\"");
    line.put(R"(,"peer":")");
    line.put(peer);
    line.put("\"}\n");
  } else {
    line.put(" ");
    line.put_escaped(path);
    line.put(" ");
    line.put_status(status);
    line.put(" ms=");
    line.put_milliseconds(took);
    if (upstream) line.put(" upstream_ms=");
    if (upstream) line.put_milliseconds(seen.answered - seen.sent);
    if (!id.empty()) line.put(" request_id=");
    if (!id.empty()) line.put(id);
    line.put(" peer=");
    line.put(peer);
    line.put("\n");
  }
  used_ = static_cast<std::size_t>(line.end() - lines_.get());
}

void AccessLog::tick() {
  flush();
  const std::time_t time = std::time(nullptr);
  std::tm parts{};
  ::gmtime_r(&time, &parts);
  begin_size_ =
      std::strftime(begin_.data(), begin_.size(),
                    json_ ? R"({"time":"%Y-%m-%dT%H:%M:%SZ","level":"info","msg":"request","method":")"
                          : "%Y-%m-%dT%H:%M:%SZ info  request ",
                    &parts);
}

void AccessLog::make_room(std::size_t size) {
  flush();
  room_ = std::max(kRoom, size);
  lines_ = std::make_unique_for_overwrite<char[]>(room_);
}

void AccessLog::flush() {
  if (used_ != 0) base::standard_error().write({std::move(lines_), used_});
  room_ = used_ = 0;
}

}  // namespace proxy::http
