#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "catalog/text.hpp"
#include "catalog/user_tables.hpp"
#include "translate/builtin/data_texts.hpp"
#include "translate/builtin/intent.hpp"
#include "translate/builtin/table.hpp"
#include "translate/builtin/units.hpp"

namespace translate::builtin {
namespace {

struct Part {
  enum class Kind { words, number, duration, percentile };
  Kind kind = Kind::words;
  bool optional = false;
  std::vector<std::string> words;
};

struct Pattern {
  std::vector<Part> parts;
  std::vector<std::string> actions;
  bool order = false;  // begins with a verb that orders
};

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

struct Captures {
  double number = 0;
  std::string unit;
  double duration = 0;
};

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

double argument(const std::string& action) {
  const auto at = action.find(':');
  return at == std::string::npos ? 0 : std::strtod(action.c_str() + at + 1, nullptr);
}

struct Applier {
  Intent& intent;
  const Captures& captures;
  const Token& first;
  double& agg_weight;
  bool& horizon_said;

  void apply(const std::string& action) const {
    const auto colon = action.find(':');
    const auto verb = action.substr(0, colon);
    const auto word = colon == std::string::npos ? std::string() : action.substr(colon + 1);
    const double value = argument(action);
    const double duration = value > 0 ? value : captures.duration;
    if (verb == "window") {
      if (!intent.window) intent.window = duration;
    } else if (verb == "offset") {
      intent.offset = duration;
    } else if (verb == "compare") {
      intent.compare = true;
    } else if (verb == "rate") {
      intent.per = std::max(intent.per, value);
    } else if (verb == "increase") {
      intent.increase = true;
    } else if (verb == "howmany") {
      intent.increase = intent.count = true;
    } else if (verb == "running") {
      intent.running_total = true;
    } else if (verb == "agg") {
      // What the legend says goes before what the title says.
      if (intent.agg.empty() || intent.agg == "sum" || first.weight > agg_weight) {
        intent.agg = word;
        agg_weight = first.weight;
      }
    } else if (verb == "over") {
      intent.over = word;
    } else if (verb == "top") {
      if (intent.top == 0 || value == 0) intent.top = static_cast<int>(value > 0 ? value : captures.number);
      if (intent.top < 1 || intent.top > 1000) intent.top = 5;
    } else if (verb == "bottom") {
      intent.top = static_cast<int>(value > 0 ? value : captures.number);
      if (intent.top < 1 || intent.top > 1000) intent.top = 5;
      intent.bottom = true;
    } else if (verb == "quantile") {
      auto q = value > 0 ? value : captures.number;
      if (q > 1) q /= 100;
      q = std::round(q * 1e9) / 1e9;
      if (q >= 0 && q <= 1 &&
          std::find(intent.quantiles.begin(), intent.quantiles.end(), q) == intent.quantiles.end())
        intent.quantiles.push_back(q);
    } else if (verb == "percent") {
      intent.percent = true;
      intent.percent_bound = false;
    } else if (verb == "share") {
      intent.share = true;
    } else if (verb == "full") {
      intent.full = true;
    } else if (verb == "left") {
      intent.left = true;
    } else if (verb == "cmp") {
      intent.thresholds.push_back({word, captures.number, captures.unit});
      if (captures.unit == "percent" && !intent.percent) intent.percent = intent.percent_bound = true;
    } else if (verb == "mayshare") {
      intent.maybe_share = true;
    } else if (verb == "zero") {
      intent.zero = true;
      intent.thresholds.push_back({word.empty() ? "==" : word, 0, ""});
    } else if (verb == "absent") {
      intent.absent = true;
    } else if (verb == "age") {
      intent.age = true;
    } else if (verb == "until") {
      intent.until = true;
    } else if (verb == "predict") {
      // "predict" alone has a usual horizon; a length of time that follows replaces it.
      if (!intent.predict || value == 0) intent.predict = duration;
      horizon_said = horizon_said || value == 0;
    } else if (verb == "predict-if") {
      if (intent.predict) intent.predict = duration;
    } else if (verb == "willfill") {
      if (!intent.predict) intent.predict = 14400;
    } else if (verb == "deriv") {
      intent.deriv = true;
    } else if (verb == "changes") {
      intent.changes = true;
    } else if (verb == "unit") {
      intent.unit = word;
    } else if (verb == "warn") {
      intent.warn = true;
    } else if (verb == "imperative") {
      intent.imperative = true;
    } else if (verb == "runout") {
      intent.runs_out = true;
      intent.thresholds.push_back({"<", 0, ""});
    } else if (verb == "failing") {
      intent.failing = intent.failing || first.weight >= 1;
    }
  }
};

bool is_word(const Token& token, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), token.text) != words.end();
}

