#include "fuzz/http_stream.hpp"
#include "proxy/http/chunked.hpp"
#include "proxy/http/serialise.hpp"

namespace {

using namespace proxy::http;

bool asked_by_head = false;

struct Message {
  explicit Message(const ResponseParser& parser)
      : framing(parser.framing(asked_by_head)), status(parser.status()) {
    // An interim answer is followed by another head.
    announced = framing.kind == BodyKind::none ? Framing{} : framing;
    if (announced.kind == BodyKind::until_close) announced = {BodyKind::chunked, 0};
    write_response_head(head, parser, announced, ConnectionHeader::none);
  }

  std::string head;  // as it goes to the client
  Framing framing;
  Framing announced;
  unsigned status;
  std::string body;
  bool whole = false;
};

std::string passed_on(const Message& message) {
  if (message.announced.kind != BodyKind::chunked) return message.head + message.body;
  std::string out = message.head;
  if (!message.body.empty()) {
    out += ChunkHeader(message.body.size()).text();
    out += message.body + "\r\n";
  }
  return out + "0\r\n\r\n";
}

std::vector<Message> read(std::string_view bytes, fuzzing::Cutter cutter, bool& refused) {
  ResponseParser parser(16 * 1024);
  return fuzzing::read_stream<ResponseParser, Message>(bytes, cutter, parser, refused);
}

}  // namespace

// As http_request, for what an upstream sends. The first byte says how it is cut and whether HEAD asked for
// it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1 || size > 64 * 1024) return 0;
  asked_by_head = (data[0] & 1) != 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  bool refused = false;
  const auto messages = read(bytes, fuzzing::Cutter(data[0], 0), refused);
  for (const std::size_t longest : {std::size_t{1}, std::size_t{2}, std::size_t{40}}) {
    bool refused_in_pieces = false;
    const auto in_pieces = read(bytes, fuzzing::Cutter(data[0], longest), refused_in_pieces);
    fuzzing::require(in_pieces.size() == messages.size() && refused == refused_in_pieces);
    for (std::size_t i = 0; i < messages.size(); ++i) {
      fuzzing::require(in_pieces[i].head == messages[i].head && in_pieces[i].whole == messages[i].whole);
      if (messages[i].whole) fuzzing::require(in_pieces[i].body == messages[i].body);
    }
  }

  for (const auto& message : messages) {
    if (!message.whole || message.status < 200) continue;
    const auto sent = passed_on(message);
    bool refused_by_client = false;
    const auto seen = read(sent, fuzzing::Cutter(data[0], 0), refused_by_client);
    fuzzing::require(!refused_by_client && seen.size() == 1 && seen[0].status == message.status);
    fuzzing::require(seen[0].body == message.body && seen[0].whole);
  }
  return 0;
}
