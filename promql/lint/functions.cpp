#include <algorithm>
#include <cmath>
#include <cstdio>

#include "promql/lint/context.hpp"
#include "promql/lint/names.hpp"
#include "promql/lint/regexp_text.hpp"
#include "promql/regex.hpp"
#include "promql/text.hpp"

// Arguments of functions and parameters of aggregations.
namespace promql::lint {
namespace {

const StringLiteral* text_argument(const Call& call, std::size_t index) {
  return index < call.args.size() ? as<StringLiteral>(&without_parens(*call.args[index])) : nullptr;
}

std::optional<double> number_argument(const Context& context, std::uint32_t call, std::uint32_t index) {
  return constant(context, context.child(call, index));
}

// Since 3.0 any UTF-8 text names a label, in label_replace since 3.3.
bool is_label_name(const Context& context, std::string_view name, Version utf8_since) {
  const auto version = context.version();
  if (version && *version < utf8_since) return is_legacy_label_name(name);
  return !name.empty() && is_utf8(name);
}

void replace_regexp(Context& context, const Call& call, std::uint32_t) {
  if (call.function->name != "label_replace") return;
  const StringLiteral* pattern = text_argument(call, 4);
  if (!pattern) return;
  const std::string error = check_regex(pattern->value).error;
  if (!error.empty())
    context.report(*pattern, "this regular expression is invalid (" + error + "): correct it");
}

void destination(Context& context, const Call& call, std::uint32_t) {
  const bool replaces = call.function->name == "label_replace";
  if (!replaces && call.function->name != "label_join") return;
  const StringLiteral* label = text_argument(call, 1);
  if (!label || is_label_name(context, label->value, {3, replaces ? 3 : 0})) return;
  context.report(*label, quote(label->value) + " can't be a label name: use letters, digits and _");
}

void unusual_label_name(Context& context, const Call& call, std::uint32_t) {
  const bool replaces = call.function->name == "label_replace";
  if (!replaces && call.function->name != "label_join") return;
  const StringLiteral* label = text_argument(call, 1);
  if (!label || is_legacy_label_name(label->value) ||
      !is_label_name(context, label->value, {3, replaces ? 3 : 0}))
    return;
  context.report(
      *label, "the label " + quote(label->value) +
                  " must be quoted wherever it is used, and needs Prometheus 3: use letters, digits and _");
}

void join_source(Context& context, const Call& call, std::uint32_t) {
  if (call.function->name != "label_join") return;
  for (std::size_t index = 3; index < call.args.size(); ++index) {
    const StringLiteral* label = text_argument(call, index);
    if (label && !is_label_name(context, label->value, {3, 0}))
      context.report(*label, quote(label->value) + " can't be a label name: use letters, digits and _");
  }
  if (call.args.size() == 3)
    context.report(call, "nothing is joined, so the label is emptied: name the labels to join");
}

void replace_group(Context& context, const Call& call, std::uint32_t) {
  if (call.function->name != "label_replace") return;
  const StringLiteral* replacement = text_argument(call, 2);
  const StringLiteral* pattern = text_argument(call, 4);
  if (!replacement || !pattern) return;
  const std::size_t groups = read_regexp(pattern->value).groups;
  const std::string_view text = replacement->value;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] != '$') continue;
    if (text[i + 1] == '$') {
      ++i;
      continue;
    }
    const std::size_t digits = text[i + 1] == '{' ? i + 2 : i + 1;
    std::size_t end = digits;
    std::size_t number = 0;
    while (end < text.size() && std::isdigit(static_cast<unsigned char>(text[end])) && end < digits + 4)
      number = number * 10 + static_cast<std::size_t>(text[end++] - '0');
    // $1_x is the group named 1_x.
    const bool runs_on = text[i + 1] != '{' && end < text.size() &&
                         (std::isalpha(static_cast<unsigned char>(text[end])) || text[end] == '_');
    if (end == digits) continue;
    if (runs_on)
      context.report(*replacement, "$" + std::string(text.substr(digits, end - digits)) +
                                       std::string(1, text[end]) +
                                       "… is read as the name of a group: write ${" +
                                       std::string(text.substr(digits, end - digits)) + "}");
    else if (number > groups)
      context.report(*replacement, "the pattern has " + std::to_string(groups) + " groups, so $" +
                                       std::to_string(number) +
                                       " is empty: put parentheses around the part it means");
  }
}

