#include "promql/comments.hpp"

#include <algorithm>
#include <utility>

namespace promql {
namespace {

bool stands_alone(std::string_view source, std::uint32_t pos) {
  const std::size_t before = source.substr(0, pos).find_last_not_of(" \t");
  return before == std::string_view::npos || source[before] == '\n' || source[before] == '\r';
}

std::string_view trimmed(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" \t") + 1);
}

bool has_lines_inside(const Expr& expr) {
  switch (expr.kind) {
    case ExprKind::paren:
    case ExprKind::unary:
    case ExprKind::binary:
    case ExprKind::aggregate:
    case ExprKind::subquery:
      return true;
    case ExprKind::call:
      return !static_cast<const Call&>(expr).args.empty();
    default:
      return false;
  }
}

}  // namespace

Comments::Comments(const Ast& ast) {
  read(ast.source());
  if (!comments_.empty()) place(*ast.root());
}

void Comments::read(std::string_view source) {
  if (source.find('#') == std::string_view::npos) return;
  std::vector<std::uint32_t> open;
  Lexer lexer(source);
  for (Item item = lexer.next(); item.type != Token::eof && item.type != Token::error; item = lexer.next()) {
    const SourceRange range = item.range();
    if (item.type == Token::comment) {
      comments_.push_back({trimmed(item.text), range.start, stands_alone(source, range.start)});
      continue;
    }
    const auto index = static_cast<std::uint32_t>(words_.size());
    Word word{range.start, range.end, item.type};
    if (item.type == Token::left_paren) open.push_back(index);
    if (item.type == Token::right_paren) {
      word.pair = open.back();
      words_[word.pair].pair = index;
      open.pop_back();
    }
    words_.push_back(word);
  }
}

// Gives every comment inside of a line a place before or behind it. Then a node is split where a comment is
// left between its first line and its last.
void Comments::place(const Expr& root) {
  std::uint32_t last_line = 0;  // of the node that was visited last
  const Expr* operand = nullptr;
  SourceRange signs;  // from the first of several signs to their operand: a sign clings to what follows
  const auto before = [&](const Expr& expr) {
    const std::uint32_t start = expr.range.start;
    const bool signed_too = &expr == std::exchange(operand, nullptr);
    switch (expr.kind) {
      case ExprKind::unary: {
        const auto& unary = static_cast<const UnaryExpr&>(expr);
        operand = unary.expr;
        if (!signed_too) signs.start = start;
        signs.end = operand->range.start;
        move(start, signs.end, signs.start, true);
        return true;
      }
      case ExprKind::subquery: {
        const std::uint32_t end = end_of(expr);
        move(end_of(*static_cast<const SubqueryExpr&>(expr).expr), end, end, false);
        return true;
      }
      case ExprKind::aggregate: {
        const std::uint32_t end = end_of(expr);
        move(close_at(expr), end, end, false);
        return true;
      }
      case ExprKind::duration:
        return false;
      default:
        if (has_lines_inside(expr)) return true;
        move(start, end_of(expr), start == signs.end ? signs.start : start, true);
        last_line = start;
        return false;
    }
  };
  const auto after = [&](const Expr& expr) {
    const bool closes =
        expr.kind == ExprKind::paren || expr.kind == ExprKind::call || expr.kind == ExprKind::aggregate;
    if (closes) last_line = close_at(expr);
    if (any_between(expr.range.start, last_line)) split_.insert(&expr);
  };
  walk(root, before, after);
}

void Comments::move(std::uint32_t after, std::uint32_t before, std::uint32_t to, bool own_line) {
  for (auto at = std::ranges::upper_bound(comments_, after, {}, &Comment::place);
       at != comments_.end() && at->place < before; ++at) {
    at->place = to;
    at->own_line |= own_line;
  }
}

bool Comments::any_between(std::uint32_t after, std::uint32_t last) const {
  const auto found = std::ranges::upper_bound(comments_, after, {}, &Comment::place);
  return found != comments_.end() && found->place <= last;
}

// The first word that starts there or later.
std::size_t Comments::word_from(std::uint32_t pos) const {
  return static_cast<std::size_t>(std::ranges::lower_bound(words_, pos, {}, &Word::start) - words_.begin());
}

// Ranges copy Prometheus: one that ends with a modifier may take in the parenthesis behind it, and one that
// ends with `anchored` or `smoothed` leaves that out.
std::uint32_t Comments::end_of(const Expr& expr) const {
  std::size_t next = word_from(expr.range.end);
  if (next == 0) return expr.range.end;
  const Word& last = words_[next - 1];
  if (last.type == Token::right_paren && words_[last.pair].start < expr.range.start) --next;
  const auto extends = [](Token type) { return type == Token::anchored || type == Token::smoothed; };
  while (next < words_.size() && extends(words_[next].type)) ++next;
  return words_[next - 1].end;
}

std::uint32_t Comments::operator_at(const BinaryExpr& binary) const {
  if (comments_.empty()) return 0;
  const std::size_t at = word_from(end_of(*binary.lhs));
  return at < words_.size() ? words_[at].start : binary.rhs->range.start;
}

std::uint32_t Comments::close_at(const Expr& expr) const {
  if (comments_.empty()) return 0;
  std::size_t at = word_from(expr.range.start);
  if (expr.kind != ExprKind::paren) ++at;  // the name
  if (words_[at].type == Token::by || words_[at].type == Token::without) at = words_[at + 1].pair + 1;
  return words_[words_[at].pair].start;
}

}  // namespace promql
