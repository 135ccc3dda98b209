#include "proxy/http/peers.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <cstring>

namespace proxy::http {
namespace {

std::uint64_t client_of(const asio::ip::address& address) {
  // No IPv6 network begins with these 32 bits.
  if (address.is_v4()) return std::uint64_t{0xffff} << 32 | address.to_v4().to_uint();
  std::uint64_t network = 0;
  for (std::size_t i = 0; i < 8; ++i) network = network << 8 | address.to_v6().to_bytes()[i];
  return network;
}

}  // namespace

std::optional<asio::ip::address> peer_address(Socket& socket) {
  error_code ec;
  auto remote = socket.remote_endpoint(ec);
  if (ec || (remote.protocol().family() != AF_INET && remote.protocol().family() != AF_INET6)) return {};
  asio::ip::tcp::endpoint endpoint;
  if (remote.size() > endpoint.capacity()) return {};
  std::memcpy(endpoint.data(), remote.data(), remote.size());
  endpoint.resize(remote.size());
  auto address = endpoint.address();
  if (address.is_v6() && address.to_v6().is_v4_mapped()) {
    address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
  }
  return address;
}

std::optional<Peers::Share> Peers::take(Socket& socket) {
  if (limit_ == 0) return Share();
  auto address = peer_address(socket);
  if (!address) return Share();
  const auto client = client_of(*address);
  auto& in = shard(client);
  std::lock_guard lock(in.mutex);
  auto& count = in.counts[client];
  if (count >= limit_) return {};
  ++count;
  return Share(this, client);
}

Peers::Share::~Share() {
  if (peers_ == nullptr) return;
  auto& in = peers_->shard(client_);
  std::lock_guard lock(in.mutex);
  auto count = in.counts.find(client_);
  if (--count->second == 0) in.counts.erase(count);
}

}  // namespace proxy::http
