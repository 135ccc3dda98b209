#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

// The smallest pieces of an HTTP/1.x message: characters, header lines, lists (RFC 9110 section 5).
namespace proxy::http {

// True for one or more token characters (RFC 9110 5.6.2).
bool is_token(std::string_view text);

// True when no byte is a control byte other than HTAB. Bytes above 0x7f are allowed (obs-text).
bool is_field_value(std::string_view text);

// `lower` must be in lower case.
bool equals_lower(std::string_view text, std::string_view lower);

bool equals_any_case(std::string_view a, std::string_view b);

std::string_view trim(std::string_view text);  // of SP and HTAB

// Headers the proxy itself must understand.
enum class FieldId : std::uint8_t {
  other,
  accept_encoding,
  authorization,
  connection,
  content_encoding,
  content_length,
  content_type,
  expect,
  host,
  keep_alive,
  origin,
  proxy_connection,
  te,
  traceparent,
  trailer,
  transfer_encoding,
  upgrade,
  x_request_id,
};
inline constexpr std::size_t kFieldIds = static_cast<std::size_t>(FieldId::x_request_id) + 1;

FieldId field_id(std::string_view name);

// Those that say nothing of the message itself, so that others may set them.
constexpr bool is_plain(FieldId id) {
  return id == FieldId::other || id == FieldId::traceparent || id == FieldId::x_request_id;
}

// Where a header stands in its message, as offsets from the message's first byte.
struct Field {
  std::uint32_t name_at = 0;
  std::uint32_t name_size = 0;
  std::uint32_t value_at = 0;
  std::uint32_t value_size = 0;
  FieldId id = FieldId::other;
};

// Reads `line` (without its CRLF), which stands at offset `at`. Null when it is well-formed, else the reason.
const char* parse_field(std::string_view line, std::size_t at, Field& field);

// Calls `visit` with every trimmed, non-empty element of a comma-separated list.
template <class Visit>
void for_each_element(std::string_view list, Visit visit) {
  while (!list.empty()) {
    auto comma = list.find(',');
    auto element = trim(list.substr(0, comma));
    if (!element.empty()) visit(element);
    if (comma == std::string_view::npos) return;
    list.remove_prefix(comma + 1);
  }
}

}  // namespace proxy::http