void replace_nothing(Context& context, const Call& call, std::uint32_t) {
  if (call.function->name != "label_replace") return;
  const StringLiteral* target = text_argument(call, 1);
  const StringLiteral* replacement = text_argument(call, 2);
  const StringLiteral* source = text_argument(call, 3);
  const StringLiteral* pattern = text_argument(call, 4);
  if (!target || !replacement || !source || !pattern || target->value != source->value) return;
  const bool whole = pattern->value == "(.*)" || pattern->value == "(.+)" || pattern->value == "^(.*)$";
  const bool same = (whole && (replacement->value == "$1" || replacement->value == "${1}")) ||
                    replacement->value == "$0" || replacement->value == "${0}";
  if (same) context.report(call, "this puts every label back as it was: remove label_replace()");
}

void source_label_gone(Context& context, const Call& call, std::uint32_t at) {
  const bool joins = call.function->name == "label_join";
  if (!joins && call.function->name != "label_replace") return;
  const LabelSet& labels = context.labels(at + 1);
  const std::size_t last = joins ? call.args.size() : 4;
  for (std::size_t index = 3; index < last; ++index) {
    const StringLiteral* source = text_argument(call, index);
    // An empty source is the usual way to add a constant label.
    if (!source || source->value.empty() || source->value == "__name__" || labels.may_have(source->value))
      continue;
    context.report(*source, "there is no label " + std::string(source->value) +
                                " any more, it was aggregated away: keep it, or take another");
  }
}

void count_values_label(Context& context, const AggregateExpr& aggregate, std::uint32_t) {
  if (aggregate.op != AggregateOp::count_values) return;
  const auto* label = as<StringLiteral>(&without_parens(*aggregate.param));
  if (!label) return;
  if (!is_label_name(context, label->value, {3, 0}))
    context.report(*label, quote(label->value) + " can't be a label name: use letters, digits and _");
}

void quantile_range(Context& context, const Expr& expr, std::uint32_t at) {
  std::string_view name;
  std::uint32_t first = 0;
  std::uint32_t last = 1;
  if (const auto* call = as<Call>(&expr)) {
    name = call->function->name;
    if (name == "histogram_quantiles") {
      first = 2;
      last = static_cast<std::uint32_t>(std::min<std::size_t>(call->args.size(), 16));
    } else if (name != "histogram_quantile" && name != "quantile_over_time") {
      return;
    }
  } else if (const auto* aggregate = as<AggregateExpr>(&expr);
             aggregate && aggregate->op == AggregateOp::quantile) {
    name = "quantile";
  } else {
    return;
  }
  for (std::uint32_t index = first; index < last; ++index) {
    const std::uint32_t argument = context.child(at, index);
    const auto value = constant(context, argument);
    if (!value || (*value >= 0 && *value <= 1)) continue;
    const Expr& where = *context.node(argument).expr;
    const bool percent = *value >= 2 && *value <= 100;
    // Through decimal digits: 99.9 / 100 in binary is 0.9990000000000001.
    char fraction[32];
    std::snprintf(fraction, sizeof fraction, "%.10g", *value / 100);
    std::optional<TextEdit> fix;
    if (percent && where.kind == ExprKind::number) fix = TextEdit{where.range, fraction};
    context.report(where,
                   std::string(name) + "() takes a number from 0 to 1, else the result is infinite" +
                       (percent ? ": write " + std::string(fraction) : std::string(": correct it")),
                   std::move(fix));
  }
}

