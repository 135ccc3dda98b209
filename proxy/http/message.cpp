#include "proxy/http/message.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>

#include "proxy/http/address.hpp"

namespace proxy::http {
namespace {

// Robustness for clients that end a body with one CRLF too many (RFC 9112 2.2).
constexpr unsigned kMaxBlankLines = 4;

// Null when there is none, else what is wrong with a byte that can't stand in an unfinished line.
const char* find_bad_byte(std::string_view text) {
  for (char byte : text) {
    auto c = static_cast<unsigned char>(byte);
    if (c == '\n') return "a line ends with a bare LF";
    if ((c < 0x20 && c != '\t') || c == 0x7f) return "a control byte";
  }
  return nullptr;
}

bool is_target_text(std::string_view text) {
  for (char c : text) {
    if (c <= 0x20 || c >= 0x7f || c == '#') return false;
  }
  return true;
}

bool may_not_be_nominated(std::string_view name) {
  static constexpr std::string_view kProtected[] = {"host",          "content-length",   "transfer-encoding",
                                                    "content-type",  "content-encoding", "content-range",
                                                    "authorization", "cookie",           "set-cookie",
                                                    "accept",        "accept-encoding",  "cache-control",
                                                    "date",          "expect",           "range",
                                                    "location"};
  for (auto lower : kProtected) {
    if (equals_lower(name, lower)) return true;
  }
  return false;
}

}  // namespace

bool parse_content_length(std::string_view digits, std::uint64_t& length) {
  if (digits.empty() || digits.size() > 19) return false;
  for (char c : digits) {
    if (c < '0' || c > '9') return false;
  }
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), length);
  return error == std::errc() && length <= static_cast<std::uint64_t>(INT64_MAX);
}

void HeadParser::reset() {
  line_at_ = searched_ = 0;
  has_start_line_ = false;
  blank_lines_ = 0;
  refusal_ = {};
  fields_.clear();
  std::memset(counts_, 0, sizeof counts_);
  close_ = keep_alive_ = nominates_ = false;
}

Progress HeadParser::parse(std::string_view bytes) {
  base_ = bytes.data();
  for (;;) {
    auto* cr =
        static_cast<const char*>(std::memchr(bytes.data() + searched_, '\r', bytes.size() - searched_));
    auto end = cr ? static_cast<std::size_t>(cr - bytes.data()) : bytes.size();
    if (end + 1 >= bytes.size()) return incomplete(bytes, end);
    auto line = bytes.substr(line_at_, end - line_at_);
    if (bytes[end + 1] != '\n') {
      refuse(400, "a CR that no LF follows");
      return Progress::refused;
    }
    if (end + 2 > max_bytes_) return incomplete(bytes, end);
    auto at = line_at_;
    line_at_ = searched_ = end + 2;
    if (line.empty()) {
      if (has_start_line_) return read_connection() && finish() ? Progress::done : Progress::refused;
      if (++blank_lines_ <= kMaxBlankLines) continue;
      refuse(400, "empty lines before the start line");
      return Progress::refused;
    }
    bool accepted = has_start_line_ ? add_field(line, at) : start_line(line, at);
    if (!accepted) {
      if (line.find('\n') != std::string_view::npos) refusal_.reason = "a line ends with a bare LF";
      return Progress::refused;
    }
    has_start_line_ = true;
  }
}

// The line that starts at line_at_ has no CRLF up to `end`.
Progress HeadParser::incomplete(std::string_view bytes, std::size_t end) {
  if (auto* bad = find_bad_byte(bytes.substr(searched_, end - searched_))) {
    refuse(400, bad);
    return Progress::refused;
  }
  searched_ = end;
  if (bytes.size() < max_bytes_ && end + 2 <= max_bytes_) return Progress::more;
  if (has_start_line_) {
    refuse(431, "the header is too long");
  } else {
    refuse(414, "the request line is too long");
  }
  return Progress::refused;
}

bool HeadParser::add_field(std::string_view line, std::size_t at) {
  if (fields_.size() == kMaxFields) return refuse(431, "too many header lines");
  Field field;
  if (auto* bad = parse_field(line, at, field)) return refuse(400, bad);
  ++counts_[static_cast<std::size_t>(field.id)];
  fields_.push_back(field);
  return true;
}

bool HeadParser::read_connection() {
  if (count(FieldId::connection) == 0) return true;
  std::size_t options = 0;
  for (auto& field : fields_) {
    if (field.id != FieldId::connection) continue;
    for_each_element(value(field), [&](std::string_view option) {
      ++options;
      if (equals_lower(option, "close")) {
        close_ = true;
      } else if (equals_lower(option, "keep-alive")) {
        keep_alive_ = true;
      } else {
        nominates_ = true;
      }
    });
  }
  return options <= kMaxConnectionOptions || refuse(400, "too many Connection options");
}

bool HeadParser::nominated(const Field& field) const {
  if (!nominates_ || may_not_be_nominated(name(field))) return false;
  bool found = false;
  for (auto& other : fields_) {
    if (other.id != FieldId::connection) continue;
    for_each_element(value(other),
                     [&](std::string_view option) { found = found || equals_any_case(option, name(field)); });
  }
  return found;
}

std::string_view HeadParser::find(FieldId id) const {
  if (count(id) == 0) return {};
  for (auto& field : fields_) {
    if (field.id == id) return value(field);
  }
  return {};
}

