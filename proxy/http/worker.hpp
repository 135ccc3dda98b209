#pragma once

#include <atomic>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/io_context.hpp>
#include <memory>
#include <string>
#include <vector>

#include "proxy/http/access_log.hpp"
#include "proxy/http/admission.hpp"
#include "proxy/http/session.hpp"
#include "proxy/http/splice.hpp"
#include "proxy/http/stats.hpp"
#include "proxy/http/upstream_group.hpp"

namespace proxy::http {

using Acceptor = asio::basic_socket_acceptor<asio::generic::stream_protocol, Executor>;
using Endpoint = asio::generic::stream_protocol::endpoint;

class Worker;

// What all threads of a server share.
struct Common {
  explicit Common(const ServerOptions& from)
      : options(from),
        admission(from.limits.upstream_requests, from.limits.queued_requests, from.limits.queue),
        connections_of(from.limits.connections_per_client),
        requests_of(from.limits.requests_per_client) {}

  const ServerOptions options;
  std::vector<std::unique_ptr<Origin>> origins;  // the default one first
  std::shared_ptr<Handler> handler;
  std::atomic<std::size_t> connections{0};
  Admission admission;
  Flights flights;
  Peers connections_of;  // a client
  Peers requests_of;
  std::vector<Worker*> workers;  // does not change while they run
};

// One thread's world: its loop, its acceptors, sessions and upstream connections. Nothing in it is locked.
class Worker {
 public:
  // The first of all workers asks for the upstreams' health.
  Worker(Common& common, bool is_first);
  ~Worker();

  void listen(int descriptor);  // on a socket that listens already, which is ours now; before run()
  void run();                   // until stopped
  // From any thread. What is under way has `drain` to finish; with 0 it is cut off at once. A handler's
  // decision is always waited for.
  void stop(std::chrono::seconds drain);
  void set_limits(const Limits& next);  // from any thread

  Common& common;
  asio::io_context io{1};
  Deadlines deadlines;
  BufferPool buffers;
  PipePool pipes;
  std::vector<std::unique_ptr<UpstreamGroup>> upstreams;  // as Common::origins
  std::string date;                                       // for the Date header, renewed every tick
  bool stopping = false;
  bool closes_waiting = false;  // nobody is waited for any more
  Limits limits;                // as they are now; some are shared by all threads
  Stats stats;
  AccessLog access_log;
  Sampler sampler;
  WaitingList waiting;  // sessions that wait for a request, longest first
  std::atomic<std::size_t> waiting_count{0};

 private:
  Task<void> accept(Acceptor& acceptor);
  Task<void> tick();
  void begin_stop(std::chrono::seconds drain);
  void take(Socket socket);
  void start(Socket socket);
  bool make_room();
  bool close_longest_waiting();
  void end_if_empty();
  void accept_waiting(Acceptor& acceptor);
  void close_waiting();

  std::vector<std::unique_ptr<Acceptor>> acceptors_;
  SessionList sessions_;
  Timer ticker_;
  std::int64_t drain_until_ = Deadlines::kNever;
  std::int64_t waits_until_ = Deadlines::kNever;
};

}  // namespace proxy::http
