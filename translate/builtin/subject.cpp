#include "translate/builtin/subject.hpp"

#include <algorithm>

#include "catalog/text.hpp"
#include "translate/builtin/measure.hpp"
#include "translate/builtin/weigh.hpp"

namespace translate::builtin {
namespace {

constexpr std::size_t kRecall = 48;
constexpr double kNear = 0.25;  // scores of families that may both be meant

// Who asks for requests means those of the application, and not those that Prometheus serves, unless it is
// named or nothing else comes near.
void prefer_applications(const Reading& reading, std::vector<Subject>& subjects) {
  if (prompt_has(reading, "prometheus") || prompt_has(reading, "promhttp") || prompt_has(reading, "scrape"))
    return;
  double best = 0;
  for (const auto& subject : subjects)
    if (is_application(subject.family->name) && subject.family->expr.empty())
      best = std::max(best, subject.score);
  for (auto& subject : subjects) {
    if (best == 0 || is_application(subject.family->name) || subject.score >= best + kNear) continue;
    const double less = is_monitoring(subject.family->name) ? 0.2 : 0.1;
    subject.bias -= less;
    subject.score -= less;
  }
}

// "revenue per order": the word after "per" stands in names of metrics.
bool names_a_metric(const Reading& reading, Span span) {
  const auto& stem = reading.prompt.tokens[span.last - 1].stem;
  for (const auto& hit : reading.snapshot->search(stem, 3))
    for (const auto& word : catalog::name_words(hit.family->name))
      if (catalog::singular(word) == stem) return true;
  return false;
}

// "by version": a label that info metrics have is not guessed to be another.
bool names_label_of_info(const Reading& reading, Span span) {
  const auto& infos = reading.snapshot->infos();
  return std::any_of(infos.begin(), infos.end(), [&](const catalog::Family* info) {
    const auto label = find_label(reading.prompt, span, *info);
    return label && label->strength >= 0.99;
  });
}

bool says_now(const Reading& reading) {
  const auto& tokens = reading.prompt.tokens;
  return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return token.text == "now" || token.text == "currently" || token.text == "moment";
  });
}

// Of every process there is, and so hardly what is meant where an application's metric fits.
bool is_process(std::string_view family) {
  return family.starts_with("process_") || family.starts_with("go_");
}

// "max", "limit" at the end of a name: what there may be, not what there is.
bool is_limit(const catalog::Family& family) {
  auto words = catalog::name_words(family.name);
  while (words.size() > 1 && is_unit_word(catalog::singular(words.back())) && words.back() != "limit")
    words.pop_back();
  static constexpr std::string_view kLimits[] = {"max", "maximum", "limit", "capacity", "quota"};
  return !words.empty() &&
         std::find(std::begin(kLimits), std::end(kLimits), words.back()) != std::end(kLimits);
}

bool asks_for_limit(const Reading& reading) {
  const auto& intent = reading.intent;
  if (intent.full || intent.left || intent.percent || intent.share || intent.runs_out) return true;
  for (std::size_t i = 0; i < reading.prompt.tokens.size(); ++i) {
    const auto& token = reading.prompt.tokens[i];
    if (intent.consumed[i] && !intent.soft[i]) continue;
    for (const auto* word :
         {"max", "maximum", "limit", "capacity", "quota", "allowed", "allow", "possible", "most", "accept",
          "size", "configured", "installed", "upper", "bound", "cap", "ceiling"})
      if (token.stem == word) return true;
  }
  return false;
}

// Share of HELP's words that the prompt says, when it is a sentence of some length.
double help_said(const Reading& reading, const FamilyWords& words) {
  if (words.help.size() < 3 || words.help.size() > 12) return 0;
  double said = 0;
  for (const auto& form : words.help) {
    double best = 0;
    for (const auto& content : reading.content) best = std::max(best, match(content, form));
    said += best >= 0.85 ? 1 : 0;
  }
  const double share = said / static_cast<double>(words.help.size());
  return share < 0.5 ? 0 : share;
}

// Families whose names begin with the same word, up to `most`.
std::size_t namesakes(const catalog::Snapshot& snapshot, std::string_view word, const std::string& name,
                      std::size_t most) {
  const auto& all = snapshot.families();
  const auto prefix = std::string_view(name).substr(0, word.size());
  auto at = std::lower_bound(all.begin(), all.end(), prefix,
                             [](const catalog::Family& a, std::string_view text) { return a.name < text; });
  std::size_t count = 0;
  for (; at != all.end() && count < most && at->name.starts_with(prefix); ++at)
    if (at->name.size() == prefix.size() ||
        !std::islower(static_cast<unsigned char>(at->name[prefix.size()])))
      ++count;
  return count;
}

