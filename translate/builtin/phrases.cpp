#include "translate/builtin/phrases.hpp"

#include <algorithm>

namespace translate::builtin {

bool is_word(const Token& token, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), token.text) != words.end();
}

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
        (tokens[i - 1].text.ends_with("ed") || tokens[i - 1].text.ends_with("ven") ||
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
  for (std::size_t i = 0; i + 2 < tokens.size() && intent.agg == "avg"; ++i)
    if (is_word(tokens[i], {"of", "for", "in"}) &&
        is_word(tokens[i + 1], {"a", "an", "each", "one", "every", "single"})) {
      const auto span = phrase_after(prompt, intent, i + 2, 3);
      if (span.first != span.last) intent.each_of.push_back(span);
    }
  // "404s excluded", "bots left out"
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const bool left_out = is_word(tokens[i], {"excluded", "omitted", "ignored", "aside"}) ||
                          (is_word(tokens[i], {"left", "filtered"}) && i + 1 < tokens.size() &&
                           is_word(tokens[i + 1], {"out", "aside"}));
    auto first = i;
    while (first > 0 && i - first < 3 && tokens[first - 1].kind != Token::Kind::sign &&
           !is_word(tokens[first - 1], {"of", "in", "on", "by", "with", "per", "the", "for", "from"}))
      --first;
    if (!left_out || first == i) continue;
    intent.consumed[i] = true;
    intent.soft[i] = false;
    intent.excluded.push_back({first, i});
  }
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const bool sign =
        is_word(tokens[i], {"excluding", "except", "without", "ignoring", "omitting"}) ||
        (is_word(tokens[i], {"leaving", "filter", "filtering"}) && is_word(tokens[i + 1], {"out"})) ||
        (is_word(tokens[i], {"other", "apart"}) && is_word(tokens[i + 1], {"than", "from"})) ||
        (is_word(tokens[i], {"but", "that", "are", "is", "and"}) && is_word(tokens[i + 1], {"not"})) ||
        (is_word(tokens[i], {"not"}) && is_word(tokens[i + 1], {"counting", "including"})) ||
        (is_word(tokens[i], {"isn", "aren", "wasn", "weren"}) && is_word(tokens[i + 1], {"'"})) ||
        is_word(tokens[i], {"non"});
    if (!sign) continue;
    std::size_t start = i + 1;
    while (start < tokens.size() &&
           is_word(tokens[start], {"out", "than", "from", "not", "counting", "including", "for", "the", "any",
                                   "all", "-", "'", "t"}))
      ++start;
    auto span = phrase_after(prompt, intent, start, 8);
    for (auto k = i; k < start; ++k) intent.consumed[k] = true;
    if (span.first != span.last) intent.excluded.push_back(span);
  }
}

}  // namespace translate::builtin
