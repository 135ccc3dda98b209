#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "proxy/http/exchange.hpp"
#include "proxy/http/stats.hpp"
#include "proxy/http/upstream_options.hpp"

namespace proxy::http {

// Bounds on one client's request; beyond them 431, 414, 413 and close.
struct Limits {
  std::size_t header_bytes = 64 * 1024;
  std::size_t inspected_body_bytes = 4 * 1024 * 1024;  // of a request whose handler wants its body
  std::size_t connections = 10000;                     // open client connections, all threads together
  std::size_t connections_per_client = 0;              // 0: any. An IPv6 client is a /64
  std::size_t requests_per_client = 0;                 // under way at once, of the limited ones; 0: any
  std::size_t body_bytes_per_second = 100;             // least pace of a request's body; 0: any
  std::size_t upstream_requests = 64;                  // with the upstream at once, until their answers begin
  std::size_t queued_requests = 512;                   // that wait for that; beyond: 503
  std::chrono::seconds queue{5};  // how long they wait; then 503. In overload a tenth of it
  std::size_t fetched_body_bytes = 64 * 1024 * 1024;  // of an answer read whole by UpstreamClient
};

struct Timeouts {
  std::chrono::seconds header{10};         // from a request's first byte to the end of its head
  std::chrono::seconds body{60};           // without progress while reading a body
  std::chrono::seconds idle{120};          // kept-alive connection without a request
  std::chrono::seconds write{60};          // without progress while writing to a client
  std::chrono::seconds connect{5};         // to the upstream, its TLS handshake included
  std::chrono::seconds first_byte{130};    // from the request sent to the upstream's status line
  std::chrono::seconds upstream_idle{60};  // without progress while an answer comes
  std::chrono::seconds total{0};           // from the request to the end of its answer; 0: no limit
  std::chrono::seconds drain{10};          // after stop(): what is under way may finish
  std::chrono::seconds drain_delay{0};     // for whoever calls stop(): how long before it others are told
};

struct ServerOptions {
  // HOST:PORT, where an empty host means every address, IPv6 and IPv4, and port 0 picks one; or unix:/SOCKET.
  std::string listen = ":8000";
  unsigned threads = 0;     // 0: as many as cores
  bool coalescing = true;   // identical reads that are under way at the same time go upstream once
  bool metrics = true;      // requests are counted
  bool traces = false;      // spans are told to Handler::finished
  double trace_ratio = 0;   // of the traces that begin here
  bool access_log = false;  // a line a request on standard error
  bool access_log_json = false;
  UpstreamOptions upstream;
  // Beside it, with the index 1 and on: the first whose path prefix or header a request has gets it.
  std::vector<UpstreamOptions> named_upstreams;
  Limits limits;
  Timeouts timeouts;
};

// The proxy server: one thread and io_context per core, each with its own SO_REUSEPORT acceptor, sessions and
// upstream connection pool. Starts serving when made.
class Server {
 public:
  virtual ~Server() = default;             // stops at once
  virtual std::uint16_t port() const = 0;  // 0 with a Unix socket
  virtual void
  stop() = 0;  // graceful: refuse new connections, finish what is under way, bounded by Timeouts::drain
  virtual void wait() = 0;  // until stopped
  // From now on; header_bytes for new connections.
  virtual void set_limits(const Limits& limits) = 0;
  virtual ServerStats stats() const = 0;
};

// Errors: bad_input (listen or upstream can't be understood), unavailable (the address is taken).
base::Result<std::unique_ptr<Server>> make_server(const ServerOptions& options,
                                                  std::shared_ptr<Handler> handler);

}  // namespace proxy::http
