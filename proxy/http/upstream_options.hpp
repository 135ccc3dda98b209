#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

// What can be said of an upstream, as it is configured. Nothing is checked yet: see origin.hpp.
namespace proxy::http {

struct TlsOptions {
  std::string ca_file;      // PEM; empty: the certificates that the system trusts
  std::string server_name;  // expected in the certificate and sent as SNI; empty: the URL's host
  std::string cert_file;    // PEM, of ours, with its chain; needs key_file
  std::string key_file;
  bool insecure_skip_verify = false;

  friend bool operator==(const TlsOptions&, const TlsOptions&) = default;
};

struct BasicAuth {
  std::string username;
  std::string password;
  std::string password_file;  // in place of password; read anew when it changes

  friend bool operator==(const BasicAuth&, const BasicAuth&) = default;
};

// Whether an address is taken out of use, where there are several.
struct HealthOptions {
  std::string path = "/-/ready";     // behind the URL's prefix; 2xx is healthy
  std::chrono::seconds interval{5};  // 0: never asked
  bool even_alone = false;           // a single address is asked as well, so that its state is known

  friend bool operator==(const HealthOptions&, const HealthOptions&) = default;
};

// Per address: after so many failures in a row nobody is sent there for a while, then a single request.
struct BreakerOptions {
  unsigned failures = 5;
  std::chrono::seconds pause{1};

  friend bool operator==(const BreakerOptions&, const BreakerOptions&) = default;
};

enum class ForwardedStyle { none, x_forwarded, rfc7239 };

// One logical Prometheus: all its addresses hold the same data.
struct UpstreamOptions {
  std::string url = "http://localhost:9090";
  std::vector<std::string> urls;  // in place of url
  TlsOptions tls;
  BasicAuth basic_auth;
  std::string bearer_token;
  std::string bearer_token_file;  // in place of bearer_token; read anew when it changes
  std::vector<std::pair<std::string, std::string>> headers;  // set on every request, whatever the client sent
  HealthOptions health;
  BreakerOptions breaker;
  std::string forwarded = "none";  // none, x_forwarded, rfc7239
  bool via = false;

  // Of those beside the default one: a name, and which requests are theirs.
  std::string name;
  std::string path_prefix;   // `/name`, taken off the path
  std::string header;        // or a header …
  std::string header_value;  // … with this value

  friend bool operator==(const UpstreamOptions&, const UpstreamOptions&) = default;
};

}  // namespace proxy::http
