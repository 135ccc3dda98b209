#pragma once

#include <string>
#include <string_view>

#include "proxy/http/exchange.hpp"
#include "proxy/http/message.hpp"

// What we say on the wire: every head that leaves is written here, with exactly one framing.
namespace proxy::http {

struct UpstreamHead {
  std::string_view authority;  // Host
  std::string_view prefix;     // before the target
  std::string_view target;
  Framing framing;
  bool keeps_expect = false;            // Expect: 100-continue goes on
  bool asks_identity = false;           // Accept-Encoding: identity in place of the client's
  bool drops_content_encoding = false;  // the body was decoded or replaced
  bool drops_authorization = false;
};

// `request`'s method and headers, less the hop-by-hop ones, as `head` says.
void write_request_head(std::string& out, const RequestParser& request, const UpstreamHead& head);

enum class ConnectionHeader { none, close, keep_alive };

// `response`'s status and headers, less the hop-by-hop ones. `announced` is the framing the client is told
// of, even where no body follows (HEAD, 304).
void write_response_head(std::string& out, const ResponseParser& response, Framing announced,
                         ConnectionHeader connection);

// Status line and headers of an answer of our own; its body is to follow unless there may be none.
void write_own_head(std::string& out, const Response& response, std::string_view date,
                    ConnectionHeader connection);

std::string_view reason_phrase(unsigned status);

}  // namespace proxy::http
