#include "proxy/http/filtered_body.hpp"

#include "tests/proxy/http/fixture.hpp"

namespace proxy::http {

using fakes::RawSocket;
using fakes::RawUpstream;

namespace {

struct Marked final : BodyFilter {
  void feed(std::string_view piece, std::string& out) override { out += piece; }
  void finish(std::string& out) override { out += "!"; }
};

std::string packed(std::string_view text) {
  z_stream z{};
  REQUIRE(::deflateInit2(&z, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(::deflateBound(&z, text.size()), '\0');
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  z.avail_in = static_cast<uInt>(text.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  REQUIRE(::deflate(&z, Z_FINISH) == Z_STREAM_END);
  ::deflateEnd(&z);
  return out.substr(0, z.total_out);
}

std::string unpacked(std::string_view bytes) {
  z_stream z{};
  REQUIRE(::inflateInit2(&z, 15 + 16) == Z_OK);
  std::string out(32 << 20, '\0');
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  z.avail_in = static_cast<uInt>(bytes.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  CHECK(::inflate(&z, Z_FINISH) == Z_STREAM_END);
  ::inflateEnd(&z);
  return out.substr(0, z.total_out);
}

struct Result {
  bool good = true;
  std::string body;
  std::size_t largest = 0;  // of the portions
};

Result run(std::string_view body, bool unpack, bool pack, std::size_t step) {
  Marked filter;
  FilteredBody filtered(filter, unpack, pack);
  Result result;
  while (result.good && !body.empty()) {
    auto piece = body.substr(0, step);
    std::string out;
    auto used = filtered.feed(piece, out);
    result.good = used.has_value();
    result.largest = std::max(result.largest, out.size());
    result.body += out;
    if (used) body.remove_prefix(*used);
  }
  result.good = result.good && filtered.finish(result.body);
  return result;
}

std::string text_of(std::size_t size) {
  std::string text;
  for (unsigned i = 1; text.size() < size; i = i * 48271u % 2147483647u) text += std::to_string(i);
  return text;
}

}  // namespace

TEST_CASE("a client gets gzip when it likes nothing better") {
  for (const char* yes :
       {"gzip", "GZip", "x-gzip", "deflate, gzip", "gzip;q=0.5", "gzip ; q=0.001", "*", "br, *;q=0.1",
        "gzip;q=1.0, identity;q=0.5", "identity;q=0, gzip", "gzip;x=y;q=0.3"}) {
    INFO(yes);
    CHECK(prefers_gzip(yes));
  }
  for (const char* no : {"", "identity", "deflate", "br", "gzip;q=0", "gzip;q=0.000", "*;q=0", "gzip;q=0, *",
                         "gzip;q=x", "gzip;q=2", "gzip;q=0.4, identity;q=0.6", "gzipped"}) {
    INFO(no);
    CHECK_FALSE(prefers_gzip(no));
  }
}

TEST_CASE("a filter works between every pair of codings, whatever pieces the body comes in") {
  for (const std::string& text :
       {std::string(), std::string("x"), text_of(300'000), std::string(3'000'000, 'a')}) {
    for (bool unpack : {false, true}) {
      for (bool pack : {false, true}) {
        for (std::size_t step : {1u, 1000u, 65536u}) {
          if (step == 1 && text.size() > 1000) continue;
          INFO(text.size() << " bytes, unpack " << unpack << ", pack " << pack << ", pieces of " << step);
          auto result = run(unpack ? packed(text) : text, unpack, pack, step);
          CHECK(result.good);
          CHECK((pack ? unpacked(result.body) : result.body) == text + "!");
        }
      }
    }
  }
}

TEST_CASE("a body that grows a thousandfold comes in portions") {
  auto result = run(packed(std::string(20'000'000, 'a')), true, false, 65536);
  CHECK(result.good);
  CHECK(result.body.size() == 20'000'001);
  CHECK(result.largest < 512 * 1024);
}

TEST_CASE("gzip streams one after the other are one body") {
  auto result = run(packed("first ") + packed("second"), true, false, 7);
  CHECK(result.good);
  CHECK(result.body == "first second!");
}

TEST_CASE("gzip that is broken or cut off is never taken for whole") {
  const auto whole = packed(text_of(10'000));
  auto flipped = whole;
  flipped[whole.size() / 2] = static_cast<char>(flipped[whole.size() / 2] ^ 0x55);
  for (const std::string& body :
       {std::string("{}"), std::string(), whole.substr(0, whole.size() - 1), whole.substr(0, 5), flipped,
        whole + "trailing", whole + whole.substr(0, 100)}) {
    for (std::size_t step : {1u, 100000u}) CHECK_FALSE(run(body, true, false, step).good);
  }
}

TEST_CASE("an answer is unpacked, filtered and packed again on its way") {
  const auto text = "{\"a\":\"" + text_of(20'000) + "\"}";
  const auto body = packed(text);
  const auto cut = GENERATE(false, true);
  RawUpstream upstream([&](RawSocket& socket) {
    auto request = fakes::read_message(socket);
    CHECK(request.has("Accept-Encoding: identity"));
    auto sent = cut ? body.substr(0, body.size() - 20) : body;
    socket.send(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: " +
        std::to_string(sent.size()) + "\r\n\r\n" + sent);
  });
  auto handler = std::make_shared<ScriptedHandler>();
  handler->script = [](const Request& request) -> Task<Decision> {
    Forward forward;
    forward.target = request.target;
    forward.filter = std::make_unique<Marked>();
    Decision decision = std::move(forward);
    co_return decision;
  };
  Proxied proxied(upstream.url(), {}, handler);
  for (bool gzip : {false, true}) {
    auto answer = proxied.ask("GET /wanted HTTP/1.1\r\nHost: a\r\nAccept-Encoding: " +
                              std::string(gzip ? "gzip" : "identity") + "\r\n\r\n");
    if (cut) {
      CHECK((!answer.complete || answer.status() == 502));
      continue;
    }
    CHECK(answer.complete);
    CHECK(answer.has("Vary: Accept-Encoding"));
    CHECK(answer.has("Content-Encoding: gzip") == gzip);
    CHECK((gzip ? unpacked(answer.body) : answer.body) == text + "!");
  }
}

}  // namespace proxy::http
