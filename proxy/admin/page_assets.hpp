#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace proxy::admin {

// The address range of a file's gzip form.
struct PackedBytes {
  const char* begin;
  const char* end;

  std::string_view view() const { return {begin, end}; }
};

// One file of the page, as the build of web/ left it.
struct PageAsset {
  std::string_view path;  // "index.html", "assets/index-4f1c.js"
  std::string_view type;  // Content-Type
  std::string_view etag;  // of the plain bytes, without quotes
  PackedBytes packed;
  std::size_t size;  // of the plain bytes
};

// Empty in a build without the page.
std::span<const PageAsset> page_assets();

}  // namespace proxy::admin
