#include "fuzz/http_stream.hpp"
#include "proxy/http/chunked.hpp"
#include "proxy/http/serialise.hpp"

namespace {

using namespace proxy::http;

const Origin& origin() {
  static const auto made = [] {
    UpstreamOptions options;
    options.url = "http://upstream:9090";
    return make_origin(options).value();
  }();
  return *made;
}

struct Message {
  explicit Message(const RequestParser& parser) : framing(parser.framing()) {
    if (parser.target_needs_slash()) target = "/";
    target += parser.target();
    method = parser.method();
    UpstreamHead up;
    up.origin = &origin();
    up.url = &origin().urls.front();
    up.target = target;
    up.framing = framing;
    up.keeps_expect = parser.expects_continue();
    write_request_head(head, parser, up);
  }

  std::string head;  // as it goes upstream
  std::string method;
  std::string target;
  Framing framing;
  std::string body;
  bool whole = false;
};

std::string forwarded(const Message& message) {
  if (message.framing.kind != BodyKind::chunked) return message.head + message.body;
  std::string out = message.head;
  if (!message.body.empty()) {
    out += ChunkHeader(message.body.size()).text();
    out += message.body + "\r\n";
  }
  return out + "0\r\n\r\n";
}

std::vector<Message> read(std::string_view bytes, fuzzing::Cutter cutter, bool& refused) {
  RequestParser parser(16 * 1024);
  return fuzzing::read_stream<RequestParser, Message>(bytes, cutter, parser, refused);
}

}  // namespace

// The first byte cuts the rest, a client's stream, into pieces. However it is cut, the same requests are
// found; and what is sent upstream for them is read back there as the same requests, no more and no fewer.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1 || size > 64 * 1024) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  bool refused = false;
  const auto messages = read(bytes, fuzzing::Cutter(data[0], 0), refused);
  for (const std::size_t longest : {std::size_t{1}, std::size_t{2}, std::size_t{40}}) {
    bool refused_in_pieces = false;
    const auto in_pieces = read(bytes, fuzzing::Cutter(data[0], longest), refused_in_pieces);
    fuzzing::require(in_pieces.size() == messages.size() && refused == refused_in_pieces);
    for (std::size_t i = 0; i < messages.size(); ++i) {
      fuzzing::require(in_pieces[i].head == messages[i].head && in_pieces[i].whole == messages[i].whole);
      // What came before a bad chunk depends on where the stream was cut.
      if (messages[i].whole) fuzzing::require(in_pieces[i].body == messages[i].body);
    }
  }

  std::string stream;
  std::size_t whole = 0;
  for (const auto& message : messages) {
    if (!message.whole) break;
    stream += forwarded(message);
    ++whole;
  }
  bool refused_upstream = false;
  const auto seen = read(stream, fuzzing::Cutter(data[0], 0), refused_upstream);
  fuzzing::require(!refused_upstream && seen.size() == whole);
  for (std::size_t i = 0; i < whole; ++i) {
    fuzzing::require(seen[i].whole && seen[i].method == messages[i].method &&
                     seen[i].target == messages[i].target);
    fuzzing::require(seen[i].body == messages[i].body);
    // Hop-by-hop headers are gone for good: forwarding once more changes nothing.
    fuzzing::require(seen[i].head == messages[i].head);
  }
  return 0;
}
