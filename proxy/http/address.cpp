#include "proxy/http/address.hpp"

#include <arpa/inet.h>
#include <sys/un.h>

#include <charconv>
#include <optional>

#include "proxy/http/fields.hpp"

namespace proxy::http {
namespace {

bool is_alnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}
bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool is_port(std::string_view text) {
  unsigned port = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  return error == std::errc() && end == text.data() + text.size() && port <= 65535;
}

// The end of the host within HOST[:PORT]; 0 when there is no valid host.
std::size_t host_end(std::string_view text) {
  if (text.starts_with('[')) {
    auto close = text.find(']');
    if (close == std::string_view::npos || close < 3) return 0;
    in6_addr address{};
    const std::string inside(text.substr(1, close - 1));
    return ::inet_pton(AF_INET6, inside.c_str(), &address) == 1 ? close + 1 : 0;
  }
  std::size_t at = 0;
  for (; at < text.size() && text[at] != ':'; ++at) {
    char c = text[at];
    if (c == '%') {
      if (at + 2 >= text.size() || !is_hex(text[at + 1]) || !is_hex(text[at + 2])) return 0;
    } else if (!is_alnum(c) && c != '-' && c != '.' && c != '_' && c != '~') {
      return 0;
    }
  }
  return at;
}

std::string without_brackets(std::string_view host) {
  return std::string(host.starts_with('[') ? host.substr(1, host.size() - 2) : host);
}

std::optional<std::uint16_t> to_port(std::string_view text) {
  std::uint16_t port = 0;
  if (!is_port(text)) return {};
  std::from_chars(text.data(), text.data() + text.size(), port);
  return port;
}

// Null when a socket can have this path.
const char* socket_path_fault(std::string_view path) {
  constexpr std::size_t kMost = sizeof(sockaddr_un::sun_path) - 1;
  if (!path.starts_with('/')) return "the path of the socket must start with '/'";
  return path.size() > kMost ? "the path of the socket is too long" : nullptr;
}

base::Error bad(std::string_view what, std::string_view text, std::string_view why) {
  return {base::errc::bad_input,
          std::string(what) + " '" + std::string(text.substr(0, 200)) + "': " + std::string(why)};
}

}  // namespace

bool is_authority(std::string_view text) {
  auto end = host_end(text);
  if (end == 0) return false;
  if (end == text.size()) return true;
  if (text[end] != ':') return false;
  return end + 1 == text.size() || is_port(text.substr(end + 1));
}

base::Result<UpstreamUrl> parse_upstream_url(std::string_view url) {
  constexpr std::string_view kWhat = "upstream URL";
  UpstreamUrl out;
  auto rest = url;
  auto take = [&](std::string_view start) {
    bool there = equals_lower(rest.substr(0, start.size()), start);
    if (there) rest.remove_prefix(start.size());
    return there;
  };
  if (take("unix:") || take("http://unix:")) {
    auto colon = rest.find(':');
    out.socket_path = rest.substr(0, colon);
    if (auto* wrong = socket_path_fault(out.socket_path)) return bad(kWhat, url, wrong);
    out.host = out.authority = "localhost";
    rest = colon == std::string_view::npos ? std::string_view() : rest.substr(colon + 1);
    if (!rest.empty() && !rest.starts_with('/')) return bad(kWhat, url, "expected unix:/SOCKET[:/prefix]");
  } else {
    out.tls = take("https://");
    if (!out.tls && !take("http://")) return bad(kWhat, url, "must start with http://, https:// or unix:");
    out.port = out.tls ? 443 : 80;
    auto authority = rest.substr(0, rest.find_first_of("/?#"));
    rest.remove_prefix(authority.size());
    if (authority.find('@') != std::string_view::npos)
      return bad(kWhat, out.tls ? "https://" : "http://", "must not hold credentials");
    if (!is_authority(authority)) return bad(kWhat, url, "expected http[s]://HOST[:PORT][/prefix]");
    auto end = host_end(authority);
    out.host = without_brackets(authority.substr(0, end));
    if (end + 1 < authority.size()) {
      auto port = to_port(authority.substr(end + 1));
      if (!port || *port == 0) return bad(kWhat, url, "the port must be 1 to 65535");
      out.port = *port;
    }
    out.authority = authority;
  }
  for (char c : rest) {
    if (c <= ' ' || c >= 0x7f || c == '?' || c == '#')
      return bad(kWhat, url, "the path has a character that is not allowed");
  }
  while (rest.ends_with('/')) rest.remove_suffix(1);
  out.prefix = rest;
  return out;
}

base::Result<ListenAddress> parse_listen_address(std::string_view text) {
  constexpr std::string_view kWhat = "listen address";
  if (text.starts_with("unix:")) {
    ListenAddress out;
    out.socket_path = text.substr(5);
    if (auto* wrong = socket_path_fault(out.socket_path)) return bad(kWhat, text, wrong);
    return out;
  }
  auto colon = text.rfind(':');
  if (colon == std::string_view::npos) return bad(kWhat, text, "expected [HOST]:PORT or unix:/SOCKET");
  auto host = text.substr(0, colon);
  auto port = to_port(text.substr(colon + 1));
  if (!port) return bad(kWhat, text, "the port must be 0 to 65535");
  if (!host.empty() && host_end(host) != host.size())
    return bad(kWhat, text, "the host is not a name or an address");
  return ListenAddress{without_brackets(host), *port, {}};
}

bool climbs_above_root(std::string_view path) {
  int depth = 0;
  while (!path.empty()) {
    path.remove_prefix(1);
    auto slash = path.find('/');
    auto segment = path.substr(0, slash);
    int dots = 0;
    bool only_dots = !segment.empty();
    while (!segment.empty() && only_dots) {
      std::size_t size = segment.front() == '.' ? 1 : equals_lower(segment.substr(0, 3), "%2e") ? 3 : 0;
      only_dots = size != 0;
      dots += only_dots ? 1 : 0;
      segment.remove_prefix(size);
    }
    if (only_dots && dots == 2) {
      if (--depth < 0) return true;
    } else if (!(only_dots && dots == 1)) {
      ++depth;
    }
    path = slash == std::string_view::npos ? std::string_view() : path.substr(slash);
  }
  return false;
}

}  // namespace proxy::http
