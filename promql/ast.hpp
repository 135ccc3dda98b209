#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "promql/arena.hpp"
#include "promql/functions.hpp"
#include "promql/source_range.hpp"

// The syntax tree of one PromQL expression. Nodes lie in the arena of their Ast, own nothing and are never
// destroyed one by one. A tree can be as deep as ParseOptions::max_depth (a chain of n operators is n deep):
// whoever visits it uses walk() or a stack of their own, never plain recursion.
namespace promql {

using Duration = std::chrono::nanoseconds;

enum class ExprKind : std::uint8_t {
  number,
  string,
  paren,
  unary,
  binary,
  aggregate,
  call,
  vector_selector,
  matrix_selector,
  subquery,
  duration,
};

enum class MatchOp : std::uint8_t { equal, not_equal, regex, not_regex };

enum class BinaryOp : std::uint8_t {
  logical_or,
  logical_and,
  logical_unless,
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  trim_upper,  // </ keeps the part of a histogram below a bound
  trim_lower,  // >/ keeps the part above it
  add,
  sub,
  mul,
  div,
  mod,
  atan2,
  pow,
};

enum class UnaryOp : std::uint8_t { plus, minus };

enum class AggregateOp : std::uint8_t {
  avg,
  bottomk,
  count,
  count_values,
  group,
  limit_ratio,
  limitk,
  max,
  min,
  quantile,
  stddev,
  stdvar,
  sum,
  topk,
};

enum class DurationOp : std::uint8_t {
  add,
  sub,
  mul,
  div,
  mod,
  pow,
  plus,
  minus,
  step,
  range,
  min_of,
  max_of
};

std::string_view to_string(MatchOp op);
std::string_view to_string(BinaryOp op);
std::string_view to_string(AggregateOp op);

bool is_comparison(BinaryOp op);    // == != < <= > >=, the operators that take bool
bool is_set_operator(BinaryOp op);  // and or unless
BinaryOp mirrored(BinaryOp op);     // the comparison that holds when both sides change places
int precedence(BinaryOp op);        // 1 (or) … 6 (^); only ^ groups from the right
bool takes_parameter(AggregateOp op);
bool is_experimental(AggregateOp op);

struct Expr {
  ExprKind kind;
  SourceRange range;
};

// 1.5   0x1F   Inf   5m (a duration where a number may stand)
struct NumberLiteral : Expr {
  static constexpr ExprKind kKind = ExprKind::number;
  double value = 0;
  bool duration = false;  // written with units; `value` is in seconds
};

// "text"   'text'   `text`
struct StringLiteral : Expr {
  static constexpr ExprKind kKind = ExprKind::string;
  std::string_view value;  // without quotes and escapes; any bytes
};

// (a + b)
struct ParenExpr : Expr {
  static constexpr ExprKind kKind = ExprKind::paren;
  Expr* expr = nullptr;
};

// -a
struct UnaryExpr : Expr {
  static constexpr ExprKind kKind = ExprKind::unary;
  UnaryOp op = UnaryOp::minus;
  Expr* expr = nullptr;
};

// A label name where only the name stands: the `job` of by (job).
struct Label {
  std::string_view name;
  SourceRange range;
};

// on (a) group_left (b) fill_right (0)
struct VectorMatching {
  bool on = false;  // else ignoring
  std::span<Label> labels;
  enum class Group : std::uint8_t { none, left, right } group = Group::none;
  std::span<Label> include;  // of group_left/group_right
  bool has_fill_left = false;
  bool has_fill_right = false;
  double fill_left = 0;
  double fill_right = 0;
};

// a * on (job) group_left b   a > bool 1
struct BinaryExpr : Expr {
  static constexpr ExprKind kKind = ExprKind::binary;
  BinaryOp op = BinaryOp::add;
  bool return_bool = false;
  Expr* lhs = nullptr;
  Expr* rhs = nullptr;
  VectorMatching* matching = nullptr;  // null where nothing was written about it
};

// sum by (job) (a)   topk(5, a)
struct AggregateExpr : Expr {
  static constexpr ExprKind kKind = ExprKind::aggregate;
  AggregateOp op = AggregateOp::sum;
  bool without = false;
  Expr* expr = nullptr;
  Expr* param = nullptr;  // null unless takes_parameter(op)
  std::span<Label> grouping;
};

// rate(a[5m])
struct Call : Expr {
  static constexpr ExprKind kKind = ExprKind::call;
  const Function* function = nullptr;
  std::span<Expr*> args;
};

// job=~"a|b"
struct Matcher {
  MatchOp op = MatchOp::equal;
  std::string_view name;
  std::string_view value;
  SourceRange range;
};

// offset 5m @ end(): when a selector or subquery looks.
struct TimeShift {
  enum class At : std::uint8_t { none, timestamp, start, end };

