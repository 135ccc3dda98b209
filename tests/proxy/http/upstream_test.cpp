#include <sys/stat.h>
#include <sys/un.h>

#include <fstream>

#include "proxy/http/breaker.hpp"
#include "proxy/http/upstream_client.hpp"
#include "tests/fakes/tls_upstream.hpp"
#include "tests/proxy/http/fixture.hpp"

namespace proxy::http {

using fakes::Certificates;
using fakes::RawMessage;
using fakes::RawSocket;
using fakes::RawUpstream;
using fakes::read_message;
using fakes::TlsUpstream;
using namespace std::chrono_literals;

namespace {

const std::string kHello = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
const std::string kGet = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

const Certificates& certificates() {
  static const Certificates made;
  return made;
}

using Change = std::function<void(ServerOptions&)>;

Change trusting(const std::function<void(TlsOptions&)>& more = {}) {
  return [more](ServerOptions& options) {
    options.upstream.tls.ca_file = certificates().certificate("ca");
    if (more) more(options.upstream.tls);
  };
}

std::uint16_t unused_port() {
  RawUpstream gone([](RawSocket&) {});
  return gone.port();
}
std::string unused_url() {
  return "http://127.0.0.1:" + std::to_string(unused_port());
}

// Answers with the request it got as the body.
void echo(RawSocket& socket) {
  for (;;) {
    auto request = read_message(socket);
    if (!request.complete) return;
    auto text = request.head + request.body;
    if (!socket.send("HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(text.size()) + "\r\n\r\n" + text))
      return;
  }
}

template <class Condition>
bool within(std::chrono::milliseconds limit, Condition condition) {
  auto end = std::chrono::steady_clock::now() + limit;
  while (std::chrono::steady_clock::now() < end) {
    if (condition()) return true;
    std::this_thread::sleep_for(20ms);
  }
  return false;
}

}  // namespace

TEST_CASE("an https upstream is asked over connections that are kept, and resumed when new") {
  TlsUpstream upstream(certificates(), "good");
  Proxied proxied(upstream.url("localhost"), trusting());
  auto client = proxied.connect();
  for (int i = 0; i < 5; ++i) {
    client.send(kGet);
    auto answer = read_message(client);
    REQUIRE(answer.status() == 200);
    CHECK_THAT(answer.body, Catch::Contains("Host: localhost:"));
  }
  CHECK(upstream.connections() == 1);
  // The first connection is taken for as long as its client does not read.
  client.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\n");
  REQUIRE(within(10s, [&] { return upstream.requests() == 6; }));
  auto second = proxied.connect();
  second.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\n");
  CHECK(read_message(second).body.size() == TlsUpstream::kBig);
  CHECK(read_message(client).body.size() == TlsUpstream::kBig);
  CHECK(upstream.connections() == 2);
  CHECK(upstream.resumed() == 1);
}

TEST_CASE("a body goes to an https upstream whole") {
  TlsUpstream upstream(certificates(), "good");
  Proxied proxied(upstream.url(), trusting());
  // The upstream takes the body's lines for a request of their own, and shows it that way.
  std::string inner = "GET /" + std::string(200'000, 'y') + " HTTP/1.1\r\nHost: b\r\n\r\n";
  auto client = proxied.connect();
  client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(inner.size()) + "\r\n\r\n" +
              inner);
  CHECK(read_message(client).status() == 200);
}

TEST_CASE("an https upstream that can't show who it is is not spoken to") {
  struct Row {
    std::string certificate;
    std::function<void(TlsOptions&)> change;
    std::string error;  // empty: accepted
  };
  const Row rows[] = {
      {"good", {}, ""},
      {"other", {}, "mismatch"},
      {"other", [](TlsOptions& tls) { tls.server_name = "elsewhere.example"; }, ""},
      {"good", [](TlsOptions& tls) { tls.server_name = "elsewhere.example"; }, "mismatch"},
      {"expired", {}, "expired"},
      {"self", {}, "self-signed"},
      {"self", [](TlsOptions& tls) { tls.ca_file = certificates().certificate("self"); }, ""},
      {"good", [](TlsOptions& tls) { tls.ca_file.clear(); }, "certificate"},
      {"self", [](TlsOptions& tls) { tls.insecure_skip_verify = true; }, ""},
      {"expired", [](TlsOptions& tls) { tls.insecure_skip_verify = true; }, ""},
  };
  for (auto& row : rows) {
    INFO(row.certificate << " " << row.error);
    TlsUpstream upstream(certificates(), row.certificate);
    auto change = trusting(row.change);
    Proxied proxied(upstream.url(), change);
    auto answer = proxied.ask(kGet);
    ServerOptions options;
    options.upstream.url = upstream.url();
    change(options);
    auto direct = make_upstream_client(options.upstream, 10'000).value()->get("/", base::Deadline::in(5s));
    if (row.error.empty()) {
      CHECK(answer.status() == 200);
      CHECK(direct.has_value());
    } else {
      CHECK(answer.status() == 503);
      CHECK_THAT(answer.body, Catch::Contains(row.error));
      REQUIRE_FALSE(direct.has_value());
      CHECK(direct.error().code == base::errc::unavailable);
      CHECK_THAT(direct.error().detail, Catch::Contains(row.error));
    }
  }
}

TEST_CASE("an https upstream that asks for a certificate gets ours") {
  TlsUpstream upstream(certificates(), "good", certificates().certificate("ca"));
  Proxied with(upstream.url(), trusting([](TlsOptions& tls) {
                 tls.cert_file = certificates().certificate("client");
                 tls.key_file = certificates().key("client");
               }));
  CHECK(with.ask(kGet).status() == 200);
  Proxied without(upstream.url(), trusting());
  auto status = without.ask(kGet).status();
  CHECK((status == 502 || status == 503));
}

TEST_CASE("TLS files that can't be used are told of at the start") {
  auto error_of = [](const std::function<void(TlsOptions&)>& change) {
    UpstreamOptions options;
    options.url = "https://localhost";
    change(options.tls);
    auto made = make_upstream_client(options, 1);
    return made ? std::string() : made.error().detail;
  };
  CHECK_THAT(error_of([](auto& tls) { tls.ca_file = "/no/such.pem"; }), Catch::Contains("/no/such.pem"));
  CHECK_THAT(error_of([](auto& tls) { tls.cert_file = certificates().certificate("good"); }),
             Catch::Contains("needs its key"));
  CHECK_THAT(error_of([](auto& tls) {
               tls.cert_file = certificates().certificate("good");
               tls.key_file = certificates().key("other");
             }),
             Catch::Contains("other.key"));
}

TEST_CASE("a plain answer on an https address, and an end that TLS did not announce, are failures") {
  RawUpstream plain([](RawSocket& socket) {
    socket.receive();
    socket.send(kHello);
  });
  Proxied to_plain("https://127.0.0.1:" + std::to_string(plain.port()), trusting());
  CHECK(to_plain.ask(kGet).status() == 503);

  TlsUpstream upstream(certificates(), "good");
  upstream.truncates = true;
  Proxied proxied(upstream.url(), trusting());
  CHECK_FALSE(proxied.ask(kGet).complete);
}

TEST_CASE("a TLS handshake that never ends is given up with the connection") {
  RawUpstream silent([](RawSocket& socket) { socket.read_to_end(); });
  Proxied proxied("https://127.0.0.1:" + std::to_string(silent.port()),
                  [](ServerOptions& options) { options.timeouts.connect = 1s; });
  auto start = std::chrono::steady_clock::now();
  auto answer = proxied.ask(kGet);
  CHECK(answer.status() == 503);
  CHECK_THAT(answer.body, Catch::Contains("too long"));
  CHECK(std::chrono::steady_clock::now() - start < 4s);
}

TEST_CASE("Unix sockets on both sides, and a file that was left behind is replaced") {
  auto path = certificates().folder() + "/our.sock";
  RawUpstream upstream(echo);
  Proxied front(upstream.url(), [&](ServerOptions& options) { options.listen = "unix:" + path; });
  CHECK(front.server->port() == 0);
  {
    Proxied behind("unix:" + path + ":/prefix");
    auto answer = behind.ask("GET /x HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK_THAT(answer.body, Catch::StartsWith("GET /prefix/x HTTP/1.1\r\n"));
  }
  UpstreamOptions local;
  local.url = "unix:" + path;
  auto direct = make_upstream_client(local, 10'000).value()->get("/y", base::Deadline::in(5s));
  REQUIRE(direct.has_value());
  CHECK_THAT(direct->body, Catch::StartsWith("GET /y HTTP/1.1\r\n"));

  CHECK_THROWS_WITH(Proxied(upstream.url(), [&](ServerOptions& options) { options.listen = "unix:" + path; }),
                    Catch::Contains("taken"));
  front.server.reset();
  struct stat file {};
  CHECK(::stat(path.c_str(), &file) != 0);

  // Bound, and nobody listens any more.
  int left = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  REQUIRE(::bind(left, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
  ::close(left);
  Proxied again(upstream.url(), [&](ServerOptions& options) { options.listen = "unix:" + path; });
  Proxied behind("unix:" + path);
  CHECK(behind.ask(kGet).status() == 200);

  auto plain_file = certificates().folder() + "/file";
  std::ofstream(plain_file) << "x";
  CHECK_THROWS_WITH(
      Proxied(upstream.url(), [&](ServerOptions& options) { options.listen = "unix:" + plain_file; }),
      Catch::Contains("no socket"));
  Proxied nowhere("unix:" + certificates().folder() + "/none.sock");
  CHECK(nowhere.ask(kGet).status() == 503);
}

TEST_CASE("IPv6 on both sides") {
  RawUpstream upstream(echo);
  Proxied behind(upstream.url(), [](ServerOptions& options) { options.listen = "[::1]:0"; });
  auto authority = "[::1]:" + std::to_string(behind.server->port());
  Proxied front("http://" + authority);
  CHECK(front.ask(kGet).status() == 200);
}

TEST_CASE("our credentials and headers stand in for the client's") {
  RawUpstream upstream(echo);
  auto file = certificates().folder() + "/token";
  std::ofstream(file) << "from-file\n";
  struct Row {
    Change change;
    std::string line;
  };
  const Row rows[] = {
      {[](auto&) {}, "Authorization: Bearer clients"},
      {[](auto& o) {
         o.upstream.basic_auth = {"Aladdin", "open sesame", ""};
       },
       "Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="},
      {[](auto& o) {
         o.upstream.basic_auth = {"a", "b", ""};
       },
       "Authorization: Basic YTpi"},
      {[](auto& o) { o.upstream.bearer_token = "ours"; }, "Authorization: Bearer ours"},
      {[&](auto& o) { o.upstream.bearer_token_file = file; }, "Authorization: Bearer from-file"},
      {[](auto& o) {
         o.upstream.headers = {{"Authorization", "Custom x"}};
       },
       "Authorization: Custom x"},
  };
  for (auto& row : rows) {
    INFO(row.line);
    auto change = [&](ServerOptions& options) {
      row.change(options);
      options.upstream.headers.emplace_back("X-Scope-OrgID", "team-a");
    };
    Proxied proxied(upstream.url(), change);
    auto answer = proxied.ask(
        "GET / HTTP/1.1\r\nHost: a\r\nauthorization: Basic one\r\nAuthorization: Bearer clients\r\n"
        "x-scope-orgid: team-b\r\nConnection: X-Scope-OrgID, Authorization\r\n\r\n");
    CHECK_THAT(answer.body, Catch::Contains("\r\n" + row.line + "\r\n"));
    CHECK_THAT(answer.body, Catch::Contains("\r\nX-Scope-OrgID: team-a\r\n"));
    CHECK(answer.body.find("team-b") == std::string::npos);
    if (row.line.find("clients") == std::string::npos)
      CHECK(answer.body.find("clients") == std::string::npos);
    ServerOptions options;
    options.upstream.url = upstream.url();
    change(options);
    auto direct = make_upstream_client(options.upstream, 10'000).value()->get("/", base::Deadline::in(5s));
    CHECK_THAT(direct.value().body, Catch::Contains("\r\nX-Scope-OrgID: team-a\r\n"));
  }
}

TEST_CASE("upstream options that contradict each other are refused without repeating a secret") {
  const Change wrong[] = {
      [](auto& o) {
        o.upstream.basic_auth = {"u", "hidden", ""}, o.upstream.bearer_token = "hidden";
      },
      [](auto& o) { o.upstream.basic_auth.password = "hidden"; },
      [](auto& o) { o.upstream.bearer_token = "hidden\r\nX: y"; },
      [](auto& o) { o.upstream.bearer_token_file = "/no/such/file"; },
      [](auto& o) {
        o.upstream.headers = {{"Host", "hidden"}};
      },
      [](auto& o) {
        o.upstream.headers = {{"Content-Length", "1"}};
      },
      [](auto& o) {
        o.upstream.headers = {{"a b", "1"}};
      },
      [](auto& o) {
        o.upstream.headers = {{"X", "hidden\n"}};
      },
      [](auto& o) {
        o.upstream.bearer_token = "t", o.upstream.headers = {{"authorization", "hidden"}};
      },
      [](auto& o) { o.upstream.forwarded = "yes"; },
      [](auto& o) { o.named_upstreams.emplace_back(); },
      [](auto& o) { o.named_upstreams.emplace_back().path_prefix = "/a/"; },
  };
  for (auto& change : wrong) {
    ServerOptions options;
    options.listen = "127.0.0.1:0";
    change(options);
    auto made = make_server(options, std::make_shared<ScriptedHandler>());
    REQUIRE_FALSE(made.has_value());
    CHECK(made.error().code == base::errc::bad_input);
    CHECK(made.error().detail.find("hidden") == std::string::npos);
  }
}

TEST_CASE("a bearer token that changes in its file is noticed") {
  RawUpstream upstream(echo);
  auto file = certificates().folder() + "/rotating";
  std::ofstream(file) << "first";
  Proxied proxied(upstream.url(), [&](ServerOptions& o) { o.upstream.bearer_token_file = file; });
  CHECK_THAT(proxied.ask(kGet).body, Catch::Contains("Bearer first"));
  std::ofstream(file) << "second";
  CHECK(within(10s, [&] { return proxied.ask(kGet).body.find("Bearer second") != std::string::npos; }));
}

TEST_CASE("who asks is told upstream when that is wanted") {
  RawUpstream upstream(echo);
  std::string request =
      "GET / HTTP/1.1\r\nHost: me:80\r\nX-Forwarded-For: 10.0.0.1\r\nx-forwarded-for: "
      "10.0.0.2\r\nForwarded: for=10.0.0.1\r\n\r\n";
  auto body = [&](const std::string& style) {
    Proxied proxied(upstream.url(), [&](ServerOptions& o) { o.upstream.forwarded = style; });
    return proxied.ask(request).body;
  };
  CHECK_THAT(body("none"), Catch::Contains("X-Forwarded-For: 10.0.0.1\r\nx-forwarded-for: 10.0.0.2\r\n"));
  auto classic = body("x_forwarded");
  CHECK_THAT(classic, Catch::Contains("\r\nX-Forwarded-For: 10.0.0.1, 10.0.0.2, 127.0.0.1\r\n"
                                      "X-Forwarded-Proto: http\r\nX-Forwarded-Host: me:80\r\n"));
  CHECK(classic.find("x-forwarded-for") == std::string::npos);
  CHECK_THAT(body("rfc7239"), Catch::Contains("\r\nForwarded: for=10.0.0.1, "
                                              "for=127.0.0.1;host=\"me:80\";proto=http\r\n"));
  Proxied via(upstream.url(), [](ServerOptions& o) { o.upstream.via = true; });
  auto answer = via.ask(kGet);
  CHECK(answer.has("Via: 1.1 promphrase"));
  CHECK_THAT(answer.body, Catch::Contains("\r\nVia: 1.1 promphrase\r\n"));
}

TEST_CASE("requests of every kind move on from an address that can't be reached, each with its Host") {
  RawUpstream upstream(echo);
  auto dead = unused_url();
  Proxied proxied("", [&](ServerOptions& o) {
    o.upstream.urls = {dead + "/longer/prefix", upstream.url() + "/p"};
    o.upstream.health.interval = 0s;
  });
  for (int i = 0; i < 20; ++i) {
    auto answer = proxied.ask(i % 2 == 0 ? "GET /x HTTP/1.1\r\nHost: a\r\n\r\n"
                                         : "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi");
    REQUIRE(answer.status() == 200);
    CHECK_THAT(
        answer.body,
        Catch::Contains("/p/x HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(upstream.port()) + "\r\n"));
  }
}

TEST_CASE("several addresses share the load") {
  auto slow = [](RawSocket& socket) {
    while (read_message(socket).complete) {
      std::this_thread::sleep_for(100ms);
      if (!socket.send(kHello)) return;
    }
  };
  RawUpstream first(slow);
  RawUpstream second(slow);
  Proxied proxied("", [&](ServerOptions& o) { o.upstream.urls = {first.url(), second.url()}; });
  std::vector<RawSocket> clients;
  for (int i = 0; i < 10; ++i) {
    clients.push_back(proxied.connect());
    clients.back().send(kGet);
  }
  for (auto& client : clients) CHECK(read_message(client).status() == 200);
  CHECK(first.connections() == 5);
  CHECK(second.connections() == 5);
}

TEST_CASE("an address that says it is not ready gets nothing until it is") {
  std::atomic<bool> ready{false};
  std::atomic<int> asked{0};
  RawUpstream moody([&](RawSocket& socket) {
    for (;;) {
      auto request = read_message(socket);
      if (!request.complete) return;
      bool check = request.head.find("/-/ready") != std::string::npos;
      if (!check) ++asked;
      socket.send(check && !ready ? "HTTP/1.1 503 Not Ready\r\nContent-Length: 0\r\n\r\n" : kHello);
    }
  });
  RawUpstream steady(RawUpstream::always(kHello));
  Proxied proxied("", [&](ServerOptions& o) {
    o.upstream.urls = {moody.url(), steady.url()};
    o.upstream.health.interval = 1s;
  });
  REQUIRE(within(5s, [&] {
    auto before = asked.load();
    for (int i = 0; i < 4; ++i) proxied.ask(kGet);
    return asked == before;
  }));
  ready = true;
  CHECK(within(5s, [&] {
    auto before = asked.load();
    for (int i = 0; i < 4; ++i) proxied.ask(kGet);
    return asked == before + 2;
  }));
}

TEST_CASE("when all addresses fail the answer is a 503 at once, and one that returns is found again") {
  auto port = unused_port();
  Proxied proxied("", [&](ServerOptions& o) {
    o.upstream.urls = {"http://127.0.0.1:" + std::to_string(port), unused_url()};
    o.upstream.breaker.failures = 2;
  });
  for (int i = 0; i < 4; ++i) {
    auto answer = proxied.ask(kGet);
    CHECK(answer.status() == 503);
    CHECK_THAT(answer.body, Catch::Contains("\"unavailable\""));
    CHECK(answer.has("Retry-After: 1"));
  }
  CHECK_THAT(proxied.ask(kGet).body, Catch::Contains("left alone"));
  // Its port is taken by somebody who speaks.
  Proxied hello("unix:/none", [&](ServerOptions& o) { o.listen = "127.0.0.1:" + std::to_string(port); });
  CHECK(within(4s, [&] { return proxied.ask(kGet).body.find("left alone") == std::string::npos; }));
}

TEST_CASE("a breaker opens after failures in a row and lets a single probe through") {
  BreakerOptions options{3, 2s};
  Breaker breaker(options);
  auto fail = [&](std::int64_t now) {
    REQUIRE(breaker.lets_through(now));
    breaker.begin();
    breaker.failed(now);
  };
  fail(0);
  fail(0);
  breaker.begin();
  breaker.succeeded();
  fail(1);
  fail(1);
  fail(1);
  CHECK_FALSE(breaker.lets_through(1));
  CHECK_FALSE(breaker.lets_through(2));
  REQUIRE(breaker.lets_through(3));
  breaker.begin();
  CHECK_FALSE(breaker.lets_through(3));
  breaker.ended_without_verdict();
  fail(3);
  CHECK_FALSE(breaker.lets_through(4));
  REQUIRE(breaker.lets_through(5));
  breaker.begin();
  breaker.succeeded();
  CHECK(breaker.lets_through(5));
}

TEST_CASE("named upstreams are chosen by path prefix and header") {
  auto says = [](const std::string& name) {
    return [name](RawSocket& socket) {
      for (;;) {
        auto request = read_message(socket);
        if (!request.complete) return;
        auto text = name + " " + request.start_line();
        socket.send("HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(text.size()) + "\r\n\r\n" + text);
      }
    };
  };
  RawUpstream standard(says("default"));
  RawUpstream a(says("a"));
  RawUpstream b(says("b"));
  Proxied proxied(standard.url(), [&](ServerOptions& o) {
    auto& first = o.named_upstreams.emplace_back();
    first.name = "a";
    first.url = a.url() + "/prom";
    first.path_prefix = "/a";
    auto& second = o.named_upstreams.emplace_back();
    second.name = "b";
    second.url = b.url();
    second.header = "X-Cluster";
    second.header_value = "b";
  });
  auto asked = [&](const std::string& target, const std::string& header = "") {
    return proxied.ask("GET " + target + " HTTP/1.1\r\nHost: h\r\n" + header + "\r\n").body;
  };
  CHECK(asked("/x") == "default GET /x HTTP/1.1");
  CHECK(asked("/a/x?q=1") == "a GET /prom/x?q=1 HTTP/1.1");
  CHECK(asked("/a") == "a GET /prom/ HTTP/1.1");
  CHECK(asked("/a?q") == "a GET /prom/?q HTTP/1.1");
  CHECK(asked("/ab/x") == "default GET /ab/x HTTP/1.1");
  CHECK(asked("/x", "x-cluster: b\r\n") == "b GET /x HTTP/1.1");
  CHECK(asked("/x", "X-Cluster: c\r\n") == "default GET /x HTTP/1.1");
  CHECK(proxied.ask("GET /a/../x HTTP/1.1\r\nHost: h\r\n\r\n").status() == 400);
}

TEST_CASE("requests for different upstreams never share an answer") {
  auto slow = [](const std::string& name) {
    return [name](RawSocket& socket) {
      while (read_message(socket).complete) {
        std::this_thread::sleep_for(200ms);
        if (!socket.send("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n" + name)) return;
      }
    };
  };
  RawUpstream standard(slow("0"));
  RawUpstream a(slow("1"));
  Proxied proxied(standard.url(), [&](ServerOptions& o) {
    o.named_upstreams.emplace_back();
    o.named_upstreams[0].name = "a";
    o.named_upstreams[0].url = a.url();
    o.named_upstreams[0].path_prefix = "/a";
  });
  std::vector<RawSocket> clients;
  for (int i = 0; i < 6; ++i) {
    clients.push_back(proxied.connect());
    clients.back().send(std::string(i % 2 == 0 ? "GET /shared" : "GET /a/shared") +
                        " HTTP/1.1\r\nHost: a\r\n\r\n");
  }
  for (std::size_t i = 0; i < clients.size(); ++i)
    CHECK(read_message(clients[i]).body == std::to_string(i % 2));
  CHECK(standard.connections() == 1);
  CHECK(a.connections() == 1);
}

TEST_CASE("a posted query moves to a fresh connection when the kept one is dead, once") {
  std::atomic<int> posts{0};
  std::atomic<bool> dead{false};
  // The second request of every connection is taken and dropped; once `dead`, so is the first.
  RawUpstream upstream([&](RawSocket& socket) {
    auto first = read_message(socket);
    if (first.head.starts_with("POST")) ++posts;
    if (dead) return;
    socket.send(kHello);
    auto second = read_message(socket);
    if (second.head.starts_with("POST")) ++posts;
  });
  auto handler = std::make_shared<ScriptedHandler>();
  handler->script = [](const Request&) -> Task<Decision> { co_return PassThrough{}; };
  Proxied proxied(upstream.url(), {}, handler);
  std::string post = "POST /wanted HTTP/1.1\r\nHost: a\r\nContent-Length: 8\r\n\r\nquery=up";
  auto client = proxied.connect();
  client.send(kGet);
  CHECK(read_message(client).status() == 200);
  client.send(post);
  CHECK(read_message(client).status() == 200);
  CHECK(posts == 2);
  dead = true;
  client.send(post);
  CHECK(read_message(client).status() == 502);
  CHECK(posts == 4);
}

TEST_CASE("an answer that stalls or takes too long in all is cut off where the client sees it") {
  RawUpstream upstream([](RawSocket& socket) {
    auto request = read_message(socket);
    if (request.head.starts_with("GET /stall")) {
      socket.send("HTTP/1.1 200 OK\r\n\r\nhalf");
      socket.receive();
    } else if (request.head.starts_with("GET /drip")) {
      socket.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
      for (int i = 0; i < 60 && socket.send("x"); ++i) std::this_thread::sleep_for(100ms);
    } else {
      socket.receive();
    }
  });
  Proxied idle(upstream.url(), [](ServerOptions& o) { o.timeouts.upstream_idle = 1s; });
  CHECK_FALSE(idle.ask("GET /stall HTTP/1.1\r\nHost: a\r\n\r\n").complete);
  CHECK_FALSE(idle.ask("GET /stall HTTP/1.0\r\n\r\n").complete);
  Proxied total(upstream.url(), [](ServerOptions& o) { o.timeouts.total = 2s; });
  auto start = std::chrono::steady_clock::now();
  CHECK_FALSE(total.ask("GET /drip HTTP/1.1\r\nHost: a\r\n\r\n").complete);
  auto answer = total.ask("GET /silent HTTP/1.1\r\nHost: a\r\n\r\n");
  CHECK(answer.status() == 503);
  CHECK_THAT(answer.body, Catch::Contains("\"timeout\""));
  CHECK(std::chrono::steady_clock::now() - start < 9s);
}

TEST_CASE("trailers and upgrades stay behind, and answers before the end of a request come through") {
  RawUpstream upstream([](RawSocket& socket) {
    auto head = socket.read_until("\r\n\r\n");
    if (head.find("Upgrade") != std::string::npos || head.find("TE:") != std::string::npos) return;
    if (head.starts_with("POST /early")) {
      socket.send("HTTP/1.1 413 Too Much\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno");
      socket.read_to_end();
      return;
    }
    socket.send(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-T\r\n\r\n2\r\nhi\r\n0\r\nX-T: "
        "1\r\n\r\n");
  });
  Proxied proxied(upstream.url());
  auto answer = proxied.ask(
      "GET / HTTP/1.1\r\nHost: a\r\nTE: trailers\r\nConnection: Upgrade, TE\r\nUpgrade: websocket\r\n\r\n");
  CHECK(answer.status() == 200);
  CHECK(answer.body == "hi");
  CHECK(answer.head.find("Trailer") == std::string::npos);
  auto early = proxied.connect();
  early.send("POST /early HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nonly a part");
  CHECK(read_message(early).status() == 413);
}

}  // namespace proxy::http
