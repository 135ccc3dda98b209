#include <algorithm>
#include <map>
#include <set>

#include "promql/lint/context.hpp"
#include "promql/lint/names.hpp"
#include "promql/lint/regexp_text.hpp"
#include "promql/regex.hpp"
#include "promql/text.hpp"

// What a selector asks for: matchers against each other, against common sense, and against known metrics.
namespace promql::lint {
namespace {

constexpr std::size_t kManyNotEqual = 3;
// Matchers of one label that are compared with each other; a selector with more is not written by a person.
constexpr std::size_t kMaxCompared = 8;

using Group = std::vector<const Matcher*>;

// Matchers by label, also the name that stands before the braces. Large groups are cut.
std::map<std::string_view, Group> by_label(const VectorSelector& selector) {
  std::map<std::string_view, Group> groups;
  for (const Matcher& matcher : selector.matchers) {
    Group& group = groups[matcher.name];
    if (group.size() < kMaxCompared) group.push_back(&matcher);
  }
  return groups;
}

// A matcher that is asked about several values. One that can't be compiled lets everything pass.
class Filter {
 public:
  explicit Filter(const Matcher& matcher) : matcher_(matcher) {
    if (matcher.op == MatchOp::regex || matcher.op == MatchOp::not_regex) regexp_.emplace(matcher.value);
  }

  bool passes(std::string_view value) const {
    switch (matcher_.op) {
      case MatchOp::equal:
        return matcher_.value == value;
      case MatchOp::not_equal:
        return matcher_.value != value;
      case MatchOp::regex:
        return regexp_->matches(value);
      case MatchOp::not_regex:
        return !regexp_->is_valid() || !regexp_->matches(value);
    }
    return true;
  }

