#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "promql/lint/labels.hpp"
#include "promql/lint/lint.hpp"
#include "promql/lint/rules.hpp"
#include "promql/lint/values.hpp"

namespace promql::lint {

inline constexpr std::uint32_t kNone = UINT32_MAX;

// One node of the tree with what all rules ask about it. Nodes lie in the order of a walk, so that the
// descendants of node i are i+1 … end-1 and its first child is i+1. Duration expressions are not among them.
struct Node {
  const Expr* expr = nullptr;
  std::uint32_t parent = kNone;
  std::uint32_t user = kNone;  // the nearest ancestor that is more than parentheses: what takes the value
  std::uint32_t position = 0;  // which child of `parent` it is
  std::uint32_t end = 0;
  ValueType type = ValueType::none;

  // The nearest such ancestor, kNone where there is none.
  std::uint32_t call = kNone;
  std::uint32_t aggregate = kNone;
  std::uint32_t subquery = kNone;
  std::uint32_t quantile = kNone;  // histogram_quantile or histogram_quantiles

  // About the selectors below.
  std::string_view metric;  // the one metric they all ask for; empty where there are several or none
  bool several_metrics = false;
  Duration offset{0};  // which they all have
  bool several_offsets = false;
  bool has_selector = false;
  std::uint32_t first_selector = kNone;

  std::uint32_t labels = 0;  // in Context::label_sets
  Interval values;
  bool always_there = false;  // a scalar, or a vector with an element without labels whatever the data are
};

// A tree prepared for rules, and where they report to.
class Context {
 public:
  Context(const Expr& root, std::string_view source, const LintOptions& options);

  const LintOptions& options;

  const std::vector<Node>& nodes() const { return nodes_; }
  const Node& node(std::uint32_t at) const { return nodes_[at]; }
  ValueType type(std::uint32_t at) const { return nodes_[at].type; }
  const LabelSet& labels(std::uint32_t at) const { return label_sets_[nodes_[at].labels]; }
  // The node as a T, or null where it is something else or `at` is kNone.
  template <class T>
  const T* node_as(std::uint32_t at) const {
    return at == kNone ? nullptr : as<T>(nodes_[at].expr);
  }
  std::uint32_t first_child(std::uint32_t at) const { return at + 1; }
  std::uint32_t next_child(std::uint32_t child) const { return nodes_[child].end; }
  std::uint32_t child(std::uint32_t at, std::uint32_t position) const;
  std::uint32_t lhs(std::uint32_t binary) const { return binary + 1; }
  std::uint32_t rhs(std::uint32_t binary) const { return nodes_[binary + 1].end; }
  // What an aggregation aggregates.
  std::uint32_t body(std::uint32_t aggregate) const;
  std::uint32_t inside_parens(std::uint32_t at) const;
  // Same tree below both; costs no more than the smaller one.
  bool same(std::uint32_t a, std::uint32_t b) const;

  // Facts about the metric of a selector, null where nothing is known. Asked once per metric.
  const MetricFacts* metric(const VectorSelector& selector);
  std::optional<Version> version() const;

  std::string_view text(SourceRange range) const { return range.of(source_); }
  // A short piece of an expression for a message.
  std::string snippet(const Expr& expr) const;

  void report(SourceRange range, std::string message, std::optional<TextEdit> fix = {});
  void report(const Expr& expr, std::string message, std::optional<TextEdit> fix = {}) {
    report(expr.range, std::move(message), std::move(fix));
  }

  std::vector<Finding> run();

 private:
  void build(const Expr& root);
  void summarize(std::uint32_t at);

  std::string_view source_;
  std::vector<Node> nodes_;
  LabelSets label_sets_;
  std::map<std::string, std::optional<MetricFacts>, std::less<>> metrics_;
  const Rule* rule_ = nullptr;
  std::vector<Finding> findings_;
};

// The name a selector asks for, also where it is a matcher; empty where it is a pattern or none.
std::string_view metric_name(const VectorSelector& selector);

// The type that a __type__ matcher, or else the facts state; unknown where neither does.
MetricType stated_type(Context& context, const VectorSelector& selector);

// The one number that a scalar expression of literals is.
std::optional<double> constant(const Context& context, std::uint32_t at);

// Whether an operator stands between two vectors.
bool joins_vectors(const Context& context, std::uint32_t binary);

// Whether its result has labels of its own; topk and its like pass on the series they choose.
bool drops_labels(AggregateOp op);

// "was removed by sum by (job)()": why a label is not there.
std::string where_removed(const Context& context, const LabelSet& labels);

std::string number_text(double value);
std::string joined(const std::vector<std::string_view>& words, std::string_view separator = ", ");

// The edit that takes a matcher out of its selector; nullopt where nothing would be left to select by.
std::optional<TextEdit> remove_matcher(const VectorSelector& selector, const Matcher& matcher);
// `name op "value"` as PromQL.
std::string matcher_text(std::string_view name, MatchOp op, std::string_view value);

namespace detail {
template <class T>
struct CheckedType;
template <class T>
struct CheckedType<void (*)(Context&, const T&, std::uint32_t)> {
  using type = T;
};
}  // namespace detail

// The Check of a rule function `void f(Context&, const Call&, std::uint32_t node)`; for `const Expr&` it is
// called for every node.
template <auto kFunction>
constexpr Check check() {
  using T = typename detail::CheckedType<decltype(kFunction)>::type;
  Check result;
  if constexpr (std::is_same_v<T, Expr>) {
    result.every_kind = true;
  } else {
    result.kind = T::kKind;
  }
  result.run = [](Context& context, std::uint32_t at) {
    kFunction(context, static_cast<const T&>(*context.node(at).expr), at);
  };
  return result;
}

std::span<const Rule> regexp_rules();
std::span<const Rule> selector_rules();
std::span<const Rule> counter_rules();
std::span<const Rule> histogram_rules();
std::span<const Rule> matching_rules();
std::span<const Rule> known_label_rules();
std::span<const Rule> grouping_rules();
std::span<const Rule> range_rules();
std::span<const Rule> constant_rules();
std::span<const Rule> function_rules();
std::span<const Rule> precedence_rules();
std::span<const Rule> alert_rules();
std::span<const Rule> engine_rules();
std::span<const Rule> version_rules();
std::span<const Rule> policy_rules();

}  // namespace promql::lint
