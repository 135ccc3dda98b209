#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace proxy::http {

// HOST[:PORT] of a Host header or an absolute target (RFC 3986 3.2, without user information): a name, an
// IPv4 address or an IPv6 address in brackets, not empty.
bool is_authority(std::string_view text);

struct UpstreamUrl {
  bool tls = false;
  std::string host;  // without brackets
  std::uint16_t port = 80;
  std::string socket_path;  // of a Unix socket, in place of host and port
  std::string authority;    // as written: the Host header of what is forwarded
  std::string prefix;  // path put before every target: empty, or starts with '/' and does not end with it
};

// `http://HOST[:PORT][/prefix]`, the same with https, or `unix:/SOCKET[:/prefix]`. Error: bad_input.
base::Result<UpstreamUrl> parse_upstream_url(std::string_view url);

struct ListenAddress {
  std::string host;  // empty: every address
  std::uint16_t port = 0;
  std::string socket_path;  // of a Unix socket, in place of host and port
};

// `[HOST]:PORT` (IPv6 addresses in brackets) or `unix:/SOCKET`. Error: bad_input.
base::Result<ListenAddress> parse_listen_address(std::string_view text);

// True when the dot segments of `path` (also written %2e) climb above its root, and so out of a path prefix.
bool climbs_above_root(std::string_view path);

}  // namespace proxy::http
