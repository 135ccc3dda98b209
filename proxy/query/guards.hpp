#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/error.hpp"
#include "promql/ast.hpp"
#include "proxy/config.hpp"

// What a query may ask of Prometheus, checked before Prometheus sees it. 0 switches a check off.
namespace proxy::query {

using Guards = Config::Guards;

// A time as Prometheus reads it: Unix seconds with decimals, or RFC 3339; in milliseconds.
std::optional<std::int64_t> parse_time(std::string_view text);

// A step as Prometheus reads it: seconds with decimals, or 1h30m; in milliseconds, which may be below 0.
std::optional<std::int64_t> parse_step(std::string_view text);

// Errors: bad_input, in Prometheus' words where it refuses the same. What can't be read is left to
// Prometheus.
base::Result<void> check_size(const Guards& guards, std::string_view query);
base::Result<void> check_range(const Guards& guards, std::string_view start, std::string_view end,
                               std::string_view step);
base::Result<void> check_tree(const Guards& guards, const promql::Expr& root);

}  // namespace proxy::query
