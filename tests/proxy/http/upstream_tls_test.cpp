#include "proxy/http/upstream_client.hpp"
#include "tests/fakes/tls_upstream.hpp"
#include "tests/proxy/http/fixture.hpp"

namespace proxy::http {

using fakes::RawSocket;
using fakes::RawUpstream;
using fakes::read_message;
using fakes::TlsUpstream;
using namespace std::chrono_literals;

namespace {

using Change = std::function<void(ServerOptions&)>;

Change trusting(const std::function<void(TlsOptions&)>& more = {}) {
  return [more](ServerOptions& options) {
    options.upstream.tls.ca_file = fakes::certificates().certificate("ca");
    if (more) more(options.upstream.tls);
  };
}

}  // namespace

TEST_CASE("an https upstream is asked over connections that are kept, and resumed when new") {
  TlsUpstream upstream(fakes::certificates(), "good");
  Proxied proxied(upstream.url("localhost"), trusting());
  auto client = proxied.connect();
  for (int i = 0; i < 5; ++i) {
    client.send(kGet);
    auto answer = read_message(client);
    REQUIRE(answer.status() == 200);
    CHECK_THAT(answer.body, tests::contains("Host: localhost:"));
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
  TlsUpstream upstream(fakes::certificates(), "good");
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
      {"self", [](TlsOptions& tls) { tls.ca_file = fakes::certificates().certificate("self"); }, ""},
      {"good", [](TlsOptions& tls) { tls.ca_file.clear(); }, "certificate"},
      {"self", [](TlsOptions& tls) { tls.insecure_skip_verify = true; }, ""},
      {"expired", [](TlsOptions& tls) { tls.insecure_skip_verify = true; }, ""},
  };
  for (auto& row : rows) {
    INFO(row.certificate << " " << row.error);
    TlsUpstream upstream(fakes::certificates(), row.certificate);
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
      CHECK_THAT(answer.body, tests::contains(row.error));
      REQUIRE_FALSE(direct.has_value());
      CHECK(direct.error().code == base::errc::unavailable);
      CHECK_THAT(direct.error().detail, tests::contains(row.error));
    }
  }
}

TEST_CASE("an https upstream that asks for a certificate gets ours") {
  TlsUpstream upstream(fakes::certificates(), "good", fakes::certificates().certificate("ca"));
  Proxied with(upstream.url(), trusting([](TlsOptions& tls) {
                 tls.cert_file = fakes::certificates().certificate("client");
                 tls.key_file = fakes::certificates().key("client");
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
  CHECK_THAT(error_of([](auto& tls) { tls.ca_file = "/no/such.pem"; }), tests::contains("/no/such.pem"));
  CHECK_THAT(error_of([](auto& tls) { tls.cert_file = fakes::certificates().certificate("good"); }),
             tests::contains("needs its key"));
  CHECK_THAT(error_of([](auto& tls) {
               tls.cert_file = fakes::certificates().certificate("good");
               tls.key_file = fakes::certificates().key("other");
             }),
             tests::contains("other.key"));
}

TEST_CASE("a plain answer on an https address, and an end that TLS did not announce, are failures") {
  RawUpstream plain([](RawSocket& socket) {
    socket.receive();
    socket.send(kHello);
  });
  Proxied to_plain("https://127.0.0.1:" + std::to_string(plain.port()), trusting());
  CHECK(to_plain.ask(kGet).status() == 503);

  TlsUpstream upstream(fakes::certificates(), "good");
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
  CHECK_THAT(answer.body, tests::contains("too long"));
  CHECK(std::chrono::steady_clock::now() - start < 4s);
}

}  // namespace proxy::http
