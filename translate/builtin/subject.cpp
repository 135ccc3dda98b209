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
bool is_limit(const Reading& reading, const catalog::Family& family) {
  static constexpr std::string_view kLimits[] = {"max", "maximum", "limit", "capacity", "quota"};
  const auto& forms = reading.snapshot->forms();
  const auto known = reading.snapshot->words_of(family).name;
  if (std::none_of(known.begin(), known.end(), [&](catalog::FormId id) {
        return std::find(std::begin(kLimits), std::end(kLimits), forms[id].stem) != std::end(kLimits);
      }))
    return false;
  auto words = catalog::name_words(family.name);
  while (words.size() > 1 && is_unit_word(catalog::singular(words.back())) && words.back() != "limit")
    words.pop_back();
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
double help_said(const Reading& reading, const catalog::FamilyWords& words) {
  if (words.help.size() < 3 || words.help.size() > 12) return 0;
  double said = 0;
  for (const auto id : words.help) {
    double best = 0;
    for (std::size_t i = 0; i < reading.content.size(); ++i)
      best = std::max(best, reading.matches->of(i, id));
    said += best >= 0.85 ? 1 : 0;
  }
  const double share = said / static_cast<double>(words.help.size());
  return share < 0.5 ? 0 : share;
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
  reading.matches = std::make_shared<Matches>(reading.prompt, reading.content, snapshot);
  for (const auto& span : reading.intent.groups)
    if (names_a_metric(reading, span)) reading.groups_that_name_metrics.push_back(span.first);
  for (const auto& span : reading.intent.groups)
    if (names_label_of_info(reading, span)) reading.groups_of_infos.push_back(span.first);
  return reading;
}

namespace {

// How well each word of a name is said, and the subject as far as its name explains the prompt.
struct Named {
  Subject subject;
  std::vector<double> said;
};

Named by_name(const Reading& reading, const catalog::Family& family, const catalog::FamilyWords& words) {
  Named out;
  auto& matches = *reading.matches;
  auto& subject = out.subject;
  auto& said = out.said;
  subject.family = &family;
  subject.explained.assign(reading.content.size(), 0);
  subject.by_name.assign(reading.prompt.tokens.size(), 0);
  said.assign(words.name.size(), 0);
  const auto stem = [&](std::size_t k) -> const std::string& { return matches.form(words.name[k]).stem; };
  std::size_t together = reading.content.size();
  for (std::size_t i = 0; i < reading.content.size(); ++i) {
    const auto& content = reading.content[i];
    for (std::size_t k = 0; k < words.name.size(); ++k) {
      const auto strength = matches.of(i, words.name[k]);
      subject.explained[i] = std::max(subject.explained[i], strength);
      // A word that the grammar took for something else says a name's word only half.
      said[k] = std::max(said[k], strength);
    }
    // "read only" is what the name writes as one word.
    const auto& both = matches.with_next(i);
    for (std::size_t k = 0; both.size() >= 6 && k < words.name.size(); ++k) {
      if (both != stem(k)) continue;
      said[k] = 1;
      subject.explained[i] = 1;
      together = i + 1;
    }
    // "InErrors" is what the name writes as two.
    for (std::size_t k = 0; k + 1 < words.name.size(); ++k) {
      const auto& first = stem(k);
      const auto& second = stem(k + 1);
      if (first.size() + second.size() != content.stem.size() || !content.stem.starts_with(first) ||
          !content.stem.ends_with(second))
        continue;
      said[k] = said[k + 1] = 1;
      subject.explained[i] = 1;
    }
    if (together == i) subject.explained[i] = 1;
    subject.by_name[content.token] = subject.explained[i];
  }
  // "read-only" is what the name writes as one word, also where half of it is no content.
  for (const auto& word : matches.hyphened())
    for (std::size_t k = 0; k < words.name.size(); ++k) {
      if (stem(k).size() < 5 || word.stem != stem(k)) continue;
      said[k] = 1;
      for (std::size_t i = 0; i < reading.content.size(); ++i)
        if (reading.content[i].token == word.first || reading.content[i].token == word.last)
          subject.explained[i] = 1;
      subject.by_name[word.first] = subject.by_name[word.last] = 1;
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
  if (level && matches.says_up_or_down() &&
      (is_state(family) || std::any_of(words.name.begin(), words.name.end(), [&](catalog::FormId id) {
         return is_said_of("up", matches.form(id).stem);
       }))) {
    explain("down");
    explain("up");
  }
  // "uptime" asks for the time since the start.
  if (level && matches.says_uptime() && timestamp_scale(family) > 0 && !tells_an_end(family))
    for (std::size_t i = 0; i < reading.content.size(); ++i)
      if (reading.content[i].stem == "uptime") subject.explained[i] = std::max(subject.explained[i], 0.8);
  if (family.type == catalog::MetricType::info || family.name.ends_with("_info")) explain("installed");
  // What stands twice in a prompt is content once; its other places are explained alike.
  for (std::size_t t = 0; t < reading.prompt.tokens.size(); ++t)
    for (const auto& content : reading.content)
      if (content.token != t && content.stem == reading.prompt.tokens[t].stem)
        subject.by_name[t] = std::max(subject.by_name[t], subject.by_name[content.token]);
  return out;
}

// What approved pairs, HELP and the names of labels explain besides; gives what the pairs add to the score.
double explain_more(const Reading& reading, const catalog::FamilyWords& words, Subject& subject) {
  double taught = 0;
  for (std::size_t i = 0; i < reading.content.size(); ++i) {
    const auto& content = reading.content[i];
    auto& explained = subject.explained[i];
    if (const auto lesson = reading.lessons.find(content.stem); lesson != reading.lessons.end()) {
      const auto named = lesson->second.families.find(subject.family->name);
      if (named != lesson->second.families.end()) {
        explained = std::max(explained, named->second);
        taught += named->second * content.weight;
      }
    }
    for (const auto id : words.help) explained = std::max(explained, 0.7 * reading.matches->of(i, id));
    for (const auto id : words.labels) explained = std::max(explained, 0.5 * reading.matches->of(i, id));
  }
  return std::min(0.25, 0.2 * taught);
}

}  // namespace

std::vector<double> said_by_name(const Reading& reading, const catalog::Family& family) {
  return by_name(reading, family, reading.snapshot->words_of(family)).subject.by_name;
}

Subject weigh_family(const Reading& reading, const catalog::Family& family) {
  const auto words = reading.snapshot->words_of(family);
  auto [subject, said] = by_name(reading, family, words);
  auto weights = part_weights(*reading.matches, words);
  // A first word that few families share is no namespace: "kegs_out" is about kegs.
  if (weights.size() > 1) {
    const auto sharing = reading.matches->namesakes(family.name, words.first);
    if (sharing <= 2)
      weights[0] = 0.8;
    else if (sharing <= 5)
      weights[0] = 0.45;
  }
  const double taught = explain_more(reading, words, subject);
  subject.coverage = coverage_of(words, weights, said);
  ground(reading, subject);
  add_grounding(reading, subject);
  finish(reading, subject);
  subject.score += taught;
  // "Size and capacity: size" does not ask for the capacity.
  for (const auto& token : reading.prompt.tokens)
    if (token.contrary && std::any_of(words.name.begin(), words.name.end(), [&](catalog::FormId id) {
          return reading.matches->form(id).stem == token.stem;
        }))
      subject.score -= 0.12;
  if (is_rarely_meant(family.name) && subject.coverage < 0.9) subject.bias -= 0.08;
  subject.score += subject.bias;
  // "right now" asks for what is, not for what happened.
  if (says_now(reading) && reading.intent.per == 0) {
    if (family.type == catalog::MetricType::gauge) subject.score += 0.05;
    if (family.type == catalog::MetricType::counter) subject.score -= 0.08;
  }
  if (is_limit(reading, family) && !asks_for_limit(reading)) subject.score -= 0.1;
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
  add_states(reading, out);
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
