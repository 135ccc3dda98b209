#include "proxy/http/message.hpp"

#include <string>

#include "proxy/http/address.hpp"
#include "tests/catch.hpp"

namespace proxy::http {
namespace {

// A request that is refused: its bytes, the status it gets, and what the reason must mention.
struct Refused {
  std::string bytes;
  unsigned status;
  std::string reason;
};

struct Accepted {
  std::string bytes;
  std::string method;
  std::string target;
  BodyKind body = BodyKind::none;
  std::uint64_t length = 0;
};

std::string visible(const std::string& bytes) {
  std::string out;
  for (char c : bytes.substr(0, 120)) {
    if (c == '\r') {
      out += "\\r";
    } else if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out;
}

// Whole, and one byte at a time, which must come to the same.
Progress parse(HeadParser& parser, const std::string& bytes, bool by_bytes) {
  parser.reset();
  if (!by_bytes) return parser.parse(bytes);
  auto progress = Progress::more;
  for (std::size_t size = 1; size <= bytes.size() && progress == Progress::more; ++size) {
    progress = parser.parse(std::string_view(bytes).substr(0, size));
  }
  return progress;
}

void check_refused(const std::vector<Refused>& rows) {
  RequestParser parser(8192);
  for (auto& row : rows) {
    for (bool by_bytes : {false, true}) {
      INFO(visible(row.bytes) << (by_bytes ? " by bytes" : ""));
      REQUIRE(parse(parser, row.bytes, by_bytes) == Progress::refused);
      CHECK(parser.refusal().status == row.status);
      CHECK_THAT(std::string(parser.refusal().reason), tests::contains(row.reason));
    }
  }
}

void check_accepted(const std::vector<Accepted>& rows) {
  RequestParser parser(8192);
  for (auto& row : rows) {
    for (bool by_bytes : {false, true}) {
      INFO(visible(row.bytes) << (by_bytes ? " by bytes" : ""));
      auto progress = parse(parser, row.bytes, by_bytes);
      INFO(parser.refusal().reason);
      REQUIRE(progress == Progress::done);
      CHECK(parser.method() == row.method);
      CHECK((parser.target_needs_slash() ? "/" : "") + std::string(parser.target()) == row.target);
      CHECK(parser.framing().kind == row.body);
      CHECK(parser.framing().length == row.length);
    }
  }
}

std::string get(const std::string& target) {
  return "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n";
}
std::string with(const std::string& lines) {
  return "POST / HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n";
}
std::string old_with(const std::string& lines) {
  return "POST / HTTP/1.0\r\n" + lines + "\r\n";
}
std::string host(const std::string& value) {
  return "GET / HTTP/1.1\r\nHost:" + value + "\r\n\r\n";
}

std::string many_fields(int count) {
  std::string lines;
  for (int i = 0; i < count; ++i) lines += "X-" + std::to_string(i) + ": 1\r\n";
  return with(lines);
}

}  // namespace

TEST_CASE("well-formed requests are understood") {
  check_accepted({
      {get("/"), "GET", "/"},
      {get("/api/v1/query?query=up%7B%7D&time=1"), "GET", "/api/v1/query?query=up%7B%7D&time=1"},
      {get("//double//slash"), "GET", "//double//slash"},
      {get("/a/../b"), "GET", "/a/../b"},
      {get("/?"), "GET", "/?"},
      {get("/?q={}[]|\\^`\"<>"), "GET", "/?q={}[]|\\^`\"<>"},
      {get("/%00"), "GET", "/%00"},
      {get("http://example.com/path?x=1"), "GET", "/path?x=1"},
      {get("HTTP://example.com:9090/path"), "GET", "/path"},
      {get("http://example.com"), "GET", "/"},
      {get("http://[::1]:80/x"), "GET", "/x"},
      {get("http://example.com?x=1"), "GET", "/?x=1"},
      {"OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", "OPTIONS", "*"},
      {"OPTIONS /x HTTP/1.1\r\nHost: a\r\n\r\n", "OPTIONS", "/x"},
      {"HEAD / HTTP/1.1\r\nHost: a\r\n\r\n", "HEAD", "/"},
      {"M-SEARCH / HTTP/1.1\r\nHost: a\r\n\r\n", "M-SEARCH", "/"},
      {"get / HTTP/1.1\r\nHost: a\r\n\r\n", "get", "/"},
      {"GET / HTTP/1.0\r\n\r\n", "GET", "/"},
      {"GET / HTTP/1.0\r\nHost: a\r\n\r\n", "GET", "/"},
      {"GET / HTTP/1.3\r\nHost: a\r\n\r\n", "GET", "/"},
      {"\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", "GET", "/"},
      {"\r\n\r\n\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", "GET", "/"},
      {host(" example.com"), "GET", "/"},
      {host("example.com:9090"), "GET", "/"},
      {host(" a_b-c.d~e:1 \t"), "GET", "/"},
      {host(" [2001:db8::1]:8000"), "GET", "/"},
      {host(" 127.0.0.1:"), "GET", "/"},
      {host(" a%41b"), "GET", "/"},
      {with(""), "POST", "/"},
      {with("Content-Length: 0\r\n"), "POST", "/", BodyKind::length, 0},
      {with("Content-Length: 5\r\n"), "POST", "/", BodyKind::length, 5},
      {with("content-length:\t5 \t\r\n"), "POST", "/", BodyKind::length, 5},
      {with("Content-Length: 0005\r\n"), "POST", "/", BodyKind::length, 5},
      {with("Content-Length: 9223372036854775807\r\n"), "POST", "/", BodyKind::length, 9223372036854775807u},
      {with("Transfer-Encoding: chunked\r\n"), "POST", "/", BodyKind::chunked},
      {with("TRANSFER-ENCODING:CHUNKED\r\n"), "POST", "/", BodyKind::chunked},
      {with("Transfer-Encoding: \tchunked\t \r\n"), "POST", "/", BodyKind::chunked},
      {"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n", "GET", "/", BodyKind::length, 3},
      {old_with("Content-Length: 7\r\n"), "POST", "/", BodyKind::length, 7},
      {with("X: \r\n"), "POST", "/"},
      {with("X:\r\n"), "POST", "/"},
      {with("X: a\tb \x80\xff\r\n"), "POST", "/"},
      {with("!#$%&'*+-.^_`|~: odd but a token\r\n"), "POST", "/"},
      {with("Transfer_Encoding: x\r\n"), "POST", "/"},
      {with("X: y\r\nX: y\r\nx: z\r\n"), "POST", "/"},
      {with("Expect: 100-continue\r\nContent-Length: 1\r\n"), "POST", "/", BodyKind::length, 1},
      {with("Connection: close, Foo\r\nConnection: bar\r\n"), "POST", "/"},
      {many_fields(100), "POST", "/"},
      {get("/" + std::string(7000, 'a')), "GET", "/" + std::string(7000, 'a')},
  });
}

TEST_CASE("request lines are read strictly") {
  check_refused({
      {"GET /\r\n\r\n", 400, "no HTTP version"},
      {"GET\r\n\r\n", 400, "no HTTP version"},
      {"GET / \r\n\r\n", 400, "version is malformed"},
      {"GET / HTTP/1.1 \r\nHost: a\r\n\r\n", 400, "version is malformed"},
      {"GET / HTTP/1.1 x\r\nHost: a\r\n\r\n", 400, "version is malformed"},
      {"GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400, "version is malformed"},
      {"GET /  HTTP/1.1\r\nHost: a\r\n\r\n", 400, "version is malformed"},
      {"GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n", 400, "method is not a token"},
      {"GET /\tHTTP/1.1\r\nHost: a\r\n\r\n", 400, "no HTTP version"},
      {" GET / HTTP/1.1\r\nHost: a\r\n\r\n", 400, "method is not a token"},
      {"GET / http/1.1\r\nHost: a\r\n\r\n", 400, "version is malformed"},
      {"GET / HTTP/1\r\nHost: a\r\n\r\n", 400, "version is malformed"},
      {"GET / HTTP/1.\r\nHost: a\r\n\r\n", 400, "version is malformed"},
      {"GET / HTTP/1.10\r\nHost: a\r\n\r\n", 400, "version is malformed"},
      {"GET / HTTP/01.1\r\nHost: a\r\n\r\n", 400, "version is malformed"},
      {"GET / HTTP/1,1\r\nHost: a\r\n\r\n", 400, "version is malformed"},
      {"GET / HTTP/x.1\r\nHost: a\r\n\r\n", 400, "version is malformed"},
      {"GET / HTTPS/1.1\r\nHost: a\r\n\r\n", 400, "version is malformed"},
      {"GET / HTTP 1.1\r\nHost: a\r\n\r\n", 400, "version is malformed"},
      {"GET / HTTP/+1.1\r\nHost: a\r\n\r\n", 400, "version is malformed"},
      {"GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505, "HTTP/1.1"},
      {"GET / HTTP/0.9\r\nHost: a\r\n\r\n", 505, "HTTP/1.1"},
      {"GET / HTTP/9.9\r\nHost: a\r\n\r\n", 505, "HTTP/1.1"},
      {"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505, "HTTP/1.1"},
      {"G@T / HTTP/1.1\r\nHost: a\r\n\r\n", 400, "method is not a token"},
      {"G(ET) / HTTP/1.1\r\nHost: a\r\n\r\n", 400, "method is not a token"},
      {"GET\x80 / HTTP/1.1\r\nHost: a\r\n\r\n", 400, "method is not a token"},
      {"\"GET\" / HTTP/1.1\r\nHost: a\r\n\r\n", 400, "method is not a token"},
      {"CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n", 501, "CONNECT"},
      {"CONNECT / HTTP/1.1\r\nHost: a\r\n\r\n", 501, "CONNECT"},
      {"TRACE / HTTP/1.1\r\nHost: a\r\n\r\n", 501, "TRACE"},
      {get(""), 400, "neither a path"},
      {get("path"), 400, "neither a path"},
      {get("*"), 400, "neither a path"},
      {get("**"), 400, "neither a path"},
      {get("?x=1"), 400, "neither a path"},
      {get("example.com:80"), 400, "neither a path"},
      {get("https://example.com/"), 400, "neither a path"},
      {get("ftp://example.com/"), 400, "neither a path"},
      {get("http:/example.com/"), 400, "neither a path"},
      {get("http:///path"), 400, "host in the target"},
      {get("http://user@example.com/"), 400, "host in the target"},
      {get("http://exa<mple/"), 400, "host in the target"},
      {get("http://a:b/"), 400, "host in the target"},
      {get("http://a:99999/"), 400, "host in the target"},
      {get("/a b"), 400, "version is malformed"},
      {get("/a\x01"), 400, ""},
      {get("/a\x7f"), 400, ""},
      {get(std::string("/a\0b", 4)), 400, ""},
      {get("/\xc3\xa9"), 400, "percent-encoded"},
      {get("/a#b"), 400, "percent-encoded"},
      {"OPTIONS ** HTTP/1.1\r\nHost: a\r\n\r\n", 400, "neither a path"},
      {"\r\n\r\n\r\n\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", 400, "empty lines"},
      {"\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", 400, "bare LF"},
      {"GET / HTTP/1.1\nHost: a\n\n", 400, "bare LF"},
      {"GET / HTTP/1.1\nHost: a\r\n\r\n", 400, "bare LF"},
      {"GET / HTTP/1.1\rHost: a\r\r", 400, "CR that no LF"},
      {"GET / HTTP/1.1\r\r\nHost: a\r\n\r\n", 400, "CR that no LF"},
      {"\x16\x03\x01\x02\x00\x01\xfc", 400, "control byte"},
      {std::string("\0\0\0", 3), 400, "control byte"},
      {get("/" + std::string(9000, 'a')), 414, "request line"},
      {std::string(9000, 'A'), 414, "request line"},
  });
}

TEST_CASE("header lines are read strictly") {
  check_refused({
      {with("X : y\r\n"), 400, "name"},
      {with("X\t: y\r\n"), 400, "name"},
      {with(" X: y\r\n"), 400, "white space"},
      {with("\tX: y\r\n"), 400, "white space"},
      {with("X: y\r\n folded\r\n"), 400, "white space"},
      {with("X: y\r\n\tfolded\r\n"), 400, "white space"},
      {with("X: y\r\n \r\n"), 400, "white space"},
      {with("no colon\r\n"), 400, "no colon"},
      {with("X\r\n"), 400, "no colon"},
      {with(": y\r\n"), 400, "no name"},
      {with(":\r\n"), 400, "no name"},
      {with("X(Y): z\r\n"), 400, "name"},
      {with("X Y: z\r\n"), 400, "name"},
      {with("X\xc3\xa9: z\r\n"), 400, "name"},
      {with("X@: z\r\n"), 400, "name"},
      {with("\"X\": z\r\n"), 400, "name"},
      {with("X,Y: z\r\n"), 400, "name"},
      {with("X/Y: z\r\n"), 400, "name"},
      {with("X[0]: z\r\n"), 400, "name"},
      {with("X=1: z\r\n"), 400, "name"},
      {with(std::string("X\0: z\r\n", 8)), 400, ""},
      {with(std::string("X: a\0b\r\n", 9)), 400, "control byte"},
      {with("X: a\x01"
            "b\r\n"),
       400, "control byte"},
      {with("X: a\x0b"
            "b\r\n"),
       400, "control byte"},
      {with("X: a\x1f\r\n"), 400, "control byte"},
      {with("X: 12345678\x7f"
            "12345678\r\n"),
       400, "control byte"},
      {with("X: a long enough value with a control\x08 byte\r\n"), 400, "control byte"},
      {with("X: a\rb\r\n"), 400, "CR that no LF"},
      {with("X: a\r\r\n"), 400, "CR that no LF"},
      {with("X: a\nY: b\r\n"), 400, "bare LF"},
      {with("X: a\n\r\n"), 400, "bare LF"},
      {"GET / HTTP/1.1\r\nHost: a\r\n\nX: y\r\n\r\n", 400, "bare LF"},
      {"GET / HTTP/1.1\r\nHost: a\r\n\n", 400, "bare LF"},
      {"GET / HTTP/1.1\r\n Host: a\r\n\r\n", 400, "white space"},
      {"GET / HTTP/1.1\r\n\r\n", 400, "no Host"},
      {"GET http://a/ HTTP/1.1\r\n\r\n", 400, "no Host"},
      {"GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400, "more than one Host"},
      {"GET / HTTP/1.1\r\nHost: a\r\nhost: b\r\n\r\n", 400, "more than one Host"},
      {"GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n", 400, "more than one Host"},
      {host(""), 400, "Host header is malformed"},
      {host(" a b"), 400, "Host header is malformed"},
      {host(" a,b"), 400, "Host header is malformed"},
      {host(" a/b"), 400, "Host header is malformed"},
      {host(" user@a"), 400, "Host header is malformed"},
      {host(" http://a"), 400, "Host header is malformed"},
      {host(" a:80:80"), 400, "Host header is malformed"},
      {host(" a:x"), 400, "Host header is malformed"},
      {host(" a:-1"), 400, "Host header is malformed"},
      {host(" a:65536"), 400, "Host header is malformed"},
      {host(" :80"), 400, "Host header is malformed"},
      {host(" [::1"), 400, "Host header is malformed"},
      {host(" []"), 400, "Host header is malformed"},
      {host(" [::1]x"), 400, "Host header is malformed"},
      {host(" [::g]"), 400, "Host header is malformed"},
      {host(" a%4"), 400, "Host header is malformed"},
      {host(" a\\b"), 400, "Host header is malformed"},
      {host(" a?b"), 400, "Host header is malformed"},
      {host(" a#b"), 400, "Host header is malformed"},
      {host(" \xc3\xa9"), 400, "Host header is malformed"},
      {with("Expect: 200-ok\r\n"), 417, "Expect"},
      {with("Expect: 100-continue\r\nExpect: 100-continue\r\n"), 417, "Expect"},
      {with("Connection: a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q\r\n"), 400, "Connection options"},
      {many_fields(200), 431, "too many header lines"},
      {with("X: " + std::string(9000, 'a') + "\r\n"), 431, "header is too long"},
      {with("X: " + std::string(5000, 'a') + "\r\nY: " + std::string(5000, 'b') + "\r\n"), 431,
       "header is too long"},
      {with(std::string(9000, 'X')), 431, "header is too long"},
  });
}

TEST_CASE("framing that two readers could understand differently is refused") {
  check_refused({
      {with("Content-Length: \r\n"), 400, "not a number"},
      {with("Content-Length:\r\n"), 400, "not a number"},
      {with("Content-Length: +5\r\n"), 400, "not a number"},
      {with("Content-Length: -1\r\n"), 400, "not a number"},
      {with("Content-Length: 0x10\r\n"), 400, "not a number"},
      {with("Content-Length: 1e2\r\n"), 400, "not a number"},
      {with("Content-Length: 5.0\r\n"), 400, "not a number"},
      {with("Content-Length: 5 5\r\n"), 400, "not a number"},
      {with("Content-Length: 5,5\r\n"), 400, "not a number"},
      {with("Content-Length: 5, 6\r\n"), 400, "not a number"},
      {with("Content-Length: 5;\r\n"), 400, "not a number"},
      {with("Content-Length: \"5\"\r\n"), 400, "not a number"},
      {with("Content-Length: five\r\n"), 400, "not a number"},
      {with("Content-Length: 1_000\r\n"), 400, "not a number"},
      {with("Content-Length: \xd9\xa5\r\n"), 400, "not a number"},
      {with("Content-Length: 9223372036854775808\r\n"), 400, "not a number"},
      {with("Content-Length: 18446744073709551621\r\n"), 400, "not a number"},
      {with("Content-Length: 99999999999999999999999999\r\n"), 400, "not a number"},
      {with("Content-Length: 5\r\nContent-Length: 5\r\n"), 400, "more than one"},
      {with("Content-Length: 5\r\nContent-Length: 6\r\n"), 400, "more than one"},
      {with("Content-Length: 5\r\ncontent-length: 0\r\n"), 400, "more than one"},
      {with("Content-Length : 5\r\n"), 400, "name"},
      {with("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"), 400, "beside"},
      {with("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"), 400, "beside"},
      {with("Transfer-Encoding: chunked\r\nContent-Length: 0\r\n"), 400, "beside"},
      {with("Transfer-Encoding: chunked\r\nContent-Length:\r\n"), 400, "beside"},
      {with("Transfer-Encoding: identity\r\n"), 400, "other than chunked"},
      {with("Transfer-Encoding: gzip\r\n"), 400, "other than chunked"},
      {with("Transfer-Encoding: gzip, chunked\r\n"), 400, "other than chunked"},
      {with("Transfer-Encoding: chunked, gzip\r\n"), 400, "other than chunked"},
      {with("Transfer-Encoding: chunked, identity\r\n"), 400, "other than chunked"},
      {with("Transfer-Encoding: chunked, chunked\r\n"), 400, "other than chunked"},
      {with("Transfer-Encoding: chunked,\r\n"), 400, "other than chunked"},
      {with("Transfer-Encoding: ,chunked\r\n"), 400, "other than chunked"},
      {with("Transfer-Encoding: chunked;q=1\r\n"), 400, "other than chunked"},
      {with("Transfer-Encoding: \"chunked\"\r\n"), 400, "other than chunked"},
      {with("Transfer-Encoding: xchunked\r\n"), 400, "other than chunked"},
      {with("Transfer-Encoding: chunkedx\r\n"), 400, "other than chunked"},
      {with("Transfer-Encoding: chu\tnked\r\n"), 400, "other than chunked"},
      {with("Transfer-Encoding: \x0b"
            "chunked\r\n"),
       400, "control byte"},
      {with("Transfer-Encoding:\r\n"), 400, "other than chunked"},
      {with("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"), 400, "other than chunked"},
      {with("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n"), 400, "other than chunked"},
      {with("Transfer-Encoding : chunked\r\n"), 400, "name"},
      {with("Transfer-Encoding\x0b: chunked\r\n"), 400, ""},
      {with("Transfer-Encoding:\r\n chunked\r\n"), 400, "white space"},
      {with("X: y\r\n Transfer-Encoding: chunked\r\n"), 400, "white space"},
      {with("Transfer-Encoding: chunk\xc4\xb1"
            "ed\r\n"),
       400, "other than chunked"},
      {old_with("Transfer-Encoding: chunked\r\n"), 400, "HTTP/1.0"},
      {old_with("Transfer-Encoding: identity\r\n"), 400, "HTTP/1.0"},
      {old_with("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n"), 400, "HTTP/1.0"},
      {old_with("Content-Length: 3\r\nContent-Length: 4\r\n"), 400, "more than one"},
  });
}

TEST_CASE("connections are kept as version and Connection say") {
  struct Row {
    std::string version;
    std::string connection;
    bool keeps;
  };
  RequestParser parser(8192);
  for (auto& row : std::vector<Row>{{"1.1", "", true},
                                    {"1.1", "Connection: close\r\n", false},
                                    {"1.1", "Connection: CLOSE\r\n", false},
                                    {"1.1", "Connection: foo , close\r\n", false},
                                    {"1.1", "Connection: foo\r\nConnection: close\r\n", false},
                                    {"1.1", "Connection: closed\r\n", true},
                                    {"1.1", "Connection: keep-alive, close\r\n", false},
                                    {"1.0", "", false},
                                    {"1.0", "Connection: keep-alive\r\n", true},
                                    {"1.0", "Connection: Keep-Alive, close\r\n", false}}) {
    INFO(row.version << " " << row.connection);
    REQUIRE(parse(parser, "GET / HTTP/" + row.version + "\r\nHost: a\r\n" + row.connection + "\r\n", false) ==
            Progress::done);
    CHECK(parser.keep_alive() == row.keeps);
  }
}

TEST_CASE("answers of an upstream are read strictly") {
  struct Row {
    std::string bytes;
    bool accepted;
    BodyKind body = BodyKind::none;
  };
  ResponseParser parser(8192);
  for (auto& row : std::vector<Row>{
           {"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n", true, BodyKind::length},
           {"HTTP/1.1 200 \r\n\r\n", true, BodyKind::until_close},
           {"HTTP/1.1 200\r\n\r\n", true, BodyKind::until_close},
           {"HTTP/1.0 200 OK\r\n\r\n", true, BodyKind::until_close},
           {"HTTP/1.1 404 Not \xc3\xa9 Found\r\nTransfer-Encoding: chunked\r\n\r\n", true, BodyKind::chunked},
           {"HTTP/1.1 204 No\r\n\r\n", true},
           {"HTTP/1.1 304 No\r\nContent-Length: 3\r\n\r\n", true},
           {"HTTP/1.1 100 Continue\r\n\r\n", true},
           {"HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n", false},
           {"HTTP/1.1 20 OK\r\n\r\n", false},
           {"HTTP/1.1 2000 OK\r\n\r\n", false},
           {"HTTP/1.1 099 OK\r\n\r\n", false},
           {"HTTP/1.1 2x0 OK\r\n\r\n", false},
           {"HTTP/1.1  200 OK\r\n\r\n", false},
           {"HTTP/2.0 200 OK\r\n\r\n", false},
           {"HTTP/1.1 200 O\x01K\r\n\r\n", false},
           {"ICY 200 OK\r\n\r\n", false},
           {"SSH-2.0-OpenSSH_9.2\r\n", false},
           {"HTTP/1.1 200 OK\nContent-Length: 3\n\n", false},
           {"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\n", false},
           {"HTTP/1.1 200 OK\r\nContent-Length: -3\r\n\r\n", false},
           {"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n", false},
           {"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n", false},
           {"HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", false},
           {"HTTP/1.1 200 OK\r\nX: y\r\n folded\r\n\r\n", false},
           {"HTTP/1.1 200 OK\r\nX : y\r\n\r\n", false},
           {"HTTP/1.1 200 OK\r\nX: " + std::string(9000, 'a') + "\r\n\r\n", false},
       }) {
    INFO(visible(row.bytes));
    auto progress = parse(parser, row.bytes, true);
    INFO(parser.refusal().reason);
    REQUIRE((progress == Progress::done) == row.accepted);
    if (row.accepted) CHECK(parser.framing(false).kind == row.body);
    if (row.accepted) CHECK(parser.framing(true).kind == BodyKind::none);
  }
}

TEST_CASE("upstream URLs and listen addresses are understood or refused") {
  auto url = parse_upstream_url("http://[::1]:9090/prom/");
  REQUIRE(url.has_value());
  CHECK(url->host == "::1");
  CHECK(url->port == 9090);
  CHECK(url->authority == "[::1]:9090");
  CHECK(url->prefix == "/prom");
  CHECK(parse_upstream_url("http://prometheus")->port == 80);
  CHECK(parse_upstream_url("HTTP://prometheus/")->prefix.empty());
  auto secure = parse_upstream_url("https://prometheus/x");
  REQUIRE(secure.has_value());
  CHECK(secure->tls);
  CHECK(secure->port == 443);
  for (std::string written : {"unix:/run/p.sock:/prom/", "http://unix:/run/p.sock:/prom"}) {
    auto local = parse_upstream_url(written);
    REQUIRE(local.has_value());
    CHECK(local->socket_path == "/run/p.sock");
    CHECK(local->prefix == "/prom");
    CHECK(local->authority == "localhost");
  }
  for (std::string bad :
       {"", "prometheus:9090", "ftp://a", "http://", "https://", "unix:a", "unix:", "unix:/a:b", "http://a:0",
        "http://a:99999", "http://u:p@a", "http://a/x?y", "http://a/#x", "http://a b", "http://[::1"}) {
    INFO(bad);
    CHECK_FALSE(parse_upstream_url(bad).has_value());
  }
  CHECK(parse_listen_address(":8000")->host.empty());
  CHECK(parse_listen_address("unix:/run/p.sock")->socket_path == "/run/p.sock");
  CHECK_FALSE(parse_listen_address("unix:p.sock").has_value());
  CHECK_FALSE(parse_listen_address("unix:/" + std::string(200, 'x')).has_value());
  CHECK(parse_listen_address("[::1]:0")->host == "::1");
  CHECK(parse_listen_address("localhost:80")->port == 80);
  for (std::string bad : {"", "8000", "a:", "a:b", "a:70000", "::1:80", "a b:80"}) {
    INFO(bad);
    CHECK_FALSE(parse_listen_address(bad).has_value());
  }
}

TEST_CASE("paths that climb out of the prefix are noticed") {
  for (std::string path : {"/..", "/../x", "/a/../../x", "/a/%2e%2E/../x", "/./..", "/.%2e/x"}) {
    INFO(path);
    CHECK(climbs_above_root(path));
  }
  for (std::string path : {"/", "/a/..", "/a/../b", "/...", "/..a", "/a/./b/..", "/%2e", "//..//"}) {
    INFO(path);
    CHECK_FALSE(climbs_above_root(path));
  }
}

}  // namespace proxy::http
