#include "proxy/query/infos_filter.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <array>

namespace proxy::query {
namespace {

constexpr std::size_t kLongestKeyKept = 8;  // enough to tell "infos" from every other name

std::string quote(std::string_view text) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  return {buffer.GetString(), buffer.GetSize()};
}

// Looks for bytes of a set: a table, as find_first_of() calls memchr() for each byte that it passes.
class Stops {
 public:
  constexpr explicit Stops(std::string_view bytes) {
    for (char c : bytes) stops_[static_cast<unsigned char>(c)] = true;
  }
  std::size_t next(std::string_view text, std::size_t from) const {
    while (from < text.size() && !stops_[static_cast<unsigned char>(text[from])]) ++from;
    return from;
  }

 private:
  std::array<bool, 256> stops_{};
};

constexpr Stops kInString("\"\\");
constexpr Stops kNested("\"{}[]");

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

}  // namespace

InfosFilter::InfosFilter(std::string_view line) : quoted_line_(quote(line)) {}

void InfosFilter::feed(std::string_view piece, std::string& out) {
  std::size_t kept = 0;  // piece[kept, i) is still to be copied
  for (std::size_t i = 0; i < piece.size();) {
    if (place_ == Place::done || place_ == Place::not_an_object) break;
    if (in_string_) {
      if (escaped_) {
        escaped_ = false;
        ++i;
        continue;
      }
      const std::size_t stop = kInString.next(piece, i);
      if (capturing_ && key_.size() < kLongestKeyKept)
        key_ += piece.substr(i, std::min(stop - i, kLongestKeyKept));
      i = stop;
      if (i == piece.size()) break;
      if (piece[i] == '\\') {
        escaped_ = true;
        if (capturing_) key_ += '\\';  // no name we look for needs an escape
      } else {
        end_of_string();
      }
      ++i;
      continue;
    }
    if (depth_ > 1 && !inside_infos_) {
      i = skip_nested(piece, i);
      if (i == piece.size()) break;
    }
    const char c = piece[i];
    if (!is_space(c)) {
      // Insertions go before the closing bracket, so what precedes it is copied first.
      if ((c == '}' || c == ']') && depth_ <= 2) {
        out += piece.substr(kept, i - kept);
        kept = i;
      }
      structural(c, out);
    }
    ++i;
  }
  out += piece.substr(kept);
}

// Outside a string and at depth 2 or deeper, where nothing is of interest: to the bracket that ends this, or
// the end of the piece. A copy of the depth stays in a register.
std::size_t InfosFilter::skip_nested(std::string_view piece, std::size_t i) {
  auto depth = depth_;
  for (; (i = kNested.next(piece, i)) < piece.size(); ++i) {
    if (piece[i] == '"') {
      for (i = kInString.next(piece, i + 1); i < piece.size() && piece[i] == '\\';) {
        escaped_ = ++i == piece.size();
        i = kInString.next(piece, i + 1);
      }
      in_string_ = i >= piece.size();
      if (in_string_) i = piece.size() - 1;
    } else if (piece[i] == '{' || piece[i] == '[') {
      ++depth;
    } else if (depth == 2) {
      break;
    } else {
      --depth;
    }
  }
  depth_ = depth;
  return i;
}

void InfosFilter::structural(char c, std::string& out) {
  if (place_ == Place::before_object) {
    place_ = c == '{' ? Place::in_object : Place::not_an_object;
    depth_ = 1;
    expecting_key_ = true;
    return;
  }
  switch (c) {
    case '"':
      in_string_ = true;
      capturing_ = depth_ == 1 && expecting_key_;
      if (capturing_) key_.clear();
      if (depth_ == 1 || inside_infos_) empty_so_far_ = false;
      break;
    case ',':
      if (depth_ == 1) {
        expecting_key_ = true;
        value_of_infos_ = false;
      }
      break;
    case '{':
    case '[':
      if (c == '[' && depth_ == 1 && value_of_infos_ && !infos_written_) {
        inside_infos_ = true;
        empty_so_far_ = true;
      } else if (inside_infos_) {
        empty_so_far_ = false;
      }
      ++depth_;
      break;
    case '}':
    case ']':
      --depth_;
      if (inside_infos_ && depth_ == 1) {
        if (!empty_so_far_) out += ',';
        out += quoted_line_;
        inside_infos_ = false;
        infos_written_ = true;
        empty_so_far_ = false;
      } else if (depth_ == 0) {
        if (c == '}' && !infos_written_) {
          if (!empty_so_far_) out += ',';
          out += "\"infos\":[" + quoted_line_ + "]";
        }
        place_ = Place::done;
      }
      break;
    default:
      if (inside_infos_) empty_so_far_ = false;
  }
}

void InfosFilter::end_of_string() {
  in_string_ = false;
  if (!capturing_) return;
  capturing_ = false;
  expecting_key_ = false;
  value_of_infos_ = key_ == "infos";
}

}  // namespace proxy::query
