#include "promql/regex.hpp"

#include <re2/re2.h>

namespace promql {

RegexCheck check_regex(std::string_view pattern) {
  RegexCheck r;
  RE2::Options o;
  o.set_log_errors(false);
  o.set_dot_nl(true);
  RE2 re(re2::StringPiece(pattern.data(), pattern.size()), o);
  if (!re.ok()) {
    r.error = "error parsing regexp: " + re.error();
    return r;
  }
  r.matches_empty = RE2::FullMatch("", re);
  return r;
}

}  // namespace promql
