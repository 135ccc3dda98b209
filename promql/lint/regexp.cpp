#include <algorithm>
#include <set>

#include "promql/lint/context.hpp"
#include "promql/lint/regexp_text.hpp"
#include "promql/regex.hpp"

// Regular expressions in matchers. Prometheus anchors them at both ends.
namespace promql::lint {
namespace {

constexpr std::size_t kManyAlternatives = 50;

bool is_regexp(const Matcher& matcher) {
  return matcher.op == MatchOp::regex || matcher.op == MatchOp::not_regex;
}

MatchOp plain(MatchOp op) {
  return op == MatchOp::regex ? MatchOp::equal : MatchOp::not_equal;
}

template <class Fn>
void for_each_regexp(const VectorSelector& selector, Fn&& fn) {
  for (const Matcher& matcher : selector.matchers)
    if (is_regexp(matcher)) fn(matcher, read_regexp(matcher.value));
}

bool matches_all(std::string_view pattern) {
  return pattern == ".*" || pattern == "^.*$" || pattern == "(.*)";
}
bool matches_any_text(std::string_view pattern) {
  return pattern == ".+" || pattern == "^.+$" || pattern == "(.+)";
}

void literal(Context& context, const VectorSelector& selector, std::uint32_t) {
  for_each_regexp(selector, [&](const Matcher& matcher, const RegexpText& text) {
    if (!text.literal || text.starts_anchored || text.ends_anchored) return;
    const std::string better = matcher_text(matcher.name, plain(matcher.op), text.text);
    context.report(matcher.range, "the regular expression is plain text: write " + better,
                   TextEdit{matcher.range, better});
  });
}

void anchors(Context& context, const VectorSelector& selector, std::uint32_t) {
  for_each_regexp(selector, [&](const Matcher& matcher, const RegexpText& text) {
    if (!text.starts_anchored && !text.ends_anchored) return;
    if (matches_all(matcher.value) || matches_any_text(matcher.value)) return;
    std::string_view pattern = matcher.value;
    // What repeats the anchor would repeat nothing without it.
    const bool repeated = text.starts_anchored && pattern.size() > 1 &&
                          std::string_view("*+?{").find(pattern[1]) != pattern.npos;
    const bool whole = (text.alternatives == 1 || text.group_around) && !repeated;
    if (text.starts_anchored) pattern.remove_prefix(1);
    if (text.ends_anchored) pattern.remove_suffix(1);
    const std::string better = text.literal ? matcher_text(matcher.name, plain(matcher.op), text.text)
                                            : matcher_text(matcher.name, matcher.op, pattern);
    std::optional<TextEdit> fix;
    if (whole) fix = TextEdit{matcher.range, better};
    context.report(
        matcher.range,
        "matchers are anchored at both ends already: drop ^ and $" + (whole ? ", write " + better : ""),
        std::move(fix));
  });
}

void match_all(Context& context, const VectorSelector& selector, std::uint32_t) {
  for (const Matcher& matcher : selector.matchers)
    if (matcher.op == MatchOp::regex && matches_all(matcher.value))
      context.report(matcher.range,
                     "this matches every series, also those without " + std::string(matcher.name) +
                         ": remove it, or write " + matcher_text(matcher.name, MatchOp::not_equal, "") +
                         " for those that have it",
                     remove_matcher(selector, matcher));
}

void match_none(Context& context, const VectorSelector& selector, std::uint32_t) {
  for (const Matcher& matcher : selector.matchers)
    if (matcher.op == MatchOp::not_regex && matches_all(matcher.value))
      context.report(matcher.range, "this matches no series at all: remove it, or write " +
                                        matcher_text(matcher.name, MatchOp::equal, "") +
                                        " for series without " + std::string(matcher.name));
}

void any_text(Context& context, const VectorSelector& selector, std::uint32_t) {
  for (const Matcher& matcher : selector.matchers) {
    if (!is_regexp(matcher) || !matches_any_text(matcher.value)) continue;
    const MatchOp op = matcher.op == MatchOp::regex ? MatchOp::not_equal : MatchOp::equal;
    const std::string better = matcher_text(matcher.name, op, "");
    context.report(matcher.range, "write " + better + ", which says the same without a regular expression",
                   TextEdit{matcher.range, better});
  }
}

void substring(Context& context, const VectorSelector& selector, std::uint32_t) {
  for_each_regexp(selector, [&](const Matcher& matcher, const RegexpText& text) {
    if (text.substring && matcher.name != "__name__")
      context.report(matcher.range,
                     "this looks for a part of " + std::string(matcher.name) +
                         ": if the part has a meaning, give it a label of its own when scraping");
  });
}

void nested_repeat(Context& context, const VectorSelector& selector, std::uint32_t) {
  for_each_regexp(selector, [&](const Matcher& matcher, const RegexpText& text) {
    if (text.nested_repeat)
      context.report(matcher.range,
                     "a repeat within a repeat says no more than one of them: write (a|b)* for (a+|b)*");
  });
}

void many_alternatives(Context& context, const VectorSelector& selector, std::uint32_t) {
  for_each_regexp(selector, [&](const Matcher& matcher, const RegexpText& text) {
    if (text.alternatives > kManyAlternatives)
      context.report(matcher.range, std::to_string(text.alternatives) +
                                        " alternatives: select by a label that the series have in common");
  });
}

void duplicate_alternative(Context& context, const VectorSelector& selector, std::uint32_t) {
  for_each_regexp(selector, [&](const Matcher& matcher, const RegexpText& text) {
    if (!text.finite || text.values.size() < 2) return;
    std::set<std::string_view> seen;
    std::string better;
    std::string_view twice;
    for (const std::string& value : text.values) {
      if (!seen.insert(value).second) {
        twice = value;
        continue;
      }
      if (seen.size() > 1) better += '|';
      better += escape_regex(value);
    }
    if (seen.size() == text.values.size()) return;
    context.report(matcher.range,
                   "the alternative \"" + std::string(twice) + "\" stands there twice: remove one",
                   TextEdit{matcher.range, matcher_text(matcher.name, matcher.op, better)});
  });
}

void empty_alternative(Context& context, const VectorSelector& selector, std::uint32_t) {
  for_each_regexp(selector, [&](const Matcher& matcher, const RegexpText& text) {
    if (!text.finite || text.values.size() < 2) return;
    if (std::find(text.values.begin(), text.values.end(), "") == text.values.end()) return;
    context.report(matcher.range, std::string("an empty alternative ") +
                                      (matcher.op == MatchOp::regex ? "also takes" : "also drops") +
                                      " series without " + std::string(matcher.name) +
                                      ": remove the stray | unless that is meant");
  });
}

void group_around(Context& context, const VectorSelector& selector, std::uint32_t) {
  for_each_regexp(selector, [&](const Matcher& matcher, const RegexpText& text) {
    if (!text.group_around || text.starts_anchored || text.ends_anchored) return;
    std::string_view pattern = matcher.value;
    if (matches_all(pattern) || matches_any_text(pattern)) return;
    if (!pattern.starts_with('(') || pattern.starts_with("(?P") || pattern.starts_with("(?<")) return;
    pattern.remove_prefix(pattern.starts_with("(?:") ? 3 : 1);
    pattern.remove_suffix(1);
    const std::string better = matcher_text(matcher.name, matcher.op, pattern);
    context.report(matcher.range, "the parentheses around the pattern do nothing: write " + better,
                   TextEdit{matcher.range, better});
  });
}

void bare_dot(Context& context, const VectorSelector& selector, std::uint32_t) {
  for_each_regexp(selector, [&](const Matcher& matcher, const RegexpText& text) {
    if (text.literal_dots == 0 || matcher.value.find('\\') != std::string_view::npos) return;
    context.report(
        matcher.range,
        "an unescaped . matches any character: write \\\\. for a dot, or = where the value is plain text");
  });
}

constexpr Rule kRules[] = {
    {"regexp-literal", Severity::info, "A regular expression without any pattern", R"(up{job=~"node"})",
     R"(up{job="node"})", check<literal>()},
    {"regexp-anchors", Severity::info, "^ and $ where Prometheus anchors anyway", R"(up{job=~"^node.*$"})",
     R"(up{job=~"node.*"})", check<anchors>()},
    {"regexp-match-all", Severity::info, "=~\".*\" selects nothing in particular", R"(up{job=~".*"})", "up",
     check<match_all>()},
    {"regexp-match-none", Severity::warning, "!~\".*\" drops every series", R"(up{job!~".*"})",
     R"(up{job!=""})", check<match_none>()},
    {"regexp-any-text", Severity::info, "=~\".+\" is != \"\", !~\".+\" is = \"\"", R"(up{job=~".+"})",
     R"(up{job!=""})", check<any_text>()},
    {"regexp-substring", Severity::info, "A pattern that digs for a part of a label value",
     R"(up{job=~"service_.*_prod"})", R"(up{service="shop", env="prod"})", check<substring>()},
    {"regexp-nested-repeat", Severity::warning, "A repeat within a repeat", R"(up{job=~"(a+)+b"})",
     R"(up{job=~"a+b"})", check<nested_repeat>()},
    {"regexp-many-alternatives", Severity::info, "More than 50 alternatives",
     R"(up{job=~"a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q|r|s|t|u|v|w|x|y|z|A|B|C|D|E|F|G|H|I|J|K|L|M|N|O|P|Q|R|S|T|U|V|W|X|Y|Z"})",
     R"(up{job=~"a|b|c"})", check<many_alternatives>()},
    {"regexp-duplicate-alternative", Severity::info, "The same alternative twice", R"(up{job=~"a|b|a"})",
     R"(up{job=~"a|b"})", check<duplicate_alternative>()},
    {"regexp-empty-alternative", Severity::info, "A stray | that matches the missing label",
     R"(up{job=~"a|b|"})", R"(up{job=~"a|b"})", check<empty_alternative>()},
    {"regexp-group", Severity::info, "Parentheses around a whole pattern", R"q(up{job=~"(a|b)"})q",
     R"(up{job=~"a|b"})", check<group_around>()},
    {"regexp-bare-dot", Severity::info, "An unescaped dot inside a name",
     R"(up{host=~"www.example.com|db.example.com"})", R"(up{host=~"www\\.example\\.com|db\\.example\\.com"})",
     check<bare_dot>()},
};

}  // namespace

std::span<const Rule> regexp_rules() {
  return kRules;
}

}  // namespace promql::lint
