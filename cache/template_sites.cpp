#include "cache/template_sites.hpp"

#include <chrono>

namespace cache {

namespace {

using promql::as;
using Kind = TemplateSite::Kind;

double seconds(promql::Duration length) {
  return std::chrono::duration<double>(length).count();
}

class Collector {
 public:
  // An explicit stack: expressions are as deep as the parser lets them be.
  TemplateSites run(promql::Expr& root) {
    todo_.push_back({&root, {}});
    while (!todo_.empty()) {
      const auto [expr, function] = todo_.back();
      todo_.pop_back();
      visit(*expr, function);
    }
    return std::move(out_);
  }

 private:
  struct Visit {
    promql::Expr* expr;
    std::string_view function;
  };

  void visit(promql::Expr& expr, std::string_view function) {
    switch (expr.kind) {
      case promql::ExprKind::number:
        add_number(static_cast<promql::NumberLiteral&>(expr), Kind::other);
        return;
      case promql::ExprKind::string:
        out_.texts.push_back(static_cast<promql::StringLiteral&>(expr).value);
        return;
      case promql::ExprKind::vector_selector:
        add_selector(static_cast<promql::VectorSelector&>(expr));
        break;
      case promql::ExprKind::matrix_selector: {
        auto& matrix = static_cast<promql::MatrixSelector&>(expr);
        if (!matrix.window_expr) add_duration(Kind::window, expr, matrix.window).function = function;
        break;
      }
      case promql::ExprKind::subquery:
        add_subquery(static_cast<promql::SubqueryExpr&>(expr));
        break;
      case promql::ExprKind::aggregate: {
        auto& aggregate = static_cast<promql::AggregateExpr&>(expr);
        for (const auto& label : aggregate.grouping) out_.texts.push_back(label.name);
        const bool quantile = aggregate.op == promql::AggregateOp::quantile;
        const bool k = aggregate.op == promql::AggregateOp::topk ||
                       aggregate.op == promql::AggregateOp::bottomk ||
                       aggregate.op == promql::AggregateOp::limitk;
        push(aggregate.expr, {}, Kind::other);
        push(aggregate.param, {}, quantile ? Kind::quantile : k ? Kind::k : Kind::other);
        return;
      }
      case promql::ExprKind::call: {
        auto& call = static_cast<promql::Call&>(expr);
        const auto name = call.function->name;
        const bool quantile = name == "histogram_quantile" || name == "quantile_over_time";
        for (std::size_t i = 0; i < call.args.size(); ++i) {
          auto kind = quantile && i == 0                   ? Kind::quantile
                      : name == "predict_linear" && i == 1 ? Kind::horizon
                                                           : Kind::other;
          push(call.args[i], name, kind);
        }
        return;
      }
      case promql::ExprKind::binary: {
        auto& binary = static_cast<promql::BinaryExpr&>(expr);
        if (binary.matching) {
          for (const auto& label : binary.matching->labels) out_.texts.push_back(label.name);
          for (const auto& label : binary.matching->include) out_.texts.push_back(label.name);
        }
        const auto kind = promql::is_comparison(binary.op) ? Kind::threshold : Kind::other;
        push(binary.lhs, function, kind);
        push(binary.rhs, function, kind);
        return;
      }
      default:
        break;
    }
    promql::for_each_child(expr, [&](promql::Expr*& child) { todo_.push_back({child, function}); });
  }

  // A literal that stands at this place by itself is a site of the kind; anything else is walked through.
  void push(promql::Expr* expr, std::string_view function, Kind kind) {
    if (!expr) return;
    auto& bare = promql::without_parens(*expr);
    if (auto* number = as<promql::NumberLiteral>(&bare); number && kind != Kind::other) {
      add_number(*number, kind);
    } else {
      todo_.push_back({expr, function});
    }
  }

  void add_number(promql::NumberLiteral& literal, Kind kind) {
    TemplateSite site;
    site.kind = kind;
    site.node = &literal;
    site.number = literal.value;
    out_.sites.push_back(site);
  }

  TemplateSite& add_duration(Kind kind, promql::Expr& node, promql::Duration length) {
    TemplateSite site;
    site.kind = kind;
    site.node = &node;
    site.length = length;
    site.number = seconds(length);
    out_.sites.push_back(site);
    return out_.sites.back();
  }

  void add_shift(promql::TimeShift& shift, promql::Expr& node) {
    if (shift.at == promql::TimeShift::At::timestamp)
      add_duration(Kind::other, node, std::chrono::milliseconds(shift.at_ms));
    if (shift.offset.count() == 0 || shift.offset_expr) return;
    add_duration(shift.offset.count() > 0 ? Kind::offset : Kind::other, node, shift.offset).shift = &shift;
  }

  void add_subquery(promql::SubqueryExpr& subquery) {
    if (!subquery.window_expr) add_duration(Kind::subwindow, subquery, subquery.window).step = subquery.step;
    if (!subquery.step_expr && subquery.step.count() != 0) add_duration(Kind::other, subquery, subquery.step);
    add_shift(subquery.shift, subquery);
  }

  void add_selector(promql::VectorSelector& selector) {
    add_shift(selector.shift, selector);
    auto metric = selector.name;
    for (const auto& matcher : selector.matchers)
      if (metric.empty() && matcher.name == "__name__" && matcher.op == promql::MatchOp::equal)
        metric = matcher.value;
    if (!metric.empty()) out_.texts.push_back(metric);
    for (auto& matcher : selector.matchers) {
      out_.texts.push_back(matcher.name);
      const bool fixed = metric.empty() || matcher.op != promql::MatchOp::equal || matcher.value.empty() ||
                         matcher.name == "__name__" || matcher.name == "le";
      if (fixed) {
        out_.texts.push_back(matcher.value);
        continue;
      }
      TemplateSite site;
      site.kind = Kind::value;
      site.matcher = &matcher;
      site.metric = metric;
      out_.sites.push_back(site);
    }
  }

  std::vector<Visit> todo_;
  TemplateSites out_;
};

}  // namespace

TemplateSites template_sites(promql::Expr& root) {
  return Collector().run(root);
}

}  // namespace cache
