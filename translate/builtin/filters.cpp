#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

#include "catalog/text.hpp"
#include "translate/builtin/ground.hpp"
#include "translate/builtin/value_rows.hpp"

namespace translate::builtin {
namespace {

using catalog::Label;

constexpr std::size_t kMostParts = 8;      // of a value that is told in other words
constexpr std::size_t kMostOfOneWord = 8;  // values that one word may stand for together

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool is_joint(const Token& token) {
  return token.kind == Token::Kind::sign && (token.text == "-" || token.text == "_" || token.text == "." ||
                                             token.text == "/" || token.text == ":");
}

// Runs of up to five words, written together, and the tokens they are.
using Runs = std::unordered_map<std::string, std::vector<std::size_t>>;

Runs runs_of(const Prompt& prompt, const std::vector<bool>& usable) {
  Runs out;
  const auto& tokens = prompt.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    std::string text;
    std::vector<std::size_t> used;
    for (auto k = i; k < tokens.size() && used.size() < 5; ++k) {
      if (is_joint(tokens[k]) && !used.empty()) continue;
      if (tokens[k].kind == Token::Kind::sign || !usable[k]) break;
      text += compact(tokens[k].text);
      used.push_back(k);
      if (!text.empty()) out.try_emplace(text, used);
      const auto single = catalog::singular(text);
      if (single != text) out.try_emplace(single, used);
    }
  }
  return out;
}

std::string escape_regex(std::string_view value) {
  std::string out;
  for (const char c : value) {
    if (std::string_view(".+*?()[]{}|^$\\").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

bool is_infrastructure(const Label& label) {
  return label.name == "instance" || label.name == "job";
}

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

class FilterFinder {
 public:
  FilterFinder(const Prompt& prompt, const Intent& intent, const catalog::Family& family,
               const std::vector<double>& by_name, const std::vector<bool>& group_tokens)
      : prompt_(prompt),
        tokens_(prompt.tokens),
        intent_(intent),
        family_(family),
        by_name_(by_name),
        group_tokens_(group_tokens),
        usable_(tokens_.size()),
        excluded_(tokens_.size()) {
    for (std::size_t i = 0; i < tokens_.size(); ++i)
      usable_[i] =
          tokens_[i].kind != Token::Kind::sign && !group_tokens[i] && (!intent.consumed[i] || intent.soft[i]);
    for (const auto& span : intent.excluded)
      for (auto i = span.first; i < span.last; ++i) excluded_[i] = true;
    runs_ = runs_of(prompt, usable_);
  }

  std::vector<Filter> run() {
    for (const auto& label : family_.labels) {
      if (label.name == "le" || label.name == "quantile" || label.name == "__name__") continue;
      live_values(label);
      if (says_yes_or_no(label)) yes_or_no(label);
    }
    for (const auto& label : family_.labels) how_it_went(label);
    table_rows();
    return settled();
  }

 private:
  struct Found {
    std::vector<std::string> values;
    std::vector<std::size_t> tokens;
    double strength = 0;
  };

  void add(const std::string& name, Found found, const std::string& regex) {
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
        filter.matcher.value += (filter.matcher.value.empty() ? "" : "|") + escape_regex(value);
    }
    out_.push_back(std::move(filter));
  }

  // Of several values that one word may stand for those that it stands for best.
  static void note(std::vector<Found>& found, const std::string& value, const std::vector<std::size_t>& used,
                   double strength) {
    for (auto& known : found)
      if (known.tokens == used) {
        if (strength > known.strength + 0.01) known.values.clear();
        if (strength >= known.strength - 0.01) {
          if (std::find(known.values.begin(), known.values.end(), value) == known.values.end())
            known.values.push_back(value);
          known.strength = std::max(known.strength, strength);
        }
        return;
      }
    found.push_back({{value}, used, strength});
  }

  // "handler query", "the query handler": the label's name stands beside the value.
  bool named_beside(const Label& label, std::size_t first, std::size_t last) const {
    const auto names = [&](std::size_t at) {
      return tokens_[at].kind == Token::Kind::word &&
             find_label(prompt_, {at, at + 1}, family_).value_or(NamedLabel{}).label == label.name;
    };
    if (first > 0 && names(first - 1)) return true;
    return last + 1 < tokens_.size() && names(last + 1);
  }

  void live_values(const Label& label) {
    std::vector<Found> found;
    for (const auto& value : label.values) {
      const auto whole = compact(value);
      if (whole.empty()) {
        // "/" and its like are typed as they are.
        for (std::size_t i = 0; i < tokens_.size(); ++i)
          if (tokens_[i].text == value && value == "/" && !tokens_[i].joined &&
              label.name.starts_with("mount"))
            note(found, value, {i}, 1);
        continue;
      }
      if (typed(label, value, whole, found)) continue;
      if (value.size() <= 60 && !is_number(whole)) in_other_words(label, value, found);
    }
    for (auto& item : found)
      if (item.values.size() <= kMostOfOneWord) add(label.name, std::move(item), "");
  }

  // The value itself stands in the prompt.
  bool typed(const Label& label, const std::string& value, const std::string& whole,
             std::vector<Found>& found) {
    const auto run = runs_.find(whole);
    if (run == runs_.end()) return false;
    const auto& used = run->second;
    const auto first = used.front();
    bool fits = by_name_[first] < 0.99 || used.size() > 1;
    if (is_number(whole) || whole.size() < 2)
      fits = named_beside(label, first, used.back()) || (whole.size() == 3 && holds_status_codes(label)) ||
             (whole.size() == 3 && is_outcome_label(label.name));
    // The product's name that an alert title begins with picks no job.
    if (is_infrastructure(label) && prompt_.titled) fits = false;
    // "rate" is a word of the grammar, whatever cache is called "rates".
    if (used.size() == 1 && intent_.consumed[first] && compact(tokens_[first].text) != whole) fits = false;
    if (fits) note(found, value, used, is_infrastructure(label) ? 0.9 : 1.0);
    return fits;
  }

  void in_other_words(const Label& label, const std::string& value, std::vector<Found>& found) {
    const auto parts = catalog::name_parts(value);
    if (parts.empty() || parts.size() > kMostParts) return;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const auto& token = tokens_[i];
      if (!usable_[i] || token.kind != Token::Kind::word || token.text.size() < 3 || by_name_[i] >= 0.7 ||
          catalog::is_stop_word(token.text))
        continue;
      if (parts.size() == 1) {
        if (intent_.consumed[i] && token.text != parts[0].word && !is_outcome_label(label.name)) continue;
        const auto related = catalog::relatedness(token.stem, catalog::singular(parts[0].word));
        if (related >= 0.85 && !is_infrastructure(label))
          note(found, value, {i}, 0.9);
        else if (related >= 0.75 && is_outcome_label(label.name))
          note(found, value, {i}, 0.75);
        else if (!is_infrastructure(label) && (!intent_.consumed[i] || is_outcome_label(label.name)))
          if (const auto likely = in_brief(token.stem, parts[0]); likely > 0) note(found, value, {i}, likely);
      } else if (!is_infrastructure(label) && !is_weak_word(token.stem)) {
        for (const auto& part : parts) {
          if (catalog::singular(part.word) == token.stem)
            note(found, value, {i}, &part == &parts.back() ? 0.82 : 0.8);
          else if (const auto likely = intent_.consumed[i] ? 0 : in_brief(token.stem, part); likely > 0)
            note(found, value, {i}, 0.9 * likely);
        }
      }
    }
  }

  // "critical" for "crit", "prod" for "production", and slips of the keyboard.
  static double in_brief(const std::string& stem, const catalog::NamePart& part) {
    const auto word = catalog::singular(part.word);
    const auto means = [](const std::vector<std::string>& meaning, const std::string& said) {
      return std::any_of(meaning.begin(), meaning.end(),
                         [&said](const std::string& each) { return catalog::singular(each) == said; });
    };
    if (means(part.meaning, stem) || means(catalog::meaning_of(stem), word)) return 0.85;
    if (const auto likely = brevity(stem, word); likely > 0) return likely + 0.1;
    return word.size() >= 6 && resembles(stem, word) ? 0.7 : 0;
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

  double weight(const Filter& filter) const {
    double most = 0;
    for (const auto t : filter.tokens) most = std::max(most, tokens_[t].weight);
    return most;
  }

  // One word makes one filter, one label gets one filter: the strongest, the one of more words, the first.
  std::vector<Filter> settled() {
    std::stable_sort(out_.begin(), out_.end(), [](const Filter& a, const Filter& b) {
      if (a.tokens.size() != b.tokens.size()) return a.tokens.size() > b.tokens.size();
      return a.strength > b.strength;
    });
    std::vector<Filter> kept;
    std::vector<bool> taken(tokens_.size());
    for (auto& filter : out_) {
      // A filter that keeps everything says nothing: all series of the family have this job.
      const auto* label = family_.label(filter.matcher.label);
      filter.redundant =
          label && label->cardinality == 1 && filter.matcher.op == "=" && is_infrastructure(*label);
      const bool clash =
          std::any_of(filter.tokens.begin(), filter.tokens.end(), [&](std::size_t t) { return taken[t]; });
      if (clash) continue;
      for (const auto t : filter.tokens) taken[t] = true;
      const auto same = std::find_if(kept.begin(), kept.end(), [&](const Filter& other) {
        return other.matcher.label == filter.matcher.label;
      });
      if (same == kept.end())
        kept.push_back(std::move(filter));
      else if (auto apart = joined(*same, std::move(filter)))
        kept.push_back(std::move(*apart));
    }
    return kept;
  }

  // Puts two filters on one label together; gives the second back where both have to stand.
  std::optional<Filter> joined(Filter& same, Filter filter) const {
    if (same.matcher == filter.matcher) {
      same.tokens.insert(same.tokens.end(), filter.tokens.begin(), filter.tokens.end());
      return std::nullopt;
    }
    // The legend of a panel picks one of what its title names.
    if (weight(same) != weight(filter)) {
      if (weight(filter) > weight(same)) same = std::move(filter);
      return std::nullopt;
    }
    // "ranked or casual": both values of the same label.
    const bool positive = same.matcher.op[0] == '=' && filter.matcher.op[0] == '=';
    const bool negative = same.matcher.op[0] == '!' && filter.matcher.op[0] == '!';
    if (!positive && !negative) return filter;
    const auto regex = [](const Matcher& m) {
      return m.op.size() == 2 && m.op[1] == '~' ? m.value : escape_regex(m.value);
    };
    same.matcher.value = regex(same.matcher) + "|" + regex(filter.matcher);
    same.matcher.op = positive ? "=~" : "!~";
    same.tokens.insert(same.tokens.end(), filter.tokens.begin(), filter.tokens.end());
    return std::nullopt;
  }

  const Prompt& prompt_;
  const std::vector<Token>& tokens_;
  const Intent& intent_;
  const catalog::Family& family_;
  const std::vector<double>& by_name_;
  const std::vector<bool>& group_tokens_;
  std::vector<bool> usable_, excluded_;
  Runs runs_;
  std::vector<Filter> out_;
};

}  // namespace

std::vector<Filter> find_filters(const Prompt& prompt, const Intent& intent, const catalog::Family& family,
                                 const std::vector<double>& by_name, const std::vector<bool>& group_tokens) {
  return FilterFinder(prompt, intent, family, by_name, group_tokens).run();
}

}  // namespace translate::builtin
