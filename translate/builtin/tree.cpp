#include "translate/builtin/tree.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace translate::builtin {
namespace {

int precedence_of(const Node& node) {
  if (node.kind != Node::Kind::binary) return 10;
  if (node.name == "or") return 1;
  if (node.name == "and" || node.name == "unless") return 2;
  if (node.name == "+" || node.name == "-") return 4;
  if (node.name == "*" || node.name == "/" || node.name == "%") return 5;
  if (node.name == "^") return 6;
  return 3;
}

std::string quoted(std::string_view value) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : value) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += "\\x";
      out += kHex[static_cast<unsigned char>(c) >> 4];
      out += kHex[static_cast<unsigned char>(c) & 15];
    } else {
      out += c;
    }
  }
  return out + '"';
}

bool is_identifier(std::string_view name, bool colon) {
  if (name.empty() || (name[0] >= '0' && name[0] <= '9')) return false;
  for (const char c : name)
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
          (colon && c == ':')))
      return false;
  return true;
}

std::string joined(const std::vector<std::string>& labels) {
  std::string out;
  for (const auto& label : labels) {
    if (!out.empty()) out += ", ";
    out += is_identifier(label, false) ? label : quoted(label);
  }
  return out;
}

void put(std::string& out, const Node& node);

void put_operand(std::string& out, const Node& node, bool parens) {
  if (parens) out += '(';
  put(out, node);
  if (parens) out += ')';
}

void put_selector(std::string& out, const Node& node) {
  const bool plain = is_identifier(node.name, true);
  std::string inside;
  if (!plain && !node.name.empty()) inside = "__name__=" + quoted(node.name);
  for (const auto& matcher : node.matchers) {
    if (!inside.empty()) inside += ",";
    inside += (is_identifier(matcher.label, false) ? matcher.label : quoted(matcher.label)) + matcher.op +
              quoted(matcher.value);
  }
  if (plain) out += node.name;
  if (!inside.empty()) out += '{' + inside + '}';
  if (node.window > 0) out += '[' + print_duration(node.window) + ']';
  if (node.offset != 0) out += " offset " + print_duration(node.offset);
}

void put(std::string& out, const Node& node) {
  switch (node.kind) {
    case Node::Kind::number:
      out += node.name;
      return;
    case Node::Kind::text:
      out += quoted(node.name);
      return;
    case Node::Kind::selector:
      put_selector(out, node);
      return;
    case Node::Kind::call:
      out += node.name + '(';
      for (std::size_t i = 0; i < node.args.size(); ++i) {
        if (i > 0) out += ", ";
        put(out, node.args[i]);
      }
      out += ')';
      return;
    case Node::Kind::aggregate:
      out += node.name;
      if (node.grouped) out += (node.without ? " without (" : " by (") + joined(node.labels) + ") ";
      out += '(';
      for (std::size_t i = 0; i < node.args.size(); ++i) {
        if (i > 0) out += ", ";
        put(out, node.args[i]);
      }
      out += ')';
      return;
    case Node::Kind::subquery:
      put_operand(out, node.args[0], node.args[0].kind == Node::Kind::binary);
      out += '[' + print_duration(node.window) + ":]";
      if (node.offset != 0) out += " offset " + print_duration(node.offset);
      return;
    case Node::Kind::binary: {
      const int mine = precedence_of(node);
      put_operand(
          out, node.args[0],
          precedence_of(node.args[0]) < mine || (node.name == "^" && precedence_of(node.args[0]) == mine));
      out += ' ' + node.name;
      if (node.return_bool) out += " bool";
      if (node.grouped) out += (node.without ? " ignoring (" : " on (") + joined(node.labels) + ')';
      if (node.group_left) out += " group_left (" + joined(node.include) + ')';
      out += ' ';
      put_operand(
          out, node.args[1],
          precedence_of(node.args[1]) < mine || (node.name != "^" && precedence_of(node.args[1]) == mine));
      return;
    }
  }
}

}  // namespace

Node number(double value) {
  Node node;
  node.name = print_number(value);
  return node;
}

Node text(std::string value) {
  Node node;
  node.kind = Node::Kind::text;
  node.name = std::move(value);
  return node;
}

Node selector(std::string metric, std::vector<Matcher> matchers, double window) {
  Node node;
  node.kind = Node::Kind::selector;
  node.name = std::move(metric);
  node.matchers = std::move(matchers);
  node.window = window;
  return node;
}

Node call(std::string function, std::vector<Node> args) {
  Node node;
  node.kind = Node::Kind::call;
  node.name = std::move(function);
  node.args = std::move(args);
  return node;
}

Node aggregate(std::string op, Node of) {
  Node node;
  node.kind = Node::Kind::aggregate;
  node.name = std::move(op);
  node.args.push_back(std::move(of));
  return node;
}