bool HeadParser::refuse(unsigned status, std::string_view reason) {
  refusal_ = {status, reason};
  return false;
}

bool HeadParser::parse_version(std::string_view text) {
  auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text.size() != 8 || !text.starts_with("HTTP/") || !is_digit(text[5]) || text[6] != '.' ||
      !is_digit(text[7])) {
    return refuse(400, "the HTTP version is malformed");
  }
  if (text[5] != '1') return refuse(505, "only HTTP/1.0 and HTTP/1.1 are spoken here");
  minor_ = text[7] == '0' ? 0 : 1;
  return true;
}

HeadParser::Span HeadParser::span(std::string_view part, std::string_view line, std::size_t at) const {
  return {static_cast<std::uint32_t>(at + static_cast<std::size_t>(part.data() - line.data())),
          static_cast<std::uint32_t>(part.size())};
}

bool HeadParser::read_framing(Framing& framing) {
  framing = {};
  auto lengths = count(FieldId::content_length);
  auto codings = count(FieldId::transfer_encoding);
  if (codings != 0) {
    if (minor_ == 0) return refuse(400, "Transfer-Encoding in an HTTP/1.0 message");
    if (lengths != 0) return refuse(400, "Content-Length beside Transfer-Encoding");
    if (codings > 1 || !equals_lower(find(FieldId::transfer_encoding), "chunked")) {
      return refuse(400, "a Transfer-Encoding other than chunked");
    }
    framing.kind = BodyKind::chunked;
  } else if (lengths != 0) {
    if (lengths > 1) return refuse(400, "more than one Content-Length");
    if (!parse_content_length(find(FieldId::content_length), framing.length)) {
      return refuse(400, "Content-Length is not a number");
    }
    framing.kind = BodyKind::length;
  }
  return true;
}

bool RequestParser::start_line(std::string_view line, std::size_t at) {
  auto first = line.find(' ');
  auto method = line.substr(0, first);
  if (!is_token(method)) return refuse(400, "the method is not a token");
  auto second = first == std::string_view::npos ? first : line.find(' ', first + 1);
  if (second == std::string_view::npos) return refuse(400, "the request line has no HTTP version");
  if (!parse_version(line.substr(second + 1))) return false;
  method_ = span(method, line, at);
  is_head_ = method == "HEAD";
  is_safe_ = is_head_ || method == "GET" || method == "OPTIONS";
  if (method == "CONNECT" || method == "TRACE") return refuse(501, "CONNECT and TRACE are not served here");
  return read_target(line.substr(first + 1, second - first - 1), line, at);
}

bool RequestParser::read_target(std::string_view target, std::string_view line, std::size_t at) {
  constexpr std::string_view kScheme = "http://";
  needs_slash_ = false;
  bool options = text(method_) == "OPTIONS";
  if (!is_target_text(target)) return refuse(400, "the target has a character that must be percent-encoded");
  if (equals_lower(target.substr(0, kScheme.size()), kScheme)) {
    target.remove_prefix(kScheme.size());
    auto authority = target.substr(0, target.find_first_of("/?"));
    if (!is_authority(authority)) return refuse(400, "the host in the target is malformed");
    target.remove_prefix(authority.size());
    needs_slash_ = target.starts_with('?');
  } else if (!target.starts_with('/') && !(target == "*" && options)) {
    return refuse(400, "the target is neither a path nor an http:// URL");
  }
  target_ = span(target, line, at);
  return true;
}

bool RequestParser::finish() {
  auto hosts = count(FieldId::host);
  if (hosts > 1) return refuse(400, "more than one Host header");
  if (hosts == 0 && minor_version() == 1) return refuse(400, "no Host header");
  if (hosts == 1 && !is_authority(find(FieldId::host))) return refuse(400, "the Host header is malformed");
  if (!read_framing(framing_)) return false;
  expects_continue_ = false;
  if (count(FieldId::expect) != 0 && minor_version() == 1) {
    if (count(FieldId::expect) > 1 || !equals_lower(find(FieldId::expect), "100-continue")) {
      return refuse(417, "an Expect other than 100-continue");
    }
    expects_continue_ = framing_.kind == BodyKind::chunked || framing_.length > 0;
  }
  return true;
}

bool ResponseParser::start_line(std::string_view line, std::size_t at) {
  if (!parse_version(line.substr(0, 8))) return false;
  auto code = line.substr(8);
  auto digit = [&](std::size_t i) { return code[i] >= '0' && code[i] <= '9'; };
  if (code.size() < 4 || code[0] != ' ' || !digit(1) || !digit(2) || !digit(3) || code[1] == '0' ||
      (code.size() > 4 && code[4] != ' ')) {
    return refuse(502, "the status code is malformed");
  }
  status_ = static_cast<unsigned>((code[1] - '0') * 100 + (code[2] - '0') * 10 + (code[3] - '0'));
  auto reason = code.substr(std::min<std::size_t>(5, code.size()));
  if (!is_field_value(reason)) return refuse(502, "the status line has a control byte");
  reason_ = span(reason, line, at);
  return true;
}

bool ResponseParser::finish() {
  if (status_ == 101) return refuse(502, "a switch of protocols that nobody asked for");
  return read_framing(declared_);
}

Framing ResponseParser::framing(bool request_is_head) const {
  if (request_is_head || status_ < 200 || status_ == 204 || status_ == 304) return {};
  if (declared_.kind == BodyKind::none) return {BodyKind::until_close, 0};
  return declared_;
}

}  // namespace proxy::http
