#include "promql/lint/context.hpp"

#include <algorithm>
#include <tuple>

#include "base/utf8.hpp"
#include "promql/printer.hpp"
#include "promql/text.hpp"

namespace promql::lint {
namespace {

constexpr std::size_t kMaxMessage = 600;

template <class Fn>
void for_each_operand(const Expr& expr, Fn&& fn) {
  switch (expr.kind) {
    case ExprKind::vector_selector:
      break;
    case ExprKind::matrix_selector:
      fn(*static_cast<const MatrixSelector&>(expr).selector);
      break;
    case ExprKind::subquery:
      fn(*static_cast<const SubqueryExpr&>(expr).expr);
      break;
    default:
      for_each_child(expr, fn);
  }
}

// type_of() of a node whose children have theirs: asking the tree anew at every node would be quadratic.
ValueType type_above(const std::vector<Node>& nodes, std::uint32_t at) {
  const Expr& expr = *nodes[at].expr;
  const std::uint32_t first = at + 1;
  switch (expr.kind) {
    case ExprKind::paren:
    case ExprKind::unary:
      return nodes[first].type;
    case ExprKind::binary: {
      const bool scalar =
          nodes[first].type == ValueType::scalar && nodes[nodes[first].end].type == ValueType::scalar;
      return scalar ? ValueType::scalar : ValueType::vector;
    }
    default:
      return type_of(expr);
  }
}

}  // namespace

std::string_view metric_name(const VectorSelector& selector) {
  if (!selector.name.empty()) return selector.name;
  for (const Matcher& matcher : selector.matchers)
    if (matcher.name == "__name__" && matcher.op == MatchOp::equal) return matcher.value;
  return {};
}

MetricType stated_type(Context& context, const VectorSelector& selector) {
  for (const Matcher& matcher : selector.matchers)
    if (matcher.name == "__type__" && matcher.op == MatchOp::equal)
      for (int type = 0; type <= static_cast<int>(MetricType::stateset); ++type)
        if (to_string(static_cast<MetricType>(type)) == matcher.value) return static_cast<MetricType>(type);
  const MetricFacts* facts = context.metric(selector);
  return facts ? facts->type : MetricType::unknown;
}

std::optional<double> constant(const Context& context, std::uint32_t at) {
  const Node& node = context.node(at);
  if (node.has_selector || !node.values.is_constant()) return std::nullopt;
  return node.values.low;
}

bool joins_vectors(const Context& context, std::uint32_t binary) {
  return context.type(context.lhs(binary)) == ValueType::vector &&
         context.type(context.rhs(binary)) == ValueType::vector;
}

bool drops_labels(AggregateOp op) {
  return op != AggregateOp::topk && op != AggregateOp::bottomk && op != AggregateOp::limitk &&
         op != AggregateOp::limit_ratio;
}

std::string where_removed(const Context& context, const LabelSet& labels) {
  const auto* aggregate = context.node_as<AggregateExpr>(labels.shaped_by);
  if (!aggregate) return "is not there";
  std::vector<std::string_view> names;
  for (const Label& label : aggregate->grouping)
    if (names.size() < 8) names.push_back(label.name);
  std::string text = "was removed by " + std::string(to_string(aggregate->op));
  if (aggregate->without || !names.empty())
    text += std::string(aggregate->without ? " without (" : " by (") + joined(names) + ")";
  return text + "()";
}

std::string number_text(double value) {
  std::string text;
  append_number(text, value);
  return text;
}

std::string joined(const std::vector<std::string_view>& words, std::string_view separator) {
  std::string text;
  for (std::string_view word : words) {
    if (!text.empty()) text += separator;
    text += word;
  }
  return text;
}

std::optional<TextEdit> remove_matcher(const VectorSelector& selector, const Matcher& matcher) {
  const auto index = static_cast<std::size_t>(&matcher - selector.matchers.data());
  const SourceRange name = selector.name_range;  // may stand between matchers: {a="b", "metric"}
  std::uint32_t end = UINT32_MAX;
  if (index + 1 < selector.matchers.size()) end = selector.matchers[index + 1].range.start;
  if (name.size() > 0 && name.start >= matcher.range.end) end = std::min(end, name.start);
  if (end != UINT32_MAX) return TextEdit{{matcher.range.start, end}, ""};
  if (index > 0) {
    const std::uint32_t start = selector.matchers[index - 1].range.end;
    return TextEdit{{name.end <= matcher.range.start ? std::max(start, name.end) : start, matcher.range.end},
                    ""};
  }
  if (selector.name.empty()) return std::nullopt;
  return TextEdit{matcher.range, ""};
}

std::string matcher_text(std::string_view name, MatchOp op, std::string_view value) {
  std::string text = is_legacy_label_name(name) ? std::string(name) : quote(name);
  text += to_string(op);
  append_quoted(text, value);
  return text;
}

Context::Context(const Expr& root, std::string_view source, const LintOptions& lint_options)
    : options(lint_options), source_(source) {
  build(root);
  for (std::size_t at = nodes_.size(); at-- > 0;) summarize(static_cast<std::uint32_t>(at));
}

void Context::build(const Expr& root) {
  struct Entry {
    const Expr* expr;
    std::uint32_t parent;
    std::uint32_t position;
  };
  std::vector<Entry> stack{{&root, kNone, 0}};
  while (!stack.empty()) {
    const Entry entry = stack.back();
    stack.pop_back();
    const auto at = static_cast<std::uint32_t>(nodes_.size());
    Node node;
    node.expr = entry.expr;
    node.parent = entry.parent;
    node.position = entry.position;
    if (entry.parent != kNone) {
      const Node& parent = nodes_[entry.parent];
      node.user = parent.expr->kind == ExprKind::paren ? parent.user : entry.parent;
      node.call = parent.call;
      node.aggregate = parent.aggregate;
      node.subquery = parent.subquery;
      node.quantile = parent.quantile;
      if (const auto* call = as<Call>(parent.expr)) {
        node.call = entry.parent;
        if (call->function->name.starts_with("histogram_quantile")) node.quantile = entry.parent;
      } else if (parent.expr->kind == ExprKind::aggregate) {
        node.aggregate = entry.parent;
      } else if (parent.expr->kind == ExprKind::subquery) {
        node.subquery = entry.parent;
      }
    }
    nodes_.push_back(node);
    const std::size_t first = stack.size();
    std::uint32_t position = 0;
    for_each_operand(*entry.expr, [&](const Expr& operand) { stack.push_back({&operand, at, position++}); });
    std::reverse(stack.begin() + static_cast<std::ptrdiff_t>(first), stack.end());
  }
  for (std::size_t at = nodes_.size(); at-- > 0;) {
    Node& node = nodes_[at];
    node.end = std::max(node.end, static_cast<std::uint32_t>(at + 1));
    if (node.parent != kNone) nodes_[node.parent].end = std::max(nodes_[node.parent].end, node.end);
  }
}

void Context::summarize(std::uint32_t at) {
  Node& node = nodes_[at];
  node.type = type_above(nodes_, at);
  if (const auto* selector = as<VectorSelector>(node.expr)) {
    node.metric = metric_name(*selector);
    node.several_metrics = node.metric.empty();
    node.offset = selector->shift.offset;
    node.several_offsets = selector->shift.offset_expr || selector->shift.at != TimeShift::At::none;
    node.has_selector = true;
    node.first_selector = at;
  }
  for (std::uint32_t child = at + 1; child < node.end; child = nodes_[child].end) {
    const Node& below = nodes_[child];
    if (!below.has_selector) continue;
    if (!node.has_selector) {
      node.metric = below.metric;
      node.offset = below.offset;
      node.first_selector = below.first_selector;
    }
    node.several_metrics |= below.several_metrics || node.metric != below.metric;
    node.several_offsets |= below.several_offsets || node.offset != below.offset;
    node.has_selector = true;
  }
  if (const auto* subquery = as<SubqueryExpr>(node.expr)) {
    node.offset += subquery->shift.offset;
    node.several_offsets |= subquery->shift.offset_expr || subquery->shift.at != TimeShift::At::none;
  }
  if (node.several_metrics) node.metric = {};
  find_labels(nodes_, at, label_sets_);
  find_values(nodes_, at);
}

std::uint32_t Context::child(std::uint32_t at, std::uint32_t position) const {
  std::uint32_t child = at + 1;
  while (position-- > 0) child = nodes_[child].end;
  return child;
}

std::uint32_t Context::body(std::uint32_t aggregate) const {
  const auto& node = static_cast<const AggregateExpr&>(*nodes_[aggregate].expr);
  return child(aggregate, node.param ? 1 : 0);
}

std::uint32_t Context::inside_parens(std::uint32_t at) const {
  while (nodes_[at].expr->kind == ExprKind::paren) ++at;
  return at;
}

bool Context::same(std::uint32_t a, std::uint32_t b) const {
  a = inside_parens(a);
  b = inside_parens(b);
  if (nodes_[a].end - a != nodes_[b].end - b) return false;
  return equal(*nodes_[a].expr, *nodes_[b].expr);
}

const MetricFacts* Context::metric(const VectorSelector& selector) {
  const std::string_view name = metric_name(selector);
  if (!options.facts || name.empty()) return nullptr;
  auto found = metrics_.find(name);
  if (found == metrics_.end()) found = metrics_.emplace(std::string(name), options.facts->metric(name)).first;
  return found->second ? &*found->second : nullptr;
}

std::optional<Version> Context::version() const {
  if (options.version) return options.version;
  return options.facts ? options.facts->version() : std::nullopt;
}

std::string Context::snippet(const Expr& expr) const {
  constexpr std::size_t kLimit = 60;
  std::string_view whole = expr.range.of(source_);
  std::string printed;
  if (whole.empty()) {
    // Without source the tree must tell; a large one is not worth printing for a message.
    constexpr std::size_t kSmall = 1000;
    if (nodes_.size() > kSmall) return "this part";
    printed = print(expr);
    whole = printed;
  }
  std::string text;
  for (char c : whole.substr(0, kLimit * 2)) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) text += c;
    if (space && !text.empty() && text.back() != ' ') text += ' ';
  }
  if (text.size() <= kLimit && whole.size() <= kLimit * 2) return text;
  std::size_t cut = std::min(text.size(), kLimit);
  while (cut > 0 && cut < text.size() && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
  text.resize(cut);
  return text + "…";
}

void Context::report(SourceRange range, std::string message, std::optional<TextEdit> fix) {
  if (findings_.size() >= options.max_findings) return;
  if (fix && (fix->range.end > source_.size() || fix->range.start > fix->range.end || range.size() == 0))
    fix.reset();
  message = base::valid_utf8(base::utf8_prefix(message, kMaxMessage));
  findings_.push_back({rule_->id, rule_->severity, range, std::move(message), std::move(fix)});
}

std::vector<Finding> Context::run() {
  for (const Rule& rule : rules()) {
    if (options.disabled.contains(rule.id) || (rule.needs_facts && !options.facts)) continue;
    rule_ = &rule;
    for (std::size_t at = 0; at < nodes_.size(); ++at)
      if (rule.check.every_kind || nodes_[at].expr->kind == rule.check.kind)
        rule.check.run(*this, static_cast<std::uint32_t>(at));
  }
  std::stable_sort(findings_.begin(), findings_.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.range, a.rule) < std::tie(b.range, b.rule);
  });
  return std::move(findings_);
}

}  // namespace promql::lint
