#include <algorithm>

#include "translate/builtin/measure.hpp"
#include "translate/builtin/weigh.hpp"

namespace translate::builtin {
namespace {

constexpr std::size_t kMostLookedAt = 3000;  // gauges, for one prompt
constexpr std::size_t kMostStates = 3;

bool says(const Reading& reading, const std::string& stem, std::vector<double>& explained, double strength) {
  bool found = false;
  for (std::size_t i = 0; i < reading.content.size(); ++i)
    if (reading.content[i].stem == stem) {
      explained[i] = std::max(explained[i], strength);
      found = true;
    }
  return found;
}

// "in" is a direction at the end of a phrase: "bytes in", "bytes in by device", but not "in MB".
bool is_preposition(const std::vector<Token>& tokens, std::size_t at) {
  if (tokens[at].text != "in" || at + 1 >= tokens.size() || tokens[at + 1].kind == Token::Kind::sign)
    return false;
  static constexpr std::string_view kNext[] = {"and", "or", "out", "by", "per", "for", "on", "vs", "versus"};
  return std::find(std::begin(kNext), std::end(kNext), tokens[at + 1].text) == std::end(kNext);
}

}  // namespace

bool prompt_has(const Reading& reading, const std::string& stem, double least_weight) {
  const auto& tokens = reading.prompt.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (tokens[i].weight >= least_weight && !tokens[i].contrary &&
        (tokens[i].stem == stem || tokens[i].text == stem) && !is_preposition(tokens, i))
      return true;
  return false;
}

namespace {

bool said_by_legend(const Reading& reading, const Frame& frame) {
  return std::all_of(frame.needs.begin(), frame.needs.end(), [&](const std::vector<std::string>& group) {
    return std::any_of(group.begin(), group.end(),
                       [&](const std::string& word) { return prompt_has(reading, word, 1); });
  });
}

}  // namespace

void add_frames(const Reading& reading, std::vector<Subject>& out) {
  for (const auto& frame : shipped_frames()) {
    if (frame.forecast && !reading.intent.predict) continue;
    Subject subject;
    subject.frame = &frame;
    for (const auto& metric : frame.metrics) {
      const auto* family = reading.snapshot->find(metric);
      if (!family) {
        subject.family = nullptr;
        break;
      }
      if (!subject.family) subject.family = family;
    }
    if (!subject.family) continue;
    subject.explained.assign(reading.content.size(), 0);
    subject.by_name.assign(reading.prompt.tokens.size(), 0);
    bool complete = true;
    for (const auto& group : frame.needs) {
      bool any = false;
      for (const auto& word : group)
        if (prompt_has(reading, word)) {
          any = true;
          says(reading, word, subject.explained, 1);
        }
      complete = complete && any;
    }
    if (!complete) continue;
    // What a panel's title says besides does not speak against what its legend says.
    const double from = reading.prompt.titled && said_by_legend(reading, frame) ? 1 : 0;
    if (std::any_of(frame.never.begin(), frame.never.end(),
                    [&](const std::string& word) { return prompt_has(reading, word, from); }))
      continue;
    for (const auto& word : frame.also) says(reading, word, subject.explained, 1);
    for (const auto& group : frame.needs)
      for (std::size_t t = 0; t < reading.prompt.tokens.size(); ++t)
        // "prometheus" may be the job that is meant as well.
        if (std::find(group.begin(), group.end(), reading.prompt.tokens[t].stem) != group.end() &&
            reading.prompt.tokens[t].stem != "prometheus")
          subject.by_name[t] = 1;
    ground(reading, subject);
    // "load per cpu": what the frame itself says is no label that it lacks.
    std::erase_if(subject.loose_groups,
                  [&subject](const Span& span) { return subject.by_name[span.last - 1] >= 1; });
    add_grounding(reading, subject);
    // HELP of the parts explains what is left.
    const auto words = reading.snapshot->words_of(*subject.family);
    for (std::size_t i = 0; i < reading.content.size(); ++i)
      for (const auto& list : {words.name, words.help})
        for (const auto id : list)
          subject.explained[i] = std::max(subject.explained[i], 0.5 * reading.matches->of(i, id));
    subject.coverage = 1;
    finish(reading, subject);
    subject.score += frame.prior;
    out.push_back(std::move(subject));
  }
}

void add_states(const Reading& reading, std::vector<Subject>& out) {
  static constexpr std::string_view kWhatever[] = {"anything", "something", "everything"};
  const auto whatever = [](const Content& content) {
    return std::find(std::begin(kWhatever), std::end(kWhatever), content.stem) != std::end(kWhatever);
  };
  const auto& content = reading.content;
  if (!reading.matches->says_up_or_down() || std::none_of(content.begin(), content.end(), whatever)) return;
  std::size_t looked_at = 0, added = 0;
  for (const auto& family : reading.snapshot->families()) {
    if (looked_at >= kMostLookedAt || added >= kMostStates) break;
    if (family.type != catalog::MetricType::gauge || !family.expr.empty() || !is_application(family.name))
      continue;
    ++looked_at;
    if (!is_state(family)) continue;
    ++added;
    const bool known = std::any_of(out.begin(), out.end(), [&family](const Subject& subject) {
      return !subject.frame && subject.family == &family;
    });
    if (known) continue;
    auto subject = weigh_family(reading, family);
    for (std::size_t i = 0; i < content.size(); ++i)
      if (whatever(content[i])) subject.explained[i] = 1;
    // Its name need not be said: any of them is meant.
    subject.coverage = 1;
    finish(reading, subject);
    // Targets go first: they are what is down most often.
    subject.score -= 0.12;
    out.push_back(std::move(subject));
  }
}

}  // namespace translate::builtin
