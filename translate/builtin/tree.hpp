#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "promql/ast.hpp"

namespace translate::builtin {

struct Matcher {
  std::string label;
  std::string op;  // = != =~ !~
  std::string value;

  friend bool operator==(const Matcher&, const Matcher&) = default;
};

// An expression under construction: a plain value that can be copied, wrapped and changed. Binary operands
// are put in parentheses where they need them when it is printed.
struct Node {
  enum class Kind { number, text, selector, call, aggregate, binary, subquery };

  Kind kind = Kind::number;
  std::string name;               // metric, function, aggregator or operator; the digits of a number; a text
  std::vector<Matcher> matchers;  // selector
  double window = 0;              // selector, subquery: seconds; 0 makes an instant selector
  double offset = 0;              // selector, subquery: seconds
  std::vector<Node> args;         // operands; the parameter of topk and its like comes first
  std::vector<std::string> labels;   // aggregate: grouping; binary: of on/ignoring
  bool grouped = false;              // aggregate: `by`/`without` is written; binary: `on`/`ignoring` is
  bool without = false;              // aggregate: without; binary: ignoring
  bool group_left = false;           // binary
  std::vector<std::string> include;  // binary: of group_left
  bool return_bool = false;          // binary
};

Node number(double value);
Node text(std::string value);
Node selector(std::string metric, std::vector<Matcher> matchers, double window = 0);
Node call(std::string function, std::vector<Node> args);
Node aggregate(std::string op, Node of);  // over everything
Node aggregate_by(std::string op, std::vector<std::string> by,
                  Node of);  // over everything when `by` is empty
Node binary(std::string op, Node left, Node right);
Node subquery(Node of, double window, double offset = 0);

std::string print(const Node& node);
std::string print_duration(double seconds);  // "5m", "1h30m", "500ms"
std::string print_number(double value);

// The same tree as a value. Empty when it uses something that Node can't hold.
bool from_promql(const promql::Expr& expr, Node& out);

// Calls use(Node&) for every selector in the tree.
template <class Use>
void each_selector(Node& node, Use use) {
  if (node.kind == Node::Kind::selector) use(node);
  for (auto& arg : node.args) each_selector(arg, use);
}
template <class Use>
void each_aggregate(Node& node, Use use) {
  if (node.kind == Node::Kind::aggregate) use(node);
  for (auto& arg : node.args) each_aggregate(arg, use);
}

}  // namespace translate::builtin
