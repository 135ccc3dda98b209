#pragma once

#include <boost/system/result.hpp>
#include <iosfwd>
#include <string>
#include <string_view>

namespace base {

// What went wrong, as far as a caller may need to tell apart. The HTTP status is chosen from it in one place
// (proxy/query/status.hpp).
enum class errc {
  bad_input,          // the caller's text, parameters or configuration are wrong
  not_found,          // no such record, metric, path
  conflict,           // a stale write: somebody else changed it since it was read
  forbidden,          // asked for something that policy refuses
  untranslatable,     // a prompt that no translator could turn into checked PromQL
  busy,               // a bounded queue is full; try again later
  timeout,            // the other side did not answer in its time
  deadline_exceeded,  // our own deadline for the whole request passed
  unavailable,        // the other side can't be reached, or said it is not ready
  upstream,           // the other side answered something we can't use
  storage,            // the store failed
  internal,           // a bug
};

std::string_view to_string(errc code);

// An error as a value. `detail` is one sentence for a person: it names what was wrong and where, and never
// carries a secret or a model endpoint.
struct Error {
  errc code = errc::internal;
  std::string detail;

  friend bool operator==(const Error&, const Error&) = default;
};

std::ostream& operator<<(std::ostream& out, const Error& error);  // "bad_input: detail"

// Called by Result::value() on an error: a bug at the call site.
[[noreturn]] void throw_exception_from_error(const Error& error, const boost::source_location& where);

template <class T>
using Result = boost::system::result<T, Error>;

}  // namespace base
