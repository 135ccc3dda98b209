#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "promql/ast.hpp"

namespace promql {

// `sum by (job) `, up to what is aggregated.
void append_aggregate_head(std::string& out, const AggregateExpr& aggregate);
// `== bool on (job) group_left ()`
void append_operator(std::string& out, const BinaryExpr& binary);

// Writes a tree with its own stack. A frame is a node that is being written; each turn writes the text before
// the next child and gives that child, or null when the node is done.
class LineWriter {
 public:
  explicit LineWriter(std::string& out) : out_(out) {}

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
void LineWriter::write(const Expr& root, Done&& done) {
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

}  // namespace promql
