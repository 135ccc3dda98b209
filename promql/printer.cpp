#include "promql/printer.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "promql/comments.hpp"
#include "promql/text.hpp"

namespace promql {
namespace {

void append_name(std::string& out, std::string_view name) {
  if (is_legacy_label_name(name)) {
    out += name;
  } else {
    append_quoted(out, name);
  }
}

void append_labels(std::string& out, std::span<const Label> labels) {
  out += '(';
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (i > 0) out += ", ";
    append_name(out, labels[i].name);
  }
  out += ')';
}

void append_aggregate_head(std::string& out, const AggregateExpr& aggregate) {
  out += to_string(aggregate.op);
  if (!aggregate.without && aggregate.grouping.empty()) return;
  out += aggregate.without ? " without " : " by ";
  append_labels(out, aggregate.grouping);
  out += ' ';
}

void append_operator(std::string& out, const BinaryExpr& binary) {
  out += to_string(binary.op);
  if (binary.return_bool) out += " bool";
  const VectorMatching* matching = binary.matching;
  if (!matching) return;
  using Group = VectorMatching::Group;
  if (!matching->labels.empty() || matching->on || matching->group != Group::none) {
    out += matching->on ? " on " : " ignoring ";
    append_labels(out, matching->labels);
  }
  if (matching->group != Group::none) {
    out += matching->group == Group::left ? " group_left " : " group_right ";
    append_labels(out, matching->include);
  }
  const auto fill = [&](std::string_view name, double value) {
    out.append(" ").append(name).append(" (");
    append_short_number(out, value);
    out += ')';
  };
  const bool both = matching->has_fill_left && matching->has_fill_right;
  if (both && matching->fill_left == matching->fill_right) {
    fill("fill", matching->fill_left);
  } else {
    if (matching->has_fill_left) fill("fill_left", matching->fill_left);
    if (matching->has_fill_right) fill("fill_right", matching->fill_right);
  }
}

void append_selector(std::string& out, const VectorSelector& selector) {
  out += selector.name;
  std::vector<std::string> texts;
  for (const Matcher& matcher : selector.matchers) {
    const bool is_name = matcher.name == "__name__" && matcher.op == MatchOp::equal;
    if (is_name && matcher.value == selector.name && !matcher.value.empty()) continue;
    std::string& text = texts.emplace_back();
    append_name(text, matcher.name);
    text += to_string(matcher.op);
    append_quoted(text, matcher.value);
  }
  if (texts.empty()) return;
  std::ranges::sort(texts);
  out += '{';
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) out += ',';
    out += texts[i];
  }
  out += '}';
}

void append_at(std::string& out, const TimeShift& shift) {
  switch (shift.at) {
    case TimeShift::At::none:
      break;
    case TimeShift::At::timestamp:
      out += " @ ";
      out += format_fixed(static_cast<double>(shift.at_ms) / 1000, 3);
      break;
    case TimeShift::At::start:
      out += " @ start()";
      break;
    case TimeShift::At::end:
      out += " @ end()";
      break;
  }
}

std::string_view extended(const VectorSelector& selector) {
  return selector.anchored ? " anchored" : selector.smoothed ? " smoothed" : "";
}

void append_literal(std::string& out, const NumberLiteral& literal) {
  if (!literal.duration) return append_number(out, literal.value);
  if (literal.value < 0) out += '-';
  append_duration(out, Duration(truncate_to_int64(std::abs(literal.value) * 1e9)));
}

// The smallest duration has no opposite and stays what it is.
Duration negated(Duration duration) {
  return Duration(static_cast<std::int64_t>(0 - static_cast<std::uint64_t>(duration.count())));
}

std::string_view duration_name(DurationOp op) {
  constexpr std::string_view kNames[] = {"+", "-", "*",    "/",     "%",      "^",
                                         "+", "-", "step", "range", "min_of", "max_of"};
  return kNames[static_cast<std::size_t>(op)];
}

