#include "promql/line_writer.hpp"

#include <algorithm>
#include <cmath>

#include "promql/printer.hpp"
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

}  // namespace

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

const Expr* LineWriter::advance(Frame& frame) {
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

const Expr* LineWriter::advance_binary(const BinaryExpr& binary, std::size_t step) {
  if (step == 0) return binary.lhs;
  if (step == 2) return nullptr;
  out_ += ' ';
  append_operator(out_, binary);
  out_ += ' ';
  return binary.rhs;
}

const Expr* LineWriter::advance_aggregate(const AggregateExpr& aggregate, std::size_t step) {
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

const Expr* LineWriter::advance_call(const Call& call, std::size_t step) {
  if (step == 0) out_.append(call.function->name).append("(");
  if (step < call.args.size()) {
    if (step > 0) out_ += ", ";
    return call.args[step];
  }
  out_ += ')';
  return nullptr;
}

// The duration itself, or its expression, which is then the next child.
const Expr* LineWriter::write_window(Duration window, const Expr* expr) {
  if (!expr) append_duration(out_, window);
  return expr;
}

const Expr* LineWriter::write_offset(const TimeShift& shift) {
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

const Expr* LineWriter::advance_matrix(const MatrixSelector& matrix, std::size_t& step) {
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

const Expr* LineWriter::advance_subquery(const SubqueryExpr& subquery, std::size_t& step) {
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

void LineWriter::write_suffix(const SubqueryExpr& subquery) {
  std::size_t step = 1;
  while (const Expr* child = advance_subquery(subquery, step)) write(*child);
}

const Expr* LineWriter::advance_duration(const DurationExpr& duration, std::size_t& step) {
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

std::string print(const Expr& expr) {
  std::string out;
  LineWriter(out).write(expr);
  return out;
}

}  // namespace promql
