#include "proxy/http/chunked.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>

#include "base/hex.hpp"
#include "proxy/http/fields.hpp"

namespace proxy::http {
ChunkedDecoder::Step ChunkedDecoder::decode(char* bytes, std::size_t size) {
  std::size_t used = 0;
  char* body = bytes;
  std::size_t body_size = 0;
  while (used < size && state_ != State::done && state_ != State::refused) {
    if (state_ != State::data) {
      state_ = next(bytes[used]);
      if (state_ != State::refused) ++used;
      continue;
    }
    auto piece = static_cast<std::size_t>(std::min<std::uint64_t>(left_, size - used));
    if (body_size == 0) {
      body = bytes + used;
    } else {
      std::memmove(body + body_size, bytes + used, piece);
    }
    body_size += piece;
    used += piece;
    left_ -= piece;
    if (left_ == 0) state_ = State::data_cr;
  }
  return {{body, body_size}, used};
}

ChunkedDecoder::State ChunkedDecoder::refuse(const char* reason) {
  refused_ = reason;
  return State::refused;
}

ChunkedDecoder::State ChunkedDecoder::next(char c) {
  if (state_ <= State::extension_ended && ++line_ > kMaxSizeLine)
    return refuse("a chunk-size line is too long");
  switch (state_) {
    case State::size_first:
      left_ = 0;
      line_ = 1;
      if (base::hex_value(c) < 0) return refuse("a chunk size is not a hexadecimal number");
      [[fallthrough]];
    case State::size: {
      int digit = base::hex_value(c);
      if (digit < 0) return size_ended(c);
      if (line_ > 16 || left_ >> 58 != 0) return refuse("a chunk size is too large");
      left_ = left_ << 4 | static_cast<std::uint64_t>(digit);
      return State::size;
    }
    case State::size_space:
      if (c == ' ' || c == '\t') return State::size_space;
      return c == ';' ? State::extension_first : refuse("white space where a chunk-size line should end");
    case State::extension_first:
    case State::extension_name:
    case State::extension_name_space:
    case State::extension_value_first:
    case State::extension_value:
    case State::extension_quoted:
    case State::extension_escaped:
    case State::extension_ended:
      if (++extensions_ > kMaxExtensions) return refuse("too many chunk extensions");
      return extension(c);
    case State::size_lf:
      if (c != '\n') return refuse("a chunk-size line does not end in CRLF");
      trailer_line_empty_ = true;
      return left_ == 0 ? State::trailer_first : State::data;
    case State::data_cr:
      return c == '\r' ? State::data_lf : refuse("a chunk is longer than its size");
    case State::data_lf:
      return c == '\n' ? State::size_first : refuse("a chunk does not end in CRLF");
    case State::trailer_first:
    case State::trailer:
      if (++trailer_ > kMaxTrailer) return refuse("the trailer is too long");
      if (c == '\r') {
        if (!trailer_line_empty_ && !trailer_has_colon_) return refuse("a trailer line has no colon");
        return State::trailer_lf;
      }
      if (trailer_line_empty_) trailer_has_colon_ = false;
      if (!trailer_has_colon_) {
        bool colon = c == ':' && !trailer_line_empty_;
        if (!colon && !is_token({&c, 1})) return refuse("a trailer name has a character that is not allowed");
        trailer_has_colon_ = colon;
      } else if (!is_field_value({&c, 1})) {
        return refuse("a trailer value has a control byte");
      }
      trailer_line_empty_ = false;
      return State::trailer;
    case State::trailer_lf:
      if (c != '\n') return refuse("a trailer line does not end in CRLF");
      if (trailer_line_empty_) return State::done;
      trailer_line_empty_ = true;
      return State::trailer_first;
    case State::data:
    case State::done:
    case State::refused:
      break;
  }
  return state_;
}

ChunkedDecoder::State ChunkedDecoder::size_ended(char c) {
  if (c == '\r') return State::size_lf;
  if (c == ';') return State::extension_first;
  if (c == ' ' || c == '\t') return State::size_space;
  return refuse("a chunk size is not a hexadecimal number");
}

// chunk-ext = *( BWS ";" BWS name [ BWS "=" BWS ( token / quoted-string ) ] )
ChunkedDecoder::State ChunkedDecoder::extension(char c) {
  const bool space = c == ' ' || c == '\t';
  const bool token = is_token({&c, 1});
  if (!is_field_value({&c, 1}) && c != '\r') return refuse("a chunk extension has a control byte");
  switch (state_) {
    case State::extension_first:
      if (space) return state_;
      return token ? State::extension_name : refuse("a chunk extension has no name");
    case State::extension_name:
      if (token) return state_;
      if (c == '\r') return State::size_lf;
      [[fallthrough]];
    case State::extension_name_space:
      if (space) return State::extension_name_space;
      if (c == '=') return State::extension_value_first;
      break;
    case State::extension_value_first:
      if (space) return state_;
      if (c == '"') return State::extension_quoted;
      return token ? State::extension_value : refuse("a chunk extension has no value");
    case State::extension_value:
      if (token) return state_;
      break;
    case State::extension_quoted:
      if (c == '\r') return refuse("a chunk extension's quoted value has no end");
      return c == '"' ? State::extension_ended : c == '\\' ? State::extension_escaped : state_;
    case State::extension_escaped:
      return c == '\r' ? refuse("a chunk extension's quoted value has no end") : State::extension_quoted;
    case State::extension_ended:
    default:
      break;
  }
  if (c == ';') return State::extension_first;
  if (c == '\r' && state_ != State::extension_name_space) return State::size_lf;
  if (space) return State::size_space;
  return refuse("a chunk extension is malformed");
}

ChunkHeader::ChunkHeader(std::size_t size) {
  auto* end = std::to_chars(text_, text_ + 16, size, 16).ptr;
  *end++ = '\r';
  *end++ = '\n';
  size_ = static_cast<std::size_t>(end - text_);
}

}  // namespace proxy::http