// Writes a tree with its own stack. A frame is a node that is being written; each turn writes the text before
// the next child and gives that child, or null when the node is done.
class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  // Calls done(expr, length) for every node once it is written.
  template <class Done>
  void write(const Expr& root, Done&& done);
  void write(const Expr& root) {
    write(root, [](const Expr&, std::size_t) {});
  }
  // What stands behind the expression of a subquery.
  void write_suffix(const SubqueryExpr& subquery);

 private:
  struct Frame {
    const Expr* expr;
    std::size_t start;  // where its text begins
    std::size_t step = 0;
  };

  const Expr* advance(Frame& frame);
  const Expr* advance_binary(const BinaryExpr& binary, std::size_t step);
  const Expr* advance_aggregate(const AggregateExpr& aggregate, std::size_t step);
  const Expr* advance_call(const Call& call, std::size_t step);
  const Expr* advance_matrix(const MatrixSelector& matrix, std::size_t& step);
  const Expr* advance_subquery(const SubqueryExpr& subquery, std::size_t& step);
  const Expr* advance_duration(const DurationExpr& duration, std::size_t& step);
  const Expr* write_window(Duration window, const Expr* expr);
  const Expr* write_offset(const TimeShift& shift);

  std::string& out_;
};

template <class Done>
void Writer::write(const Expr& root, Done&& done) {
  std::vector<Frame> stack{{&root, out_.size()}};
  while (!stack.empty()) {
    Frame& top = stack.back();
    if (const Expr* child = advance(top)) {
      stack.push_back({child, out_.size()});
    } else {
      done(*top.expr, out_.size() - top.start);
      stack.pop_back();
    }
  }
}

const Expr* Writer::advance(Frame& frame) {
  std::size_t& step = frame.step;
  switch (frame.expr->kind) {
    case ExprKind::number:
      append_literal(out_, static_cast<const NumberLiteral&>(*frame.expr));
      return nullptr;
    case ExprKind::string:
      append_quoted(out_, static_cast<const StringLiteral&>(*frame.expr).value);
      return nullptr;
    case ExprKind::paren:
      out_ += step == 0 ? '(' : ')';
      return step++ == 0 ? static_cast<const ParenExpr&>(*frame.expr).expr : nullptr;
    case ExprKind::unary: {
      const auto& unary = static_cast<const UnaryExpr&>(*frame.expr);
      if (step++ > 0) return nullptr;
      out_ += unary.op == UnaryOp::minus ? '-' : '+';
      return unary.expr;
    }
    case ExprKind::binary:
      return advance_binary(static_cast<const BinaryExpr&>(*frame.expr), step++);
    case ExprKind::aggregate:
      return advance_aggregate(static_cast<const AggregateExpr&>(*frame.expr), step++);
    case ExprKind::call:
      return advance_call(static_cast<const Call&>(*frame.expr), step++);
    case ExprKind::vector_selector: {
      const auto& selector = static_cast<const VectorSelector&>(*frame.expr);
      if (step++ > 0) return nullptr;
      append_selector(out_, selector);
      append_at(out_, selector.shift);
      out_ += extended(selector);
      return write_offset(selector.shift);
    }
    case ExprKind::matrix_selector:
      return advance_matrix(static_cast<const MatrixSelector&>(*frame.expr), step);
    case ExprKind::subquery:
      return advance_subquery(static_cast<const SubqueryExpr&>(*frame.expr), step);
    case ExprKind::duration:
      return advance_duration(static_cast<const DurationExpr&>(*frame.expr), step);
  }
  return nullptr;
}

const Expr* Writer::advance_binary(const BinaryExpr& binary, std::size_t step) {
  if (step == 0) return binary.lhs;
  if (step == 2) return nullptr;
  out_ += ' ';
  append_operator(out_, binary);
  out_ += ' ';
  return binary.rhs;
}

const Expr* Writer::advance_aggregate(const AggregateExpr& aggregate, std::size_t step) {
  if (step == 0) {
    append_aggregate_head(out_, aggregate);
    out_ += '(';
    return aggregate.param ? aggregate.param : aggregate.expr;
  }
  if (step == 1 && aggregate.param) {
    out_ += ", ";
    return aggregate.expr;
  }
  out_ += ')';
  return nullptr;
}

