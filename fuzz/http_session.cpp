#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <memory>
#include <thread>

#include "fuzz/http_stream.hpp"
#include "proxy/http/server.hpp"

namespace {

using namespace proxy::http;

constexpr std::size_t kHeaderBytes = 16 * 1024;
constexpr std::string_view kAnswer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n";

sockaddr_in loopback(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

void send_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto sent = ::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

// Answers every whole request, and takes nothing that is not one.
class Upstream {
 public:
  Upstream() : listener_(::socket(AF_INET, SOCK_STREAM, 0)) {
    auto address = loopback(0);
    socklen_t size = sizeof address;
    auto* any = reinterpret_cast<sockaddr*>(&address);
    fuzzing::require(::bind(listener_, any, size) == 0 && ::listen(listener_, 64) == 0 &&
                     ::getsockname(listener_, any, &size) == 0);
    port_ = ntohs(address.sin_port);
    std::thread([this] {
      for (;;) {
        const int fd = ::accept(listener_, nullptr, nullptr);
        int on = 1;
        ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        std::thread([this, fd] { serve(fd); }).detach();
      }
    }).detach();
  }

  std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }
  unsigned whole_requests() const { return whole_requests_; }

 private:
  void serve(int fd) {
    RequestParser parser(4 * kHeaderBytes);
    std::string buffer;
    char piece[4096];
    auto more = [&] {
      const auto size = ::recv(fd, piece, sizeof piece, 0);
      if (size > 0) buffer.append(piece, static_cast<std::size_t>(size));
      return size > 0;
    };
    for (bool open = true; open;) {
      parser.reset();
      auto progress = buffer.empty() ? Progress::more : parser.parse(buffer);
      while (progress == Progress::more && (open = more())) progress = parser.parse(buffer);
      if (!open) break;
      fuzzing::require(progress == Progress::done);
      const bool is_head = parser.is_head();
      BodyReader body(parser.framing());
      buffer.erase(0, parser.size());
      do {
        const auto step = body.take(buffer.data(), buffer.size());
        buffer.erase(0, step.used);
        fuzzing::require(body.refused() == nullptr);
      } while (!body.done() && (open = more()));
      if (!body.done()) break;
      ++whole_requests_;
      send_all(fd, std::string(kAnswer) + (is_head ? "" : "ok"));
    }
    ::close(fd);
  }

  int listener_;
  std::uint16_t port_ = 0;
  std::atomic<unsigned> whole_requests_{0};
};

class Everything final : public Handler {
 public:
  Route route(const RequestHead& head) const override {
    Route route;
    route.inspect = head.path.starts_with("/q");
    return route;
  }
  Task<Decision> decide(const Request&) override { co_return PassThrough{}; }
  Response failure(unsigned status, std::string_view, std::string_view message) const override {
    return {status, {}, std::string(message)};
  }
};

// What a session should make of a stream, without sockets.
struct Expected {
  explicit Expected(const RequestParser& parser)
      : framing(parser.framing()), is_head(parser.is_head()), keeps(parser.keep_alive()) {}

  Framing framing;
  bool is_head;
  bool keeps;
  std::string body;
  bool whole = false;
};

// All that comes back until the server ends the connection; not ending it in time is a crash.
std::string exchange(std::uint16_t port, std::string_view first, std::string_view second) {
  const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
  const auto address = loopback(port);
  fuzzing::require(::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  int on = 1;
  ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  timeval patience{10, 0};
  ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  send_all(fd, first);
  if (!first.empty() && !second.empty()) std::this_thread::yield();
  send_all(fd, second);
  ::shutdown(fd, SHUT_WR);
  std::string got;
  char piece[8192];
  ssize_t size = 0;
  while ((size = ::recv(fd, piece, sizeof piece, 0)) > 0) got.append(piece, static_cast<std::size_t>(size));
  fuzzing::require(size == 0 || errno == ECONNRESET);
  ::close(fd);
  return got;
}

// Takes one final answer off `got`; its status, 0 when there is none.
unsigned take_answer(std::string& got, bool to_head) {
  ResponseParser parser(kHeaderBytes);
  for (;;) {
    if (got.empty()) return 0;
    parser.reset();
    fuzzing::require(parser.parse(got) == Progress::done);
    const auto framing = parser.framing(to_head);
    const auto status = parser.status();
    got.erase(0, parser.size());
    if (status < 200) continue;
    BodyReader body(framing);
    const auto step = body.take(got.data(), got.size());
    fuzzing::require(body.done());
    got.erase(0, step.used);
    return status;
  }
}

// What is left is one refusal. HEAD may have asked for it: then it has no body.
void take_refusal(std::string& got) {
  ResponseParser parser(kHeaderBytes);
  fuzzing::require(parser.parse(got) == Progress::done && parser.status() >= 400);
  const auto length = parser.declared_framing().length;
  const auto body = got.size() - parser.size();
  fuzzing::require(body == 0 || body == length);
}

}  // namespace

// A stream of a client, cut in two by its first byte, over a real session: what is forwarded and answered is
// what reading the same bytes in one go says, and the upstream never sees anything else.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static auto& upstream = *new Upstream;
  static Server& server = []() -> Server& {
    ServerOptions options;
    options.listen = "127.0.0.1:0";
    options.threads = 1;
    options.upstream = upstream.url();
    options.limits.header_bytes = kHeaderBytes;
    auto made = make_server(options, std::make_shared<Everything>());
    fuzzing::require(made.has_value());
    return *made->release();
  }();
  if (size < 1 || size > 32 * 1024) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);

  RequestParser parser(kHeaderBytes);
  bool refused = false;
  const auto expected =
      fuzzing::read_stream<RequestParser, Expected>(bytes, fuzzing::Cutter(0, 0), parser, refused);

  const auto before = upstream.whole_requests();
  const auto cut = data[0] % (bytes.size() + 1);
  auto got = exchange(server.port(), bytes.substr(0, cut), bytes.substr(cut));
  unsigned forwarded = 0;
  bool open = true;
  for (const auto& message : expected) {
    if (!open || !message.whole) break;
    fuzzing::require(take_answer(got, message.is_head) == 200);
    ++forwarded;
    open = message.keeps;
  }
  fuzzing::require(upstream.whole_requests() - before == forwarded);
  if (open && refused) fuzzing::require(!got.empty());
  if (!got.empty()) {
    fuzzing::require(open);
    take_refusal(got);
  }
  return 0;
}
