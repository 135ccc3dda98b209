#include "proxy/admin/page.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "proxy/json_error.hpp"

namespace proxy::admin {
namespace {

constexpr std::string_view kRoot = "/promphrase/";
constexpr std::string_view kAssets = "/promphrase/assets/";
constexpr std::array<std::string_view, 3> kViews = {"", "queries", "health"};

// Everything comes from here; nothing inline, nothing evaluated, no frame around it that could steal a click.
constexpr std::string_view kContentSecurity =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri "
    "'none'; "
    "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

constexpr std::string_view kMissing =
    "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Promphrase</title>"
    "<h1>This build has no page</h1>"
    "<p>Node.js and npm were not there when it was built. <code>./dev build</code> installs them and builds "
    "it; "
    "everything but the page works without.</p>"
    "<p>The API: <code>curl /api/v1/get_all_queries</code></p></html>\n";

std::string_view trim(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

// Calls `visit` with each trimmed part.
template <class Visit>
void split(std::string_view text, char separator, Visit visit) {
  while (!text.empty()) {
    const auto end = std::min(text.find(separator), text.size());
    visit(trim(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

bool is_zero(std::string_view weight) {
  return weight.starts_with('0') && weight.find_first_not_of("0.") == std::string_view::npos;
}

// RFC 9110, 12.5.3: named with a weight above 0, or covered by `*`.
bool accepts_gzip(std::string_view header) {
  bool named = false, gzip = false, any = false;
  split(header, ',', [&](std::string_view item) {
    const auto coding = trim(item.substr(0, item.find(';')));
    const auto weight = item.find("q=");
    const bool wanted = weight == std::string_view::npos || !is_zero(trim(item.substr(weight + 2)));
    if (coding == "gzip" || coding == "x-gzip") {
      named = true;
      gzip = wanted;
    } else if (coding == "*") {
      any = wanted;
    }
  });
  return named ? gzip : any;
}

bool matches(std::string_view header, std::string_view etag) {
  bool found = false;
  split(header, ',', [&](std::string_view item) {
    if (item.starts_with("W/")) item.remove_prefix(2);
    found = found || item == etag || item == "*";
  });
  return found;
}

std::string unpack(const PageAsset& asset) {
  std::string plain(asset.size, '\0');
  auto packed = asset.packed.view();
  z_stream stream{};
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(plain.data());
  stream.avail_out = static_cast<uInt>(plain.size());
  constexpr int kGzipOnly = 16 + MAX_WBITS;
  if (inflateInit2(&stream, kGzipOnly) != Z_OK) throw std::runtime_error("zlib does not start");
  const int result = inflate(&stream, Z_FINISH);
  inflateEnd(&stream);
  if (result != Z_STREAM_END) throw std::runtime_error("a file of the page is damaged in this binary");
  return plain;
}

void harden(http::Headers& headers) {
  headers.emplace_back("Content-Security-Policy", kContentSecurity);
  headers.emplace_back("X-Content-Type-Options", "nosniff");
  headers.emplace_back("X-Frame-Options", "DENY");
  headers.emplace_back("Referrer-Policy", "no-referrer");
  headers.emplace_back("Cross-Origin-Opener-Policy", "same-origin");
  headers.emplace_back("Cross-Origin-Resource-Policy", "same-origin");
}

http::Response file(const http::Request& request, const PageAsset& asset, std::string_view caching) {
  const bool gzip = accepts_gzip(http::find_header(request.headers, "Accept-Encoding"));
  const auto etag = '"' + std::string(asset.etag) + (gzip ? "-gz\"" : "\"");
  http::Response response;
  auto& headers = response.headers;
  headers.emplace_back("Cache-Control", caching);
  headers.emplace_back("ETag", etag);
  headers.emplace_back("Vary", "Accept-Encoding");
  harden(headers);
  if (matches(http::find_header(request.headers, "If-None-Match"), etag)) {
    response.status = 304;
    return response;
  }
  headers.emplace_back("Content-Type", asset.type);
  if (gzip) headers.emplace_back("Content-Encoding", "gzip");
  response.body = gzip ? std::string(asset.packed.view()) : unpack(asset);
  return response;
}

bool is_view(std::string_view path) {
  return path.starts_with(kRoot) &&
         std::find(kViews.begin(), kViews.end(), path.substr(kRoot.size())) != kViews.end();
}

http::Response missing() {
  http::Response response{404, {{"Content-Type", "text/html; charset=utf-8"}}, std::string(kMissing)};
  harden(response.headers);
  return response;
}

}  // namespace

bool is_page_path(std::string_view path) {
  return path == kRoot.substr(0, kRoot.size() - 1) || is_view(path) || path.starts_with(kAssets);
}

http::Response page_response(const http::Request& request, std::span<const PageAsset> assets) {
  if (request.method != "GET" && request.method != "HEAD") {
    auto response = prometheus_error(405, "bad_data", "the page takes GET only");
    response.headers.emplace_back("Allow", "GET, HEAD");
    return response;
  }
  const auto path = request.path();
  // Relative, so that it holds behind a proxy that adds a prefix.
  if (path == "/promphrase") {
    const auto query = request.target.substr(path.size());
    return {308, {{"Location", "promphrase/" + query}}, {}};
  }
  const bool view = is_view(path);
  if (view && assets.empty()) return missing();
  const auto name = view ? std::string_view("index.html") : path.substr(kRoot.size());
  const auto asset =
      std::find_if(assets.begin(), assets.end(), [&](const PageAsset& item) { return item.path == name; });
  if (asset == assets.end()) {
    return prometheus_error(404, "not_found", "the page has no file " + std::string(name));
  }
  return file(request, *asset, view ? "no-cache" : "public, max-age=31536000, immutable");
}

}  // namespace proxy::admin
