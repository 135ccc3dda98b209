#include "base/error.hpp"

#include <ostream>
#include <stdexcept>

namespace base {

std::string_view to_string(errc code) {
  switch (code) {
    case errc::bad_input:
      return "bad_input";
    case errc::not_found:
      return "not_found";
    case errc::conflict:
      return "conflict";
    case errc::forbidden:
      return "forbidden";
    case errc::untranslatable:
      return "untranslatable";
    case errc::busy:
      return "busy";
    case errc::timeout:
      return "timeout";
    case errc::deadline_exceeded:
      return "deadline_exceeded";
    case errc::unavailable:
      return "unavailable";
    case errc::upstream:
      return "upstream";
    case errc::storage:
      return "storage";
    case errc::internal:
      return "internal";
  }
  return "unknown";
}

std::ostream& operator<<(std::ostream& out, const Error& error) {
  return out << to_string(error.code) << ": " << error.detail;
}

void throw_exception_from_error(const Error& error, const boost::source_location& where) {
  throw std::logic_error(std::string(where.file_name()) + ":" + std::to_string(where.line()) + ": " +
                         std::string(to_string(error.code)) + ": " + error.detail);
}

}  // namespace base
