#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "promql/ast.hpp"

namespace cache {

// One place of an expression that holds a number, a duration or a label's value.
struct TemplateSite {
  enum class Kind : std::uint8_t {
    value,      // job="node"
    window,     // [5m]
    subwindow,  // [1h:…]
    offset,     // offset 1d
    quantile,   // of quantile(), histogram_quantile() …
    k,          // of topk() and the like
    threshold,  // what a comparison compares with
    horizon,    // of predict_linear()
    other,      // never changed: its number only says which numbers of the prompt are not ours alone
  };
  Kind kind = Kind::other;
  promql::Expr* node = nullptr;        // but of a value
  promql::Matcher* matcher = nullptr;  // of a value
  promql::TimeShift* shift = nullptr;  // of an offset
  std::string_view metric;             // of a value: what its selector asks for; never empty
  std::string_view function;           // of a window: the function around it
  double number = 0;                   // of what is a number; of durations: seconds
  promql::Duration length{0};          // of durations
  promql::Duration step{0};            // of a subwindow

  bool is_duration() const { return kind == Kind::window || kind == Kind::subwindow || kind == Kind::offset; }
};

struct TemplateSites {
  std::vector<TemplateSite> sites;      // in an order that only depends on the expression
  std::vector<std::string_view> texts;  // all other text in it: names, patterns, strings
};

// Of an expression whose nodes live in `root`'s Ast.
TemplateSites template_sites(promql::Expr& root);

}  // namespace cache
