#pragma once

#include <span>
#include <string_view>

#include "proxy/admin/page_assets.hpp"
#include "proxy/http/exchange.hpp"

// The page: static files that the binary carries, at /promphrase/.
namespace proxy::admin {

// True for the page and its files; the rest of /promphrase/ belongs to others.
bool is_page_path(std::string_view path);

// Answers GET and HEAD for a path of the page:
//   /promphrase                       308 to /promphrase/
//   /promphrase/, …/queries, …/health  index.html, revalidated every time
//   /promphrase/assets/NAME           names carry a hash of the content: kept by browsers for ever
// gzip or plain as Accept-Encoding wants; If-None-Match is honoured. Without `assets` the answer to the page
// is a 404 that says how to build it.
http::Response page_response(const http::Request& request, std::span<const PageAsset> assets = page_assets());

}  // namespace proxy::admin
