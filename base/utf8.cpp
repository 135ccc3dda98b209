#include "base/utf8.hpp"

namespace base {
namespace {

bool continues(std::string_view text, std::size_t i) {
  return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
}

struct Sequence {
  std::size_t length;  // bytes to take
  bool valid;
};

// Table 3-7 of the Unicode Standard: the second byte's range depends on the first.
Sequence sequence_at(std::string_view text, std::size_t i) {
  const auto first = static_cast<unsigned char>(text[i]);
  if (first < 0x80) return {1, true};
  if (first < 0xC2 || first > 0xF4) return {1, false};
  const std::size_t wanted = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (!continues(text, i + 1)) return {1, false};
  const auto second = static_cast<unsigned char>(text[i + 1]);
  if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ||
      (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F)) {
    return {1, false};
  }
  for (std::size_t taken = 2; taken < wanted; ++taken) {
    if (!continues(text, i + taken)) return {taken, false};
  }
  return {wanted, true};
}

}  // namespace

std::string valid_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    std::size_t ascii = i;
    while (ascii < text.size() && static_cast<unsigned char>(text[ascii]) < 0x80) ++ascii;
    out += text.substr(i, ascii - i);
    i = ascii;
    if (i == text.size()) break;
    const Sequence sequence = sequence_at(text, i);
    if (sequence.valid) {
      out += text.substr(i, sequence.length);
    } else {
      out += "\xEF\xBF\xBD";
    }
    i += sequence.length;
  }
  return out;
}

std::string_view utf8_prefix(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80) --limit;
  return text.substr(0, limit);
}

}  // namespace base
