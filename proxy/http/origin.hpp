#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "proxy/http/address.hpp"
#include "proxy/http/message.hpp"
#include "proxy/http/tls.hpp"
#include "proxy/http/upstream_options.hpp"

namespace proxy::http {

// One logical upstream as all threads share it: checked, and but for the health unchanging.
struct Origin {
  static constexpr std::size_t kMostUrls = 32;

  UpstreamOptions options;
  std::vector<UpstreamUrl> urls;          // one at least
  std::shared_ptr<const TlsContext> tls;  // when one of them is https
  ForwardedStyle forwarded = ForwardedStyle::none;
  bool has_prefix = false;  // a path may lead out of what is served
  bool sets_authorization = false;
  std::vector<std::string> set_names;              // of the other headers that are ours
  std::unique_ptr<std::atomic<bool>[]> unhealthy;  // for each URL
  std::unique_ptr<std::atomic<bool>[]> failing;    // for each URL: it failed the last request

  bool sets_headers() const { return sets_authorization || !set_names.empty(); }
  bool is_up(std::size_t url) const { return !unhealthy[url] && !failing[url]; }
  // A client's header that ours stand in for.
  bool replaces(FieldId id, std::string_view name) const;
};

// Error: bad_input.
base::Result<std::unique_ptr<Origin>> make_origin(const UpstreamOptions& options);

// Which of them a request is for: the first of those from 1 on whose path prefix, which is taken off
// `target`, and header it has; else 0.
std::size_t choose_origin(const std::vector<std::unique_ptr<Origin>>& origins, const HeadParser& request,
                          std::string& target);

// The lines of our own headers, credentials first; their files are read now. Error: bad_input, without a
// secret.
base::Result<std::string> own_headers(const Origin& origin);

}  // namespace proxy::http
