#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/catalog.hpp"
#include "translate/builtin/intent.hpp"
#include "translate/builtin/tree.hpp"
#include "translate/builtin/words.hpp"

namespace translate::builtin {

// A filter that words of the prompt ask for.
struct Filter {
  Matcher matcher;
  std::vector<std::size_t> tokens;
  double strength = 0;     // 1: the value itself was typed
  bool redundant = false;  // every series of the family has the value
  bool outcome = false;    // tells how something went (status, result, reason), not what it was
  bool failing = false;    // everything but what went well
};

// A label that words of the prompt name.
struct NamedLabel {
  std::string label;
  std::vector<std::size_t> tokens;
  double strength = 0;
  bool implied = false;  // named by what is compared, not by "by" or "per"
};

// Filters on labels of the family. `by_name[token]`: how well the family's name explains that token already.
std::vector<Filter> find_filters(const Prompt& prompt, const Intent& intent, const catalog::Family& family,
                                 const std::vector<double>& by_name, const std::vector<bool>& group_tokens);

// The labels that a group phrase names; words after the last one are left.
std::vector<NamedLabel> find_labels(const Prompt& prompt, Span span, const catalog::Family& family);

// The label that a run of words names.
std::optional<NamedLabel> find_label(const Prompt& prompt, Span span, const catalog::Family& family);

bool is_outcome_label(std::string_view label);

// Folded letters and digits without anything between them.
std::string compact(std::string_view text);

}  // namespace translate::builtin