Node aggregate_by(std::string op, std::vector<std::string> by, Node of) {
  auto node = aggregate(std::move(op), std::move(of));
  node.grouped = !by.empty();
  node.labels = std::move(by);
  return node;
}

Node binary(std::string op, Node left, Node right) {
  Node node;
  node.kind = Node::Kind::binary;
  node.name = std::move(op);
  node.args.push_back(std::move(left));
  node.args.push_back(std::move(right));
  return node;
}

Node subquery(Node of, double window, double offset) {
  Node node;
  node.kind = Node::Kind::subquery;
  node.window = window;
  node.offset = offset;
  node.args.push_back(std::move(of));
  return node;
}

std::string print(const Node& node) {
  std::string out;
  put(out, node);
  return out;
}

std::string print_number(double value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return {digits.data(), end};
}

std::string print_duration(double seconds) {
  auto left = static_cast<long long>(std::llround(std::abs(seconds) * 1000));
  if (left == 0) return "0s";
  std::string out = seconds < 0 ? "-" : "";
  static constexpr std::array<std::pair<std::string_view, long long>, 6> kUnits{
      {{"w", 604800000}, {"d", 86400000}, {"h", 3600000}, {"m", 60000}, {"s", 1000}, {"ms", 1}}};
  for (const auto& [unit, size] : kUnits) {
    // "1h" reads better than "3600s", but "10d" better than "1w3d".
    if (unit == "w" && left % size != 0) continue;
    if (left < size) continue;
    out += std::to_string(left / size);
    out += unit;
    left %= size;
  }
  return out;
}

bool from_promql(const promql::Expr& outer, Node& out) {
  const auto& expr = promql::without_parens(outer);
  const auto seconds = [](promql::Duration d) { return std::chrono::duration<double>(d).count(); };
  const auto take_selector = [&](const promql::VectorSelector& from, Node& to) {
    to.kind = Node::Kind::selector;
    to.name = from.name;
    to.offset = seconds(from.shift.offset);
    for (const auto& matcher : from.matchers)
      to.matchers.push_back({std::string(matcher.name), std::string(promql::to_string(matcher.op)),
                             std::string(matcher.value)});
  };
  switch (expr.kind) {
    case promql::ExprKind::number:
      out = number(promql::as<promql::NumberLiteral>(&expr)->value);
      return true;
    case promql::ExprKind::string:
      out = text(std::string(promql::as<promql::StringLiteral>(&expr)->value));
      return true;
    case promql::ExprKind::vector_selector:
      take_selector(*promql::as<promql::VectorSelector>(&expr), out);
      return true;
    case promql::ExprKind::matrix_selector: {
      const auto& from = *promql::as<promql::MatrixSelector>(&expr);
      take_selector(*from.selector, out);
      out.window = seconds(from.window);
      return true;
    }
    case promql::ExprKind::call: {
      const auto& from = *promql::as<promql::Call>(&expr);
      out = call(std::string(from.function->name), std::vector<Node>(from.args.size()));
      for (std::size_t i = 0; i < from.args.size(); ++i)
        if (!from_promql(*from.args[i], out.args[i])) return false;
      return true;
    }
    case promql::ExprKind::aggregate: {
      const auto& from = *promql::as<promql::AggregateExpr>(&expr);
      out.kind = Node::Kind::aggregate;
      out.name = promql::to_string(from.op);
      out.without = from.without;
      out.grouped = from.without || !from.grouping.empty();
      for (const auto& label : from.grouping) out.labels.emplace_back(label.name);
      if (from.param && !from_promql(*from.param, out.args.emplace_back())) return false;
      return from_promql(*from.expr, out.args.emplace_back());
    }
    case promql::ExprKind::binary: {
      const auto& from = *promql::as<promql::BinaryExpr>(&expr);
      out = binary(std::string(promql::to_string(from.op)), Node(), Node());
      out.return_bool = from.return_bool;
      if (from.matching) {
        out.grouped = true;
        out.without = !from.matching->on;
        for (const auto& label : from.matching->labels) out.labels.emplace_back(label.name);
        if (from.matching->group == promql::VectorMatching::Group::right) return false;
        out.group_left = from.matching->group == promql::VectorMatching::Group::left;
        for (const auto& label : from.matching->include) out.include.emplace_back(label.name);
      }
      return from_promql(*from.lhs, out.args[0]) && from_promql(*from.rhs, out.args[1]);
    }
    case promql::ExprKind::subquery: {
      const auto& from = *promql::as<promql::SubqueryExpr>(&expr);
      out = subquery(Node(), seconds(from.window), seconds(from.shift.offset));
      return from_promql(*from.expr, out.args[0]);
    }
    default:
      return false;
  }
}

}  // namespace translate::builtin
