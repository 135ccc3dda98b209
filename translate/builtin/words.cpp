#include "translate/builtin/words.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "catalog/abbreviation.hpp"
#include "catalog/text.hpp"
#include "catalog/user_tables.hpp"
#include "translate/builtin/data_texts.hpp"
#include "translate/builtin/table.hpp"

namespace translate::builtin {
namespace {

using WordSet = std::set<std::string, std::less<>>;

WordSet word_set(std::string_view table) {
  WordSet out;
  each_row(table, [&out](const std::vector<std::string_view>& row) {
    for (const auto& word : catalog::text_words(row[0])) out.insert(catalog::singular(word));
  });
  return out;
}

}  // namespace

// Words of another language that share their beginning ("plateforme" and "platform"), and slips of the
// keyboard.
bool resembles(std::string_view a, std::string_view b) {
  if (a.size() < 5 || b.size() < 5) return false;
  std::size_t same = 0;
  while (same < a.size() && same < b.size() && a[same] == b[same]) ++same;
  const auto longer = std::max(a.size(), b.size()), shorter = std::min(a.size(), b.size());
  if (same >= 5 && same + 4 >= longer && same * 10 >= longer * 6 && longer - shorter >= 2) return true;
  return shorter >= 6 && catalog::is_slip(a, b);
}

double brevity(std::string_view a, std::string_view b) {
  return a.size() > b.size() ? catalog::abbreviates(b, a) : 0.9 * catalog::abbreviates(a, b);
}

bool is_weak_word(std::string_view stem) {
  static const WordSet words = word_set(weak_text());
  return words.contains(stem);
}

bool is_unit_word(std::string_view stem) {
  static const WordSet words = word_set(units_text());
  return words.contains(stem);
}

bool is_said_of(std::string_view kind, std::string_view word) {
  static const auto table = [] {
    std::map<std::string_view, std::set<std::string, std::less<>>> out;
    each_row(states_text(), [&out](const std::vector<std::string_view>& row) {
      if (row.size() < 2) return;
      for (const auto each : split(row[1], ' ')) {
        out[row[0]].emplace(each);
        out[row[0]].insert(catalog::singular(each));
      }
    });
    return out;
  }();
  const auto list = table.find(kind);
  return list != table.end() && list->second.contains(word);
}

namespace {

struct Exporter {
  std::string beginning;
  bool sum = true;
  bool monitoring = false;
  bool rare = false;
};

const Exporter& exporter_of(std::string_view family) {
  static catalog::MadeOfTables<std::vector<Exporter>> exporters([] {
    std::vector<Exporter> out;
    each_row(catalog::with_user_table("exporters", exporters_text()),
             [&out](const std::vector<std::string_view>& row) {
               if (row.size() < 2) return;
               const auto kind = row.size() > 2 ? row[2] : std::string_view();
               out.push_back({std::string(row[0]), row[1] == "sum", kind == "monitoring" || kind == "rare",
                              kind == "rare"});
             });
    return out;
  });
  static const Exporter application;
  const auto* best = &application;
  for (const auto& exporter : exporters.get()) {
    const auto& beginning = exporter.beginning;
    if (!family.starts_with(beginning) || beginning.size() < best->beginning.size()) continue;
    if (beginning == "up" && family != "up") continue;
    best = &exporter;
  }
  return *best;
}

}  // namespace

bool adds_up(std::string_view family) {
  return exporter_of(family).sum;
}

bool is_monitoring(std::string_view family) {
  return exporter_of(family).monitoring;
}

bool is_rarely_meant(std::string_view family) {
  return exporter_of(family).rare;
}

bool is_application(std::string_view family) {
  return exporter_of(family).beginning.empty();
}

double match(const Content& content, const Form& form) {
  if (content.stem == form.stem) return 1;
  if (content.root == form.root) return 0.85;
  const auto lists = [&form](const std::vector<std::string>* list) {
    return list && std::find(list->begin(), list->end(), form.stem) != list->end();
  };
  if (lists(content.synonyms)) return 0.75;
  if (content.meaning && content.meaning->size() == 1 &&
      catalog::singular((*content.meaning)[0]) == form.stem)
    return 0.8;
  if (const auto likely = brevity(content.stem, form.stem); likely > 0) return likely;
  return resembles(content.stem, form.stem) ? 0.65 : 0;
}

std::vector<Content> content_of(const Prompt& prompt, const Intent& intent,
                                const catalog::Snapshot& snapshot) {
  std::vector<Content> out;
  for (std::size_t i = 0; i < prompt.tokens.size(); ++i) {
    const auto& token = prompt.tokens[i];
    if (token.kind != Token::Kind::word || (intent.consumed[i] && !intent.soft[i])) continue;
    if (catalog::is_stop_word(token.text) || token.text.size() < 2 || token.contrary) continue;
    Content content;
    content.token = i;
    content.stem = token.stem;
    // "busiest" is about what is busy.
    content.root = token.stem.ends_with("iest") ? token.stem.substr(0, token.stem.size() - 4) + 'y'
                                                : catalog::root(token.stem);
    content.synonyms = &catalog::synonyms(token.stem);
    content.meaning = &catalog::meaning_of(token.stem);
    content.weight = token.weight * (0.35 + 0.65 * snapshot.rarity(token.stem));
    if (token.numeric) content.weight *= 1.5;
    // "below 3 metres": what a bound is measured in.
    if (i > 0 && prompt.tokens[i - 1].kind == Token::Kind::number && is_unit_word(token.stem))
      content.weight *= 0.3;
    // "hottest" says what is measured, "highest" does not.
    const bool telling = token.text.ends_with("est") && !content.synonyms->empty();
    if (intent.soft[i] && !telling)
      content.weight *= 0.4;
    else if (is_weak_word(token.stem))
      content.weight *= prompt.titled && token.weight == 1 ? 0.6 : 0.35;
    const bool again =
        std::any_of(out.begin(), out.end(), [&](const Content& known) { return known.stem == content.stem; });
    if (again) {
      // The same word twice is one thing to explain; its best place counts.
      for (auto& known : out)
        if (known.stem == content.stem) known.weight = std::max(known.weight, content.weight);
      continue;
    }
    out.push_back(std::move(content));
  }
  return out;
}

}  // namespace translate::builtin
