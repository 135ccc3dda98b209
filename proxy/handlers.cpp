#include "proxy/handlers.hpp"

namespace proxy {

HandlerKind handler_of(std::string_view path) {
  using enum HandlerKind;
  constexpr std::string_view kApi = "/api/v1/";
  if (!path.starts_with(kApi)) {
    if (path == "/-/healthy" || path == "/-/ready") return health;
    return path == "/federate" ? federate : other;
  }
  path.remove_prefix(kApi.size());
  // The names of the API's own handlers stand in the order of the enumeration.
  constexpr auto kFirst = static_cast<std::size_t>(query);
  constexpr auto kLast = static_cast<std::size_t>(targets);
  for (auto i = kFirst; i <= kLast; ++i)
    if (path == kHandlerNames[i]) return static_cast<HandlerKind>(i);
  if (path.starts_with("label/")) return label_values;
  if (path.starts_with("targets/")) return targets;
  if (path.starts_with("search/")) return search;
  if (path.starts_with("status/")) return status;
  return api;
}

}  // namespace proxy
