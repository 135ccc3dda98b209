#include "proxy/query/status.hpp"

namespace proxy::query {

HttpError http_error(base::errc code) {
  switch (code) {
    case base::errc::bad_input:
      return {400, "bad_data"};
    case base::errc::not_found:
      return {404, "not_found"};
    case base::errc::conflict:
      return {409, "conflict"};
    case base::errc::forbidden:
    case base::errc::untranslatable:
      return {422, "execution"};
    case base::errc::timeout:
    case base::errc::deadline_exceeded:
      return {503, "timeout"};
    case base::errc::busy:
    case base::errc::unavailable:
    case base::errc::upstream:
    case base::errc::storage:
      return {503, "unavailable"};
    case base::errc::internal:
      break;
  }
  return {500, "internal"};
}

}  // namespace proxy::query
