#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "proxy/config.hpp"
#include "proxy/http/exchange.hpp"

// Who asks our own API. What is passed to the upstream is the upstream's to guard.
namespace proxy::auth {

enum class Role { viewer, approver, admin };  // each may do what those before it may

std::string_view to_string(Role role);
std::optional<Role> role_from(std::string_view name);

struct Identity {
  std::string name;
  Role role = Role::viewer;
};

// Tells who a request comes from. Thread-safe, and quick: it runs on a loop. Another way to log in (OIDC) is
// another implementation.
class Authenticator {
 public:
  virtual ~Authenticator() = default;
  // Whether anybody may do anything: nothing is configured.
  virtual bool open() const = 0;
  // nullopt: nobody that is known.
  virtual std::optional<Identity> identify(const http::Request& request) const = 0;
};

// Bearer tokens, basic auth, and the header of a proxy in front (believed from its addresses only), as
// configured; when none of them is, everybody is "anonymous" and may do all. Errors: bad_input, naming the
// key.
base::Result<std::unique_ptr<Authenticator>> make_authenticator(const Config::Auth& config);

}  // namespace proxy::auth
