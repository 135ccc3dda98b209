#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace proxy::http {

// Takes the body out of `Transfer-Encoding: chunked`, strictly (RFC 9112 7.1). Extensions and trailers are
// checked for form and size, and dropped.
class ChunkedDecoder {
 public:
  static constexpr std::size_t kMaxSizeLine = 512;  // bytes of one chunk-size line with its extensions
  static constexpr std::size_t kMaxExtensions = 16 * 1024;  // bytes of all extensions of a body
  static constexpr std::size_t kMaxTrailer = 8 * 1024;      // bytes of the whole trailer section

  // What was made of some bytes: `body` stands within them (they are changed in place). All of them are used
  // up, unless the body has ended or is refused.
  struct Step {
    std::string_view body;
    std::size_t used = 0;
  };
  Step decode(char* bytes, std::size_t size);

  bool done() const { return state_ == State::done; }
  const char* refused() const { return refused_; }  // the reason, null while all is well

 private:
  enum class State : std::uint8_t {
    size_first,
    size,
    size_space,
    extension_first,  // behind ';'
    extension_name,
    extension_name_space,
    extension_value_first,  // behind '='
    extension_value,
    extension_quoted,
    extension_escaped,
    extension_ended,  // behind a quoted value
    size_lf,
    data,
    data_cr,
    data_lf,
    trailer_first,
    trailer,
    trailer_lf,
    done,
    refused,
  };

  State next(char c);
  State size_ended(char c);
  State extension(char c);
  State refuse(const char* reason);

  State state_ = State::size_first;
  const char* refused_ = nullptr;
  std::uint64_t left_ = 0;  // of the chunk being read
  std::size_t line_ = 0;    // bytes of the size line so far
  std::size_t extensions_ = 0;
  std::size_t trailer_ = 0;
  bool trailer_line_empty_ = true;
  bool trailer_has_colon_ = false;
};

// "1f3\r\n"
class ChunkHeader {
 public:
  explicit ChunkHeader(std::size_t size);
  std::string_view text() const { return {text_, size_}; }

 private:
  char text_[20];
  std::size_t size_;
};

}  // namespace proxy::http
