#include "proxy/http/listener.hpp"

#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>

namespace proxy::http {
namespace {

struct SocketAddress {
  sockaddr_storage bytes{};
  socklen_t size = 0;

  const sockaddr* get() const { return reinterpret_cast<const sockaddr*>(&bytes); }
  int family() const { return bytes.ss_family; }
  std::uint16_t port() const {
    return ntohs(family() == AF_INET6 ? reinterpret_cast<const sockaddr_in6&>(bytes).sin6_port
                                      : reinterpret_cast<const sockaddr_in&>(bytes).sin_port);
  }
  void set_port(std::uint16_t port) {
    if (family() == AF_INET6) {
      reinterpret_cast<sockaddr_in6&>(bytes).sin6_port = htons(port);
    } else {
      reinterpret_cast<sockaddr_in&>(bytes).sin_port = htons(port);
    }
  }
  bool is_every_v6() const {
    return family() == AF_INET6 &&
           std::memcmp(&reinterpret_cast<const sockaddr_in6&>(bytes).sin6_addr, &in6addr_any, 16) == 0;
  }
};

base::Error unavailable(std::string detail) {
  return {base::errc::unavailable, std::move(detail)};
}

std::string reason(int code) {
  return std::strerror(code);
}

// A listening socket, or -1 with errno.
int listen_on(const SocketAddress& address, bool shares_port) {
  int fd = ::socket(address.family(), SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd < 0) return -1;
  int on = 1;
  bool done = true;
  if (address.family() != AF_UNIX) {
    ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (shares_port) done = ::setsockopt(fd, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on) == 0;
  }
  if (address.family() == AF_INET6) {
    int only = address.is_every_v6() ? 0 : 1;
    ::setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &only, sizeof only);
  }
  if (done && ::bind(fd, address.get(), address.size) == 0 && ::listen(fd, SOMAXCONN) == 0) return fd;
  auto why = errno;
  ::close(fd);
  errno = why;
  return -1;
}

// SO_REUSEPORT lets a second server share the port silently; binding once without it tells.
bool is_taken(const SocketAddress& address) {
  int fd = listen_on(address, false);
  auto why = errno;
  if (fd >= 0) ::close(fd);
  return fd < 0 && why == EADDRINUSE;
}

base::Result<std::vector<SocketAddress>> addresses_of(const ListenAddress& address) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_PASSIVE;
  addrinfo* found = nullptr;
  auto port = std::to_string(address.port);
  auto code =
      ::getaddrinfo(address.host.empty() ? nullptr : address.host.c_str(), port.c_str(), &hints, &found);
  if (code != 0)
    return base::Error{base::errc::bad_input,
                       "listen address '" + address.host + "': " + ::gai_strerror(code)};
  std::unique_ptr<addrinfo, void (*)(addrinfo*)> owner(found, ::freeaddrinfo);
  std::vector<SocketAddress> out;
  for (auto* entry = found; entry != nullptr; entry = entry->ai_next) {
    SocketAddress one;
    std::memcpy(&one.bytes, entry->ai_addr, entry->ai_addrlen);
    one.size = entry->ai_addrlen;
    out.push_back(one);
  }
  // Every address: the IPv6 one takes IPv4 as well, where there is IPv6 at all.
  if (address.host.empty()) {
    for (auto& one : out) {
      auto probe = one;
      probe.set_port(0);
      int fd = one.family() == AF_INET6 ? listen_on(probe, false) : -1;
      if (fd < 0) continue;
      ::close(fd);
      return std::vector<SocketAddress>{one};
    }
  }
  return out;
}

bool somebody_answers(const SocketAddress& address) {
  int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  bool refused = ::connect(fd, address.get(), address.size) != 0 && errno == ECONNREFUSED;
  ::close(fd);
  return !refused;
}

}  // namespace

Listener::~Listener() {
  for (auto& list : descriptors_) {
    for (int fd : list) ::close(fd);
  }
  struct stat file {};
  if (!path_.empty() && ::stat(path_.c_str(), &file) == 0 && file.st_dev == device_ && file.st_ino == inode_)
    ::unlink(path_.c_str());
}

base::Result<void> Listener::open(const ListenAddress& address, std::size_t threads) {
  descriptors_.resize(threads);
  if (!address.socket_path.empty()) return open_unix(address.socket_path, threads);
  auto addresses = addresses_of(address);
  if (!addresses) return addresses.error();
  auto error = unavailable("no address to listen on");
  // On every address that this machine has; a taken port is an error.
  for (auto& one : *addresses) {
    if (port_ != 0) one.set_port(port_);
    if (one.port() != 0 && is_taken(one))
      return unavailable("port " + std::to_string(one.port()) + " is taken");
    for (std::size_t i = 0; i < threads; ++i) {
      int fd = listen_on(one, true);
      if (fd < 0) {
        error = unavailable("can't listen on port " + std::to_string(one.port()) + ": " + reason(errno));
        break;
      }
      descriptors_[i].push_back(fd);
      ::getsockname(fd, reinterpret_cast<sockaddr*>(&one.bytes), &one.size);
      port_ = one.port();
    }
  }
  if (port_ == 0) return error;
  return {};
}

base::Result<void> Listener::open_unix(const std::string& path, std::size_t threads) {
  SocketAddress address;
  auto& unix_address = reinterpret_cast<sockaddr_un&>(address.bytes);
  unix_address.sun_family = AF_UNIX;
  path.copy(unix_address.sun_path, sizeof unix_address.sun_path - 1);
  address.size = sizeof(sockaddr_un);
  int fd = listen_on(address, false);
  if (fd < 0 && errno == EADDRINUSE) {
    struct stat file {};
    if (::stat(path.c_str(), &file) != 0 || !S_ISSOCK(file.st_mode))
      return unavailable("'" + path + "' is there and is no socket");
    if (somebody_answers(address)) return unavailable("the socket '" + path + "' is taken");
    ::unlink(path.c_str());
    fd = listen_on(address, false);
  }
  if (fd < 0) return unavailable("can't listen on '" + path + "': " + reason(errno));
  struct stat file {};
  ::stat(path.c_str(), &file);
  path_ = path;
  device_ = file.st_dev;
  inode_ = file.st_ino;
  // One queue, which all threads take from.
  for (std::size_t i = 0; i < threads; ++i) descriptors_[i].push_back(i == 0 ? fd : ::dup(fd));
  return {};
}

std::vector<int> Listener::take(std::size_t thread) {
  return std::exchange(descriptors_[thread], {});
}

}  // namespace proxy::http