 private:
  const Matcher& matcher_;
  std::optional<Regexp> regexp_;
};

bool passes(const Matcher& matcher, std::string_view value) {
  return Filter(matcher).passes(value);
}

// The values a matcher allows, where they can be listed.
std::optional<std::vector<std::string>> allowed(const Matcher& matcher) {
  constexpr std::size_t kMaxListed = 64;
  if (matcher.op == MatchOp::equal) return std::vector{std::string(matcher.value)};
  if (matcher.op != MatchOp::regex) return std::nullopt;
  RegexpText text = read_regexp(matcher.value);
  if (!text.finite || text.ignores_case || text.values.size() > kMaxListed) return std::nullopt;
  return std::move(text.values);
}

void contradiction(Context& context, const VectorSelector& selector, std::uint32_t) {
  for (const auto& [label, group] : by_label(selector)) {
    if (group.size() < 2) continue;
    std::vector<Filter> filters;
    for (const Matcher* matcher : group) filters.emplace_back(*matcher);
    for (const Matcher* listed : group) {
      auto values = allowed(*listed);
      if (!values) continue;
      const Matcher* against = nullptr;
      for (std::size_t i = 0; i < group.size(); ++i) {
        if (group[i] == listed) continue;
        const std::size_t before = values->size();
        std::erase_if(*values, [&](const std::string& value) { return !filters[i].passes(value); });
        if (values->size() < before) against = group[i];
      }
      if (!values->empty() || !against) continue;
      // Two names are told by selector-two-names.
      if (label == "__name__" && listed->op == MatchOp::equal && against->op == MatchOp::equal) break;
      context.report(listed->range,
                     "no series can match this and " + matcher_text(label, against->op, against->value) +
                         ": remove one of them, or join two values as " + std::string(label) + "=~\"a|b\"");
      break;
    }
  }
}

void two_names(Context& context, const VectorSelector& selector, std::uint32_t) {
  std::string_view first = selector.name;
  for (const Matcher& matcher : selector.matchers) {
    if (matcher.name != "__name__" || matcher.op != MatchOp::equal) continue;
    if (!first.empty() && first != matcher.value)
      context.report(matcher.range, "a series has one name, it can't be " + std::string(first) + " and " +
                                        std::string(matcher.value) +
                                        ": write {__name__=~\"a|b\"} for both metrics");
    first = matcher.value;
  }
}

void duplicate(Context& context, const VectorSelector& selector, std::uint32_t) {
  std::set<std::tuple<std::string_view, MatchOp, std::string_view>> seen;
  for (const Matcher& matcher : selector.matchers)
    if (!seen.insert({matcher.name, matcher.op, matcher.value}).second)
      context.report(matcher.range, "the same matcher stands there twice: remove one",
                     remove_matcher(selector, matcher));
}

void redundant(Context& context, const VectorSelector& selector, std::uint32_t) {
  for (const auto& [label, group] : by_label(selector)) {
    const auto fixed =
        std::find_if(group.begin(), group.end(), [](const Matcher* m) { return m->op == MatchOp::equal; });
    if (fixed == group.end()) continue;
    for (const Matcher* other : group) {
      if (other->op == MatchOp::equal || !passes(*other, (*fixed)->value)) continue;
      context.report(other->range,
                     matcher_text(label, MatchOp::equal, (*fixed)->value) +
                         " says more than this matcher: remove this one",
                     remove_matcher(selector, *other));
    }
  }
}

void not_equal_chain(Context& context, const VectorSelector& selector, std::uint32_t) {
  for (const auto& [label, group] : by_label(selector)) {
    std::string pattern;
    std::size_t count = 0;
    for (const Matcher* matcher : group) {
      if (matcher->op != MatchOp::not_equal || matcher->value.empty()) continue;
      if (count++ > 0) pattern += '|';
      pattern += escape_regex(matcher->value);
    }
    if (count >= kManyNotEqual)
      context.report(group.front()->range, std::to_string(count) + " matchers for one label: write " +
                                               matcher_text(label, MatchOp::not_regex, pattern) +
                                               " instead of them");
  }
}

void matches_missing(Context& context, const VectorSelector& selector, std::uint32_t) {
  for (const Matcher& matcher : selector.matchers)
    if (matcher.op == MatchOp::equal && matcher.value.empty())
      context.report(matcher.range, "this asks for series without the label " + std::string(matcher.name) +
                                        ": if any value will do, remove it");
}

bool is_status_pattern(std::string_view value) {
  if (value.starts_with('^')) value.remove_prefix(1);
  if (value.ends_with('$')) value.remove_suffix(1);
  if (value.size() < 3 || value[0] < '1' || value[0] > '5') return false;
  value.remove_prefix(1);
  return value == ".." || value == ".*" || value == ".+" || value == "\\d\\d" || value == "\\d+" ||
         value == "[0-9]+" || value == "[0-9][0-9]" || value == "\\d{2}" || value == "[0-9]{2}";
}

void status_pattern(Context& context, const VectorSelector& selector, std::uint32_t) {
  for (const Matcher& matcher : selector.matchers) {
    if (matcher.op != MatchOp::equal && matcher.op != MatchOp::not_equal) continue;
    if (!is_status_pattern(matcher.value)) continue;
    const MatchOp op = matcher.op == MatchOp::equal ? MatchOp::regex : MatchOp::not_regex;
    const std::string better = matcher_text(matcher.name, op, matcher.value);
    context.report(matcher.range,
                   std::string(to_string(matcher.op)) + " compares with the very text \"" +
                       std::string(matcher.value) + "\": write " + better + " to match the pattern",
                   TextEdit{matcher.range, better});
  }
}

void status_class(Context& context, const VectorSelector& selector, std::uint32_t) {
  for (const Matcher& matcher : selector.matchers) {
    const std::string_view value = matcher.value;
    if (matcher.op != MatchOp::equal || value.size() != 3 || value[0] < '1' || value[0] > '5') continue;
    if (value.substr(1) != "xx" && value.substr(1) != "XX") continue;
    context.report(matcher.range,
                   "this is the very text \"" + std::string(value) + "\": where " +
                       std::string(matcher.name) + " holds codes like " + value[0] + "03, write " +
                       matcher_text(matcher.name, MatchOp::regex, std::string(1, value[0]) + ".."));
  }
}

void pattern_with_equal(Context& context, const VectorSelector& selector, std::uint32_t) {
  for (const Matcher& matcher : selector.matchers) {
    if (matcher.op != MatchOp::equal && matcher.op != MatchOp::not_equal) continue;
    if (is_status_pattern(matcher.value)) continue;
    const std::string_view value = matcher.value;
    const bool gap = value.find(".*") != std::string_view::npos || value.find(".+") != std::string_view::npos;
    const bool choice = value.find('|') != std::string_view::npos &&
                        value.find(' ') == std::string_view::npos && value.front() != '|' &&
                        value.back() != '|';
    if (!gap && !choice) continue;
    const MatchOp op = matcher.op == MatchOp::equal ? MatchOp::regex : MatchOp::not_regex;
    context.report(matcher.range, "this looks like a pattern, but " + std::string(to_string(matcher.op)) +
                                      " compares texts: write " + matcher_text(matcher.name, op, value) +
                                      " if it is one");
  }
}

void surrounding_space(Context& context, const VectorSelector& selector, std::uint32_t) {
  for (const Matcher& matcher : selector.matchers) {
    const std::string_view value = matcher.value;
    if (value.empty()) continue;
    const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
    if (is_space(value.front()) || is_space(value.back()))
      context.report(matcher.range,
                     "the value begins or ends with a space, which is compared too: remove it");
  }
}

void unfilled_variable(Context& context, const VectorSelector& selector, std::uint32_t) {
  for (const Matcher& matcher : selector.matchers) {
    const std::string_view value = matcher.value;
    const std::size_t dollar = value.find('$');
    const bool variable = dollar != std::string_view::npos && dollar + 1 < value.size() &&
                          (value[dollar + 1] == '{' || value[dollar + 1] == '_' ||
                           std::isalpha(static_cast<unsigned char>(value[dollar + 1])));
    const bool brackets = value.starts_with("[[") && value.ends_with("]]");
    const bool braces =
        value.find("{{") != std::string_view::npos && value.find("}}") != std::string_view::npos;
    if (variable || brackets || braces)
      context.report(matcher.range,
                     "\"" + std::string(value.substr(0, 60)) +
                         "\" is a template variable that nobody filled in: put a value in its place");
  }
}

void name_pattern(Context& context, const VectorSelector& selector, std::uint32_t) {
  if (!metric_name(selector).empty()) return;
  for (const Matcher& matcher : selector.matchers)
    if (matcher.name == "__name__" && matcher.value != ".+")
      context.report(
          matcher.range,
          "a pattern for the metric name reads every metric it fits, and functions drop the name that "
          "tells them apart: name the metric");
}

void no_name(Context& context, const VectorSelector& selector, std::uint32_t at) {
  if (!metric_name(selector).empty()) return;
  // count by (__name__) is how one asks which metrics there are.
  if (const auto* aggregate = context.node_as<AggregateExpr>(context.node(at).aggregate))
    for (const Label& label : aggregate->grouping)
      if (label.name == "__name__" && !aggregate->without) return;
  for (const Matcher& matcher : selector.matchers)
    if (matcher.name == "__name__" && matcher.value != ".+" && matcher.value != ".*") return;
  context.report(selector, "this reads all metrics that have these labels: name the metric");
}

void type_of_nothing(Context& context, const VectorSelector& selector, std::uint32_t) {
  static constexpr std::string_view kTypes[] = {"counter", "gauge", "histogram", "gaugehistogram",
                                                "summary", "info",  "stateset",  "unknown"};
  for (const Matcher& matcher : selector.matchers)
    if (matcher.name == "__type__" && matcher.op == MatchOp::equal && !matcher.value.empty() &&
        std::find(std::begin(kTypes), std::end(kTypes), matcher.value) == std::end(kTypes))
      context.report(matcher.range, "there is no metric type " + quote(matcher.value) +
                                        ": use counter, gauge, histogram, summary, info or stateset");
}

void integer_bound(Context& context, const VectorSelector& selector, std::uint32_t) {
  for (const Matcher& matcher : selector.matchers) {
    if (matcher.op != MatchOp::equal || matcher.value.empty()) continue;
    const bool le = matcher.name == "le" && is_bucket(metric_name(selector));
    if (!le && matcher.name != "quantile") continue;
    if (matcher.value.find_first_not_of("0123456789") != std::string_view::npos) continue;
    const std::string value(matcher.value);
    const std::string better = matcher_text(matcher.name, MatchOp::regex, value + "|" + value + ".0");
    context.report(
        matcher.range,
        "since Prometheus 3.0 this value is stored as \"" + value + ".0\": write " + better + " to find both",
        TextEdit{matcher.range, better});
  }
}

void unknown_metric(Context& context, const VectorSelector& selector, std::uint32_t) {
  const std::string_view name = metric_name(selector);
  if (name.empty() || name == "ALERTS" || name == "ALERTS_FOR_STATE" || context.metric(selector)) return;
  if (!context.options.facts->knows_every_metric()) return;
  std::string message = "the server has no metric " + std::string(name);
  const std::vector<std::string> nearest = context.options.facts->nearest(name);
  if (!nearest.empty()) message += ": did you mean " + nearest.front() + "?";
  context.report(selector.name_range.size() ? selector.name_range : selector.range, std::move(message));
}

void unknown_label(Context& context, const VectorSelector& selector, std::uint32_t) {
  const MetricFacts* facts = context.metric(selector);
  if (!facts || !facts->labels_complete) return;
  for (const Matcher& matcher : selector.matchers) {
    if (matcher.name == "__name__" || facts->label(matcher.name) || passes(matcher, "")) continue;
    std::vector<std::string_view> known;
    for (const LabelFacts& label : facts->labels)
      if (known.size() < 10) known.push_back(label.name);
    context.report(matcher.range, "no series of this metric has the label " + std::string(matcher.name) +
                                      "; it has " + joined(known));
  }
}

void unknown_value(Context& context, const VectorSelector& selector, std::uint32_t) {
  const MetricFacts* facts = context.metric(selector);
  if (!facts) return;
  for (const Matcher& matcher : selector.matchers) {
    if (matcher.op != MatchOp::equal && matcher.op != MatchOp::regex) continue;
    const LabelFacts* label = facts->label(matcher.name);
    if (!label || label->values.empty() || label->values.size() != label->cardinality || passes(matcher, ""))
      continue;
    const Filter filter(matcher);
    const auto fits = [&](const std::string& value) { return filter.passes(value); };
    if (label->values.size() > 1000 || std::any_of(label->values.begin(), label->values.end(), fits))
      continue;
    std::vector<std::string_view> known(
        label->values.begin(),
        label->values.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(label->values.size(), 8)));
    context.report(matcher.range,
                   "no value of " + std::string(matcher.name) + " fits; there are " + joined(known));
  }
}

constexpr Rule kRules[] = {
    {"matcher-contradiction", Severity::error, "Matchers of which no series can pass both",
     R"(up{job="a", job="b"})", R"(up{job=~"a|b"})", check<contradiction>()},
    {"selector-two-names", Severity::error, "Two metric names in one selector", R"({"up", "node_load1"})",
     R"({__name__=~"up|node_load1", job="node"})", check<two_names>()},
    {"matcher-duplicate", Severity::info, "The same matcher twice", R"(up{job="a", job="a"})",
     R"(up{job="a"})", check<duplicate>()},
    {"matcher-redundant", Severity::info, "A matcher that = on the same label makes needless",
     R"(up{job="a", job!="b"})", R"(up{job="a"})", check<redundant>()},
    {"matcher-not-equal-chain", Severity::info, "Three or more != on one label",
     R"(up{job!="a", job!="b", job!="c"})", R"(up{job!~"a|b|c"})", check<not_equal_chain>()},
    {"matcher-missing-label", Severity::info, "= \"\" asks for series without the label",
     R"(up{job="a", env=""})", R"(up{job="a", env!=""})", check<matches_missing>()},
    {"matcher-status-pattern", Severity::error, "A pattern of status codes compared as text",
     R"(rate(http_requests_total{code="5.."}[5m]))", R"(rate(http_requests_total{code=~"5.."}[5m]))",
     check<status_pattern>()},
    {"matcher-status-class", Severity::info, "A class of status codes, 5xx, compared as text",
     R"q(rate(http_requests_total{code="5xx"}[5m]))q", R"q(rate(http_requests_total{code=~"5.."}[5m]))q",
     check<status_class>()},
    {"matcher-pattern-with-equal", Severity::warning, "Something that looks like a pattern compared as text",
     R"(up{job="api|web"})", R"(up{job=~"api|web"})", check<pattern_with_equal>()},
    {"matcher-space", Severity::warning, "A value with a space at its ends", R"(up{job="node "})",
     R"(up{job="node"})", check<surrounding_space>()},
    {"matcher-variable", Severity::warning, "A dashboard variable that was not filled in",
     R"(up{job="$job"})", R"(up{job="node"})", check<unfilled_variable>()},
    {"selector-name-pattern", Severity::warning, "A pattern for the metric name",
     R"(rate({__name__=~"http_.*_total"}[5m]))", "rate(http_requests_total[5m])", check<name_pattern>()},
    {"selector-no-name", Severity::warning, "A selector without any metric name", R"(count({job="node"}))",
     R"(count(up{job="node"}))", check<no_name>()},
    {"matcher-type", Severity::error, "__type__ compared with what is no type",
     R"({__type__="count", job="node"})", R"({__type__="counter", job="node"})", check<type_of_nothing>()},
    {"matcher-integer-bound", Severity::warning, "le or quantile written as an integer",
     R"(rate(http_request_duration_seconds_bucket{le="1"}[5m]))",
     R"(rate(http_request_duration_seconds_bucket{le=~"1|1.0"}[5m]))", check<integer_bound>()},
    {"facts-unknown-metric", Severity::warning, "A metric that the server doesn't have", "sum(node_lod1)",
     "sum(node_load1)", check<unknown_metric>(), true, Setting::facts},
    {"facts-unknown-label", Severity::warning, "A label that the metric doesn't have",
     R"(node_load1{pod="a"})", R"(node_load1{instance="a:9100"})", check<unknown_label>(), true,
     Setting::facts},
    {"facts-unknown-value", Severity::warning, "A value that the label doesn't have",
     R"(rate(http_requests_total{code="5xx"}[5m]))", R"(rate(http_requests_total{code=~"5.."}[5m]))",
     check<unknown_value>(), true, Setting::facts},
};

}  // namespace

std::span<const Rule> selector_rules() {
  return kRules;
}

}  // namespace promql::lint
