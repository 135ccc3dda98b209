#pragma once

#include <string>
#include <string_view>

#include "proxy/http/exchange.hpp"
#include "proxy/http/message.hpp"
#include "proxy/http/origin.hpp"

// What we say on the wire: every head that leaves is written here, with exactly one framing.
namespace proxy::http {

struct UpstreamHead {
  const Origin* origin = nullptr;
  const UpstreamUrl* url = nullptr;  // one of the origin's: Host, and what stands before the target
  std::string_view own_headers;      // whole lines, in place of those that the origin replaces
  std::string_view peer;             // the client's address, where the origin wants it told
  std::string_view target;
  std::string_view traceparent;  // in place of the client's, where it is not empty
  bool begins_trace = false;     // the client's tracestate belongs to another one
  Framing framing;
  bool keeps_expect = false;            // Expect: 100-continue goes on
  bool asks_identity = false;           // Accept-Encoding: identity in place of the client's
  bool drops_content_encoding = false;  // the body was decoded or replaced
  bool drops_authorization = false;
};

// `request`'s method and headers, less the hop-by-hop ones, as `head` says.
// Gives where the parts stand that depend on the URL, for readdress().
struct UrlPlaces {
  std::size_t prefix_at = 0;
  std::size_t host_at = 0;
};
UrlPlaces write_request_head(std::string& out, const RequestParser& request, const UpstreamHead& head);

// Turns a head that was written for `from` into one for `to`.
void readdress(std::string& head, UrlPlaces& places, const UpstreamUrl& from, const UpstreamUrl& to);

enum class ConnectionHeader { none, close, keep_alive };

// Whether a body was filtered, and how it is coded then.
enum class Recoded { no, identity, gzip };

// `response`'s status and headers, less the hop-by-hop ones. `announced` is the framing the client is told
// of, even where no body follows (HEAD, 304). A `request_id` is told in place of the upstream's.
void write_response_head(std::string& out, const ResponseParser& response, Framing announced,
                         ConnectionHeader connection, bool via = false, Recoded recoded = Recoded::no,
                         std::string_view request_id = {});

// Status line and headers of an answer of our own; its body is to follow unless there may be none. For a page
// of another origin it says what Prometheus says on its API.
void write_own_head(std::string& out, const Response& response, std::string_view date,
                    std::string_view request_id, ConnectionHeader connection, bool cross_origin = false);

std::string_view reason_phrase(unsigned status);

}  // namespace proxy::http
