#include "translate/builtin/subject.hpp"

#include <algorithm>

#include "catalog/text.hpp"

namespace translate::builtin {
namespace {

constexpr std::size_t kRecall = 48;

std::vector<bool> group_tokens_of(const Reading& reading, const Subject& subject) {
  std::vector<bool> out(reading.prompt.tokens.size());
  for (const auto& group : subject.groups)
    for (const auto token : group.tokens) out[token] = true;
  return out;
}

void ground(const Reading& reading, Subject& subject) {
  for (const auto& span : reading.intent.groups) {
    auto found = find_labels(reading.prompt, span, *subject.family);
    // "top 5 handlers by request rate": what they are ranked by is no label.
    if (found.empty() && reading.intent.top == 0) subject.loose_groups.push_back(span);
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
      if (!known && label.strength >= 0.8 &&
          (label.strength >= 0.99 || subject.by_name[label.tokens.back()] < 0.85))
        subject.groups.push_back(std::move(label));
    }
  if (reading.intent.ranked) {
    // The label may stand at the end of the phrase: "metrics handlers".
    for (auto first = reading.intent.ranked->first;
         first < reading.intent.ranked->last && subject.groups.empty(); ++first)
      for (auto& label : find_labels(reading.prompt, {first, reading.intent.ranked->last}, *subject.family))
        subject.groups.push_back(std::move(label));
  }
  if (reading.intent.ranked && reading.intent.top > 0 && subject.groups.empty()) subject.ranks_nothing = true;
  subject.filters = find_filters(reading.prompt, reading.intent, *subject.family, subject.by_name,
                                 group_tokens_of(reading, subject));
}

void add_grounding(const Reading& reading, Subject& subject) {
  for (std::size_t i = 0; i < reading.content.size(); ++i) {
    const auto token = reading.content[i].token;
    auto& explained = subject.explained[i];
    for (const auto& filter : subject.filters)
      if (std::find(filter.tokens.begin(), filter.tokens.end(), token) != filter.tokens.end())
        explained = std::max(explained, filter.strength);
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

bool says(const Reading& reading, const std::string& stem, std::vector<double>& explained, double strength) {
  bool found = false;
  for (std::size_t i = 0; i < reading.content.size(); ++i)
    if (reading.content[i].stem == stem) {
      explained[i] = std::max(explained[i], strength);
      found = true;
    }
  return found;
}

bool prompt_has(const Reading& reading, const std::string& stem) {
  return std::any_of(reading.prompt.tokens.begin(), reading.prompt.tokens.end(),
                     [&stem](const Token& token) { return token.stem == stem || token.text == stem; });
}

void add_frames(const Reading& reading, std::vector<Subject>& out) {
  for (const auto& frame : shipped_frames()) {
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
    if (std::any_of(frame.never.begin(), frame.never.end(),
                    [&](const std::string& word) { return prompt_has(reading, word); }))
      continue;
    for (const auto& word : frame.also) says(reading, word, subject.explained, 1);
    for (const auto& group : frame.needs)
      for (std::size_t t = 0; t < reading.prompt.tokens.size(); ++t)
        // "prometheus" may be the job that is meant as well.
        if (std::find(group.begin(), group.end(), reading.prompt.tokens[t].stem) != group.end() &&
            !is_weak_word(reading.prompt.tokens[t].stem))
          subject.by_name[t] = 1;
    ground(reading, subject);
    add_grounding(reading, subject);
    // HELP of the parts explains what is left.
    const auto words = words_of(*subject.family);
    for (std::size_t i = 0; i < reading.content.size(); ++i)
      for (const auto& list : {&words.name, &words.help})
        for (const auto& form : *list)
          subject.explained[i] = std::max(subject.explained[i], 0.5 * match(reading.content[i], form));
    subject.coverage = 1;
    finish(reading, subject);
    subject.score += frame.prior;
    out.push_back(std::move(subject));
  }
}

}  // namespace

Reading read(const std::string& text, const catalog::Snapshot& snapshot) {
  Reading reading;
  reading.prompt = read_prompt(text);
  reading.intent = read_intent(reading.prompt);
  reading.content = content_of(reading.prompt, reading.intent, snapshot);
  reading.snapshot = &snapshot;
  return reading;
}

Subject weigh_family(const Reading& reading, const catalog::Family& family) {
  Subject subject;
  subject.family = &family;
  subject.explained.assign(reading.content.size(), 0);
  subject.by_name.assign(reading.prompt.tokens.size(), 0);
  const auto words = words_of(family);
  std::vector<double> said(words.name.size());
  for (std::size_t i = 0; i < reading.content.size(); ++i) {
    const auto& content = reading.content[i];
    for (std::size_t k = 0; k < words.name.size(); ++k) {
      const auto strength = match(content, words.name[k]);
      subject.explained[i] = std::max(subject.explained[i], strength);
      // A word that the grammar took for something else says a name's word only half.
      said[k] = std::max(said[k], strength);
    }
    subject.by_name[content.token] = subject.explained[i];
    for (const auto& form : words.help)
      subject.explained[i] = std::max(subject.explained[i], 0.7 * match(content, form));
    for (const auto& form : words.labels)
      subject.explained[i] = std::max(subject.explained[i], 0.5 * match(content, form));
  }
  // What stands twice in a prompt is content once; its other places are explained alike.
  for (std::size_t t = 0; t < reading.prompt.tokens.size(); ++t)
    for (const auto& content : reading.content)
      if (content.token != t && content.stem == reading.prompt.tokens[t].stem)
        subject.by_name[t] = std::max(subject.by_name[t], subject.by_name[content.token]);
  double total = 0, covered = 0;
  for (std::size_t k = 0; k < said.size(); ++k) {
    total += words.name_weights[k];
    covered += words.name_weights[k] * said[k];
  }
  subject.coverage = total > 0 ? covered / total : 0;
  ground(reading, subject);
  add_grounding(reading, subject);
  finish(reading, subject);
  // Times are not sizes, whatever else the names share.
  const auto unit = family.unit.empty() ? std::string_view(family.name) : std::string_view(family.unit);
  const bool bytes = unit.find("bytes") != std::string_view::npos;
  const bool seconds = unit.find("seconds") != std::string_view::npos && !bytes;
  for (const auto& content : reading.content) {
    const auto is = [&content](std::initializer_list<const char*> list) {
      return std::find(list.begin(), list.end(), content.stem) != list.end();
    };
    if (bytes && is({"latency", "duration", "wait", "delay", "slow", "slowest", "jitter", "lag"}))
      subject.score -= 0.12;
    if (seconds && is({"size", "byte", "volume", "bandwidth"})) subject.score -= 0.12;
  }
  return subject;
}

std::vector<Subject> find_subjects(const Reading& reading) {
  std::string query;
  for (const auto& content : reading.content) query += content.stem + ' ';
  for (const auto& span : reading.intent.groups)
    for (auto i = span.first; i < span.last; ++i) query += reading.prompt.tokens[i].stem + ' ';
  std::vector<Subject> out;
  double best = 0;
  for (const auto& hit : reading.snapshot->search(query, kRecall)) {
    auto subject = weigh_family(reading, *hit.family);
    best = std::max(best, hit.score);
    subject.score += best > 0 ? 0.1 * hit.score / best : 0;
    out.push_back(std::move(subject));
  }
  add_frames(reading, out);
  std::stable_sort(out.begin(), out.end(),
                   [](const Subject& a, const Subject& b) { return a.score > b.score; });
  return out;
}

}  // namespace translate::builtin
