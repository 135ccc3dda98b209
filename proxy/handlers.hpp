#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "proxy/http/stats.hpp"

// What requests are counted as: the `handler` of our metrics.
namespace proxy {

enum class HandlerKind : std::uint8_t {
  invalid,  // a head that could not be read
  query,
  query_range,
  query_exemplars,
  format_query,
  parse_query,
  series,
  labels,
  label_values,
  metadata,
  rules,
  alerts,
  targets,
  search,
  status,
  api,  // the rest of Prometheus' API
  federate,
  ask,
  approvals,
  page,
  metrics,
  health,
  own,  // nothing is there
  other,
};

inline constexpr std::array<std::string_view, 24> kHandlerNames = {
    "invalid",      "query",       "query_range", "query_exemplars",
    "format_query", "parse_query", "series",      "labels",
    "label_values", "metadata",    "rules",       "alerts",
    "targets",      "search",      "status",      "api",
    "federate",     "ask",         "approvals",   "page",
    "metrics",      "health",      "own",         "other"};
static_assert(kHandlerNames.size() <= http::kKinds &&
              kHandlerNames.size() == static_cast<std::size_t>(HandlerKind::other) + 1);

// Of a path in canonical form that is not our own.
HandlerKind handler_of(std::string_view path);

}  // namespace proxy
