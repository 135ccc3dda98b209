#pragma once

#include <string>
#include <string_view>

// What a request's path means to Prometheus, however it is written.
namespace proxy {

// Whether the path is what canonical_path() makes of it; cheap, may say no to some that are.
bool is_canonical(std::string_view path);

// The path as a server would look it up: percent-decoded (once), "//" and dot segments resolved, without a
// slash at the end. A broken escape stays as it is.
std::string canonical_path(std::string_view path);

// True for what administers Prometheus or writes to it (admin API, reload, quit, remote write, OTLP, and the
// like of other servers that speak its API), also behind any path prefix, in any case, and escaped twice: no
// server in between may understand more of it than is understood here.
bool changes_state(std::string_view path);

}  // namespace proxy
