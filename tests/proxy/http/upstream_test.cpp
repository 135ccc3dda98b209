#include <sys/stat.h>
#include <sys/un.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "proxy/http/upstream_client.hpp"
#include "tests/fakes/certificates.hpp"
#include "tests/proxy/http/fixture.hpp"

namespace proxy::http {

using fakes::RawSocket;
using fakes::RawUpstream;
using fakes::read_message;
using namespace std::chrono_literals;

namespace {

using Change = std::function<void(ServerOptions&)>;

}  // namespace

TEST_CASE("Unix sockets on both sides, and a file that was left behind is replaced") {
  auto path = fakes::certificates().folder() + "/our.sock";
  RawUpstream upstream(echo);
  Proxied front(upstream.url(), [&](ServerOptions& options) { options.listen = "unix:" + path; });
  CHECK(front.server->port() == 0);
  {
    Proxied behind("unix:" + path + ":/prefix");
    auto answer = behind.ask("GET /x HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK_THAT(answer.body, Catch::Matchers::StartsWith("GET /prefix/x HTTP/1.1\r\n"));
  }
  UpstreamOptions local;
  local.url = "unix:" + path;
  auto direct = make_upstream_client(local, 10'000).value()->get("/y", base::Deadline::in(5s));
  REQUIRE(direct.has_value());
  CHECK_THAT(direct->body, Catch::Matchers::StartsWith("GET /y HTTP/1.1\r\n"));

  CHECK_THROWS_WITH(Proxied(upstream.url(), [&](ServerOptions& options) { options.listen = "unix:" + path; }),
                    tests::contains("taken"));
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

  auto plain_file = fakes::certificates().folder() + "/file";
  std::ofstream(plain_file) << "x";
  CHECK_THROWS_WITH(
      Proxied(upstream.url(), [&](ServerOptions& options) { options.listen = "unix:" + plain_file; }),
      tests::contains("no socket"));
  Proxied nowhere("unix:" + fakes::certificates().folder() + "/none.sock");
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
  auto file = fakes::certificates().folder() + "/token";
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
    CHECK_THAT(answer.body, tests::contains("\r\n" + row.line + "\r\n"));
    CHECK_THAT(answer.body, tests::contains("\r\nX-Scope-OrgID: team-a\r\n"));
    CHECK(answer.body.find("team-b") == std::string::npos);
    if (row.line.find("clients") == std::string::npos)
      CHECK(answer.body.find("clients") == std::string::npos);
    ServerOptions options;
    options.upstream.url = upstream.url();
    change(options);
    auto direct = make_upstream_client(options.upstream, 10'000).value()->get("/", base::Deadline::in(5s));
    CHECK_THAT(direct.value().body, tests::contains("\r\nX-Scope-OrgID: team-a\r\n"));
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
  auto file = fakes::certificates().folder() + "/rotating";
  std::ofstream(file) << "first";
  Proxied proxied(upstream.url(), [&](ServerOptions& o) { o.upstream.bearer_token_file = file; });
  CHECK_THAT(proxied.ask(kGet).body, tests::contains("Bearer first"));
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
  CHECK_THAT(body("none"), tests::contains("X-Forwarded-For: 10.0.0.1\r\nx-forwarded-for: 10.0.0.2\r\n"));
  auto classic = body("x_forwarded");
  CHECK_THAT(classic, tests::contains("\r\nX-Forwarded-For: 10.0.0.1, 10.0.0.2, 127.0.0.1\r\n"
                                      "X-Forwarded-Proto: http\r\nX-Forwarded-Host: me:80\r\n"));
  CHECK(classic.find("x-forwarded-for") == std::string::npos);
  CHECK_THAT(body("rfc7239"), tests::contains("\r\nForwarded: for=10.0.0.1, "
                                              "for=127.0.0.1;host=\"me:80\";proto=http\r\n"));
  Proxied via(upstream.url(), [](ServerOptions& o) { o.upstream.via = true; });
  auto answer = via.ask(kGet);
  CHECK(answer.has("Via: 1.1 promphrase"));
  CHECK_THAT(answer.body, tests::contains("\r\nVia: 1.1 promphrase\r\n"));
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
  CHECK_THAT(answer.body, tests::contains("\"timeout\""));
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
        "HTTP/1.1 200 OK\r\nConnection: close\r\nTransfer-Encoding: chunked\r\nTrailer: X-T\r\n\r\n"
        "2\r\nhi\r\n0\r\nX-T: 1\r\n\r\n");
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