// The words after `at` that may name labels, up to the next sign or word of grammar.
Span phrase_after(const Prompt& prompt, const Intent& intent, std::size_t at, std::size_t most) {
  Span span{at, at};
  while (span.last < prompt.tokens.size() && span.last - span.first < most) {
    const auto& token = prompt.tokens[span.last];
    const bool hyphen = token.text == "_" || (token.text == "-" && token.joined);
    if (intent.consumed[span.last] && !intent.soft[span.last]) break;
    if (token.kind == Token::Kind::sign && !hyphen) break;
    if (is_word(token,
                {"in",   "on",    "over",  "for",       "with",   "of",      "from",   "at",   "during",
                 "is",   "are",   "was",   "were",      "has",    "have",    "had",    "to",   "as",
                 "when", "where", "while", "whose",     "by",     "per",     "within", "did",  "does",
                 "do",   "than",  "but",   "excluding", "except", "without", "since",  "using"}))
      break;
    ++span.last;
  }
  return span;
}

// "rooms warmer than 5 degrees", "groups lagging more than 400": those that come out are named before the
// bound.
void note_compared(const std::vector<Token>& tokens, std::size_t at, Intent& intent) {
  for (auto i = at; i > 0 && at - i < 3; --i) {
    const auto& token = tokens[i - 1];
    if (token.kind != Token::Kind::word || token.aside) return;
    if (token.text == token.stem) continue;
    intent.which = true;
    intent.compared.push_back({i > 1 && tokens[i - 2].kind == Token::Kind::word ? i - 2 : i - 1, i});
    return;
  }
}

void find_groups(const Prompt& prompt, Intent& intent) {
  const auto& tokens = prompt.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool asks = is_word(tokens[i], {"which", "what"});
    if ((intent.consumed[i] && !asks) || tokens[i].aside) continue;
    std::size_t start = 0;
    if (is_word(tokens[i], {"by", "per", "every", "each", "preserving", "keeping", "retaining"}))
      start = i + 1;
    // "per hour and site"
    if (i >= 2 && is_word(tokens[i], {"and"}) && intent.consumed[i - 1] &&
        is_word(tokens[i - 1], {"second", "minute", "hour", "day"}) &&
        is_word(tokens[i - 2], {"per", "by", "each", "every"}))
      start = i + 1;
    if (start && start < tokens.size() && is_word(tokens[start], {"each", "every", "the"})) ++start;
    if (is_word(tokens[i], {"which", "what"}) && i + 1 < tokens.size()) {
      start = i + 1;
      if (is_word(tokens[start],
                  {"of", "is", "are", "was", "were", "share", "percentage", "the", "fraction", "percent"}))
        start = 0;
    }
    // "across regions", "between shards": these may only name what is summed over.
    if (start == 0 || start >= tokens.size()) continue;
    auto span = phrase_after(prompt, intent, start, 6);
    if (span.first == span.last) continue;
    if (asks) intent.which = true;
    intent.consumed[i] = true;
    // "used by processes", "seen by the system" name who did it, not what to group by.
    const bool agent =
        tokens[i].text == "by" && i > 0 &&
        (tokens[i - 1].text.ends_with("ed") ||
         is_word(tokens[i - 1], {"sent", "seen", "made", "taken", "run", "kept", "held", "spent"})) &&
        !is_word(tokens[i - 1],
                 {"grouped", "aggregated", "averaged", "summed", "divided", "ordered", "sorted", "ranked"});
    if (agent && start == i + 2) continue;
    if (agent || asks)
      intent.maybe_groups.push_back(span);
    else
      intent.groups.push_back(span);
    if (!agent && !asks) intent.ratio_group.push_back(tokens[i].text == "per");
  }
  // "queues with more than 100 waiting": those that come out are named by the word before.
  for (std::size_t i = 1; i < tokens.size() && !intent.thresholds.empty(); ++i)
    if (is_word(tokens[i], {"with", "where", "having", "whose", "that", "had", "have"}) &&
        tokens[i - 1].kind == Token::Kind::word && !tokens[i].aside) {
      intent.maybe_groups.push_back({i - 1, i});
      intent.which = true;
    }
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const bool sign =
        is_word(tokens[i], {"excluding", "except", "without", "ignoring", "omitting"}) ||
        (is_word(tokens[i], {"leaving", "filter", "filtering"}) && is_word(tokens[i + 1], {"out"})) ||
        (is_word(tokens[i], {"other", "apart"}) && is_word(tokens[i + 1], {"than", "from"})) ||
        (is_word(tokens[i], {"but", "that", "are", "is", "and"}) && is_word(tokens[i + 1], {"not"})) ||
        (is_word(tokens[i], {"not"}) && is_word(tokens[i + 1], {"counting", "including"})) ||
        is_word(tokens[i], {"non"});
    if (!sign) continue;
    std::size_t start = i + 1;
    while (start < tokens.size() && is_word(tokens[start], {"out", "than", "from", "not", "counting",
                                                            "including", "for", "the", "any", "all", "-"}))
      ++start;
    auto span = phrase_after(prompt, intent, start, 8);
    for (auto k = i; k < start; ++k) intent.consumed[k] = true;
    if (span.first != span.last) intent.excluded.push_back(span);
  }
}

}  // namespace

