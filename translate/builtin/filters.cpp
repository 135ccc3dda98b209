#include "translate/builtin/filters.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "catalog/text.hpp"
#include "promql/regex.hpp"
#include "translate/builtin/value_rows.hpp"

namespace translate::builtin {
namespace {

using catalog::Label;

bool says_yes_or_no(const Label& label) {
  return label.cardinality <= 2 && !label.values.empty() &&
         std::all_of(label.values.begin(), label.values.end(),
                     [](const std::string& value) { return value == "true" || value == "false"; });
}

// The one value that says that all went well; empty when there is none or several.
std::string value_that_went_well(const Label& label) {
  std::string well;
  for (const auto& value : label.values) {
    if (!is_said_of("well", compact(value))) continue;
    if (!well.empty()) return "";
    well = value;
  }
  return well;
}

bool has_value_that_failed(const Label& label) {
  return std::any_of(label.values.begin(), label.values.end(),
                     [](const std::string& value) { return is_said_of("ill", compact(value)); });
}

// By its name or by its values: "delivery" with "delivered" and "bounced".
bool tells_how_it_went(const Label& label) {
  return is_outcome_label(label.name) ||
         (has_value_that_failed(label) &&
          std::any_of(label.values.begin(), label.values.end(),
                      [](const std::string& value) { return is_said_of("well", compact(value)); }));
}

// Those that no group phrase and nothing else has taken.
std::vector<bool> usable_tokens(const Prompt& prompt, const Intent& intent,
                                const std::vector<bool>& group_tokens) {
  std::vector<bool> usable(prompt.tokens.size());
  for (std::size_t i = 0; i < usable.size(); ++i)
    usable[i] = prompt.tokens[i].kind != Token::Kind::sign && !group_tokens[i] &&
                (!intent.consumed[i] || intent.soft[i]);
  return usable;
}

class FilterFinder {
 public:
  FilterFinder(const Prompt& prompt, const Intent& intent, const catalog::Family& family,
               const std::vector<double>& by_name, const std::vector<bool>& group_tokens)
      : prompt_(prompt),
        tokens_(prompt.tokens),
        family_(family),
        by_name_(by_name),
        group_tokens_(group_tokens),
        usable_(usable_tokens(prompt, intent, group_tokens)),
        excluded_(tokens_.size()),
        values_(prompt, intent, family, by_name, usable_) {
    for (const auto& span : intent.excluded)
      for (auto i = span.first; i < span.last; ++i) excluded_[i] = true;
  }

  std::vector<Filter> run() {
    for (const auto& label : family_.labels) {
      if (label.name == "le" || label.name == "quantile" || label.name == "__name__") continue;
      for (auto& said : values_.find(label)) add(label.name, std::move(said), "");
      if (says_yes_or_no(label)) yes_or_no(label);
    }
    for (const auto& label : family_.labels) how_it_went(label);
    table_rows();
    return settle_filters(std::move(out_), prompt_, family_);
  }

 private:
  void add(const std::string& name, SaidValues found, const std::string& regex) {
    Filter filter;
    filter.tokens = std::move(found.tokens);
    filter.strength = found.strength;
    filter.outcome = tells_how_it_went(*family_.label(name));
    const bool not_this =
        std::all_of(filter.tokens.begin(), filter.tokens.end(), [&](std::size_t t) { return excluded_[t]; });
    filter.matcher.label = name;
    if (!regex.empty()) {
      filter.matcher.op = not_this ? "!~" : "=~";
      filter.matcher.value = regex;
    } else if (found.values.size() == 1) {
      filter.matcher.op = not_this ? "!=" : "=";
      filter.matcher.value = found.values[0];
      // "not ok"
      filter.failing = not_this && filter.outcome && is_said_of("well", compact(found.values[0]));
    } else {
      filter.matcher.op = not_this ? "!~" : "=~";
      for (const auto& value : found.values)
        filter.matcher.value += (filter.matcher.value.empty() ? "" : "|") + promql::escape_regex(value);
    }
    out_.push_back(std::move(filter));
  }

