#include "proxy/query/prompts.hpp"

#include <algorithm>

#include "promql/printer.hpp"
#include "promql/prompt_judge.hpp"
#include "promql/rewrite.hpp"

namespace proxy::query {
namespace {

using promql::Matcher;
using promql::MatchOp;
using promql::VectorSelector;

bool is_exact(const Matcher& matcher, std::string_view name) {
  return matcher.op == MatchOp::equal && matcher.name == name;
}

std::string_view metric_of(const VectorSelector& selector) {
  if (!selector.name.empty()) return selector.name;
  for (const auto& matcher : selector.matchers) {
    if (is_exact(matcher, "__name__")) return matcher.value;
  }
  return {};
}

const Matcher* prompt_matcher(const VectorSelector& selector, const Config::Prompts& options) {
  const auto metric = metric_of(selector);
  for (const auto& form : options.selectors) {
    if (form.name != metric) continue;
    for (const auto& matcher : selector.matchers) {
      if (is_exact(matcher, form.label)) return &matcher;
    }
  }
  return nullptr;
}

// Neither a matcher besides the prompt nor a modifier.
bool is_bare(const VectorSelector& selector, std::string_view label) {
  const auto& shift = selector.shift;
  return !selector.anchored && !selector.smoothed && shift.offset == promql::Duration(0) &&
         shift.offset_expr == nullptr && shift.at == promql::TimeShift::At::none &&
         std::all_of(selector.matchers.begin(), selector.matchers.end(), [label](const Matcher& matcher) {
           return matcher.name == "__name__" || is_exact(matcher, label);
         });
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

base::Result<void> check_prompt(std::string_view prompt, const Config::Prompts& options) {
  if (is_blank(prompt)) return base::Error{base::errc::bad_input, "the prompt is empty"};
  if (prompt.size() > options.max_bytes) {
    return base::Error{base::errc::bad_input, "the prompt has " + std::to_string(prompt.size()) +
                                                  " bytes; at most " + std::to_string(options.max_bytes) +
                                                  " are allowed"};
  }
  return {};
}

base::Result<ReadQuery> read_query(std::string_view query, const Config::Prompts& options,
                                   const KnownPrompt& is_known) {
  ReadQuery read;
  auto parsed = promql::parse(query);
  if (!parsed.ok()) {
    if (!options.free_text) return read;
    if (!is_known(query) && promql::judge(query) == promql::Reading::promql) return read;
    if (auto ok = check_prompt(query, options); !ok) return ok.error();
    read.free_text = true;
    read.prompts.emplace_back(query);
    return read;
  }
  for (const auto* selector : promql::selectors(parsed.expr())) {
    const auto* matcher = prompt_matcher(*selector, options);
    if (!matcher) continue;
    if (auto ok = check_prompt(matcher->value, options); !ok) return ok.error();
    read.prompts.emplace_back(matcher->value);
    read.sites.push_back(selector);
    read.sites_labels.emplace_back(matcher->name);
  }
  if (read.prompts.size() > kMaxPrompts) {
    return base::Error{base::errc::bad_input, "the query holds " + std::to_string(read.prompts.size()) +
                                                  " prompts; at most " + std::to_string(kMaxPrompts) +
                                                  " are allowed"};
  }
  read.ast = std::move(parsed.ast);
  return read;
}

base::Result<std::string> fill_in(ReadQuery query, std::span<const std::string> translations) {
  if (query.free_text) return translations.front();
  // Nothing around the selector and nothing within it but the prompt: the translation as it is.
  if (query.sites.size() == 1 && query.ast.root() == query.sites[0] &&
      is_bare(*query.sites[0], query.sites_labels[0]))
    return translations.front();
  for (std::size_t i = 0; i < query.sites.size(); ++i) {
    auto translation = promql::parse(translations[i]);
    if (!translation.ok()) {
      return base::Error{base::errc::bad_input,
                         "the translation of \"" + query.prompts[i] + "\" does not parse: " +
                             promql::format_error(translations[i], translation.errors.front())};
    }
    std::vector<promql::NewMatcher> constraints;
    for (const auto& matcher : query.sites[i]->matchers) {
      if (matcher.name == "__name__" || is_exact(matcher, query.sites_labels[i])) continue;
      constraints.push_back({matcher.name, matcher.op, matcher.value});
    }
    promql::add_matchers(translation.ast, constraints);
    auto placed = promql::replace_selector(query.ast, *query.sites[i], *translation.ast.root());
    if (!placed) return placed.error();
  }
  return promql::print(*query.ast.root());
}

}  // namespace proxy::query