Intent read_intent(const Prompt& prompt) {
  const auto& tokens = prompt.tokens;
  Intent intent;
  intent.consumed.assign(tokens.size(), false);
  intent.soft.assign(tokens.size(), false);
  const Reader reader{tokens};
  std::size_t ranked_from = 0, counted_from = 0, superlative_from = 0;
  double agg_weight = 0;
  bool horizon_said = false;
  for (std::size_t at = 0; at < tokens.size();) {
    const Pattern* best = nullptr;
    std::size_t longest = 0;
    Captures captured;
    for (const auto& pattern : patterns()) {
      Captures captures;
      const auto used = reader.fit(pattern, at, 0, captures);
      if (used > longest && (!pattern.order || reader.orders(at, used))) {
        longest = used;
        best = &pattern;
        captured = captures;
      }
    }
    if (!best || tokens[at].aside) {
      ++at;
      continue;
    }
    const bool soft = std::find(best->actions.begin(), best->actions.end(), "soft") != best->actions.end();
    for (const auto& action : best->actions) {
      if (action == "timeunit") {
        for (auto i = at; i < at + longest; ++i) {
          const auto& unit = tokens[i].stem;
          const bool seconds = unit == "second" && is_word(tokens[at], {"in", "as"});
          if (seconds || unit == "minute" || unit == "hour" || unit == "day") intent.unit = unit + "s";
        }
      }
      Applier{intent, captured, tokens[at], agg_weight, horizon_said}.apply(action);
    }
    for (const auto& action : best->actions) {
      if (action.starts_with("zero")) intent.zero_said.push_back({at, at + longest});
      if (action == "window" && is_word(tokens[at], {"within", "in", "under"}))
        intent.within =
            std::none_of(tokens.begin() + static_cast<std::ptrdiff_t>(at),
                         tokens.begin() + static_cast<std::ptrdiff_t>(at + longest), [](const Token& t) {
                           return is_word(t, {"last", "past", "previous", "recent", "trailing", "window"});
                         });
      if (action.starts_with("cmp:") && !prompt.titled) note_compared(tokens, at, intent);
      if (action == "superlative") superlative_from = at + longest;
      if (action.starts_with("agg:") && intent.agg == action.substr(4)) intent.agg_token = at;
      if ((action.starts_with("top") || action.starts_with("bottom")) && !soft) ranked_from = at + longest;
      // "the 3 carriers with the most": how many, and of what, stands before.
      if ((action == "top:1" || action == "bottom:1") && at >= 2 &&
          tokens[at - 1].kind == Token::Kind::word && tokens[at - 2].kind == Token::Kind::number &&
          tokens[at - 2].number >= 1 && tokens[at - 2].number <= 1000) {
        intent.top = static_cast<int>(tokens[at - 2].number);
        intent.ranked = Span{at - 1, at};
      }
      if (action == "howmany") counted_from = at + longest;
    }
    const bool content =
        std::find(best->actions.begin(), best->actions.end(), "content") != best->actions.end();
    if (std::find(best->actions.begin(), best->actions.end(), "across") != best->actions.end())
      intent.maybe_groups.push_back({at + longest, std::min(at + longest + 2, tokens.size())});
    // "is any partition more than …": those that come out are named by what follows.
    if (std::find(best->actions.begin(), best->actions.end(), "any") != best->actions.end())
      intent.maybe_groups.push_back({at + longest, std::min(at + longest + 3, tokens.size())});
    for (auto i = at; i < at + longest && !content; ++i) {
      intent.consumed[i] = true;
      intent.soft[i] = soft;
    }
    at += longest;
  }
  // "predict the queue in 2 hours" looks ahead, not back.
  if (intent.predict && !horizon_said && intent.window) {
    intent.predict = intent.window;
    intent.window.reset();
  }
  // "the share of exports ready within 5 seconds" bounds the exports; nothing is looked at over five seconds.
  if ((intent.share || intent.percent) && intent.window && *intent.window < 60) {
    intent.thresholds.push_back({"<", *intent.window, "second"});
    intent.window.reset();
  }
  // "rule evaluation failures" names a panel; "X is failing" and "X: failures" complain.
  if (intent.failing && !prompt.titled && intent.thresholds.empty() && !intent.warn &&
      std::none_of(tokens.begin(), tokens.end(), [](const Token& t) {
        return is_word(
            t, {"is", "are", "was", "were", "has", "have", "had", "failing", "fails", "fail", "encountered",
                "cannot", "missed", "not", "detected", "occurred", "happened", "experienced"});
      }))
    intent.failing = false;
  find_groups(prompt, intent);
  if (superlative_from > 0) intent.superlative = phrase_after(prompt, intent, superlative_from, 3);
  for (std::size_t i = 1; i < tokens.size(); ++i)
    if (is_word(tokens[i], {"rate", "quota"}) && !tokens[i].aside) {
      intent.maybe_share = true;
      intent.rated = i - 1;
    }
  if (ranked_from > 0 && !intent.ranked) intent.ranked = phrase_after(prompt, intent, ranked_from, 4);
  if (counted_from > 0) intent.counted = phrase_after(prompt, intent, counted_from, 3);
  return intent;
}

}  // namespace translate::builtin
