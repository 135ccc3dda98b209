#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "proxy/http/body.hpp"
#include "proxy/http/message.hpp"

// What a stream of bytes holds, read piece by piece as a connection delivers it.
namespace fuzzing {

inline void require(bool holds) {
  if (!holds) std::abort();
}

// Cuts a stream into pieces of 1 to `longest` bytes that depend on `seed` only; 0 leaves it whole.
class Cutter {
 public:
  Cutter(std::uint8_t seed, std::size_t longest) : state_(seed * 2654435761u + 1), longest_(longest) {}

  std::size_t next() {
    if (longest_ == 0) return SIZE_MAX;
    state_ = state_ * 1664525 + 1013904223;
    return 1 + (state_ >> 8) % longest_;
  }

 private:
  std::uint32_t state_;
  std::size_t longest_;
};

// Reads messages off a stream: `Parser` is RequestParser or ResponseParser; `Message` is made of a parsed
// head. The loop is that of a connection: a head, its body, the next head, until something is refused or
// missing.
template <class Parser, class Message>
std::vector<Message> read_stream(std::string_view bytes, Cutter cutter, Parser& parser, bool& refused) {
  std::vector<Message> messages;
  std::string buffer;
  std::size_t given = 0;
  auto more = [&] {
    if (given == bytes.size()) return false;
    const auto size = std::min(cutter.next(), bytes.size() - given);
    buffer += bytes.substr(given, size);
    given += size;
    return true;
  };
  refused = false;
  for (;;) {
    parser.reset();
    auto progress = proxy::http::Progress::more;
    while (progress == proxy::http::Progress::more && more()) progress = parser.parse(buffer);
    // Bytes of the next message may already be there.
    if (progress == proxy::http::Progress::more && !buffer.empty()) progress = parser.parse(buffer);
    if (progress == proxy::http::Progress::more) return messages;
    if (progress == proxy::http::Progress::refused) {
      require(parser.refusal().status >= 400 && !parser.refusal().reason.empty());
      refused = true;
      return messages;
    }
    Message message(parser);
    require(parser.size() <= buffer.size());
    buffer.erase(0, parser.size());
    proxy::http::BodyReader body(message.framing);
    for (;;) {
      const auto step = body.take(buffer.data(), buffer.size());
      require(step.used <= buffer.size() && step.body.size() <= step.used);
      message.body += step.body;
      buffer.erase(0, step.used);
      if (body.refused() != nullptr || body.done() || !more()) break;
    }
    message.whole = body.done() || (body.ends_with_connection() && given == bytes.size());
    refused = body.refused() != nullptr;
    messages.push_back(std::move(message));
    if (!messages.back().whole || body.ends_with_connection()) return messages;
  }
}

}  // namespace fuzzing
