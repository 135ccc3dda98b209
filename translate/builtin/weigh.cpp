#include "translate/builtin/weigh.hpp"

#include <algorithm>

#include "catalog/text.hpp"

namespace translate::builtin {
namespace {

std::vector<bool> group_tokens_of(const Reading& reading, const Subject& subject) {
  std::vector<bool> out(reading.prompt.tokens.size());
  for (const auto& group : subject.groups)
    for (const auto token : group.tokens) out[token] = true;
  if (subject.counted) out[subject.counted->tokens.back()] = true;
  return out;
}

// A label that nothing else in the prompt speaks of, where the family has only one such: "je Spediteur".
std::optional<NamedLabel> only_label_left(const Subject& subject, Span span) {
  const catalog::Label* left = nullptr;
  for (const auto& label : subject.family->labels) {
    if (label.name == "instance" || label.name == "job" || label.name == "le" || label.name == "quantile" ||
        label.cardinality < 2)
      continue;
    const bool spoken_of =
        std::any_of(subject.groups.begin(), subject.groups.end(),
                    [&label](const NamedLabel& group) { return group.label == label.name; }) ||
        std::any_of(subject.filters.begin(), subject.filters.end(),
                    [&label](const Filter& filter) { return filter.matcher.label == label.name; });
    if (spoken_of) continue;
    if (left) return std::nullopt;
    left = &label;
  }
  if (!left) return std::nullopt;
  return NamedLabel{left->name, {span.first}, 0.55};
}

// "per lift trip": the last word is what is meant, and no label is left for it; it counts something.
bool names_more(const Reading& reading, const Subject& subject, Span span,
                const std::vector<NamedLabel>& found) {
  if (found.empty() || subject.by_name[span.last - 1] >= 0.65 ||
      found.back().tokens.back() + 1 != span.last - 1)
    return false;
  const auto& last = reading.prompt.tokens[span.last - 1];
  const auto& before = reading.prompt.tokens[span.last - 2];
  static constexpr std::string_view kOfLabels[] = {"type", "kind",     "name", "class",
                                                   "id",   "category", "group"};
  if (std::find(std::begin(kOfLabels), std::end(kOfLabels), last.stem) != std::end(kOfLabels)) return false;
  if (last.kind != Token::Kind::word || is_weak_word(last.stem) || before.text == "and" ||
      before.kind == Token::Kind::sign)
    return false;
  const auto& metrics = reading.groups_that_name_metrics;
  if (std::find(metrics.begin(), metrics.end(), span.first) == metrics.end()) return false;
  const auto form = form_of(last.text);
  return std::none_of(found.begin(), found.end(), [&form](const NamedLabel& label) {
    for (const auto& word : catalog::name_words(label.label))
      if (catalog::relatedness(form.stem, catalog::singular(word)) >= 0.75) return true;
    return false;
  });
}

// "how many tanks are there in each plant": the things that a label tells apart, and not what is measured of
// them.
std::optional<NamedLabel> counted_label(const Reading& reading, const Subject& subject) {
  const auto& intent = reading.intent;
  const auto& tokens = reading.prompt.tokens;
  if (!intent.count || !intent.counted || subject.frame || intent.window || intent.per > 0 ||
      intent.top > 0 || intent.changes || !intent.thresholds.empty())
    return std::nullopt;
  for (auto first = intent.counted->first; first < intent.counted->last; ++first) {
    const auto found = find_label(reading.prompt, {first, intent.counted->last}, *subject.family);
    if (!found || found->strength < 0.8 || is_outcome_label(found->label)) continue;
    const auto last = found->tokens.back(), next = last + 1;
    // "queue messages" are no queues.
    const bool ends = next >= intent.counted->last || catalog::is_stop_word(tokens[next].text);
    const bool several = tokens[last].text != tokens[last].stem || reading.prompt.foreign;
    const bool grouped = std::any_of(subject.groups.begin(), subject.groups.end(),
                                     [&](const NamedLabel& group) { return group.label == found->label; });
    if (ends && several && !grouped) return found;
  }
  return std::nullopt;
}

// A weak guess at values of the label that the prompt groups by says nothing: `by handler` is no filter on
// it.
void drop_filters_on_groups(Subject& subject) {
  std::erase_if(subject.filters, [&subject](const Filter& filter) {
    return filter.strength < 0.9 && filter.matcher.op[0] == '=' &&
           std::any_of(subject.groups.begin(), subject.groups.end(),
                       [&filter](const NamedLabel& group) { return group.label == filter.matcher.label; });
  });
}

// "battery of the robots": what names the label is no brief form of some of its values, "rob-1", "rob-2".
void drop_filters_that_name_labels(const Reading& reading, Subject& subject) {
  std::erase_if(subject.filters, [&](const Filter& filter) {
    if (filter.strength >= 0.9 || filter.tokens.size() != 1) return false;
    const auto& token = reading.prompt.tokens[filter.tokens.front()];
    const bool several = token.text != token.stem || filter.matcher.op == "=~";
    return several && catalog::singular(compact(filter.matcher.label)) == token.stem;
  });
}

// Filters that approved pairs show a word to mean.
void add_taught_filters(const Reading& reading, Subject& subject) {
  for (const auto& content : reading.content) {
    const auto lesson = reading.lessons.find(content.stem);
    if (lesson == reading.lessons.end() || lesson->second.matchers.empty()) continue;
    const auto& matchers = lesson->second.matchers;
    const bool fits = std::all_of(matchers.begin(), matchers.end(), [&subject](const Matcher& matcher) {
      return subject.family->label(matcher.label) != nullptr;
    });
    if (!fits) continue;
    for (const auto& matcher : matchers) {
      std::erase_if(subject.filters, [&](const Filter& filter) {
        return filter.matcher.label == matcher.label ||
               std::find(filter.tokens.begin(), filter.tokens.end(), content.token) != filter.tokens.end();
      });
      Filter filter;
      filter.matcher = matcher;
      filter.tokens = {content.token};
      filter.strength = lesson->second.strength;
      filter.outcome = is_outcome_label(matcher.label);
      subject.filters.push_back(std::move(filter));
    }
  }
}

}  // namespace

void ground(const Reading& reading, Subject& subject) {
  std::vector<Span> loose;
  const bool ranks = reading.intent.top > 0 && reading.intent.ranked &&
                     !find_labels(reading.prompt, *reading.intent.ranked, *subject.family).empty();
  for (const auto& span : reading.intent.groups) {
    auto found = find_labels(reading.prompt, span, *subject.family);
    // "top 5 pods by cpu": what they are ranked by names a label only when it is spelt like one.
    if (ranks) std::erase_if(found, [](const NamedLabel& label) { return label.strength < 0.99; });
    if (names_more(reading, subject, span, found)) found.clear();
    // "top 5 handlers by request rate": what they are ranked by is no label.
    if (found.empty() && reading.intent.top == 0) loose.push_back(span);
    for (auto& label : found) {
      const bool known = std::any_of(subject.groups.begin(), subject.groups.end(),
                                     [&](const NamedLabel& other) { return other.label == label.label; });
      if (!known) subject.groups.push_back(std::move(label));
    }
  }
  for (const auto& span : reading.intent.maybe_groups)
    for (auto& label : find_labels(reading.prompt, span, *subject.family)) {
      const bool known = std::any_of(subject.groups.begin(), subject.groups.end(),
                                     [&](const NamedLabel& other) { return other.label == label.label; });
      // A word of the metric's own name names no label as well, unless it is spelt like one.
      label.implied = !reading.intent.thresholds.empty();
      if (!known && label.strength >= 0.8 &&
          (label.strength >= 0.99 || subject.by_name[label.tokens.back()] < 0.85))
        subject.groups.push_back(std::move(label));
    }
  const bool share = reading.intent.share || reading.intent.percent;
  for (const auto& span : reading.intent.compared)
    for (auto first = span.first; first < span.last && subject.groups.empty() && !share; ++first)
      for (auto& label : find_labels(reading.prompt, {first, span.last}, *subject.family)) {
        label.implied = true;
        // "jobs longer than …" are what the metric is about, and not the job that is scraped.
        const bool target = label.label == "job" || label.label == "instance";
        if (target && subject.by_name[label.tokens.back()] >= 0.85) continue;
        if (label.strength >= 0.8 && label.tokens.back() + 1 == span.last)
          subject.groups.push_back(std::move(label));
      }
  if (reading.intent.superlative && reading.intent.top == 0 && subject.groups.empty()) {
    const auto& span = *reading.intent.superlative;
    for (auto first = span.first; first < span.last && !subject.extreme; ++first)
      for (const auto& label : find_labels(reading.prompt, {first, span.last}, *subject.family)) {
        // The last word of the phrase is what is ranked: "the lowest scanner battery" ranks no scanners.
        if (label.strength < 0.8 || label.tokens.back() + 1 != span.last) continue;
        subject.extreme = label;
        // "the slowest device by p90": what it is ranked by names no label.
        loose.clear();
        break;
      }
  }
  if (reading.intent.ranked) {
    // The label may stand at the end of the phrase: "metrics handlers".
    for (auto first = reading.intent.ranked->first;
         first < reading.intent.ranked->last && subject.groups.empty(); ++first)
      for (auto& label : find_labels(reading.prompt, {first, reading.intent.ranked->last}, *subject.family))
        subject.groups.push_back(std::move(label));
  }
  if (reading.intent.ranked && reading.intent.top > 0 && subject.groups.empty()) subject.ranks_nothing = true;
  subject.counted = counted_label(reading, subject);
  subject.filters = find_filters(reading.prompt, reading.intent, *subject.family, subject.by_name,
                                 group_tokens_of(reading, subject));
  drop_filters_that_name_labels(reading, subject);
  add_taught_filters(reading, subject);
  drop_filters_on_groups(subject);
  // "on every connector except type2" groups by nothing.
  std::erase_if(subject.groups, [&](const NamedLabel& group) {
    return std::any_of(reading.intent.excluded.begin(), reading.intent.excluded.end(), [&](const Span& span) {
      const bool next = group.tokens.back() < span.first && span.first - group.tokens.back() <= 2;
      return next && std::any_of(subject.filters.begin(), subject.filters.end(), [&](const Filter& filter) {
               return filter.matcher.label == group.label && filter.matcher.op[0] == '!';
             });
    });
  });
  for (const auto& span : loose) {
    const auto& metrics = reading.groups_that_name_metrics;
    const auto& infos = reading.groups_of_infos;
    const bool names_metric = std::find(metrics.begin(), metrics.end(), span.first) != metrics.end() ||
                              std::find(infos.begin(), infos.end(), span.first) != infos.end();
    auto guess = names_metric || subject.frame ? std::nullopt : only_label_left(subject, span);
    if (guess)
      subject.groups.push_back(std::move(*guess));
    else
      subject.loose_groups.push_back(span);
  }
}

void add_grounding(const Reading& reading, Subject& subject) {
  for (std::size_t i = 0; i < reading.content.size(); ++i) {
    const auto token = reading.content[i].token;
    auto& explained = subject.explained[i];
    for (const auto& filter : subject.filters)
      if (std::find(filter.tokens.begin(), filter.tokens.end(), token) != filter.tokens.end())
        explained = std::max(explained, filter.strength);
    if (subject.counted && subject.counted->tokens.back() == token)
      explained = std::max(explained, subject.counted->strength);
    for (const auto& group : subject.groups)
      if (std::find(group.tokens.begin(), group.tokens.end(), token) != group.tokens.end())
        explained = std::max(explained, group.strength);
  }
}

void finish(const Reading& reading, Subject& subject) {
  double total = 0, known = 0;
  for (std::size_t i = 0; i < reading.content.size(); ++i) {
    total += reading.content[i].weight;
    known += reading.content[i].weight * subject.explained[i];
  }
  subject.mass = total > 0 ? known / total : 0;
  subject.score = 0.75 * subject.mass + 0.25 * subject.coverage;
  subject.score -= 0.06 * static_cast<double>(subject.loose_groups.size());
  if (subject.ranks_nothing) subject.score -= 0.2;
}

}  // namespace translate::builtin
