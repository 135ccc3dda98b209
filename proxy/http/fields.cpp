#include "proxy/http/fields.hpp"

#include <array>
#include <cstring>

namespace proxy::http {
namespace {

constexpr auto kToken = [] {
  std::array<bool, 256> table{};
  for (char c = 'a'; c <= 'z'; ++c) table[static_cast<unsigned char>(c)] = true;
  for (char c = 'A'; c <= 'Z'; ++c) table[static_cast<unsigned char>(c)] = true;
  for (char c = '0'; c <= '9'; ++c) table[static_cast<unsigned char>(c)] = true;
  for (char c : std::string_view("!#$%&'*+-.^_`|~")) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

bool is_control(unsigned char c) {
  return (c < 0x20 && c != '\t') || c == 0x7f;
}

// True when one of eight bytes may be a control byte; HTAB counts as one here.
bool may_hold_control(std::uint64_t eight) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u;
  constexpr std::uint64_t kHigh = 0x8080808080808080u;
  std::uint64_t below_space = (eight - kOnes * 0x20) & ~eight & kHigh;
  std::uint64_t del = eight ^ (kOnes * 0x7f);
  return (below_space | ((del - kOnes) & ~del & kHigh)) != 0;
}

}  // namespace

bool is_token(std::string_view text) {
  if (text.empty()) return false;
  for (char c : text) {
    if (!kToken[static_cast<unsigned char>(c)]) return false;
  }
  return true;
}

bool is_field_value(std::string_view text) {
  const char* at = text.data();
  const char* end = at + text.size();
  for (; end - at >= 8; at += 8) {
    std::uint64_t eight;
    std::memcpy(&eight, at, 8);
    if (!may_hold_control(eight)) continue;
    for (int i = 0; i < 8; ++i) {
      if (is_control(static_cast<unsigned char>(at[i]))) return false;
    }
  }
  for (; at != end; ++at) {
    if (is_control(static_cast<unsigned char>(*at))) return false;
  }
  return true;
}

bool equals_lower(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    if (c != lower[i]) return false;
  }
  return true;
}

bool equals_any_case(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (lower(a[i]) != lower(b[i])) return false;
  }
  return true;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

FieldId field_id(std::string_view name) {
  auto is = [&](std::string_view lower) { return equals_lower(name, lower); };
  switch (name.size()) {
    case 2:
      return is("te") ? FieldId::te : FieldId::other;
    case 4:
      return is("host") ? FieldId::host : FieldId::other;
    case 6:
      return is("expect") ? FieldId::expect : is("origin") ? FieldId::origin : FieldId::other;
    case 7:
      return is("upgrade") ? FieldId::upgrade : is("trailer") ? FieldId::trailer : FieldId::other;
    case 10:
      return is("connection") ? FieldId::connection : is("keep-alive") ? FieldId::keep_alive : FieldId::other;
    case 11:
      return is("traceparent") ? FieldId::traceparent : FieldId::other;
    case 12:
      return is("content-type")   ? FieldId::content_type
             : is("x-request-id") ? FieldId::x_request_id
                                  : FieldId::other;
    case 13:
      return is("authorization") ? FieldId::authorization : FieldId::other;
    case 14:
      return is("content-length") ? FieldId::content_length : FieldId::other;
    case 15:
      return is("accept-encoding") ? FieldId::accept_encoding : FieldId::other;
    case 16:
      return is("content-encoding")   ? FieldId::content_encoding
             : is("proxy-connection") ? FieldId::proxy_connection
                                      : FieldId::other;
    case 17:
      return is("transfer-encoding") ? FieldId::transfer_encoding : FieldId::other;
    default:
      return FieldId::other;
  }
}

const char* parse_field(std::string_view line, std::size_t at, Field& field) {
  if (line.front() == ' ' || line.front() == '\t') return "a header line starts with white space";
  auto colon = line.find(':');
  if (colon == std::string_view::npos) return "a header line has no colon";
  auto name = line.substr(0, colon);
  if (name.empty()) return "a header has no name";
  if (!is_token(name)) return "a header name has a character that is not allowed";
  auto value = trim(line.substr(colon + 1));
  if (!is_field_value(value)) return "a header value has a control byte";
  field.name_at = static_cast<std::uint32_t>(at);
  field.name_size = static_cast<std::uint32_t>(name.size());
  field.value_at = static_cast<std::uint32_t>(at + static_cast<std::size_t>(value.data() - line.data()));
  field.value_size = static_cast<std::uint32_t>(value.size());
  field.id = field_id(name);
  return nullptr;
}

}  // namespace proxy::http
