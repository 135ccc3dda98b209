#pragma once

#include <string>
#include <string_view>

#include "proxy/http/exchange.hpp"

namespace proxy::query {

// Adds one line to `infos` of a Prometheus API answer while it streams past: as the last element of the array
// that stands there, or as a new member at the end of the object. Numbers and everything else keep their
// bytes; memory use does not depend on the body's size. A body that is not a JSON object, or that ends early,
// passes unchanged. Format: https://prometheus.io/docs/prometheus/latest/querying/api/#format-overview
class InfosFilter final : public http::BodyFilter {
 public:
  // `line` is plain UTF-8 text; it is escaped here.
  explicit InfosFilter(std::string_view line);

  void feed(std::string_view piece, std::string& out) override;
  void finish(std::string&) override {}

 private:
  enum class Place { before_object, in_object, done, not_an_object };

  std::size_t skip_nested(std::string_view piece, std::size_t i);
  void structural(char c, std::string& out);
  void end_of_string();

  std::string quoted_line_;
  Place place_ = Place::before_object;
  std::size_t depth_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
  bool expecting_key_ = false;   // at depth 1: the next string is a member's name
  bool capturing_ = false;       // the string under way is such a name
  std::string key_;              // its first bytes
  bool value_of_infos_ = false;  // the next value belongs to `infos`
  bool inside_infos_ = false;    // within that array
  bool infos_written_ = false;
  bool empty_so_far_ = true;  // nothing stands yet in the object or in the infos array
};

}  // namespace proxy::query