void smoothing_factors(Context& context, const Call& call, std::uint32_t at) {
  if (call.function->name != "double_exponential_smoothing") return;
  for (std::uint32_t index : {1U, 2U}) {
    const auto value = number_argument(context, at, index);
    if (value && !(*value > 0 && *value < 1))
      context.report(*call.args[index],
                     std::string(index == 1 ? "the smoothing factor" : "the trend factor") +
                         " must be between 0 and 1, both excluded: correct it");
  }
}

void number_of_series(Context& context, const AggregateExpr& aggregate, std::uint32_t at) {
  if (!takes_parameter(aggregate.op) || aggregate.op == AggregateOp::count_values ||
      aggregate.op == AggregateOp::quantile)
    return;
  const Node& param = context.node(at + 1);
  const std::string name(to_string(aggregate.op));
  if (!param.has_selector && std::isnan(param.values.low)) {
    context.report(*aggregate.param, name + "() fails on NaN: give a number");
    return;
  }
  if (aggregate.op == AggregateOp::limit_ratio) return;
  const auto value = constant(context, at + 1);
  if (value && *value < 1)
    context.report(*aggregate.param,
                   name + "(" + number_text(*value) + ") keeps nothing: give a number of series, 1 or more");
}

void fraction_of_series(Context& context, const AggregateExpr& aggregate, std::uint32_t at) {
  if (!takes_parameter(aggregate.op)) return;
  const auto value = constant(context, at + 1);
  if (!value) return;
  const std::string name(to_string(aggregate.op));
  if (aggregate.op == AggregateOp::limit_ratio) {
    if (*value < -1 || *value > 1)
      context.report(*aggregate.param, "limit_ratio() takes a number from -1 to 1: correct it");
    if (*value == 0)
      context.report(*aggregate.param, "limit_ratio(0) keeps nothing: give a fraction of the series");
  } else if (aggregate.op == AggregateOp::topk || aggregate.op == AggregateOp::bottomk ||
             aggregate.op == AggregateOp::limitk) {
    if (*value > 1 && *value != std::floor(*value))
      context.report(*aggregate.param,
                     name + "() takes a whole number, the rest of " + number_text(*value) + " is cut off");
  }
}

void absent_with_pattern(Context& context, const Call& call, std::uint32_t) {
  if (call.function->name != "absent" && call.function->name != "absent_over_time") return;
  const Expr& arg = without_parens(*call.args[0]);
  const auto* selector = as<VectorSelector>(&arg);
  if (const auto* matrix = as<MatrixSelector>(&arg)) selector = matrix->selector;
  if (!selector) return;
  for (const Matcher& matcher : selector->matchers) {
    if (matcher.op != MatchOp::regex || matcher.name == "__name__") continue;
    const RegexpText text = read_regexp(matcher.value);
    if (text.literal) continue;
    context.report(matcher.range,
                   "absent() is empty as long as one of these is there, and its result has no " +
                       std::string(matcher.name) + ": write one absent() for each value");
  }
}

void scalar_of_many(Context& context, const Call& call, std::uint32_t at) {
  if (call.function->name != "scalar") return;
  const std::uint32_t arg = at + 1;
  const LabelSet& labels = context.labels(arg);
  if (labels.is_empty()) return;
  // Matchers may pin one series down; who wrote them knows.
  if (labels.open && labels.fixed.size() >= 2) return;
  if (const auto* top = context.node_as<AggregateExpr>(context.inside_parens(arg)))
    if ((top->op == AggregateOp::topk || top->op == AggregateOp::bottomk || top->op == AggregateOp::limitk))
      return;
  context.report(
      call, "scalar() is NaN unless its argument is exactly one series: aggregate it, as in scalar(sum(…))");
}

bool sorts(std::string_view function) {
  return function.starts_with("sort");
}

void sort_in_range(Context& context, const Call& call, std::uint32_t) {
  if (sorts(call.function->name) && context.options.query == QueryKind::range)
    context.report(call, std::string(call.function->name) + "() has no effect in a range query: remove it");
}

