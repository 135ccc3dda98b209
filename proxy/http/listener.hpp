#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "proxy/http/address.hpp"

namespace proxy::http {

// The sockets that a server listens with: for each thread one on every address. Takes a Unix socket's file
// away at the end, unless another server has put its own there.
class Listener {
 public:
  Listener() = default;
  ~Listener();
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  // A port or a Unix socket on which somebody answers is an error (unavailable); a socket file that was left
  // behind is replaced. Errors: bad_input, unavailable.
  base::Result<void> open(const ListenAddress& address, std::size_t threads);

  std::uint16_t port() const { return port_; }
  // Descriptors for this thread; they are the caller's from now on.
  std::vector<int> take(std::size_t thread);

 private:
  base::Result<void> open_unix(const std::string& path, std::size_t threads);

  std::vector<std::vector<int>> descriptors_;  // by thread
  std::uint16_t port_ = 0;
  std::string path_;  // of our Unix socket, and which file it is
  dev_t device_ = 0;
  ino_t inode_ = 0;
};

}  // namespace proxy::http
