#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cache/record.hpp"
#include "cache/template_sites.hpp"
#include "cache/template_words.hpp"

// Reuse of an approved pair for prompts that differ from it in nothing but values, times and numbers.
//
// A slot is a piece of the approved prompt that is known to be said by the expression at certain places, and
// nowhere else: the `lobby` of a label's value, the `15m` of a window, the 5 of topk(5, …), the 0.95 of a
// quantile, the 80 of a threshold. Whatever can't be aligned like that (the value also stands in a metric's
// name, the window also stands as an offset, the number occurs twice) is no slot and must be the same in
// another prompt, as every word must. Rather too few are served than one that is wrong.
namespace cache {

// What the upstream holds right now.
class LiveValues {
 public:
  struct Found {
    std::string label;
    std::string value;  // as it is written there
  };
  virtual ~LiveValues() = default;
  // Labels of this metric that have the value, compared without case of ASCII letters.
  virtual std::vector<Found> labels_with(std::string_view metric, std::string_view value) const = 0;
  // Whether any label of any metric may have it; false only when none has.
  virtual bool is_value(std::string_view value) const = 0;
};

struct TemplateSlot {
  TemplateSite::Kind kind = TemplateSite::Kind::value;
  std::size_t token = 0;           // the first of the prompt's tokens that it covers …
  std::size_t tokens = 1;          // … and how many
  std::string text;                // what stands there, in lower case
  std::vector<std::size_t> sites;  // of template_sites()
  double scale = 1;                // of a number: the expression's for 1 of the prompt's
};

struct Template {
  std::vector<PromptToken> tokens;
  std::vector<TemplateSlot> slots;  // in the order of the prompt; empty: nothing may differ
};

// Aligns prompt and PromQL. nullopt when nothing could be aligned, or one of both can't be read.
std::optional<Template> make_template(std::string_view prompt, std::string_view promql);

// The expression for another prompt, when that may be served: as Prometheus prints it. It has not passed the
// gate yet.
std::optional<std::string> refill(const Template& known, std::string_view promql, std::string_view prompt,
                                  const LiveValues& live);

// The same for all prompts that a template may serve, as far as can be told without it: an index over them.
std::string template_key(const Template& known);
// The keys that a template must have to serve this prompt; bounded.
std::vector<std::string> template_keys(std::string_view prompt, const LiveValues& live);

}  // namespace cache
