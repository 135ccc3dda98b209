#include "proxy/http/chunked.hpp"

#include <string>
#include <vector>

#include "tests/catch.hpp"

namespace proxy::http {
namespace {

struct Decoded {
  std::string body;
  std::string left;
  bool done;
  std::string refused;
};

Decoded decode(const std::string& bytes, std::size_t step) {
  ChunkedDecoder decoder;
  Decoded out;
  std::string buffer;
  std::size_t used = 0;
  while (used < bytes.size() && !decoder.done() && decoder.refused() == nullptr) {
    buffer = bytes.substr(used, step);
    auto piece = decoder.decode(buffer.data(), buffer.size());
    out.body += piece.body;
    used += piece.used;
  }
  out.left = bytes.substr(used);
  out.done = decoder.done();
  out.refused = decoder.refused() == nullptr ? "" : decoder.refused();
  return out;
}

}  // namespace

TEST_CASE("chunked bodies are decoded, whatever pieces they come in") {
  struct Row {
    std::string bytes;
    std::string body;
    std::string left;
  };
  for (auto& row : std::vector<Row>{
           {"0\r\n\r\n", "", ""},
           {"5\r\nhello\r\n0\r\n\r\n", "hello", ""},
           {"5\r\nhello\r\n6\r\n world\r\n0\r\n\r\nGET /", "hello world", "GET /"},
           {"00005\r\nhello\r\n000\r\n\r\n", "hello", ""},
           {"a\r\n0123456789\r\nA\r\nabcdefghij\r\n0\r\n\r\n", "0123456789abcdefghij", ""},
           {"2\r\n\r\n\r\n0\r\n\r\n", "\r\n", ""},
           {"1\r\na\r\n1\r\nb\r\n1\r\nc\r\n0\r\n\r\n\r\n", "abc", "\r\n"},
           {"5;name=value\r\nhello\r\n0;last\r\n\r\n", "hello", ""},
           {"5;a;b=c;d=\"\"\r\nhello\r\n0\r\n\r\n", "hello", ""},
           {"5 ; a = b ;\tc\t=\t\"d\\\"e\" ; f\r\nhello\r\n0\r\n\r\n", "hello", ""},
           {"5 ; name=\"va;l\xc3\xa9\"\r\nhello\r\n0\r\n\r\n", "hello", ""},
           {"5\r\nhello\r\n0\r\nTrailer: x\r\nOther:\r\n\r\nX", "hello", "X"},
       }) {
    for (std::size_t step : {1u, 2u, 3u, 7u, 1000u}) {
      INFO(row.bytes << " in pieces of " << step);
      auto out = decode(row.bytes, step);
      CHECK(out.refused.empty());
      CHECK(out.done);
      CHECK(out.body == row.body);
      CHECK(out.left == row.left);
    }
  }
}

TEST_CASE("malformed chunked bodies are refused with a reason") {
  struct Row {
    std::string bytes;
    std::string reason;
  };
  for (auto& row : std::vector<Row>{
           {"\r\n", "hexadecimal"},
           {"x\r\n", "hexadecimal"},
           {"-1\r\n", "hexadecimal"},
           {"+5\r\nhello", "hexadecimal"},
           {"0x5\r\nhello", "hexadecimal"},
           {" 5\r\nhello", "hexadecimal"},
           {"5g\r\nhello", "hexadecimal"},
           {"5_0\r\n", "hexadecimal"},
           {";a\r\n", "hexadecimal"},
           {"5 \r\nhello", "white space"},
           {"5\t\r\nhello", "white space"},
           {"5 5\r\nhello", "white space"},
           {"5\nhello\r\n", "hexadecimal"},
           {"5\r5hello\r\n", "does not end in CRLF"},
           {"5;\r\nhello", "no name"},
           {"5;=x\r\nhello", "no name"},
           {"5;a=\r\nhello", "no value"},
           {"5;a=;b\r\nhello", "no value"},
           {"5;a==b\r\nhello", "no value"},
           {"5;a=\"b\r\nhello", "no end"},
           {"5;a=\"b\\\r\nhello", "no end"},
           {"5;a=\"b\"c\r\nhello", "malformed"},
           {"5;a=b\"c\"\r\nhello", "malformed"},
           {"5;a b\r\nhello", "malformed"},
           {"5;a \r\nhello", "malformed"},
           {"5;a=b \r\nhello", "white space"},
           {"5;a=b c\r\nhello", "white space"},
           {"5;a\nhello", "control byte"},
           {"5;a\rb\r\nhello", "does not end in CRLF"},
           {std::string("5;a\0b\r\nhello", 12), "control byte"},
           {"5;" + std::string(1000, 'a') + "\r\nhello", "too long"},
           {"10000000000000000\r\n", "too large"},
           {"ffffffffffffffff\r\n", "too large"},
           {"00000000000000000005\r\nhello", "too large"},
           {"5\r\nhello0\r\n\r\n", "longer than its size"},
           {"5\r\nhello\n0\r\n\r\n", "longer than its size"},
           {"5\r\nhello\rX", "does not end in CRLF"},
           {"5\r\nhell\r\n0\r\n\r\n", "longer than its size"},
           {"0\r\n\n", "name"},
           {"0\r\nno colon\r\n\r\n", "name"},
           {"0\r\nnocolon\r\n\r\n", "no colon"},
           {"0\r\n: x\r\n\r\n", "name"},
           {"0\r\n X: y\r\n\r\n", "name"},
           {"0\r\nX: a\x01\r\n\r\n", "control byte"},
           {"0\r\nX: a\nY: b\r\n\r\n", "control byte"},
           {"0\r\n\rX", "does not end in CRLF"},
           {"0\r\nX: " + std::string(10000, 'a') + "\r\n\r\n", "trailer is too long"},
       }) {
    for (std::size_t step : {1u, 5u, 20000u}) {
      INFO(row.bytes.substr(0, 60) << " in pieces of " << step);
      auto out = decode(row.bytes, step);
      CHECK_FALSE(out.done);
      CHECK_THAT(out.refused, tests::contains(row.reason));
    }
  }
}

TEST_CASE("extensions of all chunks together are bounded") {
  std::string bytes;
  for (int i = 0; i < 100; ++i) bytes += "1;" + std::string(400, 'e') + "\r\nx\r\n";
  auto out = decode(bytes, 1000);
  CHECK(out.refused == "too many chunk extensions");
  CHECK(out.body.size() == 40);
}

}  // namespace proxy::http
