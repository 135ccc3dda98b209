#pragma once

#include <algorithm>
#include <chrono>

#include "proxy/http/chunked.hpp"
#include "proxy/http/message.hpp"

namespace proxy::http {

// Holds a sender to a least pace: on average, after a grace. A trickle that counts as progress is none.
class Pace {
 public:
  static constexpr std::int64_t kGraceSeconds = 10;

  // `rate` in bytes a second, 0 for any; `now` in ticks of a second.
  Pace(std::size_t rate, std::int64_t now) : rate_(rate), start_(now) {}

  // How long the next bytes may be waited for, `pause` at most.
  std::chrono::seconds next(std::chrono::seconds pause, std::int64_t now) const {
    if (rate_ == 0) return pause;
    auto earned = static_cast<std::int64_t>(std::min<std::size_t>(bytes_ / rate_, INT32_MAX));
    return std::clamp(std::chrono::seconds(kGraceSeconds + earned - (now - start_)), std::chrono::seconds(0),
                      pause);
  }
  void add(std::size_t bytes) { bytes_ += bytes; }

 private:
  std::size_t rate_;
  std::int64_t start_;
  std::size_t bytes_ = 0;
};

// Finds a message's body in the bytes that follow its head, whatever its framing.
class BodyReader {
 public:
  explicit BodyReader(Framing framing) : framing_(framing), left_(framing.length) {}

  // Takes what belongs to the body from `bytes`, which may be changed in place.
  ChunkedDecoder::Step take(char* bytes, std::size_t size) {
    if (framing_.kind == BodyKind::chunked) return chunked_.decode(bytes, size);
    if (framing_.kind == BodyKind::until_close) return {{bytes, size}, size};
    auto piece = static_cast<std::size_t>(std::min<std::uint64_t>(left_, size));
    left_ -= piece;
    return {{bytes, piece}, piece};
  }

  // True when nothing of the body is missing. A body that ends with its connection is never done by itself.
  bool done() const {
    return framing_.kind == BodyKind::chunked ? chunked_.done()
                                              : framing_.kind != BodyKind::until_close && left_ == 0;
  }
  const char* refused() const { return chunked_.refused(); }
  // Of a body with a length: the bytes that are missing, of which some may go another way.
  std::uint64_t left() const { return framing_.kind == BodyKind::length ? left_ : 0; }
  void set_left(std::uint64_t left) { left_ = left; }
  bool ends_with_connection() const { return framing_.kind == BodyKind::until_close; }

 private:
  Framing framing_;
  std::uint64_t left_;
  ChunkedDecoder chunked_;
};

}  // namespace proxy::http
