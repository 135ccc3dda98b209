#pragma once

#include <memory>
#include <string>
#include <vector>

#include "catalog/catalog.hpp"
#include "translate/builtin/frames.hpp"
#include "translate/builtin/ground.hpp"
#include "translate/builtin/intent.hpp"
#include "translate/builtin/lessons.hpp"
#include "translate/builtin/matches.hpp"
#include "translate/builtin/words.hpp"

namespace translate::builtin {

// What a prompt may speak of: one family, or a frame over some.
struct Subject {
  const catalog::Family* family = nullptr;  // of a frame: the one whose labels are grounded
  const Frame* frame = nullptr;
  std::vector<double> explained;  // per content word, 0..1
  std::vector<double> by_name;    // per token: how well the name says it
  std::vector<Filter> filters;
  std::vector<NamedLabel> groups;
  std::vector<Span> loose_groups;     // group phrases that name no label of it
  std::optional<NamedLabel> extreme;  // "the hottest room": of which label the extreme is asked for
  std::optional<NamedLabel> counted;  // "how many tanks": of which label the values are counted
  bool ranks_nothing = false;         // "top 5 handlers", and it has no such label
  double mass = 0;                    // share of the prompt's words that are explained
  double coverage = 0;                // share of the name that the prompt says
  double bias = 0;                    // against what is hardly meant; part of the score
  double score = 0;
};

struct Reading {
  Prompt prompt;
  Intent intent;
  std::vector<Content> content;
  const catalog::Snapshot* snapshot = nullptr;
  std::shared_ptr<Matches> matches;                   // of `content`
  Lessons lessons;                                    // of pairs that humans approved
  std::vector<std::size_t> groups_that_name_metrics;  // first tokens of such group phrases
  std::vector<std::size_t> groups_of_infos;           // of those that name a label of an info metric
};

Reading read(const std::string& text, const catalog::Snapshot& snapshot);

Subject weigh_family(const Reading& reading, const catalog::Family& family);
// What the same subject has as `by_name`, for a fraction of the work.
std::vector<double> said_by_name(const Reading& reading, const catalog::Family& family);

// Families and frames that may be meant, best first.
std::vector<Subject> find_subjects(const Reading& reading);

}  // namespace translate::builtin
