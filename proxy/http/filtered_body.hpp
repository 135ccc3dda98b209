#pragma once

#include <zlib.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "proxy/http/exchange.hpp"

namespace proxy::http {

// Whether a client that sends this Accept-Encoding is to be given gzip: it names it (or *) with a weight
// above 0, and likes nothing better (RFC 9110 12.5.3).
bool prefers_gzip(std::string_view accept_encoding);

// A filter between codings: unpacks gzip before it, packs again behind it. Memory is bounded whatever the
// body is.
class FilteredBody {
 public:
  FilteredBody(BodyFilter& filter, bool unpack, bool pack);
  ~FilteredBody();
  FilteredBody(const FilteredBody&) = delete;
  FilteredBody& operator=(const FilteredBody&) = delete;

  // Takes some of `piece` and appends what comes of it, about kPortion at most: call again with the rest.
  // Nothing when the body is broken.
  static constexpr std::size_t kPortion = 64 * 1024;
  std::optional<std::size_t> feed(std::string_view piece, std::string& out);
  // The end of the body. False when it ended too early.
  bool finish(std::string& out);

 private:
  struct Stream;

  bool unpack(std::string_view piece, std::string& out);
  void pack(std::string_view piece, int flush, std::string& out);

  BodyFilter& filter_;
  std::unique_ptr<Stream> inflate_;
  std::unique_ptr<Stream> deflate_;
  bool unpacked_ = false;  // the gzip stream has come to its end
  std::string filtered_;
};

}  // namespace proxy::http