// A word that nobody knows is taken for the one of the catalog that it is nearly spelt like.
void correct_spelling(Reading& reading, const catalog::Snapshot& snapshot) {
  auto& tokens = reading.prompt.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    auto& token = tokens[i];
    if (token.kind != Token::Kind::word || token.numeric || reading.intent.consumed[i]) continue;
    const auto meant = snapshot.spelt_right(token.stem);
    if (meant.empty()) continue;
    token.text = meant;
    token.stem = catalog::singular(meant);
  }
}

}  // namespace

Reading read(const std::string& text, const catalog::Snapshot& snapshot) {
  Reading reading;
  reading.prompt = read_prompt(text, &snapshot);
  reading.intent = read_intent(reading.prompt);
  correct_spelling(reading, snapshot);
  reading.content = content_of(reading.prompt, reading.intent, snapshot);
  reading.snapshot = &snapshot;
  for (const auto& span : reading.intent.groups)
    if (names_a_metric(reading, span)) reading.groups_that_name_metrics.push_back(span.first);
  for (const auto& span : reading.intent.groups)
    if (names_label_of_info(reading, span)) reading.groups_of_infos.push_back(span.first);
  return reading;
}

namespace {

struct Named {
  Subject subject;  // as far as the words of name, HELP and labels tell
  FamilyWords words;
  double taught = 0;  // by approved pairs
};

Named weigh_words(const Reading& reading, const catalog::Family& family) {
  Named out;
  auto& subject = out.subject;
  subject.family = &family;
  subject.explained.assign(reading.content.size(), 0);
  subject.by_name.assign(reading.prompt.tokens.size(), 0);
  auto& words = out.words;
  words = words_of(family);
  // A first word that few families share is no namespace: "kegs_out" is about kegs.
  if (words.part_weights.size() > 1) {
    const auto& word = words.first;
    const auto sharing = namesakes(*reading.snapshot, word, family.name, 6);
    if (sharing <= 2)
      words.part_weights[0] = 0.8;
    else if (sharing <= 5)
      words.part_weights[0] = 0.45;
  }
  std::vector<double> said(words.name.size());
  std::size_t together = reading.content.size();
  double taught = 0;
  for (std::size_t i = 0; i < reading.content.size(); ++i) {
    const auto& content = reading.content[i];
    for (std::size_t k = 0; k < words.name.size(); ++k) {
      const auto strength = match(content, words.name[k]);
      subject.explained[i] = std::max(subject.explained[i], strength);
      // A word that the grammar took for something else says a name's word only half.
      said[k] = std::max(said[k], strength);
    }
    // "read only" is what the name writes as one word.
    for (std::size_t k = 0; i + 1 < reading.content.size() && k < words.name.size(); ++k) {
      const auto& next = reading.content[i + 1];
      if (words.name[k].stem.size() < 6 || next.token > content.token + 2 ||
          content.stem + next.stem != words.name[k].stem)
        continue;
      said[k] = 1;
      subject.explained[i] = 1;
      together = i + 1;
    }
    // "InErrors" is what the name writes as two.
    for (std::size_t k = 0; k + 1 < words.name.size(); ++k) {
      if (words.name[k].stem + words.name[k + 1].stem != content.stem) continue;
      said[k] = said[k + 1] = 1;
      subject.explained[i] = 1;
    }
    if (together == i) subject.explained[i] = 1;
    subject.by_name[content.token] = subject.explained[i];
    if (const auto lesson = reading.lessons.find(content.stem); lesson != reading.lessons.end()) {
      const auto named = lesson->second.families.find(family.name);
      if (named != lesson->second.families.end()) {
        subject.explained[i] = std::max(subject.explained[i], named->second);
        taught += named->second * content.weight;
      }
    }
    for (const auto& form : words.help)
      subject.explained[i] = std::max(subject.explained[i], 0.7 * match(content, form));
    for (const auto& form : words.labels)
      subject.explained[i] = std::max(subject.explained[i], 0.5 * match(content, form));
  }
  // "read-only" is what the name writes as one word, also where half of it is no content.
  const auto& tokens = reading.prompt.tokens;
  for (std::size_t t = 0; t + 2 < tokens.size(); ++t) {
    if (tokens[t + 1].text != "-" || !tokens[t + 1].joined || !tokens[t + 2].joined) continue;
    for (std::size_t k = 0; k < words.name.size(); ++k) {
      if (words.name[k].stem.size() < 5 ||
          catalog::singular(tokens[t].stem + tokens[t + 2].text) != words.name[k].stem)
        continue;
      said[k] = 1;
      for (std::size_t i = 0; i < reading.content.size(); ++i)
        if (reading.content[i].token == t || reading.content[i].token == t + 2) subject.explained[i] = 1;
      subject.by_name[t] = subject.by_name[t + 2] = 1;
    }
  }
  // "down" asks for what the name calls up, "deployed" for what an info metric tells.
  const auto explain = [&](std::string_view kind) {
    for (std::size_t i = 0; i < reading.content.size(); ++i)
      if (is_said_of(kind, reading.content[i].stem)) {
        subject.explained[i] = std::max(subject.explained[i], 0.9);
        subject.by_name[reading.content[i].token] = std::max(subject.by_name[reading.content[i].token], 0.9);
      }
  };
  const bool level = family.type == catalog::MetricType::gauge || family.type == catalog::MetricType::unknown;
  if (level && (is_state(family) || std::any_of(words.name.begin(), words.name.end(), [](const Form& form) {
                  return is_said_of("up", form.stem);
                }))) {
    explain("down");
    explain("up");
  }
  // "uptime" asks for the time since the start.
  if (level && timestamp_scale(family) > 0)
    for (std::size_t i = 0; i < reading.content.size(); ++i)
      if (reading.content[i].stem == "uptime" && !tells_an_end(family))
        subject.explained[i] = std::max(subject.explained[i], 0.8);
  if (family.type == catalog::MetricType::info || family.name.ends_with("_info")) explain("installed");
  // What stands twice in a prompt is content once; its other places are explained alike.
  for (std::size_t t = 0; t < reading.prompt.tokens.size(); ++t)
    for (const auto& content : reading.content)
      if (content.token != t && content.stem == reading.prompt.tokens[t].stem)
        subject.by_name[t] = std::max(subject.by_name[t], subject.by_name[content.token]);
  subject.coverage = coverage_of(words, said);
  out.taught = std::min(0.25, 0.2 * taught);
  return out;
}

}  // namespace

