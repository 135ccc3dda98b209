#include "proxy/auth/auth.hpp"

#include <openssl/crypto.h>
#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/network_v4.hpp>
#include <boost/asio/ip/network_v6.hpp>
#include <vector>

namespace proxy::auth {

namespace {

namespace ip = boost::asio::ip;

using Digest = std::array<unsigned char, SHA256_DIGEST_LENGTH>;

Digest digest_of(std::string_view secret) {
  Digest digest{};
  SHA256(reinterpret_cast<const unsigned char*>(secret.data()), secret.size(), digest.data());
  return digest;
}

struct Credential {
  Digest digest;  // of the token, or of USER:PASSWORD
  Identity identity;
};

// Looks at every one of them, and at all of its bytes: the time says nothing about how near a guess was.
std::optional<Identity> find(const std::vector<Credential>& credentials, std::string_view secret) {
  const auto digest = digest_of(secret);
  std::optional<Identity> found;
  for (const auto& known : credentials)
    if (CRYPTO_memcmp(known.digest.data(), digest.data(), digest.size()) == 0) found = known.identity;
  return found;
}

std::optional<std::string> from_base64(std::string_view text) {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  while (text.ends_with('=')) text.remove_suffix(1);
  std::string out;
  unsigned bits = 0, value = 0;
  for (char c : text) {
    const auto digit = kLetters.find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    value = (value << 6 | static_cast<unsigned>(digit)) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out += static_cast<char>(value >> bits & 0xff);
  }
  return out;
}

// What stands behind the scheme, compared without case; empty when it is another one.
std::string_view after_scheme(std::string_view header, std::string_view scheme) {
  if (header.size() <= scheme.size() || header[scheme.size()] != ' ') return {};
  for (std::size_t i = 0; i < scheme.size(); ++i)
    if ((header[i] | 0x20) != scheme[i]) return {};
  header.remove_prefix(scheme.size());
  const auto begin = header.find_first_not_of(' ');
  return begin == std::string_view::npos ? std::string_view() : header.substr(begin);
}

class Network {
 public:
  static std::optional<Network> parse(const std::string& text) {
    boost::system::error_code failed;
    Network network;
    const auto slash = text.find('/');
    const auto address = ip::make_address(text.substr(0, slash), failed);
    if (failed) return std::nullopt;
    const std::string whole = slash != std::string::npos ? text : text + (address.is_v4() ? "/32" : "/128");
    if (address.is_v4()) {
      network.v4_ = ip::make_network_v4(whole, failed);
    } else {
      network.v6_ = ip::make_network_v6(whole, failed);
    }
    return failed ? std::nullopt : std::optional(network);
  }

  bool holds(ip::address address) const {
    if (address.is_v6() && address.to_v6().is_v4_mapped())
      address = ip::make_address_v4(ip::v4_mapped, address.to_v6());
    if (address.is_v4()) return v4_ && contains(*v4_, ip::network_v4(address.to_v4(), 32));
    return v6_ && contains(*v6_, ip::network_v6(address.to_v6(), 128));
  }

 private:
  template <class Net>
  static bool contains(const Net& net, const Net& host) {
    return net.canonical() == Net(host.address(), net.prefix_length()).canonical();
  }

  std::optional<ip::network_v4> v4_;
  std::optional<ip::network_v6> v6_;
};

class StaticAuthenticator final : public Authenticator {
 public:
  StaticAuthenticator(std::vector<Credential> tokens, std::vector<Credential> users, std::string header,
                      Role role, std::vector<Network> trusted)
      : tokens_(std::move(tokens)),
        users_(std::move(users)),
        header_(std::move(header)),
        header_role_(role),
        trusted_(std::move(trusted)) {}

  bool open() const override { return tokens_.empty() && users_.empty() && header_.empty(); }

  std::optional<Identity> identify(const http::Request& request) const override {
    if (open()) return Identity{"anonymous", Role::admin};
    const auto authorization = http::find_header(request.headers, "Authorization");
    if (auto token = after_scheme(authorization, "bearer"); !token.empty()) return find(tokens_, token);
    if (auto basic = after_scheme(authorization, "basic"); !basic.empty()) {
      auto pair = from_base64(basic);
      return pair ? find(users_, *pair) : std::nullopt;
    }
    if (header_.empty()) return std::nullopt;
    const auto name = http::find_header(request.headers, header_);
    if (name.empty() || name.size() > 200 || !is_trusted(request.peer)) return std::nullopt;
    return Identity{std::string(name), header_role_};
  }

 private:
  bool is_trusted(const std::string& peer) const {
    boost::system::error_code failed;
    const auto address = ip::make_address(peer, failed);
    return !failed && std::any_of(trusted_.begin(), trusted_.end(),
                                  [&](const Network& network) { return network.holds(address); });
  }

  std::vector<Credential> tokens_;
  std::vector<Credential> users_;
  std::string header_;
  Role header_role_;
  std::vector<Network> trusted_;
};

base::Error wrong(std::string detail) {
  return {base::errc::bad_input, std::move(detail)};
}

}  // namespace

std::string_view to_string(Role role) {
  switch (role) {
    case Role::viewer:
      return "viewer";
    case Role::approver:
      return "approver";
    case Role::admin:
      return "admin";
  }
  return "viewer";
}

std::optional<Role> role_from(std::string_view name) {
  for (auto role : {Role::viewer, Role::approver, Role::admin})
    if (name == to_string(role)) return role;
  return std::nullopt;
}

base::Result<std::unique_ptr<Authenticator>> make_authenticator(const Config::Auth& config) {
  std::vector<Credential> tokens, users;
  for (const auto& [token, values] : config.tokens) {
    const auto role = values.size() == 2 ? role_from(values[1]) : std::nullopt;
    if (!role || values[0].empty())
      return wrong("key 'auth.tokens': expected a name and a role (viewer, approver, admin) for each token");
    tokens.push_back({digest_of(token), {values[0], *role}});
  }
  for (const auto& [user, values] : config.users) {
    const auto role = values.size() == 1 ? role_from(values[0]) : std::nullopt;
    const auto colon = user.find(':');
    if (!role || colon == 0 || colon == std::string::npos || colon + 1 == user.size())
      return wrong("key 'auth.users': expected USER:PASSWORD with a role (viewer, approver, admin) for each");
    users.push_back({digest_of(user), {user.substr(0, colon), *role}});
  }
  const auto role = role_from(config.proxy_role);
  if (!role) return wrong("key 'auth.proxy_role': expected viewer, approver or admin");
  std::vector<Network> trusted;
  for (const auto& text : config.trusted_proxies) {
    auto network = Network::parse(text);
    if (!network)
      return wrong("key 'auth.trusted_proxies': expected addresses and networks, got '" + text + "'");
    trusted.push_back(*network);
  }
  if (config.proxy_header.empty() != trusted.empty())
    return wrong("key 'auth.proxy_header': needs 'auth.trusted_proxies', and the other way round");
  return std::unique_ptr<Authenticator>(std::make_unique<StaticAuthenticator>(
      std::move(tokens), std::move(users), config.proxy_header, *role, std::move(trusted)));
}

}  // namespace proxy::auth
