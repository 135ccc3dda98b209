#include "translate/builtin/pick.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace translate::builtin {
namespace {

constexpr std::size_t kPool = 60;       // drafts that are looked at
constexpr std::size_t kLongest = 4096;  // characters of an expression

bool is_comparison(const std::string& op) {
  return op == ">" || op == "<" || op == ">=" || op == "<=" || op == "==" || op == "!=";
}

bool is_number(const Node& node) {
  return node.kind == Node::Kind::number;
}

// Whether grouping leaves every series of all selectors in the tree alone.
bool merges_nothing(const Node& node, const std::vector<std::string>& labels,
                    const catalog::Snapshot& snapshot) {
  if (node.kind == Node::Kind::selector) {
    const auto* family = snapshot.find(node.name);
    if (!family || family->type == catalog::MetricType::histogram) return false;
    double ways = 1;
    for (const auto& name : labels)
      if (const auto* label = family->label(name)) ways *= static_cast<double>(label->cardinality);
    return family->series > 0 && static_cast<double>(family->series) <= ways;
  }
  return std::all_of(node.args.begin(), node.args.end(),
                     [&](const Node& arg) { return merges_nothing(arg, labels, snapshot); });
}

Node without_idle_choices(Node node, const catalog::Snapshot& snapshot) {
  for (auto& arg : node.args) arg = without_idle_choices(std::move(arg), snapshot);
  const bool plain = node.name == "sum" || node.name == "avg" || node.name == "max" || node.name == "min";
  if (node.kind == Node::Kind::aggregate && plain && !node.without &&
      merges_nothing(node.args.back(), node.labels, snapshot))
    node.name = "max";
  return node;
}

// How many of the five things two drafts differ in, and the first of them.
std::size_t differences(const Traits& a, const Traits& b, std::size_t& first) {
  const std::array<bool, 5> differs{a.metrics != b.metrics, a.metrics == b.metrics && a.core != b.core,
                                    a.grouping != b.grouping, a.scale != b.scale, a.bounded != b.bounded};
  first = static_cast<std::size_t>(std::find(differs.begin(), differs.end(), true) - differs.begin());
  return static_cast<std::size_t>(std::count(differs.begin(), differs.end(), true));
}

}  // namespace

Traits traits_of(const Node& node, const catalog::Snapshot& snapshot) {
  Traits out;
  out.result = print(without_idle_choices(node, snapshot));
  const Node* at = &node;
  while (true) {
    if (at->kind == Node::Kind::binary && is_comparison(at->name) && is_number(at->args[1])) {
      out.bounded = true;
      at = &at->args[0];
    } else if (at->kind == Node::Kind::binary && is_number(at->args[1]) &&
               (at->name == "*" || at->name == "/")) {
      out.scale += at->name + at->args[1].name;
      at = &at->args[0];
    } else if (at->kind == Node::Kind::aggregate && at->args.size() == 1) {
      out.grouping += at->name + (at->without ? " without" : " by");
      for (const auto& label : at->labels) out.grouping += ' ' + label;
      at = &at->args[0];
    } else {
      break;
    }
  }
  out.core = print(*at);
  std::set<std::string> names;
  Node core = *at;
  each_selector(core, [&](Node& leaf) {
    const auto* family = snapshot.find(leaf.name);
    names.insert(family ? family->name : leaf.name);
  });
  for (const auto& name : names) out.metrics += name + ' ';
  return out;
}

std::vector<Pick> pick(const std::vector<Draft>& drafts, const catalog::Snapshot& snapshot,
                       const std::vector<std::string>& rejected, std::size_t most) {
  std::set<std::string> seen(rejected.begin(), rejected.end()), results;
  std::vector<Pick> pool;
  for (const auto& draft : drafts) {
    if (pool.size() >= kPool) break;
    auto promql = print(draft.node);
    if (promql.size() > kLongest || !seen.insert(promql).second) continue;
    auto traits = traits_of(draft.node, snapshot);
    if (!results.insert(traits.result).second) continue;
    pool.push_back({draft, std::move(promql), std::move(traits)});
  }
  std::vector<Pick> out;
  std::array<std::size_t, 6> turns{};
  while (!pool.empty() && out.size() < most) {
    auto best = pool.begin();
    double best_worth = 0;
    std::size_t best_first = 5;
    for (auto i = pool.begin(); i != pool.end() && !out.empty(); ++i) {
      std::size_t first = 5;
      const auto apart = differences(out.front().traits, i->traits, first);
      double worth = i->draft.score - 0.02 * static_cast<double>(turns[first]);
      if (apart > 1) worth -= 0.05 * static_cast<double>(apart - 1);
      // Beyond the bound or not: one look at the other side is enough.
      if (first == 4) worth -= 0.3 * static_cast<double>(turns[first]);
      if (i == pool.begin() || worth > best_worth) {
        best = i;
        best_worth = worth;
        best_first = first;
      }
    }
    ++turns[best_first];
    out.push_back(std::move(*best));
    pool.erase(best);
  }
  return out;
}

}  // namespace translate::builtin
