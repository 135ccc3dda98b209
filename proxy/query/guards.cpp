#include "proxy/query/guards.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

#include "promql/text.hpp"

namespace proxy::query {
namespace {

using std::chrono::milliseconds;

base::Error refused(std::string detail) {
  return {base::errc::bad_input, std::move(detail)};
}

// 11000 → 11,000
std::string grouped(std::size_t number) {
  const auto digits = std::to_string(number);
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i != 0 && (digits.size() - i) % 3 == 0) out += ',';
    out += digits[i];
  }
  return out;
}

std::string duration(milliseconds length) {
  return promql::format_duration(length);
}

// As Go's ParseFloat reads a decimal number; nothing for infinities and what no time can be.
std::optional<double> parse_seconds(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  if (text.empty() || text.starts_with('+')) return {};
  double value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return {};
  if (std::abs(value) > 9e15) return {};
  return value;
}

// Fixed-width decimal fields of RFC 3339.
class Fields {
 public:
  explicit Fields(std::string_view text) : text_(text) {}

  int number(std::size_t digits) {
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
      const char c = next();
      good_ = good_ && c >= '0' && c <= '9';
      value = value * 10 + (c - '0');
      if (!good_) return 0;
    }
    return value;
  }
  void literal(char wanted) { good_ = next() == wanted && good_; }
  // Milliseconds of ".123456"; 0 when there is no fraction.
  int fraction() {
    if (!text_.starts_with('.') && !text_.starts_with(',')) return 0;
    text_.remove_prefix(1);
    int value = 0, scale = 100;
    std::size_t digits = 0;
    for (; !text_.empty() && text_.front() >= '0' && text_.front() <= '9'; ++digits, text_.remove_prefix(1)) {
      value += scale * (text_.front() - '0');
      scale /= 10;
    }
    good_ = good_ && digits > 0;
    return value;
  }
  // Of "Z" or "+01:00", in seconds.
  int zone() {
    const char sign = next();
    if (sign == 'Z') return 0;
    good_ = good_ && (sign == '+' || sign == '-');
    const int hours = number(2);
    literal(':');
    const int minutes = number(2);
    good_ = good_ && hours <= 24 && minutes < 60;
    return (sign == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
  }
  bool done() const { return good_ && text_.empty(); }
  bool good() const { return good_; }

 private:
  char next() {
    if (text_.empty()) {
      good_ = false;
      return 0;
    }
    const char c = text_.front();
    text_.remove_prefix(1);
    return c;
  }

  std::string_view text_;
  bool good_ = true;
};

std::optional<std::int64_t> parse_rfc3339(std::string_view text) {
  Fields fields(text);
  const int year = fields.number(4);
  fields.literal('-');
  const int month = fields.number(2);
  fields.literal('-');
  const int day = fields.number(2);
  fields.literal('T');
  const int hour = fields.number(2);
  fields.literal(':');
  const int minute = fields.number(2);
  fields.literal(':');
  const int second = fields.number(2);
  const int fraction = fields.fraction();
  const int zone = fields.zone();
  using namespace std::chrono;
  const year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day))};
  if (!fields.done() || !date.ok() || hour > 23 || minute > 59 || second > 59) return {};
  const std::int64_t seconds = sys_days(date).time_since_epoch().count() * std::int64_t{86400} + hour * 3600 +
                               minute * 60 + second - zone;
  return seconds * 1000 + fraction;
}

}  // namespace

std::optional<std::int64_t> parse_time(std::string_view text) {
  if (auto seconds = parse_seconds(text)) return std::llround(*seconds * 1000);
  return parse_rfc3339(text);
}

std::optional<std::int64_t> parse_step(std::string_view text) {
  if (auto seconds = parse_seconds(text)) return std::llround(*seconds * 1000);
  if (auto length = promql::parse_duration(text)) {
    return std::chrono::duration_cast<milliseconds>(*length).count();
  }
  return {};
}

base::Result<void> check_size(const Guards& guards, std::string_view query) {
  if (guards.query_bytes == 0 || query.size() <= guards.query_bytes) return {};
  return refused("the query has " + std::to_string(query.size()) + " bytes; at most " +
                 std::to_string(guards.query_bytes) + " are allowed");
}

base::Result<void> check_range(const Guards& guards, std::string_view start, std::string_view end,
                               std::string_view step) {
  const auto from = parse_time(start), to = parse_time(end), width = parse_step(step);
  if (!from || !to || !width || *to < *from || *width <= 0) return {};
  const milliseconds length(*to - *from);
  if (guards.min_step.count() != 0 && *width < guards.min_step.count()) {
    return refused("the step is " + duration(milliseconds(*width)) + "; at least " +
                   duration(guards.min_step) + " is allowed");
  }
  if (guards.range.count() != 0 && length > guards.range) {
    return refused("the time range is " + duration(length) + "; at most " + duration(guards.range) +
                   " is allowed");
  }
  if (guards.points_per_series != 0 &&
      static_cast<std::uint64_t>(length.count() / *width) > guards.points_per_series) {
    return refused("exceeded maximum resolution of " + grouped(guards.points_per_series) +
                   " points per timeseries. Try decreasing the query resolution (?step=XX)");
  }
  return {};
}

base::Result<void> check_tree(const Guards& guards, const promql::Expr& root) {
  if (guards.depth == 0 && guards.range.count() == 0) return {};
  std::size_t depth = 0, deepest = 0;
  promql::Duration longest{0};
  promql::walk(
      root,
      [&](const promql::Expr& expr) {
        deepest = std::max(deepest, ++depth);
        if (expr.kind == promql::ExprKind::matrix_selector) {
          longest = std::max(longest, static_cast<const promql::MatrixSelector&>(expr).window);
        } else if (expr.kind == promql::ExprKind::subquery) {
          longest = std::max(longest, static_cast<const promql::SubqueryExpr&>(expr).window);
        }
        return true;
      },
      [&](const promql::Expr&) { --depth; });
  if (guards.depth != 0 && deepest > guards.depth) {
    return refused("the query is nested " + std::to_string(deepest) + " deep; at most " +
                   std::to_string(guards.depth) + " is allowed");
  }
  if (guards.range.count() != 0 && longest > guards.range) {
    return refused("the query looks back " + promql::format_duration(longest) + "; at most " +
                   duration(guards.range) + " is allowed");
  }
  return {};
}

}  // namespace proxy::query
