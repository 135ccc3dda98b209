#pragma once

#include <algorithm>

#include "proxy/http/chunked.hpp"
#include "proxy/http/message.hpp"

namespace proxy::http {

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
  bool ends_with_connection() const { return framing_.kind == BodyKind::until_close; }

 private:
  Framing framing_;
  std::uint64_t left_;
  ChunkedDecoder chunked_;
};

}  // namespace proxy::http
