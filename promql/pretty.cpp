#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "promql/comments.hpp"
#include "promql/line_writer.hpp"
#include "promql/printer.hpp"

namespace promql {
namespace {

// The same walk for several lines. A node that is too long for one is split, the others are left to
// LineWriter.
class PrettyWriter {
 public:
  PrettyWriter(std::string& out, const std::unordered_set<const Expr*>& split, std::size_t max_bytes,
               const Comments& comments)
      : out_(out), split_(split), max_bytes_(max_bytes), comments_(comments) {}

  // False, and unfinished, where the text gets longer than the limit.
  bool write(const Expr& root);

 private:
  struct Frame {
    const Expr* expr;
    std::size_t level;
    std::size_t step = 0;
    std::size_t child_level = 0;
  };

  const Expr* advance(Frame& frame);
  const Expr* advance_call(const Call& call, Frame& frame);
  const Expr* advance_aggregate(const AggregateExpr& aggregate, Frame& frame);
  bool splits(const Expr& expr) const {
    return expr.kind == ExprKind::unary || split_.contains(&expr);  // a unary operator clings to its operand
  }
  // A line of the code at `pos` of the query. What follows a sign is on its line.
  void begin_line(std::size_t level, std::uint32_t pos) {
    if (std::exchange(after_sign_, false)) return;
    write_comments(level, pos);
    out_.append(2 * level, ' ');
  }
  void close(const Frame& frame) {
    out_ += '\n';
    write_comments(frame.level + 1, comments_.close_at(*frame.expr));
    out_.append(2 * frame.level, ' ') += ')';
  }
  void write_comments(std::size_t level, std::uint32_t pos);
  void write_last_comments();

  std::string& out_;
  const std::unordered_set<const Expr*>& split_;
  std::size_t max_bytes_;
  const Comments& comments_;
  std::size_t written_comments_ = 0;
  bool after_sign_ = false;
};

// Those that go before the line of `pos`; only the first may end the line that is there.
void PrettyWriter::write_comments(std::size_t level, std::uint32_t pos) {
  const std::vector<Comment>& all = comments_.in_order();
  for (bool first = true; written_comments_ < all.size() && all[written_comments_].place <= pos;
       first = false) {
    const Comment& comment = all[written_comments_++];
    if (first && !comment.own_line && out_.ends_with('\n')) {
      out_.back() = ' ';
    } else {
      out_.append(2 * level, ' ');
    }
    out_.append(comment.text).append("\n");
  }
}

void PrettyWriter::write_last_comments() {
  const std::vector<Comment>& all = comments_.in_order();
  for (bool first = true; written_comments_ < all.size(); first = false) {
    const Comment& comment = all[written_comments_++];
    out_.append(first && !comment.own_line ? " " : "\n").append(comment.text);
  }
}

bool PrettyWriter::write(const Expr& root) {
  std::vector<Frame> stack{{&root, 0}};
  while (!stack.empty()) {
    if (out_.size() > max_bytes_) return false;
    Frame& top = stack.back();
    top.child_level = top.level + 1;
    if (const Expr* child = advance(top)) {
      stack.push_back({child, top.child_level});
    } else {
      stack.pop_back();
    }
  }
  write_last_comments();
  return true;
}

const Expr* PrettyWriter::advance(Frame& frame) {
  const Expr& expr = *frame.expr;
  const std::size_t step = frame.step++;
  if (!splits(expr)) {
    if (expr.kind != ExprKind::subquery) {
      begin_line(frame.level, expr.range.start);
    } else if (!std::exchange(after_sign_, false)) {
      write_comments(frame.level, expr.range.start);  // it stands without indentation
    }
    LineWriter(out_).write(expr);
    return nullptr;
  }
  switch (expr.kind) {
    case ExprKind::paren:
      if (step == 0) {
        begin_line(frame.level, expr.range.start);
        out_ += "(\n";
        return static_cast<const ParenExpr&>(expr).expr;
      }
      close(frame);
      return nullptr;
    case ExprKind::unary: {
      const auto& unary = static_cast<const UnaryExpr&>(expr);
      if (step > 0) return nullptr;
      begin_line(frame.level, expr.range.start);
      out_ += unary.op == UnaryOp::minus ? '-' : '+';
      after_sign_ = true;
      frame.child_level = frame.level;
      return unary.expr;
    }
    case ExprKind::binary: {
      const auto& binary = static_cast<const BinaryExpr&>(expr);
      if (step == 0) return binary.lhs;
      if (step == 2) return nullptr;
      out_ += '\n';
      begin_line(frame.level, comments_.operator_at(binary));
      append_operator(out_, binary);
      out_ += '\n';
      return binary.rhs;
    }
    case ExprKind::subquery: {
      const auto& subquery = static_cast<const SubqueryExpr&>(expr);
      frame.child_level = frame.level;
      if (step == 0) return subquery.expr;
      LineWriter(out_).write_suffix(subquery);
      return nullptr;
    }
    case ExprKind::aggregate:
      return advance_aggregate(static_cast<const AggregateExpr&>(expr), frame);
    case ExprKind::call:
      return advance_call(static_cast<const Call&>(expr), frame);
    default:
      return nullptr;
  }
}

const Expr* PrettyWriter::advance_aggregate(const AggregateExpr& aggregate, Frame& frame) {
  if (frame.step == 1) {
    begin_line(frame.level, aggregate.range.start);
    append_aggregate_head(out_, aggregate);
    out_ += "(\n";
    return aggregate.param ? aggregate.param : aggregate.expr;
  }
  if (frame.step == 2 && aggregate.param) {
    out_ += ",\n";
    return aggregate.expr;
  }
  close(frame);
  return nullptr;
}

const Expr* PrettyWriter::advance_call(const Call& call, Frame& frame) {
  if (frame.step == 1) {
    begin_line(frame.level, call.range.start);
    out_.append(call.function->name).append("(\n");
  }
  if (frame.step <= call.args.size()) {
    if (frame.step > 1) out_ += ",\n";
    return call.args[frame.step - 1];
  }
  close(frame);
  return nullptr;
}

// Only these are ever split; of the others even a long one stays as it is.
bool can_split(const Expr& expr) {
  switch (expr.kind) {
    case ExprKind::aggregate:
    case ExprKind::binary:
    case ExprKind::call:
    case ExprKind::paren:
    case ExprKind::subquery:
      return true;
    default:
      return false;
  }
}

std::string pretty(const Expr& expr, const Comments& comments, const PrettyOptions& options) {
  std::string line;
  std::unordered_set<const Expr*> split = comments.split();
  LineWriter(line).write(expr, [&](const Expr& node, std::size_t length) {
    if (length > options.width && can_split(node)) split.insert(&node);
  });
  std::string out;
  if (PrettyWriter(out, split, options.max_bytes, comments).write(expr)) return out;
  out.clear();
  for (const Comment& comment : comments.in_order()) out.append(comment.text).append("\n");
  return out + line;
}

}  // namespace

std::string pretty(const Expr& expr, const PrettyOptions& options) {
  return pretty(expr, Comments(), options);
}

std::string pretty_with_comments(const Ast& ast, const PrettyOptions& options) {
  return pretty(*ast.root(), Comments(ast), options);
}

}  // namespace promql
