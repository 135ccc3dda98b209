#include "proxy/admin/page.hpp"

#include <zlib.h>

#include <array>

#include "tests/catch.hpp"

using namespace proxy;

namespace {

std::string packed(std::string_view text) {
  std::string out(compressBound(static_cast<uLong>(text.size())) + 32, '\0');
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

constexpr std::string_view kIndex = "<!doctype html><p>page page page page</p>";
constexpr std::string_view kScript = "console.log('page')";

struct Site {
  std::string index = packed(kIndex);
  std::string script = packed(kScript);
  std::array<admin::PageAsset, 2> assets{{
      {"assets/main-1234.js",
       "text/javascript",
       "bbbb",
       {script.data(), script.data() + script.size()},
       kScript.size()},
      {"index.html",
       "text/html; charset=utf-8",
       "aaaa",
       {index.data(), index.data() + index.size()},
       kIndex.size()},
  }};

  http::Response get(std::string target, http::Headers headers = {}, std::string method = "GET") const {
    http::Request request;
    request.method = std::move(method);
    request.target = std::move(target);
    request.headers = std::move(headers);
    return admin::page_response(request, assets);
  }
};

std::string_view header(const http::Response& response, std::string_view name) {
  return http::find_header(response.headers, name);
}

}  // namespace

TEST_CASE("every view of the page is index.html, revalidated each time") {
  Site site;
  for (const char* target :
       {"/promphrase/", "/promphrase/?q=up", "/promphrase/queries", "/promphrase/health?x=1"}) {
    CAPTURE(target);
    auto response = site.get(target);
    CHECK(response.status == 200);
    CHECK(response.body == kIndex);
    CHECK(header(response, "Content-Type") == "text/html; charset=utf-8");
    CHECK(header(response, "Cache-Control") == "no-cache");
    CHECK(header(response, "ETag") == "\"aaaa\"");
    CHECK(header(response, "Content-Encoding").empty());
  }
}

TEST_CASE("files with a hash in their name are kept for ever") {
  Site site;
  auto response = site.get("/promphrase/assets/main-1234.js");
  CHECK(response.status == 200);
  CHECK(response.body == kScript);
  CHECK(header(response, "Cache-Control") == "public, max-age=31536000, immutable");
  CHECK(header(response, "Vary") == "Accept-Encoding");
}

TEST_CASE("a client gets gzip when it accepts that, plain bytes else") {
  struct Row {
    const char* accept;
    bool gzip;
  };
  Site site;
  for (auto [accept, gzip] :
       {Row{"gzip", true}, Row{"br, gzip;q=0.8", true}, Row{"deflate, gzip;q=1.0, *;q=0.5", true},
        Row{"*", true}, Row{"gzip;q=0", false}, Row{"gzip; q=0.0", false}, Row{"identity", false},
        Row{"", false}, Row{"*;q=0", false}, Row{"br", false}, Row{"gzip;q=0, *", false},
        Row{"not-gzip", false}, Row{",,;q=,", false}}) {
    CAPTURE(accept);
    auto response = site.get("/promphrase/", {{"Accept-Encoding", accept}});
    CHECK(header(response, "Content-Encoding") == (gzip ? "gzip" : ""));
    CHECK(response.body == (gzip ? site.index : std::string(kIndex)));
    CHECK(header(response, "ETag") == (gzip ? "\"aaaa-gz\"" : "\"aaaa\""));
  }
}

TEST_CASE("what the browser has already is not sent again") {
  Site site;
  for (const char* tag : {"\"aaaa\"", "W/\"aaaa\"", "\"old\", \"aaaa\"", "*"}) {
    CAPTURE(tag);
    auto response = site.get("/promphrase/", {{"If-None-Match", tag}});
    CHECK(response.status == 304);
    CHECK(response.body.empty());
    CHECK(header(response, "ETag") == "\"aaaa\"");
  }
  CHECK(site.get("/promphrase/", {{"If-None-Match", "\"old\""}}).status == 200);
  // The two encodings are two representations.
  CHECK(site.get("/promphrase/", {{"If-None-Match", "\"aaaa\""}, {"Accept-Encoding", "gzip"}}).status == 200);
}

TEST_CASE("the page may run its own scripts only and stand in nobody's frame") {
  Site site;
  for (const char* target : {"/promphrase/", "/promphrase/assets/main-1234.js"}) {
    auto response = site.get(target);
    const std::string policy(header(response, "Content-Security-Policy"));
    CHECK(policy.find("default-src 'none'") != std::string::npos);
    CHECK(policy.find("script-src 'self';") != std::string::npos);
    CHECK(policy.find("style-src 'self';") != std::string::npos);
    CHECK(policy.find("frame-ancestors 'none'") != std::string::npos);
    CHECK(policy.find("unsafe") == std::string::npos);
    CHECK(header(response, "X-Content-Type-Options") == "nosniff");
    CHECK(header(response, "Referrer-Policy") == "no-referrer");
  }
}

TEST_CASE("the address without its slash leads to the one with it, also behind a prefix") {
  Site site;
  auto response = site.get("/promphrase?q=up");
  CHECK(response.status == 308);
  CHECK(header(response, "Location") == "promphrase/?q=up");
}

TEST_CASE("what is no file of the page is not found, and the page is only read") {
  Site site;
  CHECK(site.get("/promphrase/assets/main-9999.js").status == 404);
  CHECK(site.get("/promphrase/assets/../index.html").status == 404);
  CHECK(site.get("/promphrase/assets/").status == 404);
  auto response = site.get("/promphrase/", {}, "POST");
  CHECK(response.status == 405);
  CHECK(header(response, "Allow") == "GET, HEAD");
  CHECK(site.get("/promphrase/", {}, "HEAD").status == 200);
}

TEST_CASE("the page's paths are told from the others below /promphrase") {
  for (const char* path :
       {"/promphrase", "/promphrase/", "/promphrase/queries", "/promphrase/health", "/promphrase/assets/x"}) {
    CHECK(admin::is_page_path(path));
  }
  for (const char* path : {"/promphrasex", "/promphrase/metrics", "/promphrase/-/ready",
                           "/promphrase/api/v1/queries", "/", ""}) {
    CHECK_FALSE(admin::is_page_path(path));
  }
}

TEST_CASE("a build without the page says so") {
  http::Request request;
  request.method = "GET";
  request.target = "/promphrase/";
  auto response = admin::page_response(request, {});
  CHECK(response.status == 404);
  CHECK(header(response, "Content-Type") == "text/html; charset=utf-8");
  CHECK(response.body.find("This build has no page") != std::string::npos);
  request.target = "/promphrase/assets/main-1234.js";
  CHECK(admin::page_response(request, {}).status == 404);
}

TEST_CASE("a damaged file is told from an empty one") {
  Site site;
  site.index[site.index.size() / 2] = static_cast<char>(~site.index[site.index.size() / 2]);
  CHECK_THROWS(site.get("/promphrase/"));
}
