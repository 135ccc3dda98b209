#include "promql/lint/labels.hpp"

#include <algorithm>

#include "promql/lint/context.hpp"

namespace promql::lint {
namespace {

constexpr std::size_t kMaxNames = 48;
constexpr std::size_t kMaxFixed = 16;
constexpr std::size_t kMaxJoined = 8;

using Names = std::vector<std::string_view>;

bool has(const Names& names, std::string_view label) {
  return std::binary_search(names.begin(), names.end(), label);
}

Names sorted_names(std::span<const Label> labels) {
  Names names;
  for (const Label& label : labels) names.push_back(label.name);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

Names set_union(const Names& a, const Names& b) {
  Names result;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
  return result;
}
Names set_difference(const Names& a, const Names& b) {
  Names result;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
  return result;
}
Names set_intersection(const Names& a, const Names& b) {
  Names result;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
  return result;
}

void limit(LabelSet& set) {
  if (set.names.size() > kMaxNames) {
    set.names.clear();
    set.open = true;
  }
  if (set.fixed.size() > kMaxFixed) set.fixed.resize(kMaxFixed);
  if (set.joined.size() > kMaxJoined) set.joined.resize(kMaxJoined);
}

void erase_fixed(LabelSet& set, std::string_view label) {
  std::erase_if(set.fixed, [&](const auto& pair) { return pair.first == label; });
}

LabelSet of_selector(const VectorSelector& selector) {
  LabelSet set;
  for (const Matcher& matcher : selector.matchers) {
    if (matcher.op != MatchOp::equal || matcher.name == "__name__") continue;
    if (matcher.value.empty()) {
      set.remove(matcher.name);
    } else if (!set.value(matcher.name)) {
      set.fixed.emplace_back(matcher.name, matcher.value);
    }
  }
  std::sort(set.fixed.begin(), set.fixed.end());
  return set;
}

// Both describe the same series: what they say together.
LabelSet both(const LabelSet& a, const LabelSet& b) {
  LabelSet set;
  set.open = a.open && b.open;
  if (a.open && b.open)
    set.names = set_union(a.names, b.names);
  else if (a.open)
    set.names = set_difference(b.names, a.names);
  else if (b.open)
    set.names = set_difference(a.names, b.names);
  else
    set.names = set_intersection(a.names, b.names);
  std::set_union(a.fixed.begin(), a.fixed.end(), b.fixed.begin(), b.fixed.end(),
                 std::back_inserter(set.fixed));
  set.joined = a.joined;
  for (const auto& joined : b.joined)
    if (std::find(set.joined.begin(), set.joined.end(), joined) == set.joined.end())
      set.joined.push_back(joined);
  set.shaped_by = a.open ? b.shaped_by : a.shaped_by;
  return set;
}

// A series is described by one or the other.
LabelSet either(const LabelSet& a, const LabelSet& b) {
  LabelSet set;
  set.open = a.open || b.open;
  if (a.open && b.open)
    set.names = set_intersection(a.names, b.names);
  else if (a.open)
    set.names = set_difference(a.names, b.names);
  else if (b.open)
    set.names = set_difference(b.names, a.names);
  else
    set.names = set_union(a.names, b.names);
  std::set_intersection(a.fixed.begin(), a.fixed.end(), b.fixed.begin(), b.fixed.end(),
                        std::back_inserter(set.fixed));
  set.shaped_by = a.open ? b.shaped_by : a.shaped_by;
  return set;
}

LabelSet of_aggregate(const AggregateExpr& aggregate, LabelSet set, std::uint32_t at) {
  switch (aggregate.op) {
    case AggregateOp::topk:
    case AggregateOp::bottomk:
    case AggregateOp::limitk:
    case AggregateOp::limit_ratio:
      return set;
    default:
      break;
  }
  const Names grouping = sorted_names(aggregate.grouping);
  if (aggregate.without) {
    for (std::string_view label : grouping) set.remove(label);
  } else {
    set.keep(grouping);
  }
  if (aggregate.op == AggregateOp::count_values)
    if (const auto* label = as<StringLiteral>(&without_parens(*aggregate.param))) set.add(label->value);
  set.shaped_by = at;
  return set;
}

std::string_view string_argument(const Call& call, std::size_t index) {
  if (index >= call.args.size()) return {};
  const auto* text = as<StringLiteral>(&without_parens(*call.args[index]));
  return text ? text->value : std::string_view{};
}

LabelSet of_call(const Call& call, const std::vector<Node>& nodes, std::uint32_t at, const LabelSets& sets) {
  const std::string_view name = call.function->name;
  LabelSet set;
  // The labels come from the one vector or matrix argument.
  std::uint32_t child = at + 1;
  bool found = false;
  for (std::size_t arg = 0; arg < call.args.size(); ++arg) {
    const ValueType type = nodes[child].type;
    if (!found && (type == ValueType::vector || type == ValueType::matrix)) {
      set = sets[nodes[child].labels];
      found = true;
    }
    child = nodes[child].end;
  }
  if (!found) {
    set.open = false;
    return set;
  }
  if (name == "absent" || name == "absent_over_time") {
    LabelSet result;
    result.open = false;
    for (const auto& pair : set.fixed) result.names.push_back(pair.first);
    return result;
  }
  if (name == "label_replace") {
    const std::string_view label = string_argument(call, 1);
    // An empty replacement takes the label away where the pattern matches.
    set.add(label);
  } else if (name == "label_join") {
    set.add(string_argument(call, 1));
  } else if (name == "histogram_quantile") {
    set.remove("le");
  } else if (name == "histogram_quantiles") {
    set.remove("le");
    set.add(string_argument(call, 1));
  } else if (name == "info") {
    set.open = true;
    set.names.clear();
  } else if (name == "scalar") {
    set = LabelSet{};
    set.open = false;
  }
  return set;
}

LabelSet of_binary(const BinaryExpr& binary, const LabelSet& lhs, const LabelSet& rhs, ValueType left_type,
                   ValueType right_type, std::uint32_t at) {
  const bool left_vector = left_type == ValueType::vector;
  const bool right_vector = right_type == ValueType::vector;
  if (!left_vector || !right_vector) return left_vector ? lhs : rhs;
  if (binary.op == BinaryOp::logical_or) return either(lhs, rhs);
  if (is_set_operator(binary.op)) return lhs;
  const VectorMatching* matching = binary.matching;
  if (matching && matching->group != VectorMatching::Group::none) {
    const bool left = matching->group == VectorMatching::Group::left;
    LabelSet set = left ? lhs : rhs;
    const LabelSet& one = left ? rhs : lhs;
    for (const Label& label : matching->include) {
      const auto value = one.value(label.name);
      if (value && value->empty()) {
        set.remove(label.name);
        continue;
      }
      set.add(label.name);
      if (value) set.fixed.emplace_back(label.name, *value);
      set.joined.push_back({label.name, at});
    }
    std::sort(set.fixed.begin(), set.fixed.end());
    return set;
  }
  LabelSet set = both(lhs, rhs);
  if (matching && matching->on) {
    const bool filled = matching->has_fill_left || matching->has_fill_right;
    if (filled) set = either(lhs, rhs);
    set.keep(sorted_names(matching->labels));
  } else if (matching) {
    set = either(lhs, rhs);
    for (const Label& label : matching->labels) set.remove(label.name);
  }
  return set;
}

}  // namespace

bool LabelSet::may_have(std::string_view label) const {
  return open != has(names, label);
}

std::optional<std::string_view> LabelSet::value(std::string_view label) const {
  for (const auto& [name, value] : fixed)
    if (name == label) return value;
  if (!may_have(label)) return std::string_view{};
  return std::nullopt;
}

void LabelSet::add(std::string_view label) {
  erase_fixed(*this, label);
  const auto at = std::lower_bound(names.begin(), names.end(), label);
  const bool listed = at != names.end() && *at == label;
  if (open && listed) names.erase(at);
  if (!open && !listed) names.insert(at, label);
}

void LabelSet::remove(std::string_view label) {
  erase_fixed(*this, label);
  std::erase_if(joined, [&](const Joined& entry) { return entry.label == label; });
  const auto at = std::lower_bound(names.begin(), names.end(), label);
  const bool listed = at != names.end() && *at == label;
  if (open && !listed) names.insert(at, label);
  if (!open && listed) names.erase(at);
}

void LabelSet::keep(const std::vector<std::string_view>& sorted_labels) {
  names = open ? set_difference(sorted_labels, names) : set_intersection(sorted_labels, names);
  open = false;
  std::erase_if(fixed, [&](const auto& pair) { return !has(sorted_labels, pair.first); });
  std::erase_if(joined, [&](const Joined& entry) { return !has(sorted_labels, entry.label); });
}

std::uint32_t LabelSets::store(LabelSet set, std::uint32_t like) {
  limit(set);
  if (sets_[like] == set) return like;
  if (sets_.front() == set) return 0;
  // Beyond this many different sets "any label" is as good as what is known.
  constexpr std::size_t kMaxSets = 100'000;
  if (sets_.size() >= kMaxSets) return 0;
  sets_.push_back(std::move(set));
  return static_cast<std::uint32_t>(sets_.size() - 1);
}

bool is_matched_by(const VectorMatching* matching, std::string_view label) {
  if (!matching) return true;
  const bool listed = std::any_of(matching->labels.begin(), matching->labels.end(),
                                  [&](const Label& other) { return other.name == label; });
  return listed == matching->on;
}

void find_labels(std::vector<Node>& nodes, std::uint32_t at, LabelSets& sets) {
  Node& node = nodes[at];
  const Expr& expr = *node.expr;
  const std::uint32_t first = at + 1;
  switch (expr.kind) {
    case ExprKind::number:
    case ExprKind::string:
    case ExprKind::duration: {
      LabelSet none;
      none.open = false;
      node.labels = sets.store(std::move(none));
      break;
    }
    case ExprKind::paren:
    case ExprKind::unary:
    case ExprKind::matrix_selector:
    case ExprKind::subquery:
      node.labels = nodes[first].labels;
      break;
    case ExprKind::vector_selector:
      node.labels = sets.store(of_selector(static_cast<const VectorSelector&>(expr)));
      break;
    case ExprKind::aggregate: {
      const auto& aggregate = static_cast<const AggregateExpr&>(expr);
      const std::uint32_t body = aggregate.param ? nodes[first].end : first;
      node.labels = sets.store(of_aggregate(aggregate, sets[nodes[body].labels], at), nodes[body].labels);
      break;
    }
    case ExprKind::call:
      node.labels = sets.store(of_call(static_cast<const Call&>(expr), nodes, at, sets),
                               node.end > first ? nodes[first].labels : 0);
      break;
    case ExprKind::binary: {
      const std::uint32_t second = nodes[first].end;
      node.labels =
          sets.store(of_binary(static_cast<const BinaryExpr&>(expr), sets[nodes[first].labels],
                               sets[nodes[second].labels], nodes[first].type, nodes[second].type, at),
                     nodes[first].labels);
      break;
    }
  }
}

}  // namespace promql::lint
