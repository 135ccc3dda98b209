#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "promql/ast.hpp"
#include "promql/lexer.hpp"

namespace promql {

// `# why`, without the spaces at its end.
struct Comment {
  std::string_view text;
  std::uint32_t place;  // it goes before the first line whose code starts here or later
  bool own_line;        // else it may end the line before
};

// The comments of a query and where they go when its tree is printed in lines. A line holds a whole selector
// or number, or it opens, joins or closes other lines; what stood inside of one goes before it. Behind the
// expression of a subquery and the arguments of an aggregation comes nothing that has a line, so what stood
// there goes behind.
class Comments {
 public:
  Comments() = default;  // there are none
  // The tree must be that of ast.source().
  explicit Comments(const Ast& ast);

  const std::vector<Comment>& in_order() const { return comments_; }
  // The nodes with a comment between two of their lines.
  const std::unordered_set<const Expr*>& split() const { return split_; }

  // Where the line of the operator starts, and that of the parenthesis which ends a call, an aggregation or
  // an expression in parentheses; 0 without comments.
  std::uint32_t operator_at(const BinaryExpr& binary) const;
  std::uint32_t close_at(const Expr& expr) const;

 private:
  struct Word {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    Token type = Token::eof;
    std::uint32_t pair = 0;  // of a parenthesis: the word that is its other half
  };

  void read(std::string_view source);
  void place(const Expr& root);
  void move(std::uint32_t after, std::uint32_t before, std::uint32_t to, bool own_line);
  bool any_between(std::uint32_t after, std::uint32_t last) const;
  std::size_t word_from(std::uint32_t pos) const;
  std::uint32_t end_of(const Expr& expr) const;

  std::vector<Word> words_;
  std::vector<Comment> comments_;
  std::unordered_set<const Expr*> split_;
};

}  // namespace promql
