#include <unistd.h>
#include <atomic>
#include <fstream>
#include <thread>

#include "tests/proxy/http/fixture.hpp"

namespace proxy::http {

using fakes::RawMessage;
using fakes::RawSocket;
using fakes::RawUpstream;
using fakes::read_message;

std::size_t resident_bytes() {
  std::ifstream file("/proc/self/statm");
  std::size_t all = 0;
  std::size_t resident = 0;
  file >> all >> resident;
  return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

namespace {

const std::string kMarkedHello = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-Up: yes\r\n\r\nhello";

std::string chunked(std::string_view body, std::size_t piece) {
  std::string out;
  char size[20];
  while (!body.empty()) {
    auto part = body.substr(0, piece);
    std::snprintf(size, sizeof size, "%zx\r\n", part.size());
    out += size;
    out += part;
    out += "\r\n";
    body.remove_prefix(part.size());
  }
  return out + "0\r\n\r\n";
}

std::string pattern(std::size_t size) {
  std::string text(size, 0);
  for (std::size_t i = 0; i < size; ++i) text[i] = static_cast<char>('a' + (i * 31 + i / 1000) % 26);
  return text;
}

}  // namespace

TEST_CASE("a request goes upstream and its answer comes back") {
  RawUpstream upstream(echo);
  Proxied proxied(upstream.url());
  auto answer =
      proxied.ask("GET /api/v1/query?query=up%20%3E+0 HTTP/1.1\r\nHost: me\r\nX-Dashboard-Uid: a\r\n\r\n");
  CHECK(answer.status() == 200);
  CHECK(answer.body == "GET /api/v1/query?query=up%20%3E+0 HTTP/1.1\r\nHost: 127.0.0.1:" +
                           std::to_string(upstream.port()) + "\r\nX-Dashboard-Uid: a\r\n\r\n");
}

TEST_CASE("headers keep order and case, and hop-by-hop ones stay behind") {
  RawUpstream upstream(echo);
  Proxied proxied(upstream.url() + "/prefix/");
  auto answer = proxied.ask(
      "POST /x HTTP/1.1\r\nb-Header: 1\r\nhOST: me\r\nConnection: X-Drop, keep-alive, Host, "
      "Content-Length\r\n"
      "Keep-Alive: timeout=5\r\nProxy-Connection: keep-alive\r\nTE: trailers\r\nTrailer: X\r\nUpgrade: "
      "h2c\r\n"
      "x-drop: 1\r\nAuthorization: Bearer t\r\ncontent-length: 003\r\nA-Header:\t2 \r\nA-Header: "
      "3\r\n\r\nabc");
  CHECK(answer.body ==
        "POST /prefix/x HTTP/1.1\r\nb-Header: 1\r\nhOST: 127.0.0.1:" + std::to_string(upstream.port()) +
            "\r\nAuthorization: Bearer t\r\ncontent-length: 3\r\nA-Header: 2\r\nA-Header: 3\r\n\r\n");
}

TEST_CASE("an answer's headers keep order and case, and hop-by-hop ones stay behind") {
  RawUpstream upstream(RawUpstream::always(
      "HTTP/1.1 299 Odd Reason\r\nx-b: 1\r\nConnection: keep-alive, X-Drop\r\nX-Drop: 1\r\nKeep-Alive: "
      "timeout=5\r\n"
      "Set-Cookie: a\r\nSet-Cookie: b\r\nContent-Length: 2\r\nContent-Encoding: gzip\r\n\r\nhi"));
  Proxied proxied(upstream.url());
  auto answer = proxied.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  CHECK(answer.head ==
        "HTTP/1.1 299 Odd Reason\r\nx-b: 1\r\nSet-Cookie: a\r\nSet-Cookie: b\r\nContent-Length: 2\r\n"
        "Content-Encoding: gzip\r\n\r\n");
  CHECK(answer.body == "hi");
}

TEST_CASE("connections are kept on both sides") {
  RawUpstream upstream(RawUpstream::always(kMarkedHello));
  Proxied proxied(upstream.url());
  auto client = proxied.connect();
  for (int i = 0; i < 50; ++i) {
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    REQUIRE(read_message(client).body == "hello");
  }
  CHECK(upstream.connections() == 1);
}

TEST_CASE("pipelined requests are answered in order") {
  RawUpstream upstream(echo);
  Proxied proxied(upstream.url());
  auto client = proxied.connect();
  std::string all;
  for (int i = 0; i < 40; ++i) {
    auto n = std::to_string(i);
    switch (i % 3) {
      case 0:
        all += "GET /" + n + " HTTP/1.1\r\nHost: a\r\n\r\n";
        break;
      case 1:
        all += "POST /" + n + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(n.size()) +
               "\r\n\r\n" + n;
        break;
      default:
        all += "POST /" + n + " HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + chunked(n, 1);
    }
  }
  client.send(all);
  client.end_sending();
  for (int i = 0; i < 40; ++i) {
    auto answer = read_message(client);
    auto n = std::to_string(i);
    INFO(i);
    REQUIRE(answer.body.starts_with((i % 3 == 0 ? "GET /" : "POST /") + n + " HTTP/1.1\r\n"));
    if (i % 3 != 0) CHECK(answer.body.ends_with("\r\n\r\n" + n));
  }
  CHECK(client.read_to_end().empty());
}

TEST_CASE("a request may come one byte at a time") {
  RawUpstream upstream(echo);
  Proxied proxied(upstream.url());
  auto client = proxied.connect();
  std::string request =
      "POST /slow HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + chunked("hello world", 4);
  for (char c : request) {
    client.send({&c, 1});
    std::this_thread::sleep_for(std::chrono::microseconds(200));
  }
  auto answer = read_message(client);
  CHECK(answer.status() == 200);
  CHECK(answer.body.ends_with("\r\n\r\nhello world"));
}

TEST_CASE("an answer may come one byte at a time") {
  auto answer_bytes = GENERATE(
      as<std::string>(), kMarkedHello,
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;a=b\r\nhel\r\n2\r\nlo\r\n0\r\nT: x\r\n\r\n",
      "HTTP/1.0 200 OK\r\n\r\nhello");
  RawUpstream upstream([&](RawSocket& socket) {
    read_message(socket);
    for (char c : answer_bytes) {
      socket.send({&c, 1});
      std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
    if (answer_bytes.starts_with("HTTP/1.0")) return;
    socket.receive();
  });
  Proxied proxied(upstream.url());
  auto client = proxied.connect();
  client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  auto answer = read_message(client);
  CHECK(answer.complete);
  CHECK(answer.body == "hello");
}

TEST_CASE(
    "a body that ends with the upstream's connection is sent on in chunks, to old clients until close") {
  RawUpstream upstream([](RawSocket& socket) {
    read_message(socket);
    socket.send("HTTP/1.1 200 OK\r\n\r\nsome text");
  });
  Proxied proxied(upstream.url());
  auto client = proxied.connect();
  for (int i = 0; i < 3; ++i) {
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    auto answer = read_message(client);
    CHECK(answer.has("Transfer-Encoding: chunked"));
    CHECK(answer.body == "some text");
  }
  client.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  auto old = read_message(client);
  CHECK(old.has("Connection: close"));
  CHECK(old.value("Transfer-Encoding").empty());
  CHECK(old.body == "some text");
  CHECK(old.complete);
}

TEST_CASE("HTTP/1.0 clients keep their connection when they ask for it and the length is known") {
  RawUpstream upstream(RawUpstream::always(kMarkedHello));
  Proxied proxied(upstream.url());
  auto client = proxied.connect();
  client.send("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n");
  auto first = read_message(client);
  CHECK(first.has("Connection: keep-alive"));
  CHECK(first.body == "hello");
  client.send("GET / HTTP/1.0\r\n\r\n");
  CHECK(read_message(client).has("Connection: close"));
  CHECK_FALSE(client.receive());
  CHECK(client.at_end());
}

TEST_CASE("a client that asks to close gets its answer and the end") {
  RawUpstream upstream(RawUpstream::always(kMarkedHello));
  Proxied proxied(upstream.url());
  auto client = proxied.connect();
  client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  auto answer = read_message(client);
  CHECK(answer.has("Connection: close"));
  CHECK(answer.body == "hello");
  CHECK(client.read_to_end().empty());
  CHECK(client.at_end());
}

TEST_CASE("a client that has ended sending still gets its answer") {
  RawUpstream upstream([](RawSocket& socket) {
    read_message(socket);
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    socket.send(kMarkedHello);
    socket.receive();
  });
  Proxied proxied(upstream.url());
  auto client = proxied.connect();
  client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  client.end_sending();
  CHECK(read_message(client).body == "hello");
}

TEST_CASE("answers without a body keep what their headers say and the connection usable") {
  struct Row {
    std::string answer;
    bool head;
    std::string framing;  // header that must be there
  };
  auto row = GENERATE(values<Row>({
      {"HTTP/1.1 200 OK\r\nContent-Length: 1234\r\n\r\n", true, "Content-Length: 1234"},
      {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", true, "Transfer-Encoding: chunked"},
      {"HTTP/1.1 200 OK\r\nX: y\r\n\r\n", true, "X: y"},
      {"HTTP/1.1 204 No Content\r\nX: y\r\n\r\n", false, "X: y"},
      {"HTTP/1.1 304 Not Modified\r\nContent-Length: 77\r\nETag: \"a\"\r\n\r\n", false, "Content-Length: 77"},
      {"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", false, "Content-Length: 0"},
  }));
  RawUpstream upstream([&](RawSocket& socket) {
    while (read_message(socket).complete && socket.send(row.answer)) {
    }
  });
  Proxied proxied(upstream.url());
  auto client = proxied.connect();
  for (int i = 0; i < 3; ++i) {
    client.send((row.head ? "HEAD" : "GET") + std::string(" / HTTP/1.1\r\nHost: a\r\n\r\n"));
    auto answer = read_message(client, true);
    INFO(answer.head);
    CHECK(answer.has(row.framing));
    CHECK_FALSE(client.has_pending());
  }
  CHECK(upstream.connections() == 1);
}

TEST_CASE("interim answers are passed on, but not to HTTP/1.0") {
  RawUpstream upstream(RawUpstream::always("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + kMarkedHello));
  Proxied proxied(upstream.url());
  auto client = proxied.connect();
  client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  auto interim = read_message(client);
  CHECK(interim.status() == 103);
  CHECK(interim.has("Link: </a>"));
  CHECK(read_message(client).body == "hello");
  CHECK(proxied.ask("GET / HTTP/1.0\r\n\r\n").status() == 200);
}

TEST_CASE("Expect: 100-continue goes to the upstream, which lets the body come") {
  RawUpstream upstream([](RawSocket& socket) {
    auto head = socket.read_until("\r\n\r\n");
    if (head.find("Expect: 100-continue\r\n") == std::string::npos) return;
    socket.send("HTTP/1.1 100 Continue\r\n\r\n");
    auto body = socket.read_exactly(4);
    socket.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n" + body);
    socket.receive();
  });
  Proxied proxied(upstream.url());
  auto client = proxied.connect();
  client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
  CHECK(read_message(client).status() == 100);
  client.send("body");
  CHECK(read_message(client).body == "body");
}

TEST_CASE("a refusal that comes instead of 100 is passed on and the connection closes") {
  RawUpstream upstream([](RawSocket& socket) {
    socket.read_until("\r\n\r\n");
    socket.send("HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\n\r\nno");
    socket.receive();
  });
  Proxied proxied(upstream.url());
  auto client = proxied.connect();
  client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
  auto answer = read_message(client);
  CHECK(answer.status() == 413);
  CHECK(answer.body == "no");
  CHECK(answer.has("Connection: close"));
  CHECK(client.read_to_end().empty());
}

TEST_CASE("an answer that comes before the request's body is sent reaches the client") {
  RawUpstream upstream([](RawSocket& socket) {
    socket.read_until("\r\n\r\n");
    socket.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 5\r\n\r\nearly");
    socket.receive();
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
  });
  Proxied proxied(upstream.url());
  auto client = proxied.connect();
  client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000000\r\n\r\nonly the beginning");
  auto answer = read_message(client);
  CHECK(answer.status() == 400);
  CHECK(answer.body == "early");
}

TEST_CASE("bodies of megabytes go both ways whole, whatever their framing") {
  auto body = pattern(10 * 1024 * 1024);
  bool chunked_up = GENERATE(false, true);
  bool chunked_down = GENERATE(false, true);
  RawUpstream upstream([&](RawSocket& socket) {
    auto request = read_message(socket);
    auto head = chunked_down ? "Transfer-Encoding: chunked"
                             : "Content-Length: " + std::to_string(request.body.size());
    socket.send("HTTP/1.1 200 OK\r\n" + head + "\r\n\r\n" +
                (chunked_down ? chunked(request.body, 50000) : request.body));
    socket.receive();
  });
  Proxied proxied(upstream.url());
  auto client = proxied.connect();
  auto head = chunked_up ? "Transfer-Encoding: chunked" : "Content-Length: " + std::to_string(body.size());
  client.send("POST / HTTP/1.1\r\nHost: a\r\n" + head + "\r\n\r\n" +
              (chunked_up ? chunked(body, 7000) : body));
  auto answer = read_message(client);
  CHECK(answer.complete);
  CHECK((answer.body == body));
}

TEST_CASE("slow readers of long answers cost constant memory") {
  constexpr std::size_t kSize = 40 * 1024 * 1024;
  std::atomic<std::size_t> sent{0};
  RawUpstream upstream([&](RawSocket& socket) {
    read_message(socket);
    socket.send("HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(kSize) + "\r\n\r\n");
    std::string piece(64 * 1024, 'x');
    for (std::size_t done = 0; done < kSize && socket.send(piece); done += piece.size()) sent += piece.size();
    socket.receive();
  });
  Proxied proxied(upstream.url());
  std::vector<RawSocket> clients;
  [[maybe_unused]] auto before = resident_bytes();
  for (int i = 0; i < 10; ++i) {
    clients.push_back(proxied.connect(32 * 1024));
    clients.back().send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(700));
  CHECK(sent < 10 * kSize / 2);
#ifndef __SANITIZE_THREAD__  // whose own memory of what was touched is several times that
  CHECK(resident_bytes() < before + 24 * 1024 * 1024);
#endif
  std::size_t size = 0;
  while (size < kSize && clients[3].receive())
    size += clients[3].read_exactly(1).size() + clients[3].read_until("").size();
  clients.clear();
}

TEST_CASE("events are passed on as they come") {
  RawUpstream upstream([](RawSocket& socket) {
    read_message(socket);
    socket.send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < 3 && socket.send(chunked("data: " + std::to_string(i) + "\n\n", 100).substr(0, 14));
         ++i) {
      if (socket.receive(std::chrono::milliseconds(100)) || socket.at_end()) return;
    }
    socket.send("0\r\n\r\n");
    socket.receive();
  });
  Proxied proxied(upstream.url());
  auto client = proxied.connect();
  client.send("GET /api/v1/notifications/live HTTP/1.1\r\nHost: a\r\n\r\n");
  auto head = client.read_until("\r\n\r\n");
  CHECK(head.starts_with("HTTP/1.1 200"));
  auto start = std::chrono::steady_clock::now();
  CHECK(client.read_until("data: 0\n\n").ends_with("data: 0\n\n"));
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::milliseconds(90));
  CHECK(client.read_until("0\r\n\r\n").find("data: 2\n\n") != std::string::npos);
}

TEST_CASE("two hundred clients at once are all served") {
  RawUpstream upstream(echo);
  Proxied proxied(upstream.url(), [](ServerOptions& options) { options.threads = 2; });
  std::vector<RawSocket> clients;
  for (int i = 0; i < 200; ++i) clients.push_back(proxied.connect());
  for (int round = 0; round < 5; ++round) {
    for (std::size_t i = 0; i < clients.size(); ++i) {
      clients[i].send("GET /" + std::to_string(i) + " HTTP/1.1\r\nHost: a\r\n\r\n");
    }
    for (std::size_t i = 0; i < clients.size(); ++i) {
      REQUIRE(read_message(clients[i]).body.starts_with("GET /" + std::to_string(i) + " HTTP"));
    }
  }
}

}  // namespace proxy::http