void sort_inside(Context& context, const Call& call, std::uint32_t at) {
  if (!sorts(call.function->name) || context.node(at).user == kNone) return;
  context.report(call, "the order is lost in what stands around " + std::string(call.function->name) +
                           "(): move it to the outside, or remove it");
}

void topk_in_range(Context& context, const AggregateExpr& aggregate, std::uint32_t at) {
  if (aggregate.op != AggregateOp::topk && aggregate.op != AggregateOp::bottomk) return;
  if (context.options.query != QueryKind::range || context.node(at).user != kNone) return;
  context.report(
      aggregate,
      std::string(to_string(aggregate.op)) +
          "() chooses anew at every step, so more series than that appear in all: choose by a value "
          "over the whole range, with @ end()");
}

void time_difference(Context& context, const BinaryExpr& binary, std::uint32_t at) {
  if (binary.op != BinaryOp::sub) return;
  const auto* call = context.node_as<Call>(context.inside_parens(context.lhs(at)));
  if (!call || call->function->name != "time") return;
  const std::uint32_t right = context.inside_parens(context.rhs(at));
  const Node& node = context.node(right);
  if (const auto* of = context.node_as<Call>(right); of && of->function->name == "timestamp") return;
  const std::string_view name = node.metric;
  if (name.empty() || is_recording_rule(name)) return;
  if (name.ends_with("_milliseconds") || name.ends_with("_ms")) {
    context.report(binary, std::string(name) + " is in milliseconds, time() in seconds: divide it by 1000");
    return;
  }
  if (node.expr->kind != ExprKind::vector_selector || has_timestamp_name(name)) return;
  context.report(
      binary,
      "by its name " + std::string(name) +
          " is no Unix time, so time() minus it is no age: use a …_timestamp_seconds metric, or timestamp()");
}

void clamp_bounds(Context& context, const Call& call, std::uint32_t at) {
  if (call.function->name != "clamp") return;
  const auto low = number_argument(context, at, 1);
  const auto high = number_argument(context, at, 2);
  if (low && high && *low > *high)
    context.report(call, "the lower bound " + number_text(*low) + " is above the upper one " +
                             number_text(*high) + ", so the result is empty: swap them");
}

void round_to_zero(Context& context, const Call& call, std::uint32_t at) {
  if (call.function->name != "round" || call.args.size() < 2) return;
  if (number_argument(context, at, 1) == std::optional(0.0))
    context.report(*call.args[1],
                   "rounding to multiples of 0 gives NaN: leave the second argument out, or write 0.1 for "
                   "one digit");
}

void predict_seconds(Context& context, const Call& call, std::uint32_t at) {
  if (call.function->name != "predict_linear") return;
  const auto value = number_argument(context, at, 1);
  const auto* written = as<NumberLiteral>(&without_parens(*call.args[1]));
  if (!value || !written || written->duration || *value <= 0 || *value > 60) return;
  context.report(*call.args[1],
                 "this looks only " + number_text(*value) + " seconds ahead: write hours as 4 * 3600");
}

