#include <algorithm>

#include "promql/lint/context.hpp"
#include "promql/text.hpp"

// Which server understands the expression.
namespace promql::lint {
namespace {

struct Need {
  Version version;
  std::string what;
  std::optional<Feature> feature;
  SourceRange range;
};

struct Since {
  std::string_view function;
  Version version;
};

// Functions that 2.42 does not have.
constexpr Since kFunctions[] = {
    {"histogram_stddev", {2, 47}},
    {"histogram_stdvar", {2, 47}},
    {"mad_over_time", {2, 49}},
    {"sort_by_label", {2, 49}},
    {"sort_by_label_desc", {2, 49}},
    {"histogram_avg", {2, 51}},
    {"info", {2, 55}},
    {"double_exponential_smoothing", {3, 0}},
    {"ts_of_last_over_time", {3, 5}},
    {"ts_of_max_over_time", {3, 5}},
    {"ts_of_min_over_time", {3, 5}},
    {"first_over_time", {3, 7}},
    {"ts_of_first_over_time", {3, 7}},
    {"histogram_quantiles", {3, 11}},
    {"start", {3, 12}},
    {"end", {3, 12}},
    {"range", {3, 12}},
    {"step", {3, 12}},
    {"max_of", {3, 13}},
    {"min_of", {3, 13}},
    {"start_timestamp", {3, 14}},
};

constexpr Version kDurationExpr{3, 4};
constexpr Version kDurationExprFree{3, 14};  // needs no feature from here on

bool is_number_literal(const Expr& expr) {
  return as<NumberLiteral>(&expr) != nullptr;
}

template <class Fn>
void duration_needs(const Expr* duration, Fn&& add) {
  if (!duration || is_number_literal(*duration)) return;
  Need need{kDurationExpr, "an expression as a duration", Feature::duration_expr, duration->range};
  walk(*duration, [&](const Expr& expr) {
    const auto* node = as<DurationExpr>(&expr);
    if (!node) return true;
    if (node->op == DurationOp::step || node->op == DurationOp::range)
      need = {std::max(need.version, Version{3, 6}), "step() or range() in a duration",
              Feature::duration_expr, duration->range};
    if (node->op == DurationOp::min_of || node->op == DurationOp::max_of)
      need = {Version{3, 13}, "min_of() or max_of() in a duration", Feature::duration_expr, duration->range};
    return true;
  });
  add(std::move(need));
}

// Everything that a 2.42 server without features does not understand about this node.
template <class Fn>
void for_each_need(const Expr& expr, Fn&& add) {
  const auto label = [&](std::string_view name, SourceRange range) {
    if (!is_legacy_label_name(name)) add(Need{{3, 0}, "the label name " + quote(name), std::nullopt, range});
  };
  const auto shift = [&](const TimeShift& time_shift) { duration_needs(time_shift.offset_expr, add); };
  switch (expr.kind) {
    case ExprKind::call: {
      const Function& function = *static_cast<const Call&>(expr).function;
      const auto* since = std::find_if(std::begin(kFunctions), std::end(kFunctions),
                                       [&](const Since& entry) { return entry.function == function.name; });
      if (since == std::end(kFunctions) && !function.experimental) return;
      Need need{since == std::end(kFunctions) ? Version{} : since->version, std::string(function.name) + "()",
                std::nullopt, expr.range};
      if (function.experimental) need.feature = Feature::experimental_functions;
      add(need);
      if (function.name == "start_timestamp") {
        need.feature = Feature::use_start_timestamps;
        add(std::move(need));
      }
      return;
    }
    case ExprKind::aggregate: {
      const auto& aggregate = static_cast<const AggregateExpr&>(expr);
      if (is_experimental(aggregate.op))
        add(Need{{2, 54},
                 std::string(to_string(aggregate.op)) + "()",
                 Feature::experimental_functions,
                 expr.range});
      for (const Label& entry : aggregate.grouping) label(entry.name, entry.range);
      return;
    }
    case ExprKind::binary: {
      const auto& binary = static_cast<const BinaryExpr&>(expr);
      if (binary.op == BinaryOp::trim_lower || binary.op == BinaryOp::trim_upper)
        add(Need{{3, 11}, std::string(to_string(binary.op)), std::nullopt, expr.range});
      if (!binary.matching) return;
      if (binary.matching->has_fill_left || binary.matching->has_fill_right)
        add(Need{{3, 10}, "fill()", Feature::binop_fill_modifiers, expr.range});
      for (const Label& entry : binary.matching->labels) label(entry.name, entry.range);
      for (const Label& entry : binary.matching->include) label(entry.name, entry.range);
      return;
    }
    case ExprKind::vector_selector: {
      const auto& selector = static_cast<const VectorSelector&>(expr);
      if (!selector.name.empty() && !is_legacy_metric_name(selector.name))
        add(Need{{3, 0}, "the metric name " + quote(selector.name), std::nullopt, expr.range});
      for (const Matcher& matcher : selector.matchers) {
        label(matcher.name, matcher.range);
        // {"a.b"}; the longer __name__="a.b" is as old as PromQL.
        const bool bare = matcher.range.size() < matcher.value.size() + std::string_view("__name__=").size();
        if (matcher.name == "__name__" && bare && !is_legacy_metric_name(matcher.value))
          add(Need{{3, 0}, "the metric name " + quote(matcher.value), std::nullopt, matcher.range});
      }
      if (selector.anchored || selector.smoothed)
        add(Need{{3, 7},
                 selector.anchored ? "anchored" : "smoothed",
                 Feature::extended_range_selectors,
                 expr.range});
      shift(selector.shift);
      return;
    }
    case ExprKind::number:
      if (static_cast<const NumberLiteral&>(expr).duration)
        add(Need{{2, 54}, "a duration as a number", std::nullopt, expr.range});
      return;
    case ExprKind::matrix_selector:
      duration_needs(static_cast<const MatrixSelector&>(expr).window_expr, add);
      return;
    case ExprKind::subquery: {
      const auto& subquery = static_cast<const SubqueryExpr&>(expr);
      duration_needs(subquery.window_expr, add);
      duration_needs(subquery.step_expr, add);
      shift(subquery.shift);
      return;
    }
    default:
      return;
  }
}

std::string text(Version version) {
  return std::to_string(version.major) + "." + std::to_string(version.minor);
}

bool is_free(const Need& need, const std::optional<Version>& version) {
  return need.feature == Feature::duration_expr && version && *version >= kDurationExprFree;
}

void too_new(Context& context, const Expr& expr, std::uint32_t) {
  const auto version = context.version();
  if (!version) return;
  for_each_need(expr, [&](const Need& need) {
    if (*version < need.version)
      context.report(need.range, need.what + " needs Prometheus " + text(need.version) + ", the server is " +
                                     text(*version) + ": say it without");
  });
}

void not_enabled(Context& context, const Expr& expr, std::uint32_t) {
  const auto version = context.version();
  for_each_need(expr, [&](const Need& need) {
    if (!need.feature || is_free(need, version) ||
        context.options.facts->enabled(*need.feature) != std::optional(false))
      return;
    context.report(need.range, need.what + " needs the server to run with --enable-feature=" +
                                   std::string(to_string(*need.feature)) + ": enable it, or say it without");
  });
}

void feature_needed(Context& context, const Expr& expr, std::uint32_t) {
  const auto version = context.version();
  for_each_need(expr, [&](const Need& need) {
    if (!need.feature || need.feature == Feature::duration_expr) return;
    if (context.options.facts && context.options.facts->enabled(*need.feature)) return;
    if (version && *version < need.version) return;
    context.report(need.range, need.what + " runs only on servers with --enable-feature=" +
                                   std::string(to_string(*need.feature)) + ": make sure that yours has it");
  });
}

constexpr Rule kRules[] = {
    {"version-too-new", Severity::error, "Something that the server's version doesn't know",
     "first_over_time(node_load1[1h])", "last_over_time(node_load1[1h])", check<too_new>(), false,
     Setting::old_server},
    {"feature-not-enabled", Severity::error, "Something for which the server needs a feature flag",
     "limitk(3, node_load1)", "topk(3, node_load1)", check<not_enabled>(), true, Setting::bare_server},
    {"feature-needed", Severity::info, "Something that runs only with a feature flag",
     "limitk(3, node_load1)", "topk(3, node_load1)", check<feature_needed>()},
};

}  // namespace

std::span<const Rule> version_rules() {
  return kRules;
}

Requirements requirements(const Expr& root) {
  Requirements result;
  walk(root, [&](const Expr& expr) {
    for_each_need(expr, [&](const Need& need) {
      if (need.version > result.version) {
        result.version = need.version;
        result.because = need.what;
      }
      if (need.feature) result.features.insert(*need.feature);
    });
    return expr.kind != ExprKind::duration;
  });
  // Duration expressions run without a flag from the version that everything else may ask for anyway.
  if (result.version >= kDurationExprFree) result.features.erase(Feature::duration_expr);
  return result;
}

}  // namespace promql::lint
