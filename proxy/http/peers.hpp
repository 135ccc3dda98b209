#pragma once

#include <array>
#include <atomic>
#include <boost/asio/ip/address.hpp>
#include <cstdint>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <utility>

#include "proxy/http/stream.hpp"

namespace proxy::http {

// The client's address, IPv4 ones as such; nothing for a socket without one.
std::optional<asio::ip::address> peer_address(Socket& socket);

// How many of something each client has under way, over all threads. A client is an IPv4 address, or the /64
// of an IPv6 address: whoever has one of these addresses has all of them.
class Peers {
 public:
  explicit Peers(std::size_t limit) : limit_(limit) {}

  // One of those a client may have; given back when it goes out of scope.
  class Share {
   public:
    Share() = default;
    Share(Share&& other) noexcept : peers_(std::exchange(other.peers_, nullptr)), client_(other.client_) {}
    Share& operator=(Share&& other) noexcept {
      std::swap(peers_, other.peers_);
      std::swap(client_, other.client_);
      return *this;
    }
    ~Share();

   private:
    friend class Peers;
    Share(Peers* peers, std::uint64_t client) : peers_(peers), client_(client) {}

    Peers* peers_ = nullptr;
    std::uint64_t client_ = 0;
  };

  void set(std::size_t limit) { limit_ = limit; }
  bool limits() const { return limit_ != 0; }
  // Nothing when the client has all that it may have. Without a limit nothing is counted.
  std::optional<Share> take(Socket& socket);

 private:
  struct alignas(64) Shard {
    std::mutex mutex;
    std::unordered_map<std::uint64_t, std::size_t> counts;
  };

  Shard& shard(std::uint64_t client) {
    return shards_[(client ^ client >> 17 ^ client >> 41) % shards_.size()];
  }

  std::atomic<std::size_t> limit_;
  std::array<Shard, 16> shards_;
};

}  // namespace proxy::http
