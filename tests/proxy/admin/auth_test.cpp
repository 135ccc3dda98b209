#include "proxy/auth/auth.hpp"

#include "tests/catch.hpp"

using proxy::auth::make_authenticator;
using proxy::auth::Role;

namespace {

proxy::http::Request request(std::string_view authorization, std::string peer = "10.1.2.3",
                             std::string user = {}) {
  proxy::http::Request request;
  if (!authorization.empty()) request.headers.emplace_back("authorization", authorization);
  if (!user.empty()) request.headers.emplace_back("X-User", user);
  request.peer = std::move(peer);
  return request;
}

proxy::Config::Auth config() {
  proxy::Config::Auth auth;
  auth.tokens = {{"t0ken", {"alice", "approver"}}, {"t1ken", {"root", "admin"}}};
  auth.users = {{"bob:pa:ss", {"viewer"}}};
  auth.proxy_header = "X-User";
  auth.trusted_proxies = {"10.1.0.0/16", "::1"};
  return auth;
}

}  // namespace

TEST_CASE("without a configuration everybody may do everything") {
  const auto open = make_authenticator({}).value();
  CHECK(open->open());
  CHECK(open->identify(request(""))->role == Role::admin);
  CHECK(open->identify(request(""))->name == "anonymous");
}

TEST_CASE("tokens, passwords and a trusted proxy tell who asks") {
  const auto known = make_authenticator(config()).value();
  struct Row {
    std::string authorization, peer, user, name;
    Role role;
  };
  const Row rows[] = {
      {"Bearer t0ken", "1.1.1.1", "", "alice", Role::approver},
      {"bearer   t1ken", "1.1.1.1", "", "root", Role::admin},
      {"Basic Ym9iOnBhOnNz", "1.1.1.1", "", "bob", Role::viewer},
      {"", "10.1.2.3", "carol", "carol", Role::approver},
      {"", "::1", "carol", "carol", Role::approver},
  };
  for (const auto& row : rows) {
    INFO(row.authorization << row.peer);
    const auto who = known->identify(request(row.authorization, row.peer, row.user));
    REQUIRE(who);
    CHECK(who->name == row.name);
    CHECK(who->role == row.role);
  }
}

TEST_CASE("whoever is not known is nobody") {
  const auto known = make_authenticator(config()).value();
  const std::pair<std::string, std::pair<std::string, std::string>> rows[] = {
      {"", {"10.1.2.3", ""}},
      {"Bearer", {"10.1.2.3", ""}},
      {"Bearer t0ke", {"10.1.2.3", ""}},
      {"Bearer t0ken2", {"10.1.2.3", ""}},
      {"Bearer T0KEN", {"10.1.2.3", ""}},
      {"Digest t0ken", {"10.2.2.3", "x"}},
      {"Basic Ym9iOnBh", {"1.1.1.1", ""}},
      {"Basic %%%", {"1.1.1.1", ""}},
      {"", {"10.2.2.3", "carol"}},
      {"", {"", "carol"}},
      // A wrong token is not made good by a header.
      {"Bearer wrong", {"10.1.2.3", "carol"}},
  };
  for (const auto& [authorization, rest] : rows) {
    INFO(authorization << " " << rest.first);
    CHECK_FALSE(known->identify(request(authorization, rest.first, rest.second)));
  }
}

TEST_CASE("a wrong configuration names its key and no secret") {
  const auto fault = [](auto change) {
    auto auth = config();
    change(auth);
    const auto made = make_authenticator(auth);
    REQUIRE(made.has_error());
    CHECK(made.error().detail.find("s3cret") == std::string::npos);
    return made.error().detail;
  };
  CHECK(fault([](auto& auth) {
          auth.tokens = {{"s3cret", {"alice"}}};
        }).find("auth.tokens") != std::string::npos);
  CHECK(fault([](auto& auth) {
          auth.tokens = {{"s3cret", {"alice", "boss"}}};
        }).find("auth.tokens") != std::string::npos);
  CHECK(fault([](auto& auth) {
          auth.users = {{"s3cret", {"viewer"}}};
        }).find("auth.users") != std::string::npos);
  CHECK(fault([](auto& auth) { auth.trusted_proxies = {"10.0.0.0/40"}; }).find("10.0.0.0/40") !=
        std::string::npos);
  CHECK(fault([](auto& auth) { auth.trusted_proxies.clear(); }).find("auth.proxy_header") !=
        std::string::npos);
  CHECK(fault([](auto& auth) { auth.proxy_header.clear(); }).find("auth.proxy_header") != std::string::npos);
}
