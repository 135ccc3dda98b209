#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}

// What can be told of a regular expression (RE2 syntax) from its text, in one pass.
namespace promql::lint {

struct RegexpText {
  bool literal = false;             // has no operator at all
  std::string text;                 // then what it matches
  std::vector<std::string> values;  // matches exactly these texts, as written: foo|bar, (foo|bar)
  bool finite = false;              // `values` is complete
  bool group_around = false;        // one group that nothing refers to holds it all
  bool starts_anchored = false;     // ^ in front
  bool ends_anchored = false;       // $ behind
  bool has_pattern = false;         // has a dot, class, quantifier or anything else that is no plain text
  bool substring = false;           // text on both sides of .* or .+, or .*text.*
  bool nested_repeat = false;       // a repeat without bound of a repeat without bound: (a+)*
  std::size_t alternatives = 1;     // at the outermost level
  std::size_t literal_dots = 0;     // dots without quantifier between letters or digits
  std::size_t groups = 0;           // capturing groups
  bool ignores_case = false;        // (?i) in front
};

RegexpText read_regexp(std::string_view pattern);

// A compiled matcher pattern. One that is invalid or too large matches everything.
class Regexp {
 public:
  explicit Regexp(std::string_view pattern);
  ~Regexp();
  Regexp(Regexp&&) noexcept;
  bool matches(std::string_view text) const;
  bool is_valid() const { return regexp_ != nullptr; }

 private:
  std::unique_ptr<re2::RE2> regexp_;
};

// Which of the texts a pattern matches.
std::vector<bool> full_matches(std::string_view pattern, const std::vector<std::string>& texts);

}  // namespace promql::lint