std::vector<double> said_by_name(const Reading& reading, const catalog::Family& family) {
  return weigh_words(reading, family).subject.by_name;
}

Subject weigh_family(const Reading& reading, const catalog::Family& family) {
  auto [subject, words, taught] = weigh_words(reading, family);
  ground(reading, subject);
  add_grounding(reading, subject);
  finish(reading, subject);
  subject.score += taught;
  // "Size and capacity: size" does not ask for the capacity.
  for (const auto& token : reading.prompt.tokens)
    if (token.contrary && std::any_of(words.name.begin(), words.name.end(),
                                      [&token](const Form& form) { return form.stem == token.stem; }))
      subject.score -= 0.12;
  if (is_rarely_meant(family.name) && subject.coverage < 0.9) subject.bias -= 0.08;
  subject.score += subject.bias;
  // "right now" asks for what is, not for what happened.
  if (says_now(reading) && reading.intent.per == 0) {
    if (family.type == catalog::MetricType::gauge) subject.score += 0.05;
    if (family.type == catalog::MetricType::counter) subject.score -= 0.08;
  }
  if (is_limit(family) && !asks_for_limit(reading)) subject.score -= 0.1;
  subject.score += 0.06 * help_said(reading, words);
  // Of names that say the same the shorter one says it of everything.
  subject.score -= 0.003 * static_cast<double>(words.name.size());
  // Times are not sizes, whatever else the names share.
  const auto unit = family.unit.empty() ? std::string_view(family.name) : std::string_view(family.unit);
  const bool bytes = unit.find("bytes") != std::string_view::npos;
  const bool seconds = unit.find("seconds") != std::string_view::npos && !bytes;
  for (const auto& content : reading.content) {
    const auto is = [&content](std::initializer_list<const char*> list) {
      return std::find(list.begin(), list.end(), content.stem) != list.end();
    };
    if (bytes && is({"time", "latency", "duration", "wait", "delay", "slow", "slowest", "jitter", "lag"}))
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
  // What approved pairs name by a word that the catalog does not know.
  for (const auto& content : reading.content) {
    const auto lesson = reading.lessons.find(content.stem);
    if (lesson == reading.lessons.end()) continue;
    for (const auto& [name, strength] : lesson->second.families) {
      const auto* family = reading.snapshot->find(name);
      const bool known = std::any_of(out.begin(), out.end(),
                                     [family](const Subject& subject) { return subject.family == family; });
      if (family && !known) out.push_back(weigh_family(reading, *family));
    }
  }
  prefer_applications(reading, out);
  const auto families = out.size();
  add_frames(reading, out);
  double application = 0;
  for (std::size_t i = 0; i < families; ++i)
    if (is_application(out[i].family->name) && out[i].family->expr.empty())
      application = std::max(application, out[i].score);
  for (auto i = families; i < out.size(); ++i)
    if (is_process(out[i].family->name) && out[i].score < application + kNear) out[i].score -= 0.15;
  std::stable_sort(out.begin(), out.end(),
                   [](const Subject& a, const Subject& b) { return a.score > b.score; });
  return out;
}

}  // namespace translate::builtin
