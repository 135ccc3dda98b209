#include "promql/lint/cost.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "promql/lint/context.hpp"
#include "promql/lint/durations.hpp"
#include "promql/lint/regexp_text.hpp"

namespace promql::lint {
namespace {

constexpr std::uint64_t kMax = UINT64_MAX;

std::uint64_t add(std::uint64_t a, std::uint64_t b) {
  return a > kMax - b ? kMax : a + b;
}
std::uint64_t multiply(std::uint64_t a, std::uint64_t b) {
  return b != 0 && a > kMax / b ? kMax : a * b;
}

std::uint64_t times(Duration span, Duration step) {
  if (span.count() <= 0 || step.count() <= 0) return 0;
  return static_cast<std::uint64_t>(span / step);
}

Duration saturated_sum(Duration a, Duration b) {
  constexpr Duration kLongest = Duration::max();
  return b.count() > 0 && a > kLongest - b ? kLongest : a + b;
}

// The share of a metric's series that a matcher leaves.
double share(const Matcher& matcher, const LabelFacts* label) {
  const bool positive = matcher.op == MatchOp::equal || matcher.op == MatchOp::regex;
  if (!label || label->cardinality == 0) return 1;
  const auto count = static_cast<double>(label->cardinality);
  double passing = 1;
  if (matcher.op == MatchOp::regex || matcher.op == MatchOp::not_regex) {
    const RegexpText text = read_regexp(matcher.value);
    constexpr std::size_t kMaxTried = 1000;
    if (text.finite && !text.ignores_case) {
      passing = static_cast<double>(text.values.size());
    } else if (label->values.size() == label->cardinality && label->values.size() <= kMaxTried) {
      const std::vector<bool> results = full_matches(matcher.value, label->values);
      passing = static_cast<double>(std::count(results.begin(), results.end(), true));
    } else {
      passing = positive ? count / 2 : 0;
    }
  } else if (matcher.value.empty()) {
    passing = 0;
  }
  passing = std::min(passing, count);
  return (positive ? passing : count - passing) / count;
}

std::uint64_t series_of(const VectorSelector& selector, const MetricFacts& facts) {
  auto series = static_cast<double>(facts.series);
  // One pattern per selector may be tried against the values; a selector with hundreds is not estimated
  // better.
  constexpr std::size_t kMaxMatchers = 16;
  std::size_t seen = 0;
  for (const Matcher& matcher : selector.matchers) {
    if (matcher.name == "__name__") continue;
    if (++seen > kMaxMatchers) break;
    series *= share(matcher, facts.label(matcher.name));
  }
  return static_cast<std::uint64_t>(std::clamp(std::ceil(series), 1.0, 1e18));
}

// How the part of the tree below a node is evaluated.
struct Frame {
  Duration span{0};               // between its first and its last evaluation
  std::uint64_t evaluations = 1;  // saturated
};

}  // namespace

Cost estimate_cost(const Expr& root, const CostOptions& options) {
  LintOptions durations;
  durations.query = options.query;
  durations.span = options.span;
  durations.step = options.step;

  Frame query;
  if (options.query == QueryKind::range && options.span.count() > 0) {
    const Duration step = options.step.count() > 0 ? options.step : std::max(Duration{1}, options.span / 250);
    query = {options.span, add(times(options.span, step), 1)};
  }

  Cost cost;
  cost.steps = query.evaluations;
  std::map<std::string, std::optional<MetricFacts>, std::less<>> known;
  std::vector<Frame> frames{query};

  const auto read = [&](const VectorSelector& selector, Duration length, SourceRange range) {
    SelectorCost entry;
    entry.range = range;
    entry.metric = metric_name(selector);
    Frame frame = frames.back();
    if (selector.shift.at != TimeShift::At::none) frame = Frame{};
    auto facts = known.find(entry.metric);
    if (facts == known.end()) {
      std::optional<MetricFacts> found;
      if (options.facts && !entry.metric.empty()) found = options.facts->metric(entry.metric);
      facts = known.emplace(std::string(entry.metric), std::move(found)).first;
    }
    entry.guessed = !facts->second;
    entry.series = facts->second ? series_of(selector, *facts->second) : options.unknown_series;
    Duration every = options.scrape_interval;
    if (options.facts) every = options.facts->scrape_interval(entry.metric).value_or(every);
    entry.evaluations = frame.evaluations;
    entry.samples =
        multiply(entry.series, multiply(frame.evaluations, std::max<std::uint64_t>(1, times(length, every))));
    entry.stored =
        multiply(entry.series, std::max<std::uint64_t>(1, times(saturated_sum(frame.span, length), every)));
    cost.series = add(cost.series, entry.series);
    cost.samples = add(cost.samples, entry.samples);
    cost.stored = add(cost.stored, entry.stored);
    cost.selectors.push_back(entry);
  };

  walk(
      root,
      [&](const Expr& expr) {
        if (const auto* selector = as<VectorSelector>(&expr)) {
          read(*selector, Duration{0}, expr.range);
          return false;
        }
        if (const auto* matrix = as<MatrixSelector>(&expr)) {
          read(*matrix->selector, window(expr, durations).value_or(Duration{0}), expr.range);
          return false;
        }
        if (const auto* subquery = as<SubqueryExpr>(&expr)) {
          Frame frame = subquery->shift.at != TimeShift::At::none ? Frame{} : frames.back();
          const Duration length = window(expr, durations).value_or(Duration{0});
          const Duration step = resolution(*subquery, durations).value_or(options.evaluation_interval);
          frame.span = saturated_sum(frame.span, length);
          frame.evaluations = add(times(frame.span, step), 1);
          frames.push_back(frame);
        }
        return expr.kind != ExprKind::duration;
      },
      [&](const Expr& expr) {
        if (expr.kind == ExprKind::subquery) frames.pop_back();
      });
  return cost;
}

}  // namespace promql::lint