const Expr* Writer::advance_call(const Call& call, std::size_t step) {
  if (step == 0) out_.append(call.function->name).append("(");
  if (step < call.args.size()) {
    if (step > 0) out_ += ", ";
    return call.args[step];
  }
  out_ += ')';
  return nullptr;
}

// The duration itself, or its expression, which is then the next child.
const Expr* Writer::write_window(Duration window, const Expr* expr) {
  if (!expr) append_duration(out_, window);
  return expr;
}

const Expr* Writer::write_offset(const TimeShift& shift) {
  if (shift.offset_expr) {
    out_ += " offset ";
    return shift.offset_expr;
  }
  if (shift.offset.count() > 0) {
    out_ += " offset ";
    append_duration(out_, shift.offset);
  } else if (shift.offset.count() < 0) {
    out_ += " offset -";  // also before the 0s that less than a millisecond is
    append_duration(out_, negated(shift.offset));
  }
  return nullptr;
}

const Expr* Writer::advance_matrix(const MatrixSelector& matrix, std::size_t& step) {
  const VectorSelector& selector = *matrix.selector;
  switch (step) {
    case 0:
      step = 1;
      append_selector(out_, selector);
      out_ += '[';
      if (const Expr* child = write_window(matrix.window, matrix.window_expr)) return child;
      [[fallthrough]];
    case 1:
      step = 2;
      out_ += ']';
      out_ += extended(selector);
      append_at(out_, selector.shift);
      return write_offset(selector.shift);
    default:
      return nullptr;
  }
}

const Expr* Writer::advance_subquery(const SubqueryExpr& subquery, std::size_t& step) {
  switch (step) {
    case 0:
      step = 1;
      return subquery.expr;
    case 1:
      step = 2;
      out_ += '[';
      if (const Expr* child = write_window(subquery.window, subquery.window_expr)) return child;
      [[fallthrough]];
    case 2:
      step = 3;
      out_ += ':';
      if (subquery.step_expr) return subquery.step_expr;
      if (subquery.step.count() != 0) append_duration(out_, subquery.step);
      [[fallthrough]];
    case 3:
      step = 4;
      out_ += ']';
      append_at(out_, subquery.shift);
      return write_offset(subquery.shift);
    default:
      return nullptr;
  }
}

void Writer::write_suffix(const SubqueryExpr& subquery) {
  std::size_t step = 1;
  while (const Expr* child = advance_subquery(subquery, step)) write(*child);
}

const Expr* Writer::advance_duration(const DurationExpr& duration, std::size_t& step) {
  const bool call = duration.op == DurationOp::min_of || duration.op == DurationOp::max_of;
  switch (step) {
    case 0:
      step = 1;
      if (duration.wrapped) out_ += '(';
      if (duration.op == DurationOp::minus) out_ += '-';
      if (duration.op == DurationOp::step) out_ += "step()";
      if (duration.op == DurationOp::range) out_ += "range()";
      if (call) out_.append(duration_name(duration.op)).append("(");
      if (duration.lhs) return duration.lhs;
      [[fallthrough]];
    case 1:
      step = 2;
      if (call) {
        out_ += ", ";
      } else if (duration.lhs) {
        out_.append(" ").append(duration_name(duration.op)).append(" ");
      }
      if (duration.rhs) return duration.rhs;
      [[fallthrough]];
    case 2:
      step = 3;
      if (call) out_ += ')';
      if (duration.wrapped) out_ += ')';
      [[fallthrough]];
    default:
      return nullptr;
  }
}

// The same walk for several lines. A node that is too long for one is split, the others are left to Writer.
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
    Writer(out_).write(expr);
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
      Writer(out_).write_suffix(subquery);
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

}  // namespace

std::string print(const Expr& expr) {
  std::string out;
  Writer(out).write(expr);
  return out;
}

namespace {

std::string pretty(const Expr& expr, const Comments& comments, const PrettyOptions& options) {
  std::string line;
  std::unordered_set<const Expr*> split = comments.split();
  Writer(line).write(expr, [&](const Expr& node, std::size_t length) {
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
