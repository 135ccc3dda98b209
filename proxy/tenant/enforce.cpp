#include "proxy/tenant/enforce.hpp"

#include <re2/re2.h>

#include <algorithm>

#include "base/utf8.hpp"
#include "promql/parser.hpp"
#include "promql/printer.hpp"
#include "promql/rewrite.hpp"

namespace proxy::tenant {
namespace {

using promql::Matcher;
using promql::MatchOp;
using promql::VectorSelector;

// Everything that some server may understand: what this one does not know it refuses itself.
promql::ParseOptions all_features() {
  promql::ParseOptions options;
  options.experimental_functions = true;
  options.extended_range_selectors = true;
  options.binop_fill_modifiers = true;
  options.max_errors = 1;
  return options;
}

base::Error bad(std::string detail) {
  return {base::errc::bad_input, std::move(detail)};
}

std::string shown(const std::string& text) {
  return std::string(base::utf8_prefix(text, 300));
}

// As Prometheus matches: the whole value, '.' takes line ends too. A pattern that can't be judged may match.
bool may_match(const Matcher& matcher, const std::string& value) {
  if (matcher.op == MatchOp::equal) return matcher.value == value;
  if (matcher.op == MatchOp::not_equal) return matcher.value != value;
  RE2::Options options(RE2::Quiet);
  options.set_dot_nl(true);
  const RE2 pattern(re2::StringPiece(matcher.value.data(), matcher.value.size()), options);
  if (!pattern.ok()) return true;
  return RE2::FullMatch(value, pattern) == (matcher.op == MatchOp::regex);
}

// Whether the selector's own matchers leave one of the tenant's values.
bool is_possible(const VectorSelector& selector, const Tenant& tenant) {
  return std::any_of(tenant.values.begin(), tenant.values.end(), [&](const std::string& value) {
    return std::all_of(selector.matchers.begin(), selector.matchers.end(), [&](const Matcher& matcher) {
      return matcher.name != tenant.label || may_match(matcher, value);
    });
  });
}

const promql::Call* find_info(const promql::Expr& expr) {
  const promql::Call* found = nullptr;
  promql::walk(expr, [&](const promql::Expr& node) {
    const auto* call = promql::as<promql::Call>(&node);
    if (call && call->function->name == "info") found = call;
    return true;
  });
  return found;
}

bool carries(const VectorSelector& selector, const promql::NewMatcher& wanted) {
  return std::any_of(selector.matchers.begin(), selector.matchers.end(), [&](const Matcher& matcher) {
    return matcher.op == wanted.op && matcher.name == wanted.name && matcher.value == wanted.value;
  });
}

using Parse = promql::ParseResult (*)(std::string_view, const promql::ParseOptions&);

base::Result<std::string> enforce_with(Parse parse, std::string_view text, const Tenant& tenant,
                                       OnConflict on_conflict) {
  auto parsed = parse(text, all_features());
  if (!parsed) return bad(promql::format_error(text, parsed.errors.front()));
  if (find_info(parsed.expr()))
    return bad("info() is refused here: it reads series that no selector of the query names");
  const auto pattern = pattern_of(tenant);
  const promql::NewMatcher matcher{tenant.label, op_of(tenant), pattern};
  const auto found = promql::selectors(parsed.expr());
  const auto added = matcher_of(tenant).size() + 4;
  const auto too_large = bad("the expression is too large to be kept to " + shown(matcher_of(tenant)));
  if (text.size() > kMaxEnforcedBytes || found.size() > (kMaxEnforcedBytes - text.size()) / added)
    return too_large;
  if (on_conflict == OnConflict::error) {
    for (const auto* selector : found) {
      if (is_possible(*selector, tenant)) continue;
      return bad("the selector " + shown(promql::print(*selector)) +
                 " asks for other series than those with " + shown(matcher_of(tenant)));
    }
  }
  promql::add_matchers(parsed.ast, {&matcher, 1});
  auto out = promql::print(parsed.expr());
  if (out.size() > kMaxEnforcedBytes) return too_large;

  // What counts is what the server will read.
  const auto again = parse(out, all_features());
  const auto kept = again ? promql::selectors(again.expr()) : std::vector<const VectorSelector*>();
  if (!again || kept.size() != found.size() ||
      !std::all_of(kept.begin(), kept.end(),
                   [&](const auto* selector) { return carries(*selector, matcher); }))
    return base::Error{base::errc::internal, "the expression could not be kept to the tenant"};
  return out;
}

}  // namespace

base::Result<std::string> enforce(std::string_view query, const Tenant& tenant, OnConflict on_conflict) {
  return enforce_with(&promql::parse, query, tenant, on_conflict);
}

base::Result<std::string> enforce_selector(std::string_view selector, const Tenant& tenant,
                                           OnConflict on_conflict) {
  return enforce_with(&promql::parse_selector, selector, tenant, on_conflict);
}

}  // namespace proxy::tenant
