#include "translate/names.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "base/utf8.hpp"
#include "promql/rewrite.hpp"

namespace translate {

namespace {

using catalog::Family;
using promql::MatchOp;
using Severity = Finding::Severity;

constexpr std::size_t kSuggestions = 3;
constexpr std::size_t kMaxFindings = 20;
constexpr std::size_t kMaxNamesOfRegex = 1000;

std::string quoted(std::string_view text) {
  constexpr std::size_t kLimit = 120;
  const auto shown = base::utf8_prefix(text, kLimit);
  return '"' + std::string(shown) + (shown.size() < text.size() ? "…\"" : "\"");
}

std::string did_you_mean(const std::vector<std::string>& names) {
  if (names.empty()) return {};
  std::string out = "; did you mean ";
  for (std::size_t i = 0; i < names.size() && i < kSuggestions; ++i)
    out += (i == 0 ? "" : ", ") + quoted(names[i]);
  return out + '?';
}

// Written by Prometheus itself, and only while an alert is active.
bool is_own_metric(std::string_view name) {
  return name == "ALERTS" || name == "ALERTS_FOR_STATE";
}

// What a selector may stand for: nothing when it can't be told, e.g. without a metric name.
using Families = std::vector<const Family*>;

bool has_label(const Family& family, std::string_view label) {
  using catalog::MetricType;
  if (label == "le")
    return family.label(label) || family.type == MetricType::histogram ||
           family.type == MetricType::gauge_histogram;
  if (label == "quantile") return family.label(label) || family.type == MetricType::summary;
  return family.label(label) != nullptr;
}

// What a selector asks for by name; both empty when by none.
struct Asked {
  std::string_view name;
  std::string_view pattern;
};

Asked asked_of(const promql::VectorSelector& selector) {
  Asked asked{selector.name, {}};
  for (const auto& matcher : selector.matchers) {
    if (matcher.name != "__name__") continue;
    if (matcher.op == MatchOp::equal && asked.name.empty()) asked.name = matcher.value;
    if (matcher.op == MatchOp::regex) asked.pattern = matcher.value;
  }
  return asked;
}

// The pattern as Prometheus reads it: anchored at both ends (by FullMatch), the dot matching everything.
re2::RE2 compile(std::string_view pattern) {
  return re2::RE2("(?s:" + std::string(pattern) + ")", re2::RE2::Quiet);
}

class NameCheck {
 public:
  NameCheck(const promql::Expr& root, const catalog::Snapshot& snapshot) : root_(root), snapshot_(snapshot) {}

  std::vector<Finding> run() {
    for (const auto* selector : promql::selectors(root_)) check_selector(*selector);
    promql::walk(root_, [&](const promql::Expr& expr) {
      if (const auto* aggregate = promql::as<promql::AggregateExpr>(&expr)) check_grouping(*aggregate);
      if (const auto* binary = promql::as<promql::BinaryExpr>(&expr)) check_matching(*binary);
      return findings_.size() < kMaxFindings;
    });
    return std::move(findings_);
  }

 private:
  void add(std::string_view rule, Severity severity, std::string message) {
    if (findings_.size() >= kMaxFindings) return;
    const bool known = std::any_of(findings_.begin(), findings_.end(),
                                   [&](const Finding& finding) { return finding.message == message; });
    if (!known) findings_.push_back({std::string(rule), severity, std::move(message), {}});
  }

  // The families that a selector asks for; empty when the catalog can't tell.
  Families families_of(const Asked& asked) const {
    if (asked.name.empty()) return asked.pattern.empty() ? Families{} : families_like(asked.pattern);
    const Family* family = snapshot_.find(asked.name);
    return family == nullptr ? Families{} : Families{family};
  }

  Families families_like(std::string_view pattern) const {
    const re2::RE2 regex = compile(pattern);
    Families found;
    if (!regex.ok()) return found;
    for (const Family& family : snapshot_.families()) {
      const auto matches = [&](const std::string& name) { return re2::RE2::FullMatch(name, regex); };
      if (matches(family.name) ||
          std::any_of(family.series_names.begin(), family.series_names.end(), matches))
        found.push_back(&family);
      if (found.size() >= kMaxNamesOfRegex) break;
    }
    return found;
  }

  void check_selector(const promql::VectorSelector& selector) {
    const Asked asked = asked_of(selector);
    const auto& [name, pattern] = asked;
    const Families families = families_of(asked);
    if (families.empty()) {
      if (is_own_metric(name)) return;
      if (!name.empty())
        add("unknown-metric", Severity::error,
            "the metric " + quoted(name) + " does not exist" +
                did_you_mean(snapshot_.nearest(name, kSuggestions)));
      else if (!pattern.empty())
        add("unknown-metric", Severity::error, "no metric has a name that matches " + quoted(pattern));
      return;
    }
    const auto& series = families.front()->series_names;
    if (!name.empty() && !series.empty() && std::find(series.begin(), series.end(), name) == series.end())
      add("unknown-metric", Severity::error,
          quoted(name) + " has no series under that name" + did_you_mean(series));
    for (const auto& matcher : selector.matchers)
      if (matcher.name != "__name__") check_label(matcher, families);
  }