constexpr Rule kRules[] = {
    {"label-replace-regexp", Severity::error, "label_replace() with an invalid regular expression",
     R"(label_replace(up, "host", "$1", "instance", "(.*:.*"))",
     R"(label_replace(up, "host", "$1", "instance", "(.*):.*"))", check<replace_regexp>()},
    {"label-destination", Severity::error, "label_replace() or label_join() to what can't be a label name",
     R"(label_replace(up, "", "$1", "instance", "(.*):.*"))",
     R"(label_replace(up, "host", "$1", "instance", "(.*):.*"))", check<destination>()},
    {"label-unusual-name", Severity::warning,
     "label_replace() or label_join() to a label that must be quoted",
     R"q(label_replace(up, "~host", "$1", "instance", "(.*):.*"))q",
     R"q(label_replace(up, "host", "$1", "instance", "(.*):.*"))q", check<unusual_label_name>()},
    {"label-join-source", Severity::error, "label_join() of nothing, or of what can't be a label name",
     R"(label_join(up, "target", "/", "job", ""))", R"(label_join(up, "target", "/", "job", "instance"))",
     check<join_source>()},
    {"label-replace-group", Severity::warning, "label_replace() with a group that the pattern doesn't have",
     R"(label_replace(up, "host", "$1", "instance", ".*:.*"))",
     R"(label_replace(up, "host", "$1", "instance", "(.*):.*"))", check<replace_group>()},
    {"label-replace-nothing", Severity::info, "label_replace() that changes nothing",
     R"q(label_replace(up, "job", "$1", "job", "(.*)"))q",
     R"q(label_replace(up, "team", "$1", "job", "(.*)"))q", check<replace_nothing>()},
    {"label-source-gone", Severity::warning,
     "label_replace() or label_join() from a label that is aggregated away",
     R"(label_replace(sum by (job) (up), "host", "$1", "instance", "(.*):.*"))",
     R"(label_replace(sum by (instance) (up), "host", "$1", "instance", "(.*):.*"))",
     check<source_label_gone>()},
    {"count-values-label", Severity::error, "count_values() into what can't be a label name",
     R"(count_values("", up))", R"(count_values("value", up))", check<count_values_label>()},
    {"quantile-range", Severity::error, "A quantile that is not between 0 and 1", "quantile(95, node_load1)",
     "quantile(0.95, node_load1)", check<quantile_range>()},
    {"smoothing-factors", Severity::error, "Factors of double_exponential_smoothing() outside of (0, 1)",
     "double_exponential_smoothing(node_load1[1h], 1, 0.5)",
     "double_exponential_smoothing(node_load1[1h], 0.3, 0.5)", check<smoothing_factors>()},
    {"top-nothing", Severity::error, "topk(), bottomk() or limitk() of less than one series",
     "topk(0, node_load1)", "topk(3, node_load1)", check<number_of_series>()},
    {"aggregate-parameter", Severity::warning, "A parameter that topk() or limit_ratio() cuts off",
     "topk(2.5, node_load1)", "topk(3, node_load1)", check<fraction_of_series>()},
    {"absent-with-pattern", Severity::info, "absent() of a pattern", R"(absent(up{job=~"a|b"}))",
     R"(absent(up{job="a"}) or absent(up{job="b"}))", check<absent_with_pattern>()},
    {"scalar-of-many", Severity::warning, "scalar() of what can be several series", "node_load1 / scalar(up)",
     "node_load1 / scalar(sum(up))", check<scalar_of_many>()},
    {"sort-in-range-query", Severity::warning, "sort() in a range query", "sort(node_load1)", "node_load1",
     check<sort_in_range>(), false, Setting::range},
    {"sort-inside", Severity::info, "sort() that something is done with", "sum(sort(node_load1))",
     "sum(node_load1)", check<sort_inside>()},
    {"top-in-range-query", Severity::info, "topk() in a range query", "topk(5, node_load1)",
     "node_load1 and topk(5, max_over_time(node_load1[1d] @ end()))", check<topk_in_range>(), false,
     Setting::range},
    {"time-difference", Severity::warning, "time() minus what is no Unix time", "time() - node_load1",
     "time() - node_boot_time_seconds", check<time_difference>()},
    {"clamp-bounds", Severity::error, "clamp() with its bounds swapped", "clamp(node_load1, 10, 0)",
     "clamp(node_load1, 0, 10)", check<clamp_bounds>()},
    {"round-to-zero", Severity::error, "round() to multiples of 0", "round(node_load1, 0)",
     "round(node_load1, 0.1)", check<round_to_zero>()},
    {"predict-seconds", Severity::warning, "predict_linear() only seconds ahead",
     "predict_linear(node_filesystem_free_bytes[1h], 4)",
     "predict_linear(node_filesystem_free_bytes[1h], 4 * 3600)", check<predict_seconds>()},
};

}  // namespace

std::span<const Rule> function_rules() {
  return kRules;
}

}  // namespace promql::lint