  void yes_or_no(const Label& label) {
    // "searches with zero results": all words of the label, one after the other.
    const auto parts = catalog::name_words(label.name);
    for (std::size_t i = 0; parts.size() > 1 && i + parts.size() <= tokens_.size(); ++i) {
      std::vector<std::size_t> used;
      for (std::size_t k = 0; k < parts.size() && tokens_[i + k].stem == catalog::singular(parts[k]); ++k)
        used.push_back(i + k);
      if (used.size() == parts.size()) add(label.name, {{"true"}, used, 1}, "");
    }
    const auto name = catalog::singular(label.name);
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!usable_[i] || by_name_[i] >= 0.7) continue;
      const auto& stem = tokens_[i].stem;
      if (catalog::relatedness(stem, name) >= 0.85) add(label.name, {{"true"}, {i}, 0.9}, "");
      // "uncached"
      for (const std::string_view no : {"un", "non", "in"})
        if (stem.size() > no.size() + 3 && stem.starts_with(no) &&
            catalog::relatedness(catalog::singular(stem.substr(no.size())), name) >= 0.85)
          add(label.name, {{"false"}, {i}, 0.9}, "");
    }
  }

  // "failed logins" where no value says so: all that did not go well; "successful" where one value is
  // another word for it.
  void how_it_went(const Label& label) {
    const bool taken = std::any_of(out_.begin(), out_.end(), [&label](const Filter& filter) {
      return filter.matcher.label == label.name;
    });
    if (taken || label.values.size() < 2) return;
    const auto well = value_that_went_well(label);
    if (well.empty() || !tells_how_it_went(label)) return;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].aside || by_name_[i] >= 0.7 || group_tokens_[i]) continue;
      const bool failure = is_said_of("failure", tokens_[i].text);
      if (!failure && !is_said_of("success", tokens_[i].text)) continue;
      if (failure && std::any_of(label.values.begin(), label.values.end(), [](const std::string& value) {
            return is_said_of("failure", compact(value));
          }))
        continue;
      Filter filter;
      filter.matcher = {label.name, failure == excluded_[i] ? "=" : "!=", well};
      filter.tokens = {i};
      filter.strength = 0.9;
      filter.outcome = true;
      filter.failing = failure;
      out_.push_back(std::move(filter));
      break;
    }
  }

  // Tokens that say the phrase from `at` on; empty when they don't, or the family's name says them already.
  std::vector<std::size_t> said_at(const std::vector<std::string>& phrase, std::size_t at) const {
    bool fresh = false;
    for (std::size_t k = 0; k < phrase.size(); ++k) {
      if (!usable_[at + k] || tokens_[at + k].stem != phrase[k]) return {};
      fresh = fresh || by_name_[at + k] < 0.99;
    }
    if (!fresh) return {};
    std::vector<std::size_t> used(phrase.size());
    std::iota(used.begin(), used.end(), at);
    return used;
  }

  void table_rows() {
    // By row, in the order of its phrases and of where they stand.
    std::map<std::size_t, std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>>> said;
    const auto& table = value_rows();
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!usable_[i]) continue;
      const auto beginning = table.beginning_with.find(tokens_[i].stem);
      if (beginning == table.beginning_with.end()) continue;
      for (const auto& at : beginning->second) {
        const auto& phrase = table.rows[at.row].phrases[at.phrase];
        if (i + phrase.size() > tokens_.size()) continue;
        if (auto used = said_at(phrase, i); !used.empty())
          said[at.row].emplace(std::pair(at.phrase, i), used);
      }
    }
    for (const auto& [index, places] : said) {
      const auto& row = table.rows[index];
      for (const auto& label : family_.labels) {
        if (!row.fits(label)) continue;
        for (const auto& [place, used] : places)
          add(label.name, {{row.spelt(label)}, used, 0.95}, row.op == "=~" ? row.value : "");
      }
    }
  }

  const Prompt& prompt_;
  const std::vector<Token>& tokens_;
  const catalog::Family& family_;
  const std::vector<double>& by_name_;
  const std::vector<bool>& group_tokens_;
  std::vector<bool> usable_, excluded_;
  const ValueFinder values_;
  std::vector<Filter> out_;
};

}  // namespace

bool is_infrastructure(const Label& label) {
  return label.name == "instance" || label.name == "job";
}

std::vector<Filter> find_filters(const Prompt& prompt, const Intent& intent, const catalog::Family& family,
                                 const std::vector<double>& by_name, const std::vector<bool>& group_tokens) {
  return FilterFinder(prompt, intent, family, by_name, group_tokens).run();
}

}  // namespace translate::builtin