  // Whether a value exists is the linter's to say: it may be there again in a minute.
  void check_label(const promql::Matcher& matcher, const Families& families) {
    if (!labels_known(families)) return;
    const bool exists = std::any_of(families.begin(), families.end(),
                                    [&](const Family* family) { return has_label(*family, matcher.name); });
    if (exists) return;
    // `label=""` asks for series without the label, which is what there is.
    const bool harmless = matcher.op == MatchOp::equal && matcher.value.empty();
    add("unknown-label", harmless ? Severity::warning : Severity::error,
        "the metric " + quoted(families.front()->name) + " has no label " + quoted(matcher.name) +
            label_list(families));
  }

  void check_grouping(const promql::AggregateExpr& aggregate) {
    if (aggregate.grouping.empty()) return;
    const auto available = labels_below(*aggregate.expr);
    if (!available) return;
    for (const auto& label : aggregate.grouping)
      if (!available->contains(std::string(label.name)))
        add("unknown-label", aggregate.without ? Severity::warning : Severity::error,
            std::string(aggregate.without ? "without" : "by") + " names the label " + quoted(label.name) +
                ", which nothing below it has" + label_list(*available));
  }

  void check_matching(const promql::BinaryExpr& binary) {
    if (binary.matching == nullptr) return;
    const auto left = labels_below(*binary.lhs);
    const auto right = labels_below(*binary.rhs);
    if (!left || !right) return;
    const auto nowhere = [&](std::string_view label) {
      return !left->contains(std::string(label)) && !right->contains(std::string(label));
    };
    for (const auto& label : binary.matching->labels)
      if (nowhere(label.name))
        add("unknown-label", binary.matching->on ? Severity::error : Severity::warning,
            std::string(binary.matching->on ? "on" : "ignoring") + " names the label " + quoted(label.name) +
                ", which neither side has");
    for (const auto& label : binary.matching->include)
      if (nowhere(label.name))
        add("unknown-label", Severity::error,
            "group_left/group_right names the label " + quoted(label.name) + ", which neither side has");
  }

  // Every label that a series below `expr` can have; nothing when some selector's labels are not known.
  std::optional<std::set<std::string>> labels_below(const promql::Expr& expr) const {
    std::set<std::string> labels = {"__name__"};
    for (const auto* selector : promql::selectors(expr)) {
      const Families families = families_of(asked_of(*selector));
      if (families.empty() || !labels_known(families)) return std::nullopt;
      for (const Family* family : families) {
        for (const auto& label : family->labels) labels.insert(label.name);
        for (const char* label : {"le", "quantile"})
          if (has_label(*family, label)) labels.insert(label);
      }
    }
    bool open = false;
    promql::walk(expr, [&](const promql::Expr& node) {
      if (const auto* call = promql::as<promql::Call>(&node)) {
        // label_replace and label_join make the label that their second argument names; info() brings any.
        const auto function = call->function->name;
        if (function == "info") open = true;
        if ((function == "label_replace" || function == "label_join") && call->args.size() > 1)
          insert_text(labels, call->args[1]);
      }
      const auto* aggregate = promql::as<promql::AggregateExpr>(&node);
      if (aggregate != nullptr && aggregate->op == promql::AggregateOp::count_values)
        insert_text(labels, aggregate->param);
      return true;
    });
    if (open) return std::nullopt;
    return labels;
  }

  static void insert_text(std::set<std::string>& labels, const promql::Expr* expr) {
    if (expr == nullptr) return;
    if (const auto* text = promql::as<promql::StringLiteral>(&promql::without_parens(*expr)))
      labels.emplace(text->value);
  }

  // A family that is known from metadata alone has no labels yet.
  static bool labels_known(const Families& families) {
    return std::none_of(families.begin(), families.end(),
                        [](const Family* family) { return family->labels.empty(); });
  }

  static std::string label_list(const std::set<std::string>& labels) {
    std::string out;
    std::size_t listed = 0;
    for (const auto& label : labels)
      if (label != "__name__" && listed++ < 15) out += (out.empty() ? "; it has " : ", ") + label;
    return out;
  }

  static std::string label_list(const Families& families) {
    std::set<std::string> labels;
    for (const auto& label : families.front()->labels) labels.insert(label.name);
    return label_list(labels);
  }

  const promql::Expr& root_;
  const catalog::Snapshot& snapshot_;
  std::vector<Finding> findings_;
};

}  // namespace

std::size_t families_asked(const promql::VectorSelector& selector, const catalog::Snapshot& snapshot) {
  const Asked asked = asked_of(selector);
  if (!asked.name.empty()) return 1;
  const auto& families = snapshot.families();
  if (asked.pattern.empty()) return std::min(families.size(), kMaxNamesOfRegex);
  const re2::RE2 regex = compile(asked.pattern);
  if (!regex.ok()) return 0;
  const auto found = std::count_if(families.begin(), families.end(), [&](const Family& family) {
    const auto matches = [&](const std::string& name) { return re2::RE2::FullMatch(name, regex); };
    return matches(family.name) ||
           std::any_of(family.series_names.begin(), family.series_names.end(), matches);
  });
  return std::min(static_cast<std::size_t>(found), kMaxNamesOfRegex);
}

std::vector<Finding> check_names(const promql::Expr& expr, const catalog::Snapshot& snapshot) {
  if (snapshot.families().empty())
    return {{"catalog-empty",
             Severity::warning,
             "what the upstream holds is not known yet: metrics and labels were not checked",
             {}}};
  return NameCheck(expr, snapshot).run();
}

}  // namespace translate