  Duration offset{0};           // as written; positive looks back
  Expr* offset_expr = nullptr;  // duration expression, then `offset` is 0
  At at = At::none;
  std::int64_t at_ms = 0;  // Unix time, for At::timestamp
};

// a{job="x"} offset 5m
struct VectorSelector : Expr {
  static constexpr ExprKind kKind = ExprKind::vector_selector;
  std::string_view name;        // empty where the name is given by a matcher, or not at all
  std::span<Matcher> matchers;  // those between braces, in their order; not the one that `name` stands for
  TimeShift shift;
  bool anchored = false;
  bool smoothed = false;
  SourceRange name_range;
};

// a{job="x"}[5m] offset 5m: shift and anchored/smoothed stand on the selector
struct MatrixSelector : Expr {
  static constexpr ExprKind kKind = ExprKind::matrix_selector;
  VectorSelector* selector = nullptr;
  Duration window{0};
  Expr* window_expr = nullptr;  // duration expression, then `window` is 0
};

// rate(a[5m])[1h:30s]
struct SubqueryExpr : Expr {
  static constexpr ExprKind kKind = ExprKind::subquery;
  Expr* expr = nullptr;
  Duration window{0};
  Expr* window_expr = nullptr;
  Duration step{0};  // 0: the server's default
  Expr* step_expr = nullptr;
  TimeShift shift;
};

// 2 * step()   min_of(5m, range()): only inside window, step and offset. Leaves are NumberLiteral.
struct DurationExpr : Expr {
  static constexpr ExprKind kKind = ExprKind::duration;
  DurationOp op = DurationOp::add;
  bool wrapped = false;  // stood in parentheses
  Expr* lhs = nullptr;   // null for plus, minus, step, range
  Expr* rhs = nullptr;   // null for step, range
};

// The node as a T, or null where it is something else.
template <class T>
T* as(Expr* expr) {
  return expr && expr->kind == T::kKind ? static_cast<T*>(expr) : nullptr;
}
template <class T>
const T* as(const Expr* expr) {
  return expr && expr->kind == T::kKind ? static_cast<const T*>(expr) : nullptr;
}

// The expression inside any number of parentheses.
const Expr& without_parens(const Expr& expr);
Expr& without_parens(Expr& expr);

ValueType type_of(const Expr& expr);

// Calls fn(Expr*& slot) for every direct child that is not null, in source order. Duration expressions are
// children too; the selector of a matrix selector is visited through a copy of its pointer, so it can't be
// replaced there.
template <class Fn>
void for_each_child(Expr& expr, Fn&& fn);
template <class Fn>
void for_each_child(const Expr& expr, Fn&& fn);  // fn(const Expr&)

// Visits the tree with an explicit stack: before(const Expr&) → whether to go into its children, after(const
// Expr&) when they are done. Children in source order.
template <class Before, class After>
void walk(const Expr& root, Before&& before, After&& after);
template <class Before>
void walk(const Expr& root, Before&& before) {
  walk(root, std::forward<Before>(before), [](const Expr&) {});
}

// Owns the nodes, their strings and a copy of the query. Moving it leaves nodes where they are.
class Ast {
 public:
  // `source` is copied; ranges of nodes that are made later by hand may be empty.
  explicit Ast(std::string_view source = {});

  std::string_view source() const { return source_; }
  Expr* root() { return root_; }
  const Expr* root() const { return root_; }
  void set_root(Expr* root) { root_ = root; }

  // A node with the given range; every other field has its default.
  template <class T>
  T* make(SourceRange range = {}) {
    static_assert(std::is_trivially_destructible_v<T> && std::is_base_of_v<Expr, T>);
    T* node = new (arena_.allocate(sizeof(T))) T{};
    node->kind = T::kKind;
    node->range = range;
    return node;
  }
  // Anything else that nodes point to.
  template <class T>
  T* make_plain(const T& value = {}) {
    static_assert(std::is_trivially_destructible_v<T>);
    return new (arena_.allocate(sizeof(T))) T(value);
  }
  template <class T>
  std::span<T> copy(std::span<const T> items) {
    static_assert(std::is_trivially_copyable_v<T>);
    if (items.empty()) return {};
    T* to = static_cast<T*>(arena_.allocate(items.size() * sizeof(T)));
    std::uninitialized_copy(items.begin(), items.end(), to);
    return {to, items.size()};
  }
  template <class T>
  std::span<T> copy(const std::vector<T>& items) {
    return copy(std::span<const T>(items));
  }
  // A copy of the text that lives as long as the Ast.
  std::string_view intern(std::string_view text);

 private:
  Arena arena_;
  std::string_view source_;
  Expr* root_ = nullptr;
};

// A deep copy of an expression, maybe of another Ast, into `into`.
Expr* clone(Ast& into, const Expr& expr);

// Same tree: everything but ranges is equal.
bool equal(const Expr& a, const Expr& b);

}  // namespace promql

#include "promql/ast_walk.inl.hpp"
