#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "proxy/http/frame_pool.hpp"
#include "proxy/http/trace_context.hpp"

// The seam between bytes (session, upstream) and meaning (router, query handler): what a session tells of a
// request, and what it is told to do with it.
namespace proxy::http {

struct Observation;

template <class T>
using Task = boost::asio::awaitable<T, Executor>;

using Headers = std::vector<std::pair<std::string, std::string>>;

// The first value of a header, compared without case; empty when absent.
std::string_view find_header(const Headers& headers, std::string_view name);

// A request's head, valid while the handler looks at it.
struct RequestHead {
  std::string_view method;
  std::string_view target;   // as sent: path and query
  std::string_view path;     // target before '?'
  std::string_view query;    // target after '?', may be empty
  std::size_t upstream = 0;  // where it goes: 0 the default, else the index of a named one, from 1
};

// A whole request whose body was read because its handler inspects it.
struct Request {
  std::string method;
  std::string target;
  Headers headers;
  std::string body;
  std::string peer;      // address of the client
  std::string upstream;  // name of the one that it goes to; empty: the default one
  TraceContext trace;    // where it is sampled
  std::string id;        // for logs

  std::string_view path() const { return std::string_view(target).substr(0, target.find('?')); }
  std::string_view query() const {
    auto mark = target.find('?');
    return mark == std::string::npos ? std::string_view() : std::string_view(target).substr(mark + 1);
  }
};

// A request that has come to its end.
struct Finished {
  const Observation* seen = nullptr;
  std::string_view path;
  std::string_view upstream;  // name; empty: the default one
  std::string_view address;   // of it, where it was asked
};

// Our own answer. Content-Length, Connection and Date are added by the session; a HEAD gets no body.
struct Response {
  unsigned status = 200;
  Headers headers;
  std::string body;
};

// Rewrites an upstream's body on its way to the client, piece by piece and in bounded memory.
class BodyFilter {
 public:
  virtual ~BodyFilter() = default;
  virtual void feed(std::string_view piece, std::string& out) = 0;
  virtual void finish(std::string& out) = 0;
  // False: an answer that the filter can't be applied to must not reach the client; it gets a 502.
  virtual bool may_be_skipped() const { return true; }
};

// Go upstream as it came: same bytes of method, target, headers and body.
struct PassThrough {};

// Go upstream changed. Other headers are those of the request, less Content-Length and Content-Encoding; with
// a filter, Accept-Encoding is sent as `identity`.
struct Forward {
  std::string target;
  std::string body;
  std::unique_ptr<BodyFilter>
      filter;                        // applied to JSON answers (Content-Type application/json) of any status
  bool drops_authorization = false;  // the client's credentials were for us
};

using Decision = std::variant<PassThrough, Forward, Response>;

// How a request is treated, told from its head alone.
struct Route {
  bool inspect = false;       // its body is read and Handler::decide asked; else it streams through untouched
  bool limited = false;       // counts among Limits::upstream_requests until its answer begins
  bool shareable = false;     // a read: an identical one that is under way may answer for it
  bool cross_origin = false;  // pages of other origins may read what is answered
  std::uint8_t kind = 0;      // what it is counted as, below kKinds; 0 is for what no handler saw
  std::string_view forbidden = {};  // static text: it is answered with 403 and this reason
};

// What stands behind a session. One object for all threads; must be thread-safe.
class Handler {
 public:
  virtual ~Handler() = default;

  // Looked at before the body is read.
  virtual Route route(const RequestHead& head) const = 0;

  // For a request that is to be inspected, with its body. Runs on the session's loop; must not block it.
  virtual Task<Decision> decide(const Request& request) = 0;

  // For requests whose trace is sampled.
  virtual void finished(const Finished&) const {}

  // The answer when the upstream failed or our own limits refused: shaped as this handler's clients read
  // errors.
  virtual Response failure(unsigned status, std::string_view error_type, std::string_view message) const = 0;
};

}  // namespace proxy::http
