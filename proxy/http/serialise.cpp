#include "proxy/http/serialise.hpp"

#include <charconv>

namespace proxy::http {
namespace {

void append_number(std::string& out, std::uint64_t number) {
  char digits[20];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

void append_field(std::string& out, std::string_view name, std::string_view value) {
  out.append(name).append(": ").append(value).append("\r\n");
}

bool is_framing(FieldId id) {
  return id == FieldId::content_length || id == FieldId::transfer_encoding;
}

// Never forwarded (RFC 9110 7.6.1); framing headers are written anew.
bool is_hop_by_hop(FieldId id) {
  switch (id) {
    case FieldId::connection:
    case FieldId::keep_alive:
    case FieldId::proxy_connection:
    case FieldId::te:
    case FieldId::trailer:
    case FieldId::upgrade:
      return true;
    default:
      return false;
  }
}

// The framing header in the place (and, where it stays the same one, the spelling) of the one that came, or
// last.
class FramingWriter {
 public:
  FramingWriter(std::string& out, Framing framing) : out_(out), framing_(framing) {}

  void in_place_of(const Field& field, std::string_view name) {
    bool same = (field.id == FieldId::content_length) == (framing_.kind == BodyKind::length);
    write(same ? name : std::string_view());
  }
  void write(std::string_view name = {}) {
    if (written_) return;
    written_ = true;
    if (framing_.kind == BodyKind::length) {
      out_.append(name.empty() ? "Content-Length" : name).append(": ");
      append_number(out_, framing_.length);
      out_.append("\r\n");
    } else if (framing_.kind == BodyKind::chunked) {
      append_field(out_, name.empty() ? "Transfer-Encoding" : name, "chunked");
    }
  }

 private:
  std::string& out_;
  Framing framing_;
  bool written_ = false;
};

constexpr std::string_view kVia = "1.1 promphrase";
constexpr std::string_view kRequestId = "X-Request-Id";

// A header that append_forwarding writes anew.
bool is_forwarding(ForwardedStyle style, std::string_view name) {
  if (style == ForwardedStyle::rfc7239) return equals_lower(name, "forwarded");
  return equals_lower(name, "x-forwarded-for") || equals_lower(name, "x-forwarded-proto") ||
         equals_lower(name, "x-forwarded-host");
}

bool is_trace(FieldId id, std::string_view name, bool with_state) {
  return id == FieldId::traceparent || (with_state && equals_lower(name, "tracestate"));
}

// All values of a header in one list, so that readers of its first line see the whole.
std::string joined(const RequestParser& request, std::string_view lower) {
  std::string out;
  for (auto& field : request.fields()) {
    if (field.id != FieldId::other || !equals_lower(request.name(field), lower)) continue;
    out.append(out.empty() ? "" : ", ").append(request.value(field));
  }
  return out;
}

// Who asks, added to what proxies before us said. An empty `peer` came over a Unix socket.
void append_forwarding(std::string& out, const RequestParser& request, ForwardedStyle style,
                       std::string_view peer) {
  auto before = [&](std::string_view lower) {
    auto list = joined(request, lower);
    return list.empty() ? list : list + ", ";
  };
  auto host = request.find(FieldId::host);
  bool v6 = peer.find(':') != std::string_view::npos;
  if (style == ForwardedStyle::rfc7239) {
    auto value = before("forwarded") + "for=";
    value += peer.empty() ? "unknown" : v6 ? "\"[" + std::string(peer) + "]\"" : std::string(peer);
    if (!host.empty()) value.append(";host=\"").append(host).append("\"");
    append_field(out, "Forwarded", value + ";proto=http");
    return;
  }
  append_field(out, "X-Forwarded-For",
               before("x-forwarded-for").append(peer.empty() ? std::string_view("unknown") : peer));
  // What the outermost proxy saw counts here.
  auto proto = joined(request, "x-forwarded-proto");
  auto outer_host = joined(request, "x-forwarded-host");
  append_field(out, "X-Forwarded-Proto", proto.empty() ? std::string_view("http") : proto);
  if (!host.empty() || !outer_host.empty())
    append_field(out, "X-Forwarded-Host", outer_host.empty() ? host : std::string_view(outer_host));
}

void append_connection(std::string& out, ConnectionHeader connection) {
  if (connection == ConnectionHeader::close) out.append("Connection: close\r\n");
  if (connection == ConnectionHeader::keep_alive) out.append("Connection: keep-alive\r\n");
}

}  // namespace

UrlPlaces write_request_head(std::string& out, const RequestParser& request, const UpstreamHead& head) {
  auto& origin = *head.origin;
  auto& authority = head.url->authority;
  out.append(request.method()).append(" ");
  UrlPlaces places;
  places.prefix_at = out.size();
  if (head.target != "*") out.append(head.url->prefix);
  out.append(head.target).append(" HTTP/1.1\r\n");
  FramingWriter framing(out, head.framing);
  bool has_encoding = false;
  const bool replaces = origin.sets_headers();
  const bool tells = origin.forwarded != ForwardedStyle::none;
  auto write_host = [&](std::string_view name) {
    places.host_at = out.size() + name.size() + 2;
    append_field(out, name, authority);
  };
  for (auto& field : request.fields()) {
    auto name = request.name(field);
    if (field.id == FieldId::host) {
      write_host(name);
    } else if (is_framing(field.id)) {
      framing.in_place_of(field, name);
    } else if (field.id == FieldId::accept_encoding && head.asks_identity) {
      if (!has_encoding) append_field(out, name, "identity");
      has_encoding = true;
    } else if (is_hop_by_hop(field.id) || (field.id == FieldId::expect && !head.keeps_expect) ||
               (field.id == FieldId::content_encoding && head.drops_content_encoding) ||
               (head.drops_authorization && field.id == FieldId::authorization) || request.nominated(field) ||
               (replaces && origin.replaces(field.id, name)) ||
               (!head.traceparent.empty() && is_trace(field.id, name, head.begins_trace)) ||
               (tells && is_forwarding(origin.forwarded, name))) {
      continue;
    } else {
      append_field(out, name, request.value(field));
    }
  }
  if (places.host_at == 0) write_host("Host");
  if (head.asks_identity && !has_encoding) append_field(out, "Accept-Encoding", "identity");
  if (tells) append_forwarding(out, request, origin.forwarded, head.peer);
  if (!head.traceparent.empty()) append_field(out, "traceparent", head.traceparent);
  if (origin.options.via) append_field(out, "Via", kVia);
  out.append(head.own_headers);
  framing.write();
  out.append("\r\n");
  return places;
}

void readdress(std::string& head, UrlPlaces& places, const UpstreamUrl& from, const UpstreamUrl& to) {
  if (from.authority != to.authority) head.replace(places.host_at, from.authority.size(), to.authority);
  // "*" has no prefix.
  if (from.prefix == to.prefix || head[places.prefix_at] == '*') return;
  head.replace(places.prefix_at, from.prefix.size(), to.prefix);
  places.host_at = places.host_at + to.prefix.size() - from.prefix.size();
}

void write_response_head(std::string& out, const ResponseParser& response, Framing announced,
                         ConnectionHeader connection, bool via, Recoded recoded,
                         std::string_view request_id) {
  out.append("HTTP/1.1 ");
  append_number(out, response.status());
  out.append(" ").append(response.reason()).append("\r\n");
  FramingWriter framing(out, announced);
  for (auto& field : response.fields()) {
    auto name = response.name(field);
    if (is_framing(field.id)) {
      framing.in_place_of(field, name);
    } else if ((field.id == FieldId::content_encoding && recoded != Recoded::no) ||
               (field.id == FieldId::x_request_id && !request_id.empty())) {
      continue;
    } else if (!is_hop_by_hop(field.id) && !response.nominated(field)) {
      append_field(out, name, response.value(field));
    }
  }
  if (recoded == Recoded::gzip) out.append("Content-Encoding: gzip\r\n");
  if (recoded != Recoded::no) out.append("Vary: Accept-Encoding\r\n");
  if (!request_id.empty()) append_field(out, kRequestId, request_id);
  framing.write();
  if (via) append_field(out, "Via", kVia);
  append_connection(out, connection);
  out.append("\r\n");
}

void write_own_head(std::string& out, const Response& response, std::string_view date,
                    std::string_view request_id, ConnectionHeader connection, bool cross_origin) {
  out.append("HTTP/1.1 ");
  append_number(out, response.status);
  out.append(" ").append(reason_phrase(response.status)).append("\r\n");
  append_field(out, "Date", date);
  append_field(out, kRequestId, request_id);
  for (auto& [name, value] : response.headers) append_field(out, name, value);
  if (cross_origin) {
    append_field(out, "Access-Control-Allow-Headers", "Accept, Authorization, Content-Type, Origin");
    append_field(out, "Access-Control-Allow-Methods", "GET, POST, OPTIONS");
    append_field(out, "Access-Control-Allow-Origin", "*");
    append_field(out, "Access-Control-Expose-Headers", "Date");
    append_field(out, "Vary", "Origin");
  }
  if (response.status != 204 && response.status != 304) {
    out.append("Content-Length: ");
    append_number(out, response.body.size());
    out.append("\r\n");
  }
  append_connection(out, connection);
  out.append("\r\n");
}

std::string_view reason_phrase(unsigned status) {
  switch (status) {
    case 100:
      return "Continue";
    case 200:
      return "OK";
    case 201:
      return "Created";
    case 202:
      return "Accepted";
    case 204:
      return "No Content";
    case 301:
      return "Moved Permanently";
    case 302:
      return "Found";
    case 303:
      return "See Other";
    case 304:
      return "Not Modified";
    case 307:
      return "Temporary Redirect";
    case 308:
      return "Permanent Redirect";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 406:
      return "Not Acceptable";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 415:
      return "Unsupported Media Type";
    case 417:
      return "Expectation Failed";
    case 422:
      return "Unprocessable Content";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 499:
      return "Client Closed Request";
    case 500:
      return "Internal Server Error";
    case 501:
      return "Not Implemented";
    case 502:
      return "Bad Gateway";
    case 503:
      return "Service Unavailable";
    case 504:
      return "Gateway Timeout";
    case 505:
      return "HTTP Version Not Supported";
    default:
      return "Status";
  }
}

}  // namespace proxy::http
