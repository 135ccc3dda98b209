#include "translate/builtin/patterns.hpp"

#include <algorithm>

#include "catalog/user_tables.hpp"
#include "translate/builtin/data_texts.hpp"
#include "translate/builtin/table.hpp"
#include "translate/builtin/units.hpp"

namespace translate::builtin {
namespace {

using Part = Pattern::Part;

const std::vector<Pattern>& patterns() {
  static catalog::MadeOfTables<std::vector<Pattern>> instance([] {
    std::vector<Pattern> out;
    each_row(catalog::with_user_table("intents", intents_text()),
             [&out](const std::vector<std::string_view>& row) {
               if (row.size() < 2) return;
               Pattern pattern;
               for (auto part_text : split(row[0], ' ')) {
                 Part part;
                 if (part_text.size() > 1 && part_text.front() == '?') {
                   part.optional = true;
                   part_text.remove_prefix(1);
                 }
                 if (part_text == "{n}")
                   part.kind = Part::Kind::number;
                 else if (part_text == "{dur}")
                   part.kind = Part::Kind::duration;
                 else if (part_text == "{q}")
                   part.kind = Part::Kind::percentile;
                 else
                   for (const auto word : split(part_text, '|')) part.words.emplace_back(word);
                 pattern.parts.push_back(std::move(part));
               }
               for (const auto action : split(row[1], ' ')) {
                 pattern.order = pattern.order || action == "order";
                 pattern.actions.emplace_back(action);
               }
               out.push_back(std::move(pattern));
             });
    return out;
  });
  return instance.get();
}

struct Reader {
  const std::vector<Token>& tokens;

  // "the chart view", "no-shows": what looks like an order is part of a name.
  bool orders(std::size_t at, std::size_t used) const {
    if (tokens[at].text != tokens[at].stem && used == 1) return false;
    if (at == 0) return true;
    const auto& before = tokens[at - 1];
    for (const auto* word : {"the", "a", "an", "of", "per", "by", "each", "every", "for", "in", "on"})
      if (before.text == word) return false;
    return before.text != "-" || !tokens[at].joined;
  }

  // How many tokens the part takes at `at`; 0 when it does not fit.
  std::size_t take(const Part& part, std::size_t at, Captures& captures) const {
    if (at >= tokens.size()) return 0;
    switch (part.kind) {
      case Part::Kind::words: {
        const auto& token = tokens[at];
        for (const auto& word : part.words)
          if (token.text == word || (token.kind == Token::Kind::word && token.stem == word)) return 1;
        return 0;
      }
      case Part::Kind::number:
        return read_quantity(tokens, at, captures.number, captures.unit);
      case Part::Kind::duration:
        return read_duration(tokens, at, captures.duration);
      case Part::Kind::percentile:
        return read_percentile(tokens, at, captures.number);
    }
    return 0;
  }

  std::size_t fit(const Pattern& pattern, std::size_t at, std::size_t part, Captures& captures) const {
    std::size_t used = 0;
    for (; part < pattern.parts.size(); ++part) {
      const auto taken = take(pattern.parts[part], at + used, captures);
      if (taken == 0) {
        if (pattern.parts[part].optional) continue;
        return 0;
      }
      used += taken;
    }
    return used;
  }
};

}  // namespace

bool Pattern::does(std::string_view action) const {
  return std::find(actions.begin(), actions.end(), action) != actions.end();
}

Fit fit_pattern(const std::vector<Token>& tokens, std::size_t at) {
  const Reader reader{tokens};
  Fit best;
  for (const auto& pattern : patterns()) {
    Captures captures;
    const auto used = reader.fit(pattern, at, 0, captures);
    if (used > best.length && (!pattern.order || reader.orders(at, used))) best = {&pattern, used, captures};
  }
  return best;
}

}  // namespace translate::builtin
